namespace Aandeel.Web.Publishing;

/// <summary>A version of a copy, which stays as it is under its own address.</summary>
/// <param name="Name">Its folder below <c>v</c>.</param>
/// <param name="Edition">The edition of SIPRI's register that answers in it.</param>
/// <param name="Written">When it was published.</param>
/// <param name="Shared">The files outside its folder that its pages need.</param>
internal sealed record PublishedVersion(
    string Name, string Snapshot, string Tables, string Program, string? Edition, DateTimeOffset Written,
    IReadOnlyList<string> Shared)
{
    public const string Folder = "v";
    private const int Letters = 12;

    public string Place => $"{Folder}/{Name}";

    /// <summary>The name of a version: its snapshot, and where another of the same stands already, its tables too.</summary>
    public static string NameOf(Answers.Identity identity, IReadOnlyList<PublishedVersion> earlier)
    {
        var snapshot = identity.Snapshot.Replace("built-in-", "", StringComparison.Ordinal)[..Letters];
        var name = identity.Snapshot.StartsWith("built-in-", StringComparison.Ordinal) ? $"sums-{snapshot}" : snapshot;
        var same = earlier.Where(v => v.Snapshot == identity.Snapshot).ToList();
        if (same.Find(v => v.Tables == identity.Tables && v.Program == identity.Program) is { } own) return own.Name;
        return same.Count == 0 ? name : $"{name}-{identity.Tables[..6]}-{identity.Program}";
    }
}
