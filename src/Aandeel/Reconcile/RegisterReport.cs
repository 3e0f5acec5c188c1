using Aandeel.Harmonise;
using Aandeel.Sources;
using Aandeel.Sources.Unroca;
using Aandeel.Store;

namespace Aandeel.Reconcile;

/// <summary>
/// One row of a report to the UN Register: what one side says of a transfer. Not a transfer: the other side may say
/// otherwise.
/// </summary>
/// <param name="Id">The observation.</param>
/// <param name="Side">Whose report it is; null where it cannot be told.</param>
/// <param name="Category">The short code of the category.</param>
/// <param name="Printed">The category as printed.</param>
/// <param name="Items">The number in 1/10,000; null where it is withheld.</param>
public sealed record RegisterReport(
    int Id, int Year, short Supplier, short Recipient, Side? Side, string Category, string Printed, long? Items)
{
    /// <summary>Who reports; unmapped where it cannot be told.</summary>
    public short Reporter =>
        Side switch { Aandeel.Side.Export => Supplier, Aandeel.Side.Import => Recipient, _ => PartyTable.Unmapped };

    /// <summary>The other party.</summary>
    public short Partner =>
        Side switch { Aandeel.Side.Export => Recipient, Aandeel.Side.Import => Supplier, _ => PartyTable.Unmapped };
}

/// <summary>
/// The rows of all imported reports to the UN Register, with those that can be matched apart from those that cannot.
/// </summary>
/// <param name="Rows">Rows of one side each.</param>
/// <param name="Ambiguous">Rows whose reporter cannot be told: in no match.</param>
/// <param name="SetAside">Rows in no category of the Register, such as shells reported as artillery.</param>
public sealed record RegisterReports(
    IReadOnlyList<RegisterReport> Rows, IReadOnlyList<RegisterReport> Ambiguous, IReadOnlyList<RegisterReport> SetAside)
{
    /// <summary>
    /// Reads the rows; where several files have a cell of one side, the answer of the site goes before a scraped copy.
    /// </summary>
    public static RegisterReports Load(Snapshot snapshot, PartyTable parties)
    {
        var files = snapshot.Files.Where(f => f.Source == SourceCatalog.Unroca && f.Years is not null)
            .ToDictionary(f => f.Id);
        var (rows, ambiguous, aside) = (new List<(RegisterReport Row, int File)>(), new List<RegisterReport>(),
            new List<RegisterReport>());
        if (files.Count > 0)
        {
            var texts = snapshot.Texts;
            using var select = CheckedRows.Of(
                snapshot, StoredRows.Observations, files.Values, RowFilter.Of(Flow.Delivery, Measure.Units),
                "state", "file", "year_from", "supplier", "recipient", "side", "category", "amount");
            while (select.Next())
            {
                if (select.IsNull(2) || (Reported)select.Int(0) is not (Reported.Amount or Reported.Withheld)) continue;
                var printed = select.IsNull(6) ? "" : texts[select.Int(6)];
                var row = new RegisterReport(
                    select.Id, select.Int(2), parties.OfPrinted(SourceCatalog.Unroca, texts[select.Int(3)]),
                    parties.OfPrinted(SourceCatalog.Unroca, texts[select.Int(4)]),
                    select.IsNull(5) ? null : (Side)select.Int(5), UnrocaCategory.Code(printed), printed,
                    select.IsNull(7) ? null : select.Long(7));
                if (printed.StartsWith(UnrocaText.SetAside, StringComparison.Ordinal)) aside.Add(row);
                else if (row.Side is null) ambiguous.Add(row);
                else rows.Add((row, select.Int(1)));
            }
        }

        var best = rows.GroupBy(r => Cell(r.Row))
            .ToDictionary(
                g => g.Key, g => g.Select(r => r.File).Distinct().MaxBy(f => (files[f].Form != "unroca-transfers", f)));
        return new RegisterReports(
            [.. rows.Where(r => best[Cell(r.Row)] == r.File).Select(r => r.Row)], ambiguous, aside);
    }

    /// <summary>The same with only the rows that a test lets pass.</summary>
    public RegisterReports Only(Func<RegisterReport, bool> keeps) =>
        new([.. Rows.Where(keeps)], [.. Ambiguous.Where(keeps)], [.. SetAside.Where(keeps)]);

    private static (int, short, short, Side?, string) Cell(RegisterReport row) =>
        (row.Year, row.Supplier, row.Recipient, row.Side, row.Category);
}
