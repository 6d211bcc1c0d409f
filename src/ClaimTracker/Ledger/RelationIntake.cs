using ClaimTracker.Model;

namespace ClaimTracker.Ledger;

/// <summary>Takes in what a batch says of other records: which claim answers which, what no longer stands, what is to be erased.</summary>
/// <param name="store">The ledger.</param>
/// <param name="references">Turns ids into slots.</param>
/// <param name="fresh">Takes what is new.</param>
internal sealed class RelationIntake(LedgerStore store, BatchReferences references, FreshRecords fresh)
{
    // Such records have no id: one that is said twice is said once.
    private readonly HashSet<object> _met = [];

    /// <summary>Takes in a counter-claim.</summary>
    public void Add(CounterClaim? counterClaim, in RecordCheck check)
    {
        check.RequireDefined("kind", counterClaim!.Kind);
        references.Claim(check, "claim", counterClaim.ClaimId);
        references.Claim(check, "answers", counterClaim.AnswersId);
        if (counterClaim.StatementId is { } statement)
        {
            references.Statement(check, "statement", statement);
        }

        if (!store.CounterClaims.Holds(counterClaim) && _met.Add(counterClaim))
        {
            fresh.CounterClaims.Add(counterClaim);
        }
    }

    /// <summary>Takes in a retraction.</summary>
    public void Add(Retraction? retraction, in RecordCheck check)
    {
        check.RequireDefined("kind", retraction!.Kind);
        references.Statement(check, "statement", retraction.StatementId);
        if (retraction.ByStatementId is { } by)
        {
            references.Statement(check, "by", by);
        }

        if (retraction.ReplacedBy is { } replacement)
        {
            references.Statement(check, "replacedBy", replacement);
        }

        if (!store.Retractions.Holds(retraction) && _met.Add(retraction))
        {
            fresh.Retractions.Add(retraction);
        }
    }

    /// <summary>Takes in a redaction.</summary>
    public void Add(Redaction? redaction, in RecordCheck check)
    {
        RecordRules.Check(redaction!, check);
        var id = redaction!.Id;
        switch (redaction.Target)
        {
            case RedactionTarget.Agent:
                references.Agent(check, "id", id);
                break;
            case RedactionTarget.Claim:
                references.Claim(check, "id", id);
                break;
            case RedactionTarget.Report:
                references.Report(check, "id", id);
                break;
            default:
                references.Statement(check, "id", id);
                break;
        }

        if (!store.IsRedacted(redaction.Target, id, store.Revisions.Current) && _met.Add((redaction.Target, id)))
        {
            fresh.Redactions.Add(redaction);
        }
    }

    /// <summary>Forgets the batch.</summary>
    public void Forget() => _met.Forget();
}
