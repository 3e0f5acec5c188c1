using System.Text;
using Aandeel.Questions;

namespace Aandeel.Web;

/// <summary>
/// Addresses of pages in one language. The edition that a reader chose goes with every link, so that a page never mixes
/// two.
/// </summary>
internal sealed record Links(Language Language, string? Edition)
{
    /// <summary>The question as it was asked, of one that is filled in.</summary>
    public Func<Ask, Ask> Asked { get; init; } = a => a;

    /// <summary>The snapshot that every link stays within; null where the current one answers.</summary>
    public string? Version { get; init; }

    private string Root => Within(Version) + "/" + Codes.Of(Language);

    /// <summary>What stands before an address that stays with one snapshot.</summary>
    public static string Within(string? version) => version is null ? "" : $"/{CitedVersion.Folder}/{version}";

    /// <summary>A page, with what is asked of it.</summary>
    public string To(SitePage page, params (string Name, string? Value)[] given) =>
        To(page.Slug(Language), given);

    /// <summary>The page of a country.</summary>
    public string Country(string code) => To($"{SiteMap.Party.Slug(Language)}/{code}");

    public string Product(string code) => To($"{SiteMap.Products.Slug(Language)}/{code}");

    public string Source(string code) => To($"{SiteMap.Sources.Slug(Language)}/{code}");

    /// <summary>The page that shows a printed question as it is asked.</summary>
    public string To(Ask ask)
    {
        if (!Codes.TryParse(ask.Question, out QuestionKind kind)) return Root + "/";
        var given = Said(ask).Where(g => kind != QuestionKind.Party || g.Name != "party").ToArray();
        return kind == QuestionKind.Party
            ? To($"{SiteMap.Party.Slug(Language)}/{ask["party"]}", given)
            : To(SiteMap.Of(kind), given);
    }

    /// <summary>Where a figure comes from; null where it stands in no table.</summary>
    public string? Explain(Figure figure) => figure.Place is not { } place
        ? null
        : To(
            $"{SiteMap.Explain.Slug(Language)}/{place.Ask.Path}",
            [.. Said(Asked(place.Ask)), ("table", place.Table), ("row", place.Row), ("column", place.Column)]);

    /// <summary>A line of a file as its publisher printed it.</summary>
    public string Line(string source, string file, int line) =>
        To($"{SiteMap.Line.Slug(Language)}/{source}/{(Language == Language.Nl ? "regel" : "line")}/{file[..12]}/{line}");

    /// <summary>The same answer as a file.</summary>
    public string Data(Ask ask, string format, params (string Name, string? Value)[] more) =>
        Address($"{Within(Version)}/{ask.Path}.{format}", [.. Said(ask), .. more, ("lang", Codes.Of(Language))]);

    /// <summary>The picture of an answer for the page of someone else.</summary>
    public string Embed(Ask ask) =>
        Address($"{Within(Version)}/embed/{Codes.Of(Language)}/{ask.Path}", [.. Said(ask)]);

    /// <summary>A figure as an image to share.</summary>
    public string Card(Place place) => Address(
        $"{Within(Version)}/card/{Codes.Of(Language)}/{place.Ask.Path}",
        [.. Said(Asked(place.Ask)), ("table", place.Table), ("row", place.Row), ("column", place.Column)]);

    /// <summary>The same question of the API.</summary>
    public string Api(Ask ask) => Address($"{Within(Version)}/api/{ask.Path}", [.. Said(ask)]);

    public string To(string slug, params (string Name, string? Value)[] given)
    {
        var carried = Edition is { } edition && Array.TrueForAll(given, g => g.Name != "edition")
            ? given.Append(("edition", edition))
            : given;
        return Address(slug.Length == 0 ? Root + "/" : $"{Root}/{slug}", carried);
    }

    private static string Address(string path, IEnumerable<(string Name, string? Value)> given)
    {
        var text = new StringBuilder(path);
        var mark = '?';
        foreach (var (name, value) in given)
        {
            if (string.IsNullOrEmpty(value)) continue;
            text.Append(mark).Append(name).Append('=').Append(Escape(value));
            mark = '&';
        }

        return text.ToString();
    }

    /// <summary>As people can read it: commas and colons stay.</summary>
    private static string Escape(string value) => Uri.EscapeDataString(value)
        .Replace("%2C", ",", StringComparison.Ordinal).Replace("%3A", ":", StringComparison.Ordinal)
        .Replace("%20", "+", StringComparison.Ordinal);

    private static IEnumerable<(string Name, string? Value)> Said(Ask ask) =>
        ask.Given.Where(g => !string.IsNullOrEmpty(g.Value) && !g.IsImplied).Select(g => (g.Name, g.Value));
}
