using System.Text.Json;
using System.Text.Json.Nodes;
using ClaimTracker.Interchange.ClaimReviews.Mapping;
using ClaimTracker.Model;

namespace ClaimTracker.Interchange.ClaimReviews.Writing;

/// <summary>Lists what a ledger holds and ClaimReview has no place for.</summary>
internal sealed class LossReport(ReviewedLedger ledger, RatingMap ratings, TransferLog log)
{
    private readonly HashSet<string> _written = new(StringComparer.Ordinal);
    private readonly HashSet<string> _itemized = new(StringComparer.Ordinal);
    private readonly HashSet<string?> _claimants = new(StringComparer.Ordinal);

    /// <summary>Lists what of a review did not come along, and what its node lacks.</summary>
    public void Review(Statement review, JsonObject node)
    {
        var where = $"statement '{review.Id}'";
        _written.Add(review.Id);
        ReportMembers(review, where, review.UnknownMembers.Count > 0);
        if (review.Denies == DenialTarget.Utterance)
        {
            log.Skip(where, "a ClaimReview denies what is claimed, and cannot deny that it was ever said");
        }

        if (review.Attributions.Count > 0)
        {
            log.Skip(where, "a ClaimReview credits no sources: its chain of attributions is left out");
        }

        ratings.TryFind(review.Rating!, out var read);
        if (read != review.Stance)
        {
            log.Skip(where, $"its stance ({Word(review.Stance)}) is not the one that its rating says ({Word(read)})");
        }

        if (ledger.ReportOf(review) is { } report && !report.Published.IsUnknown && !review.Said.IsUnknown && report.Published != review.Said)
        {
            log.Skip(where, "a ClaimReview has one date: when it was said is kept, when its report was published is not");
        }

        foreach (var missing in ClaimReviewGuide.Check(JsonSerializer.SerializeToElement(node, NodeJson.Default.JsonObject)))
        {
            if (missing.IsRequired)
            {
                log.Skip(where, $"the node lacks {missing.Property}, which Google's guide requires");
            }
        }

        Itemize(review.ClaimId);
    }

    /// <summary>Lists everything that no review has anything to do with, or that its node could not say.</summary>
    public void Rest()
    {
        foreach (var statement in ledger.Dossier.Statements.Where(statement => !_written.Contains(statement.Id)))
        {
            log.Skip($"statement '{statement.Id}'", _itemized.Contains(statement.ClaimId)
                ? $"of those who speak of a claim, a ClaimReview has the reviewer, who asserts it and where it appeared: not who {Word(statement.Stance)} it"
                : "no statement with a rating reviews its claim");
        }

        foreach (var counterClaim in ledger.Dossier.CounterClaims)
        {
            log.Skip($"claim '{counterClaim.ClaimId}'", $"a ClaimReview has no counter-claims: that it answers '{counterClaim.AnswersId}' is left out");
        }

        foreach (var retraction in ledger.Dossier.Retractions)
        {
            log.Skip($"statement '{retraction.StatementId}'", "a ClaimReview has no retractions: that it no longer stands is left out");
        }

        foreach (var redaction in ledger.Dossier.Redactions)
        {
            log.Skip($"redaction of '{redaction.Id}'", "a ClaimReview has what is left of the record, and not that anything was erased");
        }

        foreach (var agent in ledger.Dossier.Agents)
        {
            ReportAgent(agent);
        }

        foreach (var report in ledger.Dossier.Reports.Where(report => NodeTypes.LeaveAny(report.UnknownMembers)))
        {
            log.Skip($"report '{report.Id}'", "a ClaimReview has no place for members of a report that this version does not know");
        }

        foreach (var claim in ledger.Dossier.Claims.Where(claim => claim.Topics.Count > 0 || !claim.About.IsUnknown || claim.UnknownMembers.Count > 0))
        {
            log.Skip($"claim '{claim.Id}'", "a ClaimReview has the words of a claim: its topics, its own time and whatever else is left out");
        }
    }

