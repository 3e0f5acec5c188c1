using Aandeel.Harmonise;
using Aandeel.Indicators;
using Aandeel.Words;

namespace Aandeel.Questions;

/// <summary>
/// What the printed industry accounts give for one state and year in one composition, with what the registers alone
/// give beside it.
/// </summary>
/// <param name="Registers">Null where the registers have no figure of it in this composition.</param>
internal sealed record AccountLine(Party Party, Composition Composition, IndustryYear Of, Production? Registers)
{
    private static readonly AccountMarks[] AllMarks = [.. Enum.GetValues<AccountMarks>().Where(m => m != AccountMarks.None)];

    public YearRange Period { get; } = new(Of.Year, Of.Year);

    public string Key => $"{Party.Code.Value} {Of.Year} {Composition.Code}";

    public Text Name => Names.Of(Party);

    public IndustryReading? Lead => Of.Lead;

    /// <summary>The account that gives sales.</summary>
    public IndustryAccount? Account => Lead?.Sales
        ?? IndustryAccounts.About(Party.Code.Value, Of.Year).FirstOrDefault(a => a.GivesSales);

    /// <summary>Why there is no hull to give.</summary>
    public string Reason => Of.Reason ?? (Of.MarkedHull is null ? "no-reading" : "bounds-alone");

    /// <summary>What must be said beside the figures, as codes.</summary>
    public IReadOnlyList<AccountMarks> Marks => [.. AllMarks.Where(m => Of.Marks.HasFlag(m))];

    /// <summary>
    /// How well it rests: nothing must be said beside it, something must, or two sources do not fit each other.
    /// </summary>
    public int Remarks => Of.Marks == AccountMarks.None && !Of.CountsGroupsAsInside ? 0
        : (Of.Marks & (AccountMarks.RecordedExceeds | AccountMarks.Contradicted)) == AccountMarks.None ? 1
        : 2;

    /// <summary>The marks in words, with what the account itself counts.</summary>
    public Text MarksInWords => Text.Join(
        ", ",
        Marks.Select(WordsOf).Concat(
            Of.CountsGroupsAsInside
                ? [Text.Of("groups as inside", "groepen als binnen")]
                : []));

    /// <summary>A mark as files have it: marks can stand together, so they have no numbers of their own.</summary>
    public static string CodeOf(AccountMarks mark) => mark switch
    {
        AccountMarks.Weak => "weak",
        AccountMarks.Wide => "wide",
        AccountMarks.OtherYear => "other-year",
        AccountMarks.PartOfYear => "part-of-year",
        AccountMarks.SeenTooLittle => "seen-too-little",
        AccountMarks.SeenUnknown => "seen-unknown",
        AccountMarks.RecordedExceeds => "recorded-exceeds",
        AccountMarks.Unchecked => "read-once-in-the-press",
        AccountMarks.Contradicted => "contradicted",
        _ => "destinations-from-the-press",
    };

    private static Text WordsOf(AccountMarks mark) => mark switch
    {
        AccountMarks.Weak => ("weak", "zwak"),
        AccountMarks.Wide => ("made abroad too", "ook elders gemaakt"),
        AccountMarks.OtherYear => ("other year", "ander jaar"),
        AccountMarks.PartOfYear => ("part of the year", "deel van het jaar"),
        AccountMarks.SeenTooLittle => Text.Of(
            $"under {Least} % seen", $"minder dan {Least} % gezien"),
        AccountMarks.SeenUnknown => ("seen not known", "gezien onbekend"),
        AccountMarks.RecordedExceeds => ("more recorded", "meer vastgelegd"),
        AccountMarks.Unchecked => ("press", "pers"),
        AccountMarks.Contradicted => ("contradicted", "tegengesproken"),
        _ => ("destinations: press", "bestemmingen: pers"),
    };

    private static Figure Least => Figure.Printed("least_seen", 100 * IndustryShare.LeastSeen, Kind.Factor, null);
}
