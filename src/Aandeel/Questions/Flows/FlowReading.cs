using Aandeel.Harmonise;
using Aandeel.Store;

namespace Aandeel.Questions;

/// <summary>Finds where flows stand: the file and the line of each, in their order.</summary>
internal static class FlowReading
{
    /// <summary>A row for each flow, in the order of files and lines.</summary>
    /// <param name="chosen">The flows, with their destination group.</param>
    /// <param name="item">What their designation or description must have; null takes all.</param>
    public static FlowLines Of(
        Snapshot snapshot, FlowTable flows, IReadOnlyList<(int Flow, DestinationGroup Group)> chosen,
        ItemSearch? item = null)
    {
        var ofObservations = InOrder(flows, chosen);
        List<string> columns = ["line", "part"];
        if (item is not null) columns.AddRange(["item", "description"]);
        if (flows.Series != FlowSeries.Sipri) columns.Add("final_recipient");
        var (places, next, last) = (new List<FlowPlace>(chosen.Count), 0, int.MinValue);
        var (fits, hasFinalRecipient) = (new Dictionary<int, bool>(), false);
        var files = snapshot.Files.Where(f => flows.Files.Contains(f.Id)).OrderBy(f => f.Id).ToList();
        using var select = CheckedRows.Around(
            snapshot, files, ofObservations.Select(c => flows.Observation[c.Flow]), [.. columns]);
        var file = -1;
        while (select.Next())
        {
            var id = select.Id;
            // Files stand one after another; one that is reused may stand before those with lower numbers.
            if (id < last) next = FirstOf(id);
            last = id;
            while (next < ofObservations.Count && flows.Observation[ofObservations[next].Flow] < id) next++;
            if (next == ofObservations.Count || flows.Observation[ofObservations[next].Flow] != id) continue;
            if (item is not null && !Has(2) && !Has(3)) continue;
            if (file < 0 || !files[file].Holds(id)) file = files.FindIndex(f => f.Holds(id));
            hasFinalRecipient |= columns[^1] == "final_recipient" && !select.IsNull(columns.Count - 1)
                && snapshot.Texts[select.Int(columns.Count - 1)].Length > 0;
            for (; next < ofObservations.Count && flows.Observation[ofObservations[next].Flow] == id; next++)
            {
                var (flow, group) = ofObservations[next];
                places.Add(new FlowPlace(flow, group, (short)file, select.Int(0), select.Int(1)));
            }
        }

        return new FlowLines(snapshot, flows, files, places, hasFinalRecipient);

        bool Has(int column)
        {
            if (select.IsNull(column)) return false;
            var text = select.Int(column);
            return fits.TryGetValue(text, out var known) ? known : fits[text] = item!.IsIn(snapshot.Texts[text]);
        }

        int FirstOf(int observation)
        {
            var (low, high) = (0, ofObservations.Count);
            while (low < high)
            {
                var middle = (low + high) / 2;
                if (flows.Observation[ofObservations[middle].Flow] < observation) low = middle + 1;
                else high = middle;
            }

            return low;
        }
    }

    /// <summary>The flows by their observations; those of one observation in the order of the table.</summary>
    private static IReadOnlyList<(int Flow, DestinationGroup Group)> InOrder(
        FlowTable flows, IReadOnlyList<(int Flow, DestinationGroup Group)> chosen)
    {
        for (var i = 1; i < chosen.Count; i++)
        {
            if (flows.Observation[chosen[i].Flow] < flows.Observation[chosen[i - 1].Flow])
            {
                return [.. chosen.OrderBy(c => flows.Observation[c.Flow])];
            }
        }

        return chosen;
    }
}
