using System.Text;
using System.Text.Json;
using Aandeel.Answers;
using Aandeel.Doors;
using Aandeel.Harmonise;
using Aandeel.Questions;
using Aandeel.Sources;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using DocumentFormat.OpenXml.Validation;

namespace Aandeel.Tests.Questions;

/// <summary>Statements of others beside computed values.</summary>
public sealed class PublishedQuestionTests
{
    private static readonly string[][] Files =
    [
        ["sipri", "trade-register-1995-2024.csv"], ["sipri", "trade-register-orders-1950-2025.csv"],
        ["coarm", "eu-report-2005-2013.csv"], ["coarm", "eu-actual-exports-1998-2020.csv"],
        ["national", "nl-export-licences-2004-2014.csv"],
    ];

    private static readonly Lazy<Imported> Kept = new(
        () => Asking.Import("published", [.. Files.Select(f => SourceFile.Open(SharedData.PathOf(["data", .. f])))]));
    private static readonly Lazy<Imported> OrdersOnly = new(
        () => Asking.Import(
            "orders", SourceFile.Open(SharedData.PathOf("data", "sipri", "trade-register-orders-1950-2025.csv"))));

    private static Imported Everything => Kept.Value;

    [SharedDataFact]
    public void Of_the_37_figures_of_the_fact_sheet_36_agree_and_one_does_not()
    {
        var sheet = Rows(Everything).Where(r => Text(r, "key").StartsWith("S25-", StringComparison.Ordinal)).ToList();

        sheet.Count.ShouldBe(37);
        sheet.Count(r => r.GetProperty("agrees").GetBoolean()).ShouldBe(36);
        var miss = sheet.Single(r => !r.GetProperty("agrees").GetBoolean());
        Text(miss, "statement").ShouldBe("France: % change in exports to Europe");
        miss.GetProperty("value").GetDecimal().ShouldBe(187);
        miss.GetProperty("computed").GetDouble().ShouldBe(100 * ((2123.10 / 741.19) - 1), 0.01);
        Text(miss, "differs").ShouldContain("rounded to whole millions");
        sheet.ShouldAllBe(r => Text(r, "edition") == "2025");
        Asking.Json(Published(Everything)).GetProperty("within_tolerance").GetInt32().ShouldBe(1);
    }

    /// <summary>The paths of the table, followed through the JSON that anyone gets who types the question.</summary>
    [SharedDataFact]
    public void Every_computed_value_stands_in_the_answer_to_the_question_of_its_row()
    {
        var answers = new Dictionary<string, JsonElement>(StringComparer.Ordinal);
        var rows = Rows(Everything).Where(r => Found(r).ValueKind == JsonValueKind.Number).ToList();
        rows.Count.ShouldBe(55);
        foreach (var row in rows)
        {
            var question = Text(row, "question");
            if (!answers.TryGetValue(question, out var answer))
            {
                answers.Add(question, answer = Asking.Json(Asked.New(Asking.OfCommand(question), Everything)!));
            }

            Found(row).GetDouble().ShouldBe(Compute(answer, row), 1e-9, Text(row, "key"));
        }
    }

    [SharedDataFact]
    public void The_rows_behind_a_value_can_be_listed()
    {
        foreach (var row in Rows(Everything)
            .Where(r => r.GetProperty("flows").ValueKind == JsonValueKind.String).DistinctBy(r => Text(r, "flows")))
        {
            var flows = Asking.Json(Asked.New(Asking.OfCommand(Text(row, "flows")), Everything)!);
            flows.GetProperty("rows").GetArrayLength().ShouldBePositive(Text(row, "flows"));
            if (Text(row, "unit") == "EUR million")
            {
                flows.GetProperty("total").GetDouble().ShouldBe(Found(row).GetDouble() * 1e6, 0.01);
            }
        }
    }

    [SharedDataTheory]
    [InlineData("trouw-allies-sipri", 28.2)]
    [InlineData("trouw-allies-eu", 62.0)]
    [InlineData("nl-licences-2007", 1920.8)]
    [InlineData("nl-licences-2008", 1854.4)]
    [InlineData("letter-share", 75.0)]
    [InlineData("S24-DEU", 4.9)]
    [InlineData("iiss-us", 61.4)]
    public void Known_values_stand_beside_the_statements(string key, double expected) =>
        Math.Round(Found(Row(Everything, key)).GetDouble(), 1).ShouldBe(expected);

