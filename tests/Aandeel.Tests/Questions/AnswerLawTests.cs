using Aandeel.Answers;
using Aandeel.Doors;
using Aandeel.Questions;
using Answer = Aandeel.Answers.Answer;

namespace Aandeel.Tests.Questions;

/// <summary>What holds of every answer that is data: both languages carry the same figures, and a quoted figure stands where it says.</summary>
public sealed class AnswerLawTests
{
    private static readonly Lazy<Holdings> Invented = new(() => Asking.Import(
        "laws",
        Synthetic.File("old.csv", Synthetic.Rows(11, 400, 2010, 2024)),
        Synthetic.File("new.csv", Synthetic.Rows(12, 420, 2010, 2025), "10 Apr 2026 8:00:00 AM")));

    public static TheoryData<string, string> Questions { get; } = new()
    {
        { "trend", "" },
        { "trend", "suppliers=ISL" },
        { "trend", "composition=present;years=2012-2024;periods=3;without=ukraine" },
        { "trend", "years=2022-2024" },
        { "decompose", "" },
        { "decompose", "by=supplier" },
        { "decompose", "by=group;composition=present" },
        { "decompose", "by=category;suppliers=DEU" },
        { "decompose", "suppliers=ISL" },
        { "decompose", "by=supplier;without=ukraine;years=2024;compare=2019-2023" },
        { "concentration", "" },
        { "concentration", "by=supplier;compare=2012-2016" },
        { "concentration", "suppliers=ISL" },
        { "dependence", "" },
        { "dependence", "by=category;compare=2012-2016" },
        { "dependence", "recipients=ISL" },
        { "share", "by=recipient;compare=2012-2016" },
    };

    [Theory]
    [MemberData(nameof(Questions))]
    public void Both_languages_carry_the_same_figures(string kind, string options)
    {
        var answer = Ask(kind, options);
        foreach (var text in Texts(answer))
        {
            text.Figures().Select(f => (f.Name, f.Cell, f.Place?.Row)).ShouldBe(
                text.Figures(Language.Nl).Select(f => (f.Name, f.Cell, f.Place?.Row)), ignoreOrder: true, Wording.Of(text, Language.En));
            Run.Words[] words = [.. text.In(Language.En).Concat(text.In(Language.Nl)).OfType<Run.Words>()];
            words.Where(w => !w.IsName && w.Value.Any(char.IsDigit)).Select(w => w.Value).ShouldBeEmpty();
        }
    }

    [Theory]
    [MemberData(nameof(Questions))]
    public void A_quoted_figure_stands_in_the_answer_where_it_says(string kind, string options)
    {
        var answer = Ask(kind, options);
        var cells = new Dictionary<(string Table, string Row, string Column), Cell>();
        Collect(answer.Rows, cells);
        if (answer.Frame is { } frame) Collect(frame, cells);
        foreach (var figure in Texts(answer).SelectMany(t => t.Figures()).Where(f => f.Place is not null))
        {
            var place = figure.Place!;
            place.Ask.ShouldBe(answer.Filled);
            cells.ShouldContainKey((place.Table, place.Row, place.Column));
            cells[(place.Table, place.Row, place.Column)].ShouldBe(figure.Cell);
        }
    }

    [Theory]
    [MemberData(nameof(Questions))]
    public void A_chart_refers_to_columns_that_have_a_value(string kind, string options)
    {
        foreach (var chart in Ask(kind, options).Charts)
        {
            chart.Drawn.ShouldNotBeEmpty();
            chart.Finding.IsEmpty.ShouldBeFalse();
            chart.Drawn.Any(r => chart.Y.Any(y => chart.Table[r, y] is Cell.Ratio)).ShouldBeTrue();
        }
    }

    [Theory]
    [MemberData(nameof(Questions))]
    public void Every_door_writes_it_in_both_languages(string kind, string options)
    {
        var answer = Ask(kind, options);
        foreach (var format in Enum.GetValues<Format>().Where(f => f != Format.Xlsx))
        {
            foreach (var language in Enum.GetValues<Language>())
            {
                var text = System.Text.Encoding.UTF8.GetString(Asking.Write(answer, format, new Showing(language, Explain: true)));
                text.ShouldNotContain("NaN");
            }
        }
    }

