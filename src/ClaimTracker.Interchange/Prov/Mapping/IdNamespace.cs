using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Text;

namespace ClaimTracker.Interchange.Prov.Mapping;

/// <summary>
/// The ids of one kind of record as qualified names. Whatever the local part of a name cannot hold in PROV-N is percent-encoded, so
/// that other serializations take it too; letters of every script stay.
/// </summary>
internal sealed class IdNamespace(string prefix, string uri)
{
    public ProvPrefix Prefix { get; } = new(prefix, uri);

    /// <summary>The name for an id.</summary>
    public QualifiedName NameOf(string id)
    {
        var local = Escape(id);
        return new QualifiedName($"{prefix}:{local}", uri + local);
    }

    /// <summary>The id that a name stands for, if it lies in this namespace.</summary>
    public bool TryGetId(QualifiedName name, [NotNullWhen(true)] out string? id)
    {
        id = name.Uri is { } whole && whole.Length > uri.Length && whole.StartsWith(uri, StringComparison.Ordinal)
            ? Uri.UnescapeDataString(whole[uri.Length..])
            : null;
        return id is not null;
    }

    private static string Escape(string id)
    {
        var local = new StringBuilder(id.Length);
        Span<byte> utf8 = stackalloc byte[4];
        foreach (var rune in id.EnumerateRunes())
        {
            if (IsNameCharacter(rune))
            {
                local.Append(rune.ToString());
                continue;
            }

            foreach (var unit in utf8[..rune.EncodeToUtf8(utf8)])
            {
                local.Append(CultureInfo.InvariantCulture, $"%{unit:X2}");
            }
        }

        return local.ToString();
    }

    // PN_CHARS_U and digits of PROV-N (w3.org/TR/prov-n, 3.7.1), which may stand anywhere in a local part.
    private static bool IsNameCharacter(Rune rune) => rune.IsAscii
        ? char.IsAsciiLetterOrDigit((char)rune.Value) || rune.Value == '_'
        : rune.Value is (>= 0xC0 and <= 0x2FF and not 0xD7 and not 0xF7) or (>= 0x370 and <= 0x1FFF and not 0x37E)
            or (>= 0x2070 and <= 0x218F) or (>= 0x2C00 and <= 0x2FEF) or (>= 0x3001 and <= 0xD7FF)
            or (>= 0xF900 and <= 0xFDCF) or (>= 0xFDF0 and <= 0xFFFD) or (>= 0x10000 and <= 0xEFFFF);
}
