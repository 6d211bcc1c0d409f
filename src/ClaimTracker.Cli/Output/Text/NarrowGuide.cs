using Spectre.Console;
using Spectre.Console.Rendering;

namespace ClaimTracker.Cli.Output.Text;

/// <summary>Lines of a tree that take two columns a level, since attribution runs deep.</summary>
internal sealed class NarrowGuide : TreeGuide
{
    public override string GetPart(TreeGuidePart part) => part switch
    {
        TreeGuidePart.Continue => "│ ",
        TreeGuidePart.Fork => "├ ",
        TreeGuidePart.End => "└ ",
        _ => "  ",
    };
}
