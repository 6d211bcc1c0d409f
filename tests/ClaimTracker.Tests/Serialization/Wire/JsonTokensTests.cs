using System.Text;
using System.Text.Json;
using ClaimTracker.Serialization.Wire;
using CsCheck;

namespace ClaimTracker.Tests.Serialization.Wire;

public sealed class JsonTokensTests
{
    private static readonly string[] Scraps =
    [
        "{", "}", "[", "]", ",", ":", "\"a\":", "\"\":", "\"id\" :", "\"", "\\", "\"\\n\"", "\"\\u00e9\"", "\"\\ud800\"", "\"\\x\"", "\"Лавров\"",
        "\"a text of more than sixteen, and more than thirty-two, characters\"", "\u0001", "\u007F", "0", "-1.5e+3", "01", "-", "1e", "1e999",
        "true", "false", "null", "nul", "//", "/**/", " ", "\t", "\r", "\n", "{\"a\":1}", "[1,2]", "{\"a\":[{\"b\":null},\"c\"],\"d\":{}}",
    ];

    private static readonly string[] Frames =
        ["{0}", "[{0}]", "{{\"a\":{0}}}", "{{\"a\":\"x\",\"b\":[{0}]}}", "[{{\"id\":1}},{0}"];

    /// <summary>JSON that is mostly well-formed: scraps, put into objects and arrays.</summary>
    private static readonly Gen<string> Any = Gen.Int[0, Scraps.Length - 1].Select(i => Scraps[i]).Array[0, 6].Select(string.Concat)
        .SelectMany(inner => Gen.Int[0, Frames.Length - 1].Select(i => string.Format(null, Frames[i], inner)));

    [Fact]
    public void The_tokens_are_those_of_the_platform_s_reader_and_so_is_where_they_stop()
    {
        int whole = 0, broken = 0;
        Any.ForAll(
            text =>
            {
                var json = Encoding.UTF8.GetBytes(text);
                var expected = TokensOfPlatform(json, skip: null);
                Tokens(json, skip: null).Should().Equal(expected, "of {0}", text);
                Interlocked.Increment(ref expected[^1] == "end" ? ref whole : ref broken);
            },
            cases: 10_000);

        whole.Should().BePositive();
        broken.Should().BePositive();
    }

    [Fact]
    public void Values_left_to_the_platform_s_reader_are_passed_over_whole() => Gen.Select(Any, Gen.Int[0, 4]).ForAll(
        (text, skip) =>
        {
            var json = Encoding.UTF8.GetBytes(text);
            Tokens(json, skip).Should().Equal(TokensOfPlatform(json, skip), "of {0} without value {1}", text, skip);
        },
        cases: 10_000);

    private static List<string> TokensOfPlatform(byte[] json, int? skip)
    {
        var tokens = new List<string>();
        var reader = new Utf8JsonReader(json);
        var values = 0;
        try
        {
            while (reader.Read())
            {
                var isValue = reader.TokenType is not (JsonTokenType.PropertyName or JsonTokenType.EndObject or JsonTokenType.EndArray);
                if (isValue && values++ == skip)
                {
                    reader.Skip();
                    continue;
                }

                tokens.Add(Show(reader.TokenType, reader.TokenStartIndex, reader.ValueSpan, reader.ValueIsEscaped));
            }

            tokens.Add("end");
        }
        catch (JsonException)
        {
            tokens.Add("malformed");
        }

        return tokens;
    }

    private static List<string> Tokens(byte[] json, int? skip)
    {
        var shown = new List<string>();
        var tokens = new JsonTokens(json);
        var open = new Stack<bool>();
        var values = 0;
        try
        {
            do
            {
                var isValue = !open.TryPeek(out var isObject) || !isObject || tokens.Type == JsonTokenType.PropertyName;
                if (open.Count == 0 || tokens.Type == JsonTokenType.PropertyName)
                {
                    tokens.ReadValue();
                }
                else
                {
                    isValue = isObject ? tokens.ReadName("\"a\":"u8, out _) && false : tokens.ReadItem();
                }

                if (isValue && values++ == skip)
                {
                    var reader = tokens.ToReader();
                    reader.Skip();
                    tokens.Pass(reader);
                    continue;
                }

                shown.Add(Show(tokens.Type, tokens.Start, tokens.Value, tokens.IsEscaped));
                Follow(tokens.Type, open);
                tokens.Depth.Should().Be(open.Count);
            }
            while (open.Count > 0);

            tokens.ReadEnd();
            shown.Add("end");
        }
        catch (JsonException)
        {
            shown.Add("malformed");
        }

        return shown;
    }

    private static void Follow(JsonTokenType type, Stack<bool> open)
    {
        switch (type)
        {
            case JsonTokenType.StartObject or JsonTokenType.StartArray:
                open.Push(type == JsonTokenType.StartObject);
                break;
            case JsonTokenType.EndObject or JsonTokenType.EndArray:
                open.Pop();
                break;
        }
    }

    private static string Show(JsonTokenType type, long start, ReadOnlySpan<byte> value, bool isEscaped) =>
        type is JsonTokenType.String or JsonTokenType.PropertyName
            ? $"{start}: {type} {Encoding.UTF8.GetString(value)}{(isEscaped ? " (escaped)" : "")}"
            : $"{start}: {type}";
}
