using Aandeel.Answers;
using Aandeel.Harmonise;
using Aandeel.Words;
using Answer = Aandeel.Answers.Answer;
using Note = Aandeel.Answers.Note;

namespace Aandeel.Questions;

/// <summary>The typed parts of an answer, and the sentences that are made of them.</summary>
internal sealed class AnswerResult
{
    /// <summary>The question with all defaults filled in.</summary>
    public required Question Question { get; init; }

    public required Imported Imported { get; init; }

    public required FlowTable Flows { get; init; }

    public required YearRange Window { get; init; }

    public required AnswerShares Shares { get; init; }

    public required TrendResult? Trend { get; init; }

    /// <summary>The limit of redirection over the window and the one before it, as far as it can be told.</summary>
    public required IReadOnlyList<CeilingResult> Ceilings { get; init; }

    /// <summary>What a party itself took from outside could do to the share of the alliance; null for the alliance.</summary>
    public required CeilingResult? AsTaker { get; init; }

    /// <summary>A target below the last year; null where there is none.</summary>
    public required TargetResult? Target { get; init; }

    public required ProductionResult? Production { get; init; }

    public required DefinitionsResult? Definitions { get; init; }

    /// <summary>What other sources say of a party.</summary>
    public required ShareOfAllResult? Sources { get; init; }

    /// <summary>What members delivered to a party that is none of them; null where it cannot be told.</summary>
    public required ShareResult? Received { get; init; }

    public Party? Party => Question.Party;

    /// <summary>Whether the alliance is asked, or a party that is a member now.</summary>
    public bool IsMember => Party is not { } party
        || Alliance.Nato.Has(party.Index, Composition.Present.DayFor(Window.Last, Alliance.Nato));

    /// <summary>The window before, where it is whole.</summary>
    public YearRange? Before => Shares.Windows.Count > 1 ? Shares.Windows[^2] : null;

    public Ask Ask => field ??= Printed.Of(Question);

    public Table<AnswerResult> Frame => field ??= MakeFrame();

    /// <summary>How many members of today there are.</summary>
    public Column<AnswerResult> Members { get; } = new(
        "members", Kind.Count, ("Members of today", "Leden van nu"),
        r => Cell.Of((long?)Alliance.Nato.Members(r.Day).Count(m => Imported.Parties[m].IsState)));

    /// <summary>The last accession, which makes them the members of today.</summary>
    public DateOnly Day => Composition.Present.DayFor(Window.Last, Alliance.Nato);

    public Answer Answer()
    {
        var words = new AnswerWords(this);
        IReadOnlyList<Note> lines = [.. words.Lines()];
        return new Answer
        {
            Filled = Ask,
            Identity = Imported.IdentityFor(Flows, Question),
            Editions = [.. Editions().Distinct()],
            Unit = Flows.Unit,
            Title = words.Title,
            Subtitle = words.Subtitle,
            Rows = AnswerTable.Of(Ask, lines),
            Frame = Frame,
            Views = [],
            Charts = Charts(),
            Notes = lines,
            Brief = words.Brief,
            Explanation = AnswerWords.Explanation(lines),
            Incomplete = Shares.Incomplete,
            Source = new SeriesWords(Flows).OwnCalculation,
        };
    }

    /// <summary>The share by destination in windows, which pages and letters draw beside the sentences.</summary>
    private IReadOnlyList<Chart> Charts()
    {
        if (Shares.Line(Window).Sum.ShareOutside is null) return [];
        var (table, finding) = (Shares.Table, Shares.Finding(Window));
        return
        [
            new Chart(
                "destinations", Draw.Stacked, table.Rows, finding, table.Period,
                [table.PartInside, table.Ukraine, table.IndoPacific, table.Others])
            {
                Rows = [.. Enumerable.Range(0, table.Rows.Count)
                    .Where(i => table.Rows.Rows[i].Composition == Composition.Present)],
                Told = table.ShareOutside,
                Band = table.Bounds,
                Apart = table.WithoutUkraine,
                Subtitle = Names.Of(Composition.Present).Capital(),
            },
        ];
    }

    private IEnumerable<Edition> Editions()
    {
        IEnumerable<Edition> production = Production is { } result
            ? result.Inputs.Tables.SelectMany(t => t.Editions).Concat(result.Inputs.Editions)
            : [];
        return Flows.Editions.Concat(Sources?.Editions ?? []).Concat(production);
    }

    private Table<AnswerResult> MakeFrame() => new(
        "frame",
        Ask,
        [
            new("window", Kind.Period, ("Window", "Periode"), r => Cell.Of(r.Window)),
            new("last_year", Kind.Year, ("Last year", "Laatste jaar"), r => Cell.Of((long?)r.Window.Last)),
            Members,
            new(
                "members_since", Kind.Code, ("Since", "Sinds"),
                r => Cell.Of(r.Day.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture))),
        ],
        [this],
        _ => "frame");
}
