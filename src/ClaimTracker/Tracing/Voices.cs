using ClaimTracker.Model;

namespace ClaimTracker.Tracing;

/// <summary>
/// Counts independent voices: origins whose agents answer, on the day they spoke, to the same principal are one voice
/// (DESIGN section 3). Union-find over origins, keyed by principal, which is a root of the affiliations of that day.
/// </summary>
/// <remarks>An agent's affiliations are looked through once for each date on which it matters, however many origins there are.</remarks>
internal sealed class Voices
{
    // A thread that once counted a million voices shall not hold on to their memory.
    private const int MostKept = 1 << 10;

    private const int Nobody = -1;
    private const int Several = -2;

    [ThreadStatic]
    private static Voices? idle;

    private readonly Dictionary<EdtfDate, AffiliationsOnADay> _days = [];
    private readonly Dictionary<int, int> _voiceOfPrincipal = [];
    private readonly List<int> _parents = [];
    private readonly List<bool> _isKnown = [];
    private readonly Dictionary<(int Agent, EdtfDate Said), int> _onlyPrincipals = [];
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
        foreach (var sink in components.Sinks)
        {
            var node = components.Members(sink)[0];
            if (components.IsLoop(sink) || !reached.IsSomebodysStatement(node))
            {
                continue;
            }

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

        if (!agents.IsAffiliated(agent))
        {
            Answer(reached.View, voice, agent);
            return;
        }

        var said = OriginRules.SaidOf(reached.View, reached.SlotOf(origin));
        var root = agent;
        var principal = OnlyPrincipalOf(root, said, reached.View);
        if (principal >= 0)
        {
            root = principal;
            principal = OnlyPrincipalOf(root, said, reached.View);
        }

        // Nearly everybody speaks for themselves or for somebody who does.
        if (principal == Nobody)
        {
            Answer(reached.View, voice, root);
            return;
        }

        if (!_days.TryGetValue(said, out var day))
        {
            _days.Add(said, day = new AffiliationsOnADay(reached.View, said));
        }

        day.Add(agent, voice);
    }

    /// <summary>The one principal of an agent on a day, <see cref="Nobody"/> or <see cref="Several"/>.</summary>
    private int OnlyPrincipalOf(int agent, EdtfDate said, LedgerView view)
    {
        if (_onlyPrincipals.TryGetValue((agent, said), out var known))
        {
            return known;
        }

        _principals.Clear();
        view.Store.Agents.CollectPrincipals(agent, said, view.At, _principals);
        var only = _principals.Count switch
        {
            0 => Nobody,
            1 => _principals[0],
            _ => Several,
        };
        _onlyPrincipals.Add((agent, said), only);
        return only;
    }

    private IndependentVoices Count(LedgerView view)
    {
        if (_days.Count > 0)
        {
            HandUp(view);
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

    private void HandUp(LedgerView view)
    {
        foreach (var day in _days.Values)
        {
            day.HandUp(Unite, (voice, principal) => Answer(view, voice, principal));
        }
    }

    /// <summary>Leaves everything to this thread's next count.</summary>
    private void Forget()
    {
        if (_parents.Count + _voiceOfPrincipal.Count + _onlyPrincipals.Count + _principals.Capacity > MostKept)
        {
            return;
        }

        _days.Clear();
        _voiceOfPrincipal.Clear();
        _onlyPrincipals.Clear();
        _parents.Clear();
        _isKnown.Clear();
        idle = this;
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
