using System.Globalization;
using ClaimTracker.Model;

namespace ClaimTracker.Interchange.Csv;

/// <summary>The members of records that a row gives, each of the kind that the model wants; what is not of it is noted as lost.</summary>
internal sealed class CsvMembers(CsvMapping mapping, CsvRow row)
{
    public CsvRow Row => row;

    public string? Text(CsvValue? value, string member)
    {
        var text = row.One(value, member);
        if (text is not null && ModelRules.BrokenByText(text) is { } broken)
        {
            row.Losses.Add($"{member}: {broken}");
            return null;
        }

        return text;
    }

    /// <summary>The different texts that a row gives for a member.</summary>
    public IEnumerable<string> Texts(CsvValue? value, string member)
    {
        foreach (var text in row.All(value, member))
        {
            if (ModelRules.BrokenByText(text) is { } broken)
            {
                row.Losses.Add($"{member}: {broken}");
            }
            else
            {
                yield return text;
            }
        }
    }

    public EdtfDate Date(CsvValue? value, string member)
    {
        if (row.One(value, member)?.Trim() is not { } text)
        {
            return EdtfDate.Unknown;
        }

        foreach (var format in mapping.DateFormats)
        {
            if (DateOnly.TryParseExact(text, format, CultureInfo.InvariantCulture, DateTimeStyles.None, out var day))
            {
                return EdtfDate.FromDay(day);
            }
        }

        if (EdtfDate.TryParse(text, out var date))
        {
            return date;
        }

        row.Losses.Add($"{member}: '{text}' is no date in the mapping's formats, nor in EDTF");
        return EdtfDate.Unknown;
    }

    public string? Language(CsvValue? value, string member)
    {
        if (row.One(value, member)?.Trim() is not { } tag)
        {
            return null;
        }

        var isTag = char.IsAsciiLetter(tag[0])
            && tag.Split('-').All(subtag => subtag.Length is > 0 and <= 8 && subtag.All(char.IsAsciiLetterOrDigit));
        if (!isTag)
        {
            row.Losses.Add($"{member}: '{tag}' is no BCP-47 tag, and the mapping has no word for it");
        }

        return isTag ? tag : null;
    }

    /// <summary>One of an enum's words, in any case.</summary>
    public TEnum? Word<TEnum>(CsvValue? value, string member)
        where TEnum : struct, Enum
    {
        if (row.One(value, member)?.Trim() is not { } word)
        {
            return null;
        }

        // A number would be taken for the value behind a word.
        if (char.IsAsciiLetter(word[0]) && !word.Contains(',', StringComparison.Ordinal) && Enum.TryParse<TEnum>(word, ignoreCase: true, out var parsed))
        {
            return parsed;
        }

        row.Losses.Add($"{member}: '{word}' is none of {string.Join(", ", Enum.GetNames<TEnum>())}");
        return null;
    }

    public bool IsId(string id, string member)
    {
        if (ModelRules.BrokenById(id) is { } broken)
        {
            row.Losses.Add($"{member}: {broken}");
            return false;
        }

        return true;
    }

    /// <summary>The agent of a name, as declared on an earlier line or as this one declares it; null where it cannot be one.</summary>
    public Agent? Agent(CsvMapping.StatementMapping mapped, string name, CsvAgents agents)
    {
        var id = row.One(mapped.AgentId, "agentId");
        if (ModelRules.BrokenByText(name) is { } broken || (id is not null && !IsId(id, "agentId")))
        {
            row.Losses.Add($"'{name[..Math.Min(name.Length, 40)]}' cannot be an agent");
            return null;
        }

        var isNamed = row.One(mapped.Named, "named")?.Trim().ToUpperInvariant() is not ("FALSE" or "NO" or "0");
        var agent = Kind(mapped, name) with { IsNamed = isNamed };
        var known = agents.Find(agent, id);
        if (known with { Id = "" } != agent)
        {
            row.Losses.Add($"the agent '{known.Id}' is described otherwise on an earlier line");
        }

        return known;
    }

    /// <summary>The report in which a statement appears, if the row tells anything of one.</summary>
    public Report? Report(CsvMapping.StatementMapping mapped, string statementId, Agent? agent)
    {
        var id = row.One(mapped.Report, "report");
        var url = row.One(mapped.Url, "url")?.Trim();
        var title = Text(mapped.Title, "title");
        var published = Date(mapped.Published, "published");
        if (id is null && url is null && title is null && published.IsUnknown)
        {
            return null;
        }

        if (agent is not Outlet || (id is not null && !IsId(id, "report")))
        {
            row.Losses.Add("a report is published by an outlet, and this row names none");
            return null;
        }

        if (url is not null && !(Uri.TryCreate(url, UriKind.Absolute, out var uri) && uri.Scheme is "http" or "https"))
        {
            row.Losses.Add($"url: '{url}' does not begin with http:// or https://");
            url = null;
        }

        return new Report(id ?? statementId, agent.Id) { Url = url, Title = title, Published = published };
    }

    private Agent Kind(CsvMapping.StatementMapping mapped, string name)
    {
        var word = row.One(mapped.Type, "type")?.Trim() ?? nameof(OutletKind.OnlineMedia);
        if (char.IsAsciiLetter(word[0]) && Enum.TryParse<SpeakerKind>(word, ignoreCase: true, out var speaker))
        {
            return new Speaker(speaker, name);
        }

        if (char.IsAsciiLetter(word[0]) && Enum.TryParse<OutletKind>(word, ignoreCase: true, out var outlet))
        {
            return new Outlet(outlet, name);
        }

        row.Losses.Add($"type: '{word}' is no type of agent");
        return new Outlet(OutletKind.OnlineMedia, name);
    }
}
