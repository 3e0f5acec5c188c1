using System.Text;
using System.Text.Json;
using Aandeel.Answers;
using Aandeel.Doors;
using Aandeel.Harmonise;
using Aandeel.Questions;

namespace Aandeel.Tests.Questions;

/// <summary>Production as an interval, on the real files.</summary>
public sealed class ProductionQuestionTests
{
    [SharedDataTheory]
    [InlineData("NLD", 7.4, 7.5, 42, 43)]
    [InlineData("FRA", 43.5, 44.5, 88, 89.5)]
    [InlineData("ITA", 15, 16.1, 38, 39.5)]
    public void Without_parameters_and_in_present_composition_the_intervals_of_2019_are_those_of_the_methods(
        string party, double least, double most, double leastUpper, double mostUpper)
    {
        var row = Rows(
            ("years", "2019"), ("suppliers", party), ("composition", "present"), ("rd", "0"), ("other", "0"))[0];
        (Number(row, "share_of_production", "lower") * 100).ShouldBeInRange(least, most);
        (Number(row, "share_of_production", "upper") * 100).ShouldBeInRange(leastUpper, mostUpper);
        row.GetProperty("share_lower_plain").GetDouble().ShouldBe(Number(row, "share_of_production", "lower"));
    }

    [SharedDataFact]
    public void Equipment_of_2023_is_that_of_the_methods_and_of_all_31_together()
    {
        var answer = Ask(("years", "2023"), ("composition", "present"));
        var rows = Asking.Rows(answer);
        foreach (var (party, millions) in new[] { ("NLD", 4_007), ("DEU", 13_194), ("FRA", 17_305), ("ITA", 7_440),
            ("GBR", 25_236), ("USA", 251_724) })
        {
            Math.Round(Row(rows, party).GetProperty("equipment").GetDecimal() / 1_000_000m).ShouldBe(millions, party);
        }

        var year = Asking.Json(answer).GetProperty("years")[0];
        year.GetProperty("with_equipment").GetInt32().ShouldBe(31);
        Math.Round(year.GetProperty("equipment").GetDecimal() / 1_000_000_000m, 1).ShouldBe(365.7m);
        year.GetProperty("with_figure").GetInt32().ShouldBe(0);
        Reason(Row(rows, "ISL"), "equipment").ShouldBe("equipment-missing");
    }

    [SharedDataFact]
    public void Every_row_obeys_the_laws_and_adds_up_from_its_inputs()
    {
        foreach (var composition in new[] { "at-the-time", "present" })
        {
            foreach (var row in Rows(("composition", composition), ("years", "2010-2024"))
                .Where(r => r.GetProperty("production").GetProperty("lower").ValueKind == JsonValueKind.Number))
            {
                var name = $"{row.GetProperty("key")} {row.GetProperty("period")}";
                decimal Amount(string field) =>
                    row.GetProperty(field).ValueKind == JsonValueKind.Null ? 0 : row.GetProperty(field).GetDecimal();
                decimal Bound(string field, string end) => row.GetProperty(field).GetProperty(end).GetDecimal();
                Bound("domestic", "lower").ShouldBe(0);
                if (row.GetProperty("parties").GetInt32() == 1)
                {
                    Bound("domestic", "upper")
                        .ShouldBe(
                            Math.Max(
                                0,
                                Amount("equipment") + (0.3m * Amount("other")) - Amount("partners_report")
                                    + Amount("partners_fleets")),
                            0.01m, name);
                }

                Bound("production", "upper").ShouldBe(Amount("exports") + Bound("domestic", "upper"), 0.01m, name);
                Bound("production", "lower").ShouldBe(Amount("exports"));
                if (Amount("exports") == 0) continue;
                var (lower, upper) = (Number(row, "share_of_production", "lower"),
                    Number(row, "share_of_production", "upper"));
                lower.ShouldBe((double)(Amount("exports_outside") / Bound("production", "upper")), 1e-9, name);
                upper.ShouldBe(
                    (double)((Amount("exports_outside") + Amount("exports_unallocated")) / Amount("exports")), 1e-9,
                    name);
                lower.ShouldBeLessThanOrEqualTo(upper);
                if (row.GetProperty("share_of_exports").ValueKind == JsonValueKind.Number)
                {
                    lower.ShouldBeLessThanOrEqualTo(row.GetProperty("share_of_exports").GetDouble(), name);
                }
            }
        }
    }

