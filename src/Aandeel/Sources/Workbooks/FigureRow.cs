namespace Aandeel.Sources.Workbooks;

/// <summary>
/// The figures of one row of a sheet on their way to being indicators; a row without one readable figure is refused.
/// </summary>
internal sealed class FigureRow(FileReading reading, string sheet, int line, string party, string? item)
{
    private const string NumberExpected = "a number, or text with a decimal dot and no separator of thousands";
    private readonly List<Indicator> _figures = [];
    private readonly List<(string Column, string Code, string Found, Expectation Expected)> _defects = [];

    /// <summary>Takes a cell as the figure of a year.</summary>
    /// <param name="missing">The marks with which the source says that it has no figure.</param>
    public void Add(Cell cell, string title, int year, FigureKind kind, EstimateFlag flag, ReadOnlySpan<string> missing)
    {
        Amount? amount = null;
        if (!cell.IsEmpty && !(cell.Text is { } word && missing.Contains(word)))
        {
            if (cell.IsError) { Defect("cell-error", "a number"); return; }
            if (Read(cell) is not { } printed) { Defect("number-unreadable", NumberExpected); return; }
            if (printed < 0 && !kind.MayBeNegative) { Defect("number-negative", "a number from 0"); return; }
            if (!TryScale(
                printed, kind.Factor,
                out var read))
            {
                Defect(
                    "number-too-large", $"at most {long.MaxValue / Amount.Scale:N0} in the unit"); return;
            }
            amount = read;
        }

        _figures.Add(new Indicator
        {
            Line = line,
            Part = _figures.Count,
            Party = party,
            Item = item,
            Year = year,
            Measure = kind.Measure,
            Unit = kind.Unit,
            Amount = amount,
            State = amount is null ? Reported.NoReport : Reported.Amount,
            Flag = amount is null ? EstimateFlag.NotCoded : flag,
        });

        void Defect(string code, Expectation expected) => _defects.Add((title, code, cell.Printed, expected));
    }

    /// <summary>
    /// Counts the row: read, with a finding for each cell that could not be, or refused when none could.
    /// </summary>
    public void End()
    {
        if (_figures.Count == 0 && _defects.Count > 0)
        {
            var (first, reason, _, wanted) = _defects[0];
            reading.RowRefused(
                line, $"{sheet}: {first}", reason, string.Join("; ", _defects.Select(d => d.Found)), wanted);
            return;
        }

        reading.RowRead();
        reading.Indicators.AddRange(_figures);
        foreach (var (column, code, found, expected) in _defects)
        {
            reading.Remark(line, $"{sheet}: {column}", code, found, expected);
        }
    }

    private static decimal? Read(Cell cell)
    {
        if (cell.Number is { } number)
        {
            return double.IsFinite(number) && Math.Abs(number) < 1e27 ? (decimal)number : null;
        }

        return cell.Text is { } text && Amount.TryParse(text, out var amount) ? amount.Value : null;
    }

    private static bool TryScale(decimal printed, decimal factor, out Amount amount)
    {
        amount = default;
        return Math.Abs(printed) < decimal.MaxValue / factor / Amount.Scale
            && Amount.TryFrom(printed * factor, out amount);
    }
}

/// <summary>
/// What the figures of a column are: the source's measure, the unit, and what one unit of the print is in it.
/// </summary>
internal sealed record FigureKind(string Measure, Unit Unit, decimal Factor = 1, bool MayBeNegative = false);
