using System.Text.Json;
using Aandeel.Harmonise;
using Aandeel.Indicators;
using Aandeel.Options;
using Aandeel.Questions;
using Aandeel.Reconcile;
using Aandeel.Sources;
using Aandeel.Store;
using Aandeel.Tests.Reconcile;

namespace Aandeel.Tests.Questions;

/// <summary>
/// What arithmetic does not show: which edition, file and sums answer, which rows are ranked, and what the second column
/// of a comparison is. tests/choosing-mutations changes each choice by hand and sees a test here fail.
/// </summary>
public sealed class ChoosingTests
{
    private static readonly Lazy<Imported> Both = new(() => Asking.ImportShared(
        "choosing", [["sipri", "trade-register-1995-2024.csv"], ["sipri", "trade-register-orders-1950-2025.csv"]]));

    [SharedDataTheory]
    [InlineData("none")]
    [InlineData("supplier")]
    [InlineData("category")]
    [InlineData("class")]
    public void The_second_column_of_shares_is_the_share_of_the_years_compared(string by)
    {
        var (now, before) = Compared(by);
        var shared = 0;
        foreach (var row in now.Where(r => r.TryGetProperty("compared_with", out _)))
        {
            if (!before.TryGetValue(Key(row), out var then)) continue;
            if (Number(row, "share_outside_before") is not { } said || Number(then, "share_outside") is not { } share) continue;
            said.ShouldBe(share, 1e-12, Key(row));
            if (Number(row, "share_outside") is not { } after) continue;
            Number(row, "change_points")!.Value.ShouldBe((after - share) * 100, 1e-9, Key(row));
            shared++;
        }

        shared.ShouldBeGreaterThan(by == "none" ? 0 : 3);
    }

    [SharedDataTheory]
    [InlineData("recipient")]
    [InlineData("group")]
    public void The_second_column_of_destinations_is_the_part_of_the_years_compared(string by)
    {
        var (now, before) = Compared(by);
        var shared = 0;
        foreach (var row in now.Where(r => r.TryGetProperty("compared_with", out _)))
        {
            if (!before.TryGetValue(Key(row), out var then)) continue;
            Number(row, "total_before").ShouldBe(Number(then, "total"), Key(row));
            Number(row, "share_before")!.Value.ShouldBe(Number(then, "share")!.Value, 1e-12, Key(row));
            Number(row, "change_points")!.Value.ShouldBe(
                (Number(row, "share")!.Value - Number(then, "share")!.Value) * 100, 1e-9, Key(row));
            shared++;
        }

        shared.ShouldBeGreaterThan(5);
    }

    [SharedDataTheory]
    [InlineData(QuestionKind.Suppliers)]
    [InlineData(QuestionKind.Recipients)]
    public void Places_are_among_all_states_by_what_they_delivered_or_received(QuestionKind kind)
    {
        var flows = Asking.RegisterFlows;
        Dictionary<string, int> Places(YearRange years)
        {
            var sums = new Dictionary<string, long>(StringComparer.Ordinal);
            for (var i = 0; i < flows.Count; i++)
            {
                var party = flows.Parties[kind == QuestionKind.Suppliers ? flows.Supplier[i] : flows.Recipient[i]];
                if (!years.Contains(flows.Year[i]) || !party.IsState) continue;
                sums[party.Code.Value] = sums.GetValueOrDefault(party.Code.Value) + flows.Amount[i];
            }

            return sums.ToDictionary(s => s.Key, s => 1 + sums.Count(o => o.Value > s.Value), StringComparer.Ordinal);
        }

        var (now, before) = (Places(new YearRange(2020, 2024)), Places(new YearRange(2015, 2019)));
        var ranked = 0;
        foreach (var row in Asking.Rows(Asking.Of(Asking.Register, kind, ("years", "2020-2024"), ("compare", "2015-2019"))))
        {
            var code = row.GetProperty("key").GetString()!;
            if (Imported.Parties.Find(PartyCode.Parse(code)) is not { IsState: true })
            {
                row.GetProperty("rank").ValueKind.ShouldBe(JsonValueKind.Null, $"{code} is no state");
                continue;
            }

            if (Number(row, "rank") is { } place) place.ShouldBe(now[code], code);
            if (Number(row, "rank_before") is { } earlier) earlier.ShouldBe(before[code], code);
            ranked++;
        }

        ranked.ShouldBeGreaterThan(20);
        var few = Asking.Rows(Asking.Of(Asking.Register, kind, ("years", "2020-2024"), (
            kind == QuestionKind.Suppliers ? "suppliers" : "recipients", "NLD,DEU")));
        few.Select(r => Number(r, "rank")).ShouldBe(
            few.Select(r => (double?)now[r.GetProperty("key").GetString()!]), "a choice of rows changes no place");
    }

