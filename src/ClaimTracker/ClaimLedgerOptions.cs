using ClaimTracker.Ledger;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;

namespace ClaimTracker;

/// <summary>How a <see cref="ClaimLedger"/> behaves.</summary>
public sealed class ClaimLedgerOptions
{
    /// <summary>The clock that stamps revisions and times questions; the system's unless set.</summary>
    public TimeProvider TimeProvider
    {
        get;
        set
        {
            field = value;
            IsTimeProviderSet = true;
        }
    } = TimeProvider.System;

    /// <summary>How large a record may be.</summary>
    public LedgerLimits Limits { get; set; } = new();

    /// <summary>
    /// Who is told what the ledger does; nobody unless set. Messages are of level Debug, but for a journal that fails, and hold counts
    /// and revisions only, never an id, a name or a text.
    /// </summary>
    public ILogger Logger
    {
        get;
        set
        {
            field = value;
            IsLoggerSet = true;
        }
    } = NullLogger.Instance;

    /// <summary>Whether the clock was chosen, so that a container's own does not displace it: even the system's may be meant.</summary>
    internal bool IsTimeProviderSet { get; private set; }

    /// <summary>Whether the logger was chosen: even none may be meant.</summary>
    internal bool IsLoggerSet { get; private set; }

    /// <summary>What a ledger could not work with, each as a sentence that names the option and what to do.</summary>
    internal IEnumerable<string> FindFaults()
    {
        if (TimeProvider is null)
        {
            yield return "ClaimLedgerOptions.TimeProvider is null. Set a clock, or leave it as it is for the system's.";
        }

        if (Logger is null)
        {
            yield return "ClaimLedgerOptions.Logger is null. Set a logger, or NullLogger.Instance for none.";
        }

        if (Limits is null)
        {
            yield return "ClaimLedgerOptions.Limits is null. Set limits, or leave them as they are for the defaults.";
        }
        else if (Limits.MaxTextLength < 1)
        {
            yield return $"ClaimLedgerOptions.Limits.MaxTextLength is {Limits.MaxTextLength}, which no text satisfies. Set it to at least 1.";
        }
    }
}
