using ClaimTracker.Model;
using ClaimTracker.Tracing;

namespace ClaimTracker.Tests.Tracing;

/// <summary>A query is prepared once and asked as often as one likes, whatever the ledger learns in between.</summary>
public sealed class TraceQueryTests
{
    private readonly ClaimLedger _ledger = Load(new Dossier
    {
        Agents = [Speaker.Person("Witness") with { Id = "witness" }],
        Claims = [new Claim("flood", LocalizedText.Of("The dam broke.", "en"))],
        Statements = [Said("daily", "2022-02-20", "source")],
    });

    [Fact]
    public void A_prepared_query_answers_the_same_however_often_it_is_asked_and_whatever_is_recorded_meanwhile()
    {
        var query = _ledger.Trace("daily");
        Kinds(query).Should().Equal(OriginKind.Dangling);

        _ledger.Record(new Dossier { Statements = [Said("source", "2022-02-10")] });

        Kinds(query).Should().Equal(OriginKind.Dangling);
        Kinds(_ledger.Trace("daily")).Should().Equal(OriginKind.OnRecord);
    }

    [Fact]
    public void A_query_that_is_moved_to_another_revision_finds_the_statement_where_it_is_there()
    {
        var query = _ledger.Trace("source");
        _ledger.Record(new Dossier { Statements = [Said("source", "2022-02-10")] });

        query.Invoking(asked => asked.Resolve()).Should().Throw<ClaimTrackerException>().WithMessage("*no such statement at revision 1*");
        Kinds(query.AtRevision(2)).Should().Equal(OriginKind.OnRecord);
        query.AtRevision(2).AtRevision(1).Invoking(asked => asked.Origins()).Should().Throw<ClaimTrackerException>();
    }

    [Fact]
    public void A_query_that_is_moved_to_another_date_finds_the_statement_where_it_was_said()
    {
        var early = _ledger.Trace("daily").AsOf("2022-02-19");

        early.Invoking(asked => asked.Resolve()).Should().Throw<ClaimTrackerException>().WithMessage("*as of 2022-02-19*");
        early.AsOf(EdtfDate.Unknown).Resolve().StatementId.Should().Be("daily");
    }

    [Fact]
    public void That_a_statement_is_not_there_is_told_when_it_is_asked_for()
    {
        var query = _ledger.Trace("nowhere").Within(new TraceBudget { MaxDepth = 3 });

        query.Invoking(asked => asked.Resolve()).Should().Throw<ClaimTrackerException>().WithMessage("*'nowhere'*");
    }

    [Fact]
    public void Queries_that_ask_the_same_are_equal_whenever_they_were_prepared()
    {
        var revision = _ledger.Revision;
        var (there, missing) = (_ledger.Trace("daily"), _ledger.Trace("source"));
        _ledger.Record(new Dossier { Statements = [Said("source", "2022-02-10")] });

        _ledger.AtRevision(revision).Trace("daily").Should().Be(there);
        _ledger.AtRevision(revision).Trace("source").Should().Be(missing);
        _ledger.Trace("source").Should().NotBe(missing);
        there.Should().NotBe(missing);
    }

    [Fact]
    public void A_query_that_was_not_begun_says_how_to_begin() => FluentActions.Invoking(() => default(TraceQuery).Resolve())
        .Should().Throw<InvalidOperationException>().WithMessage("*begin with Trace*");

    [Fact]
    public void Prepared_queries_answer_at_every_revision_what_a_fresh_one_does() => RandomDossiers.Any.ForAll(
        dossier =>
        {
            var ledger = Load(dossier with { Statements = [], CounterClaims = [], Retractions = [] });
            var prepared = dossier.Statements.Select(statement => ledger.Trace(statement)).ToList();
            foreach (var statement in dossier.Statements)
            {
                ledger.Record(new Dossier { Statements = [statement] });
                prepared.AddRange(dossier.Statements.Select(each => ledger.Trace(each)));
            }

            foreach (var query in prepared)
            {
                for (var revision = 0L; revision <= ledger.Revision; revision++)
                {
                    var fresh = ledger.AtRevision(revision);
                    foreach (var statement in dossier.Statements.Where(each => fresh.TryGetStatement(each.Id, out _)))
                    {
                        var moved = query.AtRevision(revision);
                        (moved == fresh.Trace(statement)).Should().Be(Answer(moved) is { } answer && answer == Answer(fresh.Trace(statement)));
                    }
                }
            }
        },
        cases: 200);

    private static string? Answer(TraceQuery query)
    {
        try
        {
            return query.Resolve().ToString();
        }
        catch (ClaimTrackerException)
        {
            return null;
        }
    }

    private static IEnumerable<OriginKind> Kinds(TraceQuery query) => query.Resolve().Origins.Select(origin => origin.Kind);

    private static Statement Said(string id, string on, params string[] credited) => new(id, "witness", "flood", Stance.Asserts)
    {
        Said = EdtfDate.Parse(on),
        Attributions = [.. credited.Select(to => new Attribution(to))],
    };

    private static ClaimLedger Load(Dossier dossier)
    {
        var ledger = new ClaimLedger();
        ledger.Record(dossier);
        return ledger;
    }
}