    [SharedDataFact]
    public void Inputs_are_those_of_the_questions_and_commands_that_they_name()
    {
        foreach (var row in Rows(("years", "2014-2016"), ("unit", "EUR"), ("suppliers", "NLD,FRA,POL,BEL"))
            .Where(
                r => r.GetProperty("exports").ValueKind == JsonValueKind.Number
                    && r.GetProperty("parties").GetInt32() == 1))
        {
            Total(row.GetProperty("flows").GetString()!).ShouldBe(row.GetProperty("exports").GetDecimal());
            var share = Asking.Rows(
                Asking.Share(
                    EverySource.Imported, ("source", "eu"), ("suppliers", row.GetProperty("key").GetString()!),
                    ("years", row.GetProperty("period").GetString()!)))[0];
            row.GetProperty("share_of_exports").GetDouble().ShouldBe(share.GetProperty("share_outside").GetDouble());
            var partners = row.GetProperty("flows_partners").GetString()!.Split("; ").ToList();
            partners.ShouldContain(p => p.Contains("--source us", StringComparison.Ordinal));
            Total(partners[0]).ShouldBeLessThan(row.GetProperty("partners_report").GetDecimal());
        }

        static decimal Total(string command) =>
            Asking.Json(Asked.New(Asking.OfCommand(command), EverySource.Imported)).GetProperty("total").GetDecimal();
    }

    [SharedDataFact]
    public void A_missing_input_is_named_and_nothing_is_put_in_its_place()
    {
        var rows = Rows(("years", "2019"));
        foreach (var (party, field, reason) in new[] { ("USA", "exports", "years-not-covered"),
            ("DEU", "exports", "no-report"), ("TUR", "exports", "no-source"), ("ISL", "equipment", "equipment-missing"),
            ("NLD", "top100", "no-company-in-list"), ("nato", "production_lower", "inputs-missing") })
        {
            Reason(Row(rows, party), field).ShouldBe(reason, party);
        }

        Row(rows, "nato").GetProperty("without_figure").GetString()!.Split(',').ShouldContain("GBR");
        Row(rows, "nato")
            .GetProperty("share_of_production").GetProperty("lower").ValueKind.ShouldBe(JsonValueKind.Null);
        Row(rows, "known").GetProperty("without_figure").GetString().ShouldBe("");
        Reason(Rows(("years", "2005"), ("suppliers", "NLD"))[0], "equipment").ShouldBe("years-not-covered");
        Reason(Rows(("years", "2025"), ("suppliers", "NLD"))[0], "exports").ShouldBe("years-not-covered");
        Wording.Of(Ask(("years", "2019")).Incomplete.ShouldHaveSingleItem(), Language.En).ShouldContain("13 of 32");
    }

    [SharedDataFact]
    public void German_war_weapons_and_American_fiscal_years_are_marked()
    {
        var answer = Ask(("years", "2010"), ("suppliers", "DEU,USA"));
        Row(Asking.Rows(answer), "DEU").GetProperty("exports_source").GetString().ShouldBe("de");
        Row(Asking.Rows(answer), "USA").GetProperty("exports_source").GetString().ShouldBe("us");
        answer.Notes.Select(n => n.Code).ShouldContain("war-weapons-only");
        answer.Notes.Select(n => n.Code).ShouldContain("fiscal-years");
    }

