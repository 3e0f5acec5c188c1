namespace Aandeel.Sources;

/// <summary>
/// Tells a file of a known source that has lost or renamed a column by which its form is recognised from a file of
/// something else.
/// </summary>
internal static class ChangedForm
{
    /// <summary>
    /// Columns of forms that are recognised by their header; not all of them, but enough to tell the form when one is
    /// gone.
    /// </summary>
    private static readonly (Problem Title, string[] Names)[] Forms =
    [
        ("SIPRI's register by delivery year",
            [
                "SIPRI AT Database ID", "Supplier", "Recipient", "Designation", "Description", "Armament category",
                "Order date", "Delivery year", "Status",
            ]),
        ("SIPRI's register by order",
            [
                "Recipient", "Supplier", "Year of order", "Number ordered", "Weapon designation",
                "Weapon description", "Year(s) of delivery", "status",
            ]),
        ("SIPRI's table of TIV", ["Export_From", "Import_To", "Year", "TIV"]),
        ("Dutch export licences",
            [
                "afgifte datum", "nummer", "SGP", "CAT", "goederen omschrijving", "land van bestemming",
                "land van eindbestemming",
            ]),
        ("German reports", ["year", "gesamt", "war_weapons", "country_e", "iso3_code"]),
        ("Spanish exports", ["year", "categoria", "pais", "euros"]),
        ("British licences", ["licence_group", "date", "rating", "count", "value", "country", "refused"]),
        ("British ratings", ["rating", "military", "short_description", "full_description"]),
        ("the EU report",
            [
                "unique-id", "year", "importing-country", "exporting-country", "CML-category",
                "num-licenses-imported", "val-licenses-imported",
            ]),
        ("UN Comtrade's table", ["refYear", "reporterCode", "partnerCode", "flowCode", "cmdCode", "primaryValue"]),
    ];

    /// <summary>What the file looks like and which column is missing, or null.</summary>
    public static Problem? Of(SourceFile file) => HeaderLine.First(file, Of);

    private static Problem? Of(string line, char separator)
    {
        var cells = line.Split(separator).Select(c => c.Trim(' ', '"')).ToList();
        foreach (var (title, names) in Forms)
        {
            var missing = names.Where(n => !cells.Contains(n, StringComparer.OrdinalIgnoreCase)).ToList();
            if (missing.Count == 0 || names.Length - missing.Count < 3 || missing.Count * 2 > names.Length) continue;
            var unknown = InItsPlace(cells, names, Array.IndexOf(names, missing[0]));
            if (unknown.Length == 0) return $"{title}, but the column '{missing[0]}' is missing";
            return $"{title}, but the column '{missing[0]}' is missing (found "
                + $"'{(unknown.Length > 30 ? unknown[..30] + "…" : unknown)}')";
        }

        return null;
    }

    /// <summary>
    /// What stands where the missing column stood: behind the one before it, or before the one behind it.
    /// </summary>
    private static string InItsPlace(List<string> cells, string[] names, int place)
    {
        var behind = place > 0 ? cells.FindIndex(c => Is(c, names[place - 1])) + 1 : 0;
        var before = place + 1 < names.Length ? cells.FindIndex(c => Is(c, names[place + 1])) - 1 : -1;
        foreach (var at in new[] { before, behind })
        {
            if (at >= 0 && at < cells.Count && cells[at].Length > 0
                && !names.Contains(cells[at], StringComparer.OrdinalIgnoreCase))
            {
                return cells[at];
            }
        }

        return "";

        static bool Is(string cell, string name) => string.Equals(cell, name, StringComparison.OrdinalIgnoreCase);
    }
}
