using System.Globalization;
using System.Text;
using System.Text.Json;
using Aandeel.Questions;
using Answer = Aandeel.Answers.Answer;

namespace Aandeel.Tests.Questions;

/// <summary>
/// The answer to <c>decompose</c>: it adds up, it is what an independent script finds, and it refuses what has no
/// answer.
/// </summary>
public sealed class DecomposeTests
{
    private const string Alone = "suppliers=DEU";

    [SharedDataTheory]
    [InlineData("supplier", "decompose-by-supplier.expected.txt")]
    [InlineData("group", "decompose-by-group.expected.txt")]
    public void NATO_2015_19_to_2020_24_is_as_saved(string by, string saved) =>
        Text(
            Ask(
                Asking.Register, ("by", by), ("composition", "present"), ("years", "2020-2024"),
                ("compare", "2015-2019"))).ShouldBeAsSaved(saved);

    [SharedDataTheory]
    [InlineData("supplier", "2020-2024", "2015-2019")]
    [InlineData("group", "2020-2024", "2015-2019")]
    [InlineData("supplier", "2005-2012", "1996-2001")]
    public void An_independent_script_finds_the_same(string by, string years, string compare)
    {
        var (code, output) = Validator.Run(
            Repository.PathOf("tests", "decompose_register.py"), SharedData.Register,
            SharedData.PathOf("reference", "parties.csv"), by, years, compare);
        code.ShouldBe(0, output);
        var theirs = output.Split('\n', StringSplitOptions.RemoveEmptyEntries)
            .Select(l => l.Split(',')).ToDictionary(f => f[0], f => f);
        var answer = Ask(
            Asking.Register, ("by", by), ("composition", "present"), ("years", years), ("compare", compare));
        var rows = Asking.Rows(answer);

        rows.Select(Key)
            .ShouldBe([.. theirs.Keys.Where(k => k != "difference"), "membership", "vintage"], ignoreOrder: true);
        foreach (var row in rows.Where(r => theirs.ContainsKey(Key(r))))
        {
            string[] fields = ["contribution", "within", "mix"];
            for (var i = 0; i < fields.Length; i++)
            {
                row.GetProperty(fields[i])
                    .GetDouble()
                    .ShouldBe(double.Parse(theirs[Key(row)][i + 1], CultureInfo.InvariantCulture), 3e-12, Key(row));
            }
        }

        Asking.Json(answer)
            .GetProperty("difference")
            .GetDouble()
            .ShouldBe(double.Parse(theirs["difference"][1], CultureInfo.InvariantCulture), 2e-12);
    }

    [SharedDataTheory]
    [InlineData("")]
    [InlineData("by=supplier")]
    [InlineData("by=class")]
    [InlineData("by=category;composition=2022-02-24")]
    [InlineData("by=group;suppliers=european-nato")]
    [InlineData("by=class;suppliers=USA;without=second-hand")]
    [InlineData(Alone)]
    [InlineData("alliance=eu;years=2024;compare=1995-2000")]
    [InlineData("by=supplier;without=ukraine")]
    public void The_rows_of_every_view_add_up_to_the_difference(string options)
    {
        var json = Asking.Json(Ask(Asking.Register, Asking.Options(options)));

        Sum(json, "contribution").ShouldBe(json.GetProperty("difference").GetDecimal());
        (json.GetProperty("now").GetProperty("share_outside").GetDecimal() - json.GetProperty("before")
            .GetProperty("share_outside").GetDecimal()).ShouldBe(json.GetProperty("difference").GetDecimal());
        if (options.Contains("by=", StringComparison.Ordinal) && !options.Contains("ukraine", StringComparison.Ordinal))
        {
            Sum(json, "without_ukraine").ShouldBe(json.GetProperty("difference_without_ukraine").GetDecimal());
        }
    }

    [SharedDataFact]
    public void The_built_in_sums_give_the_same_as_the_register()
    {
        foreach (var options in new[] { "", "by=supplier", "by=group;composition=present", "by=category" })
        {
            var (register, sums) = (Asking.Rows(Ask(Asking.Register, Asking.Options(options))),
                Asking.Rows(Ask(Asking.Sums, Asking.Options(options))));
            string Figures(IEnumerable<JsonElement> rows) =>
                string.Join(
                    '\n',
                    rows.Select(r => $"{Key(r)} {r.GetProperty("contribution").GetRawText()}")
                        .Order(StringComparer.Ordinal));
            Figures(sums).ShouldBe(Figures(register), options);
        }
    }

    [SharedDataFact]
    public void The_difference_is_that_of_share()
    {
        foreach (var composition in new[] { "present", "at-the-time" })
        {
            var share = Asking.Rows(
                Asking.Share(
                    Asking.Register, ("years", "2020-2024"), ("compare", "2015-2019"),
                    ("composition", composition)))[1];
            var difference = Asking.Json(Ask(Asking.Register, ("composition", composition)))
                .GetProperty("difference").GetDouble();
            (difference * 100).ShouldBe(share.GetProperty("change_points").GetDouble(), 1e-9);
        }
    }

    [Fact]
    public void With_one_supplier_its_classes_are_the_parts_where_classes_are_known()
    {
        var imported = Asking.Import("alone", Synthetic.File("alone.csv", Synthetic.Rows(3, 400, 2010, 2024)));

        Asking.Json(Ask(imported, Asking.Options(Alone)))
            .GetProperty("lmdi").GetProperty("by").GetString().ShouldBe("class");
        Asking.Json(Ask(Asking.Sums, Asking.Options(Alone)))
            .GetProperty("lmdi").GetProperty("by").GetString().ShouldBe("supplier");
    }

