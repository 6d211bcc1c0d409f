using ClaimTracker.Journals;
using ClaimTracker.Ledger;
using ClaimTracker.Model;
using ClaimTracker.Recording;
using ClaimTracker.Telemetry;

namespace ClaimTracker;

/// <summary>
/// Keeps track of who says what, who reports it, where they got it from and who denies it. Records are added and never changed;
/// each batch is one revision, committed whole or not at all.
/// </summary>
/// <remarks>
/// Thread-safe: one writer at a time (a second one waits), any number of readers without locks. A reader sees whole revisions
/// only. Take <see cref="Now"/> once to ask several questions of the same revision. Where a journal keeps the ledger, whatever records throws a
/// <see cref="JournalException"/> if the journal did not keep it, and a <see cref="JournalInDoubtException"/> if that is not certain; in
/// either case the ledger is as it was.
/// </remarks>
public sealed partial class ClaimLedger
{
    private readonly LedgerStore _store;
    private readonly IdMaker _ids = new();
    private Batch? _spareBatch;
    private BatchBuilder? _spareBuilder;
    private readonly ClaimLedgerOptions _options;
    private readonly IJournal? _journal;

    /// <summary>Creates an empty ledger.</summary>
    public ClaimLedger()
        : this(new ClaimLedgerOptions())
    {
    }

    /// <summary>Creates an empty ledger.</summary>
    /// <param name="options">Its clock, limits and logger.</param>
    /// <exception cref="ArgumentException">An option is not valid; the message says which and what to do.</exception>
    public ClaimLedger(ClaimLedgerOptions options)
        : this(options, journal: null)
    {
    }

    private ClaimLedger(ClaimLedgerOptions options, IJournal? journal)
    {
        ArgumentNullException.ThrowIfNull(options);
        if (options.FindFaults().FirstOrDefault() is { } fault)
        {
            throw new ArgumentException(fault, nameof(options));
        }

        _options = options;
        _journal = journal;
        _store = new LedgerStore { Observer = new LedgerObserver(options.Logger, options.TimeProvider) };
    }

    /// <summary>The newest revision: how many batches have been recorded. 0 for an empty ledger.</summary>
    public long Revision => _store.Revisions.Current;

    /// <summary>The ledger as it stands, at its newest revision. Costs nothing: O(1) in time and memory.</summary>
    public LedgerView Now => new(_store, _store.Revisions.Current, EdtfDate.Unknown);

    /// <summary>The ledger as it stood at a revision. O(1).</summary>
    /// <param name="revision">From 0, the empty ledger, to <see cref="Revision"/>.</param>
    /// <returns>A view that never changes.</returns>
    /// <exception cref="ClaimTrackerException">There is no such revision.</exception>
    public LedgerView AtRevision(long revision) => Now.AtRevision(revision);

    /// <summary>The ledger as it stood at an instant of its own time: every batch recorded then or before. O(log revisions).</summary>
    /// <param name="instant">The instant; any offset.</param>
    /// <returns>A view that never changes.</returns>
    public LedgerView AsRecordedAt(DateTimeOffset instant) => new(_store, _store.Revisions.At(instant), EdtfDate.Unknown);

    /// <summary>Declares a claim.</summary>
    /// <param name="id">The id by which statements refer to it.</param>
    /// <param name="text">What it says.</param>
    /// <param name="language">The text's BCP-47 tag.</param>
    /// <returns>The claim.</returns>
    /// <exception cref="ClaimTrackerException">The id or text breaks a rule, or the id is that of another claim.</exception>
    public Claim Claim(string id, string text, string language = "en")
    {
        ArgumentNullException.ThrowIfNull(id);
        ArgumentNullException.ThrowIfNull(text);
        return Claim(new Claim(id, LocalizedText.Of(text, language)));
    }

