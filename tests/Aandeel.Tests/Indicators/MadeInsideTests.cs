using Aandeel.Harmonise;
using Aandeel.Indicators;

namespace Aandeel.Tests.Indicators;

/// <summary>What was made where, by comments in the words of the register, counted by hand.</summary>
public sealed class MadeInsideTests
{
    private const string Vietnam = "From production line in Viet Nam";
    private const string German = "From German production line";
    private const string Perhaps = "possibly from Pakistani production line";

    private static readonly (int Year, string From, string To, long Amount, string? Comment)[] Rows =
    [
        (2020, "NLD", "BRA", 10, null), (2020, "NLD", "DEU", 20, null), (2020, "USA", "ITA", 40, "Produced under licence in Italy"),
        (2020, "USA", "BRA", 5, "Produced under licence in Brazil"), (2020, "NLD", "BRA", 7, Vietnam), (2020, "KOR", "POL", 8, German),
        (2020, "KOR", "BRA", 9, German), (2020, "NLD", "BRA", 11, Perhaps), (2020, "NLD", "DEU", 12, Perhaps),
        (2020, "KOR", "BRA", 100, null), (2020, "NLD", "XXR", 50, null), (2012, "NLD", "BRA", 99, null),
        (2024, "NLD", "DEU", 6, Vietnam), (2020, "NLD", "UKR", 30, "Second-hand; aid"),
        (2020, "NLD", "ITA", 16, "Produced under licence in Italy"),
    ];

    private static readonly FlowTable Flows = Table();

    private static readonly Dictionary<int, MadeOrder> Orders = Rows.Select((r, i) => (r, i)).ToDictionary(
        x => Flows.Observation[x.i],
        x => new MadeOrder(
            Flows.Supplier[x.i], Flows.Recipient[x.i], x.r.To == "UKR" ? ItemStatus.SecondHand : ItemStatus.New, x.r.Comment, null,
            Flows.Parties));

    /// <summary>
    /// Outside: 10 of the Netherlands, 30 from stock, and 9 that Germany made for Korea. Inside: 20, and 8 of Germany. Italy
    /// made 56 for itself; 12 were made outside for members to deliver outside; of 23 nobody knows.
    /// </summary>
    [Fact]
    public void What_was_made_inside_is_told_by_the_place_and_not_by_who_delivered()
    {
        var made = MadeInsideShare.Of(Flows, Orders, new YearRange(2020, 2024), Alliance.Nato, Composition.Present);

        made.ShouldBe(new MadeInsideShare(
            Outside: 49, Inside: 28, MadeAtMember: 56, MadeOutside: 12, ByOthers: 17, Open: 23, OpenOutside: 11));
        made.Share!.Value.ShouldBe(49 / 77.0, 1e-12);
        made.Range.ShouldBe(new ShareRange(49 / 89.0, 60 / 88.0));
        var nothing = MadeInsideShare.Of(Flows, Orders, new YearRange(2015, 2016), Alliance.Nato, Composition.Present);
        (nothing.Share, nothing.Range).ShouldBe((null, null));
    }

    [Fact]
    public void What_a_party_delivered_is_divided_over_what_is_said_of_its_places()
    {
        var sums = Of("NLD");

        (sums.Total, sums.FromStock, sums.AtSupplier, sums.Open, sums.NotSaid, sums.WithComment).ShouldBe((162, 30, 0, 23, 80, 52));
        sums.AtRecipient.ShouldBe([new(PartyCode.Parse("ITA"), 16)]);
        sums.InThird.ShouldBe([new(PartyCode.Parse("VNM"), 13)]);
        (sums.Elsewhere, sums.ElsewherePart, sums.IsMostlyElsewhere).ShouldBe((29, 29 / 162.0, false));
        sums.MatchRate!.Value.ShouldBe(52 / 132.0, 1e-12);
        (Of("USA").ElsewherePart, Of("USA").IsMostlyElsewhere, Of("USA").MatchRate).ShouldBe((1, true, 1));
        (Of("FRA").ElsewherePart, Of("FRA").IsMostlyElsewhere, Of("FRA").MatchRate).ShouldBe((null, false, null));
    }

