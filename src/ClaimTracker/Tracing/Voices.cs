using ClaimTracker.Model;

namespace ClaimTracker.Tracing;

/// <summary>
/// Counts independent voices: origins whose agents answer, on the day they spoke, to the same principal are one voice
/// (DESIGN section 3). Union-find over origins, keyed by principal, which is a root of the affiliations of that day.
/// </summary>
/// <remarks>Affiliations are walked once for each date on which an origin spoke, however many origins there are.</remarks>
internal sealed class Voices
{
    // A thread that once counted a million voices shall not hold on to their memory.
    private const int MostKept = 1 << 10;

    [ThreadStatic]
    private static Voices? idle;

    private readonly Dictionary<EdtfDate, AffiliationsOnADay> _days = [];
    private readonly Dictionary<int, int> _voiceOfPrincipal = [];
    private readonly List<int> _parents = [];
    private readonly List<bool> _isKnown = [];
    private readonly List<int> _principals = [];

    private Voices()
    {
    }

    /// <summary>The voices behind all origins of the statements reached.</summary>
    public static IndependentVoices Count(ReachedStatements reached)
    {
        var components = reached.Components;
        Voices? voices = null;
        var first = -1;
        for (var component = 0; component < components.Count; component++)
        {
            if (!components.IsSink(component) || !OriginRules.IsStatement(reached.KindOfSink(component)))
            {
                continue;
            }

            var node = components.Members(component)[0];
            if (first < 0)
            {
                first = node;
                continue;
            }

            if (voices is null)
            {
                voices = idle ?? new Voices();
                idle = null;
                voices.Add(reached, first);
            }

            voices.Add(reached, node);
        }

        // Nobody is no voice, and one is one, whoever it is: for most statements nothing needs to be known of affiliations.
        if (voices is null)
        {
            return first < 0 ? new IndependentVoices(0, 0) : new IndependentVoices(1, 1);
        }

        var counted = voices.Count(reached.View);
        voices.Forget();
        return counted;
    }

    private void Add(ReachedStatements reached, int origin)
    {
        var agents = reached.View.Store.Agents;
        var agent = reached.AgentOf(origin);
        var voice = _parents.Count;
        _parents.Add(voice);
        _isKnown.Add(agent >= 0 && agents.IsNamed(agent));
        if (agent < 0)
        {
            return;
        }

        var said = OriginRules.SaidOf(reached.View, reached.SlotOf(origin));
        var root = agent;
        CollectPrincipals(root);
        if (_principals is [var principal])
        {
            root = principal;
            CollectPrincipals(root);
        }

        // Nearly everybody speaks for themselves or for somebody who does.
        if (_principals.Count == 0)
        {
            Answer(reached.View, voice, root);
            return;
        }

        if (!_days.TryGetValue(said, out var day))
        {
            _days.Add(said, day = new AffiliationsOnADay(reached.View, said));
        }

        day.Add(agent, voice);

        void CollectPrincipals(int of)
        {
            _principals.Clear();
            agents.CollectPrincipals(of, said, reached.View.At, _principals);
        }
    }

    private IndependentVoices Count(LedgerView view)
    {
        foreach (var day in _days.Values)
        {
            day.HandUp(Unite, (voice, principal) => Answer(view, voice, principal));
        }

        var most = 0;
        var known = 0;
        for (var voice = 0; voice < _parents.Count; voice++)
        {
            if (_parents[voice] == voice)
            {
                most++;
                known += _isKnown[voice] ? 1 : 0;
            }
        }

        return new IndependentVoices(Math.Max(1, known), most);
    }

    /// <summary>Leaves everything to this thread's next count.</summary>
    private void Forget()
    {
        _days.Clear();
        _voiceOfPrincipal.Clear();
        _parents.Clear();
        _isKnown.Clear();
        if (_parents.Capacity <= MostKept)
        {
            idle = this;
        }
    }

    /// <summary>Makes one voice of a voice and all others that answer to a principal.</summary>
    private void Answer(LedgerView view, int voice, int principal)
    {
        _isKnown[Root(voice)] |= view.Store.Agents.IsNamed(principal);
        if (_voiceOfPrincipal.TryGetValue(principal, out var other))
        {
            Unite(voice, other);
        }
        else
        {
            _voiceOfPrincipal.Add(principal, voice);
        }
    }

    private int Root(int voice)
    {
        while (_parents[voice] != voice)
        {
            _parents[voice] = _parents[_parents[voice]];
            voice = _parents[voice];
        }

        return voice;
    }

    private void Unite(int one, int other)
    {
        var (root, child) = (Root(one), Root(other));
        if (root != child)
        {
            _parents[child] = root;
            _isKnown[root] |= _isKnown[child];
        }
    }
}