    [SharedDataFact]
    public void The_United_States_of_2015_are_as_the_methods_say()
    {
        var row = Rows(
            ("years", "2015"), ("suppliers", "USA"), ("other", "0"), ("composition", "at-the-time"))[0];
        row.GetProperty("share_lower_plain").GetDouble().ShouldBe(0.11, 0.005, "all equipment delivered at home");
        row.GetProperty("share_lower_fewest").GetDouble().ShouldBe(0.14, 0.005, "a quarter of it research");
        row.GetProperty("share_of_exports").GetDouble().ShouldBe(0.82, 0.005);
    }

    [SharedDataFact]
    public void The_intervals_of_all_years_are_as_saved()
    {
        var text = new StringBuilder(
            "Share of production outside NATO by year, members at the time: exports, equipment and production in USD "
                + "m, shares in per cent.\n");
        foreach (var row in Rows()
            .Where(r => r.GetProperty("production").GetProperty("lower").ValueKind == JsonValueKind.Number))
        {
            string Millions(JsonElement amount) =>
                amount.ValueKind == JsonValueKind.Null
                    ? "-"
                    : (amount.GetDecimal() / 1_000_000m).ToString(
                        "0.0", System.Globalization.CultureInfo.InvariantCulture);
            string Percent(string end) =>
                row.GetProperty("share_of_production").GetProperty(end) is { ValueKind: JsonValueKind.Number } share
                    ? (share.GetDouble() * 100).ToString("0.0", System.Globalization.CultureInfo.InvariantCulture)
                    : "-";
            text.Append(
                $"{row.GetProperty("period").GetString()} {row.GetProperty("key").GetString(),-6} X "
                    + $"{Millions(row.GetProperty("exports")),8}  E {Millions(row.GetProperty("equipment")),9}  M "
                    + $"{Millions(row.GetProperty("partners_report")),7}  P "
                    + $"{Millions(row.GetProperty("production").GetProperty("lower"))} to "
                    + $"{Millions(row.GetProperty("production").GetProperty("upper"))}  share {Percent("lower")} to "
                    + $"{Percent("upper")}\n");
        }

        text.ToString().ShouldBeAsSaved("production-real.expected.txt");
    }

    [SharedDataTheory]
    [InlineData("en", "production-2019.expected.txt")]
    [InlineData("nl", "production-2019-nl.expected.txt")]
    public void The_table_is_as_saved(string language, string saved)
    {
        var text = Plain.Write(Ask(("years", "2019")), new Showing(language == "nl" ? Language.Nl : Language.En));
        text[..text.LastIndexOf("snapshot ", StringComparison.Ordinal)].ShouldBeAsSaved(saved);
    }

    [Fact]
    public void Without_its_sources_it_says_how_to_get_them()
    {
        var refused = Should.Throw<AandeelException>(() => Asked.New(Asking.Ask(QuestionKind.Production), Asking.Sums));
        refused.Code.ShouldBe(ExitCode.Incomplete);
        refused.Message.ShouldContain("import");
    }

    [Theory]
    [InlineData("rd", "30-10", "--rd got '30-10'")]
    [InlineData("other", "-1", "--other got '-1'")]
    [InlineData("unit", "TIV", "--unit got 'TIV'")]
    [InlineData("without", "ukraine", "has no option --without")]
    [InlineData("recipients", "UKR", "has no option --recipients")]
    public void Wrong_options_are_refused(string option, string value, string message)
    {
        var refused = Should.Throw<AandeelException>(() => Asking.Ask(QuestionKind.Production, (option, value)));
        refused.Code.ShouldBe(ExitCode.WrongUsage);
        refused.Message.ShouldContain(message);
    }

