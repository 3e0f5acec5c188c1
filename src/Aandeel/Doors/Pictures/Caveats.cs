using Aandeel.Answers;

namespace Aandeel.Doors;

/// <summary>What a figure is not, which stands inside every picture that can be taken away from its page.</summary>
internal static class Caveats
{
    /// <summary>The remarks that say it, the one that forbids the commonest misreading first.</summary>
    private static readonly string[] Codes =
    [
        "not-production", "share-of-production", "upper-limit", "scenario", "side-by-side", "tiv", "silence",
    ];

    private static readonly Text Volume = (
        "TIV is a volume of military capability as SIPRI counts it: not money, and not what countries make for their own "
            + "forces.",
        "TIV is een omvang van militair vermogen zoals SIPRI die telt: geen geld, en niet wat landen voor hun eigen "
            + "krijgsmacht maken.");

    public static string Of(Answer answer, Language language)
    {
        var note = Codes.Select(c => answer.Notes.FirstOrDefault(n => n.Code == c)).FirstOrDefault(n => n is not null);
        return note is not null ? Wording.Of(note.Text, language)
            : answer.Unit == Unit.TivMillion ? Wording.Of(Volume, language)
            : "";
    }
}
