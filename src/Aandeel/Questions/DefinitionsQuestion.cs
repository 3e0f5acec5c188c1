using Aandeel.Harmonise;
using Aandeel.Indicators;

namespace Aandeel.Questions;

/// <summary>Answers <c>definitions</c>: the share under every combination of composition and switches, its range, and which choice moves it most.</summary>
public static class DefinitionsQuestion
{
    private static readonly Switch[] Switches = [Switch.SecondHand, Switch.Modernised, Switch.RecipientParticipation, Switch.Ukraine, Switch.Organisations];
    private static readonly Composition[] Compositions = [Composition.AtTheTime, Composition.Present];

    public static OldAnswer Answer(Question question, Holdings holdings)
    {
        var language = question.Language;
        var flows = holdings.SumsBesideOrders(question.Edition)?.BySupplier ?? holdings.Deliveries(question with { Without = [Switch.RecipientParticipation] }, shortWindows: false);
        var (notes, incomplete) = (new List<OldNote>(), new List<string>());
        var period = question.Years is { } asked ? AskedYears.Within(asked, "years", flows, holdings, language, notes, incomplete) : flows.Years.Ending(5);
        var suppliers = question.Suppliers ?? new PartySelection.MembersOf(question.Alliance, question.Alliance.Written);
        var cells = All(question, flows, suppliers, period);
        var known = cells.Where(c => c.Share is not null).OrderBy(c => c.Share).ToList();
        var effects = Effects(cells);
        var rows = cells.OrderBy(c => c.Share ?? -1).Select(c => new AnswerRow()
            .With("period", period.ToString())
            .With("composition", c.Composition.Code)
            .With("without", string.Join(',', c.Without.Select(w => Codes.Of(w))))
            .With("share_outside", FieldValue.Of(c.Share, "nothing-delivered"))
            .With("ukraine_part", FieldValue.Of(c.Sum.Part(DestinationGroup.Ukraine), "nothing-delivered"))
            .With("indo_pacific_part", FieldValue.Of(c.Sum.Part(DestinationGroup.IndoPacificPartners), "nothing-delivered"))
            .With("inside", FieldValue.OfAmount(c.Inside)).With("outside", FieldValue.OfAmount(c.Outside))
            .With("flows", FlowsCommandText.For(question with { Without = c.Without }, c.Composition, period, suppliers.Text, null, null, null, flows.Edition.Name))).ToList();
        if (known.Count == 0) notes.Add(new OldNote("nothing-delivered", Sentences.NothingDelivered(language)));
        else
        {
            var most = effects.MaxBy(e => Math.Abs(e.Mean))!;
            notes.Add(new OldNote("range", language.Say(
                $"Under the {known.Count} combinations of composition and switches the share outside lies between {language.Percent(known[0].Share)} and {language.Percent(known[^1].Share)}. What moves it most is {(most.Key == "present" ? "" : "leaving out ")}{Name(most.Key, language)}: {Signed(most.Mean, language)} points on average.",
                $"Onder de {known.Count} combinaties van samenstelling en keuzen ligt het aandeel buiten tussen {language.Percent(known[0].Share)} en {language.Percent(known[^1].Share)}. Het meest verschuift het door {(most.Key == "present" ? "" : "het weglaten van ")}{Name(most.Key, language)}: gemiddeld {Signed(most.Mean, language)} punten.")));
        }

        notes.Add(new OldNote("definitions", language.Say(
            "Every choice can be defended; none of these is an error margin. Taking part by the recipient's industry is mostly components, not making abroad. All are shares of deliveries to other countries in SIPRI's volume (TIV), not of production and not of money.",
            "Elke keuze is verdedigbaar; dit is geen foutenmarge. Meewerken door de industrie van de ontvanger is meestal het leveren van onderdelen, geen productie in het buitenland. Alle zijn aandelen van leveringen aan andere landen in SIPRI's volume (TIV), niet van de productie en geen geld.")));
        return new OldAnswer
        {
            Question = new AnswerRow()
                .With("kind", Codes.Of(question.Kind)).With("source", question.Source).With("edition", flows.Edition.Name).With("years", period.ToString())
                .With("alliance", question.Alliance.Code).With("suppliers", suppliers.Text).With("recipients", (question.Recipients ?? new PartySelection.Everyone()).Text).With("lang", Codes.Of(language)),
            Snapshot = holdings.IdentityOf(flows),
            Tables = Holdings.TablesHash(question.OwnTables),
            Editions = [flows.Edition],
            Unit = flows.Unit,
            More = new AnswerRow()
                .With("definitions", cells.Count)
                .With("lower", FieldValue.Of(known.Count > 0 ? known[0].Share : null, "nothing-delivered"))
                .With("upper", FieldValue.Of(known.Count > 0 ? known[^1].Share : null, "nothing-delivered"))
                .With("switches", effects.Select(e => new AnswerRow()
                    .With("key", e.Key).With("name", Name(e.Key, language))
                    .With("mean_change_points", FieldValue.Of(e.Known ? e.Mean * 100 : null, "nothing-delivered"))
                    .With("least_change_points", FieldValue.Of(e.Known ? e.Least * 100 : null, "nothing-delivered"))
                    .With("most_change_points", FieldValue.Of(e.Known ? e.Most * 100 : null, "nothing-delivered"))).ToList()),
            Rows = rows,
            Notes = notes,
            Incomplete = incomplete,
            View = View(question, flows, period, suppliers, known, effects, notes),
        };
    }

