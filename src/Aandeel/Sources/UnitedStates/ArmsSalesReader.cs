using System.Globalization;

namespace Aandeel.Sources.UnitedStates;

/// <summary>
/// Arms sales of the United States by year, country and programme: what was authorised, what was delivered, and what
/// Congress was told. Three flows in dollars of the year; an authorisation is no delivery. In this collection 0 stands
/// for missing, so it is never read as nothing.
/// </summary>
public sealed class ArmsSalesReader : ISourceReader
{
    /// <summary>The supplier and reporter of every row; the file does not print it.</summary>
    public const string Supplier = "United States";

    private const int Year = 0, Country = 1, Program = 2, Authorizations = 3, Notifications = 5, Footnote = 6;
    private const decimal LargestAmount = 10_000_000_000_000m;

    private static readonly string[] Columns = [
        "year", "country", "program", "authorizations", "deliveries", "notifications", "footnote"
    ];
    private static readonly Flow[] Flows = [Flow.Licence, Flow.Delivery, Flow.Notification];

    public string Source => SourceCatalog.UnitedStates;

    public string Form => "us-arms-sales";

    public Problem FormTitle => "United States arms sales by country and programme (JSON)";

    public int Version => 1;

    public bool Recognises(SourceFile file) =>
        JsonRows.FirstNames(file) is var names && names.Contains("country") && names.Contains("program");

    public void Read(SourceFile file, FileReading reading)
    {
        var rows = new JsonRows(file, reading);
        var repeats = new RepeatedRows(reading);
        var found = new List<Observation>();
        var cells = new string[Columns.Length];
        var last = 0;
        while (rows.Next(out var row))
        {
            if (row.Fill(Columns, cells) is { } missing)
            {
                row.Missing(missing, file, reading);
                continue;
            }

            last = Math.Max(last, ReadRow(row, cells, repeats, found, reading));
        }

        reading.Observations.AddRange(found);

        if (last > 0) reading.Edition = last.ToString(CultureInfo.InvariantCulture);
    }

    /// <summary>The year of the row, or 0 when it was refused.</summary>
    private static int ReadRow(
        JsonRow row, string[] cells, RepeatedRows repeats, List<Observation> found, FileReading reading)
    {
        if (!int.TryParse(cells[Year], NumberStyles.None, CultureInfo.InvariantCulture, out var year)
            || cells[Year].Length != 4 || year is < 1900 or >= 2100)
        {
            return Refuse(Year, "year-unreadable", "a year with four digits");
        }

        if (cells[Country].Length == 0) return Refuse(Country, "name-missing", "the name of a country");
        Span<Amount?> amounts = [null, null, null];
        for (var i = 0; i < Flows.Length; i++)
        {
            if (!TryDollars(cells[Authorizations + i], out amounts[i]))
            {
                return Refuse(
                    Authorizations + i, "number-unreadable", "dollars as plain digits, with a dot before cents");
            }
        }

        reading.RowRead();
        if (cells[Program].Length == 0)
        {
            reading.Remark(row.Line, Columns[Program], "programme-missing", "nothing", "the name of a programme");
        }

        var remark = string.Join("; ", new[] { cells[Footnote], row.Text("footnote2") ?? "" }.Where(t => t.Length > 0));
        var from = found.Count;
        for (var i = 0; i < Flows.Length; i++)
        {
            var text = cells[Authorizations + i];

            // A notification that is empty was not sent; the two other columns always hold a number, and 0 where there
            // is none.
            if (text.Length == 0 && i == Notifications - Authorizations) continue;
            if (text.Length == 0)
            {
                reading.Remark(
                    row.Line, Columns[Authorizations + i], "amount-blank", "nothing", "dollars, or 0 for missing");
            }

            found.Add(new Observation
            {
                Line = row.Line,
                Part = i,
                Flow = Flows[i],
                Measure = Measure.Value,
                Unit = Unit.UsDollar,
                Reporter = Supplier,
                Side = Side.Export,
                Supplier = Supplier,
                Recipient = cells[Country],
                Category = cells[Program].Length > 0 ? cells[Program] : null,
                YearFrom = year,
                YearTo = year,
                Amount = amounts[i],
                State = amounts[i] is null ? Reported.NoReport : Reported.Amount,
                Remark = remark.Length > 0 ? remark : null,
            });
        }

        repeats.Check(found, new ProgrammeYear(year, cells[Country], cells[Program]), from, row.Line);
        return year;

        int Refuse(int column, string code, string expected)
        {
            reading.RowRefused(row.Line, Columns[column], code, cells[column], expected);
            return 0;
        }
    }

    /// <summary>
    /// Plain digits with at most two decimals; nothing and zero are both missing. Separators of thousands could be
    /// decimals, so they are not read.
    /// </summary>
    private static bool TryDollars(string text, out Amount? amount)
    {
        amount = null;
        if (text.Length == 0) return true;
        if (!decimal.TryParse(text, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var value)
            || value.Scale > 2 || value >= LargestAmount)
        {
            return false;
        }

        if (value == 0) return true;
        if (!Amount.TryFrom(value, out var read)) return false;
        amount = read;
        return true;
    }
}
