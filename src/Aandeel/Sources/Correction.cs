namespace Aandeel.Sources;

/// <summary>
/// One cell that we read otherwise than it is printed. Not a guess at a value: what is used is known from elsewhere, or
/// is nothing.
/// </summary>
/// <param name="Row">The row as its source names it; how, says the source's README.</param>
/// <param name="Within">The part of the file that has the row, such as a year: where that part is in the file, the row
/// must be. Empty where a download can leave the row out.</param>
/// <param name="Column">The column as printed.</param>
/// <param name="Old">What is printed, and the guard: all cells of a row are corrected, or none.</param>
/// <param name="New">What we use; empty is "not reported".</param>
/// <param name="Wrong">What is wrong in the row.</param>
/// <param name="Why">How we know.</param>
/// <param name="Told">Whether the publisher was told: no, or when.</param>
/// <param name="Address">Where the printed row can be seen.</param>
internal sealed record Correction(
    string Row, string Within, string Column, string Old, string New, string Wrong, string Why, string Told,
    string Address);
