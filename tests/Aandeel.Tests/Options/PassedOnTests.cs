using Aandeel.Harmonise;
using Aandeel.Options;

namespace Aandeel.Tests.Options;

/// <summary>Who passed on what it had bought, at its limits, counted by hand.</summary>
public sealed class PassedOnTests
{
    /// <summary>The Netherlands took 10 in 2020, which it can have passed on in 2022 and not in 2018.</summary>
    [Fact]
    public void What_was_bought_before_the_last_delivery_can_have_been_passed_on()
    {
        var table = InventedFlows.Table([new(2020, "USA", "NLD", 1, 10), new(2018, "NLD", "UKR", 1, 5), new(2022, "NLD", "UKR", 1, 5)]);
        Purchase[] all = [new(0, "F", 2018), new(1, "F", 2018), new(2, "F", 2018)];

        new PassedOn(table, all).Has(all[2]).ShouldBeTrue();
        new PassedOn(table, all[..2]).Has(all[1]).ShouldBeFalse("all that it delivered was delivered before");
    }

    [Theory]
    [InlineData(FlowFlags.None, true)]
    [InlineData(FlowFlags.MadeInRecipient, false)]
    [InlineData(FlowFlags.PartMadeInRecipient, false)]
    [InlineData(FlowFlags.Participation, false)]
    public void Who_made_some_of_what_it_received_may_have_made_what_it_delivers(FlowFlags ofOne, bool passed)
    {
        var table = InventedFlows.Table(
            [new(2019, "USA", "NLD", 1, 10), new(2020, "USA", "NLD", 1, 10), new(2022, "NLD", "UKR", 1, 5)]) with
        {
            Flags = [FlowFlags.New, FlowFlags.New | ofOne, FlowFlags.New],
        };
        Purchase[] all = [new(0, "F", 2018), new(1, "F", 2018), new(2, "F", 2018)];

        new PassedOn(table, all).Has(all[2]).ShouldBe(passed);
    }

    [Fact]
    public void Nothing_bought_is_nothing_passed_on()
    {
        var table = InventedFlows.Table([new(2019, "USA", "NLD", 1, 0), new(2022, "NLD", "UKR", 1, 0)]);
        Purchase[] all = [new(0, "F", 2018), new(1, "F", 2018)];

        new PassedOn(table, all).Has(all[1]).ShouldBeFalse();
    }

    [Theory]
    [InlineData("", " x")]
    [InlineData("-", " x")]
    [InlineData("", "")]
    public void A_name_of_nothing_is_no_other(string one, string other) => PassedOn.IsSame(one, other).ShouldBeFalse();
}
