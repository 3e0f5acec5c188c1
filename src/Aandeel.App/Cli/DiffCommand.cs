using System.CommandLine;
using Aandeel.Questions;
using Aandeel.Sources;

namespace Aandeel.App.Cli;

/// <summary><c>aandeel sources diff sipri 2025 2026</c>: another name of <c>aandeel changes 2025 2026</c>.</summary>
internal static class DiffCommand
{
    public static Command Create(Streams streams)
    {
        var source = new Argument<string>("SOURCE") { Description = "the source: sipri" };
        var older = new Argument<string>("OLDER") { Description = "the older edition, such as 2025" };
        var newer = new Argument<string>("NEWER") { Description = "the newer edition, such as 2026" };
        var command = QuestionCommand.Create(
            QuestionKind.Changes,
            streams,
            parsed =>
            [
                new("source", Known(parsed.GetValue(source))), new("older", parsed.GetValue(older)!),
                new("newer", parsed.GetValue(newer)!),
            ],
            "sources diff",
            "source",
            "older",
            "newer");
        command.Add(source);
        command.Add(older);
        command.Add(newer);
        return command;
    }

    private static string Known(string? source) => source == SourceCatalog.Sipri
        ? source
        : throw AandeelException.Usage($"diff got '{source}'; it knows {SourceCatalog.Sipri}.");
}
