using ClaimTracker.Ledger.Storage;

namespace ClaimTracker.Ledger;

/// <summary>
/// Turns the ids by which records of a batch refer to each other into slots. Records may come in any order: what is not there yet
/// gets a slot at its first mention, and is looked for again when the batch is complete.
/// </summary>
internal sealed class BatchReferences(LedgerStore store)
{
    private readonly List<Pending> _pending = [];

    /// <summary>The slot of an agent.</summary>
    public int Agent(in RecordCheck check, string member, string id) =>
        Agent(check, member, id, Slot(store.Agents.Ids, check, member, "agent", id));

    /// <summary>The slot of an agent that was looked up with others.</summary>
    public int Agent(in RecordCheck check, string member, string id, IdKeys keys, int index) =>
        Agent(check, member, id, Slot(store.Agents.Ids, check, member, "agent", id, keys, index));

    /// <summary>The slot of an agent that must be an outlet.</summary>
    public void Outlet(in RecordCheck check, string member, string id)
    {
        var slot = Agent(check, member, id);
        if (!store.Agents.IsDeclared(slot))
        {
            Await(Noun.Outlet, check, member, id, slot);
        }
        else
        {
            RequireOutlet(check, member, id, slot);
        }
    }

    /// <summary>The slot of a claim.</summary>
    public int Claim(in RecordCheck check, string member, string id) =>
        Claim(check, member, id, Slot(store.Claims.Ids, check, member, "claim", id));

    /// <summary>The slot of a claim that was looked up with others.</summary>
    public int Claim(in RecordCheck check, string member, string id, IdKeys keys, int index) =>
        Claim(check, member, id, Slot(store.Claims.Ids, check, member, "claim", id, keys, index));

    /// <summary>The slot of a report.</summary>
    public int Report(in RecordCheck check, string member, string id) =>
        Report(check, member, id, Slot(store.Reports.Ids, check, member, "report", id));

    /// <summary>The slot of a report that was looked up with others.</summary>
    public int Report(in RecordCheck check, string member, string id, IdKeys keys, int index) =>
        Report(check, member, id, Slot(store.Reports.Ids, check, member, "report", id, keys, index));

    /// <summary>Sees to it that a statement is recorded.</summary>
    public void Statement(in RecordCheck check, string member, string id)
    {
        if (store.Statements.Ids.Find(id) is var slot && (slot < 0 || !store.Statements.IsRecorded(slot)))
        {
            Await(Noun.Statement, check, member, id, slot);
        }
    }

    /// <summary>Sees to it that everything is there by now that records have referred to.</summary>
    /// <exception cref="ClaimTrackerException">Something is not.</exception>
    public void RequireAll()
    {
        foreach (var (noun, check, member, id, slot) in _pending)
        {
            switch (noun)
            {
                case Noun.Agent when !store.Agents.IsDeclared(slot):
                    check.FailAsUnknown(member, "agent", id);
                    break;
                case Noun.Outlet:
                    RequireOutlet(check, member, id, slot);
                    break;
                case Noun.Claim when !store.Claims.IsDeclared(slot):
                    check.FailAsUnknown(member, "claim", id);
                    break;
                case Noun.Report when !store.Reports.IsDeclared(slot):
                    check.FailAsUnknown(member, "report", id);
                    break;
                case Noun.Statement when store.Statements.Ids.Find(id) is var found && (found < 0 || !store.Statements.IsRecorded(found)):
                    check.FailAsUnknown(member, "statement", id);
                    break;
                default:
                    break;
            }
        }

        Forget();
    }

    /// <summary>Forgets what has been referred to.</summary>
    public void Forget() => _pending.Forget();

    private void RequireOutlet(in RecordCheck check, string member, string id, int slot)
    {
        if (!store.Agents.IsOutlet(slot))
        {
            check.Fail(member, $"a report is published by an outlet, and '{TextRules.Shown(id)}' is a speaker", "Name the outlet, or declare that agent as one");
        }
    }

    private int Agent(in RecordCheck check, string member, string id, int slot)
    {
        if (!store.Agents.IsDeclared(slot))
        {
            Await(Noun.Agent, check, member, id, slot);
        }

        return slot;
    }

    private int Claim(in RecordCheck check, string member, string id, int slot)
    {
        if (!store.Claims.IsDeclared(slot))
        {
            Await(Noun.Claim, check, member, id, slot);
        }

        return slot;
    }

    private int Report(in RecordCheck check, string member, string id, int slot)
    {
        if (!store.Reports.IsDeclared(slot))
        {
            Await(Noun.Report, check, member, id, slot);
        }

        return slot;
    }

    private static int Slot(IdTable ids, in RecordCheck check, string member, string noun, string id, IdKeys keys, int index)
    {
        var key = keys[index];
        if (key.IsNone)
        {
            check.FailAsUnknown(member, noun, id ?? "");
        }

        return keys.SlotOf(index) is var slot && slot >= 0 ? slot : ids.GetOrAdd(key);
    }

    private int Slot(IdTable ids, in RecordCheck check, string member, string noun, string id)
    {
        if (!IdKey.TryMake(id, store.KeyBuffer, out var key))
        {
            // No record has such an id, so nothing more can be said of it.
            check.FailAsUnknown(member, noun, id ?? "");
        }

        return ids.GetOrAdd(key);
    }

    private void Await(Noun noun, in RecordCheck check, string member, string id, int slot) =>
        _pending.Add(new Pending(noun, check, member, id, slot));

    private enum Noun : byte
    {
        Agent,
        Outlet,
        Claim,
        Report,
        Statement,
    }

    private readonly record struct Pending(Noun Noun, RecordCheck Check, string Member, string Id, int Slot);
}
