using ClaimTracker.Model;

namespace ClaimTracker.Tests.Ledger;

/// <summary>Dossiers so large that their records are read ahead on other threads; nobody shall notice.</summary>
public sealed class LargeDossierTests
{
    private const int Statements = 3_000;

    [Fact]
    public void A_large_dossier_is_recorded_as_its_records_are_one_by_one()
    {
        var dossier = Make();
        var whole = new ClaimLedger();
        whole.Record(dossier);

        var piecemeal = new ClaimLedger();
        piecemeal.Record(dossier with { Claims = [], Statements = [] });
        foreach (var claim in dossier.Claims)
        {
            piecemeal.Record(new Dossier { Claims = [claim] });
        }

        foreach (var statement in dossier.Statements)
        {
            piecemeal.Record(new Dossier { Statements = [statement] });
        }

        var recorded = whole.Now.ToDossier();
        recorded.Claims.Should().Equal(dossier.Claims);
        recorded.Statements.Should().Equal(dossier.Statements);
        piecemeal.Now.ToDossier().Should().Be(recorded);
    }

    [Fact]
    public void A_large_dossier_recorded_twice_is_recorded_once()
    {
        var ledger = new ClaimLedger();
        ledger.Record(Make()).Should().Be(1);
        ledger.Record(Make()).Should().Be(1);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1_234)]
    [InlineData(Statements - 1)]
    public void The_first_fault_of_a_large_dossier_is_told_and_nothing_is_recorded(int faulty)
    {
        var dossier = Make();
        var ledger = new ClaimLedger();
        var broken = dossier with
        {
            Statements = [.. dossier.Statements.Select((statement, i) => i >= faulty ? statement with { Stance = (Stance)99 } : statement)],
        };

        ledger.Invoking(it => it.Record(broken)).Should().Throw<ClaimTrackerException>().WithMessage($"*'{dossier.Statements[faulty].Id}'*stance*");
        ledger.Revision.Should().Be(0);
        ledger.Record(dossier).Should().Be(1);
        ledger.Now.ToDossier().Statements.Should().Equal(dossier.Statements);
    }

    [Fact]
    public void An_id_that_is_empty_or_too_long_is_not_taken_for_none()
    {
        var dossier = Make();
        foreach (var id in (string[])["", new string('x', 1_000)])
        {
            Refuse(dossier, statement => statement with { AgentId = id }, "agent");
            Refuse(dossier, statement => statement with { ReportId = id }, "report");
            Refuse(dossier, statement => statement with { ClaimId = id }, "claim");
            Refuse(dossier, statement => statement with { Attributions = [new Attribution(id)] }, "attributions[0].to");
        }

        static void Refuse(Dossier dossier, Func<Statement, Statement> spoil, string member) =>
            new ClaimLedger().Invoking(it => it.Record(dossier with { Statements = [.. dossier.Statements.Select((statement, i) => i == 500 ? spoil(statement) : statement)] }))
                .Should().Throw<ClaimTrackerException>().Which.Message.Should().Contain(dossier.Statements[500].Id).And.Contain(member);
    }

    [Theory]
    [InlineData("", 0xD800)] // Half of a surrogate pair, which would not come through as a text.
    [InlineData(" ", ' ')]
    public void The_first_faulty_claim_of_a_large_dossier_is_told(string beginning, int end)
    {
        var text = beginning + (char)end;
        var dossier = Make();
        var broken = dossier with { Claims = [.. dossier.Claims.Select((claim, i) => i >= 200 ? claim with { Text = LocalizedText.Of(text, "en") } : claim)] };
        new ClaimLedger().Invoking(it => it.Record(broken)).Should().Throw<ClaimTrackerException>().WithMessage($"*'{dossier.Claims[200].Id}'*");
    }

    /// <summary>Most are plain; among them are all that a row does not hold, later ones credited and missing ones.</summary>
    private static Dossier Make()
    {
        const int Claims = 300;
        return new Dossier
        {
            Agents = [Speaker.Person("Somebody") with { Id = "speaker" }, Outlet.Newspaper("Газета") with { Id = "outlet" }],
            Reports = [new Report("report", "outlet")],
            Claims = [.. Enumerable.Range(0, Claims).Select(i => (i % 50) switch
            {
                7 => new Claim($"claim-{i}", LocalizedText.Of("It rains.", "en").And("Йде дощ.", "uk")),
                8 => new Claim($"claim-{i}", LocalizedText.Of(new string('я', 20_000), "uk")),
                9 => new Claim($"Твердження {i}", LocalizedText.Of("أمطار", $"x{i}")) { Topics = ["weather"] },
                _ => new Claim($"claim-{i}", LocalizedText.Of($"It rains for the {i}th time. 🌧", "en")),
            })],
            Statements = [.. Enumerable.Range(0, Statements).Select(i =>
            {
                var claim = i % Claims % 50 == 9 ? $"Твердження {i % Claims}" : $"claim-{i % Claims}";
                var statement = new Statement(IdOf(i), i % 5 == 0 ? null : "speaker", claim, (Stance)(i % 5))
                {
                    Said = EdtfDate.Parse($"2022-02-{1 + (i % 28):00}"),
                    ReportId = i % 3 == 0 ? "report" : null,
                    Attributions = i > 0 && i % 4 > 0 ? [new Attribution(IdOf(i / 2))] : [],
                };
                return (i % 100) switch
                {
                    31 => statement with { Quote = "Дощ", AddresseeId = "outlet" },
                    32 => statement with { Attributions = [new Attribution("nobody recorded it"), new Attribution(IdOf(i + 300)), new Attribution(IdOf(i - 1))] },
                    33 => statement with { Attributions = [new Attribution(IdOf(i - 9)) { Confidence = 0.5 }] },
                    36 => statement with { Stance = Stance.Denies, Denies = DenialTarget.Utterance, Disowns = IdOf(i - 1) },
                    _ => statement,
                };
            })],
        };
    }

    private static string IdOf(int i) => i % 10 == 3 ? $"Заява {i}" : $"statement-{i}";
}
