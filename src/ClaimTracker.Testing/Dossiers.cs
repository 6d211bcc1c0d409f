using ClaimTracker.Model;
using ClaimTracker.Serialization;

namespace ClaimTracker.Testing;

/// <summary>
/// Ready-made dossiers for tests: the story of the documentation, and small situations that each show one idea.
/// <see cref="DossierExtensions.ToLedger"/> makes a ledger of one.
/// </summary>
/// <remarks>
/// <para>
/// The bytes of each are pinned by a test, so that what your tests say of them stays true. People, places and outlets of the
/// situations are made up.
/// </para>
/// <para>
/// In the pictures, <c>a ──► b</c> says that statement a credits statement b. A statement has the id of its agent with <c>s-</c> before
/// it: <c>s-nordwire</c> is what <c>nordwire</c> says.
/// </para>
/// </remarks>
public static partial class Dossiers
{
    private const string UkraineCrisis = "ukraine-crisis-2022.json";

    /// <summary>
    /// A real news story: one French text of 16 February 2022, published by an Iranian site that relays a French daily. The
    /// walk-through of the documentation reads it.
    /// </summary>
    /// <remarks>
    /// <code>
    /// s-iran-press-invasion ──► s-bloomberg-invasion ──► s-us-officials-invasion   (unnamed)
    /// s-iran-press-rhetoric ──► s-le-monde-rhetoric ──► s-russian-foreign-ministry-rhetoric ──► s-lavrov-rhetoric   (on record)
    /// invasion ◄── denied by s-russia-denies-invasion, countered by western-war-propaganda-failed
    /// </code>
    /// </remarks>
    /// <returns>The dossier.</returns>
    public static Dossier UkraineCrisis2022()
    {
        using var sample = typeof(Dossiers).Assembly.GetManifestResourceStream(UkraineCrisis)!;
        return DossierReader.Read(sample, DossierFormat.Json);
    }

    /// <summary>
    /// All of these dossiers by the names of their methods, in alphabetical order: for a test that holds of any dossier, such as that
    /// your format brings it through unharmed.
    /// </summary>
    /// <returns>Each name with its dossier, made when it is reached.</returns>
    public static IEnumerable<KeyValuePair<string, Dossier>> All()
    {
        foreach (var (name, make) in new (string, Func<Dossier>)[]
        {
            (nameof(AnonymousOrigin), AnonymousOrigin),
            (nameof(AnsweredDenial), AnsweredDenial),
            (nameof(CircularReporting), CircularReporting),
            (nameof(CircularReportingWithAWayOut), CircularReportingWithAWayOut),
            (nameof(CounterAllegation), CounterAllegation),
            (nameof(DriftedClaim), DriftedClaim),
            (nameof(OneVoiceBehindTwoSpokespeople), OneVoiceBehindTwoSpokespeople),
            (nameof(RetractionUpstream), RetractionUpstream),
            (nameof(SingleSourcedAcrossSixOutlets), SingleSourcedAcrossSixOutlets),
            (nameof(StraightChain), StraightChain),
            (nameof(TwoIndependentConfirmations), TwoIndependentConfirmations),
            (nameof(UkraineCrisis2022), UkraineCrisis2022),
            (nameof(UnansweredDenial), UnansweredDenial),
        })
        {
            yield return new(name, make());
        }
    }

    private static Dossier Tell(Action<ClaimLedger> story)
    {
        var ledger = new ClaimLedger();
        story(ledger);
        return ledger.ToDossier();
    }
}
