namespace ClaimTracker.Serialization.Wire;

/// <summary>An object whose member names are data: languages, schemes.</summary>
internal static class FreeObject
{
    public static readonly Shape Shape = Shape.Of<Member>("an object", []);

    private enum Member;
}
