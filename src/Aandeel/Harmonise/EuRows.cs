using Aandeel.Store;

namespace Aandeel.Harmonise;

/// <summary>
/// Which rows of the EU report's forms count (docs/methods/series.md): one form per year, since forms repeat each
/// other; totals as members state them, or the entries of the Military List with what the total holds beyond them.
/// </summary>
internal static class EuRows
{
    private const string ActualExports = "eu-actual-exports";
    private const string Caat = "eu-caat-export";
    private static readonly string[] ByTotal = [Caat, ActualExports, "eu-report"];
    private static readonly string[] ByEntry = [Caat, "eu-report", ActualExports];

    public static IEnumerable<SourceRow> Choose(
        IReadOnlyList<SourceRow> rows, IReadOnlyDictionary<int, FileRecord> files, PartyTable parties, bool byCategory,
        SourceTally tally)
    {
        var fileOf = FileOfYear(rows, files, byCategory ? ByEntry : ByTotal);
        var cells = new Dictionary<long, List<SourceRow>>(rows.Count / 4);
        var stated = new Dictionary<long, long>();
        var totals = new List<SourceRow>();
        foreach (var row in rows)
        {
            if (fileOf[row.Year] != row.File || Mended(row, files, parties, tally) is not { } read) continue;
            if (IsTotalOfYear(read, files))
            {
                totals.Add(read);
                continue;
            }

            var reporter = Key(read.Year, read.Supplier, 0);
            stated[reporter] = stated.GetValueOrDefault(reporter) + read.Amount;
            var key = Key(read.Year, read.Supplier, read.Recipient);
            if (!cells.TryGetValue(key, out var cell)) cells.Add(key, cell = []);
            cell.Add(read);
        }

        foreach (var total in totals)
        {
            var known = stated.GetValueOrDefault(Key(total.Year, total.Supplier, 0));
            if (total.Amount > known)
            {
                yield return total with { Amount = total.Amount - known, Category = SourceCategory.Unassigned };
            }
        }

        foreach (var cell in cells.Values)
        {
            foreach (var row in Cell([.. cell], byCategory, tally)) yield return row;
        }
    }

    /// <summary>
    /// Year, supplier and recipient in one number: tables over tuples would be compiled anew at every start
    /// (docs/performance.md).
    /// </summary>
    private static long Key(int year, short supplier, short recipient) =>
        ((long)year << 32) | ((long)(ushort)supplier << 16) | (ushort)recipient;

    private static SourceRow[] Cell(SourceRow[] cell, bool byCategory, SourceTally tally)
    {
        var parts = Array.FindAll(cell, r => !r.Total);
        var totals = Array.FindAll(cell, r => r.Total);
        var (sum, total) = (Sum(parts), Sum(totals));

        // A row without a category of its own, in a form that has none, is neither a part nor short of a total.
        if (total == 0 && sum > 0 && parts[0].Category != SourceCategory.Unassigned) tally.WithoutTotal.Add(sum);
        if (total > 0 && sum > total) tally.OverTotal.Add(sum - total);
        if (!byCategory) return total > 0 ? totals : parts;
        return total > sum
            ? [.. parts, totals[0] with { Amount = total - sum, Category = SourceCategory.Unassigned }]
            : parts;
    }

    private static long Sum(SourceRow[] rows)
    {
        var sum = 0L;
        foreach (var row in rows) sum = checked(sum + row.Amount);
        return sum;
    }

    /// <summary>
    /// Forms repeat each other's figures, so one file answers for a year: the first form that has amounts, in its
    /// newest edition.
    /// </summary>
    private static Dictionary<int, int> FileOfYear(
        IReadOnlyList<SourceRow> rows, IReadOnlyDictionary<int, FileRecord> files, string[] forms)
    {
        var best = new Dictionary<int, int>();
        var last = (Year: 0, File: 0);
        foreach (var row in rows)
        {
            if ((row.Year, row.File) == last) continue;
            last = (row.Year, row.File);
            if (!best.TryGetValue(row.Year, out var file) || (file != row.File && Comes(files[row.File], files[file])))
            {
                best[row.Year] = row.File;
            }
        }

        return best;

        bool Comes(FileRecord one, FileRecord other)
        {
            var order = Array.IndexOf(forms, one.Form) - Array.IndexOf(forms, other.Form);
            return order < 0 || (order == 0 && string.CompareOrdinal(one.Edition, other.Edition) > 0);
        }
    }

    /// <summary>
    /// In the report on 2004 rows by category of South Korea are printed as North Korea: with the rows of South Korea
    /// they add up to its totals to the euro. The form of actual exports sums them beside South Korea's totals, so
    /// there they stand twice.
    /// </summary>
    private static SourceRow? Mended(
        SourceRow row, IReadOnlyDictionary<int, FileRecord> files, PartyTable parties, SourceTally tally)
    {
        if (row.Year != 2004 || parties[row.Recipient].Code.Value != "PRK") return row;
        if (files[row.File].Form != ActualExports) return row with { Recipient = parties.Require("KOR").Index };
        tally.SetAside.Add(row.Amount);
        return null;
    }

    /// <summary>
    /// In the forms without total rows of their own a row without a destination is a member's total of the year.
    /// </summary>
    private static bool IsTotalOfYear(SourceRow row, IReadOnlyDictionary<int, FileRecord> files) =>
        row.Total && files[row.File].Form is (ActualExports or Caat);
}
