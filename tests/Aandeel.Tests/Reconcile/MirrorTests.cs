using System.Text.Json;
using Aandeel.Questions;
using Aandeel.Sources;

namespace Aandeel.Tests.Reconcile;

/// <summary>Contradictions between sources on reports written by hand, and what cannot be compared.</summary>
public sealed class MirrorTests
{
    private const string Tanks = "I. Battle tanks";

    private static readonly int[] Reported = [2008, 2009, 2010, 2011, 2012, 2013];

    [Theory]
    [InlineData("2009-2013", "2013", 1)] // nothing in the year and the four after
    [InlineData("2009-2013", "2012", 0)] // a delivery in the fourth year after
    [InlineData("2009-2012", "", 1)] // just five years
    [InlineData("2009-2011", "", 0)] // the fifth year is not here
    public void A_licence_is_without_delivery_only_after_five_years_that_are_covered(
        string reported, string delivered, int contradictions)
    {
        // The reporter speaks every year through another recipient; the licence to Chile is of 2008.
        var rows = new List<(int, string, string, string, string)> { (2008, "Netherlands", "Chile", "5000000", "") };
        rows.AddRange(
            Reported.Where(
                y => y == 2008 || (y >= YearRange.Parse(reported).First && y <= YearRange.Parse(reported).Last))
                .Select(y => (y, "Netherlands", "Canada", "1000000", "900000")));
        if (delivered.Length > 0) rows.Add((int.Parse(delivered), "Netherlands", "Chile", "", "1000"));
        var answer = ReportFiles.Ask(Asking.Import("licences", ReportFiles.Eu([.. rows])), QuestionKind.Mirror);

        var found = Asking.Rows(answer)
            .Where(r => r.GetProperty("kind").GetString() == "licence-without-delivery").ToList();
        found.Count.ShouldBe(contradictions);
        if (contradictions == 0) return;
        found[0].GetProperty("key").GetString().ShouldBe("NLD>CHL");
        found[0].GetProperty("window").GetString().ShouldBe("2008-2012");
        found[0].GetProperty("amount").GetDecimal().ShouldBe(5_000_000);
    }

    [Fact]
    public void A_silent_reporter_contradicts_nobody_and_is_counted_as_not_compared()
    {
        var rows = Reported.Select(y => (y, "Belgium", "Chile", "5000000", ""))
            .Concat(Reported.Select(y => (y, "Netherlands", "Chile", "5000000", "4000000")));
        var answer = ReportFiles.Ask(Asking.Import("silent", ReportFiles.Eu([.. rows])), QuestionKind.Mirror);

        Asking.Rows(answer).ShouldNotContain(r => r.GetProperty("supplier").GetString() == "BEL");
        var licences = Asking.Json(answer)
            .GetProperty("comparisons")
            .EnumerateArray()
            .Single(c => c.GetProperty("kind").GetString() == "licence-without-delivery");
        var silent = licences.GetProperty("not_compared")
            .EnumerateArray().Single(n => n.GetProperty("reason").GetString() == "no-report");
        (silent.GetProperty("pairs").GetInt32(), silent.GetProperty("amount").GetDecimal()).ShouldBe((6, 30_000_000m));
    }

    [Theory]
    [InlineData(Tanks, 2012, 0)]
    [InlineData(Tanks, 2013, 0)] // the year after still counts
    [InlineData("VI. Warships", 2012, 1)] // another category does not
    public void A_delivery_in_neither_report_is_found_by_class_where_both_sides_report(
        string category, int year, int contradictions)
    {
        var register = Synthetic.File(
            "register.csv",
            ["1,Netherlands,Canada,Leopard-2A6,tank,Armoured vehicles,2010,No,20,No,2012,No,New,1,1,40,No"]);
        var reports = ReportFiles.Transfers(
            (2012, "Netherlands", "Chile", Tanks, "1"), (2012, "Netherlands", "Peru", Tanks, "1"),
            (year, "Netherlands", "Canada", category, "20"), (2012, "Peru", "Canada", Tanks, "1"),
            (2012, "Chile", "Canada", Tanks, "1"));
        var answer = ReportFiles.Ask(Asking.Import("neither", register, reports), QuestionKind.Mirror);

        var found = Asking.Rows(answer);
        found.Count.ShouldBe(contradictions);
        foreach (var row in found)
        {
            row.GetProperty("class").GetString().ShouldBe("tank");
            row.GetProperty("register_categories").GetString().ShouldBe("I");
            row.GetProperty("flows").GetString()!.ShouldContain("--class tank");
        }
    }

