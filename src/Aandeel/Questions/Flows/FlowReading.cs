using Aandeel.Harmonise;
using Aandeel.Sources.Sipri;
using Aandeel.Store;

namespace Aandeel.Questions;

/// <summary>
/// Reads the printed rows of flows back from the snapshot, each with its file, its line and what was corrected in it.
/// </summary>
internal static class FlowReading
{
    /// <summary>A row for each flow, in the order of files and lines.</summary>
    /// <param name="chosen">The flows of each observation, with the destination group.</param>
    /// <param name="item">What their designation or description must have; null takes all.</param>
    public static List<FlowLine> Of(
        Snapshot snapshot, FlowTable flows, IReadOnlyDictionary<int, List<(int Flow, DestinationGroup Group)>> chosen,
        ItemSearch? item = null)
    {
        var fits = new Dictionary<int, bool>();
        var files = snapshot.Files.ToDictionary(f => f.Id);
        var corrections = Corrections(snapshot);
        var lines = new List<FlowLine>(chosen.Count);
        using var select = CheckedRows.Around(
            snapshot, snapshot.Files.Where(f => flows.Files.Contains(f.Id)), chosen.Keys,
            "file", "line", "part", "supplier", "recipient", "item", "description", "category", "ordered",
            "number_flag",
            "year_flag", "status", "participation", "deal", "reporter", "side", "final_recipient", "remark");
        while (select.Next())
        {
            if (!chosen.TryGetValue(select.Id, out var found)) continue;
            if (item is not null && !Has(5) && !Has(6)) continue;
            var (file, line, part) = (files[select.Int(0)], select.Int(1), select.Int(2));
            var (printed, correction) = (
                Printed(snapshot, flows, select, file, line),
                corrections.GetValueOrDefault((file.Id, line)));
            foreach (var (flow, group) in found)
            {
                lines.Add(new FlowLine(flows, flow, group, file, line, part, printed, correction));
            }
        }

        bool Has(int column)
        {
            if (select.IsNull(column)) return false;
            var text = select.Int(column);
            return fits.TryGetValue(text, out var known) ? known : fits[text] = item!.IsIn(snapshot.Texts[text]);
        }

        // Observations are numbered in the order in which a reader hands them on, which need not be that of the lines.
        return [.. lines.OrderBy(l => (l.File.Id, l.Line, l.Part))];
    }

    private static PrintedFlow Printed(
        Snapshot snapshot, FlowTable flows, CheckedRows select, FileRecord file, int line)
    {
        var (texts, printed) = (snapshot.Texts, snapshot.PrintedLine(file, line));
        var (quantity, why) = flows.Series == FlowSeries.Sipri
            ? PrintedNumber.Of(printed, flows.Allocated)
            : (null, "");
        return new PrintedFlow
        {
            Supplier = texts[select.Int(3)],
            Recipient = texts[select.Int(4)],
            Item = Text(5),
            Description = Text(6),
            Category = Text(7),
            Ordered = select.IsNull(8) ? null : select.Int(8),
            NumberFlag = (EstimateFlag)select.Int(9),
            YearFlag = (EstimateFlag)select.Int(10),
            Status = (ItemStatus)select.Int(11),
            Participation = select.IsNull(12) ? null : select.Int(12) == 1,
            Deal = select.IsNull(13) ? null : snapshot.Deal(select.Long(13)),
            Reporter = Text(14),
            ReportSide = select.IsNull(15) ? null : (Side)select.Int(15),
            FinalRecipient = Text(16),
            Remark = Text(17),
            Quantity = quantity,
            WhyNoQuantity = why,
            Line = printed,
        };

        string? Text(int column) => select.IsNull(column) ? null : texts[select.Int(column)];
    }

    /// <summary>What was corrected, by file and line.</summary>
    private static Dictionary<(int File, int Line), string> Corrections(Snapshot snapshot)
    {
        var corrections = new Dictionary<(int, int), string>();
        foreach (var (file, finding) in snapshot.StoredFindings(code: Finding.Corrected))
        {
            var at = (file.Id, finding.Line);
            var text = $"{finding.Column}: {finding.Found} > {finding.Expected}";
            corrections[at] = corrections.TryGetValue(at, out var before) ? $"{before}; {text}" : text;
        }

        return corrections;
    }
}
