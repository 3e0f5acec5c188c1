using Aandeel.Sources;

namespace Aandeel.Harmonise;

/// <summary>Volumes of a register by party and year and by category, as one reading of the file gives them: what its extent is judged by.</summary>
public sealed class VolumeTally
{
    private readonly PartyTable _parties;
    private readonly Dictionary<string, short> _codes = new(StringComparer.Ordinal);

    public VolumeTally(PartyTable parties) => _parties = parties;

    /// <summary>By supplier and year, in 1/10,000 TIV.</summary>
    public Dictionary<(short Party, int Year), decimal> Supplied { get; } = [];

    /// <summary>By recipient and year.</summary>
    public Dictionary<(short Party, int Year), decimal> Received { get; } = [];

    /// <summary>By category and year; empty where the form has none.</summary>
    public Dictionary<(string Category, int Year), decimal> Categories { get; } = [];

    /// <summary>Whether years had to be spread, because the form gives a list of them for one volume.</summary>
    public bool IsSpread { get; private set; }

    public static VolumeTally Of(FileReading reading, PartyTable parties)
    {
        var tally = new VolumeTally(parties);
        foreach (var observation in reading.Observations) tally.Add(observation);
        return tally;
    }

    /// <summary>Adds a delivery; a volume for several years is spread evenly, since a check needs no more.</summary>
    public void Add(Observation observation)
    {
        if (observation is not { Flow: Flow.Delivery, Measure: Measure.Tiv, Amount: { } amount, YearFrom: { } first }) return;
        var years = observation.Years is { } list ? YearsIn(list) : [first];
        IsSpread |= years.Length > 1;
        var (supplier, recipient) = (Code(observation.Supplier), Code(observation.Recipient));
        var part = amount.TenThousandths / (decimal)years.Length;
        foreach (var year in years)
        {
            Supplied[(supplier, year)] = Supplied.GetValueOrDefault((supplier, year)) + part;
            Received[(recipient, year)] = Received.GetValueOrDefault((recipient, year)) + part;
            if (observation.Category is { } category) Categories[(category, year)] = Categories.GetValueOrDefault((category, year)) + part;
        }
    }

    private static int[] YearsIn(string list) =>
        [.. list.Split(';', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).Select(y => int.Parse(y, System.Globalization.CultureInfo.InvariantCulture))];

    private short Code(string printed)
    {
        if (!_codes.TryGetValue(printed, out var code)) _codes[printed] = code = _parties.OfPrinted(SourceCatalog.Sipri, printed);
        return code;
    }
}
