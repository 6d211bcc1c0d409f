namespace ClaimTracker.Interchange.ClaimReviews.Mapping;

/// <summary>Addresses of the web, as the ledger takes them: absolute, and http or https alone, since a reader may click on them.</summary>
internal static class WebAddress
{
    // Longer ones are not addresses but attacks, or pictures written into them.
    private const int Longest = 8192;

    public static bool IsUsable(string text) => text.Length <= Longest && Parse(text) is not null;

    /// <summary>The host without a leading <c>www.</c>, in lower case; null where there is none.</summary>
    public static string? HostOf(string? address)
    {
        if (address is null || Parse(address) is not { Host.Length: > 0 } uri)
        {
            return null;
        }

        var host = uri.Host.ToLowerInvariant();
        return host.StartsWith("www.", StringComparison.Ordinal) && host.Length > 4 ? host[4..] : host;
    }

    /// <summary>The last part of the path that a person could read, or the host.</summary>
    public static string NameOf(string address)
    {
        if (Parse(address) is not { } uri)
        {
            return "page";
        }

        foreach (var segment in uri.AbsolutePath.Split('/', StringSplitOptions.RemoveEmptyEntries).Reverse())
        {
            var name = Uri.UnescapeDataString(segment);
            if (name.Any(char.IsLetter))
            {
                return name;
            }
        }

        return HostOf(address) ?? "page";
    }

    /// <summary>The address that a copy in the Wayback Machine is a copy of, or null where this is no such copy.</summary>
    public static string? OriginalOf(string address)
    {
        if (HostOf(address) is not ("web.archive.org" or "archive.org"))
        {
            return null;
        }

        var start = address.IndexOf("/http", StringComparison.OrdinalIgnoreCase);
        return start >= 0 && IsUsable(address[(start + 1)..]) ? address[(start + 1)..] : null;
    }

    private static Uri? Parse(string text) =>
        Uri.TryCreate(text, UriKind.Absolute, out var uri) && (uri.Scheme == Uri.UriSchemeHttp || uri.Scheme == Uri.UriSchemeHttps)
            ? uri
            : null;
}