    /// <summary>Declares a claim with all that is known of it.</summary>
    /// <param name="claim">The claim.</param>
    /// <returns>The claim.</returns>
    /// <exception cref="ClaimTrackerException">The claim breaks a rule, or its id is that of another claim.</exception>
    public Claim Claim(Claim claim)
    {
        ArgumentNullException.ThrowIfNull(claim);
        Record(new Dossier { Claims = [claim] });
        return claim;
    }

    /// <summary>Declares a speaker, to be used in several statements or to be found by name.</summary>
    /// <param name="speaker">The speaker; it gets an id if it has none.</param>
    /// <returns>The speaker as recorded, with its id and affiliations.</returns>
    /// <exception cref="ClaimTrackerException">The speaker breaks a rule, or its id is that of another agent.</exception>
    public Speaker Speaker(Speaker speaker) => (Speaker)Declare(speaker);

    /// <summary>Declares an outlet, to be used in several statements or to be found by name.</summary>
    /// <param name="outlet">The outlet; it gets an id if it has none.</param>
    /// <returns>The outlet as recorded, with its id.</returns>
    /// <exception cref="ClaimTrackerException">The outlet breaks a rule, or its id is that of another agent.</exception>
    public Outlet Outlet(Outlet outlet) => (Outlet)Declare(outlet);

    /// <summary>Declares a report that an outlet published.</summary>
    /// <param name="report">The report; its outlet is in the ledger.</param>
    /// <returns>The report.</returns>
    /// <exception cref="ClaimTrackerException">The report breaks a rule, or its id is that of another report.</exception>
    public Report Report(Report report)
    {
        ArgumentNullException.ThrowIfNull(report);
        Record(new Dossier { Reports = [report] });
        return report;
    }

    /// <summary>
    /// Records a statement: who says it, which side they take on which claim, and whatever else is known. Agents that are new are
    /// declared along with it, in the same revision.
    /// </summary>
    /// <param name="describe">Says it step by step: <c>s => s.By(...).Asserts(...).On(...).Citing(...)</c>.</param>
    /// <returns>The statement as recorded, with its id.</returns>
    /// <exception cref="ClaimTrackerException">Something breaks a rule; nothing was recorded.</exception>
    public Statement Record(Func<ISpeakerStep, IStatementDraft> describe)
    {
        ArgumentNullException.ThrowIfNull(describe);
        if (describe(new StatementBuilder()) is not StatementBuilder draft)
        {
            throw new ArgumentException("The steps end in a statement: return what the last step gave.", nameof(describe));
        }

        return Build(draft, static (batch, statement) => batch.Add(statement));
    }

    /// <summary>
    /// Records all of a dossier or nothing. A record that the ledger already holds with the same content is passed over, which makes
    /// a retry harmless; if there is nothing new, there is no new revision.
    /// </summary>
    /// <param name="dossier">The records, which may refer to each other in any order.</param>
    /// <param name="cancellationToken">Ends the waiting for a journal; a ledger in memory does not wait.</param>
    /// <returns>The revision at which all of it is visible.</returns>
    /// <exception cref="ClaimTrackerException">A record breaks a rule; nothing was recorded.</exception>
    /// <exception cref="JournalException">The ledger's journal did not keep it; nothing was recorded.</exception>
    /// <exception cref="OperationCanceledException">It was cancelled in time; nothing was recorded.</exception>
    public long Record(Dossier dossier, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(dossier);
        return Record(ref dossier, static (batch, ref dossier) => batch.Add(dossier), cancellationToken);
    }

    /// <summary>Records that one claim answers another.</summary>
    /// <param name="answered">The claim that is answered.</param>
    /// <param name="with">The claim that answers.</param>
    /// <param name="kind">How it answers.</param>
    /// <param name="madeBy">The statement that makes the answer, if one is recorded.</param>
    /// <returns>The counter-claim.</returns>
    /// <exception cref="ClaimTrackerException">One of them is not in the ledger.</exception>
    public CounterClaim Counter(Claim answered, Claim with, CounterClaimKind kind, Statement? madeBy = null)
    {
        ArgumentNullException.ThrowIfNull(answered);
        ArgumentNullException.ThrowIfNull(with);
        var counterClaim = new CounterClaim(with.Id, answered.Id, kind) { StatementId = madeBy?.Id };
        Record(new Dossier { CounterClaims = [counterClaim] });
        return counterClaim;
    }

