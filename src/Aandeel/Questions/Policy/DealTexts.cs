using Aandeel.Answers;
using Aandeel.Harmonise;
using Aandeel.Store;

namespace Aandeel.Questions;

/// <summary>
/// The printed words of the deals behind flows: designation, description, when ordered, and where they stand. Read once
/// for all flows that are named.
/// </summary>
internal sealed class DealTexts
{
    private readonly Dictionary<int, Deal> _byObservation = [];
    private readonly FlowTable _flows;
    private readonly IReadOnlyList<Column<Deal>> _columns;

    public DealTexts(Snapshot snapshot, FlowTable flows, IEnumerable<int> named)
    {
        _flows = flows;
        _columns = Columns();
        var wanted = named.Select(f => flows.Observation[f]).ToHashSet();
        if (wanted.Count == 0) return;
        var texts = snapshot.Texts;
        var files = snapshot.Files.ToDictionary(f => f.Id, f => f.Name);

        // Only the blocks in which they stand are read.
        using var select = CheckedRows.Around(
            snapshot, snapshot.Files, wanted, "item", "description", "ordered", "deal", "file", "line");
        string Text(int at) => select.IsNull(at) ? "" : texts[select.Int(at)];
        while (select.Next())
        {
            if (!wanted.Contains(select.Id)) continue;
            var deal = select.IsNull(3) ? null : snapshot.Deal(select.Long(3));
            _byObservation.Add(
                select.Id,
                new Deal(-1, Text(0), Text(1), select.IntOrNull(2), deal, files[select.Int(4)], select.Int(5)));
        }
    }

    public string Item(int flow) => Of(flow).Item;

    public int? Ordered(int flow) => Of(flow).Ordered;

    /// <summary>Deliveries as a table inside a row.</summary>
    public RowsCell List(string name, Ask ask, IReadOnlyList<int> flows) =>
        new(
            new Table<Deal>(
                name, ask, _columns, [.. flows.Select(f => Of(f) with { Flow = f })],
                d => $"{d.File} {d.Line} {_flows.Year[d.Flow]}"));

    /// <summary>
    /// The largest items of some flows with the other party, for people: "F-16C (BHR), F-15QA (QAT), 3 more".
    /// </summary>
    public Text Largest(IReadOnlyList<int> flows, Func<int, short> other, int count)
    {
        var items = flows.GroupBy(f => (Item: Item(f), Other: other(f)))
            .OrderByDescending(g => g.Sum(f => _flows.Amount[f]))
            .ThenBy(g => g.Key.Item, StringComparer.Ordinal)
            .ToList();
        var named = string.Join(
            ", ",
            items.Take(count).Select(g => $"{g.Key.Item.TrimEnd(' ', '-')} ({_flows.Parties[g.Key.Other].Code})"));
        if (items.Count <= count) return Text.Of(named);
        var more = Figure.Count("more", items.Count - count);
        return Text.Of($"{named}, {more} more", $"{named}, nog {more}");
    }

    private Deal Of(int flow) => _byObservation[_flows.Observation[flow]];

    private IReadOnlyList<Column<Deal>> Columns() =>
    [
        new("item", Kind.Code, ("Product", "Product"), d => Cell.Of(d.Item)) { Role = Role.Dimension },
        new(
            "description", Kind.Code, ("Description", "Omschrijving"),
            d => Cell.Of(d.Description)) { Role = Role.Attribute },
        new(
            "supplier", Kind.Code, ("Supplier", "Leverancier"),
            d => Cell.Of(_flows.Parties[_flows.Supplier[d.Flow]].Code.Value)) { Role = Role.Dimension },
        new(
            "recipient", Kind.Code, ("Recipient", "Ontvanger"),
            d => Cell.Of(_flows.Parties[_flows.Recipient[d.Flow]].Code.Value)) { Role = Role.Dimension },
        new("year", Kind.Year, ("Year", "Jaar"), d => Cell.Of((long?)_flows.Year[d.Flow])) { Role = Role.Dimension },
        new("ordered", Kind.Year, ("Ordered", "Besteld"), d => Cell.Of(d.Ordered)) { Role = Role.Attribute },
        new(
            "amount", Kind.Amount, ("Amount", "Hoeveelheid"),
            d => Cell.OfAmount(_flows.Amount[d.Flow])) { Unit = _flows.Unit },
        new("deal", Kind.Code, ("Deal", "Order"), d => Cell.Of(d.Code)) { Role = Role.Attribute },
        new("file", Kind.Code, ("File", "Bestand"), d => Cell.Of(d.File)) { Role = Role.Attribute },
        new("line", Kind.Count, ("Line", "Regel"), d => Cell.Of((long?)d.Line)) { Role = Role.Attribute },
    ];
}
