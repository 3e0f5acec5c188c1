using Aandeel.Harmonise;
using Aandeel.Indicators;

namespace Aandeel.Questions;

/// <summary>How people see the answer to <c>share</c>: tables per composition, and the sentences that must stand beside the figure.</summary>
internal sealed class ShareView(Question question, FlowTable flows, PartySelection suppliers)
{
    private readonly List<ViewTable> _tables = [];
    private readonly List<ViewBar> _bars = [];
    private readonly List<List<string>> _rows = [];
    private readonly List<Main> _mains = [];
    private Composition _composition = Composition.AtTheTime;
    private ViewTrend? _trend;

    private Language Language => question.Language;

    private FlowWords Words => field ??= new FlowWords(flows, question.Language);

    /// <summary>Whether amounts are of different things per row, so that no figure for all of them exists.</summary>
    private bool IsApart => flows.Series.OnlyWithinCategory && question.Category is null;

    private bool IsByDestination => question.By is ShareKey.Recipient or ShareKey.Group;

    /// <summary>Whether all that was counted lies on one side.</summary>
    public bool IsOneSided => _mains.Count > 0 && _mains.TrueForAll(m => m.Sum.Inside == 0 || m.Sum.Outside == 0) && _mains.Exists(m => m.Sum.Total > 0);

    private string Outside => Language.Say($"outside {question.Alliance.NameEn}", $"buiten {question.Alliance.NameNl}");

    /// <summary>Begins the table of a composition, and works out the yearly series under it.</summary>
    public void Begin(Composition composition, ScopeMap map, YearRange years)
    {
        Close();
        _composition = composition;
        _trend = null;
        if (question.By != ShareKey.None || question.ByYear || years.Count < 3) return;
        var sums = map.Sum(years.Windows(1));
        var yearly = new double?[sums.Count];
        for (var i = 0; i < yearly.Length; i++) yearly[i] = sums[i].GetValueOrDefault(0)?.ShareOutside;
        _trend = ViewTrend.OfShares(Language, years.First, yearly);
    }

    public void Add(YearRange period, string name, ShareSums sum, ShareSums? before, long whole)
    {
        if (question.By == ShareKey.None) _mains.Add(new Main(_composition, period, sum));
        if (IsByDestination)
        {
            var side = string.Join(Language.Say(" and ", " en "), sum.Sides.Select(SideWord));
            _rows.Add([period.ToString(), name, side, Words.Amount(sum.Total), Language.Percent(whole > 0 ? (double)sum.Total / whole : null)]);
            return;
        }

        var ukraine = sum.Part(DestinationGroup.Ukraine);
        var four = sum.Part(DestinationGroup.IndoPacificPartners);
        var row = new List<string> { period.ToString() };
        if (question.By != ShareKey.None) row.Add(name);
        row.AddRange(
        [
            Language.Percent(sum.ShareOutside),
            sum.Bounds is { } b ? $"{Language.Points(b.Lower)}–{Language.Points(b.Upper)}" : "–",
            Language.Points(ukraine), Language.Points(four), Language.Points(sum.ShareOutside - ukraine - four),
        ]);
        if (HasNew) row.Add(Language.Percent(sum.ShareOutsideNew));
        row.Add(sum is { Total: 0, Assumed: > 0 } ? "–" : Words.Amount(sum.Total));
        if (question.Compare is not null) row.Add(before is null ? "" : Signed(sum.ShareOutside - before.ShareOutside));
        _rows.Add(row);
    }

    /// <summary>The notes that every answer about the share carries: what it is, and that it is not of production.</summary>
    public IReadOnlyList<Note> MainNotes() =>
    [
        new("share-of-deliveries", MainSentence()),
        new("not-production", Words.NotProduction),
        .. IsByDestination ? Array.Empty<Note>() : [new("bounds", Words.Margin)],
        .. Movement() is { } movement ? [movement] : Array.Empty<Note>(),
    ];

