namespace Aandeel.Harmonise;

/// <summary>What a flow table is made of.</summary>
public enum FlowGrain
{
    /// <summary>One flow per observation of a source.</summary>
    Observations,

    /// <summary>Cells of the built-in sums by supplier: a recipient stands for all parties of its cell.</summary>
    SupplierCells,

    /// <summary>
    /// Cells of the built-in sums by category: supplier and recipient stand for all parties of their cells.
    /// </summary>
    CategoryCells,

    /// <summary>Totals of the built-in sums per party: the other side of each flow is not known.</summary>
    Totals,
}

/// <summary>
/// The flows of one source, edition and measure as columns: what every figure is computed from. Parties, categories and
/// classes are whole numbers; amounts are in 1/10,000 of the unit.
/// </summary>
public sealed record FlowTable
{
    public required PartyTable Parties { get; init; }

    public required Edition Edition { get; init; }

    public required Unit Unit { get; init; }

    /// <summary>What it holds: a flow of a source in one measure.</summary>
    public FlowSeries Series { get; init; } = FlowSeries.Sipri;

    /// <summary>Which rows of the series were taken.</summary>
    public SourceChoice Choice { get; init; } = new();

    /// <summary>The editions and forms that the flows come from.</summary>
    public IReadOnlyList<Edition> Editions { get => field ?? [Edition]; init; }

    /// <summary>The files that the flows come from; empty for sums.</summary>
    public IReadOnlyList<int> Files { get; init; } = [];

    /// <summary>
    /// What the files are limited to, where a source that many report to is imported in part; null where nothing is.
    /// </summary>
    public ReporterLimits? Limits { get; init; }

    /// <summary>The form of the source's files that a year comes from, where one form answers for a year.</summary>
    public IReadOnlyDictionary<int, string> FormOfYear { get; init; } = new Dictionary<int, string>();

    /// <summary>What the rules of a source left out; null for SIPRI.</summary>
    public SourceTally? Tally { get; init; }

    /// <summary>
    /// The years of which a sum does not mislead (<see cref="Coverage"/>); all where nothing is recorded.
    /// </summary>
    public YearRange Usable { get => field ?? Years; init; }

    /// <summary>
    /// The years between the first and the last of which no file has a row; none of a register, which covers all its
    /// years, whether or not something was delivered in each.
    /// </summary>
    public IReadOnlySet<int> Holes
    {
        get => field ??= new HashSet<int>();
        init;
    }

    /// <summary>
    /// The years that are shown where none are asked: the last so many, each of which is in the files; where no run of
    /// years is so long, the longest. Two years and three holes are no window.
    /// </summary>
    public YearRange LastYears(int count)
    {
        YearRange? longest = null;
        for (var last = Usable.Last; last >= Usable.First; last--)
        {
            if (Holes.Contains(last)) continue;
            var first = last;
            while (first > Usable.First && !Holes.Contains(first - 1)) first--;
            var run = new YearRange(first, last);
            if (run.Count >= count) return run.Ending(count);
            if (longest is null || run.Count > longest.Count) longest = run;
            last = first;
        }

        return longest ?? Usable.Ending(count);
    }

    /// <summary>The last day of which the files have a row, where their rows have days; null elsewhere.</summary>
    public DateOnly? Until { get; init; }

    /// <summary>Rows whose number is withheld.</summary>
    public IReadOnlyList<WithheldFlow> Withheld { get; init; } = [];

    /// <summary>
    /// Suppliers and recipients of rows that were set aside, with the year: a report of theirs is imported, though
    /// nothing of it counts.
    /// </summary>
    public IReadOnlySet<(short Supplier, short Recipient, short Year)> SetAside
    {
        get => field ??= new HashSet<(short, short, short)>();
        init;
    }

    /// <summary>What no row gives and may be there: for bounds only.</summary>
    public IReadOnlyList<AssumedFlow> Assumed { get; init; } = [];

    /// <summary>Suppliers and years without a report, where one was due.</summary>
    public IReadOnlySet<(short Supplier, short Year)> Silent
    {
        get => field ??= new HashSet<(short, short)>();
        init;
    }

    /// <summary>Whether amounts were converted from another currency.</summary>
    public bool Converted => Unit != Series.Unit;

    public FlowGrain Grain { get; init; }

    /// <summary>The years that the source covers, whether or not something was delivered in each.</summary>
    public required YearRange Years { get; init; }

