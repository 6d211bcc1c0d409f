using ClaimTracker.Ledger;
using ClaimTracker.Model;

namespace ClaimTracker.Serialization.Wire;

/// <summary>A counter-claim in JSON.</summary>
internal static class CounterClaimJson
{
    public static readonly Shape Shape = Shape.Of("a counter-claim", [Member.Claim, Member.Answers, Member.Kind]);

    private enum Member
    {
        Claim,
        Answers,
        Kind,
        Statement,
    }

    public static CounterClaim Read(ref JsonCursor json)
    {
        string claim = "", answers = "";
        string? statement = null;
        var kind = CounterClaimKind.Denial;
        var walk = json.Enter(Shape);
        while (json.Next(ref walk, out var member))
        {
            switch ((Member)member)
            {
                case Member.Claim: claim = json.Id(); break;
                case Member.Answers: answers = json.Id(); break;
                case Member.Kind: kind = json.Word<CounterClaimKind>(); break;
                case Member.Statement: statement = json.Id(); break;
            }
        }

        return new CounterClaim(claim, answers, kind) { StatementId = statement, UnknownMembers = walk.Unknown };
    }

    public static void Write(RecordWriter to, CounterClaim counterClaim)
    {
        to.Begin(RecordKind.CounterClaim, counterClaim.ClaimId);
        to.Id("claim"u8, counterClaim.ClaimId);
        to.Id("answers"u8, counterClaim.AnswersId);
        to.Word("kind"u8, counterClaim.Kind);
        to.IdIfAny("statement"u8, counterClaim.StatementId);
        to.Unknown(counterClaim.UnknownMembers, Shape);
        to.Json.WriteEndObject();
    }
}
