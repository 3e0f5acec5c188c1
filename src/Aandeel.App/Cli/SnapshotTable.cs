using Aandeel.Answers;
using Aandeel.Store;

namespace Aandeel.App.Cli;

/// <summary>The list of snapshots.</summary>
internal static class SnapshotTable
{
    public static Table<SnapshotLine> Of(SnapshotHome home) =>
        new("rows", Listing.Asked("snapshots"), Columns(), [.. home.All().Select(f => Line(home, f))], l => l.Id);

    public static IReadOnlyList<View> Views(Table<SnapshotLine> rows)
    {
        if (rows.Count == 0) return [];
        Column Column(string name) => rows.Find(name)!;
        var files = new Column<SnapshotLine>("files", Kind.Words, ("Files", "Bestanden"), l => Cell.Of(l.FewNames));
        return [
            new View(
                rows, Text.None,
                [Column("current"), Column("short"), files, Column("observations"), Column("bytes"), Column("made")])
        ];
    }

    private static List<Column<SnapshotLine>> Columns() =>
    [
        new("current", Kind.YesNo, ("Current", "Huidige"), l => Cell.Of(l.IsCurrent)) { Role = Role.Attribute },
        new("id", Kind.Code, Text.Of("Id"), l => Cell.Of(l.Id)) { Role = Role.Dimension },
        new("short", Kind.Code, Text.Of("Id"), l => Cell.Of(l.Short)) { Role = Role.Attribute },
        new("files", Kind.Code, ("Files", "Bestanden"), l => Cell.Of(l.Files)) { Role = Role.Attribute },
        new(
            "observations", Kind.Count, ("Observations", "Waarnemingen"),
            l => Cell.OfCount(l.Observations, "unreadable")),
        new("bytes", Kind.Count, Text.Of("Bytes"), l => Cell.Of((long?)l.File.Length)),
        new("made", Kind.Code, ("Made", "Gemaakt"), l => Cell.Of(l.Made)) { Role = Role.Attribute },
        new("path", Kind.Code, ("Path", "Pad"), l => Cell.Of(l.File.FullName)) { Role = Role.Attribute },
    ];

    private static SnapshotLine Line(SnapshotHome home, FileInfo file)
    {
        var id = Path.GetFileNameWithoutExtension(file.Name);
        var isCurrent = id == home.Named();
        try
        {
            using var snapshot = Snapshot.Open(home, id);
            var files = string.Join(", ", snapshot.Files.Select(f => $"{f.Name} ({f.Source} {f.Edition})"));
            return new SnapshotLine(isCurrent, id, files, snapshot.CountObservations(), file);
        }
        catch (AandeelException e)
        {
            return new SnapshotLine(isCurrent, id, e.Message, null, file);
        }
    }
}