    public TableView Build(IReadOnlyList<Note> notes)
    {
        Close();
        AddBars();
        var who = SelectionWords.Suppliers(suppliers, Language);
        var title = IsByDestination
            ? Language.Say($"{Words.Things} by {who}: where to", $"{Words.Things} door {who}: waarheen")
            : Language.Say($"{Words.Things} by {who} to {SelectionWords.Recipients(question.Recipients, Language)}: the share {Outside}", $"{Words.Things} door {who} aan {SelectionWords.Recipients(question.Recipients, Language)}: het aandeel {Outside}");
        var left = SwitchWords.LeftOut(question.Without, Language);
        var category = question.Category is not null && flows.Count > 0 ? $", {flows.Categories[flows.Category[0]]}" : "";
        var subtitle = $"{Words.Subtitle}, {flows.Years}{category}{left}";
        var sentences = MainNotes().Concat(notes).Select(n => n.Text).ToList();
        return new TableView(title, subtitle, _tables, sentences, Words.OwnCalculation, _bars);
    }

    /// <summary>How the last figure came about, step by step.</summary>
    public IReadOnlyList<string> Explain()
    {
        var steps = new List<string>
        {
            Language.Say(
                $"Counted: rows of {Source}, whose supplier is one of: {SelectionWords.Suppliers(suppliers, Language)}.",
                $"Geteld: regels van {Source}, met als leverancier: {SelectionWords.Suppliers(suppliers, Language)}."),
            Language.Say(
                "Kind first, then place: organisations and armed groups are never the country in their name; unknown recipients are in neither part.",
                "Eerst de soort, dan de plaats: organisaties en gewapende groepen zijn nooit het land in hun naam; onbekende ontvangers staan aan geen van beide kanten."),
        };
        foreach (var (composition, period, sum) in _mains.Where(m => m.Period.Count > 1).TakeLast(1).Concat(_mains.TakeLast(1)).Distinct())
        {
            steps.Add(Language.Say(
                $"{period}, {composition.Name(Language)}: outside {Language.Exact(sum.Outside)} / (inside {Language.Exact(sum.Inside)} + outside {Language.Exact(sum.Outside)}) = {Language.Percent(sum.ShareOutside)}.",
                $"{period}, {composition.Name(Language)}: buiten {Language.Exact(sum.Outside)} / (binnen {Language.Exact(sum.Inside)} + buiten {Language.Exact(sum.Outside)}) = {Language.Percent(sum.ShareOutside)}."));
            if (sum.Bounds is not { } bounds) continue;
            steps.Add(Language.Say(
                $"Margin: recipients unknown {Language.Exact(sum.Unallocated)}, unmapped {Language.Exact(sum.Unmapped)}, from unknown suppliers {Language.Exact(sum.UnknownSuppliersInside)} to the inside and {Language.Exact(sum.UnknownSuppliersOutside)} to the outside. If the unknown recipients are inside and the first of these suppliers' deliveries are the set's own, the share is {Language.Percent(bounds.Lower)}; if the recipients are outside and the second are, it is {Language.Percent(bounds.Upper)}.",
                $"Marge: ontvangers onbekend {Language.Exact(sum.Unallocated)}, niet in onze tabel {Language.Exact(sum.Unmapped)}, van onbekende leveranciers {Language.Exact(sum.UnknownSuppliersInside)} naar binnen en {Language.Exact(sum.UnknownSuppliersOutside)} naar buiten. Zijn de onbekende ontvangers binnen en de eerste leveringen van deze groep zelf, dan is het aandeel {Language.Percent(bounds.Lower)}; zijn de ontvangers buiten en de tweede leveringen van de groep, dan {Language.Percent(bounds.Upper)}."));
        }

        steps.Add(Language.Say("The method: docs/methods/share.md; inside and outside: docs/methods/inside-outside.md.", "De methode: docs/methods/share.md; binnen en buiten: docs/methods/inside-outside.md."));
        return steps;
    }

