using ClaimTracker.Model;

namespace ClaimTracker.Interchange.ClaimReviews.Mapping;

/// <summary>That a speaker acts for an organization, as its node tells it.</summary>
/// <param name="Principal">The organization.</param>
/// <param name="Role">As what it acts for it: a job title, or the name of a <c>Role</c>.</param>
/// <param name="Since">From when, where a <c>Role</c> says so.</param>
/// <param name="Until">Until when, where a <c>Role</c> says so.</param>
internal readonly record struct Membership(Party Principal, string? Role, EdtfDate Since, EdtfDate Until);
