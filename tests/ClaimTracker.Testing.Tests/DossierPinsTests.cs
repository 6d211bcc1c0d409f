using System.Reflection;
using System.Text.RegularExpressions;
using System.Xml.Linq;
using ClaimTracker.Model;

namespace ClaimTracker.Testing.Tests;

/// <summary>What others' tests rely on does not change, and is what the documentation draws.</summary>
public sealed partial class DossierPinsTests
{
    public static TheoryData<string> Situations => [.. Dossiers.All().Select(situation => situation.Key)];

    [Theory]
    [MemberData(nameof(Situations))]
    public void A_situation_never_changes(string name)
    {
        var text = Of(name).ToSnapshot();

        if (name == nameof(Dossiers.UkraineCrisis2022))
        {
            // Embedded from the documentation, where it has a home already; here it is read and written whole.
            text.Should().Be(Repository.Read("docs/samples/ukraine-crisis-2022.json").TrimEnd('\n'));
        }
        else
        {
            Snapshot.Match(text, $"dossier.{name}.json");
        }
    }

    [Fact]
    public void All_has_every_dossier_by_the_name_of_its_method()
    {
        var methods = typeof(Dossiers).GetMethods(BindingFlags.Public | BindingFlags.Static | BindingFlags.DeclaredOnly)
            .Where(method => method.ReturnType == typeof(Dossier)).ToDictionary(method => method.Name);

        Dossiers.All().Select(situation => situation.Key).Should().Equal(methods.Keys.Order(StringComparer.Ordinal));
        foreach (var (name, dossier) in Dossiers.All())
        {
            dossier.Should().Be((Dossier)methods[name].Invoke(null, null)!);
        }
    }

    [Theory]
    [MemberData(nameof(Situations))]
    public void The_picture_in_the_documentation_shows_the_statements_and_claims_that_there_are(string name)
    {
        var dossier = Of(name);
        var documented = XDocument.Load(Path.ChangeExtension(typeof(Dossiers).Assembly.Location, ".xml"))
            .Descendants("member").Single(member => member.Attribute("name")!.Value == $"M:ClaimTracker.Testing.Dossiers.{name}");
        var drawn = StatementIds().Matches(documented.Descendants("code").Single().Value).Select(match => match.Value).Distinct();
        var claimed = documented.Element("remarks")!.Elements("c").Select(code => code.Value).Where(word => !word.StartsWith("s-", StringComparison.Ordinal));

        var statements = dossier.Statements.Select(statement => statement.Id);
        if (name == nameof(Dossiers.UkraineCrisis2022))
        {
            drawn.Should().NotBeEmpty().And.BeSubsetOf(statements);
            return;
        }

        drawn.Should().BeEquivalentTo(statements);
        claimed.Should().BeEquivalentTo(dossier.Claims.Select(claim => claim.Id));
    }

    private static Dossier Of(string name) => Dossiers.All().Single(situation => situation.Key == name).Value;

    [GeneratedRegex(@"\bs-[a-z-]*[a-z]")]
    private static partial Regex StatementIds();
}
