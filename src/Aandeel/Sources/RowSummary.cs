using System.Globalization;

namespace Aandeel.Sources;

/// <summary>
/// Who and what is named in the rows of a file, and the volume of its deliveries by year: kept while rows pass, since
/// none can be read back. Orders say what was asked for and not what a file speaks of, so they are left out.
/// </summary>
public sealed class RowSummary
{
    private readonly HashSet<string> _suppliers = new(StringComparer.Ordinal);
    private readonly HashSet<string> _recipients = new(StringComparer.Ordinal);
    private readonly HashSet<string> _categories = new(StringComparer.Ordinal);
    private readonly HashSet<string> _reporters = new(StringComparer.Ordinal);
    private readonly HashSet<string> _states = new(StringComparer.Ordinal);
    private bool _onlyImports = true;
    private bool _hasImports;
    private readonly Dictionary<string, YearSums> _supplied = new(StringComparer.Ordinal);
    private readonly Dictionary<string, YearSums> _received = new(StringComparer.Ordinal);
    private readonly Dictionary<string, YearSums> _ofCategory = new(StringComparer.Ordinal);

    /// <summary>The suppliers as printed.</summary>
    public IReadOnlyList<string> Suppliers => Sorted(_suppliers);

    public IReadOnlyList<string> Recipients => Sorted(_recipients);

    public IReadOnlyList<string> Categories => Sorted(_categories);

    /// <summary>Whether a row names no category: all of them, or one that was not assigned.</summary>
    public bool HasRowsWithoutCategory { get; private set; }

    public IReadOnlyList<string> Reporters => Sorted(_reporters);

    /// <summary>Whether there are reports, and all come from those who import.</summary>
    public bool HasOnlyImports => _hasImports && _onlyImports;

    /// <summary>The volume delivered (1/10,000 TIV) by supplier as printed and year.</summary>
    public IReadOnlyDictionary<string, YearSums> Supplied => _supplied;

    /// <summary>The same by recipient.</summary>
    public IReadOnlyDictionary<string, YearSums> Received => _received;

    /// <summary>The same by category; empty where the form has none.</summary>
    public IReadOnlyDictionary<string, YearSums> OfCategory => _ofCategory;

    /// <summary>
    /// Whether a volume had to be spread over years, because the form gives a list of them for one volume.
    /// </summary>
    public bool IsSpread { get; private set; }

    /// <summary>The parties of figures about one party, as printed; empty where the form has none.</summary>
    public IReadOnlyList<string> States => Sorted(_states);

    public void Add(Indicator row) => _states.Add(row.Party);

    public void Add(Observation row)
    {
        if (row.Flow == Flow.Order) return;
        _suppliers.Add(row.Supplier);
        _recipients.Add(row.Recipient);
        if (row.Category is { } category) _categories.Add(category);
        else HasRowsWithoutCategory = true;
        if (row.Reporter is { } reporter) _reporters.Add(reporter);
        if (row.Side == Side.Import) _hasImports = true;
        else _onlyImports = false;
        if (row is not { Flow: Flow.Delivery, Measure: Measure.Tiv, Amount: { } amount, YearFrom: { } first }) return;

        // A volume for several years is spread evenly, since a check needs no more.
        ReadOnlySpan<int> years = row.Years is { } list ? YearsIn(list) : [first];
        IsSpread |= years.Length > 1;
        var part = amount.TenThousandths / (decimal)years.Length;
        foreach (var year in years)
        {
            YearSums.In(_supplied, row.Supplier).Add(year, part);
            YearSums.In(_received, row.Recipient).Add(year, part);
            if (row.Category is { } named) YearSums.In(_ofCategory, named).Add(year, part);
        }
    }

    private static int[] YearsIn(string list) =>
        [.. list.Split(';', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)
            .Select(y => int.Parse(y, CultureInfo.InvariantCulture))];

    private static IReadOnlyList<string> Sorted(HashSet<string> names) => [.. names.Order(StringComparer.Ordinal)];
}
