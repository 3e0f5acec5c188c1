using Aandeel.Sources;

namespace Aandeel.Harmonise;

/// <summary>
/// Volumes of a register by party and year and by category, as one reading of the file gives them: what its extent is
/// judged by.
/// </summary>
public sealed class VolumeTally
{
    /// <summary>By supplier and year, in 1/10,000 TIV.</summary>
    public PartySums Supplied { get; } = new();

    /// <summary>By recipient and year.</summary>
    public PartySums Received { get; } = new();

    /// <summary>By category and year; empty where the form has none.</summary>
    public IReadOnlyDictionary<string, YearSums> Categories { get; private init; } = new Dictionary<string, YearSums>();

    /// <summary>Whether years had to be spread, because the form gives a list of them for one volume.</summary>
    public bool IsSpread { get; private init; }

    /// <summary>The volumes of a file that was read, its printed names as parties.</summary>
    public static VolumeTally Of(FileReading reading, PartyTable parties)
    {
        var tally = new VolumeTally
        {
            Categories = reading.Summary.OfCategory,
            IsSpread = reading.Summary.IsSpread,
        };
        Add(reading.Summary.Supplied, tally.Supplied);
        Add(reading.Summary.Received, tally.Received);
        return tally;

        void Add(IReadOnlyDictionary<string, YearSums> printed, PartySums sums)
        {
            foreach (var (name, own) in printed) sums.Of(parties.OfPrinted(SourceCatalog.Sipri, name)).Add(own);
        }
    }
}
