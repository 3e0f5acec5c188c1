using Aandeel.Harmonise;
using Aandeel.Indicators;

namespace Aandeel.Questions;

/// <summary>How people see the answer to <c>trend</c>: a row per year with the window that ends in it, the breaks, and what may be said of a trend.</summary>
internal sealed class TrendView(Question question, FlowTable flows, PartySelection suppliers, IReadOnlyList<ShareSeries> series, Composition held, IReadOnlyList<NamedEvidence> evidence, int window)
{
    private Language Language => question.Language;

    private FlowWords Words => field ??= new FlowWords(flows, question.Language);

    private ShareSeries First => series[0];

    private string Subject => Language.Say($"the share outside {question.Alliance.NameEn}", $"het aandeel buiten {question.Alliance.NameNl}");

    public IReadOnlyList<OldNote> MainNotes()
    {
        var notes = new List<OldNote>();
        if (First.Yearly.All(p => p.Share is null))
        {
            notes.Add(new OldNote("nothing-delivered", Sentences.NothingDelivered(Language)));
        }
        else
        {
            notes.Add(new OldNote("level", Level()));
            foreach (var named in evidence) notes.Add(new OldNote("trend-" + named.Key, TrendWords.Statement(named.Evidence, Who(named.Key), Language)));
            notes.Add(new OldNote("held-composition", Language.Say(
                $"For these statements membership is held fixed ({held.Name(Language.En)}), since an accession moves the dated share without any delivery. Tests use single years; moving windows share years and prove less than they seem to.",
                $"Voor deze uitspraken is het lidmaatschap vastgehouden ({held.Name(Language.Nl)}): een toetreding verschuift het gedateerde aandeel zonder dat er iets geleverd wordt. De toetsen gebruiken losse jaren; schuivende vensters delen jaren en bewijzen minder dan zij lijken te doen.")));
            if (First.Breaks.Count > 0) notes.Add(new OldNote("breaks", Language.Say("Breaks in the series: ", "Breuken in de reeks: ") + string.Join("; ", First.Breaks.GroupBy(b => (b.Year, b.Kind)).Select(g => $"{g.Key.Year} {TrendWords.Break([.. g], Language)}")) + "."));
        }

        notes.Add(new OldNote("not-production", Words.NotProduction));
        notes.Add(new OldNote("bounds", Words.Margin));
        return notes;
    }

    public TableView Build(IReadOnlyList<OldNote> notes)
    {
        var who = OldSelectionWords.Suppliers(suppliers, Language);
        return new TableView(
            Language.Say($"How {Subject} moves: {Lower(Words.Things)} by {who} to {OldSelectionWords.Recipients(question.Recipients, Language)}", $"Hoe {Subject} zich ontwikkelt: {Lower(Words.Things)} door {who} aan {OldSelectionWords.Recipients(question.Recipients, Language)}"),
            $"{Words.Subtitle}{(question.Category is not null && flows.Count > 0 ? ", " + flows.Categories[flows.Category[0]] : "")}{OldSwitchWords.LeftOut(question.Without, Language)}",
            [Years()],
            [.. notes.Select(n => n.Text)],
            Words.OwnCalculation,
            []);
    }

    public IReadOnlyList<string> Explain() =>
    [
        .. evidence.Where(e => e.Evidence.Test is not null).Select(e => Language.Say(
            $"{Who(e.Key)}: of {e.Evidence.Test!.Count * (e.Evidence.Test.Count - 1) / 2} pairs of years, those that rise less those that fall are {e.Evidence.Test.S}; the slope is the median of the slopes of all pairs. Least favourable within the margins: p = {(e.Evidence.WorstP is { } worst ? Language.Factor(worst) : "–")}; with years that resemble each other p = {Language.Factor(e.Evidence.Test.PDependent)}.",
            $"{Who(e.Key)}: van {e.Evidence.Test!.Count * (e.Evidence.Test.Count - 1) / 2} paren van jaren is het aantal dat stijgt min het aantal dat daalt {e.Evidence.Test.S}; de helling is de mediaan van de hellingen van alle paren. Ongunstigst binnen de marges: p = {(e.Evidence.WorstP is { } ongunstig ? Language.Factor(ongunstig) : "–")}; met jaren die op elkaar lijken p = {Language.Factor(e.Evidence.Test.PDependent)}.")),
        Language.Say("The method: docs/methods/trend.md.", "De methode: docs/methods/trend.md."),
    ];

    private static string Lower(string words) => char.ToLowerInvariant(words[0]) + words[1..];

    private string Who(string key) => key == NamedEvidence.All ? Subject : Language.Say($"{Subject} without Ukraine", $"{Subject} zonder Oekraïne");

