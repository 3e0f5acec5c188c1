using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;

namespace Aandeel.Harmonise;

/// <summary>
/// Makes the built-in sums from a register: three tables of sums that hold no row of the register and answer on a new
/// machine. Their form is described in data/sums/README.md.
/// </summary>
public static class SumsBuilder
{
    public const string BySupplier = "by-supplier.csv";
    public const string ByCategory = "by-category.csv";
    public const string Totals = "totals.csv";
    public const string Manifest = "manifest.json";

    /// <summary>The files by name, as bytes; the same register gives the same bytes.</summary>
    public static IReadOnlyDictionary<string, byte[]> Build(FlowTable flows)
    {
        if (flows.Grain != FlowGrain.Observations)
        {
            throw AandeelException.NotHere(
                "Sums can only be made from a register; import one first: aandeel sources import FILE");
        }

        var parties = flows.Parties;
        var present = new Destinations(parties, Alliance.Nato, Composition.Present, flows.Years).In(flows.Years.Last);
        var supplierCell = parties.All.Select(SumsCell.Supplier).ToArray();
        var destinationCell = parties.All.Select(SumsCell.Destination).ToArray();
        var bySupplier = new SortedDictionary<(int, string, string), Cell>(
            Ordinal<(int, string, string)>(k => [k.Item2, k.Item3], k => k.Item1));
        var byCategory = new SortedDictionary<(int, string, string, string), Cell>(
            Ordinal<(int, string, string, string)>(k => [k.Item2, k.Item3, k.Item4], k => k.Item1));
        var totals = new SortedDictionary<(int, string), (long Supplied, long Received)>(
            Ordinal<(int, string)>(k => [k.Item2], k => k.Item1));
        for (var i = 0; i < flows.Count; i++)
        {
            var (year, supplier, recipient) = (flows.Year[i], flows.Supplier[i], flows.Recipient[i]);
            if (flows.Flags[i].HasFlag(FlowFlags.Participation) && !flows.Flags[i].HasFlag(FlowFlags.New))
            {
                throw new AandeelException(
                    ExitCode.Failed,
                    $"The sums cannot be made: the register has a product that is not new and in which the "
                        + $"recipient's industry takes part ({flows.Parties[supplier].Code} to "
                        + $"{flows.Parties[recipient].Code}, {year}), and the sums have no column for that.");
            }

            var own = supplierCell[supplier];
            CellAt(bySupplier, (year, own, destinationCell[recipient])).Add(flows.Amount[i], flows.Flags[i]);
            var side = own is SumsCell.Others or SumsCell.Unknown or SumsCell.Unmapped ? own : SumsCell.Members;
            CellAt(byCategory, (year, side, SumsCell.Side(present[recipient]), flows.Categories[flows.Category[i]]))
                .Add(flows.Amount[i], flows.Flags[i]);
            var (from, to) = ((year, parties[supplier].Code.Value), (year, parties[recipient].Code.Value));
            totals[from] = totals.GetValueOrDefault(
                from) with
            { Supplied = totals.GetValueOrDefault(from).Supplied + flows.Amount[i] };
            totals[to] = totals.GetValueOrDefault(
                to) with
            { Received = totals.GetValueOrDefault(to).Received + flows.Amount[i] };
        }

        var files = new Dictionary<string, byte[]>(StringComparer.Ordinal)
        {
            [BySupplier] = Text(
                "year,supplier,destination," + Cell.Columns,
                bySupplier.Select(p => $"{p.Key.Item1},{p.Key.Item2},{p.Key.Item3},{p.Value}")),
            [ByCategory] = Text(
                "year,suppliers,destination,category," + Cell.Columns,
                byCategory.Select(p => $"{p.Key.Item1},{p.Key.Item2},{p.Key.Item3},{p.Key.Item4},{p.Value}")),
            [Totals] = Text(
                "year,party,supplied,received",
                totals.Select(
                    p => $"{p.Key.Item1},{p.Key.Item2},{new Amount(p.Value.Supplied)},{new Amount(p.Value.Received)}")),
        };
        var single = bySupplier.Values.Count(c => c.Rows == 1) + byCategory.Values.Count(c => c.Rows == 1);
        files[Manifest] = ManifestOf(flows, files, single);
        return files;
    }