    /// <summary>Records that a statement no longer stands. It stays in the ledger, and what rests on it is found by its traces.</summary>
    /// <param name="statement">The statement.</param>
    /// <param name="kind">Why it no longer stands.</param>
    /// <param name="when">When it was retracted; unknown if left out.</param>
    /// <param name="by">The statement by which it was retracted, if one is recorded.</param>
    /// <param name="replacedBy">The statement that stands in its place, if there is one.</param>
    /// <returns>The retraction.</returns>
    /// <exception cref="ClaimTrackerException">One of them is not in the ledger.</exception>
    public Retraction Retract(
        Statement statement, RetractionKind kind, EdtfDate when = default, Statement? by = null, Statement? replacedBy = null)
    {
        ArgumentNullException.ThrowIfNull(statement);
        var retraction = new Retraction(statement.Id, kind) { When = when, ByStatementId = by?.Id, ReplacedBy = replacedBy?.Id };
        Record(new Dossier { Retractions = [retraction] });
        return retraction;
    }

    /// <summary>
    /// Erases the texts and names of a record at every revision. Its id stays, and so does what it says about the structure, so that every
    /// answer ends where it ended and counts what it counted; <see cref="Redaction"/> says what goes and what is left.
    /// </summary>
    /// <param name="target">Of what kind the record is.</param>
    /// <param name="id">The record's id.</param>
    /// <param name="reason">Why, in words that say nothing of what is erased, such as the number of a request.</param>
    /// <returns>The redaction.</returns>
    /// <remarks>Answers and records that were given out before keep what they hold. The same record offered again brings nothing back.</remarks>
    /// <exception cref="ClaimTrackerException">There is no such record.</exception>
    public Redaction Redact(RedactionTarget target, string id, string? reason = null)
    {
        ArgumentNullException.ThrowIfNull(id);
        var redaction = new Redaction(target, id) { Reason = reason };
        Record(new Dossier { Redactions = [redaction] });
        return redaction;
    }

    private Agent Declare(Agent agent)
    {
        ArgumentNullException.ThrowIfNull(agent);
        lock (_store.WriterLock)
        {
            var id = Build(agent, static (batch, declared) => batch.Add(declared));
            return Now.GetAgent(id);
        }
    }

    /// <summary>Records what the fluent steps say. Ids that were made for it are free again if it is refused.</summary>
    private TAdded Build<TSaid, TAdded>(TSaid said, Func<BatchBuilder, TSaid, TAdded> add)
    {
        lock (_store.WriterLock)
        {
            // The one of the batch before, unless that is still being told of.
            var builder = _spareBuilder ?? new BatchBuilder(_store, _ids);
            _spareBuilder = null;
            var isRecorded = false;
            try
            {
                var build = new Building<TSaid, TAdded>(builder, said, add);
                Record(ref build, static (batch, ref build) => build.AddTo(batch), CancellationToken.None);
                isRecorded = true;
                return build.Added;
            }
            catch (JournalInDoubtException doubt)
            {
                doubt.Records = builder.ToDossier();
                throw;
            }
            finally
            {
                builder.End(isRecorded);
                _spareBuilder = builder;
            }
        }
    }

    /// <summary>What is said, on its way into a batch.</summary>
    private struct Building<TSaid, TAdded>(BatchBuilder builder, TSaid said, Func<BatchBuilder, TSaid, TAdded> add)
    {
        /// <summary>What it is recorded as.</summary>
        public TAdded Added { get; private set; } = default!;

        public void AddTo(Batch batch)
        {
            // Only now: what others appended to a shared journal is taken in by now, and is there to be found by name.
            builder.Begin();
            Added = add(builder, said);
            builder.AddTo(batch);
        }
    }
}
