using System.Runtime.CompilerServices;
using ClaimTracker.DependencyInjection;
using ClaimTracker.Disputes;
using ClaimTracker.Ledger;
using ClaimTracker.Model;
using ClaimTracker.Tracing;
using Microsoft.Extensions.DependencyInjection;

namespace ClaimTracker.Tests.Documentation;

/// <summary>
/// The README's code is this code: it is compiled and run here, and a test holds the README against this very file, so that
/// neither changes without the other.
/// </summary>
public sealed class ReadmeTests
{
    [Fact]
    public void The_fluent_sample_answers_as_the_readme_says()
    {
        // snippet: fluent
        var ledger = new ClaimLedger();

        var invasion = ledger.Claim("invasion", "Russia may invade Ukraine as early as Tuesday.");

        var bloomberg = ledger.Record(s => s.By(Outlet.NewsAgency("Bloomberg")).Reports(invasion).On("2022-02-12")
                                            .Citing(Speaker.Unnamed("US officials", of: "United States")));

        var iranPress = ledger.Record(s => s.By(Outlet.Online("Iran Press")).Reports(invasion).On("2022-02-16")
                                            .Citing(bloomberg));

        ledger.Record(s => s.By(Speaker.Person("Maria Zakharova").For("Russian Foreign Ministry", "spokesperson"))
                            .Denies(invasion).On("2022-02-15").Saying("Western war propaganda has failed."));

        AttributionTrace trace = ledger.Trace(iranPress).AsOf("2022-02-20").Resolve();
        Dispute dispute = ledger.Dispute(invasion);
        // end snippet

        var readme = ReadRepositoryFile("README.md");
        readme.Should().Contain(Snippet("fluent"));
        readme.Should().Contain($"// {trace.Chains.First()}");
        readme.Should().Contain($"// {trace}");
        readme.Should().Contain($"// {dispute}");

        trace.Origins.Should().ContainSingle().Which.Kind.Should().Be(OriginKind.Unnamed);
        trace.SingleSourced.Should().BeTrue();
        trace.IndependentVoices.Should().Be(new IndependentVoices(1, 1));
        dispute.Status.Should().Be(DisputeStatus.Contested);
    }

    [Fact]
    public void The_container_sample_gives_one_ledger_with_its_limits()
    {
        var services = new ServiceCollection();

        // snippet: container
        services.AddClaimTracker(options => options.Limits = new LedgerLimits { MaxTextLength = 10_000 });
        // end snippet

        ReadRepositoryFile("README.md").Should().Contain(Snippet("container"));
        using var provider = services.BuildServiceProvider();
        var ledger = provider.GetRequiredService<ClaimLedger>();
        provider.GetRequiredService<ClaimLedger>().Should().BeSameAs(ledger);
        ledger.Invoking(l => l.Claim("long", new string('x', 10_001))).Should().Throw<ClaimTrackerException>();
    }

    private static string Snippet(string name, [CallerFilePath] string file = "")
    {
        var lines = File.ReadAllLines(file);
        var start = Array.FindIndex(lines, line => line.Trim() == $"// snippet: {name}") + 1;
        var end = Array.FindIndex(lines, start, line => line.Trim() == "// end snippet");
        var indent = lines[start].Length - lines[start].TrimStart().Length;
        return string.Join('\n', lines[start..end].Select(line => line.Length > indent ? line[indent..] : ""));
    }

    private static string ReadRepositoryFile(string path)
    {
        var folder = AppContext.BaseDirectory;
        while (!File.Exists(Path.Combine(folder, "ClaimTracker.sln")))
        {
            folder = Path.GetDirectoryName(folder) ?? throw new InvalidOperationException("The tests run outside of the repository.");
        }

        return File.ReadAllText(Path.Combine(folder, path)).ReplaceLineEndings("\n");
    }
}
