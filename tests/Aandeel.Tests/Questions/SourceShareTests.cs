using System.Text;
using Aandeel.Doors;
using Aandeel.Harmonise;
using Aandeel.Questions;
using Aandeel.Sources;

namespace Aandeel.Tests.Questions;

/// <summary>Shares of the sources beside SIPRI's register, on the real files.</summary>
public sealed class SourceShareTests
{
    private static readonly string[][] Files =
    [
        ["coarm", "eu-report-2005-2013.csv"], ["coarm", "eu-actual-exports-1998-2020.csv"],
        ["unroca", "transfers-2010-2016.json"], ["national", "nl-export-licences-2004-2014.csv"],
        ["national", "de-licences-2000-2013.csv"], ["national", "uk-licence-values-2008-2015.csv"],
        ["national", "us-arms-sales-1996-2020.json"],
        ["sipri", "military-expenditure-1949-2024.xlsx"],
    ];

    private static readonly Lazy<Imported> Imported = new(() => Asking.ImportShared("sources", Files));

    internal static Imported Sources => Imported.Value;

    [SharedDataFact]
    public void The_share_outside_of_every_source_by_year_is_as_saved()
    {
        var text = new StringBuilder(
            "The share outside NATO by source and year, members at the time, with the amounts behind it (money in "
                + "millions).\n");
        foreach (var series in FlowSeries.All.Where(
            s => s.Source is not (SourceCatalog.Sipri or SourceCatalog.Customs)
                && (s.Source, s.Flow) != (SourceCatalog.Eu, Flow.Denial)))
        {
            foreach (var destination in series.Source == SourceCatalog.DutchLicences
                ? new[] { "stated", "final" }
                : [""])
            {
                List<(string, string)> options = [
                    ("source", series.Source), ("flow", Codes.Of(series.Flow)), ("unit", series.Unit.Code),
                    ("by", "year"), ("years", "1990-2025"), ("composition", "at-the-time")
                ];
                if (destination.Length > 0) options.Add(("destination", destination));
                if (!series.OnlyWithinCategory)
                {
                    Write(
                        text, $"{series.Source} {Codes.Of(series.Flow)} {series.Unit.Code} {destination}".TrimEnd(),
                        options);
                    continue;
                }

                var categories = Sources.Series(
                    Asking.Ask(QuestionKind.Share, ("source", series.Source))).Categories.Where(c => c.Length > 0)
                    .Order(StringComparer.Ordinal);
                foreach (var category in categories)
                {
                    Write(
                        text, $"{series.Source} {Codes.Of(series.Flow)} {category}",
                        [.. options, ("category", category)]);
                }
            }
        }

        text.ToString().ShouldBeAsSaved("source-shares.expected.txt");
    }

    /// <summary>An independent script of one page works the same figures out from the files alone.</summary>
    [SharedDataFact]
    public void An_independent_script_finds_the_same_amounts_inside_and_outside()
    {
        var (code, output) = Validator.Run(Repository.PathOf("tests", "source-shares.py"), SharedData.PathOf("data"));
        code.ShouldBe(0, output);
        var lines = output.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(l => l.Split('\t')).ToList();
        lines.Count.ShouldBeGreaterThan(75);
        foreach (var ofSource in lines.GroupBy(l => l[0]))
        {
            var words = ofSource.Key.Split(' ');
            var ours = Asking.Rows(
                Asking.Share(Sources, ("source", words[0]), ("flow", words[1]), ("by", "year"), ("years", "1990-2025"),
                    ("composition", "at-the-time")))
                .ToDictionary(r => r.GetProperty("period").GetString()!);
            foreach (var line in ofSource.Where(l => l[2] != "0" || l[3] != "0"))
            {
                Math.Round(ours[line[1]].GetProperty("inside").GetDecimal(), MidpointRounding.ToEven)
                    .ToString(System.Globalization.CultureInfo.InvariantCulture)
                    .ShouldBe(line[2], $"{ofSource.Key} {line[1]} inside");
                Math.Round(ours[line[1]].GetProperty("outside").GetDecimal(), MidpointRounding.ToEven)
                    .ToString(System.Globalization.CultureInfo.InvariantCulture)
                    .ShouldBe(line[3], $"{ofSource.Key} {line[1]} outside");
            }
        }
    }

