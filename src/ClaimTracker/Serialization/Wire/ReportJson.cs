using ClaimTracker.Ledger;
using ClaimTracker.Model;

namespace ClaimTracker.Serialization.Wire;

/// <summary>A report in JSON.</summary>
internal static class ReportJson
{
    public static readonly Shape Shape = Shape.Of("a report", [Member.Id, Member.Outlet]);

    private enum Member
    {
        Id,
        Outlet,
        Title,
        Url,
        ArchivedUrl,
        Language,
        Published,
        Byline,
    }

    public static Report Read(ref JsonCursor json)
    {
        string id = "", outlet = "";
        string? title = null, url = null, archivedUrl = null, language = null, byline = null;
        EdtfDate published = default;
        var walk = json.Enter(Shape);
        while (json.Next(ref walk, out var member))
        {
            switch ((Member)member)
            {
                case Member.Id: id = json.OwnId(); break;
                case Member.Outlet: outlet = json.Id(); break;
                case Member.Title: title = json.Text(); break;
                case Member.Url: url = json.Text(); break;
                case Member.ArchivedUrl: archivedUrl = json.Text(); break;
                case Member.Language: language = json.Word(); break;
                case Member.Published: published = json.Date(); break;
                case Member.Byline: byline = json.Word(); break;
            }
        }

        return new Report(id, outlet)
        {
            Title = title,
            Url = url,
            ArchivedUrl = archivedUrl,
            Language = language,
            Published = published,
            Byline = byline,
            UnknownMembers = walk.Unknown,
        };
    }

    public static void Write(RecordWriter to, Report report)
    {
        to.Begin(RecordKind.Report, report.Id);
        to.Id("id"u8, report.Id);
        to.Id("outlet"u8, report.OutletId);
        to.TextIfAny("title"u8, report.Title);
        to.TextIfAny("url"u8, report.Url);
        to.TextIfAny("archivedUrl"u8, report.ArchivedUrl);
        to.TextIfAny("language"u8, report.Language);
        to.DateIfAny("published"u8, report.Published);
        to.TextIfAny("byline"u8, report.Byline);
        to.Unknown(report.UnknownMembers, Shape);
        to.Json.WriteEndObject();
    }
}
