using ClaimTracker.Model;

namespace ClaimTracker.Recording;

/// <summary>The second step of recording a statement: which side it takes on which claim.</summary>
public interface IStanceStep
{
    /// <summary>They say that it is so.</summary>
    /// <param name="claim">The claim.</param>
    /// <returns>The statement, complete; whatever else is known may follow.</returns>
    IStatementDraft Asserts(Claim claim);

    /// <summary>They say that it is not so.</summary>
    /// <param name="claim">The claim.</param>
    /// <returns>The statement, complete; whatever else is known may follow.</returns>
    IStatementDraft Denies(Claim claim);

    /// <summary>They say that a statement was never made: a denial of the utterance rather than of the claim.</summary>
    /// <param name="disowned">The statement that they disown.</param>
    /// <returns>The statement, complete; whatever else is known may follow.</returns>
    IStatementDraft DeniesThatItWasSaid(Statement disowned);

    /// <summary>They doubt it or ask whether it is so.</summary>
    /// <param name="claim">The claim.</param>
    /// <returns>The statement, complete; whatever else is known may follow.</returns>
    IStatementDraft Questions(Claim claim);

    /// <summary>They were asked about it and would not say.</summary>
    /// <param name="claim">The claim.</param>
    /// <returns>The statement, complete; whatever else is known may follow.</returns>
    IStatementDraft DeclinesToCommentOn(Claim claim);

    /// <summary>They only pass it on and take no side.</summary>
    /// <param name="claim">The claim.</param>
    /// <returns>The statement, complete; whatever else is known may follow.</returns>
    IStatementDraft Reports(Claim claim);
}
