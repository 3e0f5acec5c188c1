using System.Globalization;
using Aandeel.Harmonise;
using Aandeel.Indicators;
using Aandeel.Questions;

namespace Aandeel.Tests.Indicators;

/// <summary>
/// The share of sales with a printed account: its laws on any numbers, and its figures on the real files.
/// </summary>
public sealed class IndustryShareTests
{
    [Fact]
    public void Both_readings_lie_within_the_bounds_and_the_bounds_shrink_as_more_is_seen()
    {
        var random = new Random(17);
        for (var i = 0; i < 2_000; i++)
        {
            var exports = random.Next(1, 10_000);
            var sales = new IndustrySales(exports + random.Next(0, 10_000), exports, IsDerived: false);
            var total = random.Next(1, exports + 1);
            var outside = random.Next(0, total + 1);
            var inside = random.Next(0, total - outside + 1);
            var share = new IndustryShare(sales, new RecordedExports(total, outside, inside, IsNamed: false));
            foreach (var reading in new[] { share.SameMix!, share.SeenOnly! })
            {
                reading.Least.ShouldBeGreaterThanOrEqualTo(share.Bounds.Least - 1e-12);
                reading.Most.ShouldBeLessThanOrEqualTo(share.Bounds.Most + 1e-12);
            }

            share.Hull!.Least.ShouldBeLessThanOrEqualTo(share.Hull.Most);
            share.Bounds.Most.ShouldBeLessThanOrEqualTo(sales.ExportsShare + 1e-12);

            var more = new IndustryShare(sales,
                new RecordedExports(Math.Min(exports, total + 5), outside, inside
                    + Math.Min(5, exports - total), IsNamed: false));
            more.Bounds.Least.ShouldBeGreaterThanOrEqualTo(share.Bounds.Least);
            more.Bounds.Most.ShouldBeLessThanOrEqualTo(share.Bounds.Most + 1e-12);
        }
    }

    [Fact]
    public void Where_all_is_seen_and_allocated_readings_and_bounds_are_one()
    {
        var share = new IndustryShare(new IndustrySales(100, 60, false),
            new RecordedExports(60, 15, 45, IsNamed: false));

        share.SameMix.ShouldBe(new ShareRange(0.15, 0.15));
        share.SeenOnly.ShouldBe(new ShareRange(0.15, 0.15));
        share.Bounds.ShouldBe(new ShareRange(0.15, 0.15));
        share.MayShowHull.ShouldBeTrue();
    }

    [Theory]
    [InlineData(60, true)]
    [InlineData(59, false)]
    public void Under_sixty_per_cent_seen_the_bounds_stand_alone(int recorded, bool mayShow)
    {
        var share = new IndustryShare(new IndustrySales(200, 100, false),
            new RecordedExports(recorded, 10, recorded - 10, IsNamed: false));

        share.MayShowHull.ShouldBe(mayShow);
        share.Marks.HasFlag(AccountMarks.SeenTooLittle).ShouldBe(!mayShow);
    }

    [Theory]
    [InlineData(AccountMarks.Weak)]
    [InlineData(AccountMarks.Wide)]
    [InlineData(AccountMarks.OtherYear)]
    [InlineData(AccountMarks.PartOfYear)]
    public void Weak_wide_and_misdated_readings_never_give_a_hull(AccountMarks mark) =>
        new IndustryShare(new IndustrySales(200, 100, false), new RecordedExports(90, 10, 80, false), mark).MayShowHull
            .ShouldBeFalse();

    [Fact]
    public void Of_another_year_nothing_follows_for_the_bounds() =>
        new IndustryShare(new IndustrySales(200, 100, false), new RecordedExports(90, 10, 80, false),
            AccountMarks.OtherYear).Bounds.ShouldBe(new ShareRange(0, 0.5));

    [Fact]
    public void A_register_that_records_more_than_the_survey_prints_is_marked_and_widens_the_bounds()
    {
        var share = new IndustryShare(new IndustrySales(200, 100, false),
            new RecordedExports(110, 40, 70, IsNamed: false));

        share.Marks.HasFlag(AccountMarks.RecordedExceeds).ShouldBeTrue();
        share.Bounds.Least.ShouldBe(30 / 200.0, 1e-12, "ten of the forty may be outside the survey");
        share.Bounds.Most.ShouldBe(40 / 200.0, 1e-12);
    }

    [Theory]
    [InlineData("esp-2021-dgam", IndustrySales.SalesMissing)]
    [InlineData("tur-2022-sasad", IndustrySales.ExportsMissing)]
    [InlineData("esp-2011-dgam", IndustrySales.SalesMissing)]
    public void An_account_that_prints_too_little_gives_a_reason_and_no_number(string id, string reason)
    {
        IndustrySales.Of(IndustryAccounts.Of(id), out var why).ShouldBeNull();
        why.ShouldBe(reason);
    }

