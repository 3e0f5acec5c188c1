namespace Aandeel.Harmonise;

/// <summary>
/// Which cell of a row a statement is set beside: a column of the row, or of one item in a list of the row.
/// </summary>
/// <param name="List">The column that holds the list, such as <c>partners</c>; null where the row itself has the
/// value.</param>
/// <param name="Item">The key of the item in the list; null where there is no list.</param>
public sealed record StatementCell(string? List, string? Item, string Column)
{
    /// <summary>Reads <c>share_outside</c> or <c>partners/UKR/share</c>; null for anything else.</summary>
    public static StatementCell? Parse(string text) => text.Split('/') switch
    {
        [{ Length: > 0 } column] => new StatementCell(null, null, column),
        [{ Length: > 0 } list, { Length: > 0 } item, { Length: > 0 } column] => new StatementCell(list, item, column),
        _ => null,
    };

    public override string ToString() => List is null ? Column : $"{List}/{Item}/{Column}";
}
