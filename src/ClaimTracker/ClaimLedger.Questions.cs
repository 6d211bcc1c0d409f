using ClaimTracker.Disputes;
using ClaimTracker.Model;
using ClaimTracker.Tracing;

namespace ClaimTracker;

/// <content>Questions to the ledger as it stands: each is the same question to <see cref="Now"/>.</content>
public sealed partial class ClaimLedger
{
    /// <inheritdoc cref="LedgerView.Trace(Statement)" />
    public TraceQuery Trace(Statement statement) => Now.Trace(statement);

    /// <inheritdoc cref="LedgerView.Trace(string)" />
    public TraceQuery Trace(string statementId) => Now.Trace(statementId);

    /// <inheritdoc cref="LedgerView.TraceAll" />
    public LedgerTraces TraceAll() => Now.TraceAll();

    /// <inheritdoc cref="LedgerView.Dispute(Model.Claim)" />
    public Dispute Dispute(Claim claim) => Now.Dispute(claim);

    /// <inheritdoc cref="LedgerView.Dispute(string)" />
    public Dispute Dispute(string claimId) => Now.Dispute(claimId);

    /// <inheritdoc cref="LedgerView.Impact(Statement)" />
    public Impact Impact(Statement statement) => Now.Impact(statement);

    /// <inheritdoc cref="LedgerView.Impact(string)" />
    public Impact Impact(string statementId) => Now.Impact(statementId);

    /// <inheritdoc cref="LedgerView.Corroboration(Model.Claim)" />
    public Corroboration Corroboration(Claim claim) => Now.Corroboration(claim);

    /// <inheritdoc cref="LedgerView.Corroboration(string)" />
    public Corroboration Corroboration(string claimId) => Now.Corroboration(claimId);

    /// <inheritdoc cref="LedgerView.Timeline()" />
    public Timeline Timeline() => Now.Timeline();

    /// <inheritdoc cref="LedgerView.Timeline(string)" />
    public Timeline Timeline(string claimId) => Now.Timeline(claimId);

    /// <inheritdoc cref="LedgerView.Check" />
    public LedgerCheck Check() => Now.Check();

    /// <inheritdoc cref="LedgerView.Find" />
    public IReadOnlyList<Statement> Find(StatementFilter filter) => Now.Find(filter);

    /// <inheritdoc cref="LedgerView.FindAgents" />
    public IReadOnlyList<Agent> FindAgents(string name) => Now.FindAgents(name);

    /// <inheritdoc cref="LedgerView.ToDossier" />
    public Dossier ToDossier() => Now.ToDossier();
}
