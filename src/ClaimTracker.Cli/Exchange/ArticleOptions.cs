using System.CommandLine;

namespace ClaimTracker.Cli.Exchange;

/// <summary>What the formats that annotate articles are told of these on the command line, each option once for all of them.</summary>
internal sealed class ArticleOptions
{
    public Option<string?> Outlet { get; } = new("--outlet")
    {
        HelpName = "NAME",
        Description = "brat, citron: who published the articles of which the input does not say it.",
    };

    public Option<string?> Language { get; } = new("--language")
    {
        HelpName = "TAG",
        Description = "brat, citron: the language of the articles of which the input does not say it (BCP-47, such as en).",
    };
}
