using Microsoft.Extensions.Options;

namespace ClaimTracker.DependencyInjection;

/// <summary>Refuses options that no ledger could work with, all faults at once.</summary>
internal sealed class ClaimLedgerOptionsValidator : IValidateOptions<ClaimLedgerOptions>
{
    public ValidateOptionsResult Validate(string? name, ClaimLedgerOptions options)
    {
        var whose = string.IsNullOrEmpty(name) ? "" : $"Ledger '{name}': ";
        string[] faults = [.. options.FindFaults().Select(fault => whose + fault)];
        return faults.Length == 0 ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(faults);
    }
}
