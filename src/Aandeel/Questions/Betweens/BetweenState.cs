namespace Aandeel.Questions;

/// <summary>
/// What a source says of a pair in a year. A printed nothing, a report that does not name the pair, silence and years
/// that a source does not cover are four cases, and none of them is zero.
/// </summary>
internal enum BetweenState
{
    Amount,

    /// <summary>A printed zero.</summary>
    Nil,

    /// <summary>Something was delivered, less than the source prints.</summary>
    BelowHalf,

    /// <summary>The reporter names the pair and keeps the number to itself.</summary>
    Withheld,

    /// <summary>SIPRI covers the year, and identified no delivery of major arms.</summary>
    NoneIdentified,

    /// <summary>The reporter has a report of the year that does not name the pair.</summary>
    NotNamed,

    /// <summary>The reporter has no report of the year: silence.</summary>
    NoReport,

    /// <summary>The imported files do not hold the year.</summary>
    NotCovered,

    /// <summary>The source does not ask this reporter in that year.</summary>
    NotAsked,

    /// <summary>The built-in sums have no pairs; the register has.</summary>
    NeedsRegister,

    /// <summary>No file of the source is imported.</summary>
    NotImported,
}
