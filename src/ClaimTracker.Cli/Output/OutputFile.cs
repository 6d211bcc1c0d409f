using System.Runtime.InteropServices;
using ClaimTracker.Cli.Stores;

namespace ClaimTracker.Cli.Output;

/// <summary>
/// A file that appears whole or not at all: it is written beside its place under a name of its own, flushed to the disk, and then
/// takes its place in one step. Until <see cref="Commit"/> nothing has changed; without it, nothing is left behind, not even where
/// the user interrupts the tool. A durable ledger is never replaced, whatever it is called: what stands in it stands nowhere else.
/// </summary>
internal sealed class OutputFile : IDisposable
{
    /// <summary>What standard output is called on the command line.</summary>
    public const string StandardName = "-";

    private readonly string _name;
    private readonly Stream _file;
    private readonly string? _temporary;
    private readonly List<PosixSignalRegistration> _interruptions = [];

    private OutputFile(string name, Stream file, string? temporary)
    {
        _name = name;
        _file = file;
        _temporary = temporary;
        Stream = new OutputStream(file, exception => Failure(name, exception));
        if (temporary is not null)
        {
            foreach (var signal in (PosixSignal[])[PosixSignal.SIGINT, PosixSignal.SIGTERM, PosixSignal.SIGHUP])
            {
                _interruptions.Add(PosixSignalRegistration.Create(signal, _ => File.Delete(temporary)));
            }
        }
    }

    /// <summary>Where to write.</summary>
    public Stream Stream { get; }

    /// <summary>Opens a file to be written, or standard output.</summary>
    /// <param name="name">The path as given on the command line, <c>-</c> for standard output.</param>
    /// <param name="surroundings">Where standard output is.</param>
    /// <exception cref="ToolException">The file cannot be written, or is a durable ledger.</exception>
    public static OutputFile Create(string name, Surroundings surroundings)
    {
        if (name == StandardName)
        {
            return new OutputFile(name, surroundings.Output, null);
        }

        try
        {
            if (Directory.Exists(name))
            {
                throw ToolException.BadInput(name, "this is a directory. Give a file in it");
            }

            if (OpenDevice(name) is { } device)
            {
                return new OutputFile(name, device, null);
            }

            RefuseLedger(name);
            return CreateBeside(name);
        }
        catch (Exception exception) when (OutputStream.IsFailure(exception))
        {
            throw Failure(name, exception);
        }
    }

    /// <summary>Puts what was written in its place.</summary>
    /// <exception cref="ToolException">The file cannot be written.</exception>
    public void Commit()
    {
        Stream.Flush();
        if (_temporary is null)
        {
            return;
        }

        try
        {
            ((FileStream)_file).Flush(flushToDisk: true);
            _file.Dispose();

            // Somebody may have made one while this was written.
            RefuseLedger(_name);
            File.Move(_temporary, _name, overwrite: true);
        }
        catch (Exception exception) when (OutputStream.IsFailure(exception))
        {
            throw Failure(_name, exception);
        }
    }

    public void Dispose()
    {
        foreach (var interruption in _interruptions)
        {
            interruption.Dispose();
        }

        if (_name != StandardName)
        {
            _file.Dispose();
        }

        if (_temporary is not null)
        {
            File.Delete(_temporary);
        }
    }

    private static OutputFile CreateBeside(string name)
    {
        var place = Path.GetFullPath(name);
        var temporary = Path.Combine(Path.GetDirectoryName(place)!, $".{Path.GetFileName(place)}.{Path.GetRandomFileName()}.tmp");
        var options = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write, Share = FileShare.Read };
        if (!OperatingSystem.IsWindows() && File.Exists(place))
        {
            options.UnixCreateMode = File.GetUnixFileMode(place);
        }

        return new OutputFile(name, new FileStream(temporary, options), temporary);
    }

    /// <summary>A pipe or a device, which cannot be replaced by a file; null for anything else.</summary>
    private static FileStream? OpenDevice(string name)
    {
        if (!File.Exists(name))
        {
            return null;
        }

        // A file that its owner has made read-only is refused here, although its folder would let it be replaced.
        var stream = new FileStream(name, FileMode.Open, FileAccess.Write, FileShare.ReadWrite | FileShare.Delete);
        if (!stream.CanSeek || Path.GetFullPath(name).StartsWith("/dev/", StringComparison.Ordinal))
        {
            return stream;
        }

        stream.Dispose();
        return null;
    }

    private static void RefuseLedger(string name)
    {
        if (File.Exists(name) && StoreFile.IsOne(name))
        {
            throw ToolException.BadInput(name, "this is a durable ledger, and another file would take its place. Give another name");
        }

        if (StoreFile.LedgerBeside(name) is { } ledger)
        {
            throw ToolException.BadInput(name, $"a file of this name is a part of the durable ledger '{ledger}'. Give another name");
        }
    }

    private static ToolException Failure(string name, Exception exception) => ToolException.BadInput(
        name == StandardName ? "standard output" : name,
        exception switch
        {
            DirectoryNotFoundException => "there is no such folder to write to. Create it, or correct the path",
            UnauthorizedAccessException => "the file may not be written. Check its permissions and those of its folder",
            _ => $"the output could not be written: {exception.Message}",
        },
        exception);
}