    [SharedDataTheory]
    [InlineData("ESP", 2016, 27.5, 28.2, 27.4, 28.2, 24.2, 36.0, 86)]
    [InlineData("ESP", 2018, 23.4, 25.2, 23.2, 25.0, 18.6, 39.1, 74)]
    [InlineData("ESP", 2019, 35.4, 37.6, 35.1, 37.2, 27.3, 50.3, 73)]
    [InlineData("SWE", 2019, 30.9, 38.2, 29.5, 36.5, 23.0, 48.5, 60)]
    [InlineData("SWE", 2020, 26.5, 32.2, 25.5, 31.0, 21.2, 41.1, 66)]
    [InlineData("TUR", 2014, 8.9, 18.2, 8.9, 18.2, 8.0, 20.2, 89)]
    [InlineData("TUR", 2019, 7.3, 13.8, 7.3, 13.8, 6.0, 21.3, 81)]
    [InlineData("TUR", 2020, 5.2, 16.8, 5.2, 16.8, 5.1, 16.9, 101)]
    [InlineData("CAN", 2014, 3.0, 6.0, 3.0, 6.0, 3.0, 18.0, null)]
    [InlineData("DNK", 2017, 0.0, 9.6, 0.0, 9.6, 0.0, 39.8, 100)]
    [InlineData("SWE", 2021, 22.2, 39.2, 22.2, 39.2, 20.2, 39.8, 91)]
    public void With_the_account_the_shares_are_those_of_the_page(string state, int year, double least, double most,
        double leastNow, double mostNow, double lower, double upper, int? seen)
    {
        var then = MoneyFiles.Year(state, year, Composition.AtTheTime);
        var now = MoneyFiles.Year(state, year, Composition.Present);

        Percent(then.Hull).ShouldBe((least, most));
        Percent(now.Hull).ShouldBe((leastNow, mostNow));
        Percent(then.Bounds).ShouldBe((lower, upper));
        if (seen is { } part) Math.Round(100 * then.Seen!.Value).ShouldBe(part);
        else then.Seen.ShouldBeNull();
    }

    [SharedDataFact]
    public void Where_the_mostly_allied_groups_stay_open_the_bounds_are_wider_and_both_are_there()
    {
        var turkiye = MoneyFiles.Year("TUR", 2019, Composition.AtTheTime).Lead!;
        Percent(turkiye.Strict!.Hull).ShouldBe((7.3, 19.7), "the European Union held six states outside");
        var denmark = MoneyFiles.Year("DNK", 2017, Composition.AtTheTime).Readings[0];
        Percent(denmark.Share.Hull).ShouldBe((0.0, 9.6));
        Percent(denmark.Strict!.Hull).ShouldBe((0.0, 39.8), "Sweden and Finland were outside");
        Percent(MoneyFiles.Year("CAN", 2014, Composition.AtTheTime).Readings[0].Strict!.Hull).ShouldBe((3.0, 18.0));
    }

    [SharedDataFact]
    public void Sweden_2018_is_seen_too_little_and_has_bounds_alone()
    {
        var year = MoneyFiles.Year("SWE", 2018, Composition.AtTheTime);

        year.Hull.ShouldBeNull();
        Percent(year.MarkedHull).ShouldBe((25.4, 35.6));
        Percent(year.Bounds).ShouldBe((16.9, 50.5));
        Math.Round(100 * year.Seen!.Value).ShouldBe(47);
    }

    [SharedDataFact]
    public void The_Netherlands_2021_is_marked_and_leads_with_what_assumes_nothing()
    {
        var year = MoneyFiles.Year("NLD", 2021, Composition.AtTheTime);

        year.Hull.ShouldBeNull();
        Percent(year.MarkedHull).ShouldBe((2.8, 6.7));
        year.Marks.HasFlag(AccountMarks.Weak | AccountMarks.OtherYear).ShouldBeTrue();
        year.Readings.Single(r => r.Destinations is null).DestinationsYear.ShouldBe(2020);
        var formula = year.Readings.Single(r => r.Destinations is null).Share with { Given = AccountMarks.Weak };
        Percent(formula.Bounds).ShouldBe((1.3, 54.1),
            "if the register of 2020 were of 2021; with two thirds instead of 67 % the upper end is 53.8");
        Math.Round(100 * formula.Seen!.Value).ShouldBe(21);
    }

