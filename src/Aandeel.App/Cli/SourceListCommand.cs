using System.CommandLine;
using Aandeel.Answers;
using Aandeel.Sources;

namespace Aandeel.App.Cli;

/// <summary>
/// <c>aandeel sources list</c> and <c>terms</c>: what each source measures, what of it is imported, on what terms.
/// </summary>
internal static class SourceListCommand
{
    public static Command List(Streams streams)
    {
        var (language, format, data) = (Listing.LanguageOption(), Listing.FormatOption(), Listing.DataOption());
        var command = new Command("list", CommandTexts.Of("sources list").Summary) { language, format, data };
        command.SetAction(parsed =>
        {
            var spoken = Listing.Spoken(parsed.GetValue(language), streams);
            using var imported = Listing.Open(parsed.GetValue(data), streams.Tell);
            var today = DateOnly.FromDateTime(streams.Clock.GetUtcNow().UtcDateTime);
            var reporters = imported.Snapshot?.Reporters();
            var sources = SourceCatalog.All.Select(s => new SourceState(s, imported, reporters, today)).ToList();
            var files = SourceTables.Files(sources);
            var answer = Listing.Of(
                ("Sources", "Bronnen"),
                ("What each measures, and what of it is here", "Wat elke bron meet, en wat ervan is ingelezen"),
                files,
                SourceTables.Views(sources, files),
                [
                    .. sources.Where(s => s.IsOverdue).Select(s => new Note("overdue", s.Due())),
                    .. sources.Select(s => new Note("measures", s.Measures())),
                ],
                imported);
            Listing.Write(answer, spoken, parsed.GetValue(format), streams);
            return (int)ExitCode.Ok;
        });
        return command;
    }

    public static Command Terms(Streams streams)
    {
        var (language, format) = (Listing.LanguageOption(), Listing.FormatOption());
        var command = new Command("terms", CommandTexts.Of("sources terms").Summary) { language, format };
        command.SetAction(parsed =>
        {
            var spoken = Listing.Spoken(parsed.GetValue(language), streams);
            using var imported = new Imported(null);
            var terms = SourceTables.Terms();
            var answer = Listing.Of(
                ("Terms", "Voorwaarden"),
                ("As last read at the publisher, whose own text decides",
                    "Zoals laatst gelezen bij de uitgever, wiens eigen tekst beslist"),
                terms,
                [SourceTables.View(terms)],
                [.. SourceCatalog.All.Select(Said)],
                imported);
            Listing.Write(answer, spoken, parsed.GetValue(format), streams);
            return (int)ExitCode.Ok;
        });
        return command;
    }

    private static Note Said(SourceDescription source)
    {
        var terms = Text.Name(source.Terms, source.TermsNl);
        return new Note("terms", Text.Of($"{source.Code}: {terms}", $"{source.Code}: {terms}"));
    }
}
