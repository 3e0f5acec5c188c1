using System.Globalization;
using System.Text;
using System.Text.Json;
using Aandeel.Answers;
using Aandeel.Doors;
using Aandeel.Questions;

namespace Aandeel.Tests.Questions;

/// <summary>Where deliveries were made, as <c>made</c>, <c>share --made-in</c>, <c>share</c> and <c>party</c> say it.</summary>
public sealed class MadeQuestionTests
{
    [SharedDataFact]
    public void Of_the_Netherlands_two_thirds_were_built_elsewhere_and_every_order_of_it_is_listed()
    {
        var answer = Made(("suppliers", "NLD"), ("years", "2020-2024"));
        var row = Asking.Rows(answer).ShouldHaveSingleItem();
        Number(row, "total").ShouldBe(1_785, 0.5);
        Number(row, "elsewhere").ShouldBe(1_211, 10);
        row.GetProperty("mostly_elsewhere").GetBoolean().ShouldBeTrue();
        (Number(row, "at_supplier") + Number(row, "elsewhere") + Number(row, "open") + Number(row, "not_said")
            + Number(row, "from_stock")).ShouldBe(Number(row, "total"), 0.01);
        var places = row.GetProperty("places").EnumerateArray()
            .ToDictionary(p => p.GetProperty("place").GetString()!, p => Number(p, "amount"));
        Math.Round(places["USA"]).ShouldBeInRange(335, 336);
        Math.Round(places["ROU"]).ShouldBe(293);
        places["MEX"].ShouldBe(245.5, 0.01);

        var orders = Asking.Json(answer).GetProperty("orders").EnumerateArray().ToList();
        orders.Sum(o => Number(o, "elsewhere")).ShouldBe(Number(row, "elsewhere"), 0.01);
        var third = orders.Where(o => o.GetProperty("how").GetString() == "third" && Places(o) != "ROU").ToList();
        third.Sum(o => Number(o, "elsewhere")).ShouldBe(124, 1);
        third.Select(Places).Distinct().ShouldBe(["ARE", "VNM", "ZAF"], ignoreOrder: true);

        static string Places(JsonElement order) => order.GetProperty("places").GetString()!;
    }

    [SharedDataFact]
    public void The_orders_are_those_that_a_reader_of_the_file_finds()
    {
        // Independent of the rules: every Dutch order delivered in those years whose comment has a word of making.
        string[] words = ["production line", "produced", "assembled", "built in"];
        var lines = File.ReadAllLines(SharedData.PathOf("data", "sipri", OrderFiles.Orders), Encoding.Latin1);
        var found = new Dictionary<int, string>();
        for (var i = 0; i < lines.Length; i++)
        {
            var cells = NaiveCsv.Split(lines[i].TrimEnd('\r', ';'));
            if (cells.Length < 16 || cells[1] != "Netherlands" || cells[11] == "Second hand") continue;
            var years = cells[10].Split(';', ' ').Select(y => int.TryParse(y.Trim(), out var year) ? year : 0).ToList();
            if (!years.Exists(y => y is >= 2020 and <= 2024)) continue;
            // What a radar or an engine is for is no place of its own: "for 2 frigates produced in France".
            var clauses = cells[12].Split(';').Where(c => !(c.Trim().StartsWith("for ", StringComparison.OrdinalIgnoreCase)
                && c.Contains("produced", StringComparison.Ordinal)));
            if (clauses.Any(c => words.Any(w => c.Contains(w, StringComparison.OrdinalIgnoreCase))
                && !c.Contains("components", StringComparison.OrdinalIgnoreCase)))
            {
                found.Add(i + 1, cells[12]);
            }
        }

        var listed = Asking.Json(Made(("suppliers", "NLD"), ("years", "2020-2024"))).GetProperty("orders").EnumerateArray()
            .ToDictionary(o => o.GetProperty("line").GetInt32(), o => o.GetProperty("remark").GetString()!);
        listed.OrderBy(l => l.Key).ShouldBe(found.OrderBy(f => f.Key));
    }

    [SharedDataTheory]
    [InlineData("en", "built elsewhere than in the Netherlands")]
    [InlineData("nl", "elders gebouwd dan in Nederland")]
    public void A_headline_on_a_party_whose_volume_is_mostly_built_elsewhere_says_so_in_the_same_sentence(
        string language, string words)
    {
        var spoken = language == "nl" ? Language.Nl : Language.En;
        var share = Asking.Share(OrderFiles.Imported, ("suppliers", "NLD"), ("years", "2020-2024"));
        Asking.Said(share, "share-of-deliveries", spoken).Split(". ")[0].ShouldContain("67 %");
        Asking.Said(share, "share-of-deliveries", spoken).Split(". ")[0].ShouldContain(words);
        var answer = Asking.Of(OrderFiles.Imported, QuestionKind.Answer, ("party", "NLD"), ("years", "2020-2024"));
        Wording.Of(answer.Notes[0].Text, spoken).Split(". ")[0].ShouldContain(words);
        answer.QuotesItsOwnCells();
        var france = Asking.Share(OrderFiles.Imported, ("suppliers", "FRA"), ("years", "2020-2024"));
        Asking.Said(france, "share-of-deliveries", spoken).ShouldNotContain("67 %");
        Asking.Said(france, "share-of-deliveries", spoken).ShouldNotContain(spoken == Language.Nl ? "gebouwd" : "built");
    }