    private void Close()
    {
        if (_rows.Count == 0) return;
        var columns = new List<ViewColumn> { new(Language.Say("Period", "Periode"), ColumnKind.Words) };
        if (IsByDestination)
        {
            columns.AddRange(
            [
                new(question.By == ShareKey.Group ? Language.Say("Destination group", "Bestemmingsgroep") : Language.Say("Recipient", "Ontvanger"), ColumnKind.Words),
                new(Language.Say("Side", "Binnen of buiten"), ColumnKind.Words),
                new(Words.Column, ColumnKind.Figure),
                new(flows.Series == FlowSeries.Sipri ? Language.Say("Share of deliveries", "Aandeel leveringen") : Language.Say("Share", "Aandeel"), ColumnKind.MainFigure),
            ]);
        }
        else
        {
            if (question.By != ShareKey.None) columns.Add(new(question.By == ShareKey.Supplier ? Language.Say("Supplier", "Leverancier") : question.By == ShareKey.Class ? Language.Say("Product class", "Productklasse") : Language.Say("Category", "Categorie"), ColumnKind.Words));
            columns.AddRange(
            [
                new(char.ToUpperInvariant(Outside[0]) + Outside[1..], ColumnKind.MainFigure, Language.Say("Outside", "Buiten")),
                new(Language.Say("Margin", "Marge"), ColumnKind.Figure),
                new(Language.Say("of which Ukraine", "waarvan Oekraïne"), ColumnKind.Figure, Language.Say("Ukraine", "Oekraïne")),
                new(Language.Say("Indo-Pacific 4", "Indo-Pacific 4"), ColumnKind.Figure, Language.Say("Pacific 4", "Pacific 4")),
                new(Language.Say("others", "overige"), ColumnKind.Figure),
            ]);
            if (HasNew) columns.Add(new(Language.Say("New products only", "Alleen nieuw"), ColumnKind.Figure, Language.Say("New only", "Alleen nieuw")));
            columns.Add(new(Language.Say($"Total {Words.Column}", $"Totaal {Words.Column}"), ColumnKind.Figure, Words.Column));
            if (question.Compare is not null) columns.Add(new(Language.Say($"Change since {question.Compare}", $"Verschil met {question.Compare}"), ColumnKind.Figure));
        }

        var heading = _composition.Name(Language);

        // One period for all rows stands in the heading, and leaves its column to the figures.
        if (question.By != ShareKey.None && _rows.TrueForAll(r => r[0] == _rows[0][0]))
        {
            heading += ", " + _rows[0][0];
            columns.RemoveAt(0);
            foreach (var row in _rows) row.RemoveAt(0);
        }

        _tables.Add(new ViewTable(char.ToUpperInvariant(heading[0]) + heading[1..], columns, [.. _rows]) { Trend = _trend });
        _rows.Clear();
    }

    private void AddBars()
    {
        if (_mains.Count == 0 || IsApart) return;
        var last = _mains[^1].Composition;
        foreach (var (composition, period, sum) in _mains.Where(m => m.Composition == last && (m.Period.Count > 1 || question.ByYear)).TakeLast(6))
        {
            if (sum.ShareOutside is not { } share) continue;
            var ukraine = sum.Part(DestinationGroup.Ukraine) ?? 0;
            var four = sum.Part(DestinationGroup.IndoPacificPartners) ?? 0;
            _bars.Add(new ViewBar(period.ToString(),
            [
                (Language.Say($"inside {question.Alliance.NameEn}", $"binnen {question.Alliance.NameNl}"), 1 - share),
                (Language.Say("Ukraine", "Oekraïne"), ukraine),
                (Language.Say("Indo-Pacific 4", "Indo-Pacific 4"), four),
                (Language.Say("others outside", "overig buiten"), share - ukraine - four),
            ]));
        }
    }