    /// <summary>
    /// For orientation these are known: by destination and final destination, and the Netherlands in
    /// the EU's column.
    /// </summary>
    [SharedDataTheory]
    [InlineData(38.8, "nl", "years=2004-2013")]
    [InlineData(45.2, "nl", "years=2004-2013;destination=final")]
    [InlineData(38.7, "nl", "years=2004-2013;include=extensions")]
    [InlineData(46.5, "nl", "years=2004-2013;include=extensions;destination=final")]
    [InlineData(38.0, "eu", "years=2016-2020;suppliers=NLD;composition=present")]
    [InlineData(82.1, "us", "years=2015")]
    public void Known_shares_come_out(double percent, string source, string question)
    {
        var options = question.Split(';').Select(o => (o.Split('=')[0], o.Split('=')[1]));
        (string, string)[] then = question.Contains("composition", StringComparison.Ordinal)
            ? []
            : [("composition", "at-the-time")];
        var rows = Asking.Rows(Asking.Share(Sources, [("source", source), .. options, .. then]));
        Math.Round(rows[0].GetProperty("share_outside").GetDouble() * 100, 1).ShouldBe(percent);
    }

    [SharedDataFact]
    public void Totals_of_the_report_form_are_those_that_are_printed_and_what_is_added_is_said()
    {
        // Sums of the Total rows in EUR bn: licences and actual exports (SOURCES 2).
        foreach (var (year, licences, exports) in new[] { (2004, 25.7, 10.1), (2010, 31.0, 8.5), (2013, 36.5, 14.0) })
        {
            Billions("licence", year, "2013").ShouldBe(licences, 0.051, $"licences {year}");
            Billions("actual-export", year, "2013").ShouldBe(exports, 0.051, $"exports {year}");
        }

        double Billions(string flow, int year, string edition)
        {
            var rows = Asking.Rows(
                Asking.Flows(
                    Sources, ("source", "eu"), ("flow", flow), ("unit", "EUR"), ("edition", edition),
                    ("years", $"{year}")));
            return rows.Where(r => r.GetProperty("category_printed").GetString() == "Total")
                .Sum(r => r.GetProperty("amount").GetDouble()) / 1e9;
        }
    }

    [SharedDataFact]
    public void Rows_printed_as_North_Korea_in_2004_are_South_Koreas()
    {
        // Each member's rows of both Koreas add up to its total for South Korea, to the euro.
        var byCategory = Asking.Rows(
            Asking.Flows(
                Sources, ("source", "eu"), ("flow", "licence"), ("category", "ML5"), ("years", "2004"),
                ("recipients", "KOR")));
        byCategory.ShouldContain(r => r.GetProperty("recipient_printed").GetString() == "Korea (Dem Rep Of)");
        Asking.Rows(
            Asking.Flows(Sources, ("source", "eu"), ("flow", "licence"), ("years", "2004"), ("recipients", "PRK")))
            .ShouldBeEmpty();
        Asking.Rows(Asking.Flows(Sources, ("source", "eu"), ("years", "2004"), ("recipients", "PRK"))).ShouldBeEmpty();
    }

    [SharedDataFact]
    public void Categories_and_what_is_unassigned_make_the_total_where_categories_do_not_exceed_it()
    {
        var whole = Asking.Rows(
            Asking.Share(Sources, ("source", "eu"), ("flow", "licence"), ("years", "2012"), ("suppliers", "all")))[0]
            .GetProperty("total").GetDecimal();
        var parts = Asking.Rows(
            Asking.Share(
                Sources, ("source", "eu"), ("flow", "licence"), ("years", "2012"), ("suppliers", "all"),
                ("by", "category")));
        var over = parts.Sum(r => r.GetProperty("total").GetDecimal()) - whole;
        over.ShouldBeInRange(0, 23_000_000);
        parts.ShouldContain(r => r.GetProperty("key").GetString() == "unassigned");
    }

