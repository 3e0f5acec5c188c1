using Aandeel.Store;

namespace Aandeel.Harmonise;

/// <summary>
/// The exports of the United States by end use and destination, back from the snapshot. Their rows mix the world, groups
/// and countries, so they are no flows and are never summed as such.
/// </summary>
public static class CensusExports
{
    /// <summary>The rows of some files of source <c>us-census</c>, as printed.</summary>
    public static IReadOnlyList<Observation> Of(Snapshot snapshot, IReadOnlyList<FileRecord> files)
    {
        var (texts, rows) = (snapshot.Texts, new List<Observation>());
        using var select = CheckedRows.Of(
            snapshot, StoredRows.Observations, files, RowFilter.Of(Flow.Customs, Measure.Value),
            "line", "part", "recipient", "item", "description", "category", "year_from", "amount", "remark");
        while (select.Next())
        {
            rows.Add(new Observation
            {
                Line = select.Int(0),
                Part = select.Int(1),
                Flow = Flow.Customs,
                Measure = Measure.Value,
                Unit = Unit.UsDollar,
                Supplier = PartyTable.BuiltIn.Require("USA").NameEn,
                Recipient = texts[select.Int(2)],
                Item = Text(3),
                Description = Text(4),
                Category = Text(5),
                YearFrom = select.IntOrNull(6),
                Amount = select.IsNull(7) ? null : new Amount(select.Long(7)),
                Remark = Text(8),
            });
        }

        return rows;

        string? Text(int column) => select.IsNull(column) ? null : texts[select.Int(column)];
    }
}
