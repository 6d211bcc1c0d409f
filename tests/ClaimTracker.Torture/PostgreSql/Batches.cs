using System.Globalization;
using ClaimTracker.Model;

namespace ClaimTracker.Torture.PostgreSql;

/// <summary>What is recorded under torture: batches of which anybody can tell from an id what else belongs to them.</summary>
internal static class Batches
{
    /// <summary>The batch of a writer with a number: a claim and up to seven statements on it, each of which credits the one before.</summary>
    public static Dossier Make(string writer, int number) => new()
    {
        Claims = [new Claim($"{writer}-{number}", LocalizedText.Of($"Claim {number} of {writer}: {new string('x', number % 50)}.", "en"))],
        Statements = [.. Enumerable.Range(0, StatementsOf(number)).Select(i => new Statement($"{writer}-{number}-{i}", null, $"{writer}-{number}", Stance.Asserts)
        {
            Quote = $"Statement {i} of batch {number}.",
            Attributions = i == 0 ? [] : [new Attribution($"{writer}-{number}-{i - 1}") { Cue = "says" }],
        })],
    };

    /// <summary>The writer and number of the batch that a claim stands for.</summary>
    public static (string Writer, int Number) Parse(string claimId)
    {
        var dash = claimId.LastIndexOf('-');
        return (claimId[..dash], int.Parse(claimId[(dash + 1)..], CultureInfo.InvariantCulture));
    }

    private static int StatementsOf(int number) => number % 8;
}