    [SharedDataFact]
    public void Norway_2022_is_wide_and_Turkiye_2024_has_destinations_of_another_year()
    {
        var norway = MoneyFiles.Year("NOR", 2022, Composition.AtTheTime);
        norway.Hull.ShouldBeNull();
        Percent(norway.MarkedHull).ShouldBe((2.5, 15.4));
        norway.Marks.HasFlag(AccountMarks.Wide).ShouldBeTrue();

        var turkiye = MoneyFiles.Year("TUR", 2024, Composition.Present);
        turkiye.Hull.ShouldBeNull();
        Percent(turkiye.MarkedHull).ShouldBe((15.6, 15.6));
        Percent(turkiye.Bounds).ShouldBe((0.0, 35.4));
        var other = turkiye.Readings[0].Share with { Sales = new IndustrySales(20_237, 6_700, IsDerived: false) };
        Percent(other.Hull).ShouldBe((14.6, 14.6), "with the exporters' own total");
    }

    [SharedDataTheory]
    [InlineData("GBR", 2022, IndustryYear.NotToCompute)]
    [InlineData("FIN", 2022, IndustryYear.NotToCompute)]
    [InlineData("USA", 2018, IndustryYear.NotToCompute)]
    [InlineData("PRT", 2020, IndustryYear.NotToCompute)]
    [InlineData("TUR", 2022, IndustrySales.ExportsMissing)]
    [InlineData("NLD", 2023, IndustryYear.NoDestinations)]
    [InlineData("ISL", 2019, IndustryYear.NoAccount)]
    public void Where_an_account_may_not_or_cannot_answer_there_is_a_reason_and_no_reading(string state, int year,
        string reason)
    {
        var found = MoneyFiles.Year(state, year, Composition.AtTheTime);

        found.Readings.ShouldBeEmpty();
        found.Reason.ShouldBe(reason);
        found.Hull.ShouldBeNull();
        if (reason == IndustryYear.NoDestinations) Percent(found.Bounds).ShouldBe((0.0, 43.0));
        else found.Bounds.ShouldBeNull();
    }

    [SharedDataFact]
    public void An_independent_program_finds_the_same_from_the_files()
    {
        var (code, output) = Validator
            .Run(Repository.PathOf("tests", "industry-accounts.py"), Repository.PathOf("src", "Aandeel", "Harmonise"),
                SharedData.PathOf("data"));
        code.ShouldBe(0, output);
        var lines = output.Split('\n', StringSplitOptions.RemoveEmptyEntries);
        lines.Length.ShouldBe(42);
        foreach (var words in lines.Select(l => l.Split(' ')))
        {
            Composition.TryParse(words[2], out var composition).ShouldBeTrue();
            var year = MoneyFiles.Year(words[0], int.Parse(words[1], CultureInfo.InvariantCulture), composition);
            var (name, strict) = (words[3].Replace("-strict", "", StringComparison.Ordinal),
                words[3].EndsWith("-strict", StringComparison.Ordinal));
            var reading = year.Readings.Single(r => (r.Destinations?.Id ?? "register") == name);
            var share = strict ? reading.Strict ?? reading.Share : reading.Share;
            var numbers = new[] { share.SameMix!.Least, share.SameMix.Most, share.SeenOnly?.Least,
                share.SeenOnly?.Most, share.Bounds.Least, share.Bounds.Most, share.Seen };
            for (var i = 0; i < numbers.Length; i++)
            {
                if (words[4 + i] == "-") numbers[i].ShouldBeNull(string.Join(' ', words));
                else numbers[i]!.Value.ShouldBe(double.Parse(words[4 + i], CultureInfo.InvariantCulture), 2e-6,
                    string.Join(' ', words));
            }
        }
    }

    private static (double Least, double Most) Percent(ShareRange? range) =>
        range is null ? (double.NaN, double.NaN) : (Math.Round(100 * range.Least, 1), Math.Round(100 * range.Most, 1));

    [Fact]
    public void What_only_describes_a_series_of_accounts_has_a_Dutch_name()
    {
        string[] english =
        [
            "study", "statement", "press", "report", "figures", "statistics", "results", "forecast", "survey", "statistic",
            "turnover", "hearing", "strategy", "data", "exports", "members", "indicators",
        ];
        foreach (var series in IndustryAccounts.All.Select(a => a.Series).Distinct())
        {
            var words = series.ToLowerInvariant().Split([' ', '(', ')', ',', '/', '\'']);
            if (series.Contains("Facts & Figures", StringComparison.Ordinal) || !words.Intersect(english).Any()) continue;
            var dutch = AccountSeriesNames.Of(series).WordsIn(Language.Nl);
            dutch.ShouldNotBe(series);
            AccountSeriesNames.Of(series).WordsIn(Language.En).ShouldBe(series);
        }
    }
}
