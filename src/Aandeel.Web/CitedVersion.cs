namespace Aandeel.Web;

/// <summary>
/// A snapshot that an address names, <c>/v/SNAPSHOT/...</c>, so that whoever follows a citation sees what was cited and
/// is told when something newer answers now.
/// </summary>
/// <param name="Name">What stands in the address.</param>
/// <param name="Edition">The edition of SIPRI's register that answers in it.</param>
/// <param name="IsNow">Whether it is the current one.</param>
/// <param name="Newest">The edition that answers from the current one.</param>
public sealed record CitedVersion(string Name, string? Edition, bool IsNow, string? Newest)
{
    /// <summary>The first part of such addresses.</summary>
    public const string Folder = "v";

    /// <summary>What stands before the name in such addresses.</summary>
    public const string Before = $"/{Folder}/";

    private const string BuiltIn = "built-in-";
    private const int Letters = 12;

    /// <summary>What an identity of data is called in addresses.</summary>
    public static string NameOf(string identity)
    {
        ArgumentNullException.ThrowIfNull(identity);
        return identity.StartsWith(BuiltIn, StringComparison.Ordinal)
            ? $"sums-{Short(identity[BuiltIn.Length..])}" : Short(identity);
    }

    private static string Short(string hash) => hash[..Math.Min(Letters, hash.Length)];
}
