using System.Globalization;
using Aandeel.Sources.Workbooks;

namespace Aandeel.Sources.Nato;

/// <summary>
/// The tables of NATO's yearly paper on defence expenditure: figures per ally and year. A row is a row of a sheet with
/// figures in it; titles, notes and page numbers are none. Estimates are the years marked <c>e</c>. Read by the titles
/// of blocks and never by the number of a row: since 2025 sheets are called otherwise, names stand in the first column
/// and the years are repeated in every block.
/// </summary>
public sealed class ExpenditureReader : ISourceReader
{
    /// <summary>The item of a row that is a sum over allies: never added to the allies' own.</summary>
    public const string Total = "total";

    public string Source => SourceCatalog.Nato;

    public string Form => "nato-def-exp";

    public Problem FormTitle => "NATO's tables of defence expenditure (workbook)";

    public int Version => 2;

    /// <summary>
    /// The code of the finding that names another basis of expenditure: its figures are a series of their own.
    /// </summary>
    public const string CoreBasis = "basis-core";

    private const string CurrentNational = "expenditure-national-currency";
    private static readonly string[] Missing = ["..", "...", ". .", "-", "–"];

    public bool Recognises(SourceFile file) =>
        Workbook.SheetNames(file)
            .Select(Plain)
            .Count(
                n => n.StartsWith("TABLE", StringComparison.Ordinal) && n.Length is 6 or 7 && char.IsAsciiDigit(n[5]))
                >= 2;

    public void Read(SourceFile file, FileReading reading)
    {
        var workbook = Workbook.Open(file);
        foreach (var name in NatoTables.Needed)
        {
            if (!workbook.Sheets.Any(s => Plain(s.Name) == name)) workbook.Require(name);
        }

        RemarkBasis(workbook, reading);
        var last = 0;
        foreach (var sheet in workbook.Sheets)
        {
            var sections = NatoTables.Sections.Where(s => s.Sheet == Plain(sheet.Name)).ToList();
            if (Plain(sheet.Name) == NatoTables.Change) ReadChange(workbook, sheet, reading);
            else if (sections.Count > 0) last = Math.Max(last, ReadYears(workbook, sheet, sections, reading));
            else
            {
                reading.Remark(
                    1, sheet.Name, "sheet-unknown", sheet.Name, "a sheet TABLE1 to TABLE8b; this one is not read");
            }
        }

        reading.Edition = last.ToString(CultureInfo.InvariantCulture);
    }

    private static int ReadYears(Workbook workbook, Sheet sheet, List<Section> sections, FileReading reading)
    {
        var (header, years) = Header(sheet);
        if (header is null)
        {
            throw workbook.Shape(
                sheet, sheet.Rows.Count > 7 ? 8 : 1, "a row with years",
                $"{string.Join(
                    " | ", sheet.Rows.SelectMany(r => r.Cells).Where(c => !c.IsEmpty).Take(8).Select(c => c.Printed))}");
        }

        foreach (var title in YearColumn.Unread(header, years))
        {
            reading.Remark(
                header.Line, sheet.Name, "year-unreadable", title,
                "a year with four digits, such as 2023e; the column is not read");
        }

        Section? section = null;
        var prices = PricesOf(sheet) ?? PricesOf(workbook);
        var seen = new HashSet<(Section, string)>();
        foreach (var row in sheet.Rows)
        {
            var label = row.LastTextBefore(years[0].Column);
            if (!row.HasFigures(years))
            {
                var titled = sections.Find(s => s.Is(label));
                (section, prices) = (titled ?? section, titled is null ? prices : Section.PricesIn(label) ?? prices);
                continue;
            }

            // The years stand again above every block since 2025.
            if (row == header
                || (label.Length == 0 && YearColumn.Of(row) is { Count: >= 2 } again && SameYears(again, years)))
            {
                continue;
            }

            if (label.Length
                == 0)
            {
                Refuse(
                    "row-without-name", First(row, years), "the name of a country before the figures"); continue;
            }
            if (section is null)
            {
                Refuse(
                "section-unknown", label,
                $"one of the sections {string.Join("; ", sections.Select(s => s.Title))} above the row"); continue;
            }
            if (!seen.Add(
                (section, label))) { Refuse("name-twice", label, "every country once in a section"); continue; }
            var (name, kind) = (label, section.KindAt(prices));
            if (section.Currency
                && !TryCurrency(label, kind, prices, out name, out kind))
            {
                Refuse(
                    "currency-missing", label, "a country with its currency, such as Belgium (Euros)"); continue;
            }
            var figures = new FigureRow(reading, sheet.Name, row.Line, name, IsTotal(name) ? Total : null);
            foreach (var year in years)
            {
                figures.Add(
                    row[year.Column], year.Title, year.Year, kind, year.Estimate ? EstimateFlag.Yes : EstimateFlag.No,
                    Missing);
            }

            figures.End();

            void Refuse(string code, string found, Expectation expected) =>
                reading.RowRefused(row.Line, sheet.Name, code, found, expected);
        }

