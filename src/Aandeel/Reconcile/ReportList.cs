using Aandeel.Harmonise;
using Aandeel.Sources;
using Aandeel.Sources.Unroca;
using Aandeel.Store;

namespace Aandeel.Reconcile;

/// <summary>
/// Which states reported to the UN Register in which years, as the Register lists it: a report that is listed and has
/// no imported rows is not in this copy, one that is not listed is silence. Late reports come in, so the last years of
/// a list are not final.
/// </summary>
public sealed class ReportList
{
    private readonly Dictionary<(short Party, int Year), bool> _listed = [];
    private readonly HashSet<short> _states = [];

    private ReportList()
    {
    }

    /// <summary>The years that the list covers; null where no list is imported.</summary>
    public YearRange? Years { get; private set; }

    /// <summary>The states on the list, whether or not they ever reported.</summary>
    public IReadOnlySet<short> States => _states;

    /// <summary>Reads the list from the imported files of the Register.</summary>
    public static ReportList Load(Snapshot snapshot, PartyTable parties)
    {
        var list = new ReportList();
        var files = snapshot.Files.Where(f => f.Source == SourceCatalog.Unroca).ToList();
        if (files.Count == 0) return list;
        using var select = CheckedRows.Of(
            snapshot, StoredRows.Indicators, files,
            new RowFilter(Measure: [snapshot.Texts.NumberOf(ReportYearsReader.Measure)]), "party", "year", "state");
        while (select.Next())
        {
            var party = parties.OfPrinted(SourceCatalog.Unroca, snapshot.Texts[select.Int(0)]);
            if (party == PartyTable.Unmapped) continue;
            var (cell, reported) = ((party, select.Int(1)), (Reported)select.Int(2) == Reported.Amount);
            list._states.Add(party);
            list._listed[cell] = reported || list._listed.GetValueOrDefault(cell);
            list.Years = list.Years is not { } years
                ? new YearRange(cell.Item2, cell.Item2)
                : new YearRange(Math.Min(years.First, cell.Item2), Math.Max(years.Last, cell.Item2));
        }

        return list;
    }

    /// <summary>Whether a state reported for a year; null where the list does not say.</summary>
    public bool? HasReport(short party, int year) => _listed.TryGetValue((party, year), out var listed) ? listed : null;

    /// <summary>How many reports of a year are listed.</summary>
    public int Count(int year) => _listed.Count(l => l.Value && l.Key.Year == year);
}
