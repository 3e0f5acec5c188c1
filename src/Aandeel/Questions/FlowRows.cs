using Aandeel.Harmonise;
using Aandeel.Store;

namespace Aandeel.Questions;

/// <summary>The rows of <c>flows</c>: each flow with its file, its line as printed, what was corrected in it, and what we take it for.</summary>
internal static class FlowRows
{
    public const int DefaultLimit = 40;

    /// <summary>A row for each flow, in the order of files and lines.</summary>
    /// <param name="chosen">The flows of each observation, with the destination group.</param>
    public static List<AnswerRow> Of(Snapshot snapshot, FlowTable flows, Dictionary<int, List<(int Flow, DestinationGroup Group)>> chosen)
    {
        var files = snapshot.Files.ToDictionary(f => f.Id);
        var texts = snapshot.Texts;
        var corrections = Corrections(snapshot);
        var isSipri = flows.Series == FlowSeries.Sipri;
        var rows = new List<AnswerRow>(chosen.Count);
        var places = new List<(int File, int Line, int Part)>(chosen.Count);
        using var select = CheckedRows.Around(
            snapshot, snapshot.Files.Where(f => flows.Files.Contains(f.Id)), chosen.Keys,
            "part", "file", "line", "part", "supplier", "recipient", "item", "description", "category", "ordered", "amount", "number_flag", "year_flag", "status",
            "participation", "deal", "reporter", "side", "final_recipient", "remark");
        while (select.Next())
        {
            if (!chosen.TryGetValue(select.Id, out var found)) continue;
            foreach (var (i, group) in found)
            {
                rows.Add(Row(i, group));
                places.Add((select.Int(1), select.Int(2), select.Int(3)));
            }
        }

        return [.. places.Select((p, i) => (Place: p, Row: rows[i])).OrderBy(p => p.Place).Select(p => p.Row)];

        AnswerRow Row(int i, DestinationGroup group)
        {
            var file = files[select.Int(1)];
            var line = select.Int(2);
            return new AnswerRow()
                .With("year", flows.Year[i])
                .With("supplier", flows.Parties[flows.Supplier[i]].Code.Value)
                .With("supplier_printed", texts[select.Int(4)])
                .With("recipient", flows.Parties[flows.Recipient[i]].Code.Value)
                .With("recipient_printed", texts[select.Int(5)])
                .With("final_recipient_printed", Printed(18))
                .With("side", Codes.Of(DestinationGroups.Side(group)))
                .With("group", Codes.Of(group))
                .With("reporter_printed", Printed(16)).With("report_side", select.IsNull(17) ? null : Codes.Of((Side)select.Int(17)))
                .With("item", Printed(6)).With("description", Printed(7)).With("category", flows.Categories[flows.Category[i]]).With("category_printed", Printed(8))
                .With("class", isSipri ? ProductClasses.BuiltIn.All[flows.Class[i]].Code : null)
                .With("status", Codes.Of((ItemStatus)select.Int(13)))
                .With("ordered", select.IsNull(9) ? FieldValue.Blank.Instance : FieldValue.Of(select.Long(9)))
                .With("amount", FieldValue.OfAmount(flows.Amount[i]))
                .With("number_flag", Codes.Of((EstimateFlag)select.Int(11))).With("year_flag", Codes.Of((EstimateFlag)select.Int(12)))
                .With("made_in_recipient", !flows.Allocated ? FieldValue.Blank.Instance
                    : flows.Flags[i].HasFlag(FlowFlags.PartMadeInRecipient) ? new FieldValue.Missing("part-unknown")
                    : new FieldValue.YesNo(flows.Flags[i].HasFlag(FlowFlags.MadeInRecipient)))
                .With("recipient_participation", select.IsNull(14) ? FieldValue.Blank.Instance : new FieldValue.YesNo(select.Int(14) == 1))
                .With("deal", select.IsNull(15) ? null : snapshot.Deal(select.Long(15))).With("remark", Printed(19))
                .With("correction", corrections.GetValueOrDefault((file.Id, line)))
                .With("edition", file.Edition).With("form", file.Form).With("file", file.Name).With("line", line)
                .With("printed", snapshot.PrintedLine(file, line));
        }

        string? Printed(int column) => select.IsNull(column) ? null : texts[select.Int(column)];
    }