    [SharedDataFact]
    public void What_IRIS_counts_is_set_beside_a_share_that_the_register_itself_gives()
    {
        var (eu, all) = (0m, 0m);
        var members = Alliance.Eu.Entries.Where(e => e.Holds(new DateOnly(2023, 7, 1)))
            .Select(e => Imported.Parties[e.Party].Code.Value).ToHashSet();
        foreach (var line in NaiveCsv.Register(SharedData.Register)
            .Where(r => r[10] is "2022" or "2023" && members.Contains(CodeOf(r[2]))))
        {
            var amount = decimal.Parse(line[15], System.Globalization.CultureInfo.InvariantCulture);
            all += amount;
            if (members.Contains(CodeOf(line[1]))) eu += amount;
        }

        Row(Everything, "iris-outside")
            .GetProperty("nearest").GetDouble().ShouldBe((double)(100 * (1 - (eu / all))), 1e-6);

        static string CodeOf(string name) => Imported.Parties[Imported.Parties.OfPrinted("sipri", name)].Code.Value;
    }

    /// <summary>The value of its question: of the same quantity, or the nearest.</summary>
    private static JsonElement Found(JsonElement row) =>
        row.GetProperty(row.GetProperty("computed").ValueKind == JsonValueKind.Number ? "computed" : "nearest");

    [Fact]
    public void Other_quantities_have_no_difference_and_do_not_agree_or_disagree()
    {
        var row = Row(Asking.Sums, "trouw-allies-sipri");

        Text(row, "pair").ShouldBe("nearest");
        row.GetProperty("computed").ValueKind.ShouldBe(JsonValueKind.Null);
        row.GetProperty("reasons").GetProperty("computed").GetString().ShouldBe("other-definition");
        row.GetProperty("nearest").ValueKind.ShouldBe(JsonValueKind.Number);
        Text(row, "read").ShouldBe("secondary");
        row.GetProperty("reasons").GetProperty("difference").GetString().ShouldBe("other-definition");
        row.GetProperty("reasons").GetProperty("agrees").GetString().ShouldBe("other-definition");
        row.GetProperty("ukraine_part").GetDouble().ShouldBe(0.099, 0.001);
        Text(row, "differs").ShouldContain("Both can be true");
    }

    [Fact]
    public void The_built_in_sums_give_what_they_can_and_the_rest_says_what_it_needs()
    {
        var rows = Rows(Asking.Sums);
        var sheet = rows.Where(r => Text(r, "key").StartsWith("S25-", StringComparison.Ordinal)).ToList();

        sheet.Count(r => r.GetProperty("agrees").ValueKind == JsonValueKind.True).ShouldBe(19);
        foreach (var row in sheet.Where(r => r.GetProperty("computed").ValueKind == JsonValueKind.Null))
        {
            row.GetProperty("reasons").GetProperty("computed").GetString().ShouldBe("needs-register");
            Text(row, "get").ShouldBe("aandeel sources import FILE");
            row.GetProperty("reasons").GetProperty("agrees").GetString().ShouldBe("needs-register");
        }

        Text(rows.Single(r => Text(r, "key") == "iris-outside"), "get").ShouldBe("aandeel sources fetch sipri");
        rows.Single(r => Text(r, "key") == "nl-licences-2007")
            .GetProperty("reasons").GetProperty("computed").GetString().ShouldBe("source-not-here");
        string.Join('\n', Incomplete(Asking.Sums)).ShouldContain("source-not-here: letter-europe-eu");
    }

    [SharedDataFact]
    public void A_figure_of_a_fact_sheet_is_not_computed_from_another_edition_and_other_pairs_name_the_question_asked()
    {
        var figure = Row(OrdersOnly.Value, "S25-010");
        figure.GetProperty("reasons").GetProperty("computed").GetString().ShouldBe("needs-register");

        var nearest = Row(OrdersOnly.Value, "edis-intra-eu");
        Text(nearest, "edition").ShouldBe("2026");
        Text(nearest, "question").ShouldBe("aandeel suppliers --suppliers eu --recipients eu --years 2020-2024");
    }

    [SharedDataFact]
    public void Years_that_no_file_covers_are_said_and_not_clipped()
    {
        var row = Row(Everything, "berenschot-2024-turnover");

        row.GetProperty("reasons").GetProperty("computed").GetString().ShouldBe("years-not-covered");
        Incomplete(Everything)
            .ShouldContain(i => i.StartsWith("years-not-covered: berenschot-2024-turnover", StringComparison.Ordinal));
    }

    [Fact]
    public void What_nothing_measures_does_not_make_an_answer_incomplete() =>
        Published(Asking.Sums, ("who", "PESCO")).Incomplete.ShouldBeEmpty();

