using Aandeel.Doors;
using Aandeel.Questions;
using Answer = Aandeel.Answers.Answer;

namespace Aandeel.Tests.Options;

/// <summary>
/// Laws of the answers about options and scenarios: sentences whose figures stand in tables, and screens that say what
/// they leave out.
/// </summary>
public sealed class PolicyAnswerTests
{
    private static readonly Lazy<Imported> Register = new(() => Asking.Import("policy", Synthetic.File(
        "policy.csv",
        Synthetic.Rows(3, 600, 2015, 2024)
            .Select((r, i) => r.Replace(",thing,", i % 3 == 0 ? ",tank," : ",frigate,", StringComparison.Ordinal)))));

    public static TheoryData<QuestionKind, string> Asked => new()
    {
        { QuestionKind.OptionsCeiling, "" },
        { QuestionKind.OptionsCeiling, "by=category;include=ukraine" },
        { QuestionKind.OptionsMatch, "" },
        { QuestionKind.OptionsMatch, "across=category;costs=year=3" },
        { QuestionKind.OptionsMatch, "apart=0" },
        { QuestionKind.OptionsJoint, "" },
        { QuestionKind.OptionsTarget, "share=10" },
        { QuestionKind.OptionsTarget, "share=5;until=2030;growth=2" },
        { QuestionKind.OptionsTarget, "share=99" },
        { QuestionKind.Scenario, "set=growth=0.1,demand.0.class=tank,demand.0.per_year=500,demand.0.years=2026-2030" },
        { QuestionKind.Scenario,
            "set=ukraine.0.from=2026,ukraine.0.level=0.5,outside.0.from=2027,outside.0.keep=0.125" },
    };

    [Theory]
    [MemberData(nameof(Asked))]
    public void Both_languages_carry_the_same_figures_and_no_other_digits(QuestionKind kind, string options)
    {
        var answer = Answers(kind, options);
        answer.HasTheSameFiguresInBothLanguages();
        var texts = Texts(answer).ToList();
        texts.Count.ShouldBeGreaterThan(8);
        foreach (var text in texts)
        {
            foreach (var words in text.In(Language.En)
                .Concat(text.In(Language.Nl)).OfType<Run.Words>().Where(w => !w.IsName))
            {
                words.Value.Any(char.IsAsciiDigit).ShouldBeFalse(words.Value);
            }
        }
    }

    [Theory]
    [MemberData(nameof(Asked))]
    public void Every_quoted_figure_is_the_cell_where_it_says_that_it_stands(QuestionKind kind, string options)
    {
        var answer = Answers(kind, options);
        Texts(answer).SelectMany(t => t.Figures()).ShouldContain(f => f.Place != null);
        answer.QuotesItsOwnCells();
    }

    [Theory]
    [MemberData(nameof(Asked))]
    public void Every_picture_draws_rows_and_columns_of_a_table(QuestionKind kind, string options)
    {
        foreach (var chart in Answers(kind, options).Charts)
        {
            chart.Drawn.ShouldAllBe(r => r >= 0 && r < chart.Table.Count, chart.Name);
            chart.Drawn.ShouldNotBeEmpty(chart.Name);
            foreach (var column in chart.Y.Append(chart.X)) chart.Table.Find(column.Name).ShouldNotBeNull(column.Name);
        }
    }

    [Fact]
    public void A_short_table_keeps_its_total_and_says_how_many_rows_it_leaves_out()
    {
        var answer = Answers(QuestionKind.OptionsCeiling, "");
        var rows = answer.Rows.Count;
        rows.ShouldBeGreaterThan(1);
        var text = Plain.Write(answer, new Showing(Limit: 1));

        text.Split('\n').ShouldContain(l => l.StartsWith("Total ", StringComparison.Ordinal));
        text.ShouldContain($"{rows - 1} more are in files and with --limit.");
        Markdown.Write(answer, new Showing())
            .Split('\n').Count(l => l.StartsWith("| ", StringComparison.Ordinal)).ShouldBe(rows + 2);
    }

    [SharedDataFact]
    public void Candidates_are_told_as_far_as_they_are_shown()
    {
        var answer = Aandeel.Questions.Asked.New(
            Asking.Ask(QuestionKind.OptionsJoint, ("years", "2020-2024")), Asking.Register)!;
        answer.Rows.Count.ShouldBeGreaterThan(10);
        Told(Said.Sentences(answer, new Showing(Limit: 1))).ShouldBe(["1. "]);
        Told(Said.Sentences(answer, new Showing())).Count.ShouldBe(10);
    }

    [Theory]
    [InlineData(0.5, "50 %", "50.0 %")]
    [InlineData(0.125, "12.5 %", "12.5 %")]
    [InlineData(0.9996, "99.96 %", "99.96 %")]
    [InlineData(0.6255, "62.55 %", "62.6 %")]
    [InlineData(0.0001, "0.01 %", "0.01 %")]
    public void A_part_is_written_as_it_was_given_and_a_goal_with_what_one_decimal_would_hide(
        double part, string given, string goal)
    {
        var figure = Figure.Printed("part", (decimal)part, Kind.Share, null);
        Wording.Of(figure, Form.Given, Language.En).ShouldBe(given);
        Wording.Of(figure, Form.Exact, Language.En).ShouldBe(goal);
    }

    private static Answer Answers(QuestionKind kind, string options) =>
        Aandeel.Questions.Asked.New(Asking.Ask(kind, Asking.Options(options)), Register.Value)!;

    private static List<string> Told(IEnumerable<string> sentences) =>
        [.. sentences.Where(s => char.IsAsciiDigit(s[0]) && s.Contains(". ", StringComparison.Ordinal))
            .Select(s => s[..(s.IndexOf(". ", StringComparison.Ordinal) + 2)])];

    private static IEnumerable<Text> Texts(Answer answer) =>
    [
        answer.Title, answer.Subtitle, answer.Source,
        .. answer.Notes.Select(n => n.Text), .. answer.Explanation, .. answer.Incomplete,
        .. answer.Views.Select(v => v.Heading), .. answer.Charts.Select(c => c.Finding),
        .. answer.Views.Where(v => v.Told is not null)
            .SelectMany(v => Enumerable.Range(0, v.Table.Count).Select(r => v.Table[r, v.Told!]))
            .OfType<Cell.Named>()
            .Select(n => n.Value),
    ];
}
