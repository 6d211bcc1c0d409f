using ClaimTracker.Journals;
using ClaimTracker.PostgreSql.Tests.Server;
using ClaimTracker.Relational;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace ClaimTracker.PostgreSql.Tests;

/// <summary>Checks of a store that takes long to open, or does not open.</summary>
public sealed class HealthCheckTests : IDisposable
{
    private readonly TestSchema _schema = new();

    public void Dispose() => _schema.Dispose();

    [Fact]
    public async Task Checks_of_a_store_that_is_being_opened_share_one_attempt_and_the_next_one_behind_a_failure_tries_again()
    {
        using var store = _schema.Open();
        using var opened = new SemaphoreSlim(0);
        var attempts = 0;
        var check = new StoreHealthCheck(() =>
        {
            var attempt = Interlocked.Increment(ref attempts);
            opened.Wait();
            return attempt == 1 ? throw new JournalException("The server is asleep.") : store;
        });
        var context = new HealthCheckContext { Registration = new HealthCheckRegistration("ledger", check, failureStatus: null, tags: null) };

        for (var i = 0; i < 10; i++)
        {
            using var cancellation = new CancellationTokenSource(20);
            await check.Invoking(it => it.CheckHealthAsync(context, cancellation.Token)).Should().ThrowAsync<OperationCanceledException>();
        }

        var waiting = check.CheckHealthAsync(context);
        await Eventually.HoldsAsync(() => Volatile.Read(ref attempts) > 0);
        attempts.Should().Be(1, "each attempt takes a thread for as long as it lasts");

        opened.Release(2);
        var failed = await waiting.WaitAsync(Eventually.Patience);
        failed.Status.Should().Be(HealthStatus.Unhealthy);
        failed.Description.Should().Be("The server is asleep.");
        (await check.CheckHealthAsync(context).WaitAsync(Eventually.Patience)).Status.Should().Be(HealthStatus.Healthy);
        attempts.Should().Be(2);
        (await check.CheckHealthAsync(context).WaitAsync(Eventually.Patience)).Status.Should().Be(HealthStatus.Healthy, "a store that is open stays open");
        attempts.Should().Be(2);
    }
}
