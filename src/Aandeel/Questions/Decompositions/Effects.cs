using Aandeel.Indicators;
using Aandeel.Words;

namespace Aandeel.Questions;

/// <summary>One effect; without a contribution where it cannot be told apart, and then it is in another.</summary>
internal sealed record Effect(string Key, decimal? Contribution, string? Reason = null);

/// <summary>
/// The effects of a difference in their order: those of the data and of membership first, then Ukraine, then what
/// suppliers did.
/// </summary>
internal static class Effects
{
    public const string Vintage = "vintage";
    public const string Membership = "membership";
    public const string Ukraine = "ukraine";
    public const string Mix = "mix";
    public const string Within = "within";

    /// <summary>
    /// The known contributions add up to the difference; all are unknown where there is no difference.
    /// </summary>
    /// <param name="apart">The same without Ukraine; null where that has no share, or Ukraine is left out
    /// already.</param>
    public static IReadOnlyList<Effect> Of(Decomposition? whole, Decomposition? apart, bool withoutUkraine)
    {
        const string Nothing = "nothing-delivered";
        if (whole is null)
        {
            return [.. new[] { Vintage, Membership, Ukraine, Mix, Within }.Select(k => new Effect(k, null, Nothing))];
        }

        var rest = (apart ?? whole).Shift;
        return
        [
            new(Vintage, whole.Vintage),
            new(Membership, whole.Membership),
            apart is null
                ? new(Ukraine, null, withoutUkraine ? "left-out" : Nothing)
                : new(Ukraine, whole.Shift.Difference - rest.Difference),
            new(Mix, rest.Mix),
            new(Within, rest.Within),
        ];
    }

    public static Text Name(string effect, ShareKey by) => effect switch
    {
        Vintage => ("revision of the data", "herziening van de gegevens"),
        Membership => ("membership", "lidmaatschap"),
        Ukraine => ("Ukraine", "Oekraïne"),
        Mix => Text.Of($"mix of {PartWords.Plural(by)}", $"samenstelling naar {PartWords.Plural(by)}"),
        _ => Text.Of($"within {PartWords.Plural(by)}", $"binnen {PartWords.Plural(by)}"),
    };
}
