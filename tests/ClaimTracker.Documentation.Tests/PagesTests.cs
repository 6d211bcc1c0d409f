using ClaimTracker.Documentation.Tests.Support;
using ClaimTracker.Tests.Support;

// What a page's code prints is taken from the console, of which there is one.
[assembly: CollectionBehavior(DisableTestParallelization = true)]

namespace ClaimTracker.Documentation.Tests;

/// <summary>
/// The C# that pages show is code of this project, in <c>Pages</c>: compiled, run, and compared with the page to the letter, as is what it
/// prints. Neither changes without the other.
/// </summary>
public sealed class PagesTests
{
    public static TheoryData<string> Pages => [.. MarkdownPage.All.Select(page => page.Path)];

    public static TheoryData<string> Methods => [.. PageCode.Methods.Keys.Order(StringComparer.Ordinal)];

    [Theory]
    [MemberData(nameof(Pages))]
    public void All_code_of_a_page_is_compiled(string path) =>
        MarkdownPage.At(path).Blocks.Where(block => block.Language == "csharp" && !Snippet.All.Any(snippet => snippet.IsShownBy(block)))
            .Should().BeEmpty("what {0} shows is a snippet of this project, and uses the namespaces that it uses", path);

    [Fact]
    public void All_code_that_is_compiled_is_on_a_page()
    {
        var blocks = MarkdownPage.All.SelectMany(page => page.Blocks).Where(block => block.Language == "csharp").ToList();

        Snippet.All.Should().HaveCountGreaterThan(10).And.OnlyContain(snippet => blocks.Any(snippet.IsShownBy));
        Snippet.All.Select(snippet => snippet.Name).Should().OnlyHaveUniqueItems();
    }

    [Theory]
    [MemberData(nameof(Methods))]
    public void Code_runs_and_prints_what_the_page_shows(string method)
    {
        ArgumentNullException.ThrowIfNull(method);
        var printed = PageCode.Run(PageCode.Methods[method]);

        var last = Snippet.All.Where(snippet => snippet.Name == method || snippet.Name.StartsWith(method + " ", StringComparison.Ordinal)).Should()
            .NotBeEmpty("a method of Pages runs a snippet of its name").And.Subject.Last();
        var (page, block) = MarkdownPage.All.SelectMany(page => page.Blocks.Select(block => (page, block))).First(place => last.IsShownBy(place.block));
        printed.Should().Be(page.Below(block) is { Language: "text" } shown ? shown.Text : "", "{0} shows it below line {1}", page, block.End);
    }

    [Theory]
    [MemberData(nameof(Pages))]
    public void Links_lead_to_files_that_there_are(string path)
    {
        var page = MarkdownPage.At(path);
        var folder = Path.GetDirectoryName(Repository.PathOf(path))!;

        page.RelativeLinks.Where(link => !Path.Exists(Path.Combine(folder, link))).Should().BeEmpty();
    }
}
