namespace Aandeel.Doors;

/// <summary>How a spreadsheet program shows a number. The number in the file is always the whole one.</summary>
public enum XlsxFormat
{
    /// <summary>As many digits as there are.</summary>
    General,

    /// <summary>A count: <c>12,345</c>.</summary>
    Whole,

    /// <summary>An amount with two decimals: <c>12,345.60</c>.</summary>
    Amount,

    /// <summary>
    /// An amount with no more decimals than it has, two at most. A whole one keeps its point (<c>12,345.</c>).
    /// </summary>
    Trimmed,

    /// <summary>A share from 0 to 1, shown as <c>75.0 %</c>.</summary>
    PerCent,

    /// <summary>A difference of two shares in percentage points, with its sign: <c>+1.5</c>.</summary>
    Points,

    /// <summary>A year: <c>2024</c>, without a separator of thousands.</summary>
    Year,
}
