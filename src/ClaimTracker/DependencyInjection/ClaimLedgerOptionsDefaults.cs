using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace ClaimTracker.DependencyInjection;

/// <summary>
/// Fills in from the container what nobody configured. Afterwards rather than first, so that it does not matter whether the
/// application configures its options before or after it adds the ledger.
/// </summary>
internal sealed class ClaimLedgerOptionsDefaults(TimeProvider? clock = null, ILogger<ClaimLedger>? logger = null)
    : IPostConfigureOptions<ClaimLedgerOptions>
{
    public void PostConfigure(string? name, ClaimLedgerOptions options)
    {
        if (clock is not null && !options.IsTimeProviderSet)
        {
            options.TimeProvider = clock;
        }

        if (logger is not null && !options.IsLoggerSet)
        {
            options.Logger = logger;
        }
    }
}
