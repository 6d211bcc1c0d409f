using ClaimTracker.Model;
using ClaimTracker.Serialization;

namespace ClaimTracker.Ledger;

/// <summary>What a batch brings that the ledger did not hold: the slots of rows that are written and wait to be listed.</summary>
internal sealed class FreshRecords(LedgerStore store, StatementIntake statements)
{
    public List<int> Agents { get; } = [];

    /// <summary>Agents that the ledger had before, and that only got affiliations.</summary>
    public List<int> Affiliated { get; } = [];

    public List<(int Agent, Affiliation Affiliation)> Affiliations { get; } = [];

    public List<int> Claims { get; } = [];

    public List<int> Reports { get; } = [];

    public List<CounterClaim> CounterClaims { get; } = [];

    public List<Retraction> Retractions { get; } = [];

    public List<Redaction> Redactions { get; } = [];

    public List<UnknownMember> UnknownMembers { get; } = [];

    /// <summary>How many there are; an agent that only got affiliations is among them.</summary>
    public BatchCounts Counts => new(
        Agents.Count + Affiliated.Count, Claims.Count, Reports.Count, statements.Fresh, CounterClaims.Count, Retractions.Count, Redactions.Count);

    public bool IsEmpty => Counts == default && UnknownMembers.Count == 0;

    /// <summary>Takes in the members of the document that this version does not know.</summary>
    /// <param name="members">The members.</param>
    /// <param name="revision">The newest revision that is published.</param>
    public void AddUnknownMembers(ValueList<UnknownMember> members, int revision)
    {
        if (members.Count == 0)
        {
            return;
        }

        var recorded = store.ReadUnknownMembers(revision).ToDictionary(member => member.Name, member => member.Json);
        foreach (var member in members)
        {
            if (!recorded.TryGetValue(member.Name, out var json))
            {
                UnknownMembers.Add(member);
                recorded.Add(member.Name, member.Json);
            }
            else if (json != member.Json)
            {
                throw new ClaimTrackerException(
                    $"document, member '{TextRules.Shown(member.Name)}'",
                    "the ledger holds this member with another value, and nothing is edited",
                    "Leave the member out, or record the document in a ledger of its own");
            }
        }
    }

    /// <summary>Hands the records over, as they were written.</summary>
    /// <param name="sink">Takes them.</param>
    /// <param name="revision">The newest revision that is published.</param>
    public void CopyTo(IRecordSink sink, int revision)
    {
        var affiliations = Affiliations.ToLookup(row => row.Agent, row => row.Affiliation);
        foreach (var slot in Agents.Concat(Affiliated))
        {
            sink.Add(store.Agents.Read(slot, revision) with { Affiliations = [.. affiliations[slot]] });
        }

        foreach (var slot in Claims)
        {
            sink.Add(store.Claims.Read(slot));
        }

        foreach (var slot in Reports)
        {
            sink.Add(store.Reports[slot]);
        }

        statements.CopyTo(sink);
        CounterClaims.ForEach(sink.Add);
        Retractions.ForEach(sink.Add);
        Redactions.ForEach(sink.Add);
    }

    /// <summary>Lets the rows be found by what they refer to.</summary>
    /// <param name="revision">The revision that is about to be published.</param>
    public void List(int revision)
    {
        foreach (var agent in Agents)
        {
            store.Agents.List(agent);
        }

        foreach (var (agent, affiliation) in Affiliations)
        {
            store.Agents.Affiliate(agent, affiliation, revision);
        }

        foreach (var claim in Claims)
        {
            store.Claims.Order.Add(claim);
        }

        foreach (var report in Reports)
        {
            store.Reports.Order.Add(report);
        }

        statements.List();
        foreach (var counterClaim in CounterClaims)
        {
            store.CounterClaims.Add(store.Claims.Ids.Find(counterClaim.AnswersId), counterClaim, revision);
        }

        foreach (var retraction in Retractions)
        {
            store.Retractions.Add(store.Statements.Ids.Find(retraction.StatementId), retraction, revision);
        }

        foreach (var redaction in Redactions)
        {
            store.Redact(redaction, revision);
        }

        store.AddUnknownMembers([.. UnknownMembers], revision);
    }

    public void Forget()
    {
        Agents.Forget();
        Affiliated.Forget();
        Affiliations.Forget();
        Claims.Forget();
        Reports.Forget();
        CounterClaims.Forget();
        Retractions.Forget();
        Redactions.Forget();
        UnknownMembers.Forget();
    }
}
