namespace ClaimTracker.Benchmarks.Reporting;

/// <summary>What was aimed for, and what was measured.</summary>
/// <param name="Name">Of what.</param>
/// <param name="Target">The figure that was aimed for, in words.</param>
/// <param name="Measured">The figure that was measured, in words.</param>
/// <param name="IsMet">Whether it is as good; null where it was not measured.</param>
internal sealed record Goal(string Name, string Target, string Measured, bool? IsMet)
{
    public IReadOnlyList<string> ToRow() => [Name, Target, Measured, IsMet switch { true => "met", false => "**not met**", null => "open" }];

    /// <summary>A goal for a figure that should be small.</summary>
    public static Goal AtMost(string name, string target, double? figure, double limit, Func<double?, string> show) =>
        new(name, target, show(figure), figure is null ? null : figure <= limit);

    /// <summary>A goal for a figure that should be large.</summary>
    public static Goal AtLeast(string name, string target, double? figure, double limit, Func<double?, string> show) =>
        new(name, target, show(figure), figure is null ? null : figure >= limit);
}
