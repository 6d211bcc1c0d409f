namespace ClaimTracker.Graphs;

/// <summary>
/// The grounded labelling of an argumentation framework: the one that accepts nothing without need.
/// </summary>
/// <remarks>
/// Dung, "On the acceptability of arguments" (1995), as the labelling of Caminada (2006). Instead of applying the
/// characteristic function until it settles, a list holds the arguments found to be in, and each argument counts its
/// attackers that are not out yet, so that every attack is looked at once: O(V + E).
/// </remarks>
internal static class GroundedLabelling
{
    /// <summary>Labels every argument; an edge from a to b says that a attacks b.</summary>
    public static ArgumentLabel[] Label(Digraph attacks)
    {
        var nodeCount = attacks.NodeCount;
        var labels = new ArgumentLabel[nodeCount];
        Array.Fill(labels, ArgumentLabel.Undecided);
        using var threatMemory = new Scratch<int>(nodeCount, 0);
        using var acceptedMemory = new Scratch<int>(nodeCount);
        var threats = threatMemory.Span; // attacks, parallel ones one by one, whose attacker is not out
        var accepted = acceptedMemory.Span;
        for (var node = 0; node < nodeCount; node++)
        {
            foreach (var attacked in attacks.Successors(node))
                threats[attacked]++;
        }

        var count = 0;
        for (var node = 0; node < nodeCount; node++)
        {
            if (threats[node] == 0)
                Accept(node, accepted, ref count);
        }

        for (var head = 0; head < count; head++)
        {
            foreach (var fallen in attacks.Successors(accepted[head]))
            {
                // A parallel attack, or one from a second argument that is in, must not be counted off again.
                if (labels[fallen] == ArgumentLabel.Out)
                    continue;
                labels[fallen] = ArgumentLabel.Out;
                foreach (var relieved in attacks.Successors(fallen))
                {
                    // The count of what is already out never gets to 0: an attack by an argument that is in stays counted.
                    if (--threats[relieved] == 0)
                        Accept(relieved, accepted, ref count);
                }
            }
        }

        return labels;

        void Accept(int node, Span<int> list, ref int length)
        {
            labels[node] = ArgumentLabel.In;
            list[length++] = node;
        }
    }
}
