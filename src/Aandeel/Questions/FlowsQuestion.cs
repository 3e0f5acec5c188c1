using Aandeel.Harmonise;
using Aandeel.Indicators;
using Aandeel.Store;

namespace Aandeel.Questions;

/// <summary>Answers <c>flows</c>: the deliveries behind a figure, each with its file, its line and the line as printed.</summary>
public static class FlowsQuestion
{
    private const int DefaultLimit = 40;

    public static Answer Answer(Question question, Holdings holdings)
    {
        if (holdings.UsesSums) throw AandeelException.NotHere($"The printed rows are in the register, which is not here; the built-in sums hold none. {Holdings.GetRegister}");
        var language = question.Language;
        var flows = holdings.Register(EditionChoice.Of(question, shortWindows: question.Years is not { Count: >= 5 }));
        var asked = question.Years ?? flows.Years;
        AskedYears.Require(asked, "years", flows, holdings);
        var composition = question.Composition ?? Composition.AtTheTime;
        var suppliers = question.Suppliers ?? new PartySelection.Everyone();
        var map = new ScopeMap(flows, question.Scope(composition, suppliers));
        var category = question.Category is { } word ? CategoryIndex(flows, word) : -1;

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

        var rows = Rows(holdings.Snapshot!, flows, chosen);
        var table = Table(question, flows, rows);
        var lines = chosen.Count;
        var notes = new List<Note>
        {
            flows.Allocated
            ? new("rows-behind", language.Say(
                $"{language.Count(rows.Count)} deliveries of a year, from {language.Count(lines)} lines of the source; the lines name several years and we divided their amounts, together {language.Exact(total)} million TIV.",
                $"{language.Count(rows.Count)} leveringen per jaar, uit {language.Count(lines)} regels van de bron; de regels noemen meer jaren en wij hebben de bedragen verdeeld, samen {language.Exact(total)} miljoen TIV."))
            : new("rows-behind", language.Say(
                $"{language.Count(rows.Count)} printed rows, together {language.Exact(total)} {language.Say("million TIV", "miljoen TIV")}.",
                $"{language.Count(rows.Count)} regels van de bron, samen {language.Exact(total)} miljoen TIV.")),
        };
        notes.AddRange(EditionNotes.For(flows, holdings, language));
        if (question.Class is not null) notes.AddRange(EditionNotes.Classes(flows, language));
        var limit = question.Limit ?? DefaultLimit;
        if (rows.Count > limit && question.Format == OutputFormat.Table)
        {
            notes.Add(new Note("table-cut", language.Say(
                $"The table shows the {language.Count(limit)} largest; --limit N shows more, --format csv or json gives all.",
                $"De tabel toont de {language.Count(limit)} grootste; --limit N toont er meer, --format csv of json geeft alles.")));
        }

        var title = language.Say("Deliveries behind the figure, down to the printed line", "Leveringen achter het cijfer, tot op de gedrukte regel");
        var subtitle = language.Say($"SIPRI trend-indicator values (TIV, millions), edition {flows.Edition.Name}, {asked}, {composition.Name(language)}", $"SIPRI-trendindicatorwaarden (TIV, miljoenen), editie {flows.Edition.Name}, {asked}, {composition.Name(language)}");
        return new Answer
        {
            Question = new AnswerRow()
                .With("kind", Codes.Of(question.Kind)).With("source", question.Source).With("edition", flows.Edition.Name).With("years", asked.ToString())
                .With("composition", composition.Code).With("alliance", question.Alliance.Code).With("suppliers", suppliers.Text)
                .With("recipients", (question.Recipients ?? new PartySelection.Everyone()).Text).With("category", question.Category).With("class", question.Class).With("key", question.Key?.ToString())
                .With("without", string.Join(',', question.Without.Select(w => Codes.Of(w)))).With("lang", Codes.Of(language)),
            Snapshot = holdings.Identity,
            Tables = Holdings.TablesHash(question.OwnTables),
            Editions = [flows.Edition],
            Unit = flows.Unit,
            More = new AnswerRow().With("count", rows.Count).With("total", FieldValue.OfAmount(total)),
            Rows = rows,
            Notes = notes,
            Explanation = question.Explain
                ? [language.Say("Each row is a line of the source as printed, with the party, group and class that we give it; amounts are the source's own, but for orders of several years, whose amounts we divided (docs/methods/allocation.md).", "Elke rij is een regel van de bron zoals gedrukt, met de partij, groep en klasse die wij eraan geven; de bedragen zijn van de bron zelf, behalve bij orders over meer jaren, waarvan wij de bedragen hebben verdeeld (docs/methods/allocation.md)."), language.Say("Inside, outside and groups: docs/methods/inside-outside.md.", "Binnen, buiten en groepen: docs/methods/inside-outside.md.")]
                : [],
            View = new TableView(title, subtitle, [table], [.. notes.Select(n => n.Text)], $"{flows.Edition.Citation}", []),
        };
    }

    private static bool IsBehind(RowKey? row, FlowTable flows, int flow, DestinationGroup group) => row?.By switch
    {
        null => true,
        ShareKey.Supplier => flows.Parties[flows.Supplier[flow]].Code.Value == row.Key,
        ShareKey.Recipient => flows.Parties[flows.Recipient[flow]].Code.Value == row.Key,
        _ => Codes.Of(group) == row.Key,
    };