    [Theory]
    [InlineData("years=2020-2024;compare=2018-2022", "overlap")]
    [InlineData("years=2020-2024;compare=2020-2024", "overlap")]
    [InlineData("years=1995-1999", "lies outside the data")]
    [InlineData("by=year", "it knows supplier, class, category, group")]
    [InlineData("by=recipient", "it knows supplier, class, category, group")]
    [InlineData("compare-edition=two", "compare-edition got 'two'")]
    public void What_cannot_be_compared_is_refused_in_a_sentence(string options, string sentence)
    {
        var error = Should.Throw<AandeelException>(() => Ask(Asking.Sums, Asking.Options(options)));

        error.Code.ShouldBe(ExitCode.WrongUsage);
        error.Message.ShouldContain(sentence);
    }

    [Theory]
    [InlineData("compare-edition=2019", "Edition 2019 is not here")]
    [InlineData("by=class", "no product classes")]
    [InlineData("suppliers=RUS,CHN;by=supplier", "cannot give")]
    public void What_is_not_here_is_said_with_how_to_get_it(string options, string sentence)
    {
        var error = Should.Throw<AandeelException>(() => Ask(Asking.Sums, Asking.Options(options)));

        error.Code.ShouldBe(ExitCode.Incomplete);
        error.Message.ShouldContain(sentence);
    }

    [Theory]
    [InlineData("suppliers=ISL")]
    [InlineData("suppliers=ISL;by=supplier")]
    [InlineData("suppliers=ISL;by=group;lang=nl")]
    [InlineData("suppliers=ROU")]
    public void A_supplier_absent_in_a_period_has_no_difference_and_it_is_said(string options)
    {
        var answer = Ask(Asking.Sums, Asking.Options(options));
        var json = Asking.Json(answer);

        json.GetProperty("difference").ValueKind.ShouldBe(JsonValueKind.Null);
        json.GetProperty("missing").GetString().ShouldBe("nothing-delivered");
        json.GetProperty("rows").GetArrayLength().ShouldBeGreaterThanOrEqualTo(2);
        Encoding.UTF8.GetString(Asking.Write(answer, Doors.Format.Csv)).ShouldContain("contribution=nothing-delivered");
        foreach (var row in json.GetProperty("rows").EnumerateArray())
        {
            row.GetProperty("reasons").GetProperty("contribution").GetString().ShouldBe("nothing-delivered");
        }

        Asking.Said(answer, "difference").ShouldContain("not a difference of zero");
        Asking.Said(answer, "difference", Language.Nl).ShouldContain("geen verschil van nul");
        Text(answer).ShouldNotContain("NaN");
    }

    [Fact]
    public void The_same_period_in_two_editions_differs_by_revision_alone()
    {
        var rows = Synthetic.Rows(5, 300, 2010, 2024);
        var imported = Asking.Import(
            "editions", Synthetic.File("old.csv", rows),
            Synthetic.File("new.csv", rows.Where((_, i) => i % 7 > 0), "10 Apr 2026 8:00:00 AM"));
        var editions = imported.Editions().Select(e => e.Name).ToList();
        editions.Count.ShouldBe(2);

        var json = Asking.Json(
            Ask(imported, ("years", "2015-2019"), ("compare", "2015-2019"), ("compare-edition", editions[1])));
        var vintage = json.GetProperty("rows")
            .EnumerateArray().Single(r => Key(r) == "vintage").GetProperty("contribution").GetDecimal();
        vintage.ShouldNotBe(0);
        vintage.ShouldBe(json.GetProperty("difference").GetDecimal());

        var moved = Asking.Json(
            Ask(
                imported, ("years", "2020-2024"), ("compare", "2015-2019"), ("compare-edition", editions[1]),
                ("by", "supplier")));
        Sum(moved, "contribution").ShouldBe(moved.GetProperty("difference").GetDecimal());
        moved.GetProperty("rows")
            .EnumerateArray()
            .Single(r => Key(r) == "vintage")
            .GetProperty("contribution")
            .GetDecimal()
            .ShouldBe(vintage);
    }

    [Fact]
    public void Every_row_can_be_followed_to_its_flows()
    {
        var imported = Asking.Import("follow", Synthetic.File("follow.csv", Synthetic.Rows(9, 400, 2010, 2024)));
        foreach (var by in new[] { "supplier", "group", "category" })
        {
            foreach (var row in Asking.Rows(Ask(imported, ("by", by), ("composition", "present")))
                .Where(r => r.GetProperty("now").ValueKind == JsonValueKind.Object))
            {
                if (row.GetProperty("flows").ValueKind == JsonValueKind.Null) continue;
                var listed = Asking.Rows(Asked.New(Asking.OfCommand(row.GetProperty("flows").GetString()!), imported));
                listed.Where(r => r.GetProperty("side").GetString() == "outside")
                    .Sum(r => r.GetProperty("amount").GetDecimal())
                    .ShouldBe(row.GetProperty("now").GetProperty("outside").GetDecimal(), Key(row));
            }
        }
    }

    private static Answer Ask(Imported imported, params (string Name, string Value)[] options) =>
        Asked.New(Asking.Ask(QuestionKind.Decompose, options), imported)!;

    private static string Key(JsonElement row) => row.GetProperty("key").GetString()!;

    private static decimal Sum(JsonElement answer, string field) =>
        answer.GetProperty("rows")
            .EnumerateArray()
            .Where(r => r.GetProperty(field).ValueKind == JsonValueKind.Number)
            .Sum(r => r.GetProperty(field).GetDecimal());

    /// <summary>The plain text without its last line, which names the snapshot.</summary>
    private static string Text(Answer answer)
    {
        var text = Encoding.UTF8.GetString(Asking.Write(answer, Doors.Format.Table)).TrimEnd('\n');
        return text[..(text.LastIndexOf('\n') + 1)];
    }
}
