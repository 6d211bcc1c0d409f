using System.CommandLine;

namespace ClaimTracker.Cli.Commands;

/// <summary>What a command asks about: one id, or all there are.</summary>
internal sealed class Subject
{
    private Subject(string noun)
    {
        Id = new Argument<string?>(noun.ToUpperInvariant())
        {
            Description = $"The id of the {noun}.",
            Arity = ArgumentArity.ZeroOrOne,
        };
        All = new Option<bool>("--all") { Description = $"Every {noun}, in ordinal order of id." };
    }

    /// <summary>The id, null where all are asked about.</summary>
    public Argument<string?> Id { get; }

    /// <summary>Whether all are asked about.</summary>
    public Option<bool> All { get; }

    public static Subject Statement() => new("statement");

    public static Subject Claim() => new("claim");

    /// <summary>Sees to it that a command is given one or the other.</summary>
    /// <param name="command">The command that has both.</param>
    public LedgerCommand Of(LedgerCommand command)
    {
        command.Validators.Add(result =>
        {
            var id = result.GetValue(Id);
            var all = result.GetValue(All);
            if (id is null == !all)
            {
                result.AddError(all ? $"Give {Id.Name} or --all, not both" : $"Give {Id.Name} or --all");
            }
        });
        return command;
    }
}
