using Aandeel.Answers;
using Aandeel.Harmonise;
using Aandeel.Indicators;
using Aandeel.Words;
using Answer = Aandeel.Answers.Answer;
using Note = Aandeel.Answers.Note;

namespace Aandeel.Questions;

/// <summary>
/// What questions over the register share that need each delivery: the register, one composition, the last five years
/// or the asked ones with those compared with, and the frame of the answer.
/// </summary>
internal sealed class AskedPeriods
{
    private const int Window = 5;
    private const int DefaultRows = 25;
    private readonly Question _question;
    private readonly Imported _imported;
    private readonly List<Note> _notes = [];
    private readonly List<Text> _incomplete = [];

    /// <summary>The periods that a question asks for, over what is imported.</summary>
    /// <param name="needed">What the built-in sums lack.</param>
    /// <param name="known">The divisions that have a meaning here.</param>
    public AskedPeriods(Question question, Imported imported, string needed, params ShareKey[] known)
    {
        (_question, _imported) = (question, imported);
        if (question.ByYear || (question.By != ShareKey.None && Array.IndexOf(known, question.By) < 0))
        {
            var got = question.ByYear ? "year" : Codes.Of(question.By);
            throw AandeelException.Usage(
                $"--by got '{got}'; it knows {string.Join(", ", known.Select(v => Codes.Of(v)))}.");
        }

        Flows = RegisterTable.Of(question, imported, needed);
        Composition = question.Composition ?? Composition.Default;
        var years = Within(question.Years ?? Flows.Years.Ending(Window), "years");
        Periods = question.Compare is { } compare ? [Within(compare, "compare"), years] : [years];
    }

    public FlowTable Flows { get; }

    public Composition Composition { get; }

    /// <summary>The years compared with, where there are any, and then the years.</summary>
    public IReadOnlyList<YearRange> Periods { get; }

    /// <summary>Measure, unit and edition.</summary>
    public Text Subtitle
    {
        get
        {
            var (edition, left) = (Flows.Edition.Name, SwitchWords.LeftOut(_question.Without));
            return Text.Of(
                $"Delivered volume in SIPRI trend-indicator values (TIV, millions), edition {edition}{left}",
                $"Geleverde hoeveelheid in SIPRI-trendindicatorwaarden (TIV, miljoenen), editie {edition}{left}");
        }
    }

    /// <summary>The question with what is filled in here.</summary>
    public Question Filled() => _question with
    {
        Edition = Flows.Edition.Name,
        Years = Periods[^1],
        Compare = _question.Compare is null ? null : Periods[0],
        Composition = Composition,
    };

    /// <summary>A table per period, the largest rows first.</summary>
    /// <param name="periods">The period of each row of the table.</param>
    /// <param name="foot">How many rows of each period sum the others; they are its last.</param>
    public IReadOnlyList<View> Views(Table table, IReadOnlyList<YearRange> periods, IReadOnlyList<Column> columns, int foot = 0) =>
    [
        .. Periods.Select(p => new View(table, Text.Of($"{p}, {Names.Of(Composition)}", $"{p}, {Names.Of(Composition)}"), columns)
        {
            Rows = [.. Enumerable.Range(0, table.Count).Where(i => periods[i] == p)], First = DefaultRows,
            LastKept = foot,
        }),
    ];

    /// <summary>
    /// The answer; what is said of the choice of years and of the edition goes behind the remarks of the question.
    /// </summary>
    public Answer Answer(PeriodsAnswer own) => new()
    {
        Filled = own.Rows.Ask,
        Identity = _imported.IdentityFor(Flows, _question),
        Editions = [Flows.Edition],
        Unit = Flows.Unit,
        Title = own.Title,
        Subtitle = Subtitle,
        Rows = own.Rows,
        Frame = own.Frame,
        Views = own.Views,
        Charts = own.Charts,
        Notes = [.. own.Notes, .. _notes, .. EditionNotes.For(Flows, _imported), .. Classes()],
        Explanation = own.Explanation,
        Incomplete = [.. _incomplete, .. EditionNotes.Unmapped(Flows)],
        Source = ShareSentences.OwnCalculation(Flows.Edition),
    };

    private IEnumerable<Note> Classes() => _question.By == ShareKey.Class ? EditionNotes.Classes(Flows) : [];

    private YearRange Within(YearRange asked, string option) =>
        AskedYears.Within(asked, option, Flows, _imported, _notes, _incomplete);
}
