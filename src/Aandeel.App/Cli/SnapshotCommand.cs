using System.CommandLine;
using Aandeel.Harmonise;
using Aandeel.Questions;
using Aandeel.Store;

namespace Aandeel.App.Cli;

/// <summary><c>aandeel snapshot</c>: info, use, prune, export.</summary>
internal static class SnapshotCommand
{
    public static Command Create(Streams streams) => new("snapshot", CommandTexts.Of("snapshot").Summary)
    {
        Info(streams),
        Use(streams),
        Prune(streams),
        Export(streams),
    };

    private static Command Info(Streams streams)
    {
        var (language, format, data) = (Listing.LanguageOption(), Listing.FormatOption(), Listing.DataOption());
        var path = new Option<bool>("--path") { Description = "print only the file of the current snapshot" };
        var command = new Command("info", CommandTexts.Of("snapshot info").Summary) { path, language, format, data };
        command.SetAction(parsed =>
        {
            var spoken = Listing.Spoken(parsed.GetValue(language), streams);
            var nl = spoken == Language.Nl;
            var home = SnapshotHome.Default(parsed.GetValue(data));
            if (parsed.GetValue(path))
            {
                var current = home.Current();
                if (current is null) throw AandeelException.NotHere($"There is no snapshot in {home.Folder} yet. {Holdings.GetRegister}");
                streams.Say(home.PathOf(current));
                return (int)ExitCode.Ok;
            }

            // Also where the current one cannot be read: from here a person chooses another.
            var notes = new List<Note> { new("folder", nl ? $"Map: {home.Folder}" : $"Folder: {home.Folder}") };
            Snapshot? opened = null;
            try
            {
                opened = Snapshot.OpenCurrent(home, streams.Error.WriteLine);
                if (opened is null) notes.Add(new("none", nl ? "Er is nog niets ingelezen; de ingebouwde sommen antwoorden. Het register: aandeel sources fetch sipri, of aandeel sources import BESTAND." : $"Nothing was imported yet; the built-in sums answer. {Holdings.GetRegister}"));
            }
            catch (AandeelException e)
            {
                notes.Add(new("unreadable", e.Message));
            }

            using var holdings = new Holdings(opened);
            var rows = home.All().Select(f => Row(home, Path.GetFileNameWithoutExtension(f.Name), f, home.Named())).ToList();
            Listing.Write(
                Listing.Of(
                    "snapshots", "Snapshots", nl ? "De huidige antwoordt" : "The current one answers", rows,
                    rows.Count == 0 ? [] : [Listing.Table("", [.. rows.Select(r => new AnswerRow().With("current", r["current"]).With("short", r["short"]).With("files", FewNames(r["files"])).With("observations", r["observations"]).With("bytes", r["bytes"]).With("made", r["made"]))],
                    [
                        ("current", nl ? "Huidige" : "Current", ColumnKind.Words), ("short", "Id", ColumnKind.Words), ("files", nl ? "Bestanden" : "Files", ColumnKind.Words),
                        ("observations", nl ? "Waarnemingen" : "Observations", ColumnKind.Figure), ("bytes", "Bytes", ColumnKind.Figure), ("made", nl ? "Gemaakt" : "Made", ColumnKind.Words),
                    ],
                    spoken)],
                    notes, holdings),
                parsed.GetValue(format), streams);
            return (int)ExitCode.Ok;
        });
        return command;
    }

    /// <summary>All names of a few files, else the first and how many there are; the other formats have them all.</summary>
    private static string FewNames(FieldValue files)
    {
        var names = ((FieldValue.Text)files).Value.Split(", ");
        return names.Length <= 3 ? string.Join(", ", names) : $"{names[0]} + {names.Length - 1}";
    }

    private static AnswerRow Row(SnapshotHome home, string id, FileInfo file, string? current)
    {
        var row = new AnswerRow().With("current", new FieldValue.YesNo(id == current)).With("id", id).With("short", id[..Math.Min(12, id.Length)]);
        try
        {
            using var snapshot = Snapshot.Open(home, id);
            row.With("files", string.Join(", ", snapshot.Files.Select(f => $"{f.Name} ({f.Source} {f.Edition})"))).With("observations", snapshot.CountObservations());
        }
        catch (AandeelException e)
        {
            row.With("files", e.Message).With("observations", new FieldValue.Missing("unreadable"));
        }

        return row.With("bytes", file.Length).With("made", file.LastWriteTimeUtc.ToString("yyyy-MM-dd HH:mm")).With("path", file.FullName);
    }

    private static Command Use(Streams streams)
    {
        var id = new Argument<string>("ID") { Description = "the first letters of the snapshot's id" };
        var data = Listing.DataOption();
        var command = new Command("use", CommandTexts.Of("snapshot use").Summary) { id, data };
        command.SetAction(parsed =>
        {
            var home = SnapshotHome.Default(parsed.GetValue(data));
            var chosen = home.Resolve(parsed.GetValue(id)!);
            using (Snapshot.Open(home, chosen))
            {
                home.Use(chosen);
            }

            streams.Say($"Snapshot {chosen[..12]} answers now.");
            return (int)ExitCode.Ok;
        });
        return command;
    }

    private static Command Prune(Streams streams)
    {
        var keep = new Option<int>("--keep") { Description = $"how many to keep beside the current one (default {SnapshotHome.Kept})", HelpName = "N", DefaultValueFactory = _ => SnapshotHome.Kept };
        var data = Listing.DataOption();
        var command = new Command("prune", CommandTexts.Of("snapshot prune").Summary) { keep, data };
        command.SetAction(parsed =>
        {
            if (parsed.GetValue(keep) < 0) throw AandeelException.Usage($"--keep got '{parsed.GetValue(keep)}'; it knows a whole number from 0.");
            var removed = SnapshotHome.Default(parsed.GetValue(data)).Prune(parsed.GetValue(keep));
            streams.Say(removed.Count == 0 ? "Nothing to remove." : $"Removed {string.Join(", ", removed.Select(r => r[..12]))}.");
            return (int)ExitCode.Ok;
        });
        return command;
    }

    private static Command Export(Streams streams)
    {
        var sums = new Option<string>("--sums") { Description = "the folder to write the sums into", HelpName = "DIR", Required = true };
        var edition = new Option<string>("--edition") { Description = "the edition to make them from (default: the newest)", HelpName = "2025" };
        var data = Listing.DataOption();
        var command = new Command("export", CommandTexts.Of("snapshot export").Summary) { sums, edition, data };
        command.SetAction(parsed =>
        {
            using var holdings = Listing.Open(parsed.GetValue(data), streams.Error.WriteLine);
            var files = SumsBuilder.Build(holdings.Register(new EditionChoice(parsed.GetValue(edition), null, ShortWindows: true, NeedsOrders: false, NeedsYearly: true)));
            var folder = Directory.CreateDirectory(parsed.GetValue(sums)!).FullName;
            foreach (var (name, bytes) in files) File.WriteAllBytes(Path.Combine(folder, name), bytes);
            streams.Say($"{files.Count} files, {files.Values.Sum(f => f.Length):N0} bytes, in {folder}.");
            return (int)ExitCode.Ok;
        });
        return command;
    }
}
