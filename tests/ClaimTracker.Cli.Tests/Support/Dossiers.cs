using System.Globalization;
using System.Text;

namespace ClaimTracker.Cli.Tests.Support;

/// <summary>The dossiers that tests read, and some that they make.</summary>
internal static class Dossiers
{
    public static string Sample { get; } = Path.Combine(AppContext.BaseDirectory, "Dossiers", "ukraine-crisis-2022.json");

    public static string Rumour { get; } = Path.Combine(AppContext.BaseDirectory, "Dossiers", "rumour.json");

    /// <summary>A chain: each statement credits the one before it, the first is on record.</summary>
    public static string Chain(int length) => Lines(length, i => i == 0 ? [] : [i - 1]);

    /// <summary>Layers of statements, each crediting one or two of the layer before.</summary>
    public static string Layers(int statements, int depth)
    {
        var perLayer = statements / depth;
        return Lines(statements, i => i < perLayer ? [] : i % 10 == 0 ? [i - perLayer, i - perLayer - (i % perLayer > 0 ? 1 : 0)] : [i - perLayer]);
    }

    private static string Lines(int statements, Func<int, int[]> credits)
    {
        var lines = new StringBuilder("{\"agent\":{\"id\":\"p\",\"type\":\"person\",\"name\":\"P\"}}\n");
        for (var outlet = 0; outlet < 50; outlet++)
        {
            lines.Append(CultureInfo.InvariantCulture, $"{{\"agent\":{{\"id\":\"o{outlet}\",\"type\":\"newspaper\",\"name\":\"O{outlet}\"}}}}\n");
        }

        lines.Append("{\"claim\":{\"id\":\"c\",\"text\":{\"en\":\"C\"}}}\n");
        for (var i = 0; i < statements; i++)
        {
            var credited = credits(i).Distinct().ToArray();
            var (agent, stance) = credited.Length == 0 ? ("p", "asserts") : ($"o{i % 50}", "reports");
            var attributions = string.Join(",", credited.Select(to => $"{{\"to\":\"s{to:D6}\"}}"));
            lines.Append(CultureInfo.InvariantCulture, $"{{\"statement\":{{\"id\":\"s{i:D6}\",\"agent\":\"{agent}\",\"claim\":\"c\",\"stance\":\"{stance}\",\"attributions\":[{attributions}]}}}}\n");
        }

        return lines.ToString();
    }
}
