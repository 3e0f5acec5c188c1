using Aandeel.Harmonise;
using Aandeel.Sources.Sipri;
using Aandeel.Store;

namespace Aandeel.Questions;

/// <summary>
/// The printed words of flows. They are read from the snapshot when a row is shown, a block of rows at once: an answer
/// of ten rows out of a million reads ten blocks.
/// </summary>
internal sealed class FlowPrints(Snapshot snapshot, FlowTable flows)
{
    private static readonly string[] Columns =
    [
        "supplier", "recipient", "item", "description", "category", "ordered", "number_flag", "year_flag", "status",
        "participation", "deal", "reporter", "side", "final_recipient", "remark",
    ];

    private readonly Lock _reading = new();
    private readonly Dictionary<(int File, long Number), Block> _blocks = [];
    private readonly Lazy<Dictionary<(int File, int Line), string>> _corrections = new(() => Corrections(snapshot));
    private (int Observation, PrintedFlow Printed)? _last;

    /// <summary>The row of an observation as its source prints it.</summary>
    /// <exception cref="AandeelException">What is stored is not what was sealed.</exception>
    public PrintedFlow Of(int observation, FileRecord file, int line)
    {
        lock (_reading)
        {
            // Columns ask one after another for the same row.
            if (_last is { } last && last.Observation == observation) return last.Printed;
            var number = (observation - file.ObservationRows.First) / BlockSums.Length;
            if (!_blocks.TryGetValue((file.Id, number), out var block))
            {
                _blocks.Add((file.Id, number), block = Block.Around(snapshot, file, observation));
            }

            var printed = Read(block.At(observation), snapshot.PrintedLine(file, line));
            _last = (observation, printed);
            return printed;
        }
    }

    /// <summary>What was corrected in a line; null where nothing was.</summary>
    public string? CorrectionOf(FileRecord file, int line) => _corrections.Value.GetValueOrDefault((file.Id, line));

    private PrintedFlow Read(StoredCells cells, string line)
    {
        var texts = snapshot.Texts;
        var (quantity, why) = flows.Series == FlowSeries.Sipri
            ? PrintedNumber.Of(line, flows.Allocated)
            : (null, "");
        return new PrintedFlow
        {
            Supplier = texts[(int)cells[0]!],
            Recipient = texts[(int)cells[1]!],
            Item = Text(cells[2]),
            Description = Text(cells[3]),
            Category = Text(cells[4]),
            Ordered = (int?)cells[5],
            NumberFlag = (EstimateFlag)(cells[6] ?? 0),
            YearFlag = (EstimateFlag)(cells[7] ?? 0),
            Status = (ItemStatus)(cells[8] ?? 0),
            Participation = cells[9] is { } takes ? takes == 1 : null,
            Deal = cells[10] is { } deal ? snapshot.Deal(deal) : null,
            Reporter = Text(cells[11]),
            ReportSide = (Side?)cells[12],
            FinalRecipient = Text(cells[13]),
            Remark = Text(cells[14]),
            Quantity = quantity,
            WhyNoQuantity = why,
            Line = line,
        };

        string? Text(long? number) => number is { } text ? texts[(int)text] : null;
    }

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

    /// <summary>The cells of one row.</summary>
    private readonly ref struct StoredCells(ReadOnlySpan<long> values, ulong nulls)
    {
        private readonly ReadOnlySpan<long> _values = values;

        /// <summary>The cell of a column; null where it is empty.</summary>
        public long? this[int column] => (nulls & (1UL << column)) != 0 ? null : _values[column];
    }

    /// <summary>The columns of one block of observations, as they were sealed.</summary>
    private sealed class Block(Dictionary<int, int> places, long[] values, ulong[] nulls)
    {
        public StoredCells At(int observation)
        {
            var place = places[observation];
            return new StoredCells(values.AsSpan(place * Columns.Length, Columns.Length), nulls[place]);
        }

        public static Block Around(Snapshot snapshot, FileRecord file, int observation)
        {
            var (places, values, nulls) = (new Dictionary<int, int>(), new List<long>(), new List<ulong>());
            using var select = CheckedRows.Around(snapshot, [file], [observation], Columns);
            while (select.Next())
            {
                places.Add(select.Id, places.Count);
                var empty = 0UL;
                for (var i = 0; i < Columns.Length; i++)
                {
                    if (select.IsNull(i)) empty |= 1UL << i;
                    values.Add(select.Long(i));
                }

                nulls.Add(empty);
            }

            return new Block(places, [.. values], [.. nulls]);
        }
    }
}
