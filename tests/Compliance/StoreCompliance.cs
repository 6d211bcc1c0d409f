using ClaimTracker.Model;

namespace ClaimTracker.Compliance;

/// <summary>What every store must do. One subclass a store says where its ledgers lie.</summary>
public abstract partial class StoreCompliance : IDisposable
{
    private static readonly Claim Rain = new("rain", LocalizedText.Of("It rains.", "en"));

    private readonly Lazy<StorePlace> _place;

    protected StoreCompliance() => _place = new Lazy<StorePlace>(CreatePlace);

    private StorePlace Place => _place.Value;

    /// <summary>Whether texts may hold U+0000, which some databases cannot keep; a store of one says so when it is recorded.</summary>
    protected virtual bool KeepsNullCharacters => true;

    public void Dispose()
    {
        if (_place.IsValueCreated)
        {
            _place.Value.Dispose();
        }

        GC.SuppressFinalize(this);
    }

    private protected abstract StorePlace CreatePlace();

    /// <summary>A dossier as several batches, the last of which erases some of it again. Each of which can be recorded behind those in front of it.</summary>
    private static IEnumerable<Dossier> PartsOf(Dossier dossier)
    {
        // Of each agent first the bare one, so that its affiliations come later, as records of their own.
        yield return new Dossier { Agents = [.. dossier.Agents.Select(agent => agent with { Affiliations = [] })], Claims = dossier.Claims };
        foreach (var statement in dossier.Statements)
        {
            yield return new Dossier { Statements = [statement with { Disowns = null }] };
        }

        yield return new Dossier { Agents = dossier.Agents, CounterClaims = dossier.CounterClaims };
        yield return new Dossier { Retractions = dossier.Retractions, UnknownMembers = [new UnknownMember("x-note", "[1]")] };
        yield return new Dossier
        {
            Redactions =
            [
                new Redaction(RedactionTarget.Agent, dossier.Agents[0].Id) { Reason = "request 1" },
                new Redaction(RedactionTarget.Claim, dossier.Claims[0].Id), new Redaction(RedactionTarget.Statement, dossier.Statements[0].Id),
            ],
        };
    }
}
