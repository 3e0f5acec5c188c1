using Aandeel.Sources;

namespace Aandeel.Harmonise;

/// <summary>
/// Volumes of a register by party and year and by category, as one reading of the file gives them: what its extent is
/// judged by.
/// </summary>
public sealed class VolumeTally
{
    private readonly PartyTable _parties;
    private readonly Dictionary<string, short> _codes = new(StringComparer.Ordinal);

    private VolumeTally(PartyTable parties) => _parties = parties;

    /// <summary>By supplier and year, in 1/10,000 TIV.</summary>
    public Dictionary<(short Party, int Year), decimal> Supplied { get; } = [];

    /// <summary>By recipient and year.</summary>
    public Dictionary<(short Party, int Year), decimal> Received { get; } = [];

    /// <summary>By category and year; empty where the form has none.</summary>
    public Dictionary<(string Category, int Year), decimal> Categories { get; } = [];

    /// <summary>Whether years had to be spread, because the form gives a list of them for one volume.</summary>
    public bool IsSpread { get; private init; }

    /// <summary>The volumes of a file that was read, its printed names as parties.</summary>
    public static VolumeTally Of(FileReading reading, PartyTable parties)
    {
        var tally = new VolumeTally(parties) { IsSpread = reading.Summary.IsSpread };
        foreach (var ((name, year), volume) in reading.Summary.Supplied)
        {
            Add(tally.Supplied, tally.Code(name), year, volume);
        }

        foreach (var ((name, year), volume) in reading.Summary.Received)
        {
            Add(tally.Received, tally.Code(name), year, volume);
        }

        foreach (var (cell, volume) in reading.Summary.OfCategory) tally.Categories[cell] = volume;
        return tally;
    }

    private static void Add(Dictionary<(short Party, int Year), decimal> sums, short party, int year, decimal volume) =>
        sums[(party, year)] = sums.GetValueOrDefault((party, year)) + volume;

    private short Code(string printed)
    {
        if (!_codes.TryGetValue(printed, out var code))
        {
            _codes[printed] = code = _parties.OfPrinted(SourceCatalog.Sipri, printed);
        }

        return code;
    }
}
