using ClaimTracker.Ledger.Storage;
using ClaimTracker.Model;

namespace ClaimTracker.Ledger;

/// <summary>
/// Statements on their way into the ledger: of each the ids that it names, in the form in which the ledger keeps ids, and what else a
/// row holds. Making them needs no ledger, so that it can be done ahead and on another thread; looking them up is done for all together.
/// </summary>
internal sealed class StatementRows
{
    private Row[] _rows = new Row[64];

    /// <summary>How many there are.</summary>
    public int Count { get; private set; }

    /// <summary>The statements' own ids.</summary>
    public IdKeys Own { get; } = new();

    /// <summary>The ids of their speakers; none where the speaker is unknown.</summary>
    public IdKeys Agents { get; } = new();

    /// <summary>The ids of their claims.</summary>
    public IdKeys Claims { get; } = new();

    /// <summary>The ids of the reports that they appear in; none where they appear in none.</summary>
    public IdKeys Reports { get; } = new();

    /// <summary>The ids of the statements that they credit, those of each statement together.</summary>
    public IdKeys Credited { get; } = new();

    /// <summary>One of them.</summary>
    public ref readonly Row this[int index] => ref _rows[index];

    /// <summary>Reads only the ids of some statements, which may be none.</summary>
    public void ReadIds(ReadOnlySpan<Statement> statements)
    {
        Truncate(0);
        foreach (var statement in statements)
        {
            Own.Add(statement?.Id);
        }
    }

    /// <summary>Reads all of some statements but their own ids.</summary>
    public void ReadReferences(ReadOnlySpan<Statement> statements)
    {
        Truncate(0);
        foreach (var statement in statements)
        {
            AddReferences(statement);
        }
    }

    /// <summary>Adds all of a statement but its own id; where that is more than a row holds, the row says so.</summary>
    public void AddReferences(Statement statement)
    {
        Agents.Add(statement.AgentId);
        Claims.Add(statement.ClaimId);
        Reports.Add(statement.ReportId);
        // An id without a form is not the same as none.
        var isAll = !statement.HasDetails
            && RecordRules.AreSoundTraits(statement)
            && Agents[^1].IsNone == (statement.AgentId is null)
            && Reports[^1].IsNone == (statement.ReportId is null);
        foreach (var attribution in statement.Attributions.AsSpan())
        {
            isAll &= (Credited.Add(attribution.To) || TextRules.BrokenById(attribution.To ?? "") is null) && attribution.IsBare;
        }

        var traits = StatementTraits.Of(statement);
        End(isAll ? traits : (byte)(traits | StatementTraits.Details), statement.Said);
    }

    /// <summary>Ends a statement whose ids have been added.</summary>
    public void End(byte traits, EdtfDate said)
    {
        if (Count == _rows.Length)
        {
            Array.Resize(ref _rows, Count * 2);
        }

        var first = Count == 0 ? 0 : _rows[Count - 1].EndOfCredited;
        _rows[Count++] = new Row(traits, said, first, Credited.Count);
    }

    /// <summary>Takes away the statements from an index on, and the ids of one that has not been ended.</summary>
    public void Truncate(int count)
    {
        Count = count;
        Own.Truncate(count);
        Agents.Truncate(count);
        Claims.Truncate(count);
        Reports.Truncate(count);
        Credited.Truncate(count == 0 ? 0 : _rows[count - 1].EndOfCredited);
    }

    /// <summary>Takes all statements away, and gives back the room that one took which credits many.</summary>
    public void Forget()
    {
        Truncate(0);
        Credited.Forget();
    }

    /// <summary>The record that a row stands for.</summary>
    public Statement ToRecord(int index)
    {
        var row = this[index];
        var attributions = row.Credits > 0 ? new Attribution[row.Credits] : [];
        for (var i = 0; i < attributions.Length; i++)
        {
            attributions[i] = new Attribution(Credited[row.FirstCredited + i].ToString());
        }

        var agent = Agents[index];
        var statement = new Statement(
            Own[index].ToString(), agent.IsNone ? null : agent.ToString(), Claims[index].ToString(), StatementTraits.Stance(row.Traits));
        return StatementTraits.Unpack(row.Traits, statement) with
        {
            Said = row.Said,
            ReportId = Reports[index] is var report && report.IsNone ? null : report.ToString(),
            Attributions = [.. attributions],
        };
    }

    /// <summary>Looks up what the statements refer to: in all tables step by step, so that one statement too waits for memory few times.</summary>
    public void Find(LedgerStore store)
    {
        var (agents, claims, reports, statements) = (store.Agents.Ids, store.Claims.Ids, store.Reports.Ids, store.Statements.Ids);
        agents.Guess(Agents);
        claims.Guess(Claims);
        reports.Guess(Reports);
        statements.Guess(Credited);

        agents.Fetch(Agents);
        claims.Fetch(Claims);
        reports.Fetch(Reports);
        statements.Fetch(Credited);

        agents.Settle(Agents);
        claims.Settle(Claims);
        reports.Settle(Reports);
        statements.Settle(Credited);
    }

    /// <summary>What a statement's row holds besides ids.</summary>
    /// <param name="Traits">Its small facts: see <see cref="StatementTraits"/>.</param>
    /// <param name="Said">When it was said.</param>
    /// <param name="FirstCredited">Where the ids of those that it credits begin.</param>
    /// <param name="EndOfCredited">Where they end.</param>
    internal readonly record struct Row(byte Traits, EdtfDate Said, int FirstCredited, int EndOfCredited)
    {
        public int Credits => EndOfCredited - FirstCredited;

        /// <summary>Whether the statement has more than the row holds, or breaks a rule, so that its record is needed.</summary>
        public bool HasDetails => (Traits & StatementTraits.Details) != 0;
    }
}