    [SharedDataFact]
    public void Converted_money_is_marked_and_keeps_the_share_of_a_year()
    {
        var pounds = Asking.Share(Sources, ("source", "uk"), ("years", "2012"));
        var euros = Asking.Share(Sources, ("source", "uk"), ("years", "2012"), ("unit", "EUR"));
        euros.Unit!.Code.ShouldBe("EUR");
        euros.Notes.ShouldContain(n => n.Code == "converted");
        var (before, after) = (Asking.Rows(pounds)[0], Asking.Rows(euros)[0]);
        after.GetProperty("share_outside").GetDouble().ShouldBe(before.GetProperty("share_outside").GetDouble(), 1e-9);
        (after.GetProperty("total").GetDecimal() / before.GetProperty("total").GetDecimal()).ShouldBeInRange(
            1.15m, 1.35m);
    }

    [SharedDataFact]
    public void All_sources_stand_side_by_side_without_an_average()
    {
        var answer = Asking.Of(Sources, QuestionKind.Share, ("source", "all"));
        answer.Unit.ShouldBeNull();
        var rows = Asking.Rows(answer);
        rows.Select(r => r.GetProperty("source").GetString()).Distinct().ShouldBe(FlowSeries.Sources);
        rows.Where(r => r.GetProperty("source").GetString() == "customs")
            .ShouldAllBe(r => r.GetProperty("reasons").GetProperty("share_outside").GetString() == "source-not-here");
        rows.Count(r => r.GetProperty("source").GetString() == "nl").ShouldBe(2);
        rows.Count(r => r.GetProperty("source").GetString() == "unroca").ShouldBe(8);
    }

    [SharedDataFact]
    public void Years_long_gone_are_marked_and_it_is_said_with_which_year_each_measure_ends()
    {
        var all = Asking.Of(Sources, QuestionKind.Share, ("source", "all"), ("suppliers", "NLD"));
        var party = Asking.Of(Sources, QuestionKind.Party, ("party", "NLD"));
        foreach (var answer in new[] { all, party })
        {
            var text = Asking.Plain(answer);
            text.ShouldContain("2010-2014†");
            text.ShouldNotContain("2020-2024†");
            text.ShouldNotContain("2016-2020†");
            Asking.Said(answer, "old-years").ShouldContain("military exports licensed 2014");
            Asking.Said(answer, "old-years", Language.Nl).ShouldContain("2024, het nieuwste jaar hier");

            // Files have the years alone.
            Encoding.UTF8.GetString(Asking.Write(answer, Format.Csv)).ShouldNotContain("†");
        }

        party.Notes[0].Code.ShouldBe("old-years");
        Asking.Of(Asking.Sums, QuestionKind.Party, ("party", "NLD")).Notes.ShouldNotContain(n => n.Code == "old-years");
    }

    [SharedDataFact]
    public void Rows_behind_a_share_add_up_to_it()
    {
        foreach (var source in new[] { "eu", "nl", "de", "uk", "us" })
        {
            foreach (var row in Asking.Rows(Asking.Share(Sources, ("source", source), ("by", "group"))))
            {
                var answer = FlowsQuestion.Answer(Asking.OfCommand(row.GetProperty("flows").GetString()!), Sources);
                Asking.Json(answer)
                    .GetProperty("total")
                    .GetDecimal()
                    .ShouldBe(row.GetProperty("total").GetDecimal(), $"{source} {row.GetProperty("key")}");
            }
        }
    }

