using Aandeel.Sources;
using Aandeel.Store;

namespace Aandeel.Harmonise;

/// <summary>
/// One observation of the register of orders: who supplied whom, whether from stock, and where its comment says that it
/// was made.
/// </summary>
/// <param name="Ordered">How many were ordered; null where that is not said.</param>
public sealed record MadeOrder(
    short Supplier, short Recipient, ItemStatus Status, string? Comment, int? Ordered, PartyTable Parties)
{
    public bool HasComment => Comment is { Length: > 0 };

    /// <summary>
    /// Read when it is asked for: a question on one supplier reads no other's comments. What came from stock was made
    /// before, and its comment speaks of the deal.
    /// </summary>
    public MadeWhere Made => field ??= Status == ItemStatus.SecondHand
        ? MadeWhere.NothingSaid
        : MadeWhereComments.Read(Comment, Parties[Supplier].Code, Parties[Recipient].Code, Ordered);
}

/// <summary>Reads the comments behind the flows of the register of orders: the yearly form has none.</summary>
public static class MadeWhereLoader
{
    /// <summary>Where the items of every delivery were made, by observation.</summary>
    /// <param name="files">Files of one edition of the register of orders.</param>
    public static IReadOnlyDictionary<int, MadeOrder> Of(Snapshot snapshot, IReadOnlyList<FileRecord> files,
        PartyTable parties)
    {
        var texts = snapshot.Texts;
        var numbers = new Dictionary<long, int>();
        using (var ordered = CheckedRows.Of(
            snapshot, StoredRows.Observations, files, RowFilter.Of(Flow.Order, Measure.Units), "file", "line",
            "amount"))
        {
            while (ordered.Next())
            {
                if (!ordered.IsNull(2))
                {
                    numbers[Key(ordered.Int(0), ordered.Int(1))] = (int)(ordered.Long(2) / Amount.Scale);
                }
            }
        }

        var orders = new Dictionary<int, MadeOrder>();
        using var select = CheckedRows.Of(
            snapshot, StoredRows.Observations, files, RowFilter.Of(Flow.Delivery, Measure.Tiv),
            "supplier", "recipient", "status", "remark", "file", "line", "amount");
        while (select.Next())
        {
            if (select.IsNull(6)) continue;
            var (supplier, recipient) = (parties.OfPrinted(SourceCatalog.Sipri, texts[select.Int(0)]),
                parties.OfPrinted(SourceCatalog.Sipri, texts[select.Int(1)]));
            var status = (ItemStatus)select.Int(2);
            int? number = numbers.TryGetValue(Key(select.Int(4), select.Int(5)), out var n) ? n : null;
            var comment = select.IsNull(3) ? null : texts[select.Int(3)];
            orders[select.Id] = new MadeOrder(supplier, recipient, status, comment, number, parties);
        }

        return orders;
    }

    private static long Key(int file, int line) => ((long)file << 32) | (uint)line;
}
