using ClaimTracker.Cli.Output.Text;
using ClaimTracker.Model;

namespace ClaimTracker.Cli.Stores;

/// <summary>
/// Says on standard error which members of records this version does not know. They are kept, since a newer or private version of the
/// format may have them; but they may be slips of the pen as well, which nobody would notice.
/// </summary>
/// <param name="error">Standard error.</param>
/// <param name="input">What is read, as it is called in messages.</param>
internal sealed class UnknownMemberNotes(TextWriter error, string input)
{
    private const int Most = 20;
    private const string Head = "the head";

    private readonly HashSet<(string Owner, string Name)> _told = [];

    /// <summary>Tells of each member that was not told of before.</summary>
    /// <param name="dossier">The records.</param>
    /// <param name="place">Where they stand.</param>
    public void Tell(Dossier dossier, string place)
    {
        foreach (var (owner, members) in MembersOf(dossier))
        {
            foreach (var member in members)
            {
                if (_told.Count <= Most && _told.Add((owner, member.Name)))
                {
                    var where = owner == Head ? input : $"{input}: {place}";
                    error.WriteLine(SafeText.OneLine(_told.Count <= Most
                        ? $"{where}: {owner} has the member '{member.Name}', which this version does not know. It is kept as it is; check the spelling."
                        : $"{where}: there are more members that this version does not know. No more of them are named."));
                }
            }
        }
    }

    private static IEnumerable<(string Owner, ValueList<UnknownMember> Members)> MembersOf(Dossier dossier)
    {
        if (dossier.UnknownMembers.Count > 0)
        {
            yield return (Head, dossier.UnknownMembers);
        }

        foreach (var agent in dossier.Agents)
        {
            yield return ("an agent", agent.UnknownMembers);
            foreach (var affiliation in agent.Affiliations)
            {
                yield return ("an entry of actsFor", affiliation.UnknownMembers);
            }
        }

        foreach (var claim in dossier.Claims)
        {
            yield return ("a claim", claim.UnknownMembers);
        }

        foreach (var report in dossier.Reports)
        {
            yield return ("a report", report.UnknownMembers);
        }

        foreach (var statement in dossier.Statements)
        {
            yield return ("a statement", statement.UnknownMembers);
            yield return ("a rating", statement.Rating?.UnknownMembers ?? []);
            foreach (var attribution in statement.Attributions)
            {
                yield return ("an attribution", attribution.UnknownMembers);
                yield return ("a piece of evidence", attribution.Evidence?.UnknownMembers ?? []);
            }
        }

        foreach (var counterClaim in dossier.CounterClaims)
        {
            yield return ("a counter-claim", counterClaim.UnknownMembers);
        }

        foreach (var retraction in dossier.Retractions)
        {
            yield return ("a retraction", retraction.UnknownMembers);
        }

        foreach (var redaction in dossier.Redactions)
        {
            yield return ("a redaction", redaction.UnknownMembers);
        }
    }
}