    /// <summary>The last window, or the last year where there is none, and between which years the share lay.</summary>
    private string Level()
    {
        var last = First.Moving.LastOrDefault(p => p.Share is not null) ?? First.Yearly.Last(p => p.Share is not null);
        var known = First.Yearly.Where(p => p.Share is not null).ToList();
        var (low, high) = (known.MinBy(p => p.Share)!, known.MaxBy(p => p.Share)!);
        var between = known.Count < 2 ? "" : Language.Say(
            $" Single years lie between {Language.Percent(low.Share)} ({low.Period}) and {Language.Percent(high.Share)} ({high.Period}).",
            $" Losse jaren liggen tussen {Language.Percent(low.Share)} ({low.Period}) en {Language.Percent(high.Share)} ({high.Period}).");
        return Language.Say(
            $"Of {Words.Measured} from {OldSelectionWords.Suppliers(suppliers, Language)} to {OldSelectionWords.Recipients(question.Recipients, Language)} in {last.Period}, {Language.Percent(last.Share)} {Words.Went} outside {question.Alliance.NameEn} ({First.Scope.Composition.Name(Language)}): Ukraine {Language.Points(last.Sum.Part(DestinationGroup.Ukraine))} points of it, Australia, Japan, New Zealand and South Korea {Language.Points(last.Sum.Part(DestinationGroup.IndoPacificPartners))}.{between}",
            $"Van {Words.Measured} van {OldSelectionWords.Suppliers(suppliers, Language)} aan {OldSelectionWords.Recipients(question.Recipients, Language)} {Words.Went} in {last.Period} {Language.Percent(last.Share)} buiten {question.Alliance.NameNl} ({First.Scope.Composition.Name(Language)}): Oekraïne {Language.Points(last.Sum.Part(DestinationGroup.Ukraine))} punten daarvan, Australië, Japan, Nieuw-Zeeland en Zuid-Korea {Language.Points(last.Sum.Part(DestinationGroup.IndoPacificPartners))}.{between}");
    }

    private ViewTable Years()
    {
        var marked = First.Breaks.Count > 0;
        var columns = new List<ViewColumn>
        {
            new(Language.Say("Year", "Jaar"), ColumnKind.Words),
            new(Language.Say("Outside", "Buiten"), ColumnKind.MainFigure),
            new(Language.Say("Margin", "Marge"), ColumnKind.Figure),
            new(Language.Say("of which Ukraine", "waarvan Oekraïne"), ColumnKind.Figure, Language.Say("Ukraine", "Oekraïne")),
            new("Indo-Pacific 4", ColumnKind.Figure, "Pacific 4"),
            new(Language.Say($"{window} years to it", $"{window} jaar t/m"), ColumnKind.Figure, Language.Say($"{window} years", $"{window} jaar")),
        };
        foreach (var other in series.Skip(1))
        {
            columns.Add(new(Language.Say("Present members", "Huidige leden"), ColumnKind.Figure, Language.Say("Present", "Huidig")));
            columns.Add(new(Language.Say($"{window} years to it", $"{window} jaar t/m"), ColumnKind.Figure, Language.Say($"{window} years", $"{window} jaar")));
        }

        if (marked) columns.Add(new(Language.Say("Break", "Breuk"), ColumnKind.Words));
        var rows = new List<IReadOnlyList<string>>();
        for (var i = 0; i < First.Yearly.Count; i++)
        {
            var (point, sum) = (First.Yearly[i], First.Yearly[i].Sum);
            List<string> row =
            [
                point.Period.ToString(), Language.Percent(point.Share), sum.Bounds is { } b ? $"{Language.Points(b.Lower)}–{Language.Points(b.Upper)}" : "–",
                Language.Points(sum.Part(DestinationGroup.Ukraine)), Language.Points(sum.Part(DestinationGroup.IndoPacificPartners)), Moving(First, i),
            ];
            foreach (var other in series.Skip(1)) row.AddRange([Language.Percent(other.Yearly[i].Share), Moving(other, i)]);
            if (marked) row.Add(Marks([.. First.Breaks.Where(m => m.Year == point.Period.First)]));
            rows.Add(row);
        }

        var name = First.Scope.Composition.Name(Language);
        return new ViewTable(char.ToUpperInvariant(name[0]) + name[1..], columns, rows)
        {
            Trend = ViewTrend.OfShares(Language, First.Yearly[0].Period.First, [.. First.Yearly.Select(p => p.Share)]),
        };
    }

    /// <summary>Few enough for the column; all are named below the table.</summary>
    private string Marks(IReadOnlyList<SeriesMark> marks) =>
        marks.Count <= 2 ? string.Join(", ", marks.Select(m => m.Party?.Code.Value ?? Language.Say("form", "vorm"))) : Language.Say($"{marks.Count} parties", $"{marks.Count} partijen");

    private string Moving(ShareSeries of, int year) => year < of.Window - 1 || of.Moving.Count == 0 ? "" : Language.Percent(of.Moving[year - of.Window + 1].Share);
}
