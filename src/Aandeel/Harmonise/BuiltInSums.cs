using System.Globalization;
using System.Text.Json;
using Aandeel.Sources;

namespace Aandeel.Harmonise;

/// <summary>
/// The sums that ship with the program, so that it answers on a new machine. They are sums of our own making and hold
/// no row of the register.
/// </summary>
public sealed class BuiltInSums
{
    /// <summary>The column of by-category.csv that holds all parts together.</summary>
    private const int AllOfCategory = 5;

    private readonly PartyTable _parties;
    private readonly Dictionary<string, string> _manifest;
    private readonly Lazy<FlowTable> _bySupplier;
    private readonly Lazy<FlowTable> _byCategory;

    private BuiltInSums(PartyTable parties, Dictionary<string, string> manifest)
    {
        (_parties, _manifest) = (parties, manifest);
        _bySupplier = new(() => Load(SumsBuilder.BySupplier, FlowGrain.SupplierCells));
        _byCategory = new(() => Load(SumsBuilder.ByCategory, FlowGrain.CategoryCells));
    }

    /// <summary>The hash in the manifest: it stands where a snapshot's id would.</summary>
    public string Hash => _manifest["sha256"];

    public YearRange Years =>
        new(
            int.Parse(_manifest["first_year"], CultureInfo.InvariantCulture),
            int.Parse(_manifest["last_year"], CultureInfo.InvariantCulture));

    public Edition Edition => new(
        _manifest["source"],
        _manifest["edition"],
        "sums",
        _manifest.GetValueOrDefault("published"),
        SourceCatalog.Find(_manifest["source"])!.Cite(_manifest["edition"]));

    /// <summary>Year x supplier (the NATO members each, others as one) x destination.</summary>
    public FlowTable BySupplier => _bySupplier.Value;

    /// <summary>Year x members or others x five destinations x category, in present composition.</summary>
    public FlowTable ByCategory => _byCategory.Value;

    /// <summary>Totals per party as supplier, or as recipient; the other side is unknown in each.</summary>
    public FlowTable TotalsTable(bool bySupplier)
    {
        var rows = CsvTable.OfResource("sums/" + SumsBuilder.Totals).Rows;
        var (year, party, amount) = (new short[rows.Count], new short[rows.Count], new long[rows.Count]);
        for (var i = 0; i < rows.Count; i++)
        {
            year[i] = short.Parse(rows[i][0], CultureInfo.InvariantCulture);
            party[i] = PartyOf(rows[i]);
            amount[i] = Number(rows[i][bySupplier ? 2 : 3]);
        }

        var unknown = new short[rows.Count];
        Array.Fill(unknown, _parties.Find(PartyCode.Parse("XXR"))!.Index);
        return new FlowTable
        {
            Parties = _parties,
            Edition = Edition,
            Unit = Unit.TivMillion,
            Grain = FlowGrain.Totals,
            Years = Years,
            Year = year,
            Supplier = bySupplier ? party : unknown,
            Recipient = bySupplier ? unknown : party,
            Category = new byte[rows.Count],
            Categories = [""],
            Flags = new FlowFlags[rows.Count],
            Amount = amount,
        };
    }

    /// <summary>What each party supplied and received by year, in 1/10,000 TIV; what is nothing is left out.</summary>
    public (PartySums Supplied, PartySums Received) ByParty()
    {
        var (supplied, received) = (new PartySums(), new PartySums());
        foreach (var row in CsvTable.OfResource("sums/" + SumsBuilder.Totals).Rows)
        {
            var year = int.Parse(row[0], CultureInfo.InvariantCulture);
            var party = PartyOf(row);
            if (Number(row[2]) is > 0 and var outward) supplied.Of(party).Add(year, outward);
            if (Number(row[3]) is > 0 and var inward) received.Of(party).Add(year, inward);
        }

        return (supplied, received);
    }

    /// <summary>The party of a row of totals.</summary>
    private short PartyOf(string[] row) => _parties.Find(PartyCode.Parse(row[1]))?.Index ?? PartyTable.Unmapped;

    /// <summary>What was delivered of each category by year, all suppliers together, in 1/10,000 TIV.</summary>
    public static IReadOnlyDictionary<string, YearSums> CategoryTotals()
    {
        var categories = new Dictionary<string, YearSums>(StringComparer.Ordinal);
        foreach (var row in CsvTable.OfResource("sums/" + SumsBuilder.ByCategory).Rows)
        {
            YearSums.In(categories, row[3]).Add(int.Parse(row[0], CultureInfo.InvariantCulture), Number(row[AllOfCategory]));
        }

        return categories;
    }

