using Aandeel.Answers;

namespace Aandeel.App.Mcp;

/// <summary>
/// The printed rows behind a figure, largest first: the question that lists them and what it gave, or why it gave none.
/// </summary>
/// <param name="Ask">The question; null where nothing is behind.</param>
/// <param name="Rows">Its answer, cut to the rows that are shown; null where there is none.</param>
/// <param name="All">How many there are.</param>
/// <param name="Why">Why there is none.</param>
internal sealed record PrintedRows(Ask? Ask, Answer? Rows, int All, string? Why)
{
    /// <summary>Questions that ask others are followed so far: verify, the share it found, its deliveries.</summary>
    private const int Steps = 3;

    /// <summary>The editions of the question that was followed, for an answer that has none of its own.</summary>
    public IReadOnlyList<Edition> Editions { get; private init; } = [];

    /// <summary>Asks for them.</summary>
    public static PrintedRows Behind(
        Ask? behind, int count, Language language, Func<Questions.Question, Answer> ask)
    {
        IReadOnlyList<Edition> editions = [];
        for (var step = 0; step < Steps && behind is not null; step++)
        {
            try
            {
                var answer = ask(PrintedQuestion.Read(behind.Command));
                if (ArePrinted(answer)) return Of(answer, behind, count) with { Editions = editions };
                (editions, behind) = (answer.Editions, BehindOf(answer));
            }
            catch (AandeelException e) when (e.Code == ExitCode.Incomplete)
            {
                return new(behind, null, 0, e.Problem.In(language)) { Editions = editions };
            }
        }

        return new(null, null, 0, Doors.Wording.Of(McpWords.NothingBehind, language)) { Editions = editions };
    }

    /// <summary>Those of an answer whose rows are printed rows themselves.</summary>
    public static PrintedRows Of(Answer answer, Ask ask, int count) =>
        new(ask, First(answer, count), answer.Rows.Count, null);

    public static bool ArePrinted(Answer answer) => answer.Filled.Question == Codes.Of(Questions.QuestionKind.Flows);

    /// <summary>
    /// The question behind the figure of its sentence, else of its remarks, else of its last row, else the question that
    /// its first row names.
    /// </summary>
    public static Ask? BehindOf(Answer answer) =>
        answer.Sentence.Figures().Concat(answer.Notes.SelectMany(n => n.Text.Figures()))
            .Select(f => f.Place?.Behind).FirstOrDefault(b => b is not null)
        ?? Enumerable.Range(0, answer.Rows.Count).Reverse().Select(answer.Rows.BehindOf)
            .FirstOrDefault(b => b is not null)
        ?? Enumerable.Range(0, Math.Min(1, answer.Rows.Count))
            .SelectMany(r => answer.Rows.Columns.Select(c => answer.Rows[r, c])).OfType<Cell.Asked>().FirstOrDefault()?.Value;

    /// <summary>The first rows in the order in which people see them.</summary>
    public static Answer First(Answer answer, int count)
    {
        var order = answer.Views.FirstOrDefault(v => v.Table == answer.Rows)?.Rows
            ?? [.. Enumerable.Range(0, answer.Rows.Count)];
        return RowsOf.Of(answer, [.. order.Take(count)]);
    }
}