    /// <summary>
    /// How the years of orders that name several were allocated by us, as amounts by way; null for a yearly form.
    /// </summary>
    public IReadOnlyDictionary<AllocationWay, long>? Allocation { get; init; }

    /// <summary>Whether years were allocated by us from orders that name several.</summary>
    public bool Allocated => Allocation is not null;

    /// <summary>What the allocated years were fitted to; null where no totals of the edition are known.</summary>
    public Raking? Raking { get; init; }

    /// <summary>
    /// Of the delivered volume, how much carries a comment on where it was made, and how much is taken as made in the
    /// recipient; null without comments.
    /// </summary>
    public MadeComments? MadeComments { get; init; }

    /// <summary>Descriptions that are in no vocabulary, with how often each was met: their class is unknown.</summary>
    public IReadOnlyDictionary<string, int> UnknownDescriptions { get; init; } = new Dictionary<string, int>();

    public required short[] Year { get; init; }

    public required short[] Supplier { get; init; }

    public required short[] Recipient { get; init; }

    /// <summary>Index into <see cref="Categories"/>.</summary>
    public required byte[] Category { get; init; }

    public required IReadOnlyList<string> Categories { get; init; }

    /// <summary>Index into the product classes; 0 is unknown. Empty for sums.</summary>
    public byte[] Class { get; init; } = [];

    public required FlowFlags[] Flags { get; init; }

    public required long[] Amount { get; init; }

    /// <summary>The observation behind each flow; empty for sums.</summary>
    public int[] Observation { get; init; } = [];

    /// <summary>
    /// For cells: how many observations, and how much has an estimated and an uncoded number. Empty where each flow is
    /// an observation.
    /// </summary>
    public CellCounts[] Cells { get; init; } = [];

    /// <summary>Observations that carry no amount, and are in no figure.</summary>
    public int WithoutAmount { get; init; }

    /// <summary>Printed names that are not in our table, with how often each was met.</summary>
    public IReadOnlyDictionary<string, int> UnmappedNames { get; init; } = new Dictionary<string, int>();

    public int Count => Amount.Length;

    /// <summary>The same table with only the flows of one category.</summary>
    public FlowTable OfCategory(int category)
    {
        var kept = Enumerable.Range(0, Count).Where(i => Category[i] == category).ToArray();
        return this with
        {
            Year = Picked(Year),
            Supplier = Picked(Supplier),
            Recipient = Picked(Recipient),
            Category = Picked(Category),
            Class = Picked(Class),
            Flags = Picked(Flags),
            Amount = Picked(Amount),
            Observation = Picked(Observation),
            Cells = Picked(Cells),
            Withheld = [.. Withheld.Where(w => w.Category == category)],
            Assumed = [.. Assumed.Where(a => a.Category == category)],
        };

        T[] Picked<T>(T[] column) => column.Length == 0 ? column : [.. kept.Select(i => column[i])];
    }
}

/// <summary>The match rate of <see cref="MadeInRecipient"/>, as parts of the volume.</summary>
/// <param name="Taken">What the comments say was made in the recipient.</param>
/// <param name="Open">What they say was made there in part, without a number.</param>
public sealed record MadeComments(double Speaking, double Taken, double Open);

/// <summary>What a cell of sums knows of the observations in it; the amounts stand on the cell's first flow.</summary>
[System.Runtime.InteropServices.StructLayout(System.Runtime.InteropServices.LayoutKind.Auto)]
public readonly record struct CellCounts(int Observations, long Estimated, long Uncoded);

/// <summary>The marks of a flow.</summary>
[Flags]
public enum FlowFlags : ushort
{
    None = 0,
    New = 1,
    SecondHand = 2,
    Modernised = 4,
    Participation = 8,
    NumberEstimated = 16,
    NumberNotCoded = 32,
    YearEstimated = 64,
    YearNotCoded = 128,

    /// <summary>Assembled or produced in the recipient: derived by us from the comments of the orders.</summary>
    MadeInRecipient = 256,

    /// <summary>
    /// Of an order of which an unknown number was made in the recipient ("incl production under licence in"); derived
    /// likewise.
    /// </summary>
    PartMadeInRecipient = 512,

    /// <summary>
    /// A definitive licence that is neither an extension nor marked V (Netherlands): our reading of marks that are not
    /// documented.
    /// </summary>
    DefinitiveNewLicence = 1024,
}