    private static int CategoryIndex(FlowTable flows, string word)
    {
        for (var i = 1; i < flows.Categories.Count; i++)
        {
            if (string.Equals(flows.Categories[i], word, StringComparison.OrdinalIgnoreCase)) return i;
        }

        throw AandeelException.Usage($"--category got '{word}'; this edition has {string.Join(", ", flows.Categories.Skip(1).Order(StringComparer.Ordinal))}.{Nearest.Hint(word, flows.Categories)}");
    }

    private static List<AnswerRow> Rows(Snapshot snapshot, FlowTable flows, Dictionary<int, List<(int Flow, DestinationGroup Group)>> chosen)
    {
        var files = snapshot.Files.ToDictionary(f => f.Id);
        var texts = FlowLoader.Texts(snapshot);
        var rows = new List<AnswerRow>(chosen.Count);
        using var select = snapshot.Db.Prepare(
            """
            SELECT id, file, line, part, supplier, recipient, item, description, category, ordered, amount, number_flag, year_flag, status, participation, deal
            FROM observation ORDER BY file, line, part
            """);
        while (select.Step())
        {
            if (!chosen.TryGetValue(select.Int(0), out var found)) continue;
            foreach (var (i, group) in found) rows.Add(Row(i, group));
        }

        return rows;

        AnswerRow Row(int i, DestinationGroup group)
        {
            var file = files[select.Int(1)];
            return new AnswerRow()
                .With("year", flows.Year[i])
                .With("supplier", flows.Parties[flows.Supplier[i]].Code.Value)
                .With("supplier_printed", texts[select.Int(4)])
                .With("recipient", flows.Parties[flows.Recipient[i]].Code.Value)
                .With("recipient_printed", texts[select.Int(5)])
                .With("side", Codes.Of(DestinationGroups.Side(group)))
                .With("group", Codes.Of(group))
                .With("item", Printed(6)).With("description", Printed(7)).With("category", flows.Categories[flows.Category[i]]).With("class", ProductClasses.BuiltIn.All[flows.Class[i]].Code)
                .With("status", Codes.Of((ItemStatus)select.Int(13)))
                .With("ordered", select.IsNull(9) ? FieldValue.Blank.Instance : FieldValue.Of(select.Long(9)))
                .With("amount", FieldValue.OfAmount(flows.Amount[i]))
                .With("number_flag", Codes.Of((EstimateFlag)select.Int(11))).With("year_flag", Codes.Of((EstimateFlag)select.Int(12)))
                .With("made_in_recipient", flows.Allocated ? new FieldValue.YesNo(flows.Flags[i].HasFlag(FlowFlags.MadeInRecipient)) : FieldValue.Blank.Instance)
                .With("recipient_participation", select.IsNull(14) ? FieldValue.Blank.Instance : new FieldValue.YesNo(select.Int(14) == 1))
                .With("deal", Printed(15))
                .With("edition", file.Edition).With("file", file.Name).With("line", select.Int(2))
                .With("printed", snapshot.PrintedLine(file, select.Int(2)));
        }

        string? Printed(int column) => select.IsNull(column) ? null : texts[select.Int(column)];
    }

    private static ViewTable Table(Question question, FlowTable flows, List<AnswerRow> rows)
    {
        var language = question.Language;
        ViewColumn Words(string en, string nl) => new(language.Say(en, nl), ColumnKind.Words);
        var columns = new[]
        {
            Words("Year", "Jaar"), Words("Supplier", "Leverancier"), Words("Recipient", "Ontvanger"), Words("Side", "Kant"), Words("Product", "Product"), Words("Status", "Toestand"),
            new ViewColumn("TIV", ColumnKind.MainFigure), Words("Stands in", "Staat in"),
        };
        var largest = rows.OrderByDescending(r => ((FieldValue.Number)r["amount"]).Value).Take(question.Limit ?? DefaultLimit);
        return new ViewTable(
            language.Say("Largest first", "Grootste eerst"),
            columns,
            [.. largest.Select(r => (IReadOnlyList<string>)[
                Text(r, "year"), Text(r, "supplier_printed"), Text(r, "recipient_printed"), InWords(Text(r, "side"), language), $"{Text(r, "item")} ({Text(r, "description")})", InWords(Text(r, "status"), language),
                language.Exact((long)(((FieldValue.Number)r["amount"]).Value * Amount.Scale)), $"{Text(r, "file")}:{Text(r, "line")}"])]);
    }

    /// <summary>A code as a word of the reader's language.</summary>
    private static string InWords(string code, Language language) => code switch
    {
        "inside" => language.Say(code, "binnen"),
        "outside" => language.Say(code, "buiten"),
        "unallocated" => language.Say(code, "onbekend"),
        "unmapped" => language.Say(code, "niet herkend"),
        "new" => language.Say(code, "nieuw"),
        "second-hand" => language.Say("second-hand", "tweedehands"),
        "modernised" => language.Say(code, "gemoderniseerd"),
        "not-stated" => language.Say("not stated", "niet vermeld"),
        _ => code,
    };

    private static string Text(AnswerRow row, string field) => row[field] switch
    {
        FieldValue.Text text => text.Value,
        FieldValue.Whole whole => whole.Value.ToString(),
        _ => "",
    };
}
