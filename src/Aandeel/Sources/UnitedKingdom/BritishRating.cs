namespace Aandeel.Sources.UnitedKingdom;

/// <summary>
/// The rating of goods in British licences: an entry of the control lists. Ratings of the Military List (ML) and of its
/// national annex of military and paramilitary goods (PL5...) are military; all others are dual-use, also PL8... and
/// PL9..., catch-all controls ("End Use", "MEND") and the sanctions lists named after a country.
/// </summary>
public static class BritishRating
{
    public static bool IsMilitary(string rating) =>
        rating.StartsWith("ML", StringComparison.OrdinalIgnoreCase)
            || rating.StartsWith("PL5", StringComparison.OrdinalIgnoreCase);
}
