using ClaimTracker.Compliance;
using ClaimTracker.PostgreSql.Tests.Server;

namespace ClaimTracker.PostgreSql.Tests;

public sealed class PostgreSqlComplianceTests : StoreCompliance
{
    // Here rather than within a test, some of which try many places and would take being skipped for a failure.
    public PostgreSqlComplianceTests() => _ = TestServer.ConnectionString;

    protected override string BytesLiteral(string hexadecimal) => $"'\\x{hexadecimal}'";

    private protected override StorePlace CreatePlace() => new PostgreSqlPlace();
}
