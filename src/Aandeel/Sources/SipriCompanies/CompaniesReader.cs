using System.Globalization;
using Aandeel.Sources.Workbooks;

namespace Aandeel.Sources.SipriCompanies;

/// <summary>
/// SIPRI's list of the hundred largest arms companies, a sheet a year. Revenue is that of the company, wherever it
/// makes its products: the country is where its headquarters are, so it is neither a country's production nor its
/// exports.
/// </summary>
public sealed class CompaniesReader : ISourceReader
{
    private static readonly string[] Missing = [". .", "..", "..."];

    public string Source => SourceCatalog.SipriCompanies;

    public string Form => "sipri-top100";

    public Problem FormTitle => "SIPRI's hundred largest arms companies (workbook)";

    public int Version => 1;

    public bool Recognises(SourceFile file)
    {
        var names = Workbook.SheetNames(file);

        // Other lists have a sheet a year too; this one names companies in its first sheet.
        return names.Count > 0 && names.All(n => TryYear(n, out _)) && SheetText.Head(file) is var head
            && (head.Contains("Company", StringComparison.OrdinalIgnoreCase)
                || head.Contains("Arms revenues", StringComparison.OrdinalIgnoreCase)
                || head.Contains("Arms sales", StringComparison.OrdinalIgnoreCase));
    }

    public void Read(SourceFile file, FileReading reading)
    {
        var workbook = Workbook.Open(file);
        var last = 0;
        foreach (var sheet in workbook.Sheets)
        {
            TryYear(sheet.Name, out var year);
            ReadSheet(workbook, sheet, year, reading);
            last = Math.Max(last, year);
        }

        reading.Edition = last.ToString(CultureInfo.InvariantCulture);
    }

    private static void ReadSheet(Workbook workbook, Sheet sheet, int year, FileReading reading)
    {
        var header = sheet.Rows.FirstOrDefault(r => Place(r, "Company") >= 0 || Place(r, "Country") >= 0)
            ?? throw workbook.Shape(
                sheet, 4, "a header with the columns Company, Country and Arms revenues",
                $"{string.Join(
                    " | ",
                    sheet.Rows.Take(5).SelectMany(r => r.Cells).Where(c => !c.IsEmpty).Take(5).Select(c => c.Printed))}");
        var columns = CompanyColumns.Of(header, year, sheet.Name, reading);
        var (rank, company, country) = (Place(header, "Rank"), Place(header, "Company"), Place(header, "Country"));
        Require("Company", company);
        Require("Country", country);
        Require(
            $"Arms revenues ({year})", columns.Find(c => c.Kind.Measure == CompanyColumns.ArmsRevenue)?.Column ?? -1);
        var uncertain = UncertainNotes(sheet, header);
        var notes = Place(header, "Notes");

        foreach (var row in sheet.Rows.SkipWhile(r => r != header).Skip(1))
        {
            var ranked = rank >= 0 && row[rank].Number is not null;
            var figures = columns.Exists(c => row[c.Column].Number is not null);
            if (!ranked && !figures) continue;
            if (row[company].Text is not { Length: > 0 } name)
            {
                Refuse(
                "name-missing", "Company", "the name of a company"); continue;
            }
            if (row[country].Text is not { Length: > 0 } place)
            {
                Refuse(
                "name-missing", "Country", "the country of the company"); continue;
            }
            if (!ranked)
            {
                reading.Remark(
                    row.Line, $"{sheet.Name}: Rank", "rank-missing", rank < 0 ? "" : row[rank].Printed,
                    "a rank from 1 to 100");
            }

            var flag = notes < 0 ? EstimateFlag.NotCoded
                : (row[notes].Text ?? "")
                    .Split([' ', ','], StringSplitOptions.RemoveEmptyEntries)
                    .Any(uncertain.Contains) ? EstimateFlag.Yes : EstimateFlag.No;
            var figureRow = new FigureRow(reading, sheet.Name, row.Line, place, name);
            foreach (var column in columns)
            {
                figureRow.Add(
                    row[column.Column], column.Title, column.Year, column.Kind,
                    column.Kind.Measure == CompanyColumns.ArmsRevenue ? flag : EstimateFlag.NotCoded, Missing);
            }

            figureRow.End();

            void Refuse(string code, string column, string expected) =>
                reading.RowRefused(
                    row.Line, $"{sheet.Name}: {column}", code,
                    string.Join(" | ", row.Cells.Where(c => !c.IsEmpty).Select(c => c.Printed)), expected);
        }

        void Require(string title, int column)
        {
            if (column < 0)
            {
                throw workbook.Shape(
                    sheet, header.Line, $"the column '{title}'",
                    $"{string.Join(", ", header.Cells.Where(c => !c.IsEmpty).Select(c => c.Printed))}");
            }
        }
    }

    /// <summary>
    /// The letters of the notes that call the arms revenue an estimate; only the newest sheet has notes per company.
    /// </summary>
    private static HashSet<string> UncertainNotes(Sheet sheet, SheetRow header) =>
        [.. sheet.Rows.SkipWhile(r => r != header)
            .Where(
                r => r[0].Text is { Length: 1 } && r[1].Text is { } note
                    && note.Contains("arms revenue", StringComparison.OrdinalIgnoreCase)
                    && note.Contains("is an estimate", StringComparison.OrdinalIgnoreCase))
            .Select(r => r[0].Text!)];

    private static int Place(SheetRow row, string title)
    {
        for (var i = 0; i < row.Cells.Count; i++)
        {
            if (row[i].Text is { } text
                && (text.Equals(title, StringComparison.OrdinalIgnoreCase)
                    || text.StartsWith(title + " (", StringComparison.OrdinalIgnoreCase)))
            {
                return i;
            }
        }

        return -1;
    }

    private static bool TryYear(string name, out int year) =>
        int.TryParse(name.Trim(), NumberStyles.None, CultureInfo.InvariantCulture, out year)
            && year is >= 1900 and <= 2100;
}
