using Aandeel.Harmonise;
using Aandeel.Indicators;

namespace Aandeel.Questions;

/// <summary>Answers <c>flows</c>: the deliveries behind a figure, each with its file, its line and the line as printed.</summary>
public static class FlowsQuestion
{
    public static Answer Answer(Question question, Holdings holdings)
    {
        var isSipri = question.Source == Sources.SourceCatalog.Sipri;
        if (isSipri && holdings.UsesSums) throw AandeelException.NotHere($"The printed rows are in the register, which is not here; the built-in sums hold none. {Holdings.GetRegister}");
        var language = question.Language;
        var flows = isSipri ? holdings.Register(EditionChoice.Of(question, shortWindows: question.Years is not { Count: >= 5 })) : holdings.Series(question);
        var words = new FlowWords(flows, language);
        var asked = question.Years ?? flows.Years;
        AskedYears.Require(asked, "years", flows, holdings);
        var composition = question.Composition ?? Composition.AtTheTime;
        var suppliers = question.Suppliers ?? new PartySelection.Everyone();
        var map = new ScopeMap(flows, question.Scope(composition, suppliers));
        var category = question.Category is { } word ? Holdings.CategoryIndex(flows, word) : -1;

        var productClass = question.Class is { } named ? ProductClasses.BuiltIn.Require(named) : -1;
        var chosen = new Dictionary<int, List<(int Flow, DestinationGroup Group)>>();
        long total = 0;
        for (var i = 0; i < flows.Count; i++)
        {
            if (!asked.Contains(flows.Year[i]) || (category >= 0 && flows.Category[i] != category) || (productClass >= 0 && flows.Class[i] != productClass) || !map.Counts(i, out var group) || !IsBehind(question.Key, flows, i, group)) continue;
            if (!chosen.TryGetValue(flows.Observation[i], out var ofRow)) chosen.Add(flows.Observation[i], ofRow = []);
            ofRow.Add((i, group));
            total += flows.Amount[i];
        }

        var count = chosen.Values.Sum(c => c.Count);
        var rows = FlowRows.Of(holdings.Snapshot!, flows, question is { Format: OutputFormat.Table, Limit: not null } ? FlowRows.Shown(question, flows, chosen) : chosen);
        var table = question.Rows ? FlowRows.Lines(question, flows, rows) : FlowRows.Table(question, flows, rows);
        var lines = chosen.Count;
        var addable = !flows.Series.OnlyWithinCategory || chosen.Values.SelectMany(c => c).Select(c => flows.Category[c.Flow]).Distinct().Count() <= 1;
        var notes = new List<Note>
        {
            flows.Allocated
            ? new("rows-behind", language.Say(
                $"{language.Count(count)} deliveries of a year, from {language.Count(lines)} lines of the source; the lines name several years and we divided their amounts, together {language.Exact(total)} million TIV.",
                $"{language.Count(count)} leveringen per jaar, uit {language.Count(lines)} regels van de bron; de regels noemen meer jaren en wij hebben de bedragen verdeeld, samen {language.Exact(total)} miljoen TIV."))
            : !addable ? new("rows-behind", language.Say(
                $"{language.Count(count)} printed rows; items of different categories are never added, so there is no total (--category gives that of one).",
                $"{language.Count(count)} regels van de bron; stuks van verschillende categorieën worden nooit opgeteld, dus er is geen totaal (--category geeft dat van één categorie)."))
            : new("rows-behind", language.Say(
                $"{language.Count(count)} printed rows, together {words.WithUnit(total)}.",
                $"{language.Count(count)} regels van de bron, samen {words.WithUnit(total)}.")),
        };
        notes.AddRange(isSipri ? EditionNotes.For(flows, holdings, language) : SeriesNotes.For(flows, asked, language));
        if (question.Class is not null) notes.AddRange(EditionNotes.Classes(flows, language));
        var limit = question.Limit ?? FlowRows.DefaultLimit;
        if (count > limit && question.Format == OutputFormat.Table)
        {
            notes.Add(new Note("table-cut", language.Say(
                $"The table shows the {language.Count(limit)} largest; --limit N shows more, --format csv or json gives all.",
                $"De tabel toont de {language.Count(limit)} grootste; --limit N toont er meer, --format csv of json geeft alles.")));
        }

        var title = isSipri ? language.Say("Deliveries behind the figure, down to the printed line", "Leveringen achter het cijfer, tot op de gedrukte regel")
            : language.Say("Rows behind the figure, down to the printed line", "Regels achter het cijfer, tot op de gedrukte regel");
        var subtitle = isSipri
            ? language.Say($"SIPRI trend-indicator values (TIV, millions), edition {flows.Edition.Name}, {asked}, {composition.Name(language)}", $"SIPRI-trendindicatorwaarden (TIV, miljoenen), editie {flows.Edition.Name}, {asked}, {composition.Name(language)}")
            : $"{words.Subtitle}, {asked}, {composition.Name(language)}";
        return new Answer
        {
            Question = new AnswerRow()
                .With("kind", Codes.Of(question.Kind)).With("source", question.Source).With("flow", Codes.Of(flows.Series.Flow)).With("unit", flows.Unit.Code)
                .With("side", flows.Series.TwoSided ? Codes.Of(flows.Choice.Side) : null).With("destination", flows.Choice.Final ? Codes.Of(DestinationChoice.Final) : null)
                .With("include", string.Join(',', question.Include.Select(i => Codes.Of(i)))).With("edition", flows.Edition.Name).With("years", asked.ToString())
                .With("composition", composition.Code).With("alliance", question.Alliance.Code).With("suppliers", suppliers.Text)
                .With("recipients", (question.Recipients ?? new PartySelection.Everyone()).Text).With("category", question.Category).With("class", question.Class).With("key", question.Key?.ToString())
                .With("without", string.Join(',', question.Without.Select(w => Codes.Of(w)))).With("lang", Codes.Of(language)),
            Snapshot = holdings.IdentityOf(flows),
            Tables = Holdings.TablesHash(question.OwnTables),
            Editions = flows.Editions,
            Unit = flows.Unit,
            More = new AnswerRow().With("count", rows.Count).With("total", addable ? FieldValue.OfAmount(total) : new FieldValue.Missing("items-not-added")),
            Rows = rows,
            Notes = notes,
            Explanation = question.Explain
                ? [language.Say("Each row is a line of the source as printed, with the party, group and class that we give it; amounts are the source's own, but for orders of several years, whose amounts we divided (docs/methods/allocation.md).", "Elke rij is een regel van de bron zoals gedrukt, met de partij, groep en klasse die wij eraan geven; de bedragen zijn van de bron zelf, behalve bij orders over meer jaren, waarvan wij de bedragen hebben verdeeld (docs/methods/allocation.md)."), language.Say("Inside, outside and groups: docs/methods/inside-outside.md.", "Binnen, buiten en groepen: docs/methods/inside-outside.md.")]
                : [],
            View = new TableView(title, subtitle, [table], [.. notes.Select(n => n.Text)], string.Join("; ", flows.Editions.Select(e => e.Cited(language)).Distinct()), []),
        };
    }

    private static bool IsBehind(RowKey? row, FlowTable flows, int flow, DestinationGroup group) => row?.By switch
    {
        null => true,
        ShareKey.Supplier => flows.Parties[flows.Supplier[flow]].Code.Value == row.Key,
        ShareKey.Recipient => flows.Parties[flows.Recipient[flow]].Code.Value == row.Key,
        _ => Codes.Of(group) == row.Key,
    };
}
