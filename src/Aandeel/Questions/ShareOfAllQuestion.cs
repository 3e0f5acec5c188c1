using Aandeel.Harmonise;

namespace Aandeel.Questions;

/// <summary>
/// Answers <c>share --source all</c>: every source side by side, each in its own unit and for its own reporters, one line each. There is
/// no average and no total: the lines measure different things (docs/methods/series.md).
/// </summary>
public sealed class ShareOfAllQuestion
{
    private const int Window = 5;
    private readonly Question _question;
    private readonly Holdings _holdings;
    private readonly List<AnswerRow> _rows = [];
    private readonly List<IReadOnlyList<string>> _cells = [];
    private readonly List<Edition> _editions = [];
    private readonly List<string> _incomplete = [];
    private readonly Composition _composition;

    private ShareOfAllQuestion(Question question, Holdings holdings)
    {
        (_question, _holdings) = (question, holdings);
        _composition = question.Composition ?? Composition.AtTheTime;
    }

    private Language Language => _question.Language;

    public static OldAnswer Answer(Question question, Holdings holdings) => new ShareOfAllQuestion(question, holdings).Build();

    /// <summary>The lines of some series alone, with the editions behind them: what other questions set beside theirs.</summary>
    internal static (IReadOnlyList<AnswerRow> Rows, IReadOnlyList<Edition> Editions) Lines(Question question, Holdings holdings, IEnumerable<(FlowSeries Series, DestinationChoice? Destination)> series)
    {
        var lines = new ShareOfAllQuestion(question, holdings);
        foreach (var (of, destination) in series) lines.Add(of, destination);
        return (lines._rows, lines._editions);
    }

    private OldAnswer Build()
    {
        var asked = FlowSeries.All.Where(s => _question.Flow is null || s.Flow == _question.Flow).SelectMany(s => SeriesChoice.Destinations(s).Select(d => (Series: s, Destination: d))).ToList();
        _holdings.Prepare(asked.Select(a => Of(a.Series, a.Destination)));
        foreach (var (series, destination) in asked) Add(series, destination);
        var outside = Language.Say($"Outside {_question.Alliance.NameEn}", $"Buiten {_question.Alliance.NameNl}");
        var columns = new List<ViewColumn>
        {
            new(Language.Say("Source", "Bron"), ColumnKind.Words),
            new(Language.Say("What it measures", "Wat zij meet"), ColumnKind.Words),
            new(Language.Say("Years", "Jaren"), ColumnKind.Words),
            new(outside, ColumnKind.MainFigure, Language.Say("Outside", "Buiten")),
            new(Language.Say("Margin", "Marge"), ColumnKind.Figure),
            new(Language.Say("of which Ukraine", "waarvan Oekraïne"), ColumnKind.Figure, Language.Say("Ukraine", "Oekraïne")),
            new(Language.Say("Indo-Pacific 4", "Indo-Pacific 4"), ColumnKind.Figure, Language.Say("Pacific 4", "Pacific 4")),
        };
        OldNote[] notes =
        [
            new("side-by-side", Language.Say(
                "Each line is a source in its own unit, for the states that report to it and the years that it covers. They measure different things, so there is no average, and two lines that differ can both be true.",
                "Elke regel is een bron in haar eigen eenheid, voor de staten die eraan rapporteren en de jaren die zij beslaat. Ze meten verschillende dingen, dus er is geen gemiddelde, en twee regels die verschillen kunnen allebei waar zijn.")),
            new("not-production", Language.Say(
                "None of them is a share of production: what is sold at home is in no source.",
                "Geen ervan is een aandeel van de productie: wat in eigen land wordt verkocht zit in geen enkele bron.")),
        ];
        if (_rows.Exists(r => r["share_outside"] is FieldValue.Missing { Reason: "source-not-here" }))
        {
            notes = [.. notes, new OldNote("sources-not-here", Language.Say(
                "Sources that are not here answer once their files are imported: docs/sources/README.md says which files, and aandeel sources import FILE reads them.",
                "Bronnen die hier niet zijn antwoorden zodra hun bestanden zijn ingelezen: docs/sources/README.md zegt welke, en aandeel sources import BESTAND leest ze."))];
        }

        return new OldAnswer
        {
            Question = Echo(),
            Snapshot = _holdings.Snapshot?.Id ?? _holdings.Identity,
            Tables = Holdings.TablesHash(_question.OwnTables),
            Editions = [.. _editions.Distinct()],
            Rows = _rows,
            Notes = notes,
            View = new TableView(
                Language.Say($"The share outside {_question.Alliance.NameEn}, by source", $"Het aandeel buiten {_question.Alliance.NameNl}, per bron"),
                Language.Say($"Each in its own unit; {_composition.Name(Language)}", $"Elk in de eigen eenheid; {_composition.Name(Language)}"),
                [new ViewTable("", columns, _cells)],
                [.. notes.Select(n => n.Text)],
                Language.Say("Own calculations based on the sources named; their publishers are not responsible for them.", "Eigen berekeningen op basis van de genoemde bronnen; de uitgevers zijn er niet verantwoordelijk voor."),
                []),
            Incomplete = _incomplete,
        };
    }

