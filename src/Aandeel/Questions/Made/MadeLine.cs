using Aandeel.Harmonise;
using Aandeel.Indicators;

namespace Aandeel.Questions;

/// <summary>What a supplier, or several together, delivered in some years, by where it was made.</summary>
/// <param name="Key">The code of the party, or the words of the choice.</param>
/// <param name="Party">Null where several stand together.</param>
internal sealed record MadeLine(
    string Key, Text Name, Party? Party, YearRange Period, MadeWhereSums Sums, IReadOnlyList<MadePlaceLine> Places)
{
    public double AtRecipient => Sums.AtRecipient.Values.Sum();

    public double InThird => Sums.InThird.Values.Sum();

    /// <summary>Said to be made elsewhere, in a member of the alliance.</summary>
    public double ElsewhereInside => Places.Where(p => p.IsInside).Sum(p => p.Amount);

    /// <summary>Said to be made elsewhere, in a state outside.</summary>
    public double ElsewhereOutside => Places.Where(p => !p.IsInside).Sum(p => p.Amount);
}
