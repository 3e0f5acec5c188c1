using System.CommandLine;
using Aandeel.Harmonise;
using Aandeel.Store;
using Note = Aandeel.Answers.Note;

namespace Aandeel.App.Cli;

/// <summary><c>aandeel snapshot</c>: info, use, prune, export.</summary>
internal static class SnapshotCommand
{
    private static Problem NothingImported =>
        $"Nothing was imported yet; the built-in sums answer. {Remedies.Register}";

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
            var home = SnapshotHome.Default(parsed.GetValue(data));
            if (parsed.GetValue(path))
            {
                var current = home.Current();
                if (current is null)
                {
                    throw AandeelException.NotHere(
                        $"There is no snapshot in {home.Folder} yet. {Remedies.Register}");
                }

                streams.SayLine(home.PathOf(current));
                return (int)ExitCode.Ok;
            }

            // Also where the current one cannot be read: from here a person chooses another.
            var notes = new List<Note> { new("folder", Text.Of($"Folder: {home.Folder}", $"Map: {home.Folder}")) };
            Snapshot? opened = null;
            try
            {
                opened = Snapshot.OpenCurrent(home, streams.Tell);
                if (opened is null) notes.Add(new Note("none", NothingImported.Said));
            }
            catch (AandeelException e)
            {
                notes.Add(new Note("unreadable", e.Problem.Said));
            }

            using var imported = new Imported(opened, home.ChosenEditions());
            var rows = SnapshotTable.Of(home);
            var answer = Listing.Of(
                Text.Of("Snapshots"),
                ("The current one answers", "De huidige wordt gebruikt"),
                rows,
                SnapshotTable.Views(rows),
                notes,
                imported);
            Listing.Write(answer, spoken, parsed.GetValue(format), streams);
            return (int)ExitCode.Ok;
        });
        return command;
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
        var keep = new Option<int>(
            "--keep")
        {
            Description = $"how many to keep beside the current one (default {SnapshotHome.Kept})",
            HelpName = "N",
            DefaultValueFactory = _ => SnapshotHome.Kept
        };
        var data = Listing.DataOption();
        var command = new Command("prune", CommandTexts.Of("snapshot prune").Summary) { keep, data };
        command.SetAction(parsed =>
        {
            if (parsed.GetValue(keep) < 0)
            {
                throw AandeelException.Unknown("keep", $"{parsed.GetValue(keep)}", $"a whole number from {0}");
            }

            var removed = SnapshotHome.Default(parsed.GetValue(data)).Prune(parsed.GetValue(keep));
            streams.Say(
                removed.Count == 0
                    ? (Problem)"Nothing to remove."
                    : $"Removed {string.Join(", ", removed.Select(r => r[..12]))}.");
            return (int)ExitCode.Ok;
        });
        return command;
    }

    private static Command Export(Streams streams)
    {
        var sums = new Option<string>("--sums") { Description = "the folder to write the sums into", HelpName = "DIR" };
        var parquet = new Option<string>("--parquet")
        {
            Description = "the folder to write flows, memberships, groups and classes into, as Parquet",
            HelpName = "DIR",
        };
        var package = new Option<string>("--datapackage")
        {
            Description = "the folder to write the derived tables into, as a Data Package: CSV, Parquet and SDMX",
            HelpName = "DIR",
        };
        var edition = new Option<string>(
            "--edition")
        { Description = "the edition to make the sums from (default: the newest)", HelpName = "2025" };
        var data = Listing.DataOption();
        var command = new Command("export", CommandTexts.Of("snapshot export").Summary)
        {
            sums, parquet, package, edition, data,
        };
        command.SetAction(parsed =>
        {
            var (toSums, toParquet) = (parsed.GetValue(sums), parsed.GetValue(parquet));
            var toPackage = parsed.GetValue(package);
            var targets = new[] { toSums, toParquet, toPackage }.Count(t => t is not null);
            if (targets != 1)
            {
                throw AandeelException.Usage(
                    $"snapshot export got {(targets == 0 ? (Problem)"none" : "several")} of --sums, --parquet and --datapackage; "
                        + $"it knows one of them, with the folder to write into.");
            }

            if (toSums is null && parsed.GetValue(edition) is { } one)
            {
                throw AandeelException.Usage(
                    $"--edition got '{one}'; --parquet writes every edition that is here, and --datapackage the one that "
                        + $"answers (aandeel sources use). Leave --edition out.");
            }

            using var imported = Listing.Open(parsed.GetValue(data), streams.Tell);
            if (toParquet is not null) WriteParquet(imported, toParquet, streams);
            else if (toPackage is not null) WritePackage(imported, toPackage, streams);
            else WriteSums(imported, toSums!, parsed.GetValue(edition), streams);
            return (int)ExitCode.Ok;
        });
        return command;
    }

    private static void WriteSums(Imported imported, string target, string? edition, Streams streams)
    {
        var files = SumsBuilder.Build(
            imported.Register(
                new TableAsked(FlowSeries.Sipri, new SourceChoice(), edition) { NeedsYearly = true }));
        var folder = Directory.CreateDirectory(target).FullName;
        foreach (var (name, bytes) in files) File.WriteAllBytes(Path.Combine(folder, name), bytes);
        streams.Say($"{files.Count} files, {files.Values.Sum(f => f.Length):N0} bytes, in {folder}.");
    }

    private static void WritePackage(Imported imported, string target, Streams streams)
    {
        var (tables, leftOut) = Bulk.DataPackage.Write(imported, target);
        streams.Say($"{tables} tables as CSV, Parquet and SDMX, in {Path.GetFullPath(target)}.");
        foreach (var (question, why) in leftOut) streams.Tell($"Left out: {question}. {why}");
    }

    private static void WriteParquet(Imported imported, string target, Streams streams)
    {
        var (rows, files) = Bulk.BulkExport.Write(imported, target);
        streams.Say($"{rows:N0} flows in {files:N0} files, in {Path.GetFullPath(target)}.");
        streams.Tell(
            "These are the sources' own rows: their terms (in manifest.json) say whether you may pass them on.");
    }
}
