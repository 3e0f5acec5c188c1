namespace Aandeel;

/// <summary>
/// A defect met in a source, with its place: what was found, what was expected, and what became of the row. Not an
/// error of ours.
/// </summary>
/// <param name="Line">Line of the file, from 1; 0 when it concerns the file as a whole.</param>
/// <param name="Column">The source's column name, or null.</param>
/// <param name="Code">A short code, stable across versions (docs/schema/finding.json).</param>
/// <param name="Found">What stood there, shortened to 200 characters.</param>
/// <param name="Wanted">What would have been right, as a code with its arguments.</param>
/// <param name="Outcome">What became of the row.</param>
public sealed record Finding(int Line, string? Column, string Code, string Found, Expectation Wanted, Outcome Outcome)
{
    /// <summary>
    /// The code of a cell that is read otherwise than printed, by a correction of ours; at the line of the row, or 0
    /// for a label of many rows.
    /// </summary>
    public const string Corrected = "corrected";

    /// <summary>
    /// The code of a correction whose guard no longer matches, so that the mistake may be in the figures again.
    /// </summary>
    public const string CorrectionStale = "correction-stale";

    /// <summary>
    /// The code of a file that ends in the middle: its last record or its closing sign is missing, so more may be.
    /// </summary>
    public const string CutOff = "file-cut-off";

    /// <summary>
    /// The code of a header that stands again among the rows: a file was put behind itself or another one.
    /// </summary>
    public const string HeaderRepeated = "header-repeated";

    /// <summary>The code of a correction that the publisher has made himself.</summary>
    public const string CorrectionMended = "correction-mended";

    /// <summary>
    /// What was found, as words of the reader's language around what was printed: readers say how many fields a row has,
    /// and corrections that a row is gone.
    /// </summary>
    public Text FoundSaid => Found.Split(' ', 3) switch
    {
        [var count, "fields:", var printed] => Text.Name($"{count} fields: {printed}", $"{count} velden: {printed}"),
        ["no", "row", var row] => Text.Name($"no row {row}", $"geen regel {row}"),
        ["(nothing)"] => ("(nothing)", "(niets)"),
        _ => Text.Name(Found, Found),
    };

    /// <summary>What would have been right, in English.</summary>
    public string Expected => Wanted.ToString();
}
