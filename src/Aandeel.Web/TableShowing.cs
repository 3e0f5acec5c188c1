using System.Globalization;

namespace Aandeel.Web;

/// <summary>How much of a table a page shows, from where, and in which order.</summary>
/// <param name="Usual">How many rows where nobody says.</param>
/// <param name="Limit">How many are asked for.</param>
/// <param name="Sort">A column; a minus behind it for the largest first.</param>
/// <param name="Turn">The address of the same page with an argument changed; null where the table is not sorted and not
/// paged.</param>
internal sealed record TableShowing(
    int Usual = 25, int? Limit = null, int Offset = 0, string? Sort = null,
    Func<(string Name, string? Value)[], string>? Turn = null)
{
    /// <summary>The same as an address says it: nothing where all is as usual.</summary>
    public (string Name, string? Value)[] Said => Limit is null && Offset == 0 && Sort is null ? [] :
    [
        (AskReader.Sort, Sort), ("limit", Limit?.ToString(CultureInfo.InvariantCulture)),
        (AskReader.Offset, Offset == 0 ? null : Offset.ToString(CultureInfo.InvariantCulture)),
    ];
}
