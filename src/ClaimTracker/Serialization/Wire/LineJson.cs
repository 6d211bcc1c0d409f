using System.Text.Json;
using ClaimTracker.Ledger;

namespace ClaimTracker.Serialization.Wire;

/// <summary>A line of JSON Lines: one record wrapped in its kind, or the head, which holds <c>format</c>.</summary>
internal static class LineJson
{
    public static readonly Shape Shape = Shape.Of<Member>("a line", []);

    /// <summary>The name in which a record of a kind is wrapped.</summary>
    public static string WrapperOf(RecordKind kind) => Shape.Names[(int)kind + 1];

    private enum Member
    {
        Format,
        Agent,
        Claim,
        Report,
        Statement,
        CounterClaim,
        Retraction,
    }

    /// <summary>Reads a line that is not blank into a builder.</summary>
    /// <param name="json">The line.</param>
    /// <param name="number">Its number, from 1.</param>
    /// <param name="isFirst">Whether only blank lines came before it, so that it may be the head.</param>
    /// <param name="into">What it is read into.</param>
    /// <exception cref="ClaimTrackerException">It breaks a rule.</exception>
    public static void Read(ReadOnlySpan<byte> json, long number, bool isFirst, DossierBuilder into)
    {
        if (!System.Text.Unicode.Utf8.IsValid(json))
        {
            throw JsonFault.NotUtf8(json, number);
        }

        var cursor = new JsonCursor(json, number, into.Session);
        try
        {
            Read(ref cursor, isFirst, into);
        }
        catch (JsonException)
        {
            throw JsonFault.Malformed(json, number);
        }
    }

    private static void Read(ref JsonCursor json, bool isFirst, DossierBuilder into)
    {
        json.EnterRoot();
        var records = 0;
        var walk = json.Enter(Shape);
        while (json.Next(ref walk, out var member))
        {
            if ((Member)member == Member.Format)
            {
                FormatVersion.Require(ref json);
            }
            else
            {
                into.Read((RecordKind)(member - 1), ref json);
                records++;
            }
        }

        RequireOneThing(json, walk, records, isFirst);
        if (walk.Unknown.Count > 0)
        {
            into.UnknownMembers = walk.Unknown;
        }

        json.LeaveRoot();
    }

    private static void RequireOneThing(in JsonCursor json, in MemberWalk walk, int records, bool isFirst)
    {
        const ulong Head = 1UL << (int)Member.Format;
        if (walk.Seen == Head)
        {
            if (!isFirst)
            {
                throw json.Error(walk.Start, null, "the format is told by the first line", "Remove this line");
            }

            // A whole document on one line would otherwise pass for a head with unknown members, and its records would be lost.
            foreach (var unknown in walk.Unknown)
            {
                if (DocumentJson.Shape.Names.Contains(unknown.Name))
                {
                    throw json.Error(walk.Start, unknown.Name, "this is a whole document, and a line holds one record", "Read it as JSON rather than as JSON Lines");
                }
            }
        }
        else if (records != 1 || !ulong.IsPow2(walk.Seen) || walk.Unknown.Count > 0)
        {
            throw json.Error(walk.Start, null, $"a line holds exactly one of {string.Join(", ", Shape.Names.Skip(1))}", "Write one record a line, wrapped in its kind");
        }
    }
}
