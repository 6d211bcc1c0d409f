using System.Globalization;
using ClaimTracker.Model;
using ClaimTracker.Testing.Randomness;

namespace ClaimTracker.Benchmarks.Workload;

/// <summary>
/// A seeded ledger shaped like the news, as int arrays: who says what on which claim, crediting whom. Ids, texts and dates are made
/// on demand from the number of a statement, claim or agent, so that ten million statements take 150 MB.
/// </summary>
/// <remarks>
/// <see cref="NewsGenerator"/> has the rules. Statements are numbered in order of recording, claims in order of their first statement,
/// agents with the outlets first. A statement credits earlier ones, but for the reverse twins that close loops.
/// </remarks>
internal sealed class NewsWorkload
{
    public const int Outlets = 2_000;
    public const int Speakers = 20_000;
    public const int StatementsADay = 2_000;

    private static readonly DateOnly FirstDay = new(2010, 1, 1);

    private readonly ushort[] _agents;
    private readonly int[] _claims;

    internal NewsWorkload(int[] offsets, int[] targets, ushort[] agents, int[] claims, int claimCount)
    {
        Offsets = offsets;
        Targets = targets;
        _agents = agents;
        _claims = claims;
        ClaimCount = claimCount;
    }

    public int StatementCount => _agents.Length;

    public int ClaimCount { get; }

    /// <summary>Where the statements that each statement credits begin in <see cref="Targets"/>, and one more for the end.</summary>
    public int[] Offsets { get; }

    /// <summary>The credited statements, those of each crediting statement together, in the order in which it credits them.</summary>
    public int[] Targets { get; }

    public static NewsWorkload Generate(int statements, ulong seed = 42) => new NewsGenerator(statements, seed).Generate();

    public ReadOnlySpan<int> CreditedBy(int statement) => Targets.AsSpan(Offsets[statement]..Offsets[statement + 1]);

    /// <summary>The statement and all that it goes back to.</summary>
    public IReadOnlyCollection<int> ReachedFrom(int statement)
    {
        var reached = new HashSet<int> { statement };
        var pending = new Stack<int>(reached);
        while (pending.TryPop(out var next))
        {
            foreach (var credited in CreditedBy(next))
            {
                if (reached.Add(credited))
                {
                    pending.Push(credited);
                }
            }
        }

        return reached;
    }

    public int AgentOf(int statement) => _agents[statement];

    public int ClaimOf(int statement) => _claims[statement];

    /// <summary>Who credits others mostly just reports; who does not, mostly asserts. One in twenty denies.</summary>
    public Stance StanceOf(int statement)
    {
        var random = SplitMix.Of(statement, salt: 1);
        return random.Below(20) == 0 ? Stance.Denies : CreditedBy(statement).IsEmpty ? Stance.Asserts : Stance.Reports;
    }

    public static string SaidOn(int statement) =>
        FirstDay.AddDays(statement / StatementsADay).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    public static bool IsOutlet(int agent) => agent < Outlets;

    /// <summary>One speaker in ten is a source that nobody names.</summary>
    public static bool IsNamed(int agent) => IsOutlet(agent) || agent % 10 != 0;

    /// <summary>One speaker in ten speaks for the organization that precedes it; null for the others.</summary>
    public static int? PrincipalOf(int agent) => !IsOutlet(agent) && agent % 10 == 2 ? agent - 1 : null;

    public static bool IsOrganization(int agent) => !IsOutlet(agent) && agent % 10 == 1;

    /// <summary>The id of a statement, of 12 to 40 characters: <c>s-morning-harbor-courier-1z4k</c>.</summary>
    public string IdOf(int statement) => $"s-{Words.SlugOf(AgentOf(statement))}-{Words.Base36(statement)}";

    /// <summary>Random statements to ask for, the same for all who are asked.</summary>
    public Question[] Questions(int count)
    {
        var random = new SplitMix(7);
        var questions = new Question[count];
        for (var i = 0; i < count; i++)
        {
            var statement = random.Below(StatementCount);
            questions[i] = new Question(statement, IdOf(statement));
        }

        return questions;
    }

    /// <summary>The statement that an id of <see cref="IdOf"/> belongs to.</summary>
    public static int NumberOf(string statementId)
    {
        var number = 0;
        foreach (var digit in statementId.AsSpan(statementId.LastIndexOf('-') + 1))
        {
            number = (number * 36) + (digit <= '9' ? digit - '0' : digit - 'a' + 10);
        }

        return number;
    }
}