    [SharedDataFact]
    public void Rows_of_a_year_stand_by_code_and_both_languages_have_the_same_figures()
    {
        var answer = Ask(("years", "2014-2019"));
        foreach (var year in Asking.Rows(answer)
            .Where(r => r.GetProperty("key").GetString()!.All(char.IsUpper))
            .GroupBy(r => r.GetProperty("period").GetString()))
        {
            year.Select(r => r.GetProperty("key").GetString())
                .ShouldBeInOrder(SortDirection.Ascending, StringComparer.Ordinal);
        }

        answer.HasTheSameFiguresInBothLanguages();
        answer.QuotesItsOwnCells();
    }

    [SharedDataFact]
    public void The_picture_is_of_the_rows_that_have_an_interval()
    {
        var charts = Ask(("years", "2019")).Charts;
        charts.Select(c => c.Name).ShouldBe(["intervals", "accounts"]);
        var chart = charts[0];
        chart.As.ShouldBe(Draw.Interval);
        chart.Drawn.Count.ShouldBeGreaterThan(10);
        chart.Drawn.ShouldAllBe(r => ((Cell.Band)chart.Table[r, chart.Band!]).Lower is Cell.Ratio);
        charts[1].Drawn.ShouldAllBe(r => ((Cell.Band)charts[1].Table[r, charts[1].Band!]).Lower is Cell.Ratio);
        Ask(("years", "2023")).Charts.ShouldBeEmpty();
    }

    [SharedDataFact]
    public void The_year_that_holds_enough_leads_with_its_coverage_and_the_newest_stands_beside_it()
    {
        var answer = Ask(("composition", "at-the-time"));
        var years = Asking.Json(answer).GetProperty("years").EnumerateArray().ToDictionary(
            y => y.GetProperty("period").GetString()!);
        years["2016"].GetProperty("leads").GetBoolean().ShouldBeTrue();
        years.Count(y => y.Value.GetProperty("leads").GetBoolean()).ShouldBe(1);
        Math.Round(100 * years["2016"].GetProperty("coverage").GetDouble()).ShouldBe(88);
        Math.Round(100 * years["2020"].GetProperty("coverage").GetDouble()).ShouldBe(12);

        var leads = answer.Notes.TakeWhile(n => n.Leads).Select(n => Wording.Of(n.Text, Language.En)).ToList();
        leads[0].ShouldBe(
            "Outside NATO, 2016: 10.6 to 77.4 % of production; 19 states, 88 % of spending.");
        leads[1].ShouldBe("NATO members together: no figure. 2020: 15.1 to 56.0 %; 17 states, 12 %.");
        leads[2].ShouldBe("By account, Spain 2019: 35.4 to 37.6 % (bounds 27.3 to 50.3, 73 % seen).");
        leads.Count.ShouldBe(3);
        Asking.Said(answer, "answer-by-other-states").ShouldContain(
            "Türkiye 2019: 7.3 to 13.8 % (bounds 6.0 to 21.3, 81 % seen)");
        foreach (var language in Enum.GetValues<Language>())
        {
            Plain.Write(answer, new Showing(language)).ShouldStartWith(
                Wording.Of(answer.Notes[0].Text, language)[..60]);
        }

        answer.HasTheSameFiguresInBothLanguages();
        answer.QuotesItsOwnCells();
    }

    [SharedDataTheory]
    [InlineData("composition", "present")]
    [InlineData("composition", "at-the-time")]
    [InlineData("years", "2019")]
    public void The_first_lines_are_at_most_three_of_80_columns_in_both_languages(string option, string value)
    {
        var leads = Ask((option, value)).Notes.TakeWhile(n => n.Leads).ToList();

        leads.Count.ShouldBeInRange(1, 3);
        foreach (var language in Enum.GetValues<Language>())
        {
            leads.Select(l => Wording.Of(l.Text, language)).ShouldAllBe(l => l.Length <= 80);
        }
    }

