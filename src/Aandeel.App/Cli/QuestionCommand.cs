using System.CommandLine;
using Aandeel.Questions;
using Aandeel.Questions.Writers;
using Aandeel.Sources;
using Aandeel.Store;

namespace Aandeel.App.Cli;

/// <summary>A command that asks a question: its options come from the catalogue, its values go to the one parser.</summary>
internal static class QuestionCommand
{
    public static Command Create(QuestionKind kind, Streams streams, Func<ParseResult, IEnumerable<KeyValuePair<string, string>>>? arguments = null)
    {
        var words = OptionsCommand.Words(kind);
        var command = new Command(words.Split(' ')[^1], CommandTexts.Of(words).Summary);
        var options = OptionCatalog.For(kind).Select(Make).ToList();
        foreach (var (_, option) in options) command.Add(option);
        var party = kind == QuestionKind.Party ? new Argument<string[]>("PARTY") { Description = "the party, by code (NLD) or name", Arity = ArgumentArity.ZeroOrMore } : null;
        if (party is not null) command.Add(party);
        command.SetAction(parsed =>
        {
            var given = new List<KeyValuePair<string, string>>(arguments?.Invoke(parsed) ?? []);
            foreach (var (known, option) in options)
            {
                if (parsed.GetResult(option) is not { Implicit: false }) continue;
                given.Add(new(known.Name, option is Option<string[]> words ? string.Join(',', parsed.GetValue(words)!) : "true"));
            }

            if (party is not null && parsed.GetValue(party) is { Length: > 0 } name)
            {
                if (Array.Find(name, n => n.StartsWith('-')) is { } unknown) throw AandeelException.Usage($"{words} does not know '{unknown}'. Its options: aandeel {words} --help.{Nearest.Hint(unknown.TrimStart('-'), [.. options.Select(o => o.Known.Name)])}");
                given.Add(new("party", string.Join(' ', name)));
            }

            return Run(kind, given, streams);
        });
        return command;
    }

    private static (QuestionOption Known, Option Option) Make(QuestionOption known)
    {
        if (known.Argument is null) return (known, new Option<bool>("--" + known.Name) { Description = known.En, Arity = ArgumentArity.Zero });
        var option = new Option<string[]>("--" + known.Name) { Description = Describe(known), HelpName = known.Argument, Arity = ArgumentArity.OneOrMore, AllowMultipleArgumentsPerToken = false };
        option.CompletionSources.Add(_ => known.Values.Select(v => new System.CommandLine.Completions.CompletionItem(v)));
        return (known, option);
    }

    /// <summary>The words of a short closed set stand in the help; long sets are in the text.</summary>
    private static string Describe(QuestionOption known) =>
        known.Values.Count is > 1 and <= 8 && !known.En.Contains(known.Values[^1], StringComparison.Ordinal) ? $"{known.En}: {string.Join(", ", known.Values)}" : known.En;

    private static int Run(QuestionKind kind, List<KeyValuePair<string, string>> given, Streams streams)
    {
        string? Taken(string name)
        {
            var value = given.Where(g => g.Key == name).Select(g => g.Value).FirstOrDefault();
            given.RemoveAll(g => g.Key == name);
            return value;
        }

        var (target, folder) = (Taken("out"), Taken("data"));
        if (target?.Length == 0) throw AandeelException.Usage("--out got nothing; a file name was expected, such as --out answer.csv.");
        if (given.All(g => g.Key != "lang")) given.Add(new("lang", Codes.Of(streams.Language)));
        if (target is not null && given.All(g => g.Key != "format") && FormatOf(target) is { } format) given.Add(new("format", format));
        var question = QuestionParser.Parse(kind, given, OwnFile);
        if (question.Format == OutputFormat.Xlsx && target is null && streams.IsTerminal) throw AandeelException.Usage("--format xlsx needs a file: add --out answer.xlsx.");

        using var holdings = new Holdings(Snapshot.OpenCurrent(SnapshotHome.Default(folder), streams.Error.WriteLine));
        var answer = Asked.Answer(question, holdings, streams.Cancelled);
        if (target is not null) WriteFile(answer, question.Format, target);
        else if (question.Format == OutputFormat.Table && streams.IsTerminal) TerminalAnswer.Write(answer, streams);
        else AnswerWriter.Write(answer, question.Format, streams.Out);

        if (streams.IsTerminal) WarnOfOverdue(answer, holdings, question.Language, streams);
        if (!question.Strict || answer.Incomplete.Count == 0) return (int)ExitCode.Ok;
        streams.Error.WriteLine($"Incomplete (--strict): {string.Join("; ", answer.Incomplete)}.");
        return (int)ExitCode.Incomplete;
    }

