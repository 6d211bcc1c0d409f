using System.Diagnostics;
using System.Text;

namespace ClaimTracker.Torture.Recording;

/// <summary>A child that records each line that it reads from its standard input, and says on its standard output what is kept.</summary>
internal sealed class RecordingProcess : IDisposable
{
    // Generous: on a busy machine a child that does nothing wrong may take its time.
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(5);

    private readonly Process _process;
    private readonly List<string> _said = [];
    private readonly StringBuilder _errors = new();
    private readonly Thread _listening;
    private readonly Thread _complaining;
    private Thread? _feeding;
    private volatile bool _isSilent;

    private RecordingProcess(Process process)
    {
        _process = process;
        _listening = Begin(Listen);
        _complaining = Begin(() =>
        {
            while (_process.StandardError.ReadLine() is { } line)
            {
                _errors.AppendLine(line);
            }
        });
    }

    /// <summary>Starts it.</summary>
    public static RecordingProcess Start(ProcessStartInfo command)
    {
        command.RedirectStandardInput = true;
        command.RedirectStandardOutput = true;
        command.RedirectStandardError = true;
        return new RecordingProcess(Process.Start(command)!);
    }

    /// <summary>What it wrote to standard error, once it has ended.</summary>
    public string Errors => _errors.ToString();

    /// <summary>How it ended.</summary>
    public int ExitCode => _process.ExitCode;

    /// <summary>The whole lines that it has said so far. A line that a kill cut short says nothing.</summary>
    public string[] Said
    {
        get
        {
            lock (_said)
            {
                return [.. _said];
            }
        }
    }

    /// <summary>What it has acknowledged so far.</summary>
    public Acknowledgement[] Acknowledged => [.. Said.Select(Acknowledgement.Parse)];

    /// <summary>Begins to hand it lines, as fast as it takes them, and goes on.</summary>
    /// <param name="lines">The lines.</param>
    /// <param name="thenEnds">Whether its input ends behind them, so that it ends by itself.</param>
    public RecordingProcess Feed(IEnumerable<RecordLine> lines, bool thenEnds = true)
    {
        _feeding = Begin(() =>
        {
            try
            {
                foreach (var line in lines)
                {
                    _process.StandardInput.BaseStream.Write(Encoding.UTF8.GetBytes(line.Text + "\n"));
                }

                if (thenEnds)
                {
                    _process.StandardInput.Close();
                }
            }
            catch (IOException)
            {
                // It is dead, or has had enough.
            }
        });
        return this;
    }

    /// <summary>Waits until it has said so many lines, or will say no more.</summary>
    public void AwaitLines(int count)
    {
        var waited = Stopwatch.StartNew();
        while (true)
        {
            lock (_said)
            {
                if (_said.Count >= count || _isSilent)
                {
                    return;
                }

                if (waited.Elapsed > Patience)
                {
                    throw new TimeoutException($"The recorder has said {_said.Count} lines instead of {count}.");
                }

                Monitor.Wait(_said, TimeSpan.FromSeconds(1));
            }
        }
    }

    /// <summary>Kills it at a moment of chance: somewhere between its start and its so manieth acknowledgement, or a little behind that.</summary>
    public void KillSometime(Random chance, int mostLines)
    {
        // Sometimes while it starts, opens and recovers.
        var early = chance.Next(5) == 0;
        if (!early)
        {
            AwaitLines(chance.Next(1, mostLines + 1));
        }

        var pause = TimeSpan.FromMicroseconds(early ? chance.Next(300_000) : chance.Next(3_000));
        var waited = Stopwatch.StartNew();
        while (waited.Elapsed < pause && !_isSilent)
        {
            if (pause - waited.Elapsed > TimeSpan.FromMilliseconds(5))
            {
                Thread.Sleep(1);
            }
        }

        Kill();
    }

    /// <summary>Kills it (SIGKILL), and waits until what it had said before has been heard.</summary>
    public void Kill()
    {
        _process.Kill();
        AwaitEnd();
    }

    /// <summary>Waits until it has ended and everything that it said has been heard.</summary>
    public RecordingProcess AwaitEnd()
    {
        if (!_process.WaitForExit(Patience))
        {
            _process.Kill();
            throw new TimeoutException($"The recorder does not end. It has said {Said.Length} lines.");
        }

        _listening.Join();
        _complaining.Join();
        _feeding?.Join();
        return this;
    }

    public void Dispose()
    {
        if (!_process.HasExited)
        {
            Kill();
        }

        _process.Dispose();
    }

    private static Thread Begin(ThreadStart work)
    {
        var thread = new Thread(work) { IsBackground = true };
        thread.Start();
        return thread;
    }

    private void Listen()
    {
        var line = new List<byte>();
        var block = new byte[64 * 1024];
        int count;
        while ((count = _process.StandardOutput.BaseStream.Read(block)) > 0)
        {
            foreach (var octet in block.AsSpan(0, count))
            {
                if (octet != (byte)'\n')
                {
                    line.Add(octet);
                    continue;
                }

                lock (_said)
                {
                    _said.Add(Encoding.UTF8.GetString([.. line]));
                    Monitor.PulseAll(_said);
                }

                line.Clear();
            }
        }

        lock (_said)
        {
            _isSilent = true;
            Monitor.PulseAll(_said);
        }
    }
}
