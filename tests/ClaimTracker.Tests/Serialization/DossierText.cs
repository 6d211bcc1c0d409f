using System.Text;
using ClaimTracker.Model;
using ClaimTracker.Serialization;

namespace ClaimTracker.Tests.Serialization;

/// <summary>Dossiers as text, for tests.</summary>
internal static class DossierText
{
    /// <summary>The minimal example of DESIGN section 7.</summary>
    public const string Minimal = """
        { "format": "claimtracker/1",
          "agents": [
            { "id": "us", "type": "organization", "name": "United States" },
            { "id": "us-officials", "type": "group", "name": "US officials", "named": false, "actsFor": [ { "agent": "us" } ] },
            { "id": "bloomberg", "type": "newsAgency", "name": "Bloomberg", "aliases": ["Bloomberg News"], "country": "US" } ],
          "claims": [ { "id": "invasion", "text": { "en": "Russia may invade Ukraine as early as Tuesday." } } ],
          "reports": [ { "id": "bloomberg-0212", "outlet": "bloomberg", "published": "2022-02-12", "language": "en" } ],
          "statements": [
            { "id": "s-officials", "agent": "us-officials", "claim": "invasion", "stance": "asserts", "said": "2022-02-12" },
            { "id": "s-bloomberg", "agent": "bloomberg", "claim": "invasion", "stance": "reports", "said": "2022-02-12",
              "report": "bloomberg-0212", "attributions": [ { "to": "s-officials", "mode": "indirect", "cue": "citing" } ] } ],
          "counterClaims": [], "retractions": [] }
        """;

    public static Dossier Read(string text, DossierFormat format = DossierFormat.Json, DossierLimits? limits = null) =>
        DossierReader.Read(new MemoryStream(Encoding.UTF8.GetBytes(text)), format, limits);

    public static Dossier Read(byte[] text, DossierFormat format) => DossierReader.Read(new MemoryStream(text), format);

    public static byte[] Bytes(Dossier dossier, DossierFormat format = DossierFormat.Json)
    {
        using var stream = new MemoryStream();
        DossierWriter.Write(dossier, stream, format);
        return stream.ToArray();
    }

    public static string Write(Dossier dossier, DossierFormat format = DossierFormat.Json) => Encoding.UTF8.GetString(Bytes(dossier, format));

    /// <summary>The message with which something is refused.</summary>
    public static string Refusal(Action action)
    {
        var message = action.Should().ThrowExactly<ClaimTrackerException>().Which.Message;
        message.Should().NotContainAny("\n", "\r", "\t");
        return message;
    }
}
