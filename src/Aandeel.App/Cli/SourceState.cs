using System.Globalization;
using Aandeel.Harmonise;
using Aandeel.Sources;
using Aandeel.Store;

namespace Aandeel.App.Cli;

/// <summary>What of one source is imported, and whether a newer edition is due.</summary>
internal sealed class SourceState
{
    private readonly List<FileRecord> _files;
    private readonly BuiltInSums? _sums;
    private readonly int _newest;

    public SourceState(SourceDescription source, Imported imported, ILookup<string, string>? reporters, DateOnly today)
    {
        Source = source;
        _files = [.. (imported.Snapshot?.Files ?? []).Where(f => f.Source == source.Code)];
        _sums = source.Code == SourceCatalog.Sipri ? imported.Sums : null;
        var count = reporters?[source.Code].Select(n => NameOf(source, n)).Distinct(StringComparer.Ordinal).Count()
            ?? 0;
        Reporters = count > 0 ? count : null;

        // Not every source names its editions by a year; what has no year cannot be overdue.
        var editions = _files.Select(f => f.Edition).Concat(_sums is null ? [] : [_sums.Edition.Name]).ToList();
        _newest = editions.Select(
            e => int.TryParse(e, NumberStyles.None, CultureInfo.InvariantCulture, out var year) ? year : 0)
            .DefaultIfEmpty(0).Max();
        Edition = _newest > 0 ? _newest.ToString(CultureInfo.InvariantCulture) : editions.Max(StringComparer.Ordinal);
        Next = _newest > 0 ? source.NextRelease?.Invoke(_newest + 1) : null;
        IsOverdue = Next is { } due && today >= due;
    }

    public SourceDescription Source { get; }

    /// <summary>How many report to it; null where the source has no reporters, or nothing of it is imported.</summary>
    public int? Reporters { get; }

    /// <summary>The newest edition.</summary>
    public string? Edition { get; }

    /// <summary>When the next edition is due.</summary>
    public DateOnly? Next { get; }

    public bool IsOverdue { get; }

    public int? Rows => _files.Count == 0 ? null : _files.Sum(f => f.Rows);

    public YearRange? Years
    {
        get
        {
            var years = _files.Select(f => f.Years).Append(_sums?.Years).OfType<YearRange>().ToList();
            return years.Count == 0 ? null : new YearRange(years.Min(y => y.First), years.Max(y => y.Last));
        }
    }

    /// <summary>A line per file, and one for the built-in sums.</summary>
    public IEnumerable<SourceLine> Lines()
    {
        foreach (var f in _files)
        {
            yield return new SourceLine(this, Text.Of(f.Name), f.Form, f.Edition, f.Years, f, f.Fetched[..10]);
        }

        if (_sums is null) yield break;
        Text name = ("(built-in sums)", "(meegeleverde totalen)");
        yield return new SourceLine(this, name, "sums", _sums.Edition.Name, _sums.Years, null, _sums.Edition.Published);
    }

    public Text Due()
    {
        var (code, here, next, since) = (Source.Code, $"{_newest}", $"{_newest + 1}", $"{Next:yyyy-MM-dd}");
        return Text.Of(
            $"{code}: edition {here} is here; edition {next} has been due since {since}.",
            $"{code}: ingelezen is editie {here}; editie {next} werd verwacht op {since}.");
    }

    public Text Measures()
    {
        var (code, title) = (Source.Code, Source.Title);
        var (what, released) = (Text.Name(Source.MeasuresEn, Source.MeasuresNl),
            Text.Name(Source.Release, Source.ReleaseNl));
        var passed = SourceTables.PassedOn(Source);
        return Text.Of(
            $"{code}: {title}: {what}. Released {released}. May be passed on: {passed}.",
            $"{code}: {title}: {what}. Verschijnt {released}. Doorgeven mag: {passed}.");
    }

    private static string NameOf(SourceDescription source, string printed) =>
        PartyTable.BuiltIn.OfPrinted(source.Code, printed) is var party && party != PartyTable.Unmapped
            ? PartyTable.BuiltIn[party].Code.Value
            : printed;
}
