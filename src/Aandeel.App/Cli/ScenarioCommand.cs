using System.CommandLine;
using Aandeel.Questions;

namespace Aandeel.App.Cli;

/// <summary><c>aandeel scenario FILE</c>: a question whose file can be named without its option.</summary>
internal static class ScenarioCommand
{
    public static Command Create(Streams streams)
    {
        var file = new Argument<string?>(
            "FILE")
        {
            Description =
                "the scenario, as JSON (docs/schema/scenario.json); may be left out where --set says all",
            Arity = ArgumentArity.ZeroOrOne
        };
        var command = QuestionCommand.Create(
            QuestionKind.Scenario, streams, parsed => parsed.GetValue(file) is { } path ? [new("file", path)] : []);
        command.Add(file);
        return command;
    }
}