    [Fact]
    public void What_partners_report_is_by_recipient_and_year_without_what_a_state_reports_of_itself()
    {
        var flows = InventedFlows.Table(
        [
            new(2020, "NLD", "BRA", 1, 10), new(2020, "USA", "BRA", 1, 5), new(2021, "NLD", "BRA", 1, 7), new(2020, "BRA", "BRA", 1, 90),
            new(2012, "NLD", "BRA", 1, 80), new(2020, "RUS", "BRA", 1, 70), new(2020, "NLD", "JPN", 1, 3),
        ]);
        var (brazil, russia) = (PartyTable.BuiltIn.Require("BRA").Index, PartyTable.BuiltIn.Require("RUS").Index);
        var reports = new PartnerReports(flows, new YearRange(2020, 2024), (s, y) => s != russia && y < 2025);

        (reports.Of(brazil, 2020), reports.Of(brazil, 2021), reports.Of(brazil, 2012)).ShouldBe((15, 7, null));
        (reports.Of(PartyTable.BuiltIn.Require("JPN").Index, 2020), reports.Of(russia, 2020)).ShouldBe((3, null));
    }

    [Theory]
    [InlineData("0-25", "0-25", 0, 25)]
    [InlineData("10", "10", 10, 10)]
    [InlineData(" 10 \u2013 12.5 ", "10-12.5", 10, 12.5)]
    [InlineData("100", "100", 100, 100)]
    [InlineData("0", "0", 0, 0)]
    public void A_range_of_per_cent_is_read_and_written(string text, string written, double least, double most)
    {
        PercentRange.TryParse(text, out var range).ShouldBeTrue();
        (range.ToString(), (double)range.Least, (double)range.Most).ShouldBe((written, least, most));
    }

    [Theory]
    [InlineData("25-0")]
    [InlineData("-5")]
    [InlineData("0-101")]
    [InlineData("101")]
    [InlineData("x")]
    [InlineData("5-x")]
    [InlineData("x-5")]
    public void Anything_else_is_no_range_of_per_cent(string text) => PercentRange.TryParse(text, out _).ShouldBeFalse();

    [Theory]
    [InlineData(-1, 5)]
    [InlineData(5, 101)]
    [InlineData(6, 5)]
    public void Ends_that_are_none_are_a_wrong_call(int least, int most) =>
        Should.Throw<ArgumentOutOfRangeException>(() => new PercentRange(least, most));

    /// <summary>Sales, exports, exports in per cent, sales at home, and the per cent that another account prints.</summary>
    [Theory]
    [InlineData("100 40 - - -", "100 40 False")]
    [InlineData("100 40 99 1 98", "100 40 False")]
    [InlineData("100 100 - - -", "100 100 False")]
    [InlineData("100 - - 30 -", "100 70 True")]
    [InlineData("100 - 50 30 -", "100 70 True")]
    [InlineData("100 - 25 - -", "100 25 True")]
    [InlineData("100 - - - 20", "100 20 True")]
    [InlineData("100 - 25 - 20", "100 25 True")]
    [InlineData("- 40 50 - -", "80 40 True")]
    [InlineData("- 40 50 999 -", "80 40 True")]
    [InlineData("- 40 - 60 -", "100 40 True")]
    [InlineData("- 40 0 60 -", "100 40 True")]
    [InlineData("- - 50 - -", IndustrySales.SalesMissing)]
    [InlineData("0 40 - - -", IndustrySales.SalesMissing)]
    [InlineData("100 - - - -", IndustrySales.ExportsMissing)]
    [InlineData("100 120 - - -", IndustrySales.ExportsExceed)]
    public void What_an_account_does_not_print_follows_from_what_it_does(string printed, string expected)
    {
        decimal?[] of = [.. printed.Split(' ').Select(p => p == "-" ? (decimal?)null : int.Parse(p))];
        var account = IndustryAccounts.All[0] with { Sales = of[0], Exports = of[1], ExportsShare = of[2], Home = of[3] };

        var sales = IndustrySales.Of(account, out var reason, of[4]);

        (sales is { } found ? $"{found.Sales:0} {found.Exports:0} {found.IsDerived}" : reason)
            .ShouldBe(expected);
        (sales is null).ShouldBe(reason is not null);
    }

