using Aandeel.Harmonise;

namespace Aandeel.Tests.Harmonise;

public sealed class SilentReportersTests
{
    [Theory]
    [InlineData(1_000_000L, null, true)]
    [InlineData(1_000_000L, 0L, true)]
    [InlineData(1_000_000L, 999L, true)]
    [InlineData(1_000_000L, 1_000L, false)]
    [InlineData(0L, 0L, false)]
    [InlineData(null, null, false)]
    [InlineData(null, 5L, false)]
    [InlineData(900_000_000_000L, 1L, true)]
    public void A_member_with_licences_and_next_to_no_actual_exports_is_silent(
        long? licences, long? exports, bool silent) =>
        SilentReporters.IsSilent(Year("DEU", 2012, licences, exports)).ShouldBe(silent);

    [Fact]
    public void One_cell_of_debris_does_not_make_a_report_and_rows_are_summed_first()
    {
        ReportedYear[] rows =
        [
            Year("DEU", 2012, 4_000_000_000, null), Year("DEU", 2012, 700_000_000, 1_000), Year("NLD", 2012, 500, 400),
            Year("NLD", 2012, 1_000_000, null),
            Year("SWE", 2012, 1_000_000, 900), Year("SWE", 2012, 1_000_000, 2_000_000), Year("GBR", 2011, 10, null),
            Year("MLT", 2012, null, null),
        ];

        SilentReporters.Of(rows).Select(r => $"{r.Reporter} {r.Year}").ShouldBe(["GBR 2011", "DEU 2012", "NLD 2012"]);
        SilentReporters.Of(rows.Reverse()).ShouldBe(SilentReporters.Of(rows));
    }

    [Fact]
    public void Every_break_names_a_party_and_an_address()
    {
        SeriesBreaks.All.ShouldAllBe(
            b => PartyTable.BuiltIn.Find(b.Reporter) != null && b.WhatEn.Length > 0
                && b.Address.StartsWith("https://"));
        SeriesBreaks.Within("eu", new YearRange(2010, 2015))
            .Select(b => (b.Reporter.Value, b.From)).ShouldBe([("FRA", 2014)]);
        SeriesBreaks.Within("eu", new YearRange(2014, 2020)).ShouldBeEmpty("the period begins with the break");
        SeriesBreaks.Within("sipri", new YearRange(2010, 2015)).ShouldBeEmpty();
    }

    private static ReportedYear Year(string reporter, int year, long? licences, long? exports) =>
        new(PartyCode.Parse(reporter), year, Of(licences), Of(exports));

    private static Amount? Of(long? euros) => euros is { } e ? new Amount(e * Amount.Scale) : null;
}
