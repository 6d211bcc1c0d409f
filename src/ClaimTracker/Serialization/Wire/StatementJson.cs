using ClaimTracker.Ledger;
using ClaimTracker.Model;

namespace ClaimTracker.Serialization.Wire;

/// <summary>A statement in JSON. Its <c>agent</c> is always there: null says that the speaker is unknown.</summary>
internal static class StatementJson
{
    public static readonly Shape Shape = Shape.Of(
        "a statement", [Member.Id, Member.Agent, Member.Claim, Member.Stance], nullable: [Member.Agent]);

    private enum Member
    {
        Id,
        Agent,
        Claim,
        Stance,
        Said,
        Report,
        Quote,
        Language,
        Cue,
        Certainty,
        Addressee,
        Venue,
        Denies,
        Disowns,
        Rating,
        Attributions,
    }

    public static Statement Read(ref JsonCursor json)
    {
        string id = "", claim = "";
        string? agent = null, report = null, quote = null, language = null, cue = null, addressee = null, venue = null, disowns = null;
        var stance = Stance.Asserts;
        var certainty = Certainty.Unknown;
        DenialTarget? denies = null;
        EdtfDate said = default;
        Rating? rating = null;
        ValueList<Attribution> attributions = [];

        var walk = json.Enter(Shape);
        while (json.Next(ref walk, out var member))
        {
            switch ((Member)member)
            {
                case Member.Id: id = json.OwnId(); break;
                case Member.Agent: agent = json.IsNull ? null : json.Id(); break;
                case Member.Claim: claim = json.Id(); break;
                case Member.Stance: stance = json.Word<Stance>(); break;
                case Member.Said: said = json.Date(); break;
                case Member.Report: report = json.Id(); break;
                case Member.Quote: quote = json.Text(); break;
                case Member.Language: language = json.Word(); break;
                case Member.Cue: cue = json.Word(); break;
                case Member.Certainty: certainty = json.Word<Certainty>(); break;
                case Member.Addressee: addressee = json.Id(); break;
                case Member.Venue: venue = json.Word(); break;
                case Member.Denies: denies = json.Word<DenialTarget>(); break;
                case Member.Disowns: disowns = json.Id(); break;
                case Member.Rating: rating = RatingJson.Read(ref json); break;
                case Member.Attributions: attributions = RecordReader.List(ref json, AttributionJson.Read); break;
            }
        }

        return new Statement(id, agent, claim, stance)
        {
            Said = said,
            ReportId = report,
            Quote = quote,
            Language = language,
            Cue = cue,
            Certainty = certainty,
            AddresseeId = addressee,
            Venue = venue,
            Denies = denies,
            Disowns = disowns,
            Rating = rating,
            Attributions = attributions,
            UnknownMembers = walk.Unknown,
        };
    }

    /// <summary>Reads a statement into a row, ids and all; false if it has something that a row does not hold, or breaks a rule.</summary>
    public static bool TryReadRow(ref JsonCursor json, StatementRows rows)
    {
        var stance = Stance.Asserts;
        var certainty = Certainty.Unknown;
        EdtfDate said = default;
        var isPlain = true;
        var appearsInReport = false;
        var walk = json.Enter(Shape);
        while (isPlain && json.Next(ref walk, out var member))
        {
            switch ((Member)member)
            {
                case Member.Id: isPlain = json.TryId(rows.Own); break;
                case Member.Agent when json.IsNull: rows.Agents.AddNone(); break;
                case Member.Agent: isPlain = json.TryId(rows.Agents); break;
                case Member.Claim: isPlain = json.TryId(rows.Claims); break;
                case Member.Stance: isPlain = json.TryWord(out stance); break;
                case Member.Said: said = json.Date(); break;
                case Member.Report: appearsInReport = isPlain = json.TryId(rows.Reports); break;
                case Member.Certainty: isPlain = json.TryWord(out certainty); break;
                case Member.Attributions: isPlain = TryReadCredited(ref json, rows); break;
                default: return false;
            }
        }

        if (!isPlain || walk.Unknown.Count > 0)
        {
            return false;
        }

        if (!appearsInReport)
        {
            rows.Reports.AddNone();
        }

        rows.End(StatementTraits.Pack(stance, certainty, denies: null), said);
        return true;
    }

    public static void Write(RecordWriter to, Statement statement)
    {
        to.Begin(RecordKind.Statement, statement.Id);
        to.Id("id"u8, statement.Id);
        if (statement.AgentId is { } agent)
        {
            to.Id("agent"u8, agent);
        }
        else
        {
            to.Json.WriteNull("agent"u8);
        }

        to.Id("claim"u8, statement.ClaimId);
        to.Word("stance"u8, statement.Stance);
        to.DateIfAny("said"u8, statement.Said);
        to.IdIfAny("report"u8, statement.ReportId);
        to.TextIfAny("quote"u8, statement.Quote);
        to.TextIfAny("language"u8, statement.Language);
        to.TextIfAny("cue"u8, statement.Cue);
        if (statement.Certainty != Certainty.Unknown)
        {
            to.Word("certainty"u8, statement.Certainty);
        }

        to.IdIfAny("addressee"u8, statement.AddresseeId);
        to.TextIfAny("venue"u8, statement.Venue);
        if (statement.Denies is { } denies)
        {
            to.Word("denies"u8, denies);
        }

        to.IdIfAny("disowns"u8, statement.Disowns);
        if (statement.Rating is { } rating)
        {
            to.Json.WritePropertyName("rating"u8);
            RatingJson.Write(to, rating);
        }

        WriteAttributions(to, statement.Attributions);
        to.Unknown(statement.UnknownMembers, Shape);
        to.Json.WriteEndObject();
    }

    private static bool TryReadCredited(ref JsonCursor json, StatementRows rows)
    {
        json.EnterArray();
        while (json.NextItem())
        {
            if (!AttributionJson.TryReadCredited(ref json, rows.Credited))
            {
                return false;
            }
        }

        return true;
    }

    private static void WriteAttributions(RecordWriter to, ValueList<Attribution> attributions)
    {
        if (attributions.Count == 0)
        {
            return;
        }

        to.Json.WriteStartArray("attributions"u8);
        foreach (var attribution in attributions.AsSpan())
        {
            AttributionJson.Write(to, attribution);
        }

        to.Json.WriteEndArray();
    }
}
