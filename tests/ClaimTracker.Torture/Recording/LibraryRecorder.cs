using System.Diagnostics;
using System.Globalization;
using System.Text.Json;
using ClaimTracker.Journals;
using ClaimTracker.Relational;

namespace ClaimTracker.Torture.Recording;

/// <summary>
/// A recorder like <c>claimtracker append FILE - --json</c>, through the library: for stores and settings that the tool does not have, and to hear of
/// which type a failure is.
/// </summary>
internal static class LibraryRecorder
{
    /// <summary>How to call it.</summary>
    /// <param name="arguments">The store, as Program.cs reads it.</param>
    public static ProcessStartInfo Command(params string[] arguments) => new("dotnet", ["exec", typeof(LibraryRecorder).Assembly.Location, .. arguments]);

    /// <summary>Records each line of standard input and says what came of it.</summary>
    /// <param name="open">Opens the store.</param>
    /// <param name="attempts">How often it tries to record a line before it gives up.</param>
    public static int Run(Func<RelationalStore> open, string attempts)
    {
        using var output = Console.OpenStandardOutput();
        try
        {
            using var store = open();
            while (Console.In.ReadLine() is { } line)
            {
                if (!TryRecord(store.Ledger, RecordLine.Parse(line), int.Parse(attempts, CultureInfo.InvariantCulture), output))
                {
                    return 1;
                }
            }

            return 0;
        }
        catch (JournalException exception)
        {
            Say(output, new Failure(exception.GetType().Name, 0, exception.Message));
            return 1;
        }
    }

    public static int Refuse()
    {
        Console.Error.WriteLine("Run this project with 'dotnet test', or in full with run.sh; docs/reliability.md says what it does.");
        return 2;
    }

    private static bool TryRecord(ClaimLedger ledger, RecordLine line, int attempts, Stream output)
    {
        for (var attempt = 1; attempt <= attempts; attempt++)
        {
            try
            {
                Say(output, new { revision = line.RecordIn(ledger), ids = line.Id is { } id ? new[] { id } : [] });
                return true;
            }
            catch (JournalException exception)
            {
                Say(output, new Failure(exception.GetType().Name, ledger.Revision, exception.Message));
            }
        }

        return false;
    }

    private static void Say(Stream output, object what)
    {
        output.Write([.. JsonSerializer.SerializeToUtf8Bytes(what), (byte)'\n']);
        output.Flush();
    }
}
