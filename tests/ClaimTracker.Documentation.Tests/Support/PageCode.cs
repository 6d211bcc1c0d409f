using System.Reflection;

namespace ClaimTracker.Documentation.Tests.Support;

/// <summary>The methods in <c>Pages</c> that run what the pages show.</summary>
internal static class PageCode
{
    /// <summary>The methods by their names.</summary>
    public static IReadOnlyDictionary<string, MethodInfo> Methods { get; } = typeof(PageCode).Assembly.GetTypes()
        .Where(type => type is { Namespace: "ClaimTracker.Documentation.Tests.Pages", IsAbstract: true, IsSealed: true })
        .SelectMany(type => type.GetMethods(BindingFlags.Public | BindingFlags.Static | BindingFlags.DeclaredOnly))
        .Where(method => method.GetParameters().Length == 0)
        .ToDictionary(method => method.Name);

    /// <summary>Runs a method and gives what it printed, in lines ended by <c>\n</c>, without the last one's end.</summary>
    public static string Run(MethodInfo method)
    {
        var (console, culture) = (Console.Out, Thread.CurrentThread.CurrentCulture);
        using var printed = new StringWriter { NewLine = "\n" };
        Console.SetOut(printed);
        try
        {
            method.Invoke(null, null);
        }
        finally
        {
            Console.SetOut(console);
            Thread.CurrentThread.CurrentCulture = culture;
        }

        return printed.ToString().ReplaceLineEndings("\n").TrimEnd('\n');
    }
}
