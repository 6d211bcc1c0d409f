using ClaimTracker.Model;

namespace ClaimTracker.Ledger;

/// <summary>What a record must be like, whatever else there is: well-formed texts, sensible numbers, values that mean something.</summary>
internal static class RecordRules
{
    public static void Check(Agent agent, in RecordCheck check)
    {
        if (agent is Speaker speaker)
        {
            check.RequireDefined("type", speaker.Kind);
        }
        else if (agent is Outlet outlet)
        {
            check.RequireDefined("type", outlet.Kind);
        }

        check.RequireText("name", agent.Name);
        for (var i = 0; i < agent.Aliases.Count; i++)
        {
            check.RequireText($"aliases[{i}]", agent.Aliases[i]);
        }

        if (agent.StatedAffiliations.Count > 0)
        {
            check.Fail("actsFor", "in a batch of records an affiliation names its principal by id", "Set Affiliations, or declare the agent with ledger.Speaker");
        }

        check.AllowText("country", agent.Country);
        CheckExternalIds(agent.ExternalIds, check);
        for (var i = 0; i < agent.Affiliations.Count; i++)
        {
            var affiliation = agent.Affiliations[i];
            check.AllowText($"actsFor[{i}].role", affiliation.Role);
            if (affiliation.Since.IsAfter(affiliation.Until))
            {
                check.Fail($"actsFor[{i}].until", "an affiliation does not end before it begins", "Correct since or until");
            }
        }
    }

    public static void Check(Claim claim, in RecordCheck check)
    {
        foreach (var (language, text) in claim.Text.AsSpan())
        {
            check.AllowLanguage("text", language);
            if (!check.IsSound(text))
            {
                check.RequireText($"text.{language}", text);
            }
        }

        for (var i = 0; i < claim.Topics.Count; i++)
        {
            check.RequireText($"topics[{i}]", claim.Topics[i]);
        }
    }

    public static void Check(Report report, in RecordCheck check)
    {
        check.AllowText("title", report.Title);
        check.AllowUrl("url", report.Url);
        check.AllowUrl("archivedUrl", report.ArchivedUrl);
        check.AllowLanguage("language", report.Language);
        check.AllowText("byline", report.Byline);
    }

    public static void Check(Statement statement, in RecordCheck check)
    {
        check.RequireDefined("stance", statement.Stance);
        check.RequireDefined("certainty", statement.Certainty);
        check.RequireDefined("denies", statement.Denies ?? DenialTarget.Claim);
        check.AllowText("quote", statement.Quote);
        check.AllowLanguage("language", statement.Language);
        check.AllowText("cue", statement.Cue);
        check.AllowText("venue", statement.Venue);
        if (statement.Stance != Stance.Denies && (statement.Denies is not null || statement.Disowns is not null))
        {
            check.Fail(statement.Denies is not null ? "denies" : "disowns", "only a denial denies or disowns something", "Give the statement the stance 'denies', or drop the member");
        }

        if (statement.Rating is { } rating)
        {
            check.AllowText("rating.text", rating.Text);
            check.RequireFinite("rating.value", rating.Value);
            check.RequireFinite("rating.worst", rating.Worst);
            check.RequireFinite("rating.best", rating.Best);
        }
    }

    /// <summary>Whether the small facts of a statement, which its row holds, break no rule; <see cref="Check(Statement, in RecordCheck)"/> says which.</summary>
    public static bool AreSoundTraits(Statement statement) =>
        statement.Stance is >= Stance.Asserts and <= Stance.Reports
        && statement.Certainty is >= Certainty.Unknown and <= Certainty.Certain
        && statement.Denies is null or DenialTarget.Claim or DenialTarget.Utterance
        && (statement.Denies is null || statement.Stance == Stance.Denies);

    public static void Check(Redaction redaction, in RecordCheck check)
    {
        check.RequireDefined("target", redaction.Target);
        check.AllowText("reason", redaction.Reason);
    }

    public static void Check(Attribution attribution, int index, in RecordCheck check)
    {
        if (attribution.IsBare)
        {
            return;
        }

        check.AllowText($"attributions[{index}].cue", attribution.Cue);
        if (attribution.Confidence is < 0 or > 1 or double.NaN)
        {
            check.Fail($"attributions[{index}].confidence", "a confidence lies between 0 and 1", "Scale it, or leave it out");
        }

        if (attribution.Evidence is { } evidence)
        {
            check.RequireText($"attributions[{index}].evidence.exact", evidence.Exact);
            check.AllowText($"attributions[{index}].evidence.prefix", evidence.Prefix);
            check.AllowText($"attributions[{index}].evidence.suffix", evidence.Suffix);
            if (evidence.Start < 0 || evidence.End < (evidence.Start ?? 0))
            {
                check.Fail($"attributions[{index}].evidence", "offsets count from 0 and the end does not come before the start", "Correct start and end");
            }
        }
    }

    private static void CheckExternalIds(ValueList<ExternalId> externalIds, in RecordCheck check)
    {
        var schemes = externalIds.Count > 1 ? new HashSet<string>(StringComparer.Ordinal) : null;
        foreach (var external in externalIds)
        {
            check.RequireText("externalIds", external.Scheme);
            check.RequireText($"externalIds.{TextRules.Shown(external.Scheme)}", external.Value);
            if (schemes?.Add(external.Scheme) == false)
            {
                check.Fail($"externalIds.{TextRules.Shown(external.Scheme)}", "an agent has one id in each scheme", "Keep one of the two");
            }
        }
    }
}
