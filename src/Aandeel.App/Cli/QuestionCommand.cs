using System.CommandLine;
using Aandeel.Doors;
using Aandeel.Questions;
using Aandeel.Sources;
using Aandeel.Store;

namespace Aandeel.App.Cli;

/// <summary>
/// A command that asks a question: its options come from the catalogue, its values go to the one parser.
/// </summary>
internal static class QuestionCommand
{
    /// <summary>Options that are typed often, as other programs shorten them.</summary>
    private static readonly Dictionary<string, string> ShortNames = new() { ["out"] = "-o", ["format"] = "-f" };

    /// <summary>The command of a question.</summary>
    /// <param name="places">What a command takes by place beyond what its question's own command does.</param>
    /// <param name="named">Another name of the command; null is the question's own.</param>
    /// <param name="byPlace">Arguments that it takes by their place alone.</param>
    public static Command Create(
        QuestionKind kind, Streams streams, Func<ParseResult, IEnumerable<KeyValuePair<string, string>>>? places = null,
        string? named = null, params string[] byPlace)
    {
        var words = named ?? OptionsCommand.Words(kind);
        var command = new Command(words.Split(' ')[^1], CommandTexts.Of(words).Summary);
        var asked = ArgumentsOf.Question(kind).Where(a => !byPlace.Contains(a.Name))
            .Select(a => Make(a.Name, a.Shape, a.Help, a.Words, streams.Language)).ToList();
        var door = DoorArgument.All.Select(a => Make(a.Name, a.Shape, a.Help, a.Words, streams.Language)).ToList();
        foreach (var option in asked.Concat(door)) command.Add(option);

        // A claim is about deliveries by somebody, and is asked so.
        if (kind == QuestionKind.Verify) asked.Single(o => o.Name == "--suppliers").Aliases.Add("--by");
        var placed = named is null ? Placed.Of(kind) : null;
        var place = placed is null ? null : new Argument<string[]>(placed.Heading)
        {
            Description = placed.Description,
            Arity = ArgumentArity.ZeroOrMore,
        };
        if (placed?.Suggested is { } suggested)
        {
            place!.CompletionSources.Add(
                _ => suggested().Select(v => new System.CommandLine.Completions.CompletionItem(v)));
        }

        if (place is not null) command.Add(place);
        command.SetAction(parsed =>
        {
            var given = new List<KeyValuePair<string, string>>(places?.Invoke(parsed) ?? []);
            given.AddRange(Given(parsed, asked));
            var isOfNato = false;
            if (place is not null && parsed.GetValue(place) is { Length: > 0 } typed)
            {
                RequireNoOption(typed, words, asked);
                var said = placed!.Values(typed).ToList();
                isOfNato = kind == QuestionKind.Answer && said is [{ Value: var party }]
                    && string.Equals(party, Harmonise.Alliance.NatoCode, StringComparison.OrdinalIgnoreCase);
                if (!isOfNato) given.AddRange(said);
            }

            return Run(
                kind, given, isOfNato, DoorChoice.Of(Given(parsed, door), streams),
                streams);
        });
        return command;
    }

    /// <summary>An option that is not known ends up among the words that stand by place.</summary>
    private static void RequireNoOption(string[] typed, string words, IReadOnlyList<Option> options)
    {
        // A quoted claim can begin with a minus: "-36 % ...".
        if (Array.Find(typed, t => t is ['-', '-', ..] or ['-', >= 'A' and <= 'z']) is not { } unknown) return;
        var hint = Nearest.Hint(unknown.TrimStart('-'), [.. options.Select(o => o.Name.TrimStart('-'))]);
        throw AandeelException.Usage($"{words} does not know '{unknown}'. Its options: aandeel {words} --help.{hint}");
    }

    private static List<KeyValuePair<string, string>> Given(ParseResult parsed, IReadOnlyList<Option> options)
    {
        var given = new List<KeyValuePair<string, string>>();
        foreach (var option in options)
        {
            if (parsed.GetResult(option) is not { Implicit: false }) continue;
            var value = option is Option<string[]> words ? Joined(option, parsed.GetValue(words)!) : AskValue.Flag;
            given.Add(new(option.Name.TrimStart('-'), value));
        }

        return given;
    }

    /// <summary>What was given several times, as one list; a value that is no list is given once.</summary>
    private static string Joined(Option option, string[] values) =>
        values.Length == 1 || option.HelpName is "LIST" or "WHO" or "PATH=VALUE" or "WORD" or "NAME" or "NAMES"
            ? string.Join(',', values)
            : throw AandeelException.Usage($"--{option.Name[2..]} was given twice; give it once.");

    private static Option Make(string name, string? shape, Text help, IReadOnlyList<string> words, Language language)
    {
        var text = Wording.Of(help, language);
        if (shape is null) return new Option<bool>("--" + name) { Description = text, Arity = ArgumentArity.Zero };

        // The words of a short closed set stand in the help; long sets are in the text.
        var listed = words.Count is > 1 and <= 15 && !text.Contains(words[^1], StringComparison.Ordinal)
            ? $"{text}: {string.Join(", ", words)}"
            : text;
        var option = new Option<string[]>("--" + name)
        {
            Description = listed,
            HelpName = shape,
            Arity = ArgumentArity.OneOrMore,
            AllowMultipleArgumentsPerToken = false,
        };
        if (ShortNames.TryGetValue(name, out var shorter)) option.Aliases.Add(shorter);
        option.CompletionSources.Add(context => words.Concat(Suggestions.Of(name, context.WordToComplete))
            .Select(v => new System.CommandLine.Completions.CompletionItem(v)));
        return option;
    }

