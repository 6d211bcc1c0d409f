using ClaimTracker.Model;

namespace ClaimTracker.Tracing;

/// <summary>
/// Counts independent voices: origins whose agents answer, on the day they spoke, to the same principal are one voice
/// (DESIGN section 3). Union-find over origins, keyed by principal, which is a root of the affiliations of that day.
/// </summary>
/// <remarks>Affiliations are walked once for each date on which an origin spoke, however many origins there are.</remarks>
internal sealed class Voices
{
    private readonly LedgerView _view;
    private readonly Dictionary<EdtfDate, AffiliationsOnADay> _days = [];
    private readonly Dictionary<int, int> _voiceOfPrincipal = [];
    private readonly List<int> _parents = [];
    private readonly List<bool> _isKnown = [];
    private readonly List<int> _principals = [];

    private Voices(LedgerView view) => _view = view;

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
                voices = new Voices(reached.View);
                voices.Add(reached, first);
            }

            voices.Add(reached, node);
        }

        // Nobody is no voice, and one is one, whoever it is: for most statements nothing needs to be known of affiliations.
        return voices is null ? first < 0 ? new IndependentVoices(0, 0) : new IndependentVoices(1, 1) : voices.Count();
    }

    private void Add(ReachedStatements reached, int origin)
    {
        var agent = reached.AgentOf(origin);
        var voice = _parents.Count;
        _parents.Add(voice);
        _isKnown.Add(agent >= 0 && _view.Store.Agents.IsNamed(agent));
        if (agent < 0)
        {
            return;
        }

        var said = OriginRules.SaidOf(_view, reached.SlotOf(origin));
        _principals.Clear();
        _view.Store.Agents.CollectPrincipals(agent, said, _view.At, _principals);
        if (_principals.Count == 0)
        {
            Answer(voice, agent);
            return;
        }

        if (!_days.TryGetValue(said, out var day))
        {
            _days.Add(said, day = new AffiliationsOnADay(_view, said));
        }

        day.Add(agent, voice);
    }

    private IndependentVoices Count()
    {
        foreach (var day in _days.Values)
        {
            day.HandUp(Unite, Answer);
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

    /// <summary>Makes one voice of a voice and all others that answer to a principal.</summary>
    private void Answer(int voice, int principal)
    {
        _isKnown[Root(voice)] |= _view.Store.Agents.IsNamed(principal);
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
