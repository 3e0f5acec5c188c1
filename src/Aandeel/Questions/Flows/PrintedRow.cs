using Aandeel.Harmonise;
using Aandeel.Store;

namespace Aandeel.Questions;

/// <summary>A line of an imported file as it was printed, and what was read of it, field by field.</summary>
/// <param name="Heads">The titles over the fields of the line; empty where the file has none that fit.</param>
/// <param name="Fields">The fields of the line, as many as there are titles; empty where it cannot be parted.</param>
/// <param name="Readings">What each observation of the line says, in words of ours.</param>
/// <param name="Corrections">What was corrected in it.</param>
internal sealed record PrintedRow(
    FileRecord File, int Line, string Text, IReadOnlyList<string> Heads, IReadOnlyList<string> Fields,
    IReadOnlyList<IReadOnlyList<PrintedReading>> Readings, IReadOnlyList<Finding> Corrections)
{
    private const int LongestHead = 40;

    /// <summary>The line, or null where the file has no such line.</summary>
    public static PrintedRow? Find(Snapshot snapshot, FileRecord file, int line)
    {
        if (line < 1 || snapshot.PrintedLine(file, line) is not { Length: > 0 } text) return null;
        var readings = Read(snapshot, file, line);
        var (heads, fields) = Parted(snapshot, file, line, text);
        var corrections = snapshot.StoredFindings(file).Where(f => f.Finding.Line == line)
            .Select(f => f.Finding).ToList();
        return new PrintedRow(file, line, text, heads, fields, readings, corrections);
    }

    private static List<IReadOnlyList<PrintedReading>> Read(Snapshot snapshot, FileRecord file, int line)
    {
        var readings = new List<IReadOnlyList<PrintedReading>>();
        using var rows = CheckedRows.Of(
            snapshot, StoredRows.Observations, [file], RowFilter.All,
            "line", "supplier", "recipient", "item", "description", "category", "ordered", "year_from", "year_to",
                "amount",
            "state", "status", "number_flag", "year_flag", "participation", "unit", "reporter", "final_recipient");
        while (rows.Next())
        {
            if (rows.Int(0) == line) readings.Add([.. Of(snapshot, file, rows)]);
        }

        return readings;
    }

    private static IEnumerable<PrintedReading> Of(Snapshot snapshot, FileRecord file, CheckedRows row)
    {
        var texts = snapshot.Texts;
        if (!row.IsNull(16)) yield return new(("Reporter", "Opgever"), Aandeel.Text.Of(texts[row.Int(16)]));
        yield return new(("Supplier", "Leverancier"), Party(file.Source, texts[row.Int(1)]));
        yield return new(("Recipient", "Ontvanger"), Party(file.Source, texts[row.Int(2)]));
        if (!row.IsNull(17)) yield return new(("Final destination", "Eindbestemming"), Party(file.Source,
            texts[row.Int(17)]));
        if (!row.IsNull(3)) yield return new(("Product", "Product"), Aandeel.Text.Of(texts[row.Int(3)]));
        if (!row.IsNull(4)) yield return new(("Description", "Omschrijving"), Class(file, texts[row.Int(4)],
            row.IsNull(3) ? "" : texts[row.Int(3)]));
        if (!row.IsNull(5)) yield return new(("Category", "Categorie"), Aandeel.Text.Of(texts[row.Int(5)]));
        if (!row.IsNull(6)) yield return new(("Ordered in", "Besteld in"), Aandeel.Text.Of($"{row.Int(6)}"));
        if (!row.IsNull(7))
        {
            var (from, to) = (row.Int(7), row.IsNull(8) ? row.Int(7) : row.Int(8));
            yield return new(("Counts in", "Telt in"), Aandeel.Text.Of(from == to ? $"{from}" : $"{from}-{to}"));
        }

        var unit = texts[row.Int(15)];
        yield return new(
            ("Amount", "Hoeveelheid"),
            (Reported)row.Int(10) == Reported.Amount && !row.IsNull(9)
                ? Aandeel.Text.Join(" ",
                    [Aandeel.Text.Of(new Figure(Cell.OfAmount(row.Long(9)), Kind.Factor, null, "amount") { },
                        Form.Usual), Aandeel.Text.Of(unit == Unit.TivMillion.Code ? "TIV" : unit)])
                : Aandeel.Text.Of(Codes.Of((Reported)row.Int(10))));
        if ((ItemStatus)row.Int(11) != ItemStatus.NotStated)
        {
            yield return new(("Status", "Toestand"), FlowsWords.Of((ItemStatus)row.Int(11)));
        }

        yield return new(("Number estimated", "Aantal geschat"), Flag((EstimateFlag)row.Int(12)));
        yield return new(("Year estimated", "Jaar geschat"), Flag((EstimateFlag)row.Int(13)));
        if (!row.IsNull(14))
        {
            yield return new(
                ("The recipient takes part", "De ontvanger werkt mee"), row.Int(14) == 1
                    ? ("yes", "ja") : ("no", "nee"));
        }
    }

    private static Text Party(string source, string printed)
    {
        var parties = PartyTable.BuiltIn;
        var party = parties[parties.OfPrinted(source, printed)];
        var name = Words.Names.Of(party);
        return party.Index == PartyTable.Unmapped
            ? Aandeel.Text.Of($"{printed} (in no table of ours)", $"{printed} (in geen tabel van ons)")
            : Aandeel.Text.Of($"{printed} > {name} ({party.Code.Value})", $"{printed} > {name} ({party.Code.Value})");
    }

    private static Text Class(FileRecord file, string description, string designation)
    {
        if (file.Source != Sources.SourceCatalog.Sipri) return Aandeel.Text.Of(description);
        var found = ProductClasses.BuiltIn.All[ProductClasses.BuiltIn.Of(file.Edition, description, designation)];
        var name = Words.Names.Of(found);
        return Aandeel.Text.Of($"{description} > {name}", $"{description} > {name}");
    }

    private static Text Flag(EstimateFlag flag) => flag switch
    {
        EstimateFlag.Yes => ("yes, by the source", "ja, door de bron"),
        EstimateFlag.No => ("no", "nee"),
        _ => ("not said", "niet gezegd"),
    };

    /// <summary>The fields of a delimited line under the nearest line above it that has as many titles.</summary>
    private static (IReadOnlyList<string> Heads, IReadOnlyList<string> Fields) Parted(
        Snapshot snapshot, FileRecord file, int line, string text)
    {
        foreach (var sign in new[] { ',', ';', '\t' })
        {
            var fields = Split(text, sign);
            if (fields.Count < 3) continue;
            for (var above = 1; above < Math.Min(line, LongestHead); above++)
            {
                var heads = Split(snapshot.PrintedLine(file, above), sign);
                if (heads.Count == fields.Count && heads.All(h => h.Length > 0 && !double.TryParse(h, out _)))
                {
                    return (heads, fields);
                }
            }
        }

        return ([], []);
    }

    /// <summary>Fields between signs, quotes taken off, without what ends a line.</summary>
    private static List<string> Split(string line, char sign)
    {
        var (fields, field, quoted) = (new List<string>(), new System.Text.StringBuilder(), false);
        foreach (var c in line.TrimEnd(';', '\r', sign))
        {
            if (c == '"') quoted = !quoted;
            else if (c == sign && !quoted)
            {
                fields.Add(field.ToString().Trim());
                field.Clear();
            }
            else field.Append(c);
        }

        fields.Add(field.ToString().Trim());
        return fields;
    }
}
