using ClaimTracker.DependencyInjection;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace ClaimTracker.Tests.DependencyInjection;

public sealed class ClaimLedgerOptionsValidationTests
{
    public static TheoryData<string, Action<ClaimLedgerOptions>> Faults => new()
    {
        {
            "ClaimLedgerOptions.TimeProvider is null. Set a clock, or leave it as it is for the system's.",
            options => options.TimeProvider = null!
        },
        {
            "ClaimLedgerOptions.Logger is null. Set a logger, or NullLogger.Instance for none.",
            options => options.Logger = null!
        },
        {
            "ClaimLedgerOptions.Limits is null. Set limits, or leave them as they are for the defaults.",
            options => options.Limits = null!
        },
        {
            "ClaimLedgerOptions.Limits.MaxTextLength is 0, which no text satisfies. Set it to at least 1.",
            options => options.Limits = new() { MaxTextLength = 0 }
        },
    };

    [Theory]
    [MemberData(nameof(Faults))]
    public void A_container_says_what_is_wrong_when_the_ledger_is_first_resolved(string message, Action<ClaimLedgerOptions> configure)
    {
        using var provider = new ServiceCollection().AddClaimTracker(configure).Services.BuildServiceProvider();

        provider.Invoking(p => p.GetRequiredService<ClaimLedger>()).Should().Throw<OptionsValidationException>().WithMessage(message);
    }

    [Theory]
    [MemberData(nameof(Faults))]
    public void A_ledger_made_by_hand_says_the_same(string message, Action<ClaimLedgerOptions> configure)
    {
        var options = new ClaimLedgerOptions();
        configure(options);

        options.Invoking(o => new ClaimLedger(o)).Should().Throw<ArgumentException>().WithMessage(message + "*").WithParameterName("options");
    }

    [Fact]
    public void A_host_is_told_when_it_starts()
    {
        using var provider = new ServiceCollection().AddClaimTracker(options => options.Limits = null!).Services.BuildServiceProvider();

        provider.GetRequiredService<IStartupValidator>().Invoking(validator => validator.Validate())
            .Should().Throw<OptionsValidationException>();
    }

    [Fact]
    public void The_message_names_the_keyed_ledger_and_every_fault()
    {
        using var provider = new ServiceCollection().AddKeyedClaimTracker("paris", options =>
        {
            options.TimeProvider = null!;
            options.Limits = new() { MaxTextLength = -1 };
        }).Services.BuildServiceProvider();

        provider.Invoking(p => p.GetRequiredKeyedService<ClaimLedger>("paris")).Should().Throw<OptionsValidationException>()
            .Which.Failures.Should().SatisfyRespectively(
                first => first.Should().StartWith("Ledger 'paris': ClaimLedgerOptions.TimeProvider is null"),
                second => second.Should().StartWith("Ledger 'paris': ClaimLedgerOptions.Limits.MaxTextLength is -1"));
    }

    [Fact]
    public void A_faulty_ledger_does_not_stand_in_the_way_of_another()
    {
        using var provider = new ServiceCollection()
            .AddKeyedClaimTracker("paris", options => options.Limits = null!).Services
            .AddKeyedClaimTracker("kyiv").Services.BuildServiceProvider();

        provider.Invoking(p => p.GetRequiredKeyedService<ClaimLedger>("kyiv")).Should().NotThrow();
    }
}
