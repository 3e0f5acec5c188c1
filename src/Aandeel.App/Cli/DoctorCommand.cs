using System.CommandLine;
using Aandeel.Harmonise;
using Aandeel.Sources;
using Aandeel.Store;
using Answer = Aandeel.Answers.Answer;
using Note = Aandeel.Answers.Note;

namespace Aandeel.App.Cli;

/// <summary><c>aandeel doctor</c>: checks everything that can be wrong on this machine and says what to do.</summary>
internal static class DoctorCommand
{
    public static Command Create(Streams streams)
    {
        var (language, format, data) = (Listing.LanguageOption(), Listing.FormatOption(), Listing.DataOption());
        var findings = new Option<bool>("--findings") { Description = "list every defect met in the files" };
        var command = new Command("doctor", CommandTexts.Of("doctor").Summary) { findings, language, format, data };
        command.SetAction(parsed =>
        {
            var spoken = Listing.Spoken(parsed.GetValue(language), streams);
            var home = SnapshotHome.Default(parsed.GetValue(data));
            var checks = new List<DoctorCheck>();
            Imported? imported = null;
            Check("folder", "map", () => Folder(home));
            Check("snapshot", "snapshot", () =>
            {
                imported = Imported.Open(home, streams.Tell);
                return Current(home, imported);
            });
            imported ??= new Imported(null);
            Check("built-in sums", "meegeleverde totalen", () => imported.Sums is { } sums
                ? ("ok", DoctorWords.Sums(sums.Edition.Name, sums.Years))
                : ("missing", DoctorWords.NoSums));
            Check("extents", "volledigheid", () => Parts(imported));
            Check("damaged rows", "beschadigde rijen", () => Damaged(imported));
            Check("corrections", "correcties", () => Corrections(imported));
            Check("names", "namen", () => Names(imported));
            Check("editions", "edities", () => Editions(imported, streams.Clock));
            Check("newer", "nieuwer", () => Newer(home, imported));

            var answer = parsed.GetValue(findings) ? Findings(imported) : Checks(checks, imported);
            Listing.Write(answer, spoken, parsed.GetValue(format), streams);
            imported.Dispose();
            return (int)(checks.Exists(c => c.State == "failed") ? ExitCode.Failed : ExitCode.Ok);

            void Check(string name, string dutch, Func<(string State, Text Says)> look)
            {
                (string State, Text Says) found;
                try
                {
                    found = look();
                }
                catch (AandeelException e)
                {
                    found = ("failed", e.Problem.Said);
                }

                checks.Add(new DoctorCheck(name, Text.Name(name, dutch), found.State, found.Says));
            }
        });
        return command;
    }

    private static (string State, Text Says) Current(SnapshotHome home, Imported imported)
    {
        if (imported.Snapshot is not { } snapshot)
        {
            return home.All() is { Count: > 0 } sealedOnes
                ? ("look", DoctorWords.NoneCurrent(sealedOnes.Count))
                : ("ok", DoctorWords.Nothing(imported.Sums?.Edition.Name));
        }

        if (snapshot.Check() is { } fault) return ("failed", DoctorWords.Broken(fault.Said));
        return home.IsAsSealed(snapshot.Id) == false
            ? ("failed", DoctorWords.Broken(DoctorWords.NotAsSealed))
            : ("ok", DoctorWords.Snapshot(snapshot.Id[..12], snapshot.Files.Count, snapshot.CountObservations()));
    }

    private static (string State, Text Says) Folder(SnapshotHome home)
    {
        if (!Directory.Exists(home.Folder)) return ("ok", DoctorWords.NewFolder(home.Folder));
        var probe = Path.Combine(home.Folder, $".probe-{Environment.ProcessId}");
        try
        {
            File.WriteAllText(probe, "");
            File.Delete(probe);
            return ("ok", Text.Of(home.Folder));
        }
        catch (Exception e) when (e is UnauthorizedAccessException or IOException)
        {
            return ("read-only", DoctorWords.ReadOnly(home.Folder, e.Message));
        }
    }

    /// <summary>Files that are a part of what they could be, and so answer for some alone.</summary>
    private static (string State, Text Says) Parts(Imported imported)
    {
        if (imported.Snapshot is not { } snapshot) return ("ok", DoctorWords.NoFiles);
        var parts = snapshot.Files
            .Select(f => (f.Name, Extent: Extent.FromJson(f.Extent)))
            .Where(f => f.Extent is { } extent && DoctorWords.IsPart(extent))
            .Select(f => DoctorWords.Part(f.Name, f.Extent!)).ToList();
        if (parts.Count == 0) return ("ok", DoctorWords.NoParts);
        var list = Text.Join("; ", parts);
        return imported.Answering is { } edition
            ? ("look", Text.Of(
                $"{list}. SIPRI is answered from edition {edition.Name}, which is whole",
                $"{list}. SIPRI wordt beantwoord uit editie {edition.Name}, die volledig is"))
            : ("look", list);
    }

