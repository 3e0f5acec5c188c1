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

    /// <summary>Runs a command and gives its exit code.</summary>
    public static int Run(string[] args, Streams streams)
    {
        try
        {
            (args, streams) = (Asked(args), Spoken(args, streams));
            if (args.Length == 0 || args is ["--lang", _]) return Alone(streams);
            var root = Build(streams);
            var parsed = root.Parse(args, AsTyped);
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

    /// <summary><c>aandeel help share</c> is <c>aandeel share --help</c>, as people expect.</summary>
    private static string[] Asked(string[] args) => args switch
    {
        ["help", .. var command] => [.. command, "--help"],
        ["version"] => ["--version"],
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
    internal static RootCommand Build(Streams streams)
    {
        var root = new RootCommand(
            "Which share of the major arms that NATO countries deliver to others leaves the Alliance, how it moves, "
                + "and what could keep more of it inside.")
        {
            QuestionCommand.Create(QuestionKind.Answer, streams),
            QuestionCommand.Create(QuestionKind.Share, streams),
            QuestionCommand.Create(QuestionKind.Suppliers, streams),
            QuestionCommand.Create(QuestionKind.Recipients, streams),
            QuestionCommand.Create(QuestionKind.Flows, streams),
            QuestionCommand.Create(QuestionKind.Definitions, streams),
            QuestionCommand.Create(QuestionKind.Sensitivity, streams),
            QuestionCommand.Create(QuestionKind.Decompose, streams),
            QuestionCommand.Create(QuestionKind.Trend, streams),
            QuestionCommand.Create(QuestionKind.Concentration, streams),
            QuestionCommand.Create(QuestionKind.Dependence, streams),
            OptionsCommand.Create(streams),
            ScenarioCommand.Create(streams),
            QuestionCommand.Create(QuestionKind.Published, streams),
            QuestionCommand.Create(QuestionKind.Gaps, streams),
            QuestionCommand.Create(QuestionKind.Mirror, streams),
            QuestionCommand.Create(QuestionKind.Production, streams),
            QuestionCommand.Create(QuestionKind.Made, streams),
            QuestionCommand.Create(QuestionKind.Party, streams),
            QuestionCommand.Create(QuestionKind.Targets, streams),
            QuestionCommand.Create(QuestionKind.Between, streams),
            QuestionCommand.Create(QuestionKind.Verify, streams),
            QuestionCommand.Create(QuestionKind.Changes, streams),
            LetterCommand.Create(streams),
            SourcesCommand.Create(streams),
            SnapshotCommand.Create(streams),
            SettingsCommand.Create(streams),
            DoctorCommand.Create(streams),
            ServeCommand.Create(streams),
            PublishCommand.Create(streams),
            McpCommand.Create(streams),
            CompletionCommand.Create(streams),
            ManPage.Create(streams),
        };
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
}
