using Aandeel.Store;

namespace Aandeel.Harmonise;

/// <summary>
/// Which rows of the EU report's forms count (docs/methods/series.md): one form per year, since forms repeat each other; totals as
/// members state them, or the entries of the Military List with what the total holds beyond them.
/// </summary>
internal static class EuRows
{
    private const string ActualExports = "eu-actual-exports";
    private static readonly string[] ByTotal = ["eu-caat-export", ActualExports, "eu-report"];
    private static readonly string[] ByEntry = ["eu-caat-export", "eu-report", ActualExports];

    public static IEnumerable<SourceRow> Choose(IReadOnlyList<SourceRow> rows, IReadOnlyDictionary<int, FileRecord> files, PartyTable parties, bool byCategory, SourceTally tally)
    {
        var fileOf = FileOfYear(rows, files, byCategory ? ByEntry : ByTotal);
        var chosen = new List<SourceRow>(rows.Count);
        foreach (var row in rows)
        {
            if (fileOf[row.Year] == row.File && Mended(row, files, parties, tally) is { } read) chosen.Add(read);
        }

        foreach (var reporter in chosen.Where(r => IsTotalOfYear(r, files)).ToList())
        {
            var stated = chosen.Where(r => r.Year == reporter.Year && r.Supplier == reporter.Supplier && !IsTotalOfYear(r, files)).Sum(r => r.Amount);
            chosen.Remove(reporter);
            if (reporter.Amount > stated) yield return reporter with { Amount = reporter.Amount - stated, Category = SourceCategory.Unassigned };
        }

        foreach (var cell in Cells(chosen))
        {
            foreach (var row in Cell(cell, byCategory, tally)) yield return row;
        }
    }

    /// <summary>The rows of each year and pair.</summary>
    private static Dictionary<long, List<SourceRow>>.ValueCollection Cells(List<SourceRow> rows)
    {
        var cells = new Dictionary<long, List<SourceRow>>(rows.Count / 2);
        foreach (var row in rows)
        {
            var key = ((long)row.Year << 32) | ((long)(ushort)row.Supplier << 16) | (ushort)row.Recipient;
            if (!cells.TryGetValue(key, out var cell)) cells.Add(key, cell = []);
            cell.Add(row);
        }

        return cells.Values;
    }

    private static IReadOnlyList<SourceRow> Cell(List<SourceRow> cell, bool byCategory, SourceTally tally)
    {
        if (cell is [{ Total: false, Category: SourceCategory.Unassigned }]) return cell;
        var parts = cell.Where(r => !r.Total).ToArray();
        var totals = cell.Where(r => r.Total).ToArray();
        var (sum, total) = (parts.Sum(p => p.Amount), totals.Sum(t => t.Amount));

        // A row without a category of its own, in a form that has none, is neither a part nor short of a total.
        if (total == 0 && sum > 0 && parts[0].Category != SourceCategory.Unassigned) tally.WithoutTotal.Add(sum);
        if (total > 0 && sum > total) tally.OverTotal.Add(sum - total);
        if (!byCategory) return total > 0 ? totals : parts;
        return total > sum ? [.. parts, totals[0] with { Amount = total - sum, Category = SourceCategory.Unassigned }] : parts;
    }

    /// <summary>Forms repeat each other's figures, so one file answers for a year: the first form that has amounts, in its newest edition.</summary>
    private static Dictionary<int, int> FileOfYear(IReadOnlyList<SourceRow> rows, IReadOnlyDictionary<int, FileRecord> files, string[] forms) => rows
        .GroupBy(r => r.Year)
        .ToDictionary(g => g.Key, g => g.Select(r => files[r.File]).Distinct().OrderBy(f => Array.IndexOf(forms, f.Form)).ThenByDescending(f => f.Edition, StringComparer.Ordinal).First().Id);

    /// <summary>
    /// In the report on 2004 rows by category of South Korea are printed as North Korea: with the rows of South Korea they add up to its
    /// totals to the euro. The form of actual exports sums them beside South Korea's totals, so there they stand twice.
    /// </summary>
    private static SourceRow? Mended(SourceRow row, IReadOnlyDictionary<int, FileRecord> files, PartyTable parties, SourceTally tally)
    {
        if (row.Year != 2004 || parties[row.Recipient].Code.Value != "PRK") return row;
        if (files[row.File].Form != ActualExports) return row with { Recipient = parties.Require("KOR").Index };
        tally.SetAside.Add(row.Amount);
        return null;
    }

    /// <summary>In the form of actual exports a row without a destination is a member's total of the year.</summary>
    private static bool IsTotalOfYear(SourceRow row, IReadOnlyDictionary<int, FileRecord> files) => row.Total && files[row.File].Form == ActualExports;
}