    [SharedDataTheory]
    [InlineData("ESP", 2016, "27.5-28.2", "24.2-36.0", 86, "27.4-28.2")]
    [InlineData("ESP", 2018, "23.4-25.2", "18.6-39.1", 74, "23.2-25.0")]
    [InlineData("ESP", 2019, "35.4-37.6", "27.3-50.3", 73, "35.1-37.2")]
    [InlineData("SWE", 2018, "", "16.9-50.5", 47, "")]
    [InlineData("SWE", 2019, "30.9-38.2", "23.0-48.5", 60, "29.5-36.5")]
    [InlineData("TUR", 2019, "7.3-13.8", "6.0-21.3", 81, "7.3-13.8")]
    [InlineData("DNK", 2017, "0.0-9.6", "0.0-39.8", 100, "0.0-9.6")]
    [InlineData("NLD", 2021, "", "0.0-67.0", -1, "")]
    public void Accounts_stand_in_the_answer_with_hull_bounds_and_part_seen_together(
        string state, int year, string hull, string bounds, int seen, string present)
    {
        var lines = Asking.Json(Ask()).GetProperty("accounts").EnumerateArray()
            .Where(l => l.GetProperty("key").GetString() == state
                && l.GetProperty("period").GetString() == $"{year}").ToList();
        var then = lines.Single(l => l.GetProperty("composition").GetString() == "at-the-time");
        var now = lines.Single(l => l.GetProperty("composition").GetString() == "present");
        Range(then, "with_account").ShouldBe(hull);
        Range(then, "assuming_nothing").ShouldBe(bounds);
        Range(now, "with_account").ShouldBe(present);
        var part = then.GetProperty("seen");
        (part.ValueKind == JsonValueKind.Number ? (int)Math.Round(100 * part.GetDouble()) : -1).ShouldBe(seen);
        then.GetProperty("quoted").GetString()!.Length.ShouldBeGreaterThan(10);

        static string Range(JsonElement line, string field) =>
            line.GetProperty(field).GetProperty("lower").ValueKind != JsonValueKind.Number
                ? ""
                : string.Create(
                    System.Globalization.CultureInfo.InvariantCulture,
                    $"{100 * Number(line, field, "lower"):0.0}-{100 * Number(line, field, "upper"):0.0}");
    }

    [SharedDataFact]
    public void The_weak_reading_of_the_Netherlands_2021_stands_in_files_with_its_marks()
    {
        var line = Asking.Json(Ask(("suppliers", "NLD"), ("composition", "at-the-time"))).GetProperty("accounts")
            .EnumerateArray().Single(l => l.GetProperty("period").GetString() == "2021");
        Math.Round(100 * Number(line, "with_account_marked", "lower"), 1).ShouldBe(2.8);
        Math.Round(100 * Number(line, "with_account_marked", "upper"), 1).ShouldBe(6.7);
        line.GetProperty("marks").GetString()!.Split(',').ShouldContain("weak");
    }

    [SharedDataTheory]
    [InlineData("en", "5.9 to 68.1 % went outside NATO: the range over 2014-2019. 2020 is unlike the others (1.6 to 9.4 "
        + "%): exports to the United States were EUR 376 million, 56 % of all, and at most EUR 185 million in the other years.")]
    [InlineData("nl", "het bereik over 2014-2019. 2020 lijkt niet op de andere (1,6 tot 9,4 %): de uitvoer naar de "
        + "Verenigde Staten was 376 miljoen euro, 56 % van alles, en in de andere jaren ten hoogste 185 miljoen euro.")]
    public void Of_the_Netherlands_the_range_leads_and_the_year_unlike_it_is_explained(string language, string words)
    {
        var answer = Ask(("suppliers", "NLD"), ("composition", "at-the-time"));
        Wording.Of(answer.Notes[0].Text, language == "nl" ? Language.Nl : Language.En).ShouldEndWith(words);
        answer.Notes[0].Leads.ShouldBeTrue();
        answer.Notes.Select(n => n.Code).ShouldContain("shared-fleet");
        answer.QuotesItsOwnCells();
        Asking.Json(answer).GetProperty("outliers").GetArrayLength().ShouldBe(1);
        var present = Ask(("suppliers", "NLD"), ("composition", "present"));
        Wording.Of(present.Notes[0].Text, Language.En).ShouldContain(
            "5.5 to 66.4 % went outside NATO: the range over 2014-2019. 2020 is unlike the others (1.5 to 8.9 %)");
        Wording.Of(present.Charts[0].Finding, Language.En).ShouldContain("2014-2019: 5.5 to 66.4 %");
        Ask(("suppliers", "FRA")).Notes[0].Text.WordsIn(Language.En).ShouldNotContain("unlike");
    }

