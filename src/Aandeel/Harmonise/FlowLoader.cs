using Aandeel.Sources;
using Aandeel.Store;

namespace Aandeel.Harmonise;

/// <summary>
/// Loads the deliveries of chosen files from the snapshot into columns, with names made into parties.
/// </summary>
public static class FlowLoader
{
    /// <summary>Deliveries in TIV of files of one edition of SIPRI's yearly register.</summary>
    public static FlowTable Yearly(Snapshot snapshot, IReadOnlyList<FileRecord> files, PartyTable parties)
    {
        var columns = new FlowColumns(
            SourceCatalog.Sipri, files[0].Edition, snapshot.Texts, parties, files.Sum(f => f.Read));
        var withoutAmount = 0;
        using var rows = CheckedRows.Of(
            snapshot, StoredRows.Observations, files, Deliveries,
            "year_from", "supplier", "recipient", "category", "amount", "status", "participation", "number_flag",
            "year_flag", "description", "item");
        while (rows.Next())
        {
            if (rows.IsNull(4))
            {
                withoutAmount++;
                continue;
            }

            columns.Add(
                rows.Int(0), columns.Party(rows.Int(1)), columns.Party(rows.Int(2)), columns.Category(rows.Int(3)),
                columns.Class(rows.Int(9), rows.Int(10)),
                Flags((ItemStatus)rows.Int(5), rows.Int(6) == 1, (EstimateFlag)rows.Int(7), (EstimateFlag)rows.Int(8)),
                rows.Long(4), rows.Id);
        }

        return columns.Build(
            EditionOf(files, "yearly"), YearsOf(files), withoutAmount, allocation: null) with
        { Files = Ids(files) };
    }

    /// <summary>
    /// Deliveries in TIV of files of one edition of SIPRI's register of orders, allocated to years; what the comments
    /// say was made in the recipient is marked.
    /// </summary>
    /// <param name="yearly">Files of a yearly edition whose deals tell the years, where there are any.</param>
    /// <param name="totalsKey">What tells these totals from others.</param>
    /// <param name="totals">Totals of the same edition that the years are fitted to, where they are known.</param>
    public static FlowTable Orders(
        Snapshot snapshot, IReadOnlyList<FileRecord> files, IReadOnlyList<FileRecord> yearly, PartyTable parties,
        string totalsKey, Func<KnownTotals?> totals)
    {
        var key = $"orders {string.Join(',', Ids(files))} {string.Join(',', Ids(yearly))} {totalsKey}";
        if (snapshot.Ready.Find(key) is { } ready)
        {
            return ReadyTable.Read(new BinaryReader(ready), parties, _ => EditionOf(files, "orders"));
        }

        var made = Orders(snapshot, files, yearly, parties, totals());
        snapshot.Ready.Keep(key, to => ReadyTable.Write(to, made));
        return made;
    }