    /// <summary>The share in all combinations; the order is fixed.</summary>
    internal static IReadOnlyList<(Composition Composition, IReadOnlyList<Switch> Without, double? Share, long Inside, long Outside, ShareSums Sum)> All(Question question, FlowTable flows, PartySelection suppliers, YearRange period)
    {
        var cells = new List<(Composition, IReadOnlyList<Switch>, double?, long, long, ShareSums)>();
        foreach (var composition in Compositions)
        {
            for (var set = 0; set < 1 << Switches.Length; set++)
            {
                IReadOnlyList<Switch> without = [.. Switches.Where((_, i) => (set & (1 << i)) != 0)];
                var map = new ScopeMap(flows, (question with { Without = without }).Scope(composition, suppliers));
                if (!map.FitsCells(period)) throw AandeelException.NotHere($"The built-in sums cannot give this choice of alliance, suppliers or recipients; the register can. {Holdings.GetRegister}");
                var sum = map.Sum([period])[0].GetValueOrDefault(0) ?? new ShareSums();
                cells.Add((composition, without, sum.ShareOutside, sum.Inside, sum.Outside, sum));
            }
        }

        return cells;
    }

    /// <summary>What each choice changes, all others held: the mean, least and most over the other combinations.</summary>
    private static List<(string Key, bool Known, double Mean, double Least, double Most)> Effects(IReadOnlyList<(Composition Composition, IReadOnlyList<Switch> Without, double? Share, long Inside, long Outside, ShareSums Sum)> cells)
    {
        var effects = new List<(string, bool, double, double, double)>();
        var half = cells.Count / 2;
        Add("present", Enumerable.Range(0, half).Select(i => (cells[i].Share, cells[i + half].Share)));
        for (var s = 0; s < Switches.Length; s++)
        {
            var bit = 1 << s;
            Add(Codes.Of(Switches[s]), Enumerable.Range(0, cells.Count).Where(i => (i % half & bit) == 0).Select(i => (cells[i].Share, cells[i + bit].Share)));
        }

        return effects;

        void Add(string key, IEnumerable<(double? From, double? To)> pairs)
        {
            var changes = pairs.Where(p => p.From is not null && p.To is not null).Select(p => p.To!.Value - p.From!.Value).ToList();
            effects.Add((key, changes.Count > 0, changes.Count > 0 ? changes.Average() : 0, changes.Count > 0 ? changes.Min() : 0, changes.Count > 0 ? changes.Max() : 0));
        }
    }