    /// <summary>Asks, and writes the answer.</summary>
    /// <param name="isOfNato">Whether NATO was asked for by name, so that no party of the settings is meant.</param>
    private static int Run(
        QuestionKind kind, List<KeyValuePair<string, string>> given, bool isOfNato, DoorChoice door, Streams streams)
    {
        var home = SnapshotHome.Default(door.Folder);
        var takes = kind == QuestionKind.Verify ? [] : ArgumentsOf.Question(kind).Select(a => a.Name)
            .Where(n => given.TrueForAll(g => g.Key != n) && !(isOfNato && n == "party"));
        given.AddRange(SettingsCommand.Usual(home, takes).ToList());
        var question = QuestionParser.Parse(kind, given, OwnFile);
        using var imported = Imported.Open(home, streams.Tell);
        Answers.Answer answer;
        using (Waiting.ForAnswer(streams, door.Showing.Language))
        {
            answer = Asked.New(question, imported, streams.Cancelled);
        }

        return Written(answer, door, imported, streams);
    }

    private static int Written(Answers.Answer answer, DoorChoice door, Imported imported, Streams streams)
    {
        var showing = door.Showing;
        if (door.Target is { } target) OutputFile.Write(stream => Door.Write(answer, door.Format, showing, stream), target);
        else if (door.Format == Format.Table && streams.IsTerminal && !showing.Brief) TerminalAnswer.Write(answer, showing, streams);
        else Door.Write(answer, door.Format, showing, streams.Out);

        if (door.Format == Format.Csv && showing.Columns.Count == 0) TellOfLists(answer, showing, streams);
        if (door.Format is Format.Svg or Format.Png or Format.Card && showing.Chart is null && answer.Charts.Count > 1)
        {
            TellOfCharts(answer, showing, streams);
        }

        if (streams.IsTerminal) WarnOfOverdue(answer.Editions, imported, showing.Language, streams);
        if (!door.Strict || answer.Incomplete.Count == 0) return (int)ExitCode.Ok;
        var incomplete = string.Join("; ", answer.Incomplete.Select(i => Wording.Of(i, showing.Language)));
        streams.TellLine(
            showing.Language == Language.Nl
                ? $"Onvolledig (--strict): {incomplete}."
                : $"Incomplete (--strict): {incomplete}.");
        return (int)ExitCode.Incomplete;
    }

    /// <summary>A list within rows is a table of its own, which one file of rows cannot hold.</summary>
    private static void TellOfLists(Answers.Answer answer, Showing showing, Streams streams)
    {
        if (Csv.LeftOut(answer) is not { Count: > 0 } lists) return;
        var named = Text.Of(string.Join(", ", lists));
        streams.TellLine(Wording.Of(
            Text.Of(
                $"Rows within rows are not in a CSV ({named}); --format json has them.",
                $"Rijen binnen rijen staan niet in een CSV ({named}); --format json heeft ze."),
            showing.Language));
    }

    /// <summary>A picture is of one chart: which one it was, and what else there is.</summary>
    private static void TellOfCharts(Answers.Answer answer, Showing showing, Streams streams)
    {
        var (first, others) = (answer.Charts[0].Name, string.Join(", ", answer.Charts.Skip(1).Select(c => c.Name)));
        streams.TellLine(
            showing.Language == Language.Nl
                ? $"Dit is de grafiek '{first}'. Het antwoord heeft ook: {others} (--chart NAAM)."
                : $"This is the chart '{first}'. The answer also has: {others} (--chart NAME).");
    }

    /// <summary>
    /// A newer edition of a source that answered should be out by now: said beside the answer, on a terminal, since it
    /// depends on the day.
    /// </summary>
    private static void WarnOfOverdue(
        IReadOnlyList<Edition> editions, Imported imported, Language language, Streams streams)
    {
        var today = DateOnly.FromDateTime(streams.Clock.GetUtcNow().UtcDateTime);
        foreach (var source in editions.GroupBy(e => e.Source))
        {
            var here = (imported.Snapshot?.Files ?? []).Where(f => f.Source == source.Key).Select(f => f.Edition);
            var newest = source.Select(e => e.Name).Concat(here).Max(e => int.TryParse(e, out var year) ? year : 0);
            if (newest == 0 || SourceCatalog.Find(source.Key)?.NextRelease?.Invoke(newest + 1) is not { } due
                || due > today)
            {
                continue;
            }

            var (expected, day) = (Text.Of($"{newest + 1}"), Text.Of($"{due:yyyy-MM-dd}"));
            var (name, have) = (Text.Of(source.Key), Text.Of($"{newest}"));
            streams.TellLine(Wording.Of(
                Text.Of(
                    $"Edition {expected} of {name} has been due since {day}; the newest here is {have}.",
                    $"Editie {expected} van {name} werd verwacht op {day}; de nieuwste die is ingelezen, is {have}."),
                language));
        }
    }

    private static string OwnFile(string path)
    {
        if (!File.Exists(path) && !path.EndsWith(".csv", StringComparison.OrdinalIgnoreCase))
        {
            throw AandeelException.Usage(
                $"{path} does not exist; a scenario in JSON was expected (docs/schema/scenario.json).");
        }

        if (!File.Exists(path))
        {
            throw AandeelException.Usage(
                $"{path} does not exist; a CSV with the columns party,from,until was expected.");
        }

        return File.ReadAllText(path);
    }
}