    /// <summary>The same, made from the rows.</summary>
    internal static FlowTable Orders(
        Snapshot snapshot, IReadOnlyList<FileRecord> files, IReadOnlyList<FileRecord> yearly, PartyTable parties,
        KnownTotals? totals = null)
    {
        var (raked, rows) = (new List<RakedOrder>(), new List<OrderRow>());
        var texts = snapshot.Texts;
        var columns = new FlowColumns(
            SourceCatalog.Sipri, files[0].Edition, texts, parties, files.Sum(f => f.Read) * 2);
        var counting = Task.Run(() => OrderedNumbers(snapshot, files));
        var allocation = new OrderAllocation(
            Deals(snapshot, yearly, columns), yearly.Count == 0 ? null : YearsOf(yearly));
        var numbers = counting.GetAwaiter().GetResult();
        var ways = new long[Codes.All<AllocationWay>().Count];
        var lists = new Dictionary<int, int[]>();
        var withoutAmount = 0;
        double all = 0, taken = 0, open = 0, speaking = 0;
        using var select = CheckedRows.Of(
            snapshot, StoredRows.Observations, files, Deliveries,
            "part", "year_from", "supplier", "recipient", "years", "amount", "status", "number_flag", "description",
            "item", "ordered", "remark", "file", "line");
        while (select.Next())
        {
            if (select.IsNull(5))
            {
                withoutAmount++;
                continue;
            }

            var (supplier, recipient) = (columns.Party(select.Int(2)), columns.Party(select.Int(3)));
            var productClass = columns.Class(select.Int(8), select.Int(9));
            var category = columns.CategoryNamed(ProductClasses.BuiltIn.All[productClass].Category);
            int[] years = select.IsNull(4) ? [select.Int(1)] : YearsIn(select.Int(4));
            var (amounts, way) = allocation.Divide(
                new OrderDelivery(supplier, recipient, select.Int(9), select.IntOrNull(10), years, select.Long(5)));
            ways[(int)way] += select.Long(5);
            var flags = Flags(
                (ItemStatus)select.Int(6), participation: false, (EstimateFlag)select.Int(7), EstimateFlag.NotCoded);
            var made = select.IsNull(11)
                ? default
                : MadeInRecipient.Part(
                    texts[select.Int(11)], texts[select.Int(3)],
                    numbers.GetValueOrDefault(Place(select.Int(12), select.Int(13))));
            all += select.Long(5);
            taken += made.Told * select.Long(5);
            open += made.Open * select.Long(5);
            if (!select.IsNull(11) && MadeInRecipient.Speaks(texts[select.Int(11)])) speaking += select.Long(5);
            var row = new OrderRow(supplier, recipient, category, productClass, flags, made.Told, made.Open, select.Id);
            if (totals is null)
            {
                Add(columns, row, years, amounts);
                continue;
            }

            raked.Add(new RakedOrder(
                supplier, recipient, years, select.Long(5), Array.ConvertAll(amounts, a => (double)a)));
            rows.Add(row);
        }

        var raking = totals is null ? null : OrderRaking.Rake(raked, totals);
        for (var i = 0; i < raked.Count; i++)
        {
            Add(columns, rows[i], raked[i].Years, OrderAllocation.LargestRemainder(raked[i].Amount, raked[i].Parts));
        }

        return columns.Build(
            EditionOf(files, "orders"), YearsOf(files), withoutAmount,
            Enum.GetValues<AllocationWay>().ToDictionary(w => w, w => ways[(int)w]),
            all > 0 ? new MadeComments(speaking / all, taken / all, open / all) : null) with
        {
            Files = Ids(files),
            Raking = raking,
        };

        // Most orders have one of a few hundred lists.
        int[] YearsIn(int text)
        {
            if (!lists.TryGetValue(text, out var known))
            {
                lists.Add(text, known = [.. texts[text].Split(';').Select(y => int.Parse(y.AsSpan().Trim())).Distinct().Order()]);
            }

            return known;
        }
    }

    /// <summary>The flows of an order, a year each; what the comments tell of who made it stands apart.</summary>
    private static void Add(FlowColumns columns, OrderRow row, IReadOnlyList<int> years, long[] amounts)
    {
        for (var i = 0; i < years.Count; i++)
        {
            if (row is { Told: 0, Open: 0 })
            {
                Add(years[i], row.Flags, amounts[i]);
                continue;
            }

            var rest = Math.Round(1 - row.Told - row.Open, 12);
            var parts = OrderAllocation.LargestRemainder(amounts[i], [row.Told, row.Open, rest]);
            if (row.Told > 0) Add(years[i], row.Flags | FlowFlags.MadeInRecipient, parts[0]);
            if (row.Open > 0) Add(years[i], row.Flags | FlowFlags.PartMadeInRecipient, parts[1]);
            if (rest > 0) Add(years[i], row.Flags, parts[2]);
        }

        void Add(int year, FlowFlags marks, long amount) => columns.Add(
            year, row.Supplier, row.Recipient, row.Category, row.Class, marks, amount, row.Observation);
    }

    /// <summary>What the flows of an order have in common.</summary>
    /// <param name="Told">The part that the recipient made.</param>
    /// <param name="Open">The part of which it made some, nobody knows how much.</param>
    private sealed record OrderRow(
        short Supplier, short Recipient, byte Category, byte Class, FlowFlags Flags, double Told, double Open,
        int Observation);

