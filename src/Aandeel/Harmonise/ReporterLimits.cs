using Aandeel.Sources;
using Aandeel.Store;

namespace Aandeel.Harmonise;

/// <summary>
/// What the files of a source that many report to are limited to, where all of them are parts: a download of one
/// reporter, or of one recipient. Not silence: a state that is in no file was not asked for, and one that is silent was.
/// </summary>
/// <param name="Reporters">Whose reports are in the files; null for all.</param>
/// <param name="Others">The parties on the other side, where the files have a few only; null for all.</param>
/// <param name="Files">The names of the files.</param>
public sealed record ReporterLimits(
    IReadOnlyList<short>? Reporters, IReadOnlyList<short>? Others, IReadOnlyList<string> Files)
{
    /// <summary>
    /// Of reports that are had one by one, half of those that a question speaks of are enough: the others are then
    /// silent, and stand in the margin.
    /// </summary>
    public const double Enough = 0.5;

    /// <summary>The limits of the files of a source together; null where they have none.</summary>
    public static ReporterLimits? Of(string source, IReadOnlyList<FileRecord> files, PartyTable parties)
    {
        if (source is not (SourceCatalog.Eu or SourceCatalog.Unroca or SourceCatalog.Customs)) return null;
        var extents = files.Select(f => Extent.FromJson(f.Extent)).ToList();
        var reporters = Joined(extents, source == SourceCatalog.Eu
            ? e => e.Suppliers
            : e => e.Suppliers ?? e.Recipients);
        var others = source == SourceCatalog.Eu ? Joined(extents, e => e.Recipients) : null;
        return reporters is null && others is null
            ? null
            : new ReporterLimits(reporters, others, [.. files.Select(f => f.Name)]);

        IReadOnlyList<short>? Joined(List<Extent?> of, Func<Extent, IReadOnlyList<string>?> side)
        {
            if (of.Count == 0 || of.Exists(e => e is null || side(e) is null)) return null;
            return
            [
                .. of.SelectMany(e => side(e!)!).Select(n => parties.OfPrinted(source, n))
                    .Where(p => p != PartyTable.Unmapped).Distinct().Order(),
            ];
        }
    }
}