    [SharedDataTheory]
    [InlineData("--years 2023 --compare 2021")]
    [InlineData("--years 2022-2023 --compare 2020-2021")]
    [InlineData("--years 2020-2024 --compare 2015-2019")]
    [InlineData("--years 2024")]
    [InlineData("--years 1998")]
    public void The_edition_of_the_folder_answers_whatever_years_are_asked(string years)
    {
        foreach (var question in new[] { "share", "share --by supplier", "share --by recipient", "suppliers", "recipients",
            "decompose", "concentration", "dependence" })
        {
            if (question == "decompose" && !years.Contains("compare", StringComparison.Ordinal)) continue;
            Edition($"{question} {years}").ShouldBe(["2025"], question);
            Edition($"{question} {years} --edition 2026").ShouldBe(["2026"], question);
        }

        static List<string> Edition(string command) =>
            [.. Aandeel.Questions.Asked.New(Asking.OfCommand("aandeel " + command), Both.Value).Editions.Select(e => e.Name).Distinct()];
    }

    [SharedDataFact]
    public void Years_that_only_orders_have_are_not_slipped_in() =>
        Should.Throw<AandeelException>(() => Asking.Share(Both.Value, ("years", "2025")))
            .Message.ShouldContain("2026");

    [SharedDataTheory]
    [InlineData("share --years 2020-2024")]
    [InlineData("share --by supplier --years 2020-2024")]
    [InlineData("share --by group --years 2015-2019")]
    [InlineData("share --years 2020-2024 --compare 2015-2019")]
    [InlineData("share --without ukraine --years 2020-2024")]
    [InlineData("share --suppliers NLD,DEU --years 2020-2024")]
    [InlineData("definitions --years 2020-2024")]
    [InlineData("trend")]
    [InlineData("decompose --by supplier --years 2020-2024 --compare 2015-2019")]
    public void The_sums_give_the_shares_of_the_register(string command)
    {
        var question = Asking.OfCommand("aandeel " + command);
        Dictionary<string, double?> Of(Imported imported) => Asking.Rows(Aandeel.Questions.Asked.New(question, imported))
            .GroupBy(Key).ToDictionary(
                g => g.Key, g => Number(g.First(), "share_outside") ?? Number(g.First(), "share") ?? Number(g.First(), "contribution"));

        var (sums, register) = (Of(Asking.Sums), Of(Asking.Register));
        var compared = 0;
        foreach (var (key, value) in sums.Where(s => s.Value is not null && register.ContainsKey(s.Key)))
        {
            value!.Value.ShouldBe(register[key]!.Value, 1e-9, $"{command}: {key}");
            compared++;
        }

        compared.ShouldBeGreaterThan(0, command);
    }

    [SharedDataTheory]
    [InlineData("present")]
    [InlineData("at-the-time")]
    public void What_concentration_calls_unknown_is_all_that_could_also_have_gone_outside(string composition)
    {
        foreach (var years in new[] { "2020-2024", "1995-1999", "2010-2014" })
        {
            Composition.TryParse(composition, out var chosen).ShouldBeTrue();
            var sum = new ScopeMap(Asking.RegisterFlows, ShareScope.Nato(chosen))
                .Sum([YearRange.Parse(years)])[0][0];
            var expected = sum.Unallocated + sum.Unmapped + sum.UnknownSuppliersOutside
                + sum.UnknownSuppliersByGroup[(int)DestinationGroup.Unknown]
                + sum.UnknownSuppliersByGroup[(int)DestinationGroup.Unmapped];
            var row = Asking.Rows(Asking.Of(
                Asking.Register, QuestionKind.Concentration, ("years", years), ("composition", composition)))[0];

            row.GetProperty("unknown").GetDecimal().ShouldBe(new Amount(expected).Value, $"{years} {composition}");
        }
    }

    [SharedDataFact]
    public void Deliveries_of_unknown_suppliers_widen_the_margin_of_each_supplier()
    {
        var rows = Asking.Rows(Asking.Share(
            Asking.Register, ("by", "supplier"), ("years", "2020-2024"), ("composition", "present")));
        var sum = new ScopeMap(Asking.RegisterFlows, ShareScope.Nato(Composition.Present))
            .Sum([new YearRange(2020, 2024)])[0][0];
        (sum.UnknownSuppliersInside + sum.UnknownSuppliersOutside).ShouldBeGreaterThan(0);
        foreach (var row in rows.Where(r => Number(r, "share_outside") is > 0 and < 1))
        {
            var (lower, upper) = (row.GetProperty("bounds").GetProperty("lower").GetDouble(),
                row.GetProperty("bounds").GetProperty("upper").GetDouble());
            (lower < upper).ShouldBeTrue($"{Key(row)}: an unknown supplier can be any of them");
        }
    }

