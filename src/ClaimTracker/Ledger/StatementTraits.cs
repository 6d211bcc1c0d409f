using ClaimTracker.Model;

namespace ClaimTracker.Ledger;

/// <summary>The small facts of a statement in one byte: stance, certainty, what a denial denies, and whether there is more aside.</summary>
internal static class StatementTraits
{
    /// <summary>The bit that says that the statement has more than its row holds.</summary>
    public const byte Details = 0x80;

    private const int CertaintyAt = 3;
    private const int DeniesAt = 5;

    public static byte Of(Statement statement) => Pack(statement.Stance, statement.Certainty, statement.Denies);

    public static byte Pack(Stance stance, Certainty certainty, DenialTarget? denies) =>
        (byte)((int)stance | ((int)certainty << CertaintyAt) | ((denies is { } target ? (int)target + 1 : 0) << DeniesAt));

    public static Stance Stance(byte traits) => (Stance)(traits & 7);

    public static bool DeniesClaim(byte traits) =>
        Stance(traits) == Model.Stance.Denies && Denies(traits) != DenialTarget.Utterance;

    public static Certainty Certainty(byte traits) => (Certainty)((traits >> CertaintyAt) & 3);

    public static Statement Unpack(byte traits, Statement statement) =>
        statement with { Certainty = Certainty(traits), Denies = Denies(traits) };

    private static DenialTarget? Denies(byte traits) => ((traits >> DeniesAt) & 3) is var target && target == 0 ? null : (DenialTarget)(target - 1);
}