        foreach (var missing in sections.Where(s => seen.All(p => p.Item1 != s)))
        {
            if (NatoTables.Needed.Contains(missing.Sheet) && missing == sections[0])
            {
                throw workbook.Shape(sheet, header.Line, $"the section '{missing.Title}' with figures", "none");
            }

            reading.Remark(header.Line, sheet.Name, "section-missing", sheet.Name, $"{missing.Title}");
        }

        return years.Max(y => y.Year);
    }

    /// <summary>Table 4: the figures stand in the order of its five titles.</summary>
    private static void ReadChange(Workbook workbook, Sheet sheet, FileReading reading)
    {
        var (header, years) = Header(sheet);
        if (header is null || years.Count < 2 || years[1].Column != years[0].Column + 1)
        {
            reading.Remark(
                1, sheet.Name, "sheet-unreadable", sheet.Name,
                "a row with two years; the sheet repeats the others and is left out");
            return;
        }

        var (from, until) = (years[0], years[1]);
        var prices = PricesOf(sheet) ?? PricesOf(workbook);
        foreach (var row in sheet.Rows.SkipWhile(r => r != header).Skip(1))
        {
            if (!row.HasFigures(years)) continue;
            var name = row.LastTextBefore(from.Column);
            if (name.Length
                == 0)
            {
                reading.RowRefused(
                    row.Line, sheet.Name, "row-without-name", First(row, years),
                    "the name of a country before the figures"); continue;
            }
            var figures = new FigureRow(reading, sheet.Name, row.Line, name, IsTotal(name) ? Total : null);
            for (var i = 0; i < NatoTables.ChangeKinds.Count; i++)
            {
                var year = i is 0 or 3 ? from : until;
                figures.Add(
                    row[from.Column + i], header[from.Column + i].Printed, year.Year,
                    Section.Of(NatoTables.ChangeKinds[i], prices), year.Estimate ? EstimateFlag.Yes : EstimateFlag.No,
                    Missing);
            }

            figures.End();
        }
    }

    /// <summary>
    /// From 2026 NATO counts core defence expenditure, back to 2014: a series of its own that is never put together
    /// with other editions.
    /// </summary>
    private static void RemarkBasis(Workbook workbook, FileReading reading)
    {
        foreach (var sheet in workbook.Sheets)
        {
            foreach (var cell in sheet.Rows.Take(3).SelectMany(r => r.Cells))
            {
                if (cell.Text is not { } title
                    || !title.Contains("core defence expenditure", StringComparison.OrdinalIgnoreCase))
                {
                    continue;
                }

                reading.Remark(
                    1, sheet.Name, CoreBasis, title,
                    "defence expenditure, as until the edition of 2025; all years of this edition are on the new "
                        + "basis, and no edition is continued with another");
                return;
            }
        }
    }

    /// <summary>The year of the constant prices that titles and notes of units name, or null.</summary>
    private static int? PricesOf(Sheet sheet) =>
        sheet.Rows.SelectMany(r => r.Cells)
            .Select(c => c.Text is { } text ? Section.PricesIn(text) : null).FirstOrDefault(y => y is not null);

    private static int? PricesOf(Workbook workbook) =>
        workbook.Sheets.Select(PricesOf).FirstOrDefault(y => y is not null);

    private static bool SameYears(List<YearColumn> one, List<YearColumn> other) =>
        one.Select(y => (y.Column, y.Year)).SequenceEqual(other.Select(y => (y.Column, y.Year)));

    /// <summary>The name of a sheet without blanks, in capitals: Table 8a and TABLE8a are one.</summary>
    private static string Plain(string name) => name.Replace(" ", "", StringComparison.Ordinal).ToUpperInvariant();

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
    private static bool TryCurrency(
        string label, FigureKind kind, int? prices, out string name, out FigureKind withUnit)
    {
        var open = label.LastIndexOf('(');
        (name, withUnit) = (label, kind);
        if (open <= 0 || !label.EndsWith(')') || open == label.Length - 2) return false;
        name = label[..open].Trim();
        var unit = Currency.Of(label[(open + 1)..^1], name);
        withUnit = kind with { Unit = kind.Measure != CurrentNational ? Section.AtPrices(unit, prices) : unit };
        return true;
    }

    private static string First(SheetRow row, List<YearColumn> years) =>
        string.Join(" ", years.Select(y => row[y.Column].Printed).Where(p => p.Length > 0).Take(3));
}
