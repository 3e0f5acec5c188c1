using Aandeel.Harmonise;

namespace Aandeel.Questions;

/// <summary>A place where a part of a supplier's deliveries is said to be made. Amounts in 1/10,000 of the unit.</summary>
/// <param name="IsInside">Whether it is a member in the composition that is asked, in the last of the years.</param>
/// <param name="AsRecipient">Of what the place itself received.</param>
/// <param name="AsThird">Of what others received.</param>
/// <param name="Total">All that the supplier delivered.</param>
internal sealed record MadePlaceLine(Party Place, bool IsInside, double AsRecipient, double AsThird, double Total)
{
    public double Amount => AsRecipient + AsThird;
}
