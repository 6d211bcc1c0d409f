using ClaimTracker.DependencyInjection;
using ClaimTracker.Tests.Telemetry;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;
using Microsoft.Extensions.Time.Testing;

namespace ClaimTracker.Tests.DependencyInjection;

public sealed class AddClaimTrackerTests
{
    private static readonly DateTimeOffset Noon = new(2022, 2, 20, 12, 0, 0, TimeSpan.Zero);

    private readonly ServiceCollection _services = new();

    [Fact]
    public void The_ledger_is_one_for_the_whole_application()
    {
        _services.AddClaimTracker();
        using var provider = Build();
        using var scope = provider.CreateScope();

        scope.ServiceProvider.GetRequiredService<ClaimLedger>().Should().BeSameAs(provider.GetRequiredService<ClaimLedger>());
    }

    [Fact]
    public void Adding_it_twice_adds_one_ledger_that_both_calls_configure()
    {
        _services.AddClaimTracker(options => options.TimeProvider = new FakeTimeProvider(Noon));
        _services.AddClaimTracker();
        _services.AddClaimTracker(options => options.Limits = new() { MaxTextLength = 3 });
        using var provider = Build();

        provider.GetServices<ClaimLedger>().Should().ContainSingle();
        var ledger = provider.GetRequiredService<ClaimLedger>();
        ledger.Claim("war", "War");
        ledger.Now.RecordedAt.Should().Be(Noon);
        ledger.Invoking(l => l.Claim("peace", "Peace")).Should().Throw<ClaimTrackerException>();
    }

    [Fact]
    public void A_ledger_that_the_application_made_itself_stays()
    {
        var own = new ClaimLedger();
        _services.AddSingleton(own);
        _services.AddClaimTracker();
        using var provider = Build();

        provider.GetRequiredService<ClaimLedger>().Should().BeSameAs(own);
    }

    [Fact]
    public void Keyed_ledgers_hold_records_of_their_own()
    {
        _services.AddClaimTracker();
        _services.AddKeyedClaimTracker("paris");
        _services.AddKeyedClaimTracker("kyiv");
        using var provider = Build();

        provider.GetRequiredKeyedService<ClaimLedger>("paris").Claim("war", "There will be war.");

        provider.GetRequiredKeyedService<ClaimLedger>("paris").Revision.Should().Be(1);
        provider.GetRequiredKeyedService<ClaimLedger>("kyiv").Revision.Should().Be(0);
        provider.GetRequiredService<ClaimLedger>().Revision.Should().Be(0);
    }

    [Fact]
    public void Keyed_ledgers_have_options_of_their_own()
    {
        _services.AddKeyedClaimTracker("paris", options => options.TimeProvider = new FakeTimeProvider(Noon));
        _services.AddKeyedClaimTracker("kyiv", options => options.TimeProvider = new FakeTimeProvider(Noon.AddDays(1)));
        using var provider = Build();
        var (paris, kyiv) = (provider.GetRequiredKeyedService<ClaimLedger>("paris"), provider.GetRequiredKeyedService<ClaimLedger>("kyiv"));

        paris.Claim("war", "There will be war.");
        kyiv.Claim("war", "There will be war.");

        paris.Now.RecordedAt.Should().Be(Noon);
        kyiv.Now.RecordedAt.Should().Be(Noon.AddDays(1));
    }

    [Fact]
    public void A_keyed_ledger_is_not_the_one_without_a_key()
    {
        _services.AddKeyedClaimTracker("paris");
        using var provider = Build();

        provider.GetService<ClaimLedger>().Should().BeNull();
        provider.GetKeyedService<ClaimLedger>("kyiv").Should().BeNull();
    }

    [Theory]
    [InlineData("")]
    [InlineData("  ")]
    public void A_key_is_not_blank(string key) =>
        _services.Invoking(services => services.AddKeyedClaimTracker(key)).Should().Throw<ArgumentException>().WithParameterName("serviceKey");

    [Fact]
    public void The_builder_says_what_a_store_needs_to_know()
    {
        var builder = _services.AddClaimTracker();
        builder.Services.Should().BeSameAs(_services);
        builder.ServiceKey.Should().BeNull();
        builder.OptionsName.Should().Be(Options.DefaultName);

        var keyed = _services.AddKeyedClaimTracker("paris");
        keyed.Services.Should().BeSameAs(_services);
        keyed.ServiceKey.Should().Be("paris");
        keyed.OptionsName.Should().Be("paris");
    }

    [Fact]
    public void The_clock_comes_from_the_container()
    {
        _services.AddSingleton<TimeProvider>(new FakeTimeProvider(Noon));
        _services.AddClaimTracker();
        using var provider = Build();

        var ledger = provider.GetRequiredService<ClaimLedger>();
        ledger.Claim("war", "There will be war.");

        ledger.Now.RecordedAt.Should().Be(Noon);
    }

    [Fact]
    public void The_clock_of_the_options_goes_before_the_container_even_where_it_is_the_system_one()
    {
        _services.AddSingleton<TimeProvider>(new FakeTimeProvider(Noon));
        _services.AddClaimTracker(options => options.TimeProvider = TimeProvider.System);
        using var provider = Build();

        var ledger = provider.GetRequiredService<ClaimLedger>();
        ledger.Claim("war", "There will be war.");

        ledger.Now.RecordedAt.Should().BeAfter(Noon.AddYears(1));
    }

    [Fact]
    public void The_clock_of_the_options_goes_before_the_container_wherever_they_were_configured()
    {
        _services.Configure<ClaimLedgerOptions>(options => options.TimeProvider = new FakeTimeProvider(Noon));
        _services.AddSingleton<TimeProvider>(new FakeTimeProvider(Noon.AddDays(1)));
        _services.AddClaimTracker();
        using var provider = Build();

        var ledger = provider.GetRequiredService<ClaimLedger>();
        ledger.Claim("war", "There will be war.");

        ledger.Now.RecordedAt.Should().Be(Noon);
    }

    [Fact]
    public void The_logger_comes_from_the_container_under_the_name_of_the_ledger()
    {
        using var log = new RecordingLoggerProvider();
        _services.AddLogging(logging => logging.SetMinimumLevel(LogLevel.Debug).AddProvider(log));
        _services.AddClaimTracker();
        using var provider = Build();

        provider.GetRequiredService<ClaimLedger>().Claim("war", "There will be war.");

        log.Categories.Should().Equal("ClaimTracker.ClaimLedger");
        log.Logger.Messages.Should().ContainSingle();
    }

    [Fact]
    public void The_logger_of_the_options_goes_before_the_container()
    {
        using var log = new RecordingLoggerProvider();
        _services.AddLogging(logging => logging.SetMinimumLevel(LogLevel.Debug).AddProvider(log));
        _services.AddClaimTracker(options => options.Logger = NullLogger.Instance);
        using var provider = Build();

        provider.GetRequiredService<ClaimLedger>().Claim("war", "There will be war.");

        log.Logger.Messages.Should().BeEmpty();
    }

    private ServiceProvider Build() =>
        _services.BuildServiceProvider(new ServiceProviderOptions { ValidateOnBuild = true, ValidateScopes = true });
}
