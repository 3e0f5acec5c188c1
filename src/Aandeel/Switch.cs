namespace Aandeel;

/// <summary>What can be left out of numerator and denominator alike.</summary>
public enum Switch
{
    SecondHand,
    Modernised,
    RecipientParticipation,
    MadeInRecipient,
    Ukraine,
    Organisations,
}
