using Aandeel.Harmonise;
using Aandeel.Store;

namespace Aandeel.Questions;

/// <summary>
/// Reads the printed rows of flows back from the snapshot, each with its file, its line and what was corrected in it.
/// </summary>
internal static class FlowReading
{
    /// <summary>A row for each flow, in the order of files and lines.</summary>
    /// <param name="chosen">The flows of each observation, with the destination group.</param>
    public static List<FlowLine> Of(
        Snapshot snapshot, FlowTable flows, IReadOnlyDictionary<int, List<(int Flow, DestinationGroup Group)>> chosen)
    {
        var files = snapshot.Files.ToDictionary(f => f.Id);
        var corrections = Corrections(snapshot);
        var lines = new List<FlowLine>(chosen.Count);
        using var select = snapshot.Db.Prepare(
            $"""
            SELECT id, file, line, part, supplier, recipient, item, description, category, ordered,
                   amount, number_flag, year_flag, status, participation, deal, reporter, side, final_recipient, remark
            FROM observation WHERE file IN ({string.Join(',', flows.Files)}) ORDER BY file, line, part
            """);
        while (select.Step())
        {
            if (!chosen.TryGetValue(select.Int(0), out var found)) continue;
            var (file, line, part) = (files[select.Int(1)], select.Int(2), select.Int(3));
            var (printed, correction) = (
                Printed(snapshot, select, file, line),
                corrections.GetValueOrDefault((file.Id, line)));
            foreach (var (flow, group) in found)
            {
                lines.Add(new FlowLine(flows, flow, group, file, line, part, printed, correction));
            }
        }

        return lines;
    }

    private static PrintedFlow Printed(Snapshot snapshot, Database.Statement select, FileRecord file, int line)
    {
        var texts = snapshot.Texts;
        return new PrintedFlow
        {
            Supplier = texts[select.Int(4)],
            Recipient = texts[select.Int(5)],
            Item = Text(6),
            Description = Text(7),
            Category = Text(8),
            Ordered = select.IsNull(9) ? null : select.Int(9),
            NumberFlag = (EstimateFlag)select.Int(11),
            YearFlag = (EstimateFlag)select.Int(12),
            Status = (ItemStatus)select.Int(13),
            Participation = select.IsNull(14) ? null : select.Int(14) == 1,
            Deal = Text(15),
            Reporter = Text(16),
            ReportSide = select.IsNull(17) ? null : (Side)select.Int(17),
            FinalRecipient = Text(18),
            Remark = Text(19),
            Line = snapshot.PrintedLine(file, line),
        };

        string? Text(int column) => select.IsNull(column) ? null : texts[select.Int(column)];
    }

    /// <summary>What was corrected, by file and line.</summary>
    private static Dictionary<(int File, int Line), string> Corrections(Snapshot snapshot)
    {
        var corrections = new Dictionary<(int, int), string>();
        using var select = snapshot.Db.Prepare(
            "SELECT file, line, \"column\", found, expected FROM finding WHERE code = 'corrected' ORDER BY id");
        while (select.Step())
        {
            var at = (select.Int(0), select.Int(1));
            var text = $"{select.TextOrNull(2)}: {select.Text(3)} > {select.Text(4)}";
            corrections[at] = corrections.TryGetValue(at, out var before) ? $"{before}; {text}" : text;
        }

        return corrections;
    }
}
