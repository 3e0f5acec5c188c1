using Aandeel.Answers;

namespace Aandeel.Doors;

/// <summary>The class of a drawn part, and of a text on it.</summary>
/// <param name="IsInside">Whether it is what stayed inside, which no sum of the rest holds.</param>
internal sealed record PartStyle(string Class, string On, bool IsInside = false)
{
    /// <summary>Parts that stand for no side: told apart by their order.</summary>
    private static readonly PartStyle[] Plain =
    [
        new("part-1", "on"), new("part-2", "onl"), new("part-3", ""), new("part-4", "on"), new("part-5", ""),
        new("part-6", "onl"),
    ];

    public static PartStyle Of(Tone tone) => new(
        Codes.Of(tone),
        tone switch
        {
            Tone.Outside => "on",
            Tone.Inside or Tone.Unknown => "",
            _ => "onl",
        },
        tone == Tone.Inside);

    /// <summary>The style of a part: its column's, or by its place among several that stand for no side.</summary>
    public static PartStyle Of(Chart chart, int part)
    {
        if (chart.Y[part].Tone != Tone.Outside || chart.Y.Count(c => c.Tone == Tone.Outside) == 1)
        {
            return Of(chart.Y[part].Tone);
        }

        return Plain[chart.Y.Take(part).Count(c => c.Tone == Tone.Outside) % Plain.Length];
    }
}