    [Fact]
    public void What_changed_between_editions_can_be_asked_again_by_its_command()
    {
        var editions = Invented.Value.Editions().Select(e => e.Name).Order(StringComparer.Ordinal).ToList();
        var answer = EditionDiff.Answer(Invented.Value, editions[0], editions[1], null);

        answer.Filled.Command.ShouldBe($"aandeel sources diff sipri {editions[0]} {editions[1]} --years 2020-2024");
        answer.Filled.Query.ShouldBe($"/sources/diff?source=sipri&older={editions[0]}&newer={editions[1]}&years=2020-2024");
        var cells = new Dictionary<(string Table, string Row, string Column), Cell>();
        Collect(answer.Rows, cells);
        foreach (var figure in Texts(answer).SelectMany(t => t.Figures()).Where(f => f.Place is not null))
        {
            cells[(figure.Place!.Table, figure.Place.Row, figure.Place.Column)].ShouldBe(figure.Cell);
            figure.Place.Behind.ShouldNotBeNull();
        }

        var older = Asking.Rows(Asking.Flows(Invented.Value, ("years", "2020-2024"), ("edition", editions[0])));
        Asking.Rows(answer)[0].GetProperty("older").GetDecimal().ShouldBe(older.Sum(r => r.GetProperty("amount").GetDecimal()));
        foreach (var row in Asking.Rows(answer).Where(r => r.GetProperty("what").GetString() != "share-outside").Take(20))
        {
            var listed = Asking.Rows(FlowsQuestion.Answer(Asking.OfCommand(row.GetProperty("flows").GetString()!), Invented.Value));
            listed.Sum(r => r.GetProperty("amount").GetDecimal()).ShouldBe(row.GetProperty("newer").GetDecimal(), row.GetProperty("key").GetString());
        }
    }

    [Fact]
    public void A_table_that_is_cut_keeps_what_it_sums_to_and_says_how_many_rows_are_left_out()
    {
        var answer = Ask("decompose", "by=supplier");
        var rows = answer.Views[1].Parts().Single().Rows.Count;
        var whole = Plain.Write(answer, new Showing());
        var cut = Plain.Write(answer, new Showing(Limit: 2));

        whole.ShouldContain("\ntogether ");
        whole.ShouldNotContain("--limit");
        cut.ShouldContain("\ntogether ");
        cut.ShouldContain($"{rows - 3} more are in files and with --limit.");
    }

    [Fact]
    public void A_division_by_destination_compared_says_the_change_of_each_part()
    {
        (string, string)[] options = [("by", "recipient"), ("suppliers", "nato"), ("composition", "present")];
        var now = Asking.Rows(Asking.Share(Invented.Value, [.. options, ("years", "2020-2024")])).ToDictionary(Key, Share);
        var before = Asking.Rows(Asking.Share(Invented.Value, [.. options, ("years", "2012-2016")])).ToDictionary(Key, Share);
        var compared = Asking.Rows(Asking.Share(Invented.Value, [.. options, ("years", "2020-2024"), ("compare", "2012-2016")]))
            .Where(r => r.TryGetProperty("change_points", out _))
            .ToList();

        compared.Select(Key).ShouldBe(now.Keys, ignoreOrder: true);
        foreach (var row in compared)
        {
            var change = (now[Key(row)] - before.GetValueOrDefault(Key(row))) * 100;
            row.GetProperty("share_before").GetDouble().ShouldBe(before.GetValueOrDefault(Key(row)), 1e-12);
            row.GetProperty("change_points").GetDouble().ShouldBe(change, 1e-9, Key(row));
        }

        compared.Count(r => Math.Abs(r.GetProperty("change_points").GetDouble()) > 0.1).ShouldBeGreaterThan(3);

        static string Key(System.Text.Json.JsonElement row) => row.GetProperty("key").GetString()!;
        static double Share(System.Text.Json.JsonElement row) => row.GetProperty("share").GetDouble();
    }

    private static Answer Ask(string kind, string options)
    {
        Codes.TryParse(kind, out QuestionKind asked).ShouldBeTrue();
        return Asked.New(Asking.Ask(asked, Asking.Options(options)), Invented.Value)!;
    }

    private static IEnumerable<Text> Texts(Answer answer) =>
    [
        answer.Title, answer.Subtitle, answer.Source,
        .. answer.Notes.Select(n => n.Text),
        .. answer.Explanation,
        .. answer.Incomplete,
        .. answer.Charts.Select(c => c.Finding),
        .. answer.Charts.SelectMany(c => c.Marks).Select(m => m.Words),
    ];

    /// <summary>Every cell by table, row and flat name of its column, with those of tables within rows.</summary>
    private static void Collect(Table table, Dictionary<(string Table, string Row, string Column), Cell> cells)
    {
        for (var row = 0; row < table.Count; row++)
        {
            foreach (var column in table.Columns) Collect(table[row, column], column.Name, column.Flat ?? column.Name);

            void Collect(Cell cell, string name, string flat)
            {
                var key = table.KeyOf(row);
                switch (cell)
                {
                    case RowsCell list: AnswerLawTests.Collect(list.Table, cells); break;
                    case Cell.Map map:
                        foreach (var (part, value) in map.Items) cells[(table.Name, key, $"{flat}_{part}")] = value;
                        break;
                    case Cell.Band band:
                        cells[(table.Name, key, $"{flat}_lower")] = band.Lower;
                        cells[(table.Name, key, $"{flat}_upper")] = band.Upper;
                        break;
                    default: cells[(table.Name, key, name)] = cell; break;
                }
            }
        }
    }
}
