namespace Aandeel.Questions;

/// <summary>
/// A row of <c>changes</c>: what an edition and a newer one have of the same years. An amount, or a share outside.
/// </summary>
/// <param name="What">Which kind of row it is: the world, a share, a cause, a supplier, a recipient, a pair, a deal.</param>
/// <param name="Key">The party, or both with a hyphen; the composition of a share.</param>
/// <param name="Behind">The rows behind it in the newer edition.</param>
internal sealed record ChangeLine(
    string What, string Key, Text Name, Cell Older, Cell Newer, Cell Difference, Cell Change, Ask Behind)
{
    public const string World = "world";
    public const string Outside = "share-outside";

    /// <summary>The share of the last window of each edition, which are of different years.</summary>
    public const string Windows = "share-of-windows";
    public const string WithoutUkraine = "share-without-ukraine";
    public const string ByCause = "cause";
    public const string OfSupplier = "share-of-supplier";
    public const string Deal = "deal";
    public const string Supplier = "supplier";
    public const string Recipient = "recipient";
    public const string Pair = "pair";
    private const string Nothing = "nothing-delivered";

    public bool IsShare => What is Outside or Windows or WithoutUkraine or ByCause or OfSupplier;

    /// <summary>Why a deal or a step of the share differs; null of other rows.</summary>
    public ChangeCause? Cause { get; init; }

    /// <summary>A row of amounts in 1/10,000 of the unit.</summary>
    public static ChangeLine OfAmounts(string what, string key, Text name, long older, long newer, Ask behind) => new(
        what,
        key,
        name,
        Cell.OfAmount(older),
        Cell.OfAmount(newer),
        Cell.OfAmount(newer - older),
        Cell.Of(older != 0 ? ((double)newer / older) - 1 : null, "nothing-in-older"),
        behind);

    public static ChangeLine OfShares(string what, string key, Text name, double? older, double? newer, Ask behind) => new(
        what,
        key,
        name,
        Cell.Of(older, Nothing),
        Cell.Of(newer, Nothing),
        Cell.Of(newer - older, Nothing),
        Cell.Lacks("a-share"),
        behind);
}
