namespace Aandeel.Imports;

/// <summary>What answers a question to SIPRI: an edition of the register, the built-in sums, or nothing.</summary>
/// <param name="Edition">The edition; null where the sums answer, or nothing.</param>
/// <param name="Why">What is missing where nothing answers.</param>
public sealed record DeliveriesChosen(EditionHere? Edition, bool IsSums, NotImported Why)
{
    /// <summary>The built-in sums.</summary>
    public static DeliveriesChosen Sums { get; } = new(null, true, NotImported.None);

    /// <summary>An edition of the register.</summary>
    public static DeliveriesChosen Of(EditionHere edition) => new(edition, false, NotImported.None);

    /// <summary>Nothing that is imported.</summary>
    public static DeliveriesChosen Nothing(NotImported why) => new(null, false, why);
}
