using Aandeel.Harmonise;
using Aandeel.Store;

namespace Aandeel.Questions;

/// <summary>The printed words of the deals behind flows: designation, description, when ordered, and where they stand. Read once for all flows that are named.</summary>
internal sealed class DealTexts
{
    private readonly Dictionary<int, (string Item, string Description, int? Ordered, string? Deal, string File, int Line)> _byObservation = [];
    private readonly FlowTable _flows;
    private readonly Language _language;

    public DealTexts(Snapshot snapshot, FlowTable flows, IEnumerable<int> named, Language language)
    {
        (_flows, _language) = (flows, language);
        var wanted = named.Select(f => flows.Observation[f]).ToHashSet();
        var texts = snapshot.Texts;
        var files = snapshot.Files.ToDictionary(f => f.Id, f => f.Name);
        if (wanted.Count == 0) return;

        // Only the blocks in which they stand are read.
        using var select = CheckedRows.Around(snapshot, snapshot.Files, wanted, "part", "item", "description", "ordered", "deal", "file", "line");
        while (select.Next())
        {
            if (!wanted.Contains(select.Id)) continue;
            _byObservation.Add(select.Id, (
                select.IsNull(1) ? "" : texts[select.Int(1)], select.IsNull(2) ? "" : texts[select.Int(2)], select.IntOrNull(3),
                select.IsNull(4) ? null : snapshot.Deal(select.Long(4)), files[select.Int(5)], select.Int(6)));
        }
    }

    public string Item(int flow) => _byObservation[_flows.Observation[flow]].Item;

    public int? Ordered(int flow) => _byObservation[_flows.Observation[flow]].Ordered;

    /// <summary>A delivery of a deal, as a row inside a row.</summary>
    public AnswerRow Row(int flow)
    {
        var (item, description, ordered, deal, file, line) = _byObservation[_flows.Observation[flow]];
        return new AnswerRow()
            .With("item", item).With("description", description)
            .With("supplier", _flows.Parties[_flows.Supplier[flow]].Code.Value).With("recipient", _flows.Parties[_flows.Recipient[flow]].Code.Value)
            .With("year", _flows.Year[flow]).With("ordered", ordered is { } year ? FieldValue.Of(year) : FieldValue.Blank.Instance)
            .With("amount", FieldValue.OfAmount(_flows.Amount[flow])).With("deal", deal).With("file", file).With("line", line);
    }

    /// <summary>The largest items of some flows with the other party, for people: "F-16C (Bahrain), F-15QA (Qatar), 3 more".</summary>
    public string Largest(IReadOnlyList<int> flows, Func<int, short> other, int count)
    {
        var items = flows.GroupBy(f => (Item: Item(f), Other: other(f))).OrderByDescending(g => g.Sum(f => _flows.Amount[f])).ThenBy(g => g.Key.Item, StringComparer.Ordinal).ToList();
        var named = string.Join(", ", items.Take(count).Select(g => $"{g.Key.Item.TrimEnd(' ', '-')} ({_flows.Parties[g.Key.Other].Code})"));
        return items.Count <= count ? named : named + _language.Say($", {items.Count - count} more", $", nog {items.Count - count}");
    }
}