    /// <summary>The flows that a table shows: the largest, so that no other row is read for it.</summary>
    public static Dictionary<int, List<(int Flow, DestinationGroup Group)>> Shown(
        Question question, FlowTable flows, Dictionary<int, List<(int Flow, DestinationGroup Group)>> chosen)
    {
        var limit = question.Limit ?? DefaultLimit;
        var all = chosen.SelectMany(c => c.Value).ToArray();
        if (all.Length <= limit) return chosen;

        // Of equal amounts the first in the order of files and lines, as observations are numbered.
        var least = all.Select(f => flows.Amount[f.Flow]).OrderDescending().Take(limit).Min();
        var kept = all.Where(f => flows.Amount[f.Flow] >= least).OrderByDescending(f => flows.Amount[f.Flow]).ThenBy(f => flows.Observation[f.Flow]).ThenBy(f => f.Flow).Take(limit);
        return kept.GroupBy(f => flows.Observation[f.Flow]).ToDictionary(g => g.Key, g => g.ToList());
    }

    /// <summary>The largest rows as a table.</summary>
    public static ViewTable Table(Question question, FlowTable flows, List<AnswerRow> rows)
    {
        var language = question.Language;
        var isSipri = flows.Series == FlowSeries.Sipri;
        ViewColumn Words(string en, string nl) => new(language.Say(en, nl), ColumnKind.Words);
        var words = new FlowWords(flows, language);
        var columns = new[]
        {
            Words("Year", "Jaar"), Words("Supplier", "Leverancier"), Words("Recipient", "Ontvanger"), Words("Side", "Kant"),
            isSipri ? Words("Product", "Product") : Words("Category", "Categorie"),
            isSipri ? Words("Status", "Toestand") : Words("Final destination", "Eindbestemming"),
            new ViewColumn(flows.Series.IsMoney ? flows.Unit.Code : words.Column, ColumnKind.MainFigure), Words("Stands in", "Staat in"),
        };
        return new ViewTable(
            language.Say("Largest first", "Grootste eerst"),
            isSipri || rows.Exists(r => Text(r, "final_recipient_printed").Length > 0) ? columns : [.. columns.Where((_, i) => i != 5)],
            [.. Largest(question, rows).Select(r => Cells(r, rows))]);

        IReadOnlyList<string> Cells(AnswerRow r, List<AnswerRow> all)
        {
            string[] cells =
            [
                Text(r, "year"), Text(r, "supplier_printed"), Text(r, "recipient_printed"), InWords(Text(r, "side"), language),
                isSipri ? $"{Text(r, "item")} ({Text(r, "description")})" : Text(r, "category"),
                isSipri ? InWords(Text(r, "status"), language) : Text(r, "final_recipient_printed"),
                language.Exact(AmountOf(r)), $"{Text(r, "file")}:{Text(r, "line")}",
            ];
            return isSipri || all.Exists(a => Text(a, "final_recipient_printed").Length > 0) ? cells : [.. cells.Where((_, i) => i != 5)];
        }
    }

    /// <summary>The largest rows line by line: as printed, corrected, and as counted.</summary>
    public static ViewTable Lines(Question question, FlowTable flows, List<AnswerRow> rows)
    {
        var language = question.Language;
        var words = new FlowWords(flows, language);
        var lines = new List<IReadOnlyList<string>>();
        foreach (var row in Largest(question, rows))
        {
            lines.Add([language.Say("stands in", "staat in"), $"{Text(row, "file")}:{Text(row, "line")} ({Text(row, "form")}, {language.Say("edition", "editie")} {Text(row, "edition")})"]);
            lines.Add([language.Say("printed", "gedrukt"), Text(row, "printed")]);
            if (Text(row, "correction") is { Length: > 0 } correction) lines.Add([language.Say("corrected", "verbeterd"), correction]);
            lines.Add([language.Say("counted as", "geteld als"), $"{Text(row, "year")}: {Text(row, "supplier")} > {Text(row, "recipient")} ({InWords(Text(row, "side"), language)}, {Text(row, "group")}), {(Text(row, "class") is { Length: > 0 } found ? found : Text(row, "category"))}, {words.WithUnit(AmountOf(row))}"]);
            lines.Add(["", ""]);
        }

        return new ViewTable(language.Say("Row by row, largest first", "Regel voor regel, grootste eerst"), [new("", ColumnKind.Words), new("", ColumnKind.Words)], lines);
    }

    private static IEnumerable<AnswerRow> Largest(Question question, List<AnswerRow> rows) => rows.OrderByDescending(AmountOf).Take(question.Limit ?? DefaultLimit);

    private static long AmountOf(AnswerRow row) => (long)(((FieldValue.Number)row["amount"]).Value * Amount.Scale);

    /// <summary>What was corrected, by file and line.</summary>
    private static Dictionary<(int File, int Line), string> Corrections(Snapshot snapshot)
    {
        var corrections = new Dictionary<(int, int), string>();
        foreach (var (file, finding) in snapshot.StoredFindings(code: Finding.Corrected))
        {
            var at = (file.Id, finding.Line);
            var text = $"{finding.Column}: {finding.Found} > {finding.Expected}";
            corrections[at] = corrections.TryGetValue(at, out var before) ? $"{before}; {text}" : text;
        }

        return corrections;
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
