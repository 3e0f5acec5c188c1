namespace Aandeel.Web.Publishing;

/// <summary>What becomes of a tag that leads somewhere: another address, or other markup instead of it.</summary>
/// <param name="IsAway">Whether it leads to what files do not hold.</param>
internal sealed record Turned(string? Address, string? Instead, bool IsAway)
{
    /// <summary>Words without a link.</summary>
    public static Turned Bare { get; } = new(null, "", false);

    public static Turned To(string address) => new(address, null, false);

    public static Turned Away(string address) => new(address, null, true);

    public static Turned By(string markup) => new(null, markup, false);
}
