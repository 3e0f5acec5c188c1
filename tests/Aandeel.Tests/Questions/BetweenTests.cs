using System.Globalization;
using Aandeel.Answers;
using Aandeel.Doors;
using Aandeel.Questions;
using Answer = Aandeel.Answers.Answer;

namespace Aandeel.Tests.Questions;

/// <summary>What every source says of one pair, and what none of them does.</summary>
public sealed class BetweenTests
{
    [Theory]
    [InlineData("from=NLD")]
    [InlineData("")]
    [InlineData("from=NLD;to=NLD")]
    public void Two_different_parties_are_needed(string options) =>
        Should.Throw<AandeelException>(() => Asking.Of(Asking.Sums, QuestionKind.Between, Asking.Options(options)))
            .Code.ShouldBe(ExitCode.WrongUsage);

    [Fact]
    public void The_built_in_sums_say_nothing_of_a_pair_and_say_so()
    {
        var answer = Asking.Of(Asking.Sums, QuestionKind.Between, ("from", "NLD"), ("to", "ISR"));

        States(answer, "sipri").ShouldAllBe(s => s.State == "needs-register");
        answer.Incomplete.ShouldNotBeEmpty();
        Enumerable.Range(0, answer.Rows.Count).ShouldAllBe(r => answer.Rows[r, Amount(answer)] is Cell.Missing);
    }

    [SharedDataFact]
    public void Nothing_identified_silence_and_not_covered_are_told_apart()
    {
        var answer = Pair("NLD", "ISR");

        States(answer, "sipri").ShouldAllBe(s => s.State == "none-identified");
        StateOf(answer, "eu actual-export 2004").ShouldBe("no-report");
        StateOf(answer, "eu actual-export 2006").ShouldBe("not-named");
        StateOf(answer, "eu actual-export 2019").ShouldBe("amount");
        StateOf(answer, "eu actual-export 2024").ShouldBe("not-covered");
        StateOf(answer, "eu licence 2013").ShouldBe("amount");
        StateOf(answer, "nl licence 2014").ShouldBe("amount");
        StateOf(answer, "nl licence 2015").ShouldBe("not-covered");
        StateOf(answer, "unroca delivery export 2011").ShouldBe("not-named");
        StateOf(answer, "customs customs export 2011").ShouldBe("not-imported");
    }

    [SharedDataFact]
    public void What_no_source_shows_is_said_in_both_languages()
    {
        var answer = Pair("NLD", "ISR");
        foreach (var code in new[] { "no-major-arms", "parts", "ammunition", "transit", "dual-use", "no-report" })
        {
            answer.Notes.Select(n => n.Code).ShouldContain(code);
            Asking.Said(answer, code, Language.Nl).ShouldNotBe(Asking.Said(answer, code));
        }

        Pair("USA", "NLD").Notes.Select(n => n.Code).ShouldNotContain("no-major-arms");
    }

    [SharedDataTheory]
    [InlineData("NLD", "ISR")]
    [InlineData("USA", "NLD")]
    [InlineData("DEU", "SAU")]
    [InlineData("GBR", "USA")]
    public void The_rows_behind_a_source_are_as_many_and_add_up_to_it(string from, string to)
    {
        var answer = Pair(from, to);
        var sources = (Table)((RowsCell)answer.Frame![0, answer.Frame.Find("sources")!]).Table;
        var seen = 0;
        for (var row = 0; row < sources.Count; row++)
        {
            if (sources[row, sources.Find("flows")!] is not Cell.Asked asked) continue;
            seen++;
            var flows = Asked.New(Asking.OfCommand(asked.Value.Command), EverySource.Imported);
            var rows = (Cell.Whole)sources[row, sources.Find("rows")!];
            flows.Rows.Count.ShouldBe((int)rows.Value, asked.Value.Command);
            if (sources[row, sources.Find("total")!] is Cell.Amount total)
            {
                ((Cell.Amount)flows.Frame![0, flows.Frame.Find("total")!]).ShouldBe(total, asked.Value.Command);
            }
        }

        seen.ShouldBeGreaterThan(1);
    }

    [SharedDataFact]
    public void What_is_not_known_is_never_zero()
    {
        string[] unknown =
            ["no-report", "not-covered", "not-asked", "not-imported", "withheld", "none-identified", "not-named"];
        var answer = Pair("FRA", "EGY");
        var state = answer.Rows.Find("state")!;
        for (var row = 0; row < answer.Rows.Count; row++)
        {
            var said = ((Cell.Code)answer.Rows[row, state]).Value;
            if (unknown.Contains(said)) answer.Rows[row, Amount(answer)].ShouldBe(new Cell.Missing(said));
        }

        answer.Charts.ShouldHaveSingleItem().Drawn.Count.ShouldBeGreaterThan(3);
    }

    [SharedDataFact]
    public void The_question_that_is_printed_gives_the_same_answer()
    {
        var answer = Pair("DEU", "SAU");
        var again = Asked.New(Asking.OfCommand(answer.Filled.Command), EverySource.Imported);

        Asking.Write(again, Format.Json).ShouldBe(Asking.Write(answer, Format.Json));
    }

    private static Answer Pair(string from, string to) =>
        Asking.Of(EverySource.Imported, QuestionKind.Between, ("from", from), ("to", to), ("years", "2004-2024"));

    private static Column Amount(Answer answer) => answer.Rows.Find("amount")!;

    private static string StateOf(Answer answer, string key)
    {
        var row = Enumerable.Range(0, answer.Rows.Count).Single(r => answer.Rows.KeyOf(r) == key);
        return ((Cell.Code)answer.Rows[row, answer.Rows.Find("state")!]).Value;
    }

    private static IEnumerable<(string Year, string State)> States(Answer answer, string source) =>
        Enumerable.Range(0, answer.Rows.Count)
            .Where(r => answer.Rows[r, answer.Rows.Find("source")!] == new Cell.Code(source))
            .Select(r => (
                ((Cell.Whole)answer.Rows[r, answer.Rows.Find("year")!]).Value.ToString(CultureInfo.InvariantCulture),
                ((Cell.Code)answer.Rows[r, answer.Rows.Find("state")!]).Value));
}