    private Question Of(FlowSeries series, DestinationChoice? destination) =>
        _question with { Source = series.Source, Flow = series.Flow, UnitCode = series.Unit.Code, Destination = destination, Composition = _composition };

    private void Add(FlowSeries series, DestinationChoice? destination)
    {
        var question = Of(series, destination);
        FlowTable flows;
        try
        {
            flows = _holdings.Deliveries(question, shortWindows: _question.Years is { Count: < Window });
        }
        catch (AandeelException e) when (e.Code == ExitCode.Incomplete)
        {
            Missing(series, destination, "source-not-here", Language.Say("not here", "niet hier"));
            return;
        }

        var asked = _question.Years ?? flows.Usable.Ending(Window);
        if (!asked.Overlaps(flows.Usable))
        {
            Missing(series, destination, "years-not-covered", Language.Say($"covers {flows.Usable}", $"beslaat {flows.Usable}"));
            return;
        }

        var years = asked.And(flows.Usable);
        OldAnswer answer;
        try
        {
            answer = OldBridge.Of(ShareQuestion.Answer(question with { Years = years }, _holdings), Language.En);
        }
        catch (AandeelException e) when (e.Code == ExitCode.Incomplete)
        {
            Missing(series, destination, "not-in-sums", Language.Say("not in the sums", "niet in de sommen"));
            return;
        }

        _editions.AddRange(answer.Editions);
        _incomplete.AddRange(answer.Incomplete.Select(i => $"{series.Source}: {i}"));
        foreach (var row in answer.Rows)
        {
            var apart = series.OnlyWithinCategory;
            _rows.Add(Line(series, destination).With("category", apart ? row.Text("key") : null).Copy(row, "period", "composition").With("suppliers", answer.Question.Text("suppliers"))
                .With("edition", string.Join(", ", answer.Editions.Select(e => e.Name).Distinct())).Copy(row, Figures));
            var bounds = row.Inner("bounds");
            _cells.Add(
            [
                series.Source,
                What(series, destination) + (apart ? $", {row.Text("name")}" : ""),
                years.ToString(),
                Language.Percent(row.Ratio("share_outside")),
                bounds.Ratio("lower") is { } lower && bounds.Ratio("upper") is { } upper ? $"{Language.Points(lower)}–{Language.Points(upper)}" : "–",
                Part(DestinationGroup.Ukraine), Part(DestinationGroup.IndoPacificPartners),
            ]);

            string Part(DestinationGroup of) => ShareRow.Part(row, of) is { } part ? Language.Points(part) : "–";
        }
    }

    private static readonly string[] Figures = ["inside", "outside", "unallocated", "unmapped", "total", "share_outside", "bounds", "outside_by_group", "assumed", "observations", "flows"];

    private string What(FlowSeries series, DestinationChoice? destination)
    {
        var unit = FlowWords.UnitOf(series, Language);
        return FlowWords.ThingsOf(series, new SourceChoice(), Language) + (unit.Length > 0 ? $" ({unit})" : "") + (destination is null ? "" : Language.Say(", by final destination", ", naar eindbestemming"));
    }

    /// <summary>A source that cannot answer is a line too, with the reason: silence is not zero.</summary>
    private void Missing(FlowSeries series, DestinationChoice? destination, string reason, string words)
    {
        var missing = new FieldValue.Missing(reason);
        _incomplete.Add($"{series.Source} {Codes.Of(series.Flow)}: {reason}");
        _rows.Add(Line(series, destination).With("category", (string?)null).With("period", _question.Years?.ToString()).With("composition", _composition.Code).With("suppliers", (string?)null).With("edition", (string?)null)
            .With("inside", missing).With("outside", missing).With("unallocated", missing).With("unmapped", missing).With("total", missing).With("share_outside", missing)
            .With("bounds", new AnswerRow().With("lower", missing).With("upper", missing)).With("outside_by_group", missing).With("assumed", missing).With("observations", missing).With("flows", missing));
        _cells.Add([series.Source, What(series, destination), _question.Years?.ToString() ?? "", words, "", "", ""]);
    }

    private static AnswerRow Line(FlowSeries series, DestinationChoice? destination) => new AnswerRow()
        .With("source", series.Source)
        .With("flow", Codes.Of(series.Flow))
        .With("unit", series.Unit.Code)
        .With("destination", destination is { } final ? Codes.Of(final) : null);

    private AnswerRow Echo() => new AnswerRow()
        .With("kind", Codes.Of(_question.Kind))
        .With("source", _question.Source)
        .With("flow", _question.Flow is { } flow ? Codes.Of(flow) : null)
        .With("years", _question.Years?.ToString())
        .With("composition", _composition.Code)
        .With("alliance", _question.Alliance.Code)
        .With("suppliers", _question.Suppliers?.Text)
        .With("recipients", (_question.Recipients ?? new PartySelection.Everyone()).Text)
        .With("without", string.Join(',', _question.Without.Select(w => Codes.Of(w))))
        .With("lang", Codes.Of(Language));
}
