namespace Aandeel;

/// <summary>What a report says happened. A licence is a permission and never a delivery; the two are never added.</summary>
public enum Flow
{
    Order,
    Delivery,
    Licence,
    Denial,
    ActualExport,
    Notification,
    Customs,
}

/// <summary>What is measured: SIPRI's volume of military capability, money, a number of documents, or a number of items.</summary>
public enum Measure
{
    Tiv,
    Value,
    Count,
    Units,
}

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

/// <summary>Whose report it is: the supplier's (exports) or the recipient's (imports).</summary>
public enum Side
{
    Export,
    Import,
}

/// <summary>A source's own mark that a number or a year is an estimate; the default is "not yet coded", which is not No.</summary>
public enum EstimateFlag
{
    NotCoded,
    No,
    Yes,
}

/// <summary>What was delivered: new, from stock, or from stock and modernised first.</summary>
public enum ItemStatus
{
    NotStated,
    New,
    SecondHand,
    Modernised,
}

/// <summary>What became of a row with a defect.</summary>
public enum Outcome
{
    /// <summary>The row was read; the finding is a remark.</summary>
    Read,

    /// <summary>The row was broken over lines and was put together again.</summary>
    Joined,

    /// <summary>The row could not be read and counts in no figure.</summary>
    Refused,
}

/// <summary>How a command ended, as scripts see it.</summary>
public enum ExitCode
{
    Ok = 0,
    Failed = 1,
    WrongUsage = 2,
    Incomplete = 3,
    Refused = 4,
    ShapeChanged = 5,
    Cancelled = 130,
}

/// <summary>The languages in which answers are worded.</summary>
public enum Language
{
    En,
    Nl,
}
