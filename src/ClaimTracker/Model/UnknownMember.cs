namespace ClaimTracker.Model;

/// <summary>
/// A member of a dossier's JSON that this version does not know. It is kept as it was read and written back in place of being
/// dropped, so that a newer or a private extension of the format survives an older reader (DESIGN section 7).
/// </summary>
/// <param name="Name">The member's name.</param>
/// <param name="Json">Its value, as compact JSON text.</param>
public readonly record struct UnknownMember(string Name, string Json);