    private static TableView View(Question question, FlowTable flows, YearRange period, PartySelection suppliers, List<(Composition Composition, IReadOnlyList<Switch> Without, double? Share, long Inside, long Outside, ShareSums Sum)> known, List<(string Key, bool Known, double Mean, double Least, double Most)> effects, List<OldNote> notes)
    {
        var language = question.Language;
        var all = language.Say("nothing left out", "niets weggelaten");
        var shown = known.Take(3).Concat(known.Where(k => k.Without.Count == 0)).Concat(known.TakeLast(3)).Distinct().OrderBy(k => k.Share);
        var ends = new ViewTable(
            language.Say("The lowest and highest, and with nothing left out", "De laagste en hoogste, en met niets weggelaten"),
            [new(language.Say("Share outside", "Aandeel buiten"), ColumnKind.MainFigure), new(language.Say("Ukraine", "Oekraïne"), ColumnKind.Figure), new(language.Say("Indo-Pacific 4", "Indo-Pacific 4"), ColumnKind.Figure), new(language.Say("Composition", "Samenstelling"), ColumnKind.Words), new(language.Say("Left out", "Weggelaten"), ColumnKind.Words)],
            [.. shown.Select(k => (IReadOnlyList<string>)[language.Percent(k.Share), language.Points(k.Sum.Part(DestinationGroup.Ukraine)), language.Points(k.Sum.Part(DestinationGroup.IndoPacificPartners)), k.Composition.Name(language), k.Without.Count == 0 ? all : string.Join(", ", k.Without.Select(w => Name(Codes.Of(w), language)))])])
        {
            Trend = known.Count > 1 ? new ViewTrend(language.Say("all combinations, sorted", "alle combinaties, gesorteerd"), language.Percent(known[0].Share), language.Percent(known[^1].Share), [.. known.Select(k => k.Share)]) : null,
        };
        var moves = new ViewTable(
            language.Say("What each choice changes, all others held, in points", "Wat elke keuze verandert, bij gelijkblijvende overige keuzen, in punten"),
            [new(language.Say("Choice", "Keuze"), ColumnKind.Words), new(language.Say("Mean", "Gemiddeld"), ColumnKind.MainFigure), new(language.Say("Least", "Minst"), ColumnKind.Figure), new(language.Say("Most", "Meest"), ColumnKind.Figure)],
            [.. effects.Where(e => e.Known).OrderByDescending(e => Math.Abs(e.Mean)).Select(e => (IReadOnlyList<string>)[(e.Key == "present" ? "" : language.Say("without ", "zonder ")) + Name(e.Key, language), Signed(e.Mean, language), Signed(e.Least, language), Signed(e.Most, language)])]);
        return new TableView(
            language.Say($"The share under every definition, {period}: deliveries of major arms by {OldSelectionWords.Suppliers(suppliers, language)}", $"Het aandeel onder elke definitie, {period}: leveringen van zware wapens door {OldSelectionWords.Suppliers(suppliers, language)}"),
            language.Say($"Delivered volume in SIPRI trend-indicator values (TIV), edition {flows.Edition.Name}", $"Geleverde hoeveelheid in SIPRI-trendindicatorwaarden (TIV), editie {flows.Edition.Name}"),
            [ends, moves],
            [.. notes.Select(n => n.Text)],
            Sentences.OwnCalculation(flows.Edition, language),
            []);
    }

    private static string Name(string key, Language language) => key switch
    {
        "present" => language.Say("present instead of dated membership", "huidig in plaats van gedateerd lidmaatschap"),
        "second-hand" => language.Say("second-hand", "tweedehands"),
        "modernised" => language.Say("modernised second-hand", "gemoderniseerd tweedehands"),
        "recipient-participation" => language.Say("products in which the recipient's industry takes part", "producten waaraan de industrie van de ontvanger meewerkt"),
        "ukraine" => language.Say("Ukraine", "Oekraïne"),
        _ => language.Say("organisations", "organisaties"),
    };

    private static string Signed(double change, Language language) => (change >= 0 ? "+" : "−") + language.Points(Math.Abs(change));
}
