using System.Text;

namespace ClaimTracker.Cli.Output.Text;

/// <summary>Drops the spaces at the ends of lines, with which tables fill up their last column.</summary>
internal sealed class TrimmingWriter(TextWriter writer) : TextWriter
{
    private int _spaces;

    public override Encoding Encoding => writer.Encoding;

    public override void Write(char value)
    {
        if (value == ' ')
        {
            _spaces++;
            return;
        }

        for (; _spaces > 0; _spaces--)
        {
            if (value != '\n')
            {
                writer.Write(' ');
            }
        }

        writer.Write(value);
    }

    public override void Write(string? value)
    {
        foreach (var c in value ?? "")
        {
            Write(c);
        }
    }

    public override void Flush() => writer.Flush();
}
