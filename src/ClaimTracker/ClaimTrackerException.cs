namespace ClaimTracker;

/// <summary>
/// The one exception that bad input throws: a record that breaks a rule, a date that cannot be read, a dossier that is
/// malformed, an id that the ledger lacks. Its message says where, which rule and what to do; whatever threw it has
/// changed nothing.
/// </summary>
public sealed class ClaimTrackerException : Exception
{
    /// <summary>Creates the exception from the parts of its message.</summary>
    /// <param name="where">What is wrong, by its id or place, such as <c>statement 's1', member 'said'</c>.</param>
    /// <param name="rule">The rule that it breaks, as a sentence without the full stop.</param>
    /// <param name="cure">What to do about it, as a sentence without the full stop.</param>
    /// <param name="innerException">The exception that revealed it, if any.</param>
    public ClaimTrackerException(string where, string rule, string cure, Exception? innerException = null)
        : base($"{where}: {rule}. {cure}.", innerException)
    {
        Where = where;
        Rule = rule;
        Cure = cure;
    }

    /// <summary>What is wrong: the record by its kind and id, or the place in the input (JSON path and line).</summary>
    public string Where { get; }

    /// <summary>The rule that was broken.</summary>
    public string Rule { get; }

    /// <summary>What to do about it.</summary>
    public string Cure { get; }
}
