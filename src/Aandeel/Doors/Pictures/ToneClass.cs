using Aandeel.Answers;

namespace Aandeel.Doors;

/// <summary>The classes of what is drawn.</summary>
internal static class ToneClass
{
    public static string Of(Tone tone) => Codes.Of(tone);

    /// <summary>The class of a text on it.</summary>
    public static string On(Tone tone) => tone switch
    {
        Tone.Outside => "on",
        Tone.Inside or Tone.Unknown => "",
        _ => "onl",
    };

    /// <summary>The colour of a part: its column's, and for a further part of one tone the next.</summary>
    public static Tone Of(Chart chart, int part)
    {
        var tone = chart.Y[part].Tone;
        if (tone != Tone.Outside || chart.Y.Count == 1) return tone;
        var plain = chart.Y.Take(part).Count(c => c.Tone == Tone.Outside);
        return plain switch { 0 => Tone.Outside, 1 => Tone.IndoPacific, _ => Tone.Inside };
    }
}
