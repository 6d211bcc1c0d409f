using System.Text;
using System.Text.Json;
using SQLitePCL;

namespace ClaimTracker.Sqlite.Connections;

/// <summary>A prepared statement. Disposing it makes it idle, to be used again.</summary>
internal sealed class SqliteStatement(SqliteSession session, string sql, sqlite3_stmt handle) : IDisposable
{
    public SqliteSession Session => session;

    public string Sql => sql;

    public sqlite3_stmt Handle => handle;

    /// <summary>Goes on to the next row, or to the end.</summary>
    /// <returns>SQLite's result code.</returns>
    public int Step() => raw.sqlite3_step(handle);

    public void Bind(int index, long value) => session.Check(raw.sqlite3_bind_int64(handle, index, value));

    public void Bind(int index, double value) => session.Check(raw.sqlite3_bind_double(handle, index, value));

    /// <summary>Binds parameters by name: whole numbers, texts, bytes, and lists, which become JSON.</summary>
    public void Bind((string Name, object Value)[] parameters)
    {
        foreach (var (name, value) in parameters)
        {
            var index = raw.sqlite3_bind_parameter_index(handle, "@" + name);
            if (index == 0)
            {
                continue;
            }

            switch (value)
            {
                case long number:
                    Bind(index, number);
                    break;
                case string text:
                    Bind(index, Encoding.UTF8.GetBytes(text));
                    break;
                case byte[] bytes:
                    BindBytes(index, bytes);
                    break;
                default:
                    Bind(index, ToJson(value));
                    break;
            }
        }
    }

    public void BindNull(int index) => session.Check(raw.sqlite3_bind_null(handle, index));

    /// <summary>Binds some text.</summary>
    public void Bind(int index, ReadOnlySpan<byte> utf8) => session.Check(utf8.IsEmpty
        // A span of nothing has no address, which would be taken for NULL.
        ? raw.sqlite3_bind_text(handle, index, "")
        : raw.sqlite3_bind_text(handle, index, utf8));

    public void BindBytes(int index, ReadOnlySpan<byte> bytes) => session.Check(raw.sqlite3_bind_blob(handle, index, bytes));

    public void Reset() => raw.sqlite3_reset(handle);

    public void Dispose()
    {
        raw.sqlite3_reset(handle);
        session.GiveBack(this);
    }

    private static byte[] ToJson(object list)
    {
        using var buffer = new MemoryStream();
        using (var json = new Utf8JsonWriter(buffer))
        {
            json.WriteStartArray();
            if (list is IEnumerable<long> numbers)
            {
                foreach (var number in numbers)
                {
                    json.WriteNumberValue(number);
                }
            }
            else
            {
                foreach (var text in (IEnumerable<string>)list)
                {
                    json.WriteStringValue(text);
                }
            }

            json.WriteEndArray();
        }

        return buffer.ToArray();
    }
}
