using System.Text.Json;
using Aandeel.Answers;
using Aandeel.Doors;
using Aandeel.Harmonise;
using Aandeel.Questions;

namespace Aandeel.Tests.Questions;

/// <summary>
/// League tables, printed rows, sources side by side, definitions and sensitivity: a language changes words and nothing
/// else, and what is drawn or quoted is a cell.
/// </summary>
public sealed class SameInBothLanguagesTests
{
    private static readonly Lazy<Imported> Invented =
        new(() => Asking.Import("languages", Synthetic.File("languages.csv", Synthetic.Rows(7, 1_000, 1995, 2024))));

    public static TheoryData<QuestionKind, string> Questions { get; } = new()
    {
        { QuestionKind.Suppliers, "" },
        { QuestionKind.Suppliers, "regions=sipri" },
        { QuestionKind.Suppliers, "years=2020-2024;compare=2015-2017;suppliers=nato" },
        { QuestionKind.Suppliers, "years=1996;suppliers=ISL" },
        { QuestionKind.Recipients, "suppliers=USA;partners=3" },
        { QuestionKind.Flows, "years=2024" },
        { QuestionKind.Flows, "years=2020-2024;suppliers=NLD;rows=" },
        { QuestionKind.Share, "source=all" },
        { QuestionKind.Definitions, "" },
        { QuestionKind.Definitions, "suppliers=ISL;recipients=NLD" },
        { QuestionKind.Sensitivity, "draws=50" },
    };

    [Theory]
    [MemberData(nameof(Questions))]
    public void The_language_moves_no_row_and_no_figure(QuestionKind kind, string question)
    {
        var answer = Ask(kind, question);

        string Rows(Language language)
        {
            using var json = JsonDocument.Parse(Asking.Write(answer, Format.Json, new Showing(language)));
            return string.Join('\n', json.RootElement.GetProperty("rows").EnumerateArray().Select(r => Numbers(r)));
        }

        Rows(Language.Nl).ShouldBe(Rows(Language.En));
    }

    [Theory]
    [MemberData(nameof(Questions))]
    public void Every_sentence_carries_the_same_figures_in_both_languages(QuestionKind kind, string question)
    {
        var answer = Ask(kind, question);
        Text[] texts =
        [
            answer.Title,
            answer.Subtitle,
            .. answer.Notes.Select(n => n.Text),
            .. answer.Charts.Select(c => c.Finding),
            .. answer.Incomplete,
        ];

        foreach (var text in texts) text.Figures(Language.Nl).ShouldBe(text.Figures(Language.En), ignoreOrder: true);
    }

    [Theory]
    [MemberData(nameof(Questions))]
    public void What_is_drawn_is_there_and_lies_within_its_band(QuestionKind kind, string question)
    {
        foreach (var chart in Ask(kind, question).Charts)
        {
            chart.Drawn.ShouldNotBeEmpty();
            foreach (var row in chart.Drawn)
            {
                var value = chart.Table[row, chart.Y[0]].ShouldBeOfType<Cell.Ratio>().Value;
                if (chart.Band is not { } band) continue;
                var ends = chart.Table[row, band].ShouldBeOfType<Cell.Band>();
                if (ends is not { Lower: Cell.Ratio low, Upper: Cell.Ratio high } || kind == QuestionKind.Sensitivity)
                {
                    continue;
                }

                value.ShouldBeInRange(low.Value - 1e-9, high.Value + 1e-9, $"{chart.Name} {chart.Table.KeyOf(row)}");
            }
        }
    }

    [Theory]
    [MemberData(nameof(Questions))]
    public void Every_row_has_a_key_of_its_own(QuestionKind kind, string question)
    {
        var rows = Ask(kind, question).Rows;

        Enumerable.Range(0, rows.Count).Select(rows.KeyOf).ShouldBeUnique();
    }

    [Fact]
    public void A_row_that_is_laid_open_stands_line_by_line_and_a_limit_counts_rows()
    {
        var answer = Ask(QuestionKind.Flows, "years=2024;rows=");
        var lines = Plain.Write(answer, new Showing(Limit: 2)).Split('\n');

        lines.Count(l => l.StartsWith("stands in", StringComparison.Ordinal)).ShouldBe(2);
        lines.Count(l => l.StartsWith("counted as", StringComparison.Ordinal)).ShouldBe(2);
        lines.ShouldContain(l => l.StartsWith($"{answer.Rows.Count - 2} more are in files", StringComparison.Ordinal));
    }

    [Fact]
    public void A_source_without_files_is_a_row_with_its_reason_and_says_how_to_get_them()
    {
        var answer = Ask(QuestionKind.Share, "source=all");
        var rows = Asking.Rows(answer);

        rows.Count(r => r.GetProperty("share_outside").ValueKind == JsonValueKind.Number).ShouldBe(1);
        rows.Where(r => r.GetProperty("source").GetString() != "sipri")
            .ShouldAllBe(r => r.GetProperty("reasons").GetProperty("total").GetString() == "source-not-here");
        rows.Select(r => r.GetProperty("source").GetString()).Distinct().ShouldBe(FlowSeries.Sources);
        answer.Notes.Single(n => n.Code == "sources-not-here").Remedy!.Code.ShouldBe("import-sources");
        Asking.Plain(answer).ReplaceLineEndings(" ").ShouldContain("aandeel sources import FILE reads them.");
    }

    private static Answer Ask(QuestionKind kind, string question) =>
        Asking.Of(Invented.Value, kind, Asking.Options(question));

    /// <summary>A row without what is worded in a language.</summary>
    private static string Numbers(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.Object => string.Join(
            ' ',
            value.EnumerateObject()
                .Where(f => f.Name != "name" && !f.Name.EndsWith("_name", StringComparison.Ordinal))
                .Select(f => $"{f.Name} {Numbers(f.Value)}")),
        JsonValueKind.Array => string.Join(' ', value.EnumerateArray().Select(Numbers)),
        _ => value.GetRawText(),
    };
}
