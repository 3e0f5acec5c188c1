using System.CommandLine;
using System.CommandLine.Help;
using Aandeel.Questions;
using Aandeel.Store;

namespace Aandeel.App.Cli;

/// <summary>
/// The command line: commands made from the catalogue of options, errors as one sentence, exit codes as
/// docs/commands.md says.
/// </summary>
public static class CommandLine
{
    /// <summary>A word that begins with @ is a word: the library would take it for a file with more options.</summary>
    internal static readonly ParserConfiguration AsTyped = new() { ResponseFileTokenReplacer = null };

    /// <summary>All commands, in the order of the help.</summary>
    private static readonly Entry[] Commands =
    [
        Asking(QuestionKind.Answer),
        Asking(QuestionKind.Share),
        Asking(QuestionKind.Suppliers),
        Asking(QuestionKind.Recipients),
        Asking(QuestionKind.Flows),
        Asking(QuestionKind.Definitions),
        Asking(QuestionKind.Sensitivity),
        Asking(QuestionKind.Decompose),
        Asking(QuestionKind.Trend),
        Asking(QuestionKind.Concentration),
        Asking(QuestionKind.Dependence),
        new("options", OptionsCommand.Create),
        new("scenario", ScenarioCommand.Create),
        Asking(QuestionKind.Published),
        Asking(QuestionKind.Gaps),
        Asking(QuestionKind.Mirror),
        Asking(QuestionKind.Production),
        Asking(QuestionKind.Made),
        Asking(QuestionKind.Party),
        Asking(QuestionKind.Targets),
        Asking(QuestionKind.Between),
        Asking(QuestionKind.Verify),
        Asking(QuestionKind.Changes),
        new("letter", LetterCommand.Create),
        new("sources", streams => SourcesCommand.Create(streams)) { CreateOne = SourcesCommand.Create },
        new("snapshot", SnapshotCommand.Create),
        new("settings", SettingsCommand.Create),
        new("doctor", DoctorCommand.Create),
        new("serve", ServeCommand.Create),
        new("publish", PublishCommand.Create),
        new("mcp", McpCommand.Create),
        new("completion", CompletionCommand.Create, SeesAll: true),
        new("man", ManPage.Create, SeesAll: true),
    ];

    /// <summary>Runs a command and gives its exit code.</summary>
    public static int Run(string[] args, Streams streams)
    {
        try
        {
            (args, streams) = (Asked(args), Spoken(args, streams));
            if (args.Length == 0 || args is ["--lang", _]) return Alone(streams);
            var parsed = Parsed(args, streams);
            if (parsed.Errors.Count > 0)
            {
                streams.Tell(UsageError.Of(parsed, streams.Language));
                return (int)ExitCode.WrongUsage;
            }

            var output = new StringWriter { NewLine = "\n" };
            var code = parsed.Invoke(
                new InvocationConfiguration
                {
                    EnableDefaultExceptionHandler = false,
                    Output = output,
                    Error = streams.Error
                });
            if (output.GetStringBuilder().Length > 0) streams.SayLine(output.ToString().TrimEnd('\n'));
            streams.Out.Flush();
            return code;
        }
        catch (AandeelException e)
        {
            streams.Tell(e.Problem);
            return (int)e.Code;
        }
        catch (OperationCanceledException)
        {
            streams.Tell("Stopped. Nothing was changed.");
            return (int)ExitCode.Cancelled;
        }
        catch (IOException e) when (e.Message.Contains("Broken pipe", StringComparison.Ordinal))
        {
            // The reader of our output (head, less) has seen enough.
            return (int)ExitCode.Ok;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            streams.Tell($"Reading or writing failed: {e.Message.TrimEnd('.')}.");
            return (int)ExitCode.Failed;
        }
        catch (Exception e)
        {
            // Damage inside a value can surface anywhere, and a person has no use for a stack trace.
            streams.Tell(
                $"This should not happen: {e.Message.ReplaceLineEndings(" ").TrimEnd('.')}. Perhaps the snapshot is "
                    + $"damaged: see aandeel doctor, or import the files again; else it is a fault of the program, "
                    + $"and AANDEEL_TRACE=1 shows where.");
            if (Environment.GetEnvironmentVariable("AANDEEL_TRACE") == "1") streams.TellLine(e.ToString());
            return (int)ExitCode.Failed;
        }
    }

