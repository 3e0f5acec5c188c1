using Aandeel.Questions;
using Answer = Aandeel.Answers.Answer;

namespace Aandeel.Tests.Questions;

/// <summary>A supplier that did not report is not one that exported nothing.</summary>
public sealed class LeagueSilenceTests
{
    [SharedDataTheory]
    [InlineData("DNK", "no-report-in-part")]
    [InlineData("POL", "no-report-in-part")]
    [InlineData("LVA", "no-report-in-part")]
    [InlineData("DEU", "no-report")]
    public void A_change_that_begins_or_ends_in_silence_is_none(string supplier, string why)
    {
        var row = RowOf(Suppliers(), supplier);

        Reason(Suppliers(), row, "change").ShouldBe(why);
    }

    [SharedDataTheory]
    [InlineData("DEU")]
    [InlineData("GBR")]
    [InlineData("BEL")]
    [InlineData("GRC")]
    public void A_silent_member_stands_in_the_table_without_a_number(string supplier)
    {
        var answer = Suppliers();
        var row = RowOf(answer, supplier);

        Reason(answer, row, "total").ShouldBe("no-report");
        Reason(answer, row, "share_of_world").ShouldBe("no-report");
        Reason(answer, row, "rank").ShouldBe("silent-reporters");
    }

    [SharedDataFact]
    public void Nobody_has_a_place_and_the_whole_has_no_change_where_others_are_silent()
    {
        foreach (var answer in new[] { Suppliers(), Asking.Of(EverySource.Imported, QuestionKind.Recipients, Eu) })
        {
            answer.Rows.Count.ShouldBeGreaterThan(15);
            Enumerable.Range(0, answer.Rows.Count)
                .ShouldAllBe(r => Reason(answer, r, "rank") == "silent-reporters");
            (answer.Frame![0, answer.Frame.Find("world_change")!] as Cell.Missing)!.Reason.ShouldBe("silent-reporters");
            answer.Notes.Select(n => n.Code).ShouldContain("silent-reporters");
            answer.Notes.Select(n => n.Code).ShouldContain("silent-reporters-before");
            answer.Incomplete.ShouldNotBeEmpty();
        }
    }

    [SharedDataFact]
    public void Every_silent_year_of_the_source_takes_the_change_of_its_supplier()
    {
        var flows = EverySource.Imported.Find(Asking.Ask(QuestionKind.Suppliers, Eu))!;
        var answer = Suppliers();
        var silent = flows.Silent.Where(s => s.Year is >= 2011 and <= 2020).Select(s => s.Supplier).Distinct().ToList();
        silent.Count.ShouldBeGreaterThan(8);
        foreach (var supplier in silent)
        {
            var code = flows.Parties[supplier].Code.Value;
            if (Find(answer, code) is { } row) Reason(answer, row, "change").ShouldNotBe("", code);
            else flows.Silent.Contains((supplier, (short)2020)).ShouldBeFalse(code);
        }
    }

    [SharedDataFact]
    public void A_supplier_that_reported_in_all_years_has_its_change_and_Sipri_has_places()
    {
        var answer = Suppliers();
        Value(answer, RowOf(answer, "FRA"), "change").ShouldBe(0.69, 0.01);

        var sipri = Asking.Of(
            EverySource.Imported, QuestionKind.Suppliers, ("edition", "2025"), ("years", "2020-2024"));
        sipri.Rows[0, sipri.Rows.Find("rank")!].ShouldBe(new Cell.Whole(1));
        sipri.Notes.Select(n => n.Code).ShouldNotContain("silent-reporters");
    }

    private static (string Name, string Value)[] Eu => [("source", "eu"), ("years", "2016-2020")];

    private static Answer Suppliers() => Asking.Of(EverySource.Imported, QuestionKind.Suppliers, Eu);

    private static int RowOf(Answer answer, string key) =>
        Find(answer, key) ?? throw new InvalidOperationException(key);

    private static int? Find(Answer answer, string key)
    {
        for (var row = 0; row < answer.Rows.Count; row++)
        {
            if (answer.Rows.KeyOf(row) == key) return row;
        }

        return null;
    }

    private static string Reason(Answer answer, int row, string column) =>
        answer.Rows[row, answer.Rows.Find(column)!] is Cell.Missing missing ? missing.Reason : "";

    private static double Value(Answer answer, int row, string column) =>
        ((Cell.Ratio)answer.Rows[row, answer.Rows.Find(column)!]).Value;
}
