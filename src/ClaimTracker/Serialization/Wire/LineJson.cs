using System.Text.Json;
using System.Text.Unicode;
using ClaimTracker.Ledger;
using ClaimTracker.Model;

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
        Redaction,
    }

    /// <summary>Reads a line that is not blank.</summary>
    /// <param name="json">The line, in valid UTF-8.</param>
    /// <param name="number">Its number, from 1.</param>
    /// <param name="isFirst">Whether only blank lines came before it, so that it may be the head.</param>
    /// <param name="session">What the lines share.</param>
    /// <param name="unknownMembers">The members of the head that this version does not know.</param>
    /// <returns>The record; null for the head.</returns>
    /// <exception cref="ClaimTrackerException">It breaks a rule.</exception>
    public static object? Read(
        ReadOnlySpan<byte> json, long number, bool isFirst, ReadSession session, out ValueList<UnknownMember> unknownMembers)
    {
        var cursor = new JsonCursor(json, number, session);
        try
        {
            return Read(ref cursor, isFirst, out unknownMembers);
        }
        catch (JsonException)
        {
            throw JsonFault.Malformed(json, number);
        }
    }

    /// <summary>
    /// Reads a line into a row if it holds a plain statement or claim, as most lines do. Whatever else it holds, and whatever is wrong with
    /// it, is for <see cref="Read(ReadOnlySpan{byte}, long, bool, ReadSession, out ValueList{UnknownMember})"/> to tell.
    /// </summary>
    /// <param name="json">The line, in valid UTF-8.</param>
    /// <param name="session">What the lines share.</param>
    /// <param name="statements">Takes a statement.</param>
    /// <param name="claims">Takes a claim.</param>
    /// <param name="kind">What it holds, if it was read.</param>
    public static bool TryReadRow(ReadOnlySpan<byte> json, ReadSession session, StatementRows statements, ClaimRows claims, out RecordKind kind)
    {
        kind = default;
        var isRead = false;
        var (statementsBefore, claimsBefore) = (statements.Count, claims.Count);
        try
        {
            var cursor = new JsonCursor(json, 0, session);
            isRead = TryReadRow(ref cursor, statements, claims, out kind);
        }
        catch (Exception fault) when (fault is JsonException or ClaimTrackerException)
        {
            isRead = false;
        }

        if (!isRead)
        {
            statements.Truncate(statementsBefore);
            claims.Truncate(claimsBefore);
        }

        return isRead;
    }

    /// <summary>Holds a line, or the part of it that has been seen, to a length in bytes without its line end.</summary>
    public static void RequireBounded(int length, long number, int mostBytes)
    {
        if (length > mostBytes)
        {
            throw new ClaimTrackerException(
                $"line {number}", $"a line is at most {DossierReader.Shown(mostBytes)} bytes long", "Shorten the record, or raise DossierLimits.MaxLineBytes");
        }
    }

    /// <summary>Makes sure that a line is valid UTF-8.</summary>
    public static void RequireUtf8(ReadOnlySpan<byte> json, long number)
    {
        if (!Utf8.IsValid(json))
        {
            throw JsonFault.NotUtf8(json, number);
        }
    }

    private static object? Read(ref JsonCursor json, bool isFirst, out ValueList<UnknownMember> unknownMembers)
    {
        json.EnterRoot();
        object? record = null;
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
                record = RecordJson.Read((RecordKind)(member - 1), ref json);
                records++;
            }
        }

        RequireOneThing(json, walk, records, isFirst);
        unknownMembers = walk.Unknown;
        json.LeaveRoot();
        return record;
    }

    private static bool TryReadRow(ref JsonCursor json, StatementRows statements, ClaimRows claims, out RecordKind kind)
    {
        kind = default;
        json.EnterRoot();
        var walk = json.Enter(Shape, expected: (int)Member.Statement);
        if (!json.Next(ref walk, out var member))
        {
            return false;
        }

        json.BeginRecord();
        kind = (RecordKind)(member - 1);
        var isRead = (Member)member switch
        {
            Member.Statement => StatementJson.TryReadRow(ref json, statements),
            Member.Claim => ClaimJson.TryReadRow(ref json, claims),
            _ => false,
        };
        json.EndRecord();
        if (!isRead || json.Next(ref walk, out _) || walk.Unknown.Count > 0)
        {
            return false;
        }

        json.LeaveRoot();
        return true;
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
