using System.Globalization;
using Aandeel.Sources.Workbooks;

namespace Aandeel.Sources.SipriExpenditure;

/// <summary>
/// SIPRI's military expenditure per country and year: all of a country's armed forces, of which equipment is a part.
/// Used here for the yearly exchange rates that follow from it (local currency over current dollars).
/// </summary>
public sealed class MilitaryExpenditureReader : ISourceReader
{
    private const string LocalSheet = "Local currency calendar years";
    private const string DollarSheet = "Current US$";
    /// <summary>The sheets around the figures.</summary>
    private static readonly string[] Frame = ["Front page", "Footnotes"];
    private static readonly string[] Missing = ["...", ". .", "..", "xxx"];

    public string Source => SourceCatalog.SipriExpenditure;

    public string Form => "sipri-milex";

    public Problem FormTitle => "SIPRI's military expenditure by country (workbook)";

    public int Version => 1;

    public bool Recognises(SourceFile file)
    {
        var names = Workbook.SheetNames(file);
        return names.Count(n => MilitaryExpenditureSheets.Find(n) is not null) >= 2;
    }

    public void Read(SourceFile file, FileReading reading)
    {
        var workbook = Workbook.Open(file);
        var local = workbook.Find(LocalSheet);
        var dollars = workbook.Sheets.FirstOrDefault(s => MilitaryExpenditureSheets.Find(s.Name)?.Name == DollarSheet);

        // A sheet that is not known may be the missing one under another name.
        var renamed = workbook.Sheets.Any(
            s => MilitaryExpenditureSheets.Find(s.Name) is null
                && !Frame.Contains(s.Name.Trim(), StringComparer.OrdinalIgnoreCase));
        if (local is null && (dollars is null || renamed)) workbook.Require(LocalSheet);
        if (dollars is null && renamed) workbook.Require(DollarSheet);

        // A copy cut down by hand gives what is in it; only the exchange rates want both sheets.
        if (local is null || dollars is null)
        {
            reading.Remark(
                1, local is null ? LocalSheet : DollarSheet, "sheet-missing",
                string.Join(", ", workbook.Sheets.Select(s => s.Name)),
                "the sheets in local currency and in current dollars; without both there are no exchange rates");
        }

        var spent = local is null ? [] : NotZero(local);
        var last = 0;
        foreach (var sheet in workbook.Sheets)
        {
            if (MilitaryExpenditureSheets.Find(sheet.Name) is { } kind)
            {
                last = Math.Max(last, ReadSheet(workbook, sheet, kind, spent, workbook.Marks, reading));
            }
        }

        reading.Edition = last.ToString(CultureInfo.InvariantCulture);
    }

    private static int ReadSheet(
        Workbook workbook, Sheet sheet, SheetKind kind, HashSet<(string, int)> spent, CellMarks marks,
        FileReading reading)
    {
        var (header, years) = Header(sheet);
        if (header is null)
        {
            throw workbook.Shape(
                sheet, 1, $"a row that begins with {kind.NameColumn} and holds years",
                $"{string.Join(
                    " | ", sheet.Rows.SelectMany(r => r.Cells).Where(c => !c.IsEmpty).Take(5).Select(c => c.Printed))}");
        }

        var currency = kind.IsLocal ? Place(header, "Currency") : -1;
        if (kind.IsLocal && currency < 0)
        {
            throw workbook.Shape(
                sheet, header.Line, "the column 'Currency'",
                $"{string.Join(", ", header.Cells.Where(c => !c.IsEmpty).Take(6).Select(c => c.Printed))}");
        }

        foreach (var title in YearColumn.Unread(header, years))
        {
            reading.Remark(
                header.Line, sheet.Name, "year-unreadable", title, "a year with four digits; the column is not read");
        }

        foreach (var row in sheet.Rows.SkipWhile(r => r != header).Skip(1))
        {
            if (!row.HasFigures(years)) continue;
            if (row[0].Text is not { Length: > 0 } name)
            {
                reading.RowRefused(
                row.Line, sheet.Name, "name-missing", row[years[0].Column].Printed,
                "the name of a country"); continue;
            }
            var figureKind = kind.Kind;
            if (kind.IsLocal)
            {
                if (row[currency].Text is not { Length: > 0 } word)
                {
                    reading.RowRefused(
                    row.Line, $"{sheet.Name}: Currency", "currency-missing", name,
                    "the name of the currency"); continue;
                }
                figureKind = figureKind with { Unit = Currency.Of(word, name) };
            }

            var figures = new FigureRow(reading, sheet.Name, row.Line, name, kind.IsTotal ? "total" : null);
            var withoutRate = new List<int>();
            foreach (var year in years)
            {
                var cell = row[year.Column];
                if (kind.Name == DollarSheet && cell.Number == 0 && spent.Contains((name, year.Year)))
                {
                    withoutRate.Add(year.Year);
                    cell = default;
                }

                figures.Add(
                    cell, year.Title, year.Year, figureKind, marks.Flag(sheet.Name, row.Line, year.Column), Missing);
            }

            figures.End();
            if (withoutRate.Count > 0)
            {
                reading.Remark(
                    row.Line, sheet.Name, "zero-without-rate",
                    $"{name}: 0 in {withoutRate[0]}-{withoutRate[^1]} ({withoutRate.Count} years)",
                    $"dollars, since '{LocalSheet}' has an amount; read as no report");
            }
        }

        return years.Max(y => y.Year);
    }

    /// <summary>
    /// Countries and years with an amount in local currency: a zero in dollars beside it means that there is no rate.
    /// </summary>
    private static HashSet<(string Name, int Year)> NotZero(Sheet local)
    {
        var found = new HashSet<(string, int)>();
        var (header, years) = Header(local);
        foreach (var row in local.Rows.SkipWhile(r => r != header).Skip(1))
        {
            foreach (var year in years)
            {
                if (row[0].Text is { } name && row[year.Column].Number is > 0) found.Add((name, year.Year));
            }
        }

        return found;
    }

    private static (SheetRow? Row, List<YearColumn> Years) Header(Sheet sheet)
    {
        foreach (var row in sheet.Rows)
        {
            if (row[0].Text is "Country" or "Region" && YearColumn.Of(row) is { Count: > 0 } years) return (row, years);
        }

        return (null, []);
    }

    private static int Place(SheetRow row, string title)
    {
        for (var i = 0; i < row.Cells.Count; i++)
        {
            if (string.Equals(row[i].Text, title, StringComparison.OrdinalIgnoreCase)) return i;
        }

        return -1;
    }
}
