using Aandeel.Harmonise;

namespace Aandeel.Questions;

/// <summary>What a party delivered. In 1/10,000 of the unit.</summary>
internal sealed record PartyAmount(Party Party, long Amount);
