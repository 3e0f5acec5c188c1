using System.Globalization;
using Aandeel.Sources.Workbooks;

namespace Aandeel.Sources.Nato;

/// <summary>
/// The tables of NATO's yearly paper on defence expenditure: figures per ally and year. A row is a row of a sheet with figures in it;
/// titles, notes and page numbers are none. Estimates are the years marked <c>e</c>.
/// </summary>
public sealed class ExpenditureReader : ISourceReader
{
    /// <summary>The item of a row that is a sum over allies: never added to the allies' own.</summary>
    public const string Total = "total";

    public string Source => SourceCatalog.Nato;

    public string Form => "nato-def-exp";

    public string FormTitle => "NATO's tables of defence expenditure (workbook)";

    public int Version => 1;

    public bool Recognises(SourceFile file) =>
        Workbook.SheetNames(file).Count(n => n.StartsWith("TABLE", StringComparison.OrdinalIgnoreCase) && n.Length is 6 or 7 && char.IsAsciiDigit(n[5])) >= 2;

    public void Read(SourceFile file, FileReading reading)
    {
        var workbook = Workbook.Open(file);
        foreach (var name in NatoTables.Needed) workbook.Require(name);
        var last = 0;
        foreach (var sheet in workbook.Sheets)
        {
            var sections = NatoTables.Sections.Where(s => string.Equals(s.Sheet, sheet.Name.Trim(), StringComparison.OrdinalIgnoreCase)).ToList();
            if (string.Equals(sheet.Name.Trim(), NatoTables.Change, StringComparison.OrdinalIgnoreCase)) ReadChange(sheet, reading);
            else if (sections.Count > 0) last = Math.Max(last, ReadYears(workbook, sheet, sections, reading));
            else reading.Remark(1, sheet.Name, "sheet-unknown", sheet.Name, "a sheet TABLE1 to TABLE8b; this one is not read");
        }

        reading.Edition = last.ToString(CultureInfo.InvariantCulture);
    }

    private static int ReadYears(Workbook workbook, Sheet sheet, List<Section> sections, FileReading reading)
    {
        var (header, years) = Header(sheet);
        if (header is null) throw workbook.Shape(sheet, sheet.Rows.Count > 7 ? 8 : 1, "a row with years", string.Join(" | ", sheet.Rows.SelectMany(r => r.Cells).Where(c => !c.IsEmpty).Take(8).Select(c => c.Printed)));
        foreach (var title in YearColumn.Unread(header, years)) reading.Remark(header.Line, sheet.Name, "year-unreadable", title, "a year with four digits, such as 2023e; the column is not read");

        Section? section = null;
        var seen = new HashSet<(Section, string)>();
        foreach (var row in sheet.Rows)
        {
            var label = row.LastTextBefore(years[0].Column);
            if (!row.HasFigures(years))
            {
                section = sections.Find(s => string.Equals(s.Title, label, StringComparison.OrdinalIgnoreCase)) ?? section;
                continue;
            }

            if (row == header) continue;
            if (label.Length == 0) { Refuse("row-without-name", First(row, years), "the name of a country before the figures"); continue; }
            if (section is null) { Refuse("section-unknown", label, $"one of the sections {string.Join("; ", sections.Select(s => s.Title))} above the row"); continue; }
            if (!seen.Add((section, label))) { Refuse("name-twice", label, "every country once in a section"); continue; }
            var (name, kind) = (label, section.Kind);
            if (section.Currency && !TryCurrency(label, kind, out name, out kind)) { Refuse("currency-missing", label, "a country with its currency, such as Belgium (Euros)"); continue; }
            var figures = new FigureRow(reading, sheet.Name, row.Line, name, IsTotal(name) ? Total : null);
            foreach (var year in years) figures.Add(row[year.Column], year.Title, year.Year, kind, year.Estimate ? EstimateFlag.Yes : EstimateFlag.No, []);
            figures.End();

            void Refuse(string code, string found, Expectation expected) => reading.RowRefused(row.Line, sheet.Name, code, found, expected);
        }

        foreach (var missing in sections.Where(s => seen.All(p => p.Item1 != s)))
        {
            if (NatoTables.Needed.Contains(missing.Sheet) && missing == sections[0]) throw workbook.Shape(sheet, header.Line, $"the section '{missing.Title}' with figures", "none");
            reading.Remark(header.Line, sheet.Name, "section-missing", sheet.Name, $"{missing.Title}");
        }

        return years.Max(y => y.Year);
    }

    /// <summary>Table 4: the figures stand in the order of its five titles.</summary>
    private static void ReadChange(Sheet sheet, FileReading reading)
    {
        var (header, years) = Header(sheet);
        if (header is null || years.Count < 2 || years[1].Column != years[0].Column + 1)
        {
            reading.Remark(1, sheet.Name, "sheet-unreadable", sheet.Name, "a row with two years; the sheet repeats the others and is left out");
            return;
        }

        var (from, until) = (years[0], years[1]);
        foreach (var row in sheet.Rows.SkipWhile(r => r != header).Skip(1))
        {
            if (!row.HasFigures(years)) continue;
            var name = row.LastTextBefore(from.Column);
            if (name.Length == 0) { reading.RowRefused(row.Line, sheet.Name, "row-without-name", First(row, years), "the name of a country before the figures"); continue; }
            var figures = new FigureRow(reading, sheet.Name, row.Line, name, IsTotal(name) ? Total : null);
            for (var i = 0; i < NatoTables.ChangeKinds.Count; i++)
            {
                var year = i is 0 or 3 ? from : until;
                figures.Add(row[from.Column + i], header[from.Column + i].Printed, year.Year, NatoTables.ChangeKinds[i], year.Estimate ? EstimateFlag.Yes : EstimateFlag.No, []);
            }

            figures.End();
        }
    }

    private static (SheetRow? Row, List<YearColumn> Years) Header(Sheet sheet)
    {
        foreach (var row in sheet.Rows)
        {
            if (YearColumn.Of(row) is { Count: >= 2 } years) return (row, years);
        }

        return (null, []);
    }

    private static bool IsTotal(string name) => name.StartsWith("NATO", StringComparison.OrdinalIgnoreCase);

    /// <summary>Takes the currency off a name: <c>Belgium   (Euros)</c>.</summary>
    private static bool TryCurrency(string label, FigureKind kind, out string name, out FigureKind withUnit)
    {
        var open = label.LastIndexOf('(');
        (name, withUnit) = (label, kind);
        if (open <= 0 || !label.EndsWith(')') || open == label.Length - 2) return false;
        name = label[..open].Trim();
        var unit = Currency.Of(label[(open + 1)..^1], name);
        withUnit = kind with { Unit = kind.Measure.EndsWith("-2015", StringComparison.Ordinal) ? unit.AtPricesOf(2015) : unit };
        return true;
    }

    private static string First(SheetRow row, List<YearColumn> years) =>
        string.Join(" ", years.Select(y => row[y.Column].Printed).Where(p => p.Length > 0).Take(3));
}
