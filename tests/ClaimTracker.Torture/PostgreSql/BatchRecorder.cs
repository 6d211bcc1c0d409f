using System.Globalization;
using System.Text.Json;
using ClaimTracker.Journals;
using ClaimTracker.Relational;

namespace ClaimTracker.Torture.PostgreSql;

/// <summary>
/// The child: records batch after batch until it is killed, and says on a flushed line what is kept. A batch that fails is recorded again, the same,
/// until it succeeds.
/// </summary>
internal static class BatchRecorder
{
    // Longer than any server takes to come back.
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);

    /// <summary>Records.</summary>
    /// <param name="open">Opens the store.</param>
    /// <param name="writer">Who records.</param>
    public static int Run(Func<RelationalStore> open, string writer)
    {
        using var output = Console.OpenStandardOutput();
        RelationalStore? store = null;
        for (var number = 0; ; number++)
        {
            var batch = Batches.Make(writer, number);
            var (revision, attempts) = Insist(() => (store ??= open()).Ledger.Record(batch));
            output.Write([.. JsonSerializer.SerializeToUtf8Bytes(new AcknowledgedBatch(writer, number, revision, attempts)), (byte)'\n']);
            output.Flush();
        }
    }

    private static (long Revision, int Attempts) Insist(Func<long> record)
    {
        var deadline = DateTime.UtcNow + Patience;
        for (var attempt = 1; ; attempt++)
        {
            try
            {
                return (record(), attempt);
            }
            catch (JournalException exception) when (DateTime.UtcNow < deadline)
            {
                Console.Error.WriteLine(string.Create(CultureInfo.InvariantCulture, $"attempt {attempt}: {exception.Message}"));
                Thread.Sleep(20);
            }
        }
    }
}

/// <summary>What the child says of a batch.</summary>
/// <param name="Writer">Who recorded it.</param>
/// <param name="Number">Its number.</param>
/// <param name="Revision">The revision at which all of it is visible. Its own, unless an earlier attempt was left in doubt and had been kept.</param>
/// <param name="Attempts">How many attempts it took.</param>
internal sealed record AcknowledgedBatch(string Writer, int Number, long Revision, int Attempts);
