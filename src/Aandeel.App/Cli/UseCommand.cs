using System.CommandLine;
using Aandeel.Sources;
using Aandeel.Store;

namespace Aandeel.App.Cli;

/// <summary>
/// <c>aandeel sources use</c>: which edition of a source answers in this folder, where the rule (docs/decisions/0026)
/// would take another.
/// </summary>
internal static class UseCommand
{
    private const string Rule = "none";

    public static Command Create(Streams streams)
    {
        var source = new Argument<string>("SOURCE") { Description = "the source, such as sipri" };
        var edition = new Argument<string>("EDITION")
        {
            Description = $"the edition that is to answer, or {Rule} for the newest whole one",
        };
        var data = Listing.DataOption();
        var command = new Command("use", CommandTexts.Of("sources use").Summary) { source, edition, data };
        command.SetAction(parsed =>
        {
            var home = SnapshotHome.Default(parsed.GetValue(data));
            var (code, named) = (parsed.GetValue(source)!.ToLowerInvariant(), parsed.GetValue(edition)!);
            if (SourceCatalog.Find(code) is null)
            {
                var known = SourceCatalog.All.Select(s => s.Code).ToList();
                throw AandeelException.Usage(
                    $"'{code}' is no source; there are {string.Join(", ", known)}.{Nearest.Hint(code, known)}");
            }

            if (named == Rule)
            {
                home.UseEdition(code, null);
                streams.Say($"The newest whole edition of {code} answers now.");
                return (int)ExitCode.Ok;
            }

            using var imported = Imported.Open(home, streams.Tell);
            Require(imported, code, named);
            home.UseEdition(code, named);
            streams.Say($"Edition {named} of {code} answers every question of this folder now.");
            return (int)ExitCode.Ok;
        });
        return command;
    }

    /// <summary>The edition must be here, and whole.</summary>
    internal static void Require(Imported imported, string code, string named)
    {
        var editions = (imported.Snapshot?.Files ?? []).Where(f => f.Source == code).Select(f => f.Edition).ToList();
        if (code == SourceCatalog.Sipri && imported.Sums is { } sums) editions.Add(sums.Edition.Name);
        if (!editions.Contains(named))
        {
            Problem here = editions.Count == 0
                ? (Problem)"nothing of it is imported"
                : $"here are {string.Join(", ", editions.Distinct().OrderDescending(StringComparer.Ordinal))}";
            throw AandeelException.NotHere($"Edition {named} of {code} is not here; {here}.");
        }

        if (code == SourceCatalog.Sipri && imported.Editions().Where(e => e.Name == named).ToList() is { Count: > 0 } own
            && own.TrueForAll(e => !e.IsWhole) && named != imported.Sums?.Edition.Name)
        {
            throw AandeelException.NotHere($"{ExtentWords.Of(own[0])} A part cannot answer for everybody.");
        }
    }
}