    /// <summary>Parts are rounded down, and what is left goes to those that lost most, the first of equal ones.</summary>
    [Fact]
    public void Parts_add_up_to_the_whole_to_the_last_digit()
    {
        const decimal Step = 0.000_000_000_001m;
        decimal third = 1m / 3;

        ExactParts.Round([third, third, third], 1).ShouldBe([0.333333333334m, 0.333333333333m, 0.333333333333m]);
        ExactParts.Round([0.1m + (0.4m * Step), 0.2m + (0.6m * Step)], 0.3m + Step).ShouldBe([0.1m, 0.2m + Step]);
        ExactParts.Round([0.5m, 0.5m + (0.5m * Step)], 1 - Step).ShouldBe([0.5m - Step, 0.5m], "who lost least gives it back");
        ExactParts.Round([0.5m], 0.5m + (2 * Step)).ShouldBe([0.5m + (2 * Step)]);
        ExactParts.Round([0.5m, 0.5m], 1 - (3 * Step)).ShouldBe([0.5m - Step, 0.5m - (2 * Step)]);
        (ExactParts.Ratio(1, 3), ExactParts.Ratio(0, 3), ExactParts.Ratio(1, 0)).ShouldBe((0.333333333333m, 0m, null));
    }

    [Theory]
    [InlineData(1_000L * 10_000, false)]
    [InlineData((1_000L * 10_000) - 1, true)]
    public void Less_than_a_thousand_million_TIV_in_a_window_is_small(long volume, bool small) =>
        Ripple.IsSmall(Sums(volume - 7, 7)).ShouldBe(small);

    [Fact]
    public void A_change_within_a_range_that_is_known_or_without_a_share_is_a_ripple()
    {
        Ripple.Exceeds(Sums(500, 500), Sums(250, 750), ofOne: false, ranges: 0.25).ShouldBeFalse();
        Ripple.Exceeds(Sums(500, 500), Sums(250, 750), ofOne: false, ranges: 0.2).ShouldBeTrue();
        Ripple.Exceeds(Sums(0, 0), Sums(250, 750), ofOne: false).ShouldBeFalse();
        Ripple.Exceeds(Sums(250, 750), Sums(0, 0), ofOne: false).ShouldBeFalse();
        Ripple.Exceeds(Sums(500, 500, 1000), Sums(250, 750), ofOne: false).ShouldBeFalse("half was unknown before");
        Ripple.Exceeds(Sums(250, 750), Sums(500, 500, 1000), ofOne: false).ShouldBeFalse("half is unknown now");
    }

    private static ShareSums Sums(long outside, long inside, long unknown = 0)
    {
        var sums = new ShareSums();
        sums.ByGroup[(int)DestinationGroup.Members] = inside;
        sums.ByGroup[(int)DestinationGroup.Americas] = outside;
        sums.ByGroup[(int)DestinationGroup.Unknown] = unknown;
        return sums;
    }

    private static MadeWhereSums Of(string supplier) => MadeWhereSums.Of(
        Flows, Orders, new YearRange(2020, 2024), (s, _) => s == PartyTable.BuiltIn.Require(supplier).Index);

    private static FlowTable Table() =>
        InventedFlows.Table([.. Rows.Select(r => new InventedFlow(r.Year, r.From, r.To, 1, r.Amount))]);
}
