using ClaimTracker.Model;

namespace ClaimTracker.Recording;

/// <summary>The first step of recording a statement: who says it.</summary>
public interface ISpeakerStep
{
    /// <summary>An agent says it. One that the ledger does not have yet is declared along with the statement.</summary>
    /// <param name="agent">Who.</param>
    /// <returns>The next step: what they say of which claim.</returns>
    IStanceStep By(Agent agent);

    /// <summary>Somebody says it, and the record says that it is not known who.</summary>
    /// <returns>The next step: what they say of which claim.</returns>
    IStanceStep BySomebodyUnknown();
}
