using System.Text;
using Aandeel.Sources;

namespace Aandeel.App.Cli;

/// <summary>
/// Where a command writes, and what it may know of its surroundings. Passed in, so that tests see what a person sees.
/// </summary>
/// <param name="Out">The data.</param>
/// <param name="Error">Everything else.</param>
/// <param name="IsTerminal">Whether a person is looking.</param>
/// <param name="HasColour">False under NO_COLOR and on a dumb terminal.</param>
/// <param name="Language">Of the person's system.</param>
public sealed record Streams(Stream Out, TextWriter Error, bool IsTerminal, bool HasColour, Language Language)
{
    public TimeProvider Clock { get; init; } = TimeProvider.System;

    /// <summary>How long to wait for sources.</summary>
    public BackendPatience Patience { get; init; } = BackendPatience.Default;

    /// <summary>What is sent to the program, for a command that is talked to.</summary>
    public Func<Stream> In { get; init; } = () => Stream.Null;

    /// <summary>Whether a person sees what is written beside the data.</summary>
    public bool ErrorIsTerminal { get; init; }

    /// <summary>The command that shows long answers a page at a time; null where there is none.</summary>
    public string? Pager { get; init; }

    /// <summary>How many lines the screen has; 0 where that is not known.</summary>
    public int Rows { get; init; }

    /// <summary>Reads a line from the person, or null where there is none to ask.</summary>
    public Func<string?>? Ask { get; init; }

    /// <summary>Ctrl-C.</summary>
    public CancellationToken Cancelled { get; init; }

    public static Streams OfProcess()
    {
        var terminal = !Console.IsOutputRedirected;
        var colour = terminal && string.IsNullOrEmpty(Environment.GetEnvironmentVariable("NO_COLOR"))
            && Environment.GetEnvironmentVariable("TERM") is not (null or "dumb");
        // As POSIX says, an empty variable is as good as none.
        var locale = new[] { "LC_ALL", "LC_MESSAGES", "LANG" }
            .Select(Environment.GetEnvironmentVariable).FirstOrDefault(l => !string.IsNullOrEmpty(l)) ?? "";
        var error = new StreamWriter(Console.OpenStandardError(), new UTF8Encoding(false)) { AutoFlush = true };
        return new Streams(
            Console.OpenStandardOutput(), error, terminal, colour,
            locale.StartsWith("nl", StringComparison.OrdinalIgnoreCase) ? Language.Nl : Language.En)
        {
            Ask = Console.IsInputRedirected ? null : Console.ReadLine,
            In = Console.OpenStandardInput,
            ErrorIsTerminal = !Console.IsErrorRedirected,
            Pager = terminal ? Cli.Pager.Chosen(Environment.GetEnvironmentVariable) : null,
            Rows = terminal ? RowsOf() : 0,
        };
    }

    /// <summary>A sentence among the data, in the person's language.</summary>
    public void Say(Problem sentence) => SayLine(sentence.In(Language));

    /// <summary>A sentence beside the data, in the person's language.</summary>
    public void Tell(Problem sentence) => TellLine(sentence.In(Language));

    private static int RowsOf()
    {
        try
        {
            return Console.WindowHeight;
        }
        catch (Exception e) when (e is IOException or PlatformNotSupportedException)
        {
            return 0;
        }
    }

    /// <summary>
    /// A line of data. What others wrote (a file's name, a cell) is shown and never sent as a command to the terminal.
    /// </summary>
    public void SayLine(string text) => Out.Write(Encoding.UTF8.GetBytes(SafeText.ForTerminal(text) + "\n"));

    /// <summary>A line beside the data that is worded already, as safe.</summary>
    public void TellLine(string text) => Error.WriteLine(SafeText.ForTerminal(text));
}