    private void Itemize(string claimId)
    {
        if (!_itemized.Add(claimId))
        {
            return;
        }

        var sayings = ledger.SayingsOf(claimId).Select(saying => saying.Id).ToHashSet(StringComparer.Ordinal);
        foreach (var saying in ledger.SayingsOf(claimId))
        {
            _written.Add(saying.Id);
            _claimants.Add(saying.AgentId);
            ReportMembers(saying, $"statement '{saying.Id}'", NodeTypes.LeaveAny(saying.UnknownMembers));
            if (saying.Quote is not null)
            {
                log.Skip($"statement '{saying.Id}'", "the words of the claimant are left out: a ClaimReview has those of the claim");
            }

            ReportChain(saying, saying.Attributions);
        }

        foreach (var appearance in ledger.AppearancesOf(claimId))
        {
            _written.Add(appearance.Id);
            ReportMembers(appearance, $"statement '{appearance.Id}'", appearance.UnknownMembers.Count > 0);
            ReportChain(appearance, appearance.Attributions.Where(credit => !sayings.Contains(credit.To)));
            if (ledger.ReportOf(appearance) is { } report && report.OutletId != appearance.AgentId)
            {
                log.Skip($"statement '{appearance.Id}'", "an appearance is its publisher's: that somebody else reports it there is left out");
            }
        }
    }

    private void ReportChain(Statement statement, IEnumerable<Attribution> credits)
    {
        foreach (var credit in credits)
        {
            log.Skip($"statement '{statement.Id}'", $"a ClaimReview has no chains: that it credits '{credit.To}' is left out");
        }
    }

    private void ReportMembers(Statement statement, string where, bool leavesUnknown)
    {
        (string Name, bool IsThere)[] members =
        [
            ("cue", statement.Cue is not null),
            ("certainty", statement.Certainty != Certainty.Unknown),
            ("addressee", statement.AddresseeId is not null),
            ("venue", statement.Venue is not null),
            ("disowns", statement.Disowns is not null),
            ("members that this version does not know", leavesUnknown),
            ("how it is attributed", statement.Attributions.Any(credit => credit != new Attribution(credit.To))),
        ];
        foreach (var (name, _) in members.Where(member => member.IsThere))
        {
            log.Skip(where, $"a ClaimReview has no place for this: {name}");
        }
    }

    private void ReportAgent(Agent agent)
    {
        var isRead = UnnamedWords.StandForMany(agent.Name) || UnnamedWords.SayUnknown(agent.Name);
        (string Why, bool IsThere)[] losses =
        [
            ("a ClaimReview has name, domain and affiliations of an agent: what else is known of it is left out",
                agent.Aliases.Count > 0 || agent.Country is not null || agent.UnknownMembers.Count > 0
                    || agent.ExternalIds.Any(id => id.Scheme != ExternalId.Domain) || agent.Affiliations.Any(affiliation => affiliation.UnknownMembers.Count > 0)),
            ("a ClaimReview says of claimants for whom they act, not of reviewers, publishers and organizations: the affiliations are left out",
                agent.Affiliations.Count > 0 && !_claimants.Contains(agent.Id)),
            ("a ClaimReview knows persons and organizations: the kind of organization is left out",
                agent is Outlet { Kind: not OutletKind.OnlineMedia } or Speaker { Kind: SpeakerKind.Group, IsNamed: true }),
            ("a ClaimReview does not say who is unnamed, and it is read from the name, which says otherwise", agent is Speaker && agent.IsNamed == isRead),
        ];
        foreach (var (why, _) in losses.Where(loss => loss.IsThere))
        {
            log.Skip($"agent '{agent.Id}'", why);
        }
    }

    private static string Word(Stance stance) => JsonNamingPolicy.CamelCase.ConvertName(stance.ToString());
}