    private string MainSentence()
    {
        if (IsApart)
        {
            return Language.Say(
                $"Each row is a share of items within one category; items of different categories are never added, so there is no share for all of them.",
                $"Elke rij is een aandeel van stuks binnen één categorie; stuks van verschillende categorieën worden nooit opgeteld, dus er is geen aandeel voor alles samen.");
        }

        var (composition, period, sum) = Headline();
        var left = question.Without.Count == 0 ? "" : Language.Say(", leaving out ", ", zonder ") + string.Join(Language.Say(" and ", " en "), question.Without.Select(w => SwitchWords.Name(w, Language)));
        if (sum.Total == 0)
        {
            return Language.Say(
                $"No delivery in the data fits this choice in {period}, so there is no share; that is not a share of zero.",
                $"Geen levering in de gegevens past bij deze keuze in {period}, dus er is geen aandeel; dat is geen aandeel van nul.");
        }

        if (sum.ShareOutside is null)
        {
            return Language.Say(
                "No delivery to a known destination is in the data for this choice, so there is no share; that is not a share of zero.",
                "Voor deze keuze staan er geen leveringen aan een bekende bestemming in de gegevens, dus er is geen aandeel; dat is geen aandeel van nul.");
        }

        var ukraine = question.Without.Contains(Switch.Ukraine) ? "" : Language.Say($"{Language.Points(sum.Part(DestinationGroup.Ukraine))} points to Ukraine, ", $"{Language.Points(sum.Part(DestinationGroup.Ukraine))} punten naar Oekraïne, ");
        return Language.Say(
            $"Of {Words.Measured} from {SelectionWords.Suppliers(suppliers, Language)} to {SelectionWords.Recipients(question.Recipients, Language)} in {period}{left}, {Language.Percent(sum.ShareOutside)} {Words.Went} {Outside} ({composition.Name(Language)}): {ukraine}{Language.Points(sum.Part(DestinationGroup.IndoPacificPartners))} points to Australia, Japan, New Zealand and South Korea, the rest elsewhere.",
            $"Van {Words.Measured} van {SelectionWords.Suppliers(suppliers, Language)} aan {SelectionWords.Recipients(question.Recipients, Language)} {Words.Went} in {period}{left} {Language.Percent(sum.ShareOutside)} {Outside} ({composition.Name(Language)}): {ukraine}{Language.Points(sum.Part(DestinationGroup.IndoPacificPartners))} punten naar Australië, Japan, Nieuw-Zeeland en Zuid-Korea, de rest elders.");
    }

    /// <summary>What the margins do not carry, among windows of the first composition.</summary>
    private Note? Movement() => _mains.Count < 2 || IsApart ? null
        : SilenceNotes.NotEstablished([.. _mains.Where(m => m.Composition == _mains[0].Composition).Select(m => new SeriesPoint(m.Period, m.Sum))], Language);

    private Main Headline()
    {
        if (_mains.Count == 0)
        {
            var scope = new ScopeMap(flows, question.Scope(_composition, suppliers));
            var years = question.Years ?? flows.Usable.Ending(5);
            return new Main(_composition, years, scope.Sum([years])[0].GetValueOrDefault(0) ?? new ShareSums());
        }

        var first = _mains[0].Composition;
        return _mains.LastOrDefault(m => m.Composition == first && m.Period.Count > 1) ?? _mains.Last(m => m.Composition == first);
    }

    /// <summary>Whether the source tells new products from others.</summary>
    private bool HasNew => flows.Series == FlowSeries.Sipri;

    private string Source => HasNew
        ? Language.Say($"SIPRI's register, edition {flows.Edition.Name}", $"SIPRI's register, editie {flows.Edition.Name}")
        : Words.Editions;

    private string SideWord(DestinationSide side) => side switch
    {
        DestinationSide.Inside => Language.Say("inside", "binnen"),
        DestinationSide.Outside => Language.Say("outside", "buiten"),
        DestinationSide.Unallocated => Language.Say("unallocated", "niet toegedeeld"),
        _ => Language.Say("unmapped", "niet in tabel"),
    };

    private string Signed(double? change) => change is { } value ? (value >= 0 ? "+" : "−") + Language.Points(Math.Abs(value)) : "–";

    /// <summary>An undivided figure of the answer.</summary>
    private sealed record Main(Composition Composition, YearRange Period, ShareSums Sum);
}
