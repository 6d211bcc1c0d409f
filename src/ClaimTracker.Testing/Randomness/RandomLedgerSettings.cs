namespace ClaimTracker.Testing.Randomness;

/// <summary>What <see cref="RandomLedger"/> was told.</summary>
internal sealed record RandomLedgerSettings(int Seed)
{
    public const int DefaultStatementsADay = 40;

    public int Statements { get; init; } = 1_000;

    public int Outlets { get; init; } = 50;

    public int Speakers { get; init; } = 200;

    public DateOnly FirstDay { get; init; } = new(2020, 1, 1);

    public int StatementsADay { get; init; } = DefaultStatementsADay;

    public double Loops { get; init; } = 0.001;

    public double Unnamed { get; init; } = 0.1;

    public double Denials { get; init; } = 0.1;

    public double CounterClaims { get; init; } = 0.05;

    public double Retractions { get; init; } = 0.005;
}
