using ClaimTracker.Ledger;
using ClaimTracker.Model;
using ClaimTracker.Relational.Journals;
using ClaimTracker.Relational.Rows;
using ClaimTracker.Tracing;

namespace ClaimTracker.Relational.Tracing;

/// <summary>
/// Answers a trace without the whole ledger in memory: the database follows attributions by recursion, within budgets, and hands over
/// the records reached; a ledger of these alone is then traced like any other. Where that trace ends in an id that has not been looked
/// up, it is looked up, until there is none left. What decides how far a trace goes is thereby in one place, the core.
/// </summary>
internal sealed class DatabaseTracer
{
    private const int FirstDepth = 16;
    private const int FirstStatements = 256;

    // Of each other kind, for each statement that a round may bring.
    private const long RowsPerStatement = 16;

    private readonly TraceBudget _budget;
    private readonly CancellationToken _cancellationToken;
    private readonly Excerpt _excerpt;

    // Ids that the database has been asked for, whether it has them or not.
    private readonly HashSet<string> _lookedUp = new(StringComparer.Ordinal);

    private DatabaseTracer(Excerpt excerpt, TraceBudget budget, CancellationToken cancellationToken)
    {
        _excerpt = excerpt;
        _budget = budget;
        _cancellationToken = cancellationToken;
    }

    /// <summary>Traces a statement as the ledger stood at a revision.</summary>
    /// <exception cref="ClaimTrackerException">There is no such statement or revision, or more stands behind the statements than the budget has room for.</exception>
    public static StoreTrace Trace(
        IRowSource view, string statementId, TraceBudget budget, long? revision, EdtfDate saidUntil, CancellationToken cancellationToken)
    {
        var newest = JournalRows.ReadHead(view).Revision;
        var asked = revision ?? newest;
        if (asked < 0 || asked > newest)
        {
            throw new ClaimTrackerException($"revision {asked}", $"the ledger has the revisions 0 to {newest}", "Ask for one of these");
        }

        var most = RowsPerStatement * Math.Max(FirstStatements, budget.MaxStatements);
        var excerpt = new Excerpt(view, JournalRows.LastRecordOf(view, asked), most);
        return new StoreTrace(asked, new DatabaseTracer(excerpt, budget, cancellationToken).Trace(statementId, saidUntil));
    }

    private AttributionTrace Trace(string statementId, EdtfDate saidUntil)
    {
        string[] missing = [statementId];
        long depth = Math.Min(FirstDepth, _budget.MaxDepth);
        long statements = FirstStatements;
        while (true)
        {
            _cancellationToken.ThrowIfCancellationRequested();
            _lookedUp.UnionWith(missing);
            _excerpt.Reach(missing, depth, statements);
            var ledger = new ClaimLedger(new ClaimLedgerOptions { Limits = LedgerLimits.None });
            ledger.Record(_excerpt.Read(), _cancellationToken);

            var trace = ledger.Trace(statementId).AsOf(saidUntil).Within(_budget).Resolve();
            missing = [.. trace.Origins.Where(origin => origin.Kind == OriginKind.Dangling && IsUnknown(ledger, origin.StatementId)).Select(origin => origin.StatementId)];
            if (missing.Length == 0)
            {
                return trace;
            }

            // Each round goes much further than the one before, so that a long chain takes few.
            depth = Math.Min(depth * 4, _budget.MaxDepth);
            statements = Math.Min(statements * 4, Math.Max(_budget.MaxStatements, FirstStatements));
        }
    }

    // What was said later than is asked for counts as missing too, but is no riddle.
    private bool IsUnknown(ClaimLedger ledger, string id) => !_lookedUp.Contains(id) && !ledger.Now.TryGetStatement(id, out _);
}