    /// <summary>The hash that names a set of sums: SHA-256 over the three tables.</summary>
    public static string HashOf(IReadOnlyDictionary<string, byte[]> files)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (var name in new[] { BySupplier, ByCategory, Totals }) hash.AppendData(files[name]);
        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }

    private static byte[] ManifestOf(FlowTable flows, IReadOnlyDictionary<string, byte[]> files, int single)
    {
        using var stream = new MemoryStream();
        using (var json = new Utf8JsonWriter(
            stream,
            new JsonWriterOptions
            {
                Indented = true,
                NewLine = "\n",
                Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping
            }))
        {
            json.WriteStartObject();
            json.WriteString("source", flows.Edition.Source);
            json.WriteString("edition", flows.Edition.Name);
            json.WriteString("published", flows.Edition.Published);
            json.WriteString("citation", flows.Edition.Cited(Language.En));
            json.WriteString(
                "licence",
                "Sums of our own making from SIPRI's register, without any row of it; free to use with the citation, "
                    + "for non-commercial use as SIPRI's terms ask. SIPRI is not responsible for them.");
            json.WriteString("unit", flows.Unit.Code);
            json.WriteNumber("first_year", flows.Years.First);
            json.WriteNumber("last_year", flows.Years.Last);
            json.WriteNumber("register_rows", flows.Count);
            json.WriteNumber("register_rows_alone_in_a_cell", single);
            json.WriteStartObject("tables");
            foreach (var (name, bytes) in files.OrderBy(f => f.Key, StringComparer.Ordinal))
            {
                json.WriteStartObject(name);
                json.WriteNumber("rows", bytes.Count(b => b == (byte)'\n') - 1);
                json.WriteNumber("bytes", bytes.Length);
                json.WriteEndObject();
            }

            json.WriteEndObject();
            json.WriteString("sha256", HashOf(files));
            json.WriteEndObject();
        }

        return [.. stream.ToArray(), (byte)'\n'];
    }

    private static Cell CellAt<TKey>(SortedDictionary<TKey, Cell> cells, TKey key)
        where TKey : notnull
    {
        if (!cells.TryGetValue(key, out var cell)) cells.Add(key, cell = new Cell());
        return cell;
    }

    private static Comparer<TKey> Ordinal<TKey>(Func<TKey, string[]> texts, Func<TKey, int> year) => Comparer<TKey>.Create((a, b) =>
    {
        var order = year(a).CompareTo(year(b));
        var (left, right) = (texts(a), texts(b));
        for (var i = 0; order == 0 && i < left.Length; i++) order = string.CompareOrdinal(left[i], right[i]);
        return order;
    });

    private static byte[] Text(string header, IEnumerable<string> rows) =>
        Encoding.UTF8.GetBytes(string.Join('\n', rows.Prepend(header)) + "\n");

    private sealed class Cell
    {
        /// <summary>Participation is part of new; estimated and uncoded are of the number delivered.</summary>
        public const string Columns =
            "rows,all,new,second_hand,modernised,recipient_participation,estimated_number,uncoded_number";

        private long _new;
        private long _secondHand;
        private long _modernised;
        private long _participation;
        private long _estimated;
        private long _uncoded;

        public int Rows { get; private set; }

        public long All { get; private set; }

        public void Add(long amount, FlowFlags flags)
        {
            Rows++;
            All += amount;
            if (flags.HasFlag(FlowFlags.New)) _new += amount;
            if (flags.HasFlag(FlowFlags.SecondHand)) _secondHand += amount;
            if (flags.HasFlag(FlowFlags.Modernised)) _modernised += amount;
            if (flags.HasFlag(FlowFlags.Participation)) _participation += amount;
            if (flags.HasFlag(FlowFlags.NumberEstimated)) _estimated += amount;
            if (flags.HasFlag(FlowFlags.NumberNotCoded)) _uncoded += amount;
        }

        public override string ToString() => string.Create(
            CultureInfo.InvariantCulture,
            $"{Rows},{new Amount(All)},{new Amount(_new)},{new Amount(_secondHand)},{new Amount(_modernised)},"
                + $"{new Amount(_participation)},{new Amount(_estimated)},{new Amount(_uncoded)}");
    }
}
