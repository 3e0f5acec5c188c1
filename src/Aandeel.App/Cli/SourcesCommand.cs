using System.CommandLine;
using System.Globalization;
using Aandeel.Harmonise;
using Aandeel.Sources;
using Aandeel.Store;

namespace Aandeel.App.Cli;

/// <summary><c>aandeel sources</c>: import and remove; the rest stands in commands of its own.</summary>
internal static class SourcesCommand
{
    private const int ShownFindings = 5;

    /// <summary>What stands below it, in the order of the help.</summary>
    private static readonly (string Name, Func<Streams, Command> Create)[] Below =
    [
        ("list", SourceListCommand.List),
        ("fetch", FetchCommand.Create),
        ("import", Import),
        ("diff", DiffCommand.Create),
        ("use", UseCommand.Create),
        ("remove", Remove),
        ("terms", SourceListCommand.Terms),
    ];

    /// <summary>The command with what stands below it.</summary>
    /// <param name="only">The one command below it that is wanted; null, or one that there is not, is all.</param>
    public static Command Create(Streams streams, string? only = null)
    {
        var command = new Command("sources", CommandTexts.Of("sources").Summary);
        var isKnown = Array.Exists(Below, b => b.Name == only);
        foreach (var (name, create) in Below)
        {
            if (!isKnown || name == only) command.Add(create(streams));
        }

        return command;
    }

    private static Command Import(Streams streams)
    {
        var files = new Argument<string[]>("FILE")
        {
            Description = "files as downloaded; recognised by their form",
            Arity = ArgumentArity.OneOrMore
        };
        var edition = new Option<string>(
            "--edition")
        {
            Description =
                "the year in which the edition was published, where the file does not say when it was made",
            HelpName = "2025"
        };
        var replace = new Option<bool>(
            "--replace")
        { Description = "let the new file take the place of one with the same edition and years" };
        var data = Listing.DataOption();
        var command = new Command("import", CommandTexts.Of("sources import").Summary) { files, edition, replace,
            data };
        command.SetAction(parsed =>
        {
            var named = parsed.GetValue(edition);
            if (named is not null
                && !(int.TryParse(named, NumberStyles.None, CultureInfo.InvariantCulture, out var year)
                    && year is >= 1990 and <= 2100))
            {
                throw AandeelException.Unknown("edition", named, "a year of publication, such as 2025");
            }

            var home = SnapshotHome.Default(parsed.GetValue(data));
            var paths = parsed.GetValue(files)!;
            ImportResult result;
            using (Waiting.ForFiles(streams, paths.Length))
            {
                result = new Importer(home, streams.Clock) { Judge = ImportJudge.Judge }.Import(
                    [.. paths.Select(SourceFile.Open)], named, parsed.GetValue(replace));
            }

            foreach (var file in result.Files) Report(file, streams);
            streams.Say(
                result.Changed
                    ? (Problem)$"Snapshot {result.Snapshot[..12]} answers now ({home.PathOf(result.Snapshot)})."
                    : $"Nothing changed: snapshot {result.Snapshot[..12]} holds this already.");
            return (int)Worse(TellRecovery(result, streams), TellStale(result.Files, streams));
        });
        return command;
    }

    /// <summary>
    /// What was done about a damaged snapshot; exit code 3 when something of it is gone, so that a script sees it too.
    /// </summary>
    internal static ExitCode TellRecovery(ImportResult result, Streams streams)
    {
        if (result.Recovery is not { } recovery) return ExitCode.Ok;
        streams.Tell($"The snapshot before was damaged. {recovery.Fault}");
        streams.Tell(recovery switch
        {
            { Unknown: true, Kept: 0 } =>
                (Problem)"Nothing of it could be kept, and no older snapshot is whole: import its files again.",
            { Unknown: true } =>
                $"Its list of files could not be read, so the {recovery.Kept} files of the newest whole snapshot were "
                    + $"taken instead; "
                + $"what was imported after that may be missing: aandeel sources list",
            _ => $"{recovery.Kept} {(recovery.Kept == 1 ? (Problem)"file was" : "files were")} built again from the originals.",
        });
        if (recovery.Lost.Count > 0) streams.Tell($"Lost, to be imported again: {string.Join(", ", recovery.Lost)}.");
        return recovery.HasLost ? ExitCode.Incomplete : ExitCode.Ok;
    }