    [SharedDataFact]
    public void Volume_and_money_stand_side_by_side_with_why_and_are_never_averaged()
    {
        var answer = Ask(("composition", "present"));
        var lines = Asking.Json(answer).GetProperty("volume_money").EnumerateArray()
            .ToDictionary(l => l.GetProperty("key").GetString()!);
        var turkey = lines["TUR"];
        Math.Round(100 * turkey.GetProperty("share_of_volume").GetDouble()).ShouldBe(95);
        Number(turkey, "share_of_money", "upper").ShouldBeLessThan(0.5);
        turkey.GetProperty("money_source").GetString().ShouldBe("industry-account");
        turkey.GetProperty("relation").GetString().ShouldBe("volume-above");
        lines["FRA"].GetProperty("money_source").GetString().ShouldBe("actual-exports");
        lines["DEU"].GetProperty("money_source").GetString().ShouldBe("licences", "it is silent on actual exports");
        lines["ISL"].GetProperty("share_of_money").GetProperty("lower").ValueKind.ShouldBe(JsonValueKind.Null);
        Asking.Said(answer, "volume-money").ShouldContain("never mix");
        answer.QuotesItsOwnCells();
    }

    [SharedDataFact]
    public void Germany_counts_third_countries_by_another_line_than_membership_and_both_are_given()
    {
        var lines = Asking.Json(Ask(("suppliers", "DEU"))).GetProperty("inner_group").EnumerateArray().ToList();
        lines.Select(l => l.GetProperty("period").GetString()).ShouldBe(["2011", "2012", "2013"]);
        foreach (var line in lines)
        {
            (line.GetProperty("third_by_own_group").GetDouble() + line.GetProperty("inner_but_outside").GetDouble())
                .ShouldBe(line.GetProperty("outside_members").GetDouble(), 1e-9);
            line.GetProperty("inner_but_outside").GetDouble().ShouldBeGreaterThan(0);
        }

        Asking.Json(Ask(("suppliers", "FRA"))).GetProperty("inner_group").GetArrayLength().ShouldBe(0);
    }

    [SharedDataFact]
    public void For_each_state_without_a_figure_it_says_what_would_give_one()
    {
        var wanted = Asking.Json(Ask()).GetProperty("would_give").EnumerateArray().ToList();
        wanted.Select(w => w.GetProperty("key").GetString()).ShouldContain("DEU");
        wanted.ShouldAllBe(w => w.GetProperty("would_give").GetString()!.Length > 10);
        Wording.Of(Ask(("suppliers", "GBR")).Notes[0].Text, Language.En).ShouldContain(
            "What would give it: exports as deliveries, and destinations; neither is published.");
        foreach (var member in Alliance.Nato.Members(Alliance.Nato.LastEntry).Select(m => Imported.Parties[m]))
        {
            if (member.IsState) ProductionWanted.Of(member.Code.Value).ShouldNotBeNull(member.Code.Value);
        }
    }

