namespace Aandeel.App.Letters;

/// <summary>Composes a piece by its kind: what a file says that it is, and what a command asks.</summary>
internal static class Pieces
{
    public const string Letter = "letter";
    public const string Note = "note";
    public const string Press = "press";
    public const string Answers = "answers";

    /// <summary>The piece, from answers as they are now.</summary>
    /// <param name="asked">The text of the questions, of <see cref="Answers"/>.</param>
    public static Letter Of(string kind, LetterChoice choice, Facts facts, string asked = "") => kind switch
    {
        Note => DecisionNote.Of(choice, facts),
        Press => PressSheet.Of(choice, facts),
        Answers => AnswerLetter.Of(choice, facts, asked),
        _ => ParliamentLetter.Of(choice, facts),
    };
}
