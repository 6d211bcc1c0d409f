using ClaimTracker.Model;

namespace ClaimTracker.Benchmarks.Workload;

/// <summary>
/// A workload told to a ledger statement by statement, as a program does that keeps the objects it was given. Attributions to later
/// statements are left out: who records one by one has not seen those yet.
/// </summary>
internal sealed class FluentWorkload
{
    private readonly NewsWorkload _workload;
    private readonly ValueList<Agent> _agents = NewsRecords.ToAgents();
    private readonly Claim[] _claims;
    private readonly EdtfDate[] _dates;
    private readonly Statement[] _recorded;

    public FluentWorkload(NewsWorkload workload)
    {
        _workload = workload;
        _claims = new Claim[workload.ClaimCount];
        for (var claim = 0; claim < _claims.Length; claim++)
        {
            _claims[claim] = NewsRecords.ToClaim(claim, Words.ClaimText(claim));
        }

        _dates = new EdtfDate[((workload.StatementCount - 1) / NewsWorkload.StatementsADay) + 1];
        for (var day = 0; day < _dates.Length; day++)
        {
            _dates[day] = EdtfDate.Parse(NewsWorkload.SaidOn(day * NewsWorkload.StatementsADay));
        }

        _recorded = new Statement[workload.StatementCount];
    }

    /// <summary>Records it all in a ledger that knows agents and claims, and gives the last revision.</summary>
    public long RecordAll()
    {
        var ledger = new ClaimLedger();
        ledger.Record(new Dossier { Agents = _agents, Claims = [.. _claims] });
        for (var i = 0; i < _recorded.Length; i++)
        {
            var statement = i;
            _recorded[statement] = ledger.Record(say =>
            {
                var speaker = say.By(_agents[_workload.AgentOf(statement)]);
                var claim = _claims[_workload.ClaimOf(statement)];
                var draft = _workload.StanceOf(statement) switch
                {
                    Stance.Asserts => speaker.Asserts(claim),
                    Stance.Denies => speaker.Denies(claim),
                    _ => speaker.Reports(claim),
                };
                draft = draft.On(_dates[statement / NewsWorkload.StatementsADay]);
                foreach (var credited in _workload.CreditedBy(statement))
                {
                    draft = credited < statement ? draft.Citing(_recorded[credited]) : draft;
                }

                return draft;
            });
        }

        return ledger.Revision;
    }
}
