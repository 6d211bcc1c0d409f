using ClaimTracker.Model;

namespace ClaimTracker.Recording;

/// <summary>
/// A statement that is complete and can be recorded; each call adds a fact about it. <see cref="ClaimLedger.Record(Func{ISpeakerStep, IStatementDraft})"/>
/// takes only what has come this far, so that half a statement does not compile.
/// </summary>
public interface IStatementDraft
{
    /// <summary>Gives the statement an id in place of one made from its speaker's.</summary>
    /// <param name="id">An id that no statement has yet.</param>
    /// <returns>The same draft.</returns>
    IStatementDraft WithId(string id);

    /// <summary>When it was said, at whatever precision is known.</summary>
    /// <param name="date">An EDTF date such as <c>2022-02-15</c>, <c>2022-02</c> or <c>../2022-02-15</c>.</param>
    /// <returns>The same draft.</returns>
    /// <exception cref="ClaimTrackerException">The text is no such date.</exception>
    IStatementDraft On(string date);

    /// <summary>When it was said, at whatever precision is known.</summary>
    /// <param name="date">The date.</param>
    /// <returns>The same draft.</returns>
    IStatementDraft On(EdtfDate date);

    /// <summary>The words themselves, verbatim.</summary>
    /// <param name="quote">The words.</param>
    /// <param name="language">Their language as a BCP-47 tag, if known.</param>
    /// <returns>The same draft.</returns>
    IStatementDraft Saying(string quote, string? language = null);

    /// <summary>The verb of saying, such as "warned".</summary>
    /// <param name="cue">The cue.</param>
    /// <returns>The same draft.</returns>
    IStatementDraft WithCue(string cue);

    /// <summary>How certain the words present the claim to be.</summary>
    /// <param name="certainty">The certainty.</param>
    /// <returns>The same draft.</returns>
    IStatementDraft WithCertainty(Certainty certainty);

    /// <summary>Whom it is said to.</summary>
    /// <param name="addressee">The agent; declared along with the statement if the ledger does not have it.</param>
    /// <returns>The same draft.</returns>
    IStatementDraft To(Agent addressee);

    /// <summary>Where or on what occasion it is said.</summary>
    /// <param name="venue">Such as "press briefing".</param>
    /// <returns>The same draft.</returns>
    IStatementDraft At(string venue);

    /// <summary>The report that it appears in.</summary>
    /// <param name="report">A report that the ledger has.</param>
    /// <returns>The same draft.</returns>
    IStatementDraft In(Report report);

    /// <summary>The verdict, where the statement is a fact-checker's review.</summary>
    /// <param name="rating">The verdict.</param>
    /// <returns>The same draft.</returns>
    IStatementDraft Rated(Rating rating);

    /// <summary>Credits a recorded statement as the source.</summary>
    /// <param name="source">The credited statement.</param>
    /// <returns>The same draft.</returns>
    IStatementDraft Citing(Statement source);

    /// <summary>
    /// Credits an agent whose own statement is not recorded. One is recorded along: the agent says the same of the same claim, at
    /// that time or before.
    /// </summary>
    /// <param name="source">The agent; declared along if the ledger does not have it.</param>
    /// <returns>The same draft.</returns>
    IStatementDraft Citing(Agent source);

    /// <summary>Credits a statement with all that is known of how: mode, cue, evidence, confidence.</summary>
    /// <param name="attribution">The attribution; it may name a statement that the ledger lacks or will learn of later.</param>
    /// <returns>The same draft.</returns>
    IStatementDraft Citing(Attribution attribution);
}