    /// <summary>The sums inside the program, or null in a program that was built without them.</summary>
    public static BuiltInSums? TryLoad(PartyTable parties)
    {
        if (Resources.TryBytes("sums/" + SumsBuilder.Manifest) is not { } bytes) return null;
        return new BuiltInSums(parties, ManifestOf(bytes));
    }

    /// <summary>The values of the manifest by their names; what lies deeper is for those who check the files.</summary>
    /// <remarks>Read as it streams, since a document in memory takes longer to start than these twenty lines take.</remarks>
    private static Dictionary<string, string> ManifestOf(byte[] bytes)
    {
        var (values, name) = (new Dictionary<string, string>(StringComparer.Ordinal), "");
        var reader = new Utf8JsonReader(bytes);
        while (reader.Read())
        {
            if (reader.CurrentDepth != 1) continue;
            if (reader.TokenType == JsonTokenType.PropertyName) name = reader.GetString()!;
            else if (reader.TokenType == JsonTokenType.String) values[name] = reader.GetString()!;
            else if (reader.TokenType == JsonTokenType.Number) values[name] = reader.GetInt64().ToString(CultureInfo.InvariantCulture);
        }

        return values;
    }

    private FlowTable Load(string file, FlowGrain grain)
    {
        var table = CsvTable.OfResource("sums/" + file);
        var byCategory = grain == FlowGrain.CategoryCells ? 1 : 0;
        var standsFor = SumsCell.Representatives(_parties);
        var categories = new List<string> { "" };
        var most = table.Rows.Count * 5;
        var (year, supplier, recipient, category) = (new short[most], new short[most], new short[most], new byte[most]);
        var (flags, amounts, cells) = (new FlowFlags[most], new long[most], new CellCounts[most]);
        var count = 0;
        foreach (var row in table.Rows)
        {
            var number = 3 + byCategory;
            var participation = Number(row[number + 5]);
            var before = count;
            Part(FlowFlags.New, Number(row[number + 2]) - participation);
            Part(FlowFlags.New | FlowFlags.Participation, participation);
            Part(FlowFlags.SecondHand, Number(row[number + 3]));
            Part(FlowFlags.Modernised, Number(row[number + 4]));
            Part(
                FlowFlags.None,
                Number(row[number + 1]) - Number(row[number + 2]) - Number(row[number + 3]) - Number(row[number + 4]));
            if (count == before) Part(FlowFlags.None, 0, always: true);
            cells[before] = new CellCounts(
                int.Parse(row[number], CultureInfo.InvariantCulture), Number(row[number + 6]), Number(row[number + 7]));

            void Part(FlowFlags marks, long amount, bool always = false)
            {
                if (amount == 0 && !always) return;
                year[count] = short.Parse(row[0], CultureInfo.InvariantCulture);
                supplier[count] = standsFor[row[1] == SumsCell.Unknown ? SumsCell.UnknownSupplier : row[1]].Index;
                recipient[count] = standsFor[row[2]].Index;
                category[count] = byCategory == 1 ? CategoryAt(row[3]) : (byte)0;
                flags[count] = marks;
                amounts[count++] = amount;
            }
        }

        return new FlowTable
        {
            Parties = _parties,
            Edition = Edition,
            Unit = Unit.TivMillion,
            Grain = grain,
            Years = Years,
            Year = Filled(year),
            Supplier = Filled(supplier),
            Recipient = Filled(recipient),
            Category = Filled(category),
            Categories = categories,
            Flags = Filled(flags),
            Amount = Filled(amounts),
            Cells = Filled(cells),
        };

        T[] Filled<T>(T[] column)
        {
            var filled = new T[count];
            Array.Copy(column, filled, count);
            return filled;
        }

        byte CategoryAt(string name)
        {
            var at = categories.IndexOf(name);
            if (at >= 0) return (byte)at;
            categories.Add(name);
            return (byte)(categories.Count - 1);
        }
    }

    private static long Number(string text) =>
        Aandeel.Amount.TryParse(text, out var amount)
            ? amount.TenThousandths
            : throw new InvalidOperationException($"'{text}' is no amount.");
}