    private static Problem OutcomeWords(Outcome outcome) => outcome switch
    {
        Outcome.Refused => (Problem)"refused",
        Outcome.Joined => "joined",
        _ => "read",
    };

    internal static ExitCode Worse(ExitCode one, ExitCode other) => one == ExitCode.Ok ? other : one;

    internal static void Report(ImportedFile file, Streams streams)
    {
        streams.Say($"{file.Name}: {file.FormTitle}, source {file.Source}, edition {file.Edition}.");
        if (file.Reading is not { } reading)
        {
            streams.Say("  Already here.");
            return;
        }

        streams.Say(
            $"  {reading.Read:N0} rows read, {reading.Refused:N0} refused, {reading.Observations.Count:N0} "
                + $"observations, years {(reading.Years() is { } years ? (Problem)$"{years}" : "none")}.");
        if (file.Extent is { } extent) ExtentLines.Say(extent, streams);
        foreach (var finding in reading.Findings.OrderByDescending(f => (int)f.Outcome)
            .ThenBy(f => f.Line).Take(ShownFindings))
        {
            streams.Say(
                $"  line {finding.Line}{(finding.Column is { } column ? ", " + column : "")}: {finding.Code}, found "
                    + $"'{finding.FoundSaid}', expected {finding.Wanted.Said}; {OutcomeWords(finding.Outcome)}.");
        }

        if (reading.FindingCount > ShownFindings)
        {
            var left = reading.FindingCount - ShownFindings;
            streams.Say($"  {left:N0} more {(left == 1 ? (Problem)"finding" : "findings")}: aandeel doctor --findings");
        }
    }

    /// <summary>
    /// Corrections that no longer fit are told apart from all other findings, and the import ends with exit code 3: it
    /// was made, but look.
    /// </summary>
    internal static ExitCode TellStale(IReadOnlyList<ImportedFile> files, Streams streams)
    {
        var stale = files.SelectMany(
            f => (f.Reading?.Findings ?? [])
                .Where(n => n.Code == Finding.CorrectionStale).Select(n => new FileFinding(f.Name, n))).ToList();
        if (stale.Count == 0) return ExitCode.Ok;
        streams.Tell(
            $"{stale.Count} of our corrections no longer {(stale.Count == 1 ? (Problem)"fits" : "fit")} what is printed; these "
                + $"rows count as printed until the table is looked at (docs/decisions/0017):");
        foreach (var (name, finding) in stale)
        {
            streams.Tell(
                $"  {name}{(finding.Line > 0 ? $", line {finding.Line}" : Problem.None)}, {finding.Column}: found "
                    + $"'{finding.FoundSaid}', expected {finding.Wanted.Said}.");
        }

        return ExitCode.Incomplete;
    }

    private static Command Remove(Streams streams)
    {
        var what = new Argument<string[]>(
            "FILE")
        {
            Description = "file name, first letters of its hash, or a source's code",
            Arity = ArgumentArity.OneOrMore
        };
        var data = Listing.DataOption();
        var command = new Command("remove", CommandTexts.Of("sources remove").Summary) { what, data };
        command.SetAction(parsed =>
        {
            var home = SnapshotHome.Default(parsed.GetValue(data));
            var words = parsed.GetValue(what)!;
            IReadOnlyList<FileRecord> here = [];
            using (var snapshot = Snapshot.OpenCurrent(home, streams.Tell)) here = snapshot?.Files ?? [];
            foreach (var word in words)
            {
                if (here.Any(f => Fits(f, word))) continue;
                throw AandeelException.Usage(
                    here.Count == 0
                        ? (Problem)"There are no files here to remove."
                        : $"No file here is '{word}'; here are "
                            + $"{string.Join(", ", here.Select(f => $"{f.Name} ({f.Sha256[..8]})"))}."
                            + $"{Nearest.Hint(word, here.Select(f => f.Name))}");
            }

            var removed = new Importer(home, streams.Clock).Remove(f => words.Any(w => Fits(f, w)));
            streams.Say($"Removed {string.Join(", ", removed)}. The snapshot before it stays: aandeel snapshot info.");
            return (int)ExitCode.Ok;
        });
        return command;
    }

    private static bool Fits(FileRecord file, string word) =>
        file.Name == word || file.Source == word
            || (word.Length >= 4 && file.Sha256.StartsWith(word, StringComparison.OrdinalIgnoreCase));
}
