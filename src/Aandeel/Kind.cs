namespace Aandeel;

/// <summary>
/// What a value is, so that every door can write it: a share is never confused with points, a year never with a count.
/// </summary>
public enum Kind
{
    /// <summary>Words in the reader's language.</summary>
    Words,

    /// <summary>A code or a printed name, the same in every language.</summary>
    Code,

    /// <summary>Yes or no.</summary>
    YesNo,

    /// <summary>A calendar year.</summary>
    Year,

    /// <summary>A run of years.</summary>
    Period,

    /// <summary>A part of a whole, as a ratio: 0.743 is 74.3 per cent.</summary>
    Share,

    /// <summary>A relative change, as a ratio: 0.21 is 21 per cent more.</summary>
    Change,

    /// <summary>A difference of shares in percentage points: −7.8.</summary>
    Points,

    /// <summary>An amount in a unit.</summary>
    Amount,

    /// <summary>A number of things.</summary>
    Count,

    /// <summary>A number without unit: an index, a correlation, a rate.</summary>
    Factor,

    /// <summary>A probability of a test.</summary>
    Probability,

    /// <summary>A question, as its command.</summary>
    Ask,

    /// <summary>Named values together, or rows of their own.</summary>
    Group,
}
