using System.Text.Json;

namespace ClaimTracker.Cli.Output.Json;

/// <summary>The words of an enum as JSON has them: the names in camelCase.</summary>
/// <typeparam name="T">An enum whose values count up from 0.</typeparam>
internal static class EnumWord<T>
    where T : struct, Enum
{
    private static readonly JsonEncodedText[] Words = Array.ConvertAll(
        Enum.GetNames<T>(), name => JsonEncodedText.Encode(JsonNamingPolicy.CamelCase.ConvertName(name)));

    public static JsonEncodedText Of(T value) => Words[Convert.ToInt32(value, null)];
}
