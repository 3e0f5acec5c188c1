using Aandeel.Harmonise;
using Aandeel.Questions;

namespace Aandeel.App.Letters;

/// <summary>
/// The one frame of a letter: every question about deliveries is asked of this edition, of these years and with the
/// members of today in all years. Chosen once, and an answer in another frame is refused (<see cref="Facts"/>).
/// </summary>
/// <param name="Edition">The edition of SIPRI's register.</param>
/// <param name="Window">The last five years.</param>
/// <param name="Before">The five years before.</param>
/// <param name="All">All years of the edition.</param>
/// <param name="Published">The month in which the edition came out, as 2025-03; null where it is not known.</param>
/// <param name="IsNamed">
/// Whether its questions name the edition. Of orders, whose years we allocated, they do so only where the letter was asked
/// of that edition, so that shares of little volume are not given.
/// </param>
internal sealed record LetterFrame(
    string Edition, YearRange Window, YearRange Before, YearRange All, string? Published, bool IsNamed)
{
    public const string Composition = "present";
    private const int Length = 5;

    /// <summary>The last year of the edition, which is provisional.</summary>
    public YearRange LastYear => Window.Ending(1);

    /// <summary>The day on which the members of today are counted.</summary>
    public static DateOnly MembersSince => Alliance.Nato.LastEntry;

    /// <summary>How many members that is.</summary>
    public static int MemberCount =>
        Alliance.Nato.Members(MembersSince).Count(m => PartyTable.BuiltIn[m].IsState);

    /// <summary>The frame in which the share is answered here.</summary>
    /// <exception cref="AandeelException">No such edition is here, or it has fewer than ten years.</exception>
    public static LetterFrame Of(string? edition, Imported imported)
    {
        List<KeyValuePair<string, string>> given = [new("composition", Composition)];
        if (edition is not null) given.Add(new("edition", edition));
        var question = QuestionParser.Parse(QuestionKind.Share, given);
        var answer = Asked.New(question, imported);
        var all = YearRange.Parse(answer.Filled["years"]!);
        if (all.Count < 2 * Length)
        {
            throw AandeelException.NotHere(
                $"A letter compares five years with the five before, and edition {answer.Editions[0].Name} has the "
                    + $"years {all} only. {Remedies.Register}");
        }

        var window = all.Ending(Length);
        return new LetterFrame(
            answer.Filled["edition"]!, window, window.Before(), all, answer.Editions[0].Published,
            edition is not null || imported.Find(question) is not { Allocated: true });
    }
}
