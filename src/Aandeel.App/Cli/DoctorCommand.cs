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
        var (format, data) = (Listing.FormatOption(), Listing.DataOption());
        var findings = new Option<bool>("--findings") { Description = "list every defect met in the files" };
        var command = new Command("doctor", CommandTexts.Of("doctor").Summary) { findings, format, data };
        command.SetAction(parsed =>
        {
            var home = SnapshotHome.Default(parsed.GetValue(data));
            var checks = new List<AnswerRow>();
            Holdings? holdings = null;
            Check("folder", () => Folder(home));
            Check("snapshot", () =>
            {
                holdings = new Holdings(Snapshot.OpenCurrent(home));
                if (holdings.Snapshot is not { } snapshot) return ("ok", $"nothing was imported; the built-in sums of edition {holdings.Sums?.Edition.Name ?? "none"} answer");
                var result = snapshot.Check();
                return result == "ok" ? ("ok", $"{snapshot.Id[..12]}, {snapshot.Files.Count} {(snapshot.Files.Count == 1 ? "file" : "files")}, {snapshot.CountObservations():N0} observations") : ("failed", $"{result}; choose another with 'aandeel snapshot use' or import again");
            });
            holdings ??= new Holdings(null);
            Check("built-in sums", () => holdings.Sums is { } sums ? ("ok", $"edition {sums.Edition.Name}, {sums.Years}") : ("missing", "this program was built without them"));
            Check("damaged rows", () => Damaged(holdings));
            Check("corrections", () => Corrections(holdings));
            Check("names", () => Names(holdings));
            Check("editions", () => Editions(holdings, streams.Clock));

            if (parsed.GetValue(findings)) WriteFindings(holdings, parsed.GetValue(format), streams);
            else
            {
                Listing.Write(
                    Listing.Of("doctor", "Doctor", $"aandeel {ProgramVersion.Text}", checks, [("check", "Check", ColumnKind.Words), ("state", "State", ColumnKind.Words), ("says", "Says", ColumnKind.Words)], [], holdings),
                    parsed.GetValue(format), streams);
            }

            holdings.Dispose();
            return (int)(checks.Any(c => c["state"] is FieldValue.Text { Value: "failed" }) ? ExitCode.Failed : ExitCode.Ok);

            void Check(string name, Func<(string State, string Says)> look)
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

                checks.Add(new AnswerRow().With("check", name).With("state", found.State).With("says", found.Says));
            }
        });
        return command;
    }

    private static (string State, string Says) Folder(SnapshotHome home)
    {
        if (!Directory.Exists(home.Folder)) return ("ok", $"{home.Folder} (made at the first import)");
        var probe = Path.Combine(home.Folder, $".probe-{Environment.ProcessId}");
        try
        {
            File.WriteAllText(probe, "");
            File.Delete(probe);
            return ("ok", home.Folder);
        }
        catch (Exception e) when (e is UnauthorizedAccessException or IOException)
        {
            return ("read-only", $"{home.Folder}: {e.Message} Questions work; imports do not");
        }
    }

    private static (string State, string Says) Damaged(Holdings holdings)
    {
        if (holdings.Snapshot is not { } snapshot) return ("ok", "no files");
        var refused = snapshot.Files.Sum(f => f.Refused);
        var all = snapshot.Findings().Count;
        return refused == 0 ? ("ok", $"none refused, {all} findings") : ("look", $"rows refused: {refused}; findings: {all}; list them with aandeel doctor --findings");
    }

    private static (string State, string Says) Corrections(Holdings holdings)
    {
        var findings = (holdings.Snapshot?.Findings() ?? []).ToLookup(f => f.Finding.Code, StringComparer.Ordinal);
        var stale = findings[Finding.CorrectionStale].ToList();
        var corrected = findings[Finding.Corrected].Count();
        var counted = $"{corrected} {(corrected == 1 ? "cell or label is" : "cells or labels are")} read otherwise than printed, each with its reason";
        if (findings[Finding.CorrectionMended].Any()) counted += $"; {findings[Finding.CorrectionMended].Count()} mended by the publisher";
        return stale.Count == 0 ? ("ok", counted) : ("failed", $"{stale.Count} no longer fit what is printed, so known mistakes may be in the figures: {string.Join("; ", stale.Take(3).Select(s => $"{s.File}, {s.Finding.Column}: found '{s.Finding.Found}', expected {s.Finding.Expected}"))}{(stale.Count > 3 ? "; and others" : "")}. See aandeel doctor --findings");
    }

    private static (string State, string Says) Names(Holdings holdings)
    {
        if (holdings.UsesSums) return ("ok", "no register");
        var unmapped = new SortedSet<string>(StringComparer.Ordinal);
        var undescribed = new SortedSet<string>(StringComparer.Ordinal);
        foreach (var edition in holdings.Editions())
        {
            var flows = holdings.Register(new EditionChoice(edition.Name, null, false, NeedsOrders: !edition.Yearly, NeedsYearly: edition.Yearly));
            unmapped.UnionWith(flows.UnmappedNames.Keys);
            undescribed.UnionWith(flows.UnknownDescriptions.Keys);
        }

        if (unmapped.Count == 0 && undescribed.Count == 0) return ("ok", "every supplier, recipient and product description is in our tables");
        return ("look", string.Join("; ", new[] { ("names", unmapped), ("descriptions", undescribed) }.Where(w => w.Item2.Count > 0).Select(w => $"{w.Item1} not in our tables: {string.Join(", ", w.Item2)}")));
    }

    private static (string State, string Says) Editions(Holdings holdings, TimeProvider clock)
    {
        var today = DateOnly.FromDateTime(clock.GetUtcNow().UtcDateTime);
        foreach (var source in SourceCatalog.All)
        {
            var names = (holdings.Snapshot?.Files ?? []).Where(f => f.Source == source.Code).Select(f => f.Edition).Concat(source.Code == SourceCatalog.Sipri && holdings.Sums is { } s ? [s.Edition.Name] : []);
            var here = names.Select(n => int.TryParse(n, out var year) ? year : 0).DefaultIfEmpty(0).Max();
            if (here > 0 && source.NextRelease is { } release && today >= release(here + 1)) return ("look", $"{source.Title}: edition {here} is here; edition {release(here + 1).Year} has been due since {release(here + 1):yyyy-MM-dd}");
        }

        return ("ok", "none overdue");
    }

    private static void WriteFindings(Holdings holdings, string? format, Streams streams)
    {
        var rows = (holdings.Snapshot?.Findings() ?? []).Select(f => new AnswerRow()
            .With("file", f.File).With("line", f.Finding.Line).With("column", f.Finding.Column).With("code", f.Finding.Code)
            .With("found", f.Finding.Found).With("expected", f.Finding.Expected).With("outcome", Codes.Of(f.Finding.Outcome))).ToList();
        Listing.Write(
            Listing.Of("findings", "Findings", "Every defect met in the files that are here", rows, [("file", "File", ColumnKind.Words), ("line", "Line", ColumnKind.Words), ("column", "Column", ColumnKind.Words), ("code", "Code", ColumnKind.Words), ("found", "Found", ColumnKind.Words), ("expected", "Expected", ColumnKind.Words), ("outcome", "Outcome", ColumnKind.Words)], rows.Count == 0 ? [new Note("none", "No findings.")] : [], holdings),
            format, streams);
    }
}
