using Spectre.Console;

namespace ClaimTracker.Cli.Output.Text;

/// <summary>The look that all answers share.</summary>
internal static class Layout
{
    /// <summary>How many rows a table has at most; what is left out is said below it.</summary>
    public const int MostRows = 1000;

    public static Table NewTable(params string[] headings)
    {
        var table = new Table().Border(TableBorder.Simple);
        foreach (var heading in headings)
        {
            table.AddColumn(new TableColumn($"[bold]{heading}[/]"));
        }

        return table;
    }

    public static Table AlignRight(this Table table, params int[] columns)
    {
        foreach (var column in columns)
        {
            table.Columns[column].Alignment = Justify.Right;
            table.Columns[column].NoWrap = true;
        }

        return table;
    }

    public static void Heading(this IAnsiConsole console, string text)
    {
        console.WriteLine();
        console.MarkupLine($"[bold]{text}[/]");
    }

    /// <summary>Prints a table with a row for each item, and says how many items it leaves out.</summary>
    public static void Rows<T>(this IAnsiConsole console, Table table, IReadOnlyCollection<T> items, Func<T, string[]> cells)
    {
        foreach (var item in items.Take(MostRows))
        {
            table.AddRow(cells(item));
        }

        console.Write(table);
        console.SayLeftOut(items.Count, MostRows);
    }

    /// <summary>Says how many items were left out, if any.</summary>
    public static void SayLeftOut(this IAnsiConsole console, int count, int shown)
    {
        if (count > shown)
        {
            console.MarkupLine($"  … and {Words.Number(count - shown)} more (--json lists all)");
        }
    }

    /// <summary>Prints facts as a name and a value each.</summary>
    public static void Facts(this IAnsiConsole console, params (string Name, string Value)[] facts)
    {
        var table = new Table().Border(TableBorder.None).HideHeaders();
        table.AddColumn(new TableColumn("").NoWrap().PadLeft(2).PadRight(2)).AddColumn("");
        foreach (var (name, value) in facts)
        {
            table.AddRow($"[dim]{name}[/]", value);
        }

        console.Write(table);
    }
}
