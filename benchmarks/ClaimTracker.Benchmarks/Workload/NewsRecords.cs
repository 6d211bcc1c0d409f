using ClaimTracker.Model;

namespace ClaimTracker.Benchmarks.Workload;

/// <summary>A workload as the library's records, whole or in batches of statements.</summary>
internal static class NewsRecords
{
    /// <summary>Small enough that a batch is forgotten while it is young.</summary>
    public const int StatementsABatch = 10_000;

    public static Dossier ToDossier(this NewsWorkload workload) => workload.ToBatches(Math.Max(1, workload.StatementCount)).First();

    /// <summary>
    /// The workload in order of recording, each batch with the claims that it is the first to need, the first one with all agents.
    /// A batch is made when it is asked for.
    /// </summary>
    /// <param name="workload">The workload.</param>
    /// <param name="size">How many statements a batch has.</param>
    /// <param name="claimText">What a claim says, by its number; <see cref="Words.ClaimText"/> if left out.</param>
    public static IEnumerable<Dossier> ToBatches(this NewsWorkload workload, int size, Func<int, string>? claimText = null)
    {
        claimText ??= Words.ClaimText;
        var said = new SaidDates();
        var declared = 0;
        for (var from = 0; from < workload.StatementCount; from += size)
        {
            var to = Math.Min(workload.StatementCount, from + size);
            var statements = new Statement[to - from];
            var claims = new List<Claim>();
            for (var statement = from; statement < to; statement++)
            {
                statements[statement - from] = workload.ToRecord(statement, said.Of(statement));
                if (workload.ClaimOf(statement) == declared)
                {
                    claims.Add(ToClaim(declared, claimText(declared)));
                    declared++;
                }
            }

            yield return new Dossier
            {
                Agents = from == 0 ? ToAgents() : [],
                Claims = [.. claims],
                Statements = [.. statements],
            };
        }
    }

    public static ValueList<Agent> ToAgents() => [.. Enumerable.Range(0, NewsWorkload.Outlets + NewsWorkload.Speakers).Select(ToAgent)];

    private static Agent ToAgent(int agent)
    {
        var (id, name) = (Words.AgentId(agent), Words.AgentName(agent));
        return NewsWorkload.IsOutlet(agent)
            ? new Outlet(OutletKind.Newspaper, name) { Id = id }
            : new Speaker(KindOf(agent), name)
            {
                Id = id,
                IsNamed = NewsWorkload.IsNamed(agent),
                Affiliations = NewsWorkload.PrincipalOf(agent) is { } principal ? [new Affiliation(Words.AgentId(principal))] : [],
            };
    }

    private static SpeakerKind KindOf(int agent) =>
        NewsWorkload.IsOrganization(agent) ? SpeakerKind.Organization
        : NewsWorkload.IsNamed(agent) ? SpeakerKind.Person
        : SpeakerKind.Group;

    public static Claim ToClaim(int claim, string text) =>
        new(Words.ClaimId(claim), LocalizedText.Of(text, Words.ClaimLanguage(claim)));

    private static Statement ToRecord(this NewsWorkload workload, int statement, EdtfDate said)
    {
        var credited = workload.CreditedBy(statement);
        var attributions = new Attribution[credited.Length];
        for (var i = 0; i < attributions.Length; i++)
        {
            attributions[i] = new Attribution(workload.IdOf(credited[i]));
        }

        return new Statement(
            workload.IdOf(statement),
            Words.AgentId(workload.AgentOf(statement)),
            Words.ClaimId(workload.ClaimOf(statement)),
            workload.StanceOf(statement))
        {
            Said = said,
            Attributions = [.. attributions],
        };
    }

    /// <summary>The dates of one day's statements share one text, as those from a reader do.</summary>
    private sealed class SaidDates
    {
        private int _day = -1;
        private EdtfDate _date;

        public EdtfDate Of(int statement)
        {
            var day = statement / NewsWorkload.StatementsADay;
            if (day != _day)
            {
                _day = day;
                _date = EdtfDate.Parse(NewsWorkload.SaidOn(statement));
            }

            return _date;
        }
    }
}