    [SharedDataFact]
    public void The_page_of_a_party_says_which_part_of_its_volume_was_built_at_home()
    {
        var page = Asking.Of(OrderFiles.Imported, QuestionKind.Party, ("party", "NLD"));
        Asking.Said(page, "why-they-differ").Split(". ")[0].ShouldContain("67 % of this volume built elsewhere");
        Asking.Said(page, "made-where").ShouldContain("1,785 TIV in 2020-2024 (orders of edition 2026) 1,202 (67 %)");
        var made = Asking.Rows(page)[0].GetProperty("made")[0];
        made.GetProperty("places").GetArrayLength().ShouldBe(7);
        page.QuotesItsOwnCells();
        page.HasTheSameFiguresInBothLanguages();
        Asking.Of(Asking.Sums, QuestionKind.Party, ("party", "NLD")).Notes.ShouldAllBe(n => n.Code != "made-where");
    }

    [SharedDataFact]
    public void What_was_made_inside_stands_beside_what_members_delivered()
    {
        var answer = Asking.Of(
            OrderFiles.Imported, QuestionKind.Share, ("made-in", "true"), ("years", "2020-2024"));
        var present = Asking.Rows(answer).First(r => r.GetProperty("composition").GetString() == "present");
        Math.Round(100 * Number(present, "share_delivered"), 1).ShouldBe(74.2);
        Math.Round(100 * Number(present, "share_made"), 1).ShouldBe(76.1);
        Number(present, "share_made").ShouldBe(
            Number(present, "made_outside") / (Number(present, "made_outside") + Number(present, "made_inside")), 1e-9);
        Asking.Rows(answer).Count.ShouldBe(2);
        answer.QuotesItsOwnCells();
        var two = Asking.Of(
            OrderFiles.Imported, QuestionKind.Share, ("made-in", "true"), ("years", "2020-2024"), ("compare", "2015-2019"),
            ("composition", "present"));
        Asking.Rows(two).Select(r => r.GetProperty("period").GetString()).ShouldBe(["2015-2019", "2020-2024"]);
    }

    [Theory]
    [InlineData("suppliers", "NLD", "--suppliers does not go with --made-in")]
    [InlineData("by", "year", "--by does not go with --made-in")]
    [InlineData("without", "ukraine", "--without does not go with --made-in")]
    [InlineData("source", "eu", "--source does not go with --made-in")]
    public void What_has_no_meaning_for_a_place_of_production_is_refused(string option, string value, string message)
    {
        var refused = Should.Throw<AandeelException>(
            () => Asked.New(Asking.Ask(QuestionKind.Share, ("made-in", "true"), (option, value)), Asking.Sums));
        refused.Code.ShouldBe(ExitCode.WrongUsage);
        refused.Message.ShouldContain(message);
        refused.Message.ShouldContain("aandeel made --suppliers NLD");
    }

    [Theory]
    [InlineData(QuestionKind.Made)]
    [InlineData(QuestionKind.Share)]
    public void Without_the_register_of_orders_it_says_how_to_get_it(QuestionKind kind)
    {
        (string, string)[] options = kind == QuestionKind.Share ? [("made-in", "true")] : [];
        var refused = Should.Throw<AandeelException>(() => Asked.New(Asking.Ask(kind, options), Asking.Sums));
        refused.Code.ShouldBe(ExitCode.Incomplete);
        refused.Message.ShouldContain("16 columns");
        refused.Message.ShouldContain("import");
    }

    [SharedDataFact]
    public void A_comment_that_names_two_places_is_a_finding_and_neither_is_taken()
    {
        var answer = Made(("suppliers", "GBR"), ("years", "2018-2022"));
        var several = Asking.Json(answer).GetProperty("orders").EnumerateArray()
            .Where(o => o.GetProperty("names_several").GetBoolean()).ToList();
        several.ShouldNotBeEmpty();
        several.ShouldAllBe(o => o.GetProperty("how").GetString() == "open" && Number(o, "elsewhere") == 0
            && o.GetProperty("places").GetString()!.Contains(','));
        Asking.Said(answer, "several-places").ShouldContain(several.Count.ToString(CultureInfo.InvariantCulture));
    }

    [SharedDataFact]
    public void The_whole_of_all_members_is_the_sum_of_its_rows_and_the_picture_is_of_suppliers()
    {
        var answer = Made(("years", "2020-2024"));
        var rows = Asking.Rows(answer);
        foreach (var field in new[] { "total", "elsewhere", "open", "not_said", "from_stock" })
        {
            rows.Skip(1).Sum(r => Number(r, field)).ShouldBe(Number(rows[0], field), 0.5, field);
        }

        var chart = answer.Charts.ShouldHaveSingleItem();
        chart.Drawn.Count.ShouldBe(12);
        chart.Drawn.ShouldAllBe(r => chart.Table.KeyOf(r).Length == 3);
        chart.Drawn.ShouldAllBe(r => ((Cell.Ratio)chart.Table[r, chart.Y[0]]).Value >= 0);

        answer.HasTheSameFiguresInBothLanguages();
        answer.QuotesItsOwnCells();
        Plain.Write(answer, new Showing(Language.En)).ShouldStartWith("Of the 110,873 TIV that NATO members");
    }

    private static Answer Made(params (string, string)[] options) =>
        Asking.Of(OrderFiles.Imported, QuestionKind.Made, options);

    private static double Number(JsonElement row, string field) => row.GetProperty(field).GetDouble();
}
