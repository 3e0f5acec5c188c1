namespace Aandeel.Reconcile;

/// <summary>
/// What a reporter says of a year in one series: the states of <see cref="Reported"/>, and that it had nothing to say
/// there. Only <see cref="Amount"/> carries a number; <see cref="NoReport"/> is silence, which is not zero
/// (docs/methods/coverage-and-mirror.md).
/// </summary>
public enum CellState
{
    Amount,
    Nil,
    Withheld,
    BelowHalf,
    NoReport,

    /// <summary>A report was made, or the source covers the year, and the imported files do not hold it.</summary>
    NotInThisCopy,

    /// <summary>
    /// Not a member of what is reported to, no state yet or no longer, or the source did not exist: its silence says
    /// nothing.
    /// </summary>
    NotAReporter,
}

/// <summary>One reporter and year of a series.</summary>
/// <param name="Rows">Rows with an amount.</param>
/// <param name="Withheld">Rows whose amount is withheld.</param>
/// <param name="Without">Other rows without an amount.</param>
/// <param name="Amount">The sum of the rows in 1/10,000 of the unit; of no use where items of several categories are in
/// it.</param>
/// <param name="Usable">Whether a sum of the year does not mislead (<see cref="Harmonise.Coverage"/>).</param>
/// <param name="Silent">Whether next to nothing is stated beside licences (<see cref="Harmonise.SilentReporters"/>), so
/// that it counts as no report.</param>
/// <param name="Allocated">Whether the year was allocated by us from orders that name several.</param>
[System.Runtime.InteropServices.StructLayout(System.Runtime.InteropServices.LayoutKind.Auto)]
public readonly record struct CoverageCell(
    CellState State, int Rows, int Withheld, int Without, long Amount, bool Usable, bool Silent = false,
    bool Allocated = false)
{
    /// <summary>
    /// Whether the imported files hold a report of this year: with amounts, of nothing, or with what is withheld.
    /// </summary>
    public bool Speaks => State is CellState.Amount or CellState.Nil or CellState.BelowHalf or CellState.Withheld;
}
