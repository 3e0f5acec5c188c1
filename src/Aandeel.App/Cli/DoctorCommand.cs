using System.CommandLine;
using Aandeel.Questions;
using Aandeel.Sources;
using Aandeel.Store;

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
            var words = new DoctorWords(spoken);
            var home = SnapshotHome.Default(parsed.GetValue(data));
            var checks = new List<AnswerRow>();
            Holdings? holdings = null;
            Check("folder", "map", () => Folder(home, words));
            Check("snapshot", "snapshot", () =>
            {
                holdings = new Holdings(Snapshot.OpenCurrent(home, streams.Error.WriteLine));
                if (holdings.Snapshot is not { } snapshot) return home.All() is { Count: > 0 } sealedOnes ? ("look", words.NoneCurrent(sealedOnes.Count)) : ("ok", words.Nothing(holdings.Sums?.Edition.Name));
                var result = snapshot.Check();
                if (result == "ok" && home.IsAsSealed(snapshot.Id) == false) return ("failed", words.Broken(words.NotAsSealed));
                return result == "ok" ? ("ok", words.Snapshot(snapshot.Id[..12], snapshot.Files.Count, snapshot.CountObservations())) : ("failed", words.Broken(result));
            });
            holdings ??= new Holdings(null);
            Check("built-in sums", "ingebouwde sommen", () => holdings.Sums is { } sums ? ("ok", words.Sums(sums.Edition.Name, sums.Years)) : ("missing", words.NoSums));
            Check("damaged rows", "beschadigde rijen", () => Damaged(holdings, words));
            Check("corrections", "correcties", () => Corrections(holdings, words));
            Check("names", "namen", () => Names(holdings, words));
            Check("editions", "edities", () => Editions(holdings, streams.Clock, words));

            if (parsed.GetValue(findings)) WriteFindings(holdings, parsed.GetValue(format), words, streams);
            else Listing.Write(Listing.Of("doctor", "Doctor", $"aandeel {ProgramVersion.Text}", checks, [words.Table(checks)], [], holdings), parsed.GetValue(format), streams);

            holdings.Dispose();
            return (int)(checks.Any(c => c["state"] is FieldValue.Text { Value: "failed" }) ? ExitCode.Failed : ExitCode.Ok);

            void Check(string name, string dutch, Func<(string State, string Says)> look)
            {
                (string State, string Says) found;
                try
                {
                    found = look();
                }
                catch (AandeelException e)
                {
                    found = ("failed", e.Message);
                }

                checks.Add(new AnswerRow().With("check", name).With("title", spoken == Language.Nl ? dutch : name).With("state", found.State).With("says", found.Says));
            }
        });
        return command;
    }

    private static (string State, string Says) Folder(SnapshotHome home, DoctorWords words)
    {
        if (!Directory.Exists(home.Folder)) return ("ok", words.NewFolder(home.Folder));
        var probe = Path.Combine(home.Folder, $".probe-{Environment.ProcessId}");
        try
        {
            File.WriteAllText(probe, "");
            File.Delete(probe);
            return ("ok", home.Folder);
        }
        catch (Exception e) when (e is UnauthorizedAccessException or IOException)
        {
            return ("read-only", words.ReadOnly(home.Folder, e.Message));
        }
    }

    private static (string State, string Says) Damaged(Holdings holdings, DoctorWords words)
    {
        if (holdings.Snapshot is not { } snapshot) return ("ok", words.NoFiles);
        var refused = snapshot.Files.Sum(f => f.Refused);
        return (refused == 0 ? "ok" : "look", words.Damaged(refused, snapshot.Findings().Count));
    }

    private static (string State, string Says) Corrections(Holdings holdings, DoctorWords words)
    {
        var findings = (holdings.Snapshot?.Findings() ?? []).ToLookup(f => f.Finding.Code, StringComparer.Ordinal);
        var stale = findings[Finding.CorrectionStale].ToList();
        if (stale.Count == 0) return ("ok", words.Corrected(findings[Finding.Corrected].Count(), findings[Finding.CorrectionMended].Count()));
        return ("failed", words.Stale(stale.Count, stale.Take(3).Select(s => $"{s.File}, {s.Finding.Column}: {words.FoundExpected(s.Finding)}")));
    }

    private static (string State, string Says) Names(Holdings holdings, DoctorWords words)
    {
        if (holdings.UsesSums) return ("ok", words.NoRegister);
        var unmapped = new SortedSet<string>(StringComparer.Ordinal);
        var undescribed = new SortedSet<string>(StringComparer.Ordinal);
        foreach (var edition in holdings.Editions())
        {
            var flows = holdings.Register(edition);
            unmapped.UnionWith(flows.UnmappedNames.Keys);
            undescribed.UnionWith(flows.UnknownDescriptions.Keys);
        }

        return unmapped.Count == 0 && undescribed.Count == 0 ? ("ok", words.AllNamed) : ("look", words.NotNamed(unmapped, undescribed));
    }

    private static (string State, string Says) Editions(Holdings holdings, TimeProvider clock, DoctorWords words)
    {
        var today = DateOnly.FromDateTime(clock.GetUtcNow().UtcDateTime);
        var due = new List<string>();
        foreach (var source in SourceCatalog.All)
        {
            var names = (holdings.Snapshot?.Files ?? []).Where(f => f.Source == source.Code).Select(f => f.Edition).Concat(source.Code == SourceCatalog.Sipri && holdings.Sums is { } s ? [s.Edition.Name] : []);
            var here = names.Select(n => int.TryParse(n, out var year) ? year : 0).DefaultIfEmpty(0).Max();
            if (here > 0 && source.NextRelease is { } release && today >= release(here + 1)) due.Add(words.Due(source.Title, here, release(here + 1)));
        }

        return due.Count == 0 ? ("ok", words.NoneDue) : ("look", string.Join("; ", due));
    }

    private static void WriteFindings(Holdings holdings, string? format, DoctorWords words, Streams streams)
    {
        var rows = (holdings.Snapshot?.Findings() ?? []).Select(f => new AnswerRow()
            .With("file", f.File).With("line", f.Finding.Line).With("column", f.Finding.Column).With("code", f.Finding.Code)
            .With("found", f.Finding.Found).With("expected", f.Finding.Expected).With("outcome", Codes.Of(f.Finding.Outcome))).ToList();
        Listing.Write(Listing.Of("findings", words.Findings, words.EveryFinding, rows, rows.Count == 0 ? [] : [words.FindingsTable(rows)], rows.Count == 0 ? [new Note("none", words.NoFindings)] : [], holdings), format, streams);
    }
}
