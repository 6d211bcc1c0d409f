using ClaimTracker.Model;

namespace ClaimTracker.Interchange.Quoting;

/// <summary>A document in which attributions stand, and what is known about it.</summary>
/// <param name="Id">The id that its report gets.</param>
/// <param name="Outlet">Who published it.</param>
internal sealed record Article(string Id, Outlet Outlet)
{
    public string? Title { get; init; }

    public string? Byline { get; init; }

    public string? Url { get; init; }

    public EdtfDate Published { get; init; }

    public string? Language { get; init; }

    /// <summary>The outlets from which it was taken over, each under the word that says so: "wire", "credit".</summary>
    public IReadOnlyList<(string Role, Outlet Outlet)> TakenFrom { get; init; } = [];
}
