using System.Globalization;
using Aandeel.Harmonise;

namespace Aandeel.Reconcile;

/// <summary>In which years a state existed, by the dates in parties.csv; a state without dates always did.</summary>
internal static class StateYears
{
    private static readonly Lazy<Dictionary<string, (int From, int Until)>> Table = new(() =>
    {
        var parties = CsvTable.OfResource("Harmonise/parties.csv");
        var (code, from, until) = (parties.Column("code"), parties.Column("valid_from"), parties.Column("valid_until"));
        return parties.Rows.ToDictionary(
            r => r[code], r => (YearOf(r[from], int.MinValue), YearOf(r[until], int.MaxValue)), StringComparer.Ordinal);
    });

    public static bool Existed(Party party, int year) =>
        party.IsState && Table.Value.TryGetValue(party.Code.Value, out var years) && year >= years.From
            && year <= years.Until;

    private static int YearOf(string date, int otherwise) =>
        date.Length >= 4 ? int.Parse(date.AsSpan(0, 4), CultureInfo.InvariantCulture) : otherwise;
}
