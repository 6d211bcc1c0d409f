namespace ClaimTracker.Ledger;

/// <summary>How many records of each kind a batch has.</summary>
internal record struct BatchCounts(int Agents, int Claims, int Reports, int Statements, int CounterClaims, int Retractions, int Redactions);
