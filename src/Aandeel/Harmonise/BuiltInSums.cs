using System.Globalization;
using System.Text.Json;

namespace Aandeel.Harmonise;

/// <summary>The sums that ship with the program, so that it answers on a new machine. They are sums of our own making and hold no row of the register.</summary>
public sealed class BuiltInSums
{
    private readonly PartyTable _parties;
    private readonly JsonElement _manifest;
    private readonly Lazy<FlowTable> _bySupplier;
    private readonly Lazy<FlowTable> _byCategory;

    private BuiltInSums(PartyTable parties, JsonElement manifest)
    {
        (_parties, _manifest) = (parties, manifest);
        _bySupplier = new(() => Load(SumsBuilder.BySupplier, FlowGrain.SupplierCells));
        _byCategory = new(() => Load(SumsBuilder.ByCategory, FlowGrain.CategoryCells));
    }

    /// <summary>The hash in the manifest: it stands where a snapshot's id would.</summary>
    public string Hash => _manifest.GetProperty("sha256").GetString()!;

    public YearRange Years => new(_manifest.GetProperty("first_year").GetInt32(), _manifest.GetProperty("last_year").GetInt32());

    public Edition Edition => new(
        _manifest.GetProperty("source").GetString()!,
        _manifest.GetProperty("edition").GetString()!,
        "sums",
        _manifest.GetProperty("generated").GetString(),
        _manifest.GetProperty("citation").GetString()!);

    /// <summary>Year x supplier (the NATO members each, others as one) x destination.</summary>
    public FlowTable BySupplier => _bySupplier.Value;

    /// <summary>Year x members or others x five destinations x category, in present composition.</summary>
    public FlowTable ByCategory => _byCategory.Value;

    /// <summary>Totals per party as supplier, or as recipient; the other side is unknown in each.</summary>
    public FlowTable TotalsTable(bool bySupplier)
    {
        var rows = CsvTable.OfResource("sums/" + SumsBuilder.Totals).Rows.Select(r => (Year: short.Parse(r[0], CultureInfo.InvariantCulture), Party: _parties.Find(PartyCode.Parse(r[1]))?.Index ?? PartyTable.Unmapped, Amount: Number(r[bySupplier ? 2 : 3]))).ToList();
        var unknown = _parties.Find(PartyCode.Parse("XXR"))!.Index;
        return new FlowTable
        {
            Parties = _parties,
            Edition = Edition,
            Unit = Unit.TivMillion,
            Grain = FlowGrain.Totals,
            Years = Years,
            Year = [.. rows.Select(r => r.Year)],
            Supplier = [.. rows.Select(r => bySupplier ? r.Party : unknown)],
            Recipient = [.. rows.Select(r => bySupplier ? unknown : r.Party)],
            Category = new byte[rows.Count],
            Categories = [""],
            Flags = new FlowFlags[rows.Count],
            Amount = [.. rows.Select(r => r.Amount)],
        };
    }

    /// <summary>The sums inside the program, or null in a program that was built without them.</summary>
    public static BuiltInSums? TryLoad(PartyTable parties)
    {
        if (Resources.TryBytes("sums/" + SumsBuilder.Manifest) is not { } bytes) return null;
        using var document = JsonDocument.Parse(bytes);
        return new BuiltInSums(parties, document.RootElement.Clone());
    }

    private FlowTable Load(string file, FlowGrain grain)
    {
        var table = CsvTable.OfResource("sums/" + file);
        var category = grain == FlowGrain.CategoryCells ? 1 : 0;
        var standsFor = SumsCell.Representatives(_parties);
        var categories = new List<string> { "" };
        var flows = new List<(short Year, short Supplier, short Recipient, byte Category, FlowFlags Flags, long Amount, CellCounts Cell)>(table.Rows.Count * 2);
        foreach (var row in table.Rows)
        {
            var number = 3 + category;
            var participation = Number(row[number + 5]);
            var cell = new CellCounts(int.Parse(row[number], CultureInfo.InvariantCulture), Number(row[number + 6]), Number(row[number + 7]));
            var before = flows.Count;
            Part(FlowFlags.New, Number(row[number + 2]) - participation);
            Part(FlowFlags.New | FlowFlags.Participation, participation);
            Part(FlowFlags.SecondHand, Number(row[number + 3]));
            Part(FlowFlags.Modernised, Number(row[number + 4]));
            Part(FlowFlags.None, Number(row[number + 1]) - Number(row[number + 2]) - Number(row[number + 3]) - Number(row[number + 4]));
            if (flows.Count == before) Part(FlowFlags.None, 0, always: true);

            void Part(FlowFlags flags, long amount, bool always = false)
            {
                if (amount == 0 && !always) return;
                flows.Add((short.Parse(row[0], CultureInfo.InvariantCulture), standsFor[row[1] == SumsCell.Unknown ? SumsCell.UnknownSupplier : row[1]], standsFor[row[2]], category == 1 ? CategoryAt(row[3]) : (byte)0, flags, amount, flows.Count == before ? cell : default));
            }
        }

        return new FlowTable
        {
            Parties = _parties,
            Edition = Edition,
            Unit = Unit.TivMillion,
            Grain = grain,
            Years = Years,
            Year = [.. flows.Select(f => f.Year)],
            Supplier = [.. flows.Select(f => f.Supplier)],
            Recipient = [.. flows.Select(f => f.Recipient)],
            Category = [.. flows.Select(f => f.Category)],
            Categories = categories,
            Flags = [.. flows.Select(f => f.Flags)],
            Amount = [.. flows.Select(f => f.Amount)],
            Cells = [.. flows.Select(f => f.Cell)],
        };

        byte CategoryAt(string name)
        {
            var at = categories.IndexOf(name);
            if (at >= 0) return (byte)at;
            categories.Add(name);
            return (byte)(categories.Count - 1);
        }
    }

    private static long Number(string text) => Aandeel.Amount.TryParse(text, out var amount) ? amount.TenThousandths : throw new InvalidOperationException($"'{text}' is no amount.");
}
