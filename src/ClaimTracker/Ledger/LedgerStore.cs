using ClaimTracker.Ledger.Storage;
using ClaimTracker.Model;
using ClaimTracker.Telemetry;

namespace ClaimTracker.Ledger;

/// <summary>Everything that a ledger holds: a table for each kind of record and the revisions that make them visible.</summary>
/// <remarks>One writer at a time, under <see cref="WriterLock"/>; readers take no lock and look at or below a published revision.</remarks>
internal sealed class LedgerStore
{
    private readonly Column<UnknownMembersOf?> _unknownMembers = new(null);

    public AgentTable Agents { get; } = new();

    public ClaimTable Claims { get; } = new();

    public RecordTable<Report> Reports { get; } = new();

    public StatementTable Statements { get; } = new();

    /// <summary>Counter-claims, under the claim that they answer.</summary>
    public RelationTable<CounterClaim> CounterClaims { get; } = new();

    /// <summary>Retractions, under the statement that no longer stands.</summary>
    public RelationTable<Retraction> Retractions { get; } = new();

    /// <summary>Which records were redacted.</summary>
    public RedactionTable Redactions { get; } = new();

    public Revisions Revisions { get; } = new();

    public Lock WriterLock { get; } = new();

    /// <summary>Whether rows of a batch are being written that may still be taken back.</summary>
    public bool IsWriting { get; set; }

    /// <summary>Where the writer puts the form of one id after the other.</summary>
    public byte[] KeyBuffer { get; } = new byte[IdKey.MaxBytes];

    /// <summary>Who is told what is recorded and asked; here because views, which answer questions, know the store only.</summary>
    public LedgerObserver Observer { get; init; } = LedgerObserver.Silent;

    /// <summary>Lists a batch in which nothing is missing any more, and publishes it as the next revision.</summary>
    public void Commit(Batch batch, DateTimeOffset recordedAt)
    {
        try
        {
            batch.List();
        }
        catch
        {
            // Only running out of memory gets here. What of the batch was listed lies about, and the next batch would show it.
            IsBroken = true;
            throw;
        }

        Revisions.Publish(recordedAt, Statements.Ids.Count, Claims.Ids.Count);
    }

    /// <summary>Whether a commit was cut short, so that nothing more can be recorded; what is published stays readable.</summary>
    public bool IsBroken { get; private set; }

    /// <summary>Adds what documents have besides records.</summary>
    public void AddUnknownMembers(ValueList<UnknownMember> members, int revision)
    {
        if (members.Count > 0)
        {
            _unknownMembers.Add(new UnknownMembersOf(members, revision));
        }
    }

    /// <summary>Erases the texts and names of a record, at every revision.</summary>
    public void Redact(Redaction redaction, int revision)
    {
        var (target, id) = redaction;
        switch (target)
        {
            case RedactionTarget.Agent:
                Agents.Redact(Agents.Ids.Find(id));
                break;
            case RedactionTarget.Claim:
                Claims.Redact(Claims.Ids.Find(id));
                break;
            case RedactionTarget.Report:
                var slot = Reports.Ids.Find(id);
                Reports.Replace(slot, Redaction.Redact(Reports[slot]));
                break;
            default:
                Statements.Redact(Statements.Ids.Find(id));
                break;
        }

        Redactions.Add(redaction, revision);
    }

    /// <summary>Whether nothing is left of a record that a redaction would erase.</summary>
    public bool IsRedacted(RedactionTarget target, string id, int revision) => Redactions.Holds(target, id) && (target != RedactionTarget.Agent
        || Agents.Read(Agents.Ids.Find(id), revision) is var agent && Redaction.Redact(agent) == agent);

    // Of records that are there at the revision, whenever they were redacted: their texts are gone at every revision.
    private bool SeesTargetOf(Redaction redaction, int revision) => redaction.Target switch
    {
        RedactionTarget.Agent => Agents.Sees(Agents.Ids.Find(redaction.Id), revision),
        RedactionTarget.Claim => SeesClaim(Claims.Ids.Find(redaction.Id), revision),
        RedactionTarget.Report => Reports.Sees(Reports.Ids.Find(redaction.Id), revision),
        _ => Statements.Ids.Find(redaction.Id) < Revisions.StatementsAt(revision),
    };

    /// <summary>Whether a claim is visible at a revision.</summary>
    public bool SeesClaim(int slot, int revision) => slot < Revisions.ClaimsAt(revision);

    /// <summary>Everything visible at a revision, in order of recording.</summary>
    public Dossier Read(int revision) => new()
    {
        Agents = [.. Agents.Order.Slots().Where(slot => Agents.Sees(slot, revision)).Select(slot => Agents.Read(slot, revision))],
        Claims = [.. Claims.Order.Slots().Where(slot => SeesClaim(slot, revision)).Select(Claims.Read)],
        Reports = [.. Reports.Order.Slots().Where(slot => Reports.Sees(slot, revision)).Select(slot => Reports[slot])],
        Statements = [.. StatementsAt(revision).Select(slot => Statements.Read(slot, Agents, Claims, Reports))],
        CounterClaims = [.. Enumerable.Range(0, CounterClaims.Count).Where(row => CounterClaims.Sees(row, revision)).Select(row => CounterClaims[row])],
        Retractions = [.. Enumerable.Range(0, Retractions.Count).Where(row => Retractions.Sees(row, revision)).Select(row => Retractions[row])],
        Redactions = [.. Redactions.Read(Revisions.Current).Where(redaction => SeesTargetOf(redaction, revision))],
        UnknownMembers = [.. ReadUnknownMembers(revision)],
    };

    /// <summary>The members of documents that were not known when they were recorded.</summary>
    public IEnumerable<UnknownMember> ReadUnknownMembers(int revision) => _unknownMembers.Items.Take(_unknownMembers.Count)
        .Where(row => row!.Revision <= revision).SelectMany(row => row!.Members);

    /// <summary>The slots of the statements visible at a revision, in order of recording.</summary>
    public IEnumerable<int> StatementsAt(int revision)
    {
        var end = Revisions.StatementsAt(revision);
        for (var slot = 0; slot < end; slot++)
        {
            if (Statements.IsRecorded(slot))
            {
                yield return slot;
            }
        }
    }

    private sealed record UnknownMembersOf(ValueList<UnknownMember> Members, int Revision);
}