    [Fact]
    public void Statements_are_chosen_by_who_and_by_party()
    {
        Rows(Asking.Sums, ("who", "berenschot"))
            .Select(r => Text(r, "key")).ShouldAllBe(k => k.StartsWith("berenschot-", StringComparison.Ordinal));
        Rows(Asking.Sums, ("about", "Türkiye")).Select(r => Text(r, "key")).ShouldBe(["S25-042", "S25-083", "S25-161"]);
        Rows(Asking.Sums, ("who", "SIPRI"), ("about", "NLD")).Count.ShouldBe(1);
        var none = Published(Asking.Sums, ("about", "ISL"));
        none.Rows.Count.ShouldBe(0);
        none.Notes[0].Code.ShouldBe("no-statement");
        Should.Throw<AandeelException>(() => Published(Asking.Sums, ("who", "Berenshot"))).Message.ShouldContain(
            "Did you mean Berenschot?");
        Should.Throw<AandeelException>(
            () => Asking.Ask(QuestionKind.Published, ("about", "Nethrlands"))).Message.ShouldContain(
                "--about Nethrlands");
        Should.Throw<AandeelException>(() => Asking.Ask(QuestionKind.Published, ("who", ""))).Message.ShouldContain(
            "--who got ''");
        Should.Throw<AandeelException>(
            () => Asking.Ask(QuestionKind.Published, ("years", "2020"))).Message.ShouldContain(
                "'published' has no option --years");
    }

    [Theory]
    [InlineData("", "begins with no question")]
    [InlineData("shares --years 2020", "begins with no question")]
    [InlineData("share 2020", "'2020' in 'share 2020' stands where an option was expected")]
    [InlineData("share --yaers 2020", "Did you mean years?")]
    public void A_question_in_the_table_is_read_by_the_one_parser(string text, string message) =>
        Should.Throw<AandeelException>(() => QuestionText.Parse(text)).Message.ShouldContain(message);

    [Fact]
    public void A_quoted_value_and_a_switch_are_read_as_a_user_types_them()
    {
        var question = QuestionText.Parse(
            "flows --years 2020-2024 --category \"Air-defence systems\" --rows --suppliers NLD");

        (question.Category, question.Rows, question.Suppliers?.Text).ShouldBe(("Air-defence systems", true, "NLD"));
    }

    [Fact]
    public void A_limit_is_of_the_screen_and_files_hold_all()
    {
        var answer = Published(Asking.Sums, ("who", "SIPRI"));
        var drawn = DrawnTable.Of(answer, new Showing(Limit: 2));

        drawn.Sum(t => t.Rows.Count).ShouldBe(2);
        drawn[^1].Left.ShouldBe(36);
        answer.Rows.Count.ShouldBe(38);
        DrawnTable.Of(answer, new Showing()).Sum(t => t.Rows.Count).ShouldBe(38);
    }

    [Fact]
    public void Footnotes_are_of_the_rows_that_are_shown_and_each_number_has_its_words()
    {
        var answer = Published(Asking.Sums, ("who", "SIPRI"));
        foreach (var limit in new[] { 1, 3, 100 })
        {
            var showing = new Showing(Limit: limit);
            var numbers = DrawnTable.Of(answer, showing)
                .SelectMany(t => t.Rows).Select(r => r[^1]).Where(n => n.Length > 0).Distinct().ToList();
            var sentences = Said.Sentences(answer, showing).ToList();
            numbers.Select((n, i) => (n, Expected: $"{i + 1}")).ShouldAllBe(p => p.n == p.Expected);
            sentences.Count(s => char.IsDigit(s[0]) && s.Contains(". ", StringComparison.Ordinal))
                .ShouldBe(numbers.Count);
        }
    }

    [Fact]
    public void Both_languages_have_the_same_figures_and_quotes_stand_in_their_tables()
    {
        foreach (var answer in new[] { Published(Asking.Sums), Published(Asking.Sums, ("about", "ISL")) })
        {
            answer.HasTheSameFiguresInBothLanguages();
            answer.QuotesItsOwnCells();
        }
    }

    [Theory]
    [InlineData("en", "published-en.expected.txt")]
    [InlineData("nl", "published-nl.expected.txt")]
    public void What_a_new_machine_shows_is_as_saved(string language, string saved) =>
        Shown(Asking.Sums, language).ShouldBeAsSaved(saved);

    [SharedDataTheory]
    [InlineData("en", "published-real-en.expected.txt")]
    [InlineData("nl", "published-real-nl.expected.txt")]
    public void What_everything_at_hand_shows_is_as_saved(string language, string saved) =>
        Shown(Everything, language).ShouldBeAsSaved(saved);

