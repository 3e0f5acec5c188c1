using System.Collections.Frozen;

namespace Aandeel.Web;

/// <summary>A document of the project that readers of the site get too, by where it stands in the repository.</summary>
/// <param name="Place">Its file, such as <c>docs/methods/share.md</c>.</param>
/// <param name="Name">What stands behind its page's list in the address, such as <c>sources/eu</c>.</param>
/// <param name="Language">Its own language.</param>
internal sealed record Document(string Place, string Name, Language Language)
{
    private const string Folder = "docs/";
    private const string OfMethods = Folder + "methods/";
    private const string Forms = "src/Aandeel/Sources/";
    private const string Start = "readme";
    private const string Readme = "README";

    /// <summary>The page of methods lists itself: its README is that list.</summary>
    private const string ListOfMethods = OfMethods + Readme + ".md";

    /// <summary>Every document, in the order of its place.</summary>
    public static IReadOnlyList<Document> All { get; } = [.. Assets.Under(string.Empty)
        .Where(n => n.EndsWith(".md", StringComparison.Ordinal) && n != ListOfMethods)
        .Select(n => new Document(n, NameOf(n), n.EndsWith(".nl.md", StringComparison.Ordinal) ? Language.Nl : Language.En))];

    private static readonly FrozenDictionary<string, Document> ByPlace = All.ToFrozenDictionary(d => d.Place, StringComparer.Ordinal);

    /// <summary>Whether it says how a figure is worked out; the others say how things are used and read.</summary>
    public bool IsMethod => Place.StartsWith(OfMethods, StringComparison.Ordinal);

    /// <summary>Whether it says how the files of a publisher are formed.</summary>
    public bool IsForm => Place.StartsWith(Forms, StringComparison.Ordinal);

    public SitePage List => IsMethod ? SiteMap.Methods : SiteMap.Documents;

    public string Content => Assets.Text(Place);

    public Text Title
    {
        get
        {
            if (Name == Start) return ("First steps", "Eerste stappen");
            var heading = Content.Split('\n').First(l => l.StartsWith("# ", StringComparison.Ordinal))[2..];
            return Text.Of(heading.Replace("`", "", StringComparison.Ordinal));
        }
    }

    /// <summary>The documents as a reader of a language gets them: what is there in both stands once.</summary>
    public static IEnumerable<Document> Of(Language language) =>
        All.Where(d => d.Language == language || !All.Any(o => o.Name == d.Name && o.Language == language));

    public static Document? Find(SitePage list, string name, Language language) =>
        Of(language).FirstOrDefault(d => d.List == list && d.Name == name);

    /// <summary>Its page, among the pages of its own language where it is there in both.</summary>
    public string Address(Links links)
    {
        var own = Name == Start ? links with { Language = Language } : links;
        return own.To($"{List.Slug(own.Language)}/{Name}");
    }

    /// <summary>Where a link of it leads: to another document, a list, or an address elsewhere; null where nowhere.</summary>
    public string? Led(string to, Links links)
    {
        if (to.StartsWith("https://", StringComparison.Ordinal)) return to;
        var parts = to.Split('#');
        var mark = parts.Length > 1 ? "#" + MarkdownHtml.Marked(parts[1]) : "";
        if (parts[0].Length == 0) return mark;
        var place = Reached(parts[0]);
        if (place == ListOfMethods) return links.To(SiteMap.Methods);
        return ByPlace.TryGetValue(place, out var other) ? other.Address(links) + mark : null;
    }

    /// <summary>The place of a file that is named from here.</summary>
    public string Reached(string path)
    {
        var folders = Place.Split('/')[..^1].ToList();
        foreach (var part in path.Split('/'))
        {
            if (part == ".." && folders.Count > 0) folders.RemoveAt(folders.Count - 1);
            else if (part is not ("." or "..")) folders.Add(part);
        }

        return string.Join('/', folders);
    }

    private static string NameOf(string place)
    {
        var path = place[..^3].Replace(".nl", "", StringComparison.Ordinal);
        if (path == Readme) return Start;
        if (path.StartsWith(Forms, StringComparison.Ordinal)) return "forms/" + path[Forms.Length..].Split('/')[0].ToLowerInvariant();
        if (path.StartsWith(OfMethods, StringComparison.Ordinal)) return path[OfMethods.Length..];
        if (path.StartsWith(Folder, StringComparison.Ordinal)) path = path[Folder.Length..];
        return (path.EndsWith("/" + Readme, StringComparison.Ordinal) ? path[..^(Readme.Length + 1)] : path).ToLowerInvariant();
    }
}