    /// <summary>
    /// A number per flow that is the same for flows of one deal: the source's own number, or else the row.
    /// </summary>
    public static int[] Deals(Snapshot snapshot, FlowTable flows)
    {
        var files = flows.Files.ToHashSet();
        var numbers = new Dictionary<long, int>();
        var dealOf = new Dictionary<int, int>(flows.Count);
        using var rows = CheckedRows.Of(
            snapshot, StoredRows.Observations, snapshot.Files.Where(f => files.Contains(f.Id)), RowFilter.All, "deal");
        while (rows.Next())
        {
            // A row without a deal's number is a deal of its own: it counts below zero.
            if (rows.IsNull(0)) dealOf[rows.Id] = ~rows.Id;
            else if (numbers.TryGetValue(rows.Long(0), out var known)) dealOf[rows.Id] = known;
            else numbers.Add(rows.Long(0), dealOf[rows.Id] = numbers.Count);
        }

        return [.. flows.Observation.Select(o => dealOf[o])];
    }

    private static int[] Ids(IReadOnlyList<FileRecord> files) => [.. files.Select(f => f.Id)];

    internal static FlowFlags Flags(ItemStatus status, bool participation, EstimateFlag number, EstimateFlag year)
    {
        var flags = status switch
        {
            ItemStatus.New => FlowFlags.New,
            ItemStatus.SecondHand => FlowFlags.SecondHand,
            ItemStatus.Modernised => FlowFlags.Modernised,
            _ => FlowFlags.None,
        };
        if (participation) flags |= FlowFlags.Participation;
        if (number == EstimateFlag.Yes) flags |= FlowFlags.NumberEstimated;
        if (number == EstimateFlag.NotCoded) flags |= FlowFlags.NumberNotCoded;
        if (year == EstimateFlag.Yes) flags |= FlowFlags.YearEstimated;
        if (year == EstimateFlag.NotCoded) flags |= FlowFlags.YearNotCoded;
        return flags;
    }

    /// <summary>The years that files cover together.</summary>
    internal static YearRange YearsOf(IReadOnlyList<FileRecord> files)
    {
        var years = files.Select(f => f.Years).OfType<YearRange>().ToList();
        return new YearRange(years.Min(y => y.First), years.Max(y => y.Last));
    }

    private static Edition EditionOf(IReadOnlyList<FileRecord> files, string form) => new(
        files[0].Source, files[0].Edition, form, SourceCatalog.Find(files[0].Source)!.Published(files[0].Edition),
        SourceCatalog.Find(files[0].Source)!.Cite(files[0].Edition));

    private static RowFilter Deliveries => RowFilter.Of(Flow.Delivery, Measure.Tiv);

    private static Dictionary<long, YearlyDeal>.ValueCollection Deals(
        Snapshot snapshot, IReadOnlyList<FileRecord> yearly, FlowColumns columns)
    {
        var deals = new Dictionary<long, YearlyDeal>();
        if (yearly.Count == 0) return deals.Values;
        using var select = CheckedRows.Of(
            snapshot, StoredRows.Observations, yearly, Deliveries, "deal", "supplier", "recipient", "item", "ordered",
            "year_from", "amount");
        while (select.Next())
        {
            if (select.IsNull(6)) continue;
            if (!deals.TryGetValue(select.Long(0), out var deal))
            {
                deal = new YearlyDeal(
                    columns.Party(select.Int(1)), columns.Party(select.Int(2)), select.Int(3), select.IntOrNull(4),
                    new YearSums());
                deals.Add(select.Long(0), deal);
            }

            deal.Years.Add(select.Int(5), select.Long(6));
        }

        return deals.Values;
    }

    /// <summary>A row of a file in one number.</summary>
    private static long Place(int file, int line) => ((long)file << 32) | (uint)line;

    /// <summary>How many items each order was for, by file and line, from the printed rows.</summary>
    private static Dictionary<long, int> OrderedNumbers(Snapshot snapshot, IReadOnlyList<FileRecord> files)
    {
        var numbers = new Dictionary<long, int>();
        using var select = CheckedRows.Of(
            snapshot, StoredRows.Observations, files, RowFilter.Of(Flow.Order, Measure.Units), "file", "line",
            "amount");
        while (select.Next())
        {
            if (!select.IsNull(2)) numbers[Place(select.Int(0), select.Int(1))] = (int)(select.Long(2) / Amount.Scale);
        }

        return numbers;
    }
}
