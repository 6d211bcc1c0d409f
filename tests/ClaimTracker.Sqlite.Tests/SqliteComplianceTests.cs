using ClaimTracker.Compliance;

namespace ClaimTracker.Sqlite.Tests;

public sealed class SqliteComplianceTests : StoreCompliance
{
    protected override string BytesLiteral(string hexadecimal) => $"x'{hexadecimal}'";

    private protected override StorePlace CreatePlace() => new SqlitePlace();
}