    /// <summary>A newer edition of a source that answered should be out by now: said beside the answer, on a terminal, since it depends on the day.</summary>
    private static void WarnOfOverdue(Answer answer, Holdings holdings, Language language, Streams streams)
    {
        var today = DateOnly.FromDateTime(streams.Clock.GetUtcNow().UtcDateTime);
        foreach (var source in answer.Editions.GroupBy(e => e.Source))
        {
            var here = (holdings.Snapshot?.Files ?? []).Where(f => f.Source == source.Key).Select(f => f.Edition);
            var newest = source.Select(e => e.Name).Concat(here).Max(e => int.TryParse(e, out var year) ? year : 0);
            if (newest == 0 || SourceCatalog.Find(source.Key)?.NextRelease?.Invoke(newest + 1) is not { } due || due > today) continue;
            streams.Error.WriteLine(language.Say(
                $"Edition {newest + 1} of {source.Key} has been due since {due:yyyy-MM-dd}; the newest here is {newest}.",
                $"Editie {newest + 1} van {source.Key} werd verwacht op {due:yyyy-MM-dd}; de nieuwste hier is {newest}."));
        }
    }

    private static string? FormatOf(string file) => Path.GetExtension(file).ToLowerInvariant() switch
    {
        ".csv" => "csv",
        ".json" => "json",
        ".ndjson" or ".jsonl" => "ndjson",
        ".md" => "markdown",
        ".xlsx" => "xlsx",
        _ => null,
    };

    private static string OwnFile(string path)
    {
        if (!File.Exists(path) && !path.EndsWith(".csv", StringComparison.OrdinalIgnoreCase)) throw AandeelException.Usage($"{path} does not exist; a scenario in JSON was expected (docs/schema/scenario.json).");
        if (!File.Exists(path)) throw AandeelException.Usage($"{path} does not exist; a CSV with the columns party,from,until was expected.");
        return File.ReadAllText(path);
    }

    /// <summary>
    /// Writes beside and renames, so that a file is whole or not there. A link stays a link, and a file keeps who may read it; what is no file
    /// (a pipe, a device) is written to.
    /// </summary>
    private static void WriteFile(Answer answer, OutputFormat format, string target)
    {
        var path = new FileInfo(target) is { LinkTarget: not null } link ? link.ResolveLinkTarget(returnFinalTarget: true)!.FullName : target;

        // A name that nobody can have laid a link under.
        var beside = $"{path}.{Convert.ToHexStringLower(System.Security.Cryptography.RandomNumberGenerator.GetBytes(8))}.writing";
        try
        {
            if (IsNoFile(path))
            {
                using var straight = new FileStream(path, FileMode.Open, FileAccess.Write);
                AnswerWriter.Write(answer, format, straight);
                return;
            }

            using (var stream = new FileStream(beside, FileMode.CreateNew, FileAccess.Write)) AnswerWriter.Write(answer, format, stream);
            if (!OperatingSystem.IsWindows() && File.Exists(path)) File.SetUnixFileMode(beside, File.GetUnixFileMode(path));
            File.Move(beside, path, overwrite: true);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new AandeelException(ExitCode.Failed, $"{target} cannot be written: {e.Message} Check the folder and its permission.", e);
        }
        finally
        {
            if (File.Exists(beside)) File.Delete(beside);
        }
    }

    /// <summary>Whether something is there that is neither a plain file nor a folder.</summary>
    private static bool IsNoFile(string path)
    {
        if (OperatingSystem.IsWindows() || !File.Exists(path)) return false;
        if (path.StartsWith("/dev/", StringComparison.Ordinal)) return true;

        // A pipe has no length to set and no place in it; opening it to read and write does not wait for a reader.
        using var stream = new FileStream(path, FileMode.Open, FileAccess.ReadWrite, FileShare.ReadWrite);
        return !stream.CanSeek;
    }
}
