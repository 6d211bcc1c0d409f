using ClaimTracker.Benchmarks.Peers;
using ClaimTracker.Benchmarks.Workload;
using CsCheck;

namespace ClaimTracker.Benchmarks.Tests.Peers;

public class AgreementTests
{
    [Fact]
    public void Peers_agree_on_every_statement_of_the_workload()
    {
        var news = NewsWorkload.Generate(1_500);

        Agreement.Check(news, AllPeers(news), AllQuestions(news));
    }

    [Fact]
    public void Peers_agree_with_the_definition_on_any_graph()
    {
        // Many small graphs beside each other in one ledger, so that it is built once.
        var generator = Gen.Int[1, 8].SelectMany(count => Gen.Int[0, count - 1].Array[0, 2].Array[count]);
        var credits = new List<int[]>();
        for (var number = 0UL; number < 150; number++)
        {
            var first = credits.Count;
            var graph = generator.Generate(new PCG(17, number), null, out _);
            credits.AddRange(graph.Select(credited => credited.Distinct().Select(statement => first + statement).ToArray()));
        }

        var news = ToWorkload([.. credits]);

        Agreement.Check(news, [new Definition(news), .. AllPeers(news)], AllQuestions(news));
    }

    [Fact]
    public void A_loop_with_nobody_behind_it_is_one_origin()
    {
        var news = ToWorkload([[1], [2], [1]]);

        AllPeers(news).Should().OnlyContain(peer => peer.FindOrigins(new Question(0, news.IdOf(0))) == 1);
    }

    [Fact]
    public void A_loop_with_a_way_out_is_no_origin()
    {
        var news = ToWorkload([[1], [0, 2], []]);

        foreach (var peer in AllPeers(news))
        {
            peer.FindOrigins(new Question(0, news.IdOf(0))).Should().Be(1);
            peer.Found.Should().Equal(2);
        }
    }

    [Fact]
    public void One_pass_over_the_ledger_agrees_with_every_trace()
    {
        var news = NewsWorkload.Generate(1_500);

        Agreement.CheckWhole(PeerSet.BuildLedger(news), new BareArrays(news), AllQuestions(news));
    }

    [Fact]
    public void A_peer_that_answers_otherwise_is_named()
    {
        var news = ToWorkload([[1], []]);

        var check = () => Agreement.Check(news, [new BareArrays(news), new Liar()], AllQuestions(news));

        check.Should().Throw<InvalidOperationException>()
            .WithMessage($"The origins of {news.IdOf(0)} are 1 to BareArrays, but 0 to Liar.");
    }

    private static IOriginFinder[] AllPeers(NewsWorkload news)
    {
        var bare = new BareArrays(news);
        var graph = QuikGraphs.Build(news);
        var ledger = PeerSet.BuildLedger(news);
        return
        [
            bare, new BareArraysById(news, bare), new QuikGraphDepthFirst(graph), new QuikGraphBreadthFirst(graph), NaiveDictionary.Of(news),
            new SqliteRecursion(news), new LedgerTrace(ledger),
            new LedgerOrigins(ledger.Now, reuse: true), new LedgerOrigins(ledger.Now, reuse: false),
        ];
    }

    private static IEnumerable<Question> AllQuestions(NewsWorkload news) =>
        Enumerable.Range(0, news.StatementCount).Select(statement => new Question(statement, news.IdOf(statement)));

    private static NewsWorkload ToWorkload(int[][] credits)
    {
        int[] offsets = [0, .. credits.Select((_, statement) => credits.Take(statement + 1).Sum(credited => credited.Length))];
        int[] targets = [.. credits.SelectMany(credited => credited)];
        return new NewsWorkload(offsets, targets, agents: new ushort[credits.Length], claims: new int[credits.Length], claimCount: 1);
    }

    /// <summary>
    /// The definition to the letter: of what is reached, whatever is reached back from all that it reaches itself; one of each group.
    /// </summary>
    private sealed class Definition(NewsWorkload news) : IOriginFinder
    {
        private List<int> _found = [];

        public IEnumerable<int> Found => _found;

        public int FindOrigins(Question question)
        {
            _found = [.. Reached(question.Statement).Where(IsOrigin).Where(origin => Reached(origin).Min() == origin)];
            return _found.Count;
        }

        private bool IsOrigin(int statement) => Reached(statement).All(reached => Reached(reached).Contains(statement));

        private IReadOnlyCollection<int> Reached(int statement) => news.ReachedFrom(statement);
    }

    private sealed class Liar : IOriginFinder
    {
        public IEnumerable<int> Found => [0];

        public int FindOrigins(Question question) => 1;
    }
}