    [SharedDataFact]
    public void Accounts_that_contradict_one_another_are_both_shown()
    {
        var rows = Asking.Json(Ask(("suppliers", "ESP"))).GetProperty("printed_accounts").EnumerateArray()
            .Where(r => r.GetProperty("year").GetString() == "2024").ToList();
        rows.Where(r => r.GetProperty("exports_share").ValueKind == JsonValueKind.Number)
            .Select(r => Math.Round(r.GetProperty("exports_share").GetDouble(), 1)).Distinct().Count().ShouldBeGreaterThan(1);
        rows.ShouldContain(r => r.GetProperty("contradiction").GetBoolean());
        Asking.Json(Ask()).GetProperty("printed_accounts").EnumerateArray()
            .ShouldAllBe(r => r.GetProperty("quoted").GetString()!.Length > 0);
    }

    [SharedDataFact]
    public void Without_a_rate_or_without_NATOs_table_there_is_a_reason_and_no_guess()
    {
        var noRates = Asking.ImportShared(
            "no-rates", [["coarm", "eu-actual-exports-1998-2020.csv"], ["nato", "def-exp-2024-tables.xlsx"]]);
        var answer = Asking.Of(noRates, QuestionKind.Production, ("years", "2019"), ("suppliers", "ESP"));
        Reason(Asking.Rows(answer)[0], "exports").ShouldBe("rates-missing");
        var account = Asking.Json(answer).GetProperty("accounts")[0];
        account.GetProperty("with_account").GetProperty("lower").ValueKind.ShouldBe(JsonValueKind.Null);
        Reason(account, "with_account_lower").ShouldBe("destinations-not-printed");
        Number(account, "assuming_nothing", "lower").ShouldBe(0);

        var early = Rows(("years", "2012"), ("suppliers", "ESP"))[0];
        Reason(early, "equipment").ShouldBe("years-not-covered");
        Reason(early, "share_of_production_lower").ShouldBe("years-not-covered");
    }

    [Fact]
    public void Shipments_and_exports_of_the_United_States_stand_in_the_answer_once_they_are_here()
    {
        var answer = Asking.Of(
            Asking.Import("census", [.. CensusYear.Files(2024)]), QuestionKind.Production, ("years", "2024"),
            ("suppliers", "USA"), ("composition", "present"));
        var line = Asking.Json(answer).GetProperty("shipments").EnumerateArray().ShouldHaveSingleItem();
        line.GetProperty("months").GetInt32().ShouldBe(12);
        line.GetProperty("shipments").GetDecimal().ShouldBe(12 * CensusYear.Shipped);
        Number(line, "share_of_shipments", "lower").ShouldBe(CensusYear.ShareOutside, 1e-9);
        answer.Notes.Select(n => n.Code).ShouldContain("shipments");
        answer.Notes.Select(n => n.Code).ShouldNotContain("shipments-not-here");
        answer.HasTheSameFiguresInBothLanguages();
    }

    [SharedDataFact]
    public void Until_they_are_fetched_no_shipments_of_the_United_States_stand_in_the_answer()
    {
        var answer = Ask(("suppliers", "USA"));
        Asking.Json(answer).GetProperty("shipments").GetArrayLength().ShouldBe(0);
        answer.Notes.Single(n => n.Code == "shipments-not-here").Remedy!.What.ShouldBe("us-census");
        Ask(("suppliers", "FRA")).Notes.ShouldAllBe(n => n.Code != "shipments-not-here");
    }

    private static Answer Ask(params (string, string)[] options) =>
        Asked.New(Asking.Ask(QuestionKind.Production, options), EverySource.Imported)!;

    private static IReadOnlyList<JsonElement> Rows(params (string, string)[] options) => Asking.Rows(Ask(options));

    private static JsonElement Row(IReadOnlyList<JsonElement> rows, string key) =>
        rows.First(r => r.GetProperty("key").GetString() == key);

    private static double Number(JsonElement row, string field, string end) =>
        row.GetProperty(field).GetProperty(end).GetDouble();

    private static string? Reason(JsonElement row, string field) =>
        row.GetProperty("reasons").GetProperty(field).GetString();
}
