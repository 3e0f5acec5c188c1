namespace Aandeel;

/// <summary>
/// How much of a value is written where the value itself leaves a choice. Rounding and signs are the door's.
/// </summary>
public enum Form
{
    /// <summary>As the kind is usually written: "74.3 %", "−7.8", "108,997".</summary>
    Usual,

    /// <summary>Without the sign of its unit: "74.3", "61,031".</summary>
    Bare,

    /// <summary>
    /// An amount with up to two decimals: "1,784.46"; a rate with four; a share that is a goal, with what one decimal
    /// would hide: "99.96 %".
    /// </summary>
    Exact,

    /// <summary>A part as it was given, with up to two decimals: "50 %", "12.5 %".</summary>
    Given,

    /// <summary>With its sign, also where it is a share: "+11.0".</summary>
    Signed,

    /// <summary>With its sign and two decimals, a share in points: "+0.52".</summary>
    SignedFine,

    /// <summary>With two decimals: "+0.35".</summary>
    Fine,

    /// <summary>An amount with one decimal: "98.8".</summary>
    Tenths,

    /// <summary>A whole number, rounded: "74".</summary>
    Whole,

    /// <summary>A change rounded and without its direction, which the words give: "grew by 11 %".</summary>
    BareWhole,

    /// <summary>
    /// An amount with one decimal and its unit; of a band of shares the sign of per cent stands behind its upper end.
    /// </summary>
    TenthsWithUnit,
}
