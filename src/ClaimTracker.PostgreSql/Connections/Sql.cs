using ClaimTracker.PostgreSql.Rows;
using Npgsql;
using NpgsqlTypes;

namespace ClaimTracker.PostgreSql.Connections;

/// <summary>Makes statements of a batch.</summary>
internal static class Sql
{
    /// <summary>A statement with texts for its parameters <c>$1</c>, <c>$2</c>.</summary>
    /// <param name="statement">The statement, one.</param>
    /// <param name="texts">The texts.</param>
    public static NpgsqlBatchCommand Of(string statement, params ReadOnlySpan<string> texts)
    {
        var command = new NpgsqlBatchCommand(statement);
        foreach (var text in texts)
        {
            command.Parameters.Add(new NpgsqlParameter<string> { TypedValue = text, NpgsqlDbType = NpgsqlDbType.Text });
        }

        return command;
    }

    /// <summary>A statement with values for its parameters <c>@name</c>: numbers, texts, bytes, and lists of numbers and texts.</summary>
    /// <param name="statement">The statement, one.</param>
    /// <param name="parameters">The values, some of which it may leave out.</param>
    public static NpgsqlBatchCommand Of(string statement, (string Name, object Value)[] parameters)
    {
        var command = new NpgsqlBatchCommand(statement);
        foreach (var (name, value) in parameters)
        {
            command.Parameters.Add(new NpgsqlParameter(name, TypeOf(value)) { Value = AsKept(value) });
        }

        return command;
    }

    // Texts are looked for in the form in which rows have them.
    private static object AsKept(object value) => value switch
    {
        string text => TextEscape.Escape(text),
        IEnumerable<string> texts => texts.Select(TextEscape.Escape).ToArray(),
        _ => value,
    };

    private static NpgsqlDbType TypeOf(object value) => value switch
    {
        long => NpgsqlDbType.Bigint,
        string => NpgsqlDbType.Text,
        byte[] => NpgsqlDbType.Bytea,
        IEnumerable<long> => NpgsqlDbType.Bigint | NpgsqlDbType.Array,
        IEnumerable<string> => NpgsqlDbType.Text | NpgsqlDbType.Array,
        _ => throw new ArgumentException($"No statement takes a {value.GetType()}.", nameof(value)),
    };
}
