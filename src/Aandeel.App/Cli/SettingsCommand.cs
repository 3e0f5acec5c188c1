using System.CommandLine;
using Aandeel.Answers;
using Aandeel.Sources;
using Aandeel.Store;

namespace Aandeel.App.Cli;

/// <summary>
/// <c>aandeel settings</c>: what is meant in a folder where nothing is said: language, party, edition, alliance.
/// </summary>
internal static class SettingsCommand
{
    private const string Nothing = "none";
    private const string Edition = "edition";

    public static Command Create(Streams streams)
    {
        var name = new Argument<string?>("NAME")
        {
            Description = "the setting: language, party, edition or alliance; without it all are shown",
            Arity = ArgumentArity.ZeroOrOne,
        };
        name.CompletionSources.Add(
            _ => FolderSettings.Names.Select(n => new System.CommandLine.Completions.CompletionItem(n)));
        var value = new Argument<string?>("VALUE")
        {
            Description = $"what it is to be, or {Nothing} to take it back",
            Arity = ArgumentArity.ZeroOrOne,
        };
        var (language, format, data) = (Listing.LanguageOption(), Listing.FormatOption(), Listing.DataOption());
        var command = new Command("settings", CommandTexts.Of("settings").Summary) { name, value, language, format, data };
        command.SetAction(parsed =>
        {
            var home = SnapshotHome.Default(parsed.GetValue(data));
            if (parsed.GetValue(value) is { } given) Set(home, parsed.GetValue(name)!, given, streams);
            else Show(home, parsed.GetValue(name), parsed.GetValue(format), Listing.Spoken(parsed.GetValue(language), streams), streams);
            return (int)ExitCode.Ok;
        });
        return command;
    }

    /// <summary>What a question means that leaves out what was chosen.</summary>
    public static IEnumerable<KeyValuePair<string, string>> Usual(SnapshotHome home, IEnumerable<string> takes)
    {
        var settings = FolderSettings.Of(home);
        foreach (var name in takes)
        {
            if (name == "party" && settings.Party is { } party) yield return new(name, party.Code.Value);
            if (name == "alliance" && settings.Alliance is { } alliance) yield return new(name, alliance);
        }
    }

    private static void Set(SnapshotHome home, string name, string value, Streams streams)
    {
        var wanted = value == Nothing ? null : value;
        if (name == Edition)
        {
            if (wanted is not null)
            {
                using var imported = Imported.Open(home, streams.Tell);
                UseCommand.Require(imported, SourceCatalog.Sipri, wanted);
            }

            home.UseEdition(SourceCatalog.Sipri, wanted);
        }
        else
        {
            FolderSettings.Of(home).With(name, wanted).Keep(home);
        }

        var said = streams with { Language = FolderSettings.Of(home).Language ?? streams.Language };
        if (wanted is null) said.Say($"The setting {name} is taken back.");
        else said.Say($"The setting {name} is {Lines(home).First(l => l.Name == name).Value} now.");
    }

    private static void Show(SnapshotHome home, string? one, string? format, Language spoken, Streams streams)
    {
        if (one is not null && !FolderSettings.Names.Contains(one)) _ = FolderSettings.None.With(one, null);
        var lines = Lines(home).Where(l => one is null || l.Name == one).ToList();
        var rows = new Table<SettingLine>(
            "rows",
            Listing.Asked("settings"),
            [
                new("name", Kind.Code, ("Setting", "Instelling"), l => Cell.Of(l.Name)) { Role = Role.Dimension },
                new("value", Kind.Code, ("Value", "Waarde"), l => Cell.Of(l.Value)) { Role = Role.Attribute },
                new("means", Kind.Words, ("What it does", "Wat zij doet"), l => Cell.Of(l.Means)) { Role = Role.Attribute },
            ],
            lines,
            l => l.Name);
        using var imported = new Imported(null);
        var answer = Listing.Of(
            ("Settings", "Instellingen"),
            ("What is meant where nothing is said", "Wat wordt bedoeld als u niets opgeeft"),
            rows,
            [new View(rows, Text.None, [.. rows.Columns.OfType<Column<SettingLine>>().Select(c => Listing.Shown(c, c.Title))])],
            [new Note("folder", Text.Of($"Folder: {home.Folder}", $"Map: {home.Folder}"))],
            imported);
        Listing.Write(answer, spoken, format, streams);
    }

    private static IEnumerable<SettingLine> Lines(SnapshotHome home)
    {
        var settings = FolderSettings.Of(home);
        yield return new(
            "language", settings.Language is { } language ? Codes.Of(language) : null,
            ("the language of everything that is said; --lang goes before it", "de taal van alles wat wordt gezegd; --lang gaat voor"));
        yield return new(
            "party", settings.Party?.Code.Value,
            (
                "the party of party and answer where none is named (aandeel answer nato is about NATO)",
                "het land van party en answer als u er geen noemt (aandeel answer nato gaat over de NAVO)"));
        yield return new(
            Edition, home.ChosenEditions().GetValueOrDefault(SourceCatalog.Sipri),
            (
                "the edition of SIPRI that answers in this folder (also: sources use sipri)",
                "de editie van SIPRI die in deze map wordt gebruikt (ook: sources use sipri)"));
        yield return new(
            "alliance", settings.Alliance,
            ("what is inside where --alliance is left out", "wat binnen is als --alliance ontbreekt"));
    }

    private sealed record SettingLine(string Name, string? Value, Text Means);
}