    [Fact]
    public void Sources_that_do_not_overlap_are_said_not_to_and_give_no_row()
    {
        var register = Synthetic.File(
            "register.csv",
            ["1,Netherlands,Canada,Leopard-2A6,tank,Armoured vehicles,1998,No,20,No,2001,No,New,1,1,40,No"]);
        var answer = ReportFiles.Ask(
            Asking.Import(
                "apart", register,
                ReportFiles.Transfers(
                    (2012, "Netherlands", "Chile", Tanks, "1"), (2012, "Netherlands", "Peru", Tanks, "1"),
                    (2012, "Canada", "Netherlands", Tanks, "1"), (2012, "Peru", "Netherlands", Tanks, "1"))),
                    QuestionKind.Mirror);

        answer.Rows.Count.ShouldBe(0);
        Asking.Said(answer, "no-overlap").ShouldContain("SIPRI, deliveries 2001");
        answer.Incomplete.ShouldContain(i => Doors.Wording.Of(i, Language.En) == "no two sources overlap");
    }

    [Theory]
    [InlineData(
        "", ExitCode.Incomplete,
        "Sources can be held against each other only where two of them are here; only unroca is.")]
    [InlineData("source=unroca", ExitCode.Incomplete, "are all of suppliers, so no report has its mirror")]
    [InlineData("by=reporter", ExitCode.WrongUsage, "add --source unroca")]
    [InlineData("category=I", ExitCode.WrongUsage, "add --source unroca")]
    [InlineData("source=customs", ExitCode.WrongUsage, "--source got 'customs'")]
    public void A_source_with_one_reporter_has_no_mirror_and_says_so(string question, ExitCode code, string says)
    {
        var one = Asking.Import(
            "one",
            ReportFiles.Transfers(
                (2012, "Netherlands", "Chile", Tanks, "1"), (2012, "Netherlands", "Peru", Tanks, "2")));
        var error = Should.Throw<AandeelException>(() => ReportFiles.Ask(one, QuestionKind.Mirror, question));
        error.Code.ShouldBe(code);
        error.Message.ShouldContain(says);
    }

    [SharedDataTheory]
    [InlineData("source=unroca;years=1990", ExitCode.WrongUsage, "cover 2010-2016")]
    [InlineData("source=unroca;suppliers=ISL", ExitCode.Incomplete, "that is silence, and no report of nothing")]
    [InlineData(
        "source=unroca;category=IX", ExitCode.WrongUsage,
        "--category got 'IX'; the rows of the UN Register that are here have I, II,")]
    [InlineData("years=1900", ExitCode.WrongUsage, "lies outside the sources that are here")]
    public void A_period_or_a_choice_without_data_is_one_clear_sentence(string question, ExitCode code, string says)
    {
        var error = Should.Throw<AandeelException>(
            () => ReportFiles.Ask(ReportFiles.All, QuestionKind.Mirror, question));
        error.Code.ShouldBe(code);
        error.Message.ShouldContain(says);
    }

    [Fact]
    public void Nothing_at_all_gives_the_way_to_get_it()
    {
        Should.Throw<AandeelException>(() => ReportFiles.Ask(Asking.Sums, QuestionKind.Mirror)).Code.ShouldBe(
            ExitCode.Incomplete);
        Should.Throw<AandeelException>(
            () => ReportFiles.Ask(Asking.Sums, QuestionKind.Mirror, "source=unroca")).Message.ShouldContain(
                "aandeel sources import FILE");
    }

    [Fact]
    public void Every_number_that_is_missing_has_its_reason()
    {
        var imported = Asking.Import(
            "reasons", SourceFile.Open(Repository.Fixture("unroca-transfers.json")),
            ReportFiles.Transfers(
                (2012, "Netherlands", "Chile", Tanks, "classified"), (2012, "Netherlands", "Peru", Tanks, "2"),
                (2012, "Chile", "Netherlands", Tanks, "1")));
        foreach (var question in new[] { "source=unroca", "source=unroca;by=reporter", "source=unroca;by=category" })
        {
            foreach (var row in Asking.Rows(ReportFiles.Ask(imported, QuestionKind.Mirror, question)))
            {
                var reasons = row.TryGetProperty("reasons", out var given)
                    ? given.EnumerateObject().Select(r => r.Name).ToHashSet()
                    : [];
                foreach (var field in row.EnumerateObject()
                    .Where(f => f.Value.ValueKind == JsonValueKind.Null && f.Name != "near"))
                {
                    reasons.ShouldContain(field.Name);
                }
            }
        }
    }
}
