using System.CommandLine;
using Aandeel.Questions;

namespace Aandeel.App.Cli;

/// <summary><c>aandeel options</c>: the group of commands on what could keep more inside.</summary>
internal static class OptionsCommand
{
    private static readonly QuestionKind[] Kinds = [
        QuestionKind.OptionsCeiling, QuestionKind.OptionsMatch, QuestionKind.OptionsJoint, QuestionKind.OptionsTarget
    ];

    public static Command Create(Streams streams)
    {
        var command = new Command("options", CommandTexts.Of("options").Summary);
        foreach (var kind in Kinds) command.Add(QuestionCommand.Create(kind, streams));
        return command;
    }

    /// <summary>The words of a question's command: a question of options stands under its group.</summary>
    public static string Words(QuestionKind kind) => new Ask(Codes.Of(kind), []).Words;
}