    /// <summary>
    /// What was typed. One command is made when it is named first; help, errors, the manual page and completion see all,
    /// since they name the others.
    /// </summary>
    private static ParseResult Parsed(string[] args, Streams streams)
    {
        if (Array.Exists(Commands, c => c.Name == args[0] && !c.SeesAll)
            && !Array.Exists(args, a => a is "--help" or "-h")
            && Build(streams, args[0], args.ElementAtOrDefault(1)).Parse(args, AsTyped) is { Errors.Count: 0 } one)
        {
            return one;
        }

        return Build(streams).Parse(args, AsTyped);
    }

    private static Entry Asking(QuestionKind kind) =>
        new(Codes.Of(kind), streams => QuestionCommand.Create(kind, streams));

    /// <summary><c>aandeel help share</c> is <c>aandeel share --help</c>, as people expect.</summary>
    private static string[] Asked(string[] args) => args switch
    {
        ["help", .. var command] => [.. command, "--help"],
        ["version"] or ["-v"] or ["--version" or "-V" or "-v" or "version", "--lang", _] => ["--version"],
        [var name, .. var rest] when Array.Find(Commands, c => string.Equals(c.Name, name, StringComparison.OrdinalIgnoreCase))
            is { } known => [known.Name, .. rest],
        _ => args,
    };

    /// <summary>
    /// The language of the person: the one of <c>--lang</c>, else that of the folder's settings, else that of the
    /// system. It is known before a command is read, so that a wrong command line is answered in it too.
    /// </summary>
    private static Streams Spoken(string[] args, Streams streams)
    {
        if (Value(args, "--lang") is { } word && Codes.TryParse(word, out Language said)) return streams with { Language = said };
        try
        {
            return streams with
            {
                Language = FolderSettings.Of(SnapshotHome.Default(Value(args, "--data"))).Language ?? streams.Language,
            };
        }
        catch (Exception e) when (e is AandeelException or IOException or UnauthorizedAccessException)
        {
            // What cannot be read is told by the command that needs it, in the language of the system.
            return streams;
        }
    }

    private static string? Value(string[] args, string option)
    {
        var at = Array.FindIndex(args, a => a == option || a.StartsWith(option + "=", StringComparison.Ordinal));
        if (at < 0) return null;
        return args[at].Length > option.Length ? args[at][(option.Length + 1)..] : args.ElementAtOrDefault(at + 1);
    }

    /// <summary>The program's name alone: the answer, and on a terminal the way to everything else.</summary>
    private static int Alone(Streams streams)
    {
        var code = Run([Codes.Of(QuestionKind.Answer)], streams);
        if (streams.IsTerminal)
        {
            streams.TellLine(streams.Language == Language.Nl
                ? "aandeel --help noemt alle opdrachten; aandeel answer NLD geeft hetzelfde voor Nederland."
                : "aandeel --help lists all commands; aandeel answer NLD says the same of the Netherlands.");
        }

        return code;
    }

    /// <summary>Every command says in which language; those that write no answer have it from here.</summary>
    private static void AddLanguage(Command command)
    {
        foreach (var below in command.Subcommands) AddLanguage(below);
        if (command.Options.All(o => o.Name != "--lang")) command.Add(Listing.LanguageOption());
    }

    /// <summary>The tree of commands; also what help, completion and the tests of documentation walk over.</summary>
    /// <param name="only">The one command that is wanted, since making all of them takes longer than most answers; null is all.</param>
    /// <param name="below">The one command below it that is wanted, where it makes one alone.</param>
    internal static RootCommand Build(Streams streams, string? only = null, string? below = null)
    {
        var root = new RootCommand(
            "Which share of the major arms that NATO countries deliver to others leaves the Alliance, how it moves, "
                + "and what could keep more of it inside.");
        foreach (var entry in Commands)
        {
            if (only is not null && only != entry.Name) continue;
            var alone = only is not null && below is not null ? entry.CreateOne?.Invoke(streams, below) : null;
            root.Add(alone ?? entry.Create(streams));
        }

        AddLanguage(root);

        // The library's own help option also answers to /? and -?, which completion would then offer.
        root.Options.Remove(root.Options.OfType<HelpOption>().Single());
        root.Options.Add(
            new HelpOption("--help", "-h")
            {
                Description = "this text; every command has its own",
                Action = new HelpText(streams.Language)
            });
        foreach (var option in root.Options.OfType<VersionOption>())
        {
            (option.Description, option.Action) = ("the version of the program", new VersionText());
            option.Aliases.Add("-V");
        }

        return root;
    }

    /// <summary>A command with how it is made.</summary>
    /// <param name="SeesAll">Whether what it says is about all commands.</param>
    private sealed record Entry(string Name, Func<Streams, Command> Create, bool SeesAll = false)
    {
        /// <summary>How it is made with one command below it alone; null where it has none, or few.</summary>
        public Func<Streams, string, Command>? CreateOne { get; init; }
    }
}