    [Fact]
    public void Of_two_editions_of_one_form_the_newest_answers_for_a_year()
    {
        using var folder = new TemporaryFolder();
        var home = new SnapshotHome(folder.File("home"));
        new Importer(home, new StillClock()).Import(
            [
                ReportFiles.Eu(
                    (2012, "Netherlands", "Chile", "5000000", "1"), (2012, "Netherlands", "Canada", "5000000", "1")),
            ], null);
        new Importer(home, new StillClock()).Import(
            [
                ReportFiles.Eu(
                    (2012, "Netherlands", "Chile", "9000000", "1"), (2012, "Netherlands", "Canada", "1000000", "1"),
                    (2013, "Netherlands", "Chile", "2000000", "1")),
            ], null);
        using var imported = Imported.Open(home);

        var share = Asking.Share(
            imported, ("source", "eu"), ("flow", "licence"), ("suppliers", "NLD"), ("years", "2012"), ("composition", "present"));

        Asking.Rows(share)[0].GetProperty("outside").GetDecimal().ShouldBe(9_000_000);
        share.Editions.Select(e => e.Name).ShouldBe(["2013"]);
    }

    [Fact]
    public void A_withheld_number_is_assumed_as_large_as_the_reporters_own_largest_and_nobody_elses()
    {
        var series = FlowSeries.Of(SourceCatalog.Unroca)[0];
        var table = InventedFlows.Table(
        [
            new(2012, "NLD", "BRA", 1, 50_000), new(2012, "USA", "BRA", 1, 900_000), new(2013, "NLD", "JPN", 1, 70_000),
            new(2012, "NLD", "JPN", 2, 800_000),
        ]);
        short Of(string code) => Imported.Parties.Require(code).Index;
        var withheld = table with
        {
            Series = series,
            Withheld = [new WithheldFlow(2013, Of("NLD"), Of("BRA"), 1), new WithheldFlow(2013, Of("DEU"), Of("BRA"), 1)],
        };

        var assumed = Silence.Assume(withheld, null, null).Assumed
            .Where(a => a.Why == Assumption.LargestKnownRow).ToDictionary(a => a.Supplier, a => a.Amount);

        assumed[Of("NLD")].ShouldBe(70_000, "its own largest of the category");
        assumed[Of("DEU")].ShouldBe(900_000, "it has none, so the largest of anyone");
    }

    [Theory]
    [InlineData(false, 30_0000L)]
    [InlineData(true, 130_0000L)]
    public void What_an_unknown_supplier_gave_Ukraine_can_be_redirected_only_where_Ukraine_counts(bool ukraine, long upper)
    {
        var table = InventedFlows.Table(
        [
            new(2020, "NLD", "BRA", 1, 30_0000), new(2020, "RUS", "DEU", 1, 500_0000), new(2020, "XXS", "UKR", 1, 100_0000),
        ]);
        var sides = new TradeSides(table, new OptionScope(
            ShareScope.Nato(Composition.Present), new YearRange(2020, 2020), WithUkraine: ukraine, WithMadeOutside: false));

        Ceilings.Of(sides, byCategory: true).Sum(c => c.Upper).ShouldBe(upper);
    }

    private static (IReadOnlyList<JsonElement> Now, Dictionary<string, JsonElement> Before) Compared(string by)
    {
        (string, string)[] divided = by == "none" ? [] : [("by", by)];
        (string, string)[] fixedOnes = [("composition", "present"), .. divided];
        var now = Asking.Rows(Asking.Share(
            Asking.Register, [("years", "2020-2024"), ("compare", "2015-2019"), .. fixedOnes]));
        var before = Asking.Rows(Asking.Share(Asking.Register, [("years", "2015-2019"), .. fixedOnes]))
            .ToDictionary(Key, StringComparer.Ordinal);
        return ([.. now.Where(r => r.GetProperty("period").GetString() == "2020-2024")], before);
    }

    private static string Key(JsonElement row) => string.Join(
        ' ', new[] { "composition", "without", "window", "key" }
            .Where(n => row.TryGetProperty(n, out _)).Select(n => row.GetProperty(n).ToString()))
        + (row.TryGetProperty("period", out var period) && !row.TryGetProperty("compared_with", out _)
            && row.TryGetProperty("window", out _) ? " " + period : "");

    private static double? Number(JsonElement row, string name) =>
        row.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.Number ? value.GetDouble() : null;

    [Fact]
    public void The_sums_give_categories_whether_or_not_the_composition_that_they_have_is_named()
    {
        var plain = Asking.Rows(Asking.Of(Asking.Sums, QuestionKind.Share, ("by", "category"), ("years", "2020-2024")));
        var named = Asking.Rows(Asking.Of(
            Asking.Sums, QuestionKind.Share, ("by", "category"), ("years", "2020-2024"), ("composition", "present")));

        plain.Count.ShouldBeGreaterThan(5);
        plain.Select(r => r.GetProperty("share_outside").GetRawText())
            .ShouldBe(named.Select(r => r.GetProperty("share_outside").GetRawText()));
        Should.Throw<AandeelException>(() => Asking.Of(
            Asking.Sums, QuestionKind.Share, ("by", "category"), ("composition", "at-the-time"))).Code
            .ShouldBe(ExitCode.Incomplete);
    }
}
