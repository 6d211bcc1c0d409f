using System.Buffers;
using System.Globalization;
using System.Text.Json;

namespace ClaimTracker.Interchange.Json;

/// <summary>
/// Cuts a JSON stream of any length into its items: the elements of one array, or values that follow each other, as in JSON Lines.
/// Memory is bounded by the largest item, and that by a limit.
/// </summary>
/// <param name="utf8Json">The stream, read from where it stands to its end and left open.</param>
/// <param name="maxItemBytes">How long an item may be.</param>
internal sealed class JsonItems(Stream utf8Json, int maxItemBytes) : IDisposable
{
    /// <summary>How deep an item may nest: less than a dossier's record may, so that what is kept of an item fits into one.</summary>
    public const int MaxDepth = 56;

    private const int FirstBuffer = 64 * 1024;

    private byte[] _buffer = ArrayPool<byte>.Shared.Rent(FirstBuffer);
    private int _filled;
    private bool _isAtEnd;

    // Behind the last token that was read, with what the reader knew there.
    private int _scanned;
    private JsonReaderState _state = new(new JsonReaderOptions { MaxDepth = MaxDepth + 1, AllowMultipleValues = true });

    private int? _begin;
    private int _levels;
    private bool _isStarted;
    private bool _isArrayClosed;
    private int _counted;
    private long _line = 1;

    /// <summary>Whether the items are the elements of one array; known once the first was asked for.</summary>
    public bool IsArray { get; private set; }

    /// <summary>The place of the item last given, counted from 0.</summary>
    public long Index { get; private set; } = -1;

    /// <summary>The place of the item last given, for people: <c>$[3], line 12</c>, or in JSON Lines <c>line 12</c>.</summary>
    public string Where => IsArray
        ? string.Create(CultureInfo.InvariantCulture, $"$[{Index}], line {_line}")
        : string.Create(CultureInfo.InvariantCulture, $"line {_line}");

    /// <summary>Gives the next item's text; it is valid until the next call.</summary>
    /// <exception cref="ClaimTrackerException">The stream is no such JSON, or an item is too long or too deep.</exception>
    public bool TryNext(out ReadOnlyMemory<byte> item)
    {
        Drop(_scanned);
        while (!TryScan(out item))
        {
            if (_isAtEnd)
            {
                return false;
            }

            if (_filled - (_begin ?? _scanned) > maxItemBytes)
            {
                throw TooLong();
            }

            Fill();
        }

        if (item.Length > maxItemBytes)
        {
            throw TooLong();
        }

        return true;
    }

    /// <inheritdoc />
    public void Dispose()
    {
        ArrayPool<byte>.Shared.Return(_buffer);
        _buffer = [];
    }

    /// <summary>Goes on reading tokens until an item is whole or the buffer ends.</summary>
    private bool TryScan(out ReadOnlyMemory<byte> item)
    {
        var from = _scanned;
        var reader = new Utf8JsonReader(_buffer.AsSpan(from, _filled - from), _isAtEnd, _state);
        try
        {
            while (reader.Read())
            {
                _scanned = from + (int)reader.BytesConsumed;
                _state = reader.CurrentState;
                if (_begin is null && IsFrame(reader.TokenType))
                {
                    continue;
                }

                if (_begin is null)
                {
                    _begin = from + (int)reader.TokenStartIndex;
                    Index++;
                    CountLines(_begin.Value);
                }

                _levels += reader.TokenType switch
                {
                    JsonTokenType.StartObject or JsonTokenType.StartArray => 1,
                    JsonTokenType.EndObject or JsonTokenType.EndArray => -1,
                    _ => 0,
                };
                if (_levels == 0)
                {
                    item = _buffer.AsMemory(_begin.Value, _scanned - _begin.Value);
                    _begin = null;
                    return true;
                }
            }
        }
        catch (JsonException exception)
        {
            throw Malformed(exception);
        }

        item = default;
        return false;
    }

    /// <summary>Whether a token between items is one of the brackets around all of them.</summary>
    private bool IsFrame(JsonTokenType token)
    {
        if (!_isStarted)
        {
            _isStarted = true;
            IsArray = token == JsonTokenType.StartArray;
            return IsArray;
        }

        if (IsArray && token == JsonTokenType.EndArray && !_isArrayClosed)
        {
            _isArrayClosed = true;
            return true;
        }

        return _isArrayClosed
            ? throw new ClaimTrackerException("behind the array", "the array holds all records, and something follows it", "Remove what follows")
            : false;
    }

    private void Fill()
    {
        var keep = _begin ?? _scanned;
        Drop(keep);
        if (_filled == _buffer.Length)
        {
            var larger = ArrayPool<byte>.Shared.Rent(checked(_buffer.Length * 2));
            _buffer.AsSpan(0, _filled).CopyTo(larger);
            ArrayPool<byte>.Shared.Return(_buffer);
            _buffer = larger;
        }

        var isFirst = _filled == 0 && !_isStarted;
        var count = utf8Json.ReadAtLeast(_buffer.AsSpan(_filled), isFirst ? 3 : 1, throwOnEndOfStream: false);
        _isAtEnd = count == 0 || (isFirst && count < 3);
        _filled += count;
        if (isFirst && _buffer.AsSpan(0, _filled).StartsWith("\uFEFF"u8))
        {
            _scanned = 3;
            _counted = 3;
        }
    }

    /// <summary>Forgets the beginning of the buffer.</summary>
    private void Drop(int count)
    {
        if (count == 0)
        {
            return;
        }

        CountLines(count);
        _buffer.AsSpan(count, _filled - count).CopyTo(_buffer);
        _filled -= count;
        _scanned -= count;
        _counted -= count;
        _begin -= count;
    }

    private void CountLines(int until)
    {
        if (until > _counted)
        {
            _line += _buffer.AsSpan(_counted, until - _counted).Count((byte)'\n');
            _counted = until;
        }
    }

    private ClaimTrackerException TooLong() => new(
        Where,
        string.Create(CultureInfo.InvariantCulture, $"a record is at most {maxItemBytes:N0} bytes long"),
        "Shorten it, or split it up");

    private static ClaimTrackerException Malformed(JsonException exception)
    {
        // The reader repeats the place at the end of its message.
        var message = exception.Message;
        var place = message.IndexOf(" LineNumber:", StringComparison.Ordinal);
        var reason = (place < 0 ? message : message[..place]).TrimEnd('.', ' ');
        return new ClaimTrackerException(
            string.Create(CultureInfo.InvariantCulture, $"line {exception.LineNumber + 1}, byte {exception.BytePositionInLine + 1}"),
            $"this is not well-formed JSON: {reason}",
            "Correct the text here",
            exception);
    }
}