    [Fact]
    public void Dutch_output_has_no_English_sentences()
    {
        var text = Shown(Asking.Sums, "nl")
            + Encoding.UTF8.GetString(Asking.Write(Published(Asking.Sums), Doors.Format.Ndjson, Dutch));
        foreach (var word in new[] { " the ", " and ", " are ", " with ", " which ", " by ", " not ", "Statement" })
        {
            text.ShouldNotContain(word, Case.Sensitive);
        }

        foreach (var line in Encoding.UTF8.GetString(Asking.Write(Published(Asking.Sums), Doors.Format.Ndjson, Dutch))
            .Split('\n', StringSplitOptions.RemoveEmptyEntries))
        {
            var row = JsonDocument.Parse(line).RootElement;
            if (Text(row, "key") == "S25-010") row.GetProperty("translated").GetBoolean().ShouldBeTrue();
            if (Text(row, "key") == "trouw-exported") row.GetProperty("translated").GetBoolean().ShouldBeFalse();
        }

        Rows(Asking.Sums)
            .Single(r => Text(r, "key") == "trouw-exported").GetProperty("translated").GetBoolean().ShouldBeTrue();
    }

    [Theory]
    [InlineData("en", "about")]
    [InlineData("nl", "toelichting")]
    public void A_workbook_names_its_last_sheet_in_the_language_of_the_reader(string language, string name)
    {
        using var stream = new MemoryStream(
            Asking.Write(Published(Asking.Sums), Doors.Format.Xlsx, language == "nl" ? Dutch : new Showing()));
        using var document = SpreadsheetDocument.Open(stream, false);

        document.WorkbookPart!.Workbook!
            .Descendants<Sheet>().Select(s => s.Name!.Value).TakeLast(2).ShouldBe(["data", name]);
        new OpenXmlValidator().Validate(document).Select(e => e.Description).ShouldBeEmpty();
    }

    private static double Compute(JsonElement answer, JsonElement row)
    {
        // A share gives the members at the time beside the present ones; a statement takes the first.
        static string? Composition(JsonElement of) =>
            of.TryGetProperty("composition", out var members) ? members.GetString() : null;
        var rows = answer.GetProperty("rows").EnumerateArray().ToList();
        var all = rows.FindAll(r => Composition(r) == Composition(rows[0]));
        var fields = Text(row, "field").Split(" + ");
        double Sum(IEnumerable<JsonElement> rows) =>
            rows.Sum(r => fields.Sum(f => f.Split('/').Aggregate(r, Step).GetDouble()));
        var chosen = row.GetProperty("row").GetString() switch
        {
            "*" => all,
            null when fields[0] == "world_change" => [answer],
            null => [all.ShouldHaveSingleItem()],
            var key => [all.Single(r => r.GetProperty("key").GetString() == key)],
        };
        return Text(row, "scale") switch
        {
            "percent" => 100 * Sum(chosen),
            "percent-complement" => 100 * (1 - Sum(chosen)),
            "percent-of-rows" => 100 * Sum(chosen) / Sum(all),
            "millions" => Sum(chosen) / 1e6,
            "billions" => Sum(chosen) / 1e9,
            _ => Sum(chosen),
        };

        static JsonElement Step(JsonElement at, string name) =>
            at.ValueKind == JsonValueKind.Array
                ? at.EnumerateArray().Single(i => i.GetProperty("key").GetString() == name)
                : at.GetProperty(name);
    }

    private static Showing Dutch => new(Language.Nl);

    private static Answer Published(Imported imported, params (string, string)[] options) =>
        Asked.New(Asking.Ask(QuestionKind.Published, options), imported)!;

    private static IEnumerable<string> Incomplete(Imported imported) =>
        Published(imported).Incomplete.Select(i => Wording.Of(i, Language.En));

    private static IReadOnlyList<JsonElement> Rows(Imported imported, params (string, string)[] options) =>
        Asking.Rows(Published(imported, options));

    private static JsonElement Row(Imported imported, string key) => Rows(imported).Single(r => Text(r, "key") == key);

    private static string Text(JsonElement row, string field) => row.GetProperty(field).GetString() ?? "";

    private static string Shown(Imported imported, string language)
    {
        var text = Encoding.UTF8.GetString(
            Asking.Write(Published(imported), Doors.Format.Table, language == "nl" ? Dutch : new Showing()));
        return string.Join(
            '\n',
            text.Split('\n').Select(l => l.StartsWith("snapshot ", StringComparison.Ordinal) ? "(identities)" : l));
    }
}
