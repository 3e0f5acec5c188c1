using Aandeel.Answers;
using Aandeel.Doors;
using Answer = Aandeel.Answers.Answer;

namespace Aandeel.Tests.Questions;

/// <summary>What holds for every answer, whichever question it is of and whichever door draws it.</summary>
public sealed class AnswerLaws
{
    private static readonly Language[] Languages = [Language.En, Language.Nl];

    public static TheoryData<string> Asked => [.. EveryQuestion.All];

    [Theory]
    [MemberData(nameof(Asked))]
    public void Every_door_draws_it_in_both_languages(string command)
    {
        foreach (var answer in EveryQuestion.Answers(command))
        {
            foreach (var format in Enum.GetValues<Format>().Where(f => f switch
            {
                Format.Svg or Format.Png or Format.Card => answer.Charts.Count > 0,
                Format.Sql => Sql.Has(answer),
                _ => true,
            }))
            {
                foreach (var language in Languages)
                {
                    using var stream = new MemoryStream();
                    Door.Write(answer, format, new Showing(language, Explain: true), stream);
                    (stream.Length > 0 || (format == Format.Ndjson && answer.Rows.Count == 0)).ShouldBeTrue(
                        $"{command} as {format} in {language}");
                }
            }
        }
    }

    [Theory]
    [MemberData(nameof(Asked))]
    public void Both_languages_of_a_sentence_carry_the_same_figures(string command)
    {
        foreach (var text in EveryQuestion.Answers(command).SelectMany(Texts))
        {
            Bag(text, Language.Nl).ShouldBe(Bag(text, Language.En), $"{command}: {Wording.Of(text, Language.En)}");
        }
    }

    [Theory]
    [MemberData(nameof(Asked))]
    public void No_digit_stands_in_words_of_ours(string command)
    {
        foreach (var text in EveryQuestion.Answers(command).SelectMany(Texts))
        {
            foreach (var language in Languages)
            {
                text.In(language).OfType<Run.Words>().Where(w => !w.IsName && w.Value.Any(char.IsAsciiDigit)).ShouldBeEmpty(
                    $"{command}: a digit in a sentence is a figure, or a name in a hole of its own");
            }
        }
    }

    [Theory]
    [MemberData(nameof(Asked))]
    public void A_quoted_figure_is_found_again_at_its_place(string command)
    {
        foreach (var answer in EveryQuestion.Answers(command))
        {
            foreach (var figure in Texts(answer)
                .SelectMany(t => t.Figures()).Where(f => f.Place is { } place && place.Ask == answer.Filled))
            {
                var place = figure.Place!;
                var table = Tables(answer).FirstOrDefault(t => t.Name == place.Table);
                table.ShouldNotBeNull($"{command}: no table '{place.Table}' for {place.Column}");
                var rows = Enumerable.Range(0, table.Count).Where(r => table.KeyOf(r) == place.Row).ToList();
                rows.Count.ShouldBe(1, $"{command}: rows '{place.Row}' of {place.Table}");
                table.Columns.SelectMany(c => Values(table, rows[0], c)).ShouldContain(
                    v => v.Name == place.Column && Equals(v.Cell, figure.Cell), $"{command}: {place}");
            }
        }
    }

    [Theory]
    [MemberData(nameof(Asked))]
    public void Files_say_the_same_in_both_languages_but_for_names(string command)
    {
        foreach (var answer in EveryQuestion.Answers(command))
        {
            Numbers(answer, Language.Nl).ShouldBe(Numbers(answer, Language.En), command);
        }
    }

    [Theory]
    [MemberData(nameof(Asked))]
    public void A_chart_draws_columns_of_a_table_that_has_rows(string command)
    {
        foreach (var chart in EveryQuestion.Answers(command).SelectMany(a => a.Charts))
        {
            chart.Drawn.ShouldAllBe(r => r >= 0 && r < chart.Table.Count, $"{command}: {chart.Name}");
            chart.Y.ShouldNotBeEmpty(command);
            chart.Finding.IsEmpty.ShouldBeFalse($"{command}: {chart.Name} says what it shows");
        }
    }

    private static IEnumerable<Text> Texts(Answer answer) =>
    [
        answer.Title, answer.Subtitle, answer.Source,
        .. answer.Notes.Select(n => n.Text), .. answer.Explanation, .. answer.Incomplete,
        .. answer.Charts.Select(c => c.Finding),
    ];

    private static List<string> Bag(Text text, Language language) =>
        [.. text.In(language)
            .OfType<Run.Number>()
            .Select(n => $"{n.Figure.Cell} {n.Figure.Kind} {n.Figure.Unit?.Code} {n.Figure.Place}")
            .Order(StringComparer.Ordinal)];

    /// <summary>All tables of an answer, those within rows too.</summary>
    private static List<Table> Tables(Answer answer)
    {
        var tables = new List<Table>();
        Add(answer.Rows);
        if (answer.Frame is { } frame) Add(frame);
        foreach (var view in answer.Views) Add(view.Table);
        foreach (var chart in answer.Charts) Add(chart.Table);
        return tables;

        void Add(Table table)
        {
            if (tables.Contains(table)) return;
            tables.Add(table);
            for (var row = 0; row < table.Count; row++)
            {
                foreach (var column in table.Columns)
                {
                    if (table[row, column] is RowsCell inner) Add(inner.Table);
                }
            }
        }
    }

    private static IEnumerable<(string Name, Cell Cell)> Values(Table table, int row, Column column) =>
        table[row, column] switch
        {
            Cell.Band band => [(column.Name + "_lower", band.Lower), (column.Name + "_upper", band.Upper)],
            Cell.Map map => map.Items.Select(i => ($"{column.Flat ?? column.Name}_{i.Key}", i.Value)),
            var cell => [(column.Name, cell)],
        };

    private static List<string> Numbers(Answer answer, Language language)
    {
        var numbers = new List<string>();
        foreach (var line in System.Text.Encoding.UTF8.GetString(
            Asking.Write(answer, Format.Ndjson, new Showing(language)))
            .Split('\n', StringSplitOptions.RemoveEmptyEntries))
        {
            using var row = System.Text.Json.JsonDocument.Parse(line);
            Walk(row.RootElement, "");
        }

        return numbers;

        void Walk(System.Text.Json.JsonElement value, string path)
        {
            switch (value.ValueKind)
            {
                case System.Text.Json.JsonValueKind.Object:
                    foreach (var field in value.EnumerateObject()) Walk(field.Value, $"{path}.{field.Name}");
                    break;
                case System.Text.Json.JsonValueKind.Array:
                    foreach (var item in value.EnumerateArray()) Walk(item, path + "[]");
                    break;
                case System.Text.Json.JsonValueKind.Number: numbers.Add($"{path} {value.GetRawText()}"); break;
                default: break;
            }
        }
    }
}