    [SharedDataFact]
    public void A_trend_of_actual_exports_is_not_stated_since_silence_leaves_its_direction_open()
    {
        var answer = Asked.New(Asking.Ask(QuestionKind.Trend, ("source", "eu")), Sources)!;
        var json = Asking.Json(answer);
        json.GetProperty("unit").GetString().ShouldBe("EUR");
        json.GetProperty("trends")[0].GetProperty("verdict").GetString().ShouldBe("within-margin");
        answer.Notes.ShouldContain(n => n.Code == "silent-reporters");
        var years = Asking.Rows(answer)
            .Where(
                r => r.GetProperty("window").GetInt32() == 1
                    && r.GetProperty("composition").GetString() == "at-the-time")
            .ToList();
        years.Single(r => r.GetProperty("period").GetString() == "1999")
            .GetProperty("share_outside").ValueKind.ShouldBe(System.Text.Json.JsonValueKind.Null, "totals only");
    }

    [Fact]
    public void A_change_of_the_form_that_answers_is_a_break()
    {
        string[] exports = [
            ",Year,Source country,Destination country,Value", "1,2018,NL,US,5", "2,2019,NL,SA,7", "3,2020,NL,US,9"
        ];
        string[] caat = [
            "2021; 0; NL; Netherlands; DZ; Algeria; AFN; North Africa; ML 4; c; 435148;",
            "2022; 0; NL; Netherlands; US; United States; NAM; North America; ML 4; c; 43514;"
        ];
        using var imported = Asking.Import(
            "forms", new SourceFile("a.csv", Encoding.UTF8.GetBytes(string.Join('\n', exports) + "\n")),
            new SourceFile("b.csv", Encoding.UTF8.GetBytes(string.Join('\n', caat) + "\n")));
        var breaks =
            Asking.Json(
                Asked.New(Asking.Ask(QuestionKind.Trend, ("source", "eu"), ("composition", "present")), imported)!)
                .GetProperty("breaks").EnumerateArray()
                .Select(b => (b.GetProperty("year").GetInt32(), b.GetProperty("code").GetString())).ToList();
        breaks.ShouldContain((2021, "form:eu-caat-export"));
    }

    [SharedDataFact]
    public void Rows_of_a_source_carry_the_identity_of_the_snapshot_that_they_are_in()
    {
        // No register is in this snapshot, so SIPRI's questions come from the built-in sums; these rows do not.
        Asking.Flows(Sources, ("source", "nl"), ("years", "2012")).Identity.Snapshot.ShouldBe(Sources.Snapshot!.Id);
    }

    [Theory]
    [InlineData("source=eu;by=class", "--by class does not go with --source eu")]
    [InlineData("source=nl;without=second-hand", "--without second-hand does not go with --source nl")]
    [InlineData("source=eu;flow=delivery", "--flow delivery: source eu has actual-export, licence, denial.")]
    [InlineData("source=nl;unit=items", "--unit items: licence of source nl is in EUR; money can be converted")]
    [InlineData("source=us;destination=final", "--destination does not go with --source us")]
    [InlineData("source=eu;side=import", "--side does not go with --source eu")]
    [InlineData("source=unroca;by=year", "Items of different categories are never added")]
    [InlineData("source=all;by=year", "--by does not go with --source all")]
    [InlineData("source=all;periods=5", "--periods does not go with --source all")]
    [InlineData("source=coarm", "--source got 'coarm'; it knows sipri, eu, unroca")]
    public void A_question_that_a_source_cannot_answer_is_refused_with_what_it_has(string question, string message)
    {
        var options = question.Split(';').Select(o => (o.Split('=')[0], o.Split('=')[1])).ToArray();
        var refused = Should.Throw<AandeelException>(() => Asking.Ask(QuestionKind.Share, options));
        refused.Code.ShouldBe(ExitCode.WrongUsage);
        refused.Message.ShouldContain(message);
    }

    [Fact]
    public void A_source_that_is_not_here_says_how_to_get_it()
    {
        var refused = Should.Throw<AandeelException>(() => Asking.Share(Asking.Sums, ("source", "eu")));
        refused.Code.ShouldBe(ExitCode.Incomplete);
        refused.Message.ShouldContain("No file of source eu is here. Download its files");
    }

