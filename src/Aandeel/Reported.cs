namespace Aandeel;

/// <summary>
/// The state of a cell. Only <see cref="Amount"/> carries a number; <see cref="Nil"/> is a report of nothing,
/// <see cref="NoReport"/> is silence, and silence is not zero.
/// </summary>
public enum Reported
{
    Amount,
    Nil,
    Withheld,
    BelowHalf,
    NoReport,
    NotInThisCopy,
}