    private static (string State, Text Says) Damaged(Imported imported)
    {
        if (imported.Snapshot is not { } snapshot) return ("ok", DoctorWords.NoFiles);
        var refused = snapshot.Files.Sum(f => f.Refused);
        return (refused == 0 ? "ok" : "look", DoctorWords.Damaged(refused, snapshot.Findings().Count));
    }

    private static (string State, Text Says) Corrections(Imported imported)
    {
        var findings = (imported.Snapshot?.Findings() ?? []).ToLookup(f => f.Finding.Code, StringComparer.Ordinal);
        var stale = findings[Finding.CorrectionStale].Select(f => new FileFinding(f.File, f.Finding)).ToList();
        return stale.Count > 0
            ? ("failed", DoctorWords.Stale(stale))
            : ("ok",
                DoctorWords.Corrected(findings[Finding.Corrected].Count(), findings[Finding.CorrectionMended].Count()));
    }

    private static (string State, Text Says) Names(Imported imported)
    {
        var series = FlowSeries.All.Where(s => s.Source != SourceCatalog.Sipri && imported.Has(s.Source)).ToList();
        if (imported.Registers.Count == 0 && series.Count == 0) return ("ok", DoctorWords.NoRegister);
        var unmapped = new SortedSet<string>(StringComparer.Ordinal);
        var undescribed = new SortedSet<string>(StringComparer.Ordinal);
        foreach (var edition in imported.Editions())
        {
            var flows = imported.Register(edition);
            unmapped.UnionWith(flows.UnmappedNames.Keys);
            undescribed.UnionWith(flows.UnknownDescriptions.Keys);
        }

        foreach (var one in series)
        {
            if (imported.FindSeries(new TableAsked(one, new SourceChoice(), null), out _) is not { } flows) continue;
            unmapped.UnionWith(flows.UnmappedNames.Keys.Select(n => $"{n} ({one.Source})"));
        }

        return unmapped.Count == 0 && undescribed.Count == 0
            ? ("ok", DoctorWords.AllNamed)
            : ("look", DoctorWords.NotNamed(unmapped, undescribed));
    }

    private static (string State, Text Says) Editions(Imported imported, TimeProvider clock)
    {
        var today = DateOnly.FromDateTime(clock.GetUtcNow().UtcDateTime);
        var due = new List<Text>();
        foreach (var source in SourceCatalog.All)
        {
            var names = (imported.Snapshot?.Files ?? []).Where(f => f.Source == source.Code).Select(f => f.Edition);
            if (source.Code == SourceCatalog.Sipri && imported.Sums is { } sums)
            {
                names = names.Append(sums.Edition.Name);
            }

            var newest = names.Select(n => int.TryParse(n, out var year) ? year : 0).DefaultIfEmpty(0).Max();
            if (newest == 0 || source.NextRelease?.Invoke(newest + 1) is not { } release || today < release) continue;
            due.Add(DoctorWords.Due(source.Title, newest, release));
        }

        return due.Count == 0 ? ("ok", DoctorWords.NoneDue) : ("look", Text.Join("; ", due));
    }

    /// <summary>What the sites said when they were last asked; the doctor asks no one.</summary>
    private static (string State, Text Says) Newer(SnapshotHome home, Imported imported)
    {
        var files = imported.Snapshot?.Files ?? [];

        // What was imported since then may be what was newer.
        var checks = CheckedSource.In(home).Where(
            c => !files.Any(
                f => f.Source == c.Source && string.CompareOrdinal(f.Fetched, $"{c.Asked.UtcDateTime:s}Z") > 0)).ToList();
        if (checks.Count == 0) return ("ok", DoctorWords.NeverAsked);
        var newer = checks.Where(c => c.State == CheckState.Newer).Select(DoctorWords.Newer).ToList();
        var others = checks.Where(c => c.State != CheckState.Newer && c.State != CheckState.NotHere)
            .GroupBy(c => c.State).OrderBy(g => g.Key)
            .Select(g => DoctorWords.Asked(g.Key, [.. g])).ToList();
        List<Text> all = [.. newer, .. others];
        return (newer.Count > 0 ? "look" : "ok", all.Count == 0 ? DoctorWords.NothingToAsk : Text.Join("; ", all));
    }

    private static Answer Checks(IReadOnlyList<DoctorCheck> checks, Imported imported)
    {
        var rows = DoctorTables.Checks(checks);
        return Listing.Of(
            Text.Of("Doctor"), Text.Of($"aandeel {ProgramVersion.Text}"), rows, [DoctorTables.View(rows)], [],
            imported);
    }

    private static Answer Findings(Imported imported)
    {
        var rows = DoctorTables.Findings(
            [.. (imported.Snapshot?.Findings() ?? []).Select(f => new FileFinding(f.File, f.Finding))]);
        IReadOnlyList<Note> notes = rows.Count == 0 ? [new Note("none", DoctorWords.NoFindings)] : [];
        return Listing.Of(
            DoctorWords.Findings, DoctorWords.EveryFinding, rows, DoctorTables.Views(rows), notes, imported);
    }
}