    private static void Write(StringBuilder text, string title, IReadOnlyList<(string, string)> options)
    {
        var answer = Asking.Share(Sources, [.. options]);
        text.Append($"\n{title}, edition {string.Join(" and ", answer.Editions.Select(e => e.Name).Distinct())}\n");
        foreach (var row in Asking.Rows(answer))
        {
            string Amount(string field) =>
                (row.GetProperty(field).GetDecimal() / (answer.Unit!.Code.Length == 3 ? 1_000_000m : 1m)).ToString(
                    "0.0", System.Globalization.CultureInfo.InvariantCulture);
            var share = row.GetProperty("share_outside");
            var percent = share.ValueKind == System.Text.Json.JsonValueKind.Null
                ? "-"
                : (share.GetDouble() * 100).ToString("0.0", System.Globalization.CultureInfo.InvariantCulture);
            text.Append(
                $"{row.GetProperty("period").GetString()}  {percent,5} %  inside {Amount("inside")}  outside "
                    + $"{Amount("outside")}  unallocated {Amount("unallocated")}  unmapped {Amount("unmapped")}\n");
        }
    }

    [SharedDataFact]
    public void Years_that_are_in_no_file_make_no_window_and_the_page_of_a_party_has_the_same_one()
    {
        var imported = Asking.ImportShared(
            "eu-and-part", [["coarm", "eu-actual-exports-1998-2020.csv"], ["shapes", "caat-export-2026-form.csv"]]);
        var all = Asking.Of(imported, QuestionKind.Share, ("source", "all"), ("suppliers", "NLD"));
        var party = Asking.Rows(Asking.Of(imported, QuestionKind.Party, ("party", "NLD")))[0].GetProperty("exports");
        var windows = Asking.Rows(all)
            .Where(r => r.GetProperty("source").GetString() == "eu" && r.GetProperty("flow").GetString() == "actual-export")
            .Select(r => r.GetProperty("period").GetString()).ToList();

        windows.ShouldBe(["2016-2020"]);
        party.EnumerateArray().Where(r => r.GetProperty("flow").GetString() == "actual-export")
            .Select(r => r.GetProperty("period").GetString()).ShouldContain("2016-2020");

        // The source alone, which a letter asks, ends in the same years and says what lies behind them.
        var alone = Asking.Share(imported, ("source", "eu"), ("suppliers", "NLD"), ("composition", "present"));
        Asking.Rows(alone).TakeLast(2).Select(r => r.GetProperty("period").GetString()).ShouldBe(["2016-2020", "2020"]);
        Asking.Rows(alone)[^2].GetProperty("share_outside").GetDouble().ShouldBe(0.380, 0.0005);
        alone.Notes.Single(n => n.Code == "years-apart").Text.WordsIn(Language.En).ShouldContain("--years 2023");
        Asking.OfCommand(alone.Filled.Command).Years.ShouldBe(new YearRange(1998, 2020));
        Asking.Rows(Asked.New(Asking.OfCommand(alone.Filled.Command), imported)).Count.ShouldBe(Asking.Rows(alone).Count);
        foreach (var (name, value) in new[] { ("by", "recipient"), ("periods", "5") })
        {
            Asking.Rows(Asking.Share(imported, ("source", "eu"), ("suppliers", "NLD"), (name, value)))[^1]
                .GetProperty("period").GetString().ShouldBe("2016-2020", name);
        }

        Asking.Of(imported, QuestionKind.Suppliers, ("source", "eu"), ("suppliers", "NLD")).Filled["years"]
            .ShouldBe("2016-2020");
    }

