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
    public string Place => $"{CitedVersion.Folder}/{Name}";

    /// <summary>What stands before the addresses that stay with its snapshot on the site.</summary>
    public string Within => $"{Links.Within(CitedVersion.NameOf(Snapshot))}/";

    /// <summary>The name of a version: its snapshot, and where another of the same stands already, its tables too.</summary>
    public static string NameOf(Answers.Identity identity, IReadOnlyList<PublishedVersion> earlier)
    {
        var name = CitedVersion.NameOf(identity.Snapshot);
        var same = earlier.Where(v => v.Snapshot == identity.Snapshot).ToList();
        if (same.Find(v => v.Tables == identity.Tables && v.Program == identity.Program) is { } own) return own.Name;
        return same.Count == 0 ? name : $"{name}-{identity.Tables[..6]}-{identity.Program}";
    }
}