    [SharedDataFact]
    public void An_asked_window_over_years_that_are_in_no_file_stays_and_its_margin_holds_what_they_could_hide()
    {
        var imported = Asking.ImportShared(
            "eu-and-part", [["coarm", "eu-actual-exports-1998-2020.csv"], ["shapes", "caat-export-2026-form.csv"]]);
        var torn = Asking.Share(
            imported, ("source", "eu"), ("suppliers", "NLD"), ("composition", "present"), ("years", "2019-2023"));
        var row = Asking.Rows(torn)[0];
        row.GetProperty("period").GetString().ShouldBe("2019-2023");
        torn.Notes.ShouldContain(n => n.Code == "years-without-rows");

        // Two years are missing; each is taken for no more than the largest that was reported, wherever it went.
        var year = Asking.Rows(Asking.Share(
            imported, ("source", "eu"), ("suppliers", "NLD"), ("composition", "present"), ("by", "year")));
        var most = year.Max(r => r.GetProperty("total").GetDouble());
        var (inside, outside) = (row.GetProperty("inside").GetDouble(), row.GetProperty("outside").GetDouble());
        var bounds = row.GetProperty("bounds");
        bounds.GetProperty("lower").GetDouble().ShouldBe(outside / (inside + outside + (2 * most)), 1e-6);
        bounds.GetProperty("upper").GetDouble().ShouldBe((outside + (2 * most)) / (inside + outside + (2 * most)), 1e-6);
        row.GetProperty("assumed").GetDouble().ShouldBe(2 * most, 1);

        // Of a trend such a window has no share, and neither has a year that is in no file.
        var points = Asking.Rows(Asking.Of(
            imported, QuestionKind.Trend, ("source", "eu"), ("suppliers", "NLD"), ("composition", "present")));
        foreach (var period in new[] { "2019-2023", "2022" })
        {
            points.Single(p => p.GetProperty("period").GetString() == period)
                .GetProperty("reasons").GetProperty("share_outside").GetString().ShouldBe("years-without-rows");
        }
    }

    [Fact]
    public void Of_a_source_with_one_reporter_a_year_in_no_file_widens_the_margin_and_makes_no_default_window()
    {
        const string header = "afgifte datum,nummer,SGP,CAT,goederen omschrijving,D/T,Verl.,V/N,U/D,T.v.v.,land van bestemming,"
            + "land van eindbestemming,oorsprong /herkomst,land van oorsprong,waarde (€),verval datum\n";
        static string Licence(int year, int number, string to) =>
            $"03/14/{year},{number:D8},ML10a,A10,made-up item,D,N,N,U,,{to},{to},NEDERLAND,,1000000,03/14/{year + 3}\n";
        var licences = new[] { 2010, 2011, 2012, 2013, 2014, 2019 }.SelectMany(
            (y, i) => new[] { Licence(y, 10 * i, "DUITSLAND"), Licence(y, (10 * i) + 1, "INDONESIË") });
        using var imported = Asking.Import(
            "nl-holes", new SourceFile("nl-2010-2019.csv", Encoding.UTF8.GetBytes(header + string.Concat(licences))));
        var byDefault = Asking.Share(imported, ("source", "nl"), ("composition", "present"));
        Asking.Rows(byDefault)[0].GetProperty("period").GetString().ShouldBe("2010-2014");
        var asked = Asking.Rows(Asking.Share(imported, ("source", "nl"), ("composition", "present"), ("years", "2015-2019")))[0];
        asked.GetProperty("bounds").GetProperty("lower").GetDouble()
            .ShouldBeLessThan(asked.GetProperty("share_outside").GetDouble());
        asked.GetProperty("bounds").GetProperty("upper").GetDouble()
            .ShouldBeGreaterThan(asked.GetProperty("share_outside").GetDouble());
    }

    [Fact]
    public void Who_was_a_member_when_it_was_licensed_is_not_called_a_member_at_the_time_of_delivery()
    {
        foreach (var (source, flow, words) in new[]
        {
            ("nl", "licence", "leden ten tijde van de vergunning"), ("uk", "denial", "leden ten tijde van de weigering"),
            ("us", "notification", "leden ten tijde van de melding"),
        })
        {
            foreach (var question in new[] { "share", "trend" })
            {
                foreach (var answer in EveryQuestion.Answers($"{question} --source {source} --flow {flow}"))
                {
                    var page = Asking.Plain(answer, Language.Nl).ReplaceLineEndings(" ").ToLowerInvariant();
                    page.ShouldContain(words);
                    page.ShouldNotContain("ten tijde van de levering");
                }
            }
        }
    }
}
