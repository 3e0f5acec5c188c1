using System.Runtime.CompilerServices;
using Aandeel.Questions;

namespace Aandeel.Web;

/// <summary>
/// Addresses of pages in one language. The edition that a reader chose goes with every link, so that a page never mixes
/// two.
/// </summary>
internal sealed record Links(Language Language, string? Edition)
{
    private const int MostOnStack = 512;

    /// <summary>The question as it was asked, of one that is filled in.</summary>
    public Func<Ask, Ask> Asked { get; init; } = a => a;

    /// <summary>The snapshot that every link stays within; null where the current one answers.</summary>
    public string? Version { get; init; }

    private string Root => Within(Version) + "/" + Codes.Of(Language);

    /// <summary>What stands before an address that stays with one snapshot.</summary>
    public static string Within(string? version) => version is null ? "" : CitedVersion.Before + version;

    /// <summary>A page, with what is asked of it.</summary>
    public string To(SitePage page, params (string Name, string? Value)[] given) =>
        To(page.Slug(Language), given);

    /// <summary>The page of a country.</summary>
    public string Country(string code) => To($"{SiteMap.Party.Slug(Language)}/{code}");

    public string Product(string code) => To($"{SiteMap.Products.Slug(Language)}/{code}");

    public string Source(string code) => To($"{SiteMap.Sources.Slug(Language)}/{code}");

    /// <summary>The page that shows a printed question as it is asked.</summary>
    public string To(Ask ask) => To(ask, []);

    /// <inheritdoc cref="To(Ask)"/>
    /// <param name="more">What is said beside the question: the order of rows, and which of them.</param>
    public string To(Ask ask, (string Name, string? Value)[] more)
    {
        if (!Codes.TryParse(ask.Question, out QuestionKind kind)) return Root + "/";
        if (kind == QuestionKind.Party)
        {
            return To($"{SiteMap.Party.Slug(Language)}/{ask["party"]}", [.. Said(ask).Where(g => g.Name != "party"), .. more]);
        }

        var carried = Carried(ask);
        return Joined(
            $"{Root}/{SiteMap.Of(kind).Slug(Language)}", ask,
            more.Length == 0 ? carried : Written(more, carried.Length == 0 ? [] : [carried]));
    }

    /// <summary>Writes where a figure comes from, piece by piece: a page has some hundred of such addresses.</summary>
    /// <param name="into">Where it stands within an attribute.</param>
    /// <param name="place">Where the figure stands.</param>
    public void Explain(Html into, Place place)
    {
        var asked = Asked(place.Ask);
        into.Address(Within(Version)).Raw("/").Raw(Codes.Of(Language)).Raw("/").Address(SiteMap.Explain.Slug(Language))
            .Raw("/").Address(place.Ask.Path);
        var mark = "?";
        Say(into, ref mark, "", asked.Arguments);
        Say(into, ref mark, "table=", Ask.Readable(place.Table));
        Say(into, ref mark, "row=", Ask.Readable(place.Row));
        Say(into, ref mark, "column=", Ask.Readable(place.Column));
        Say(into, ref mark, "", Carried(asked));
    }

    private static void Say(Html into, ref string mark, string name, string value)
    {
        if (value.Length == 0) return;
        into.Raw(mark).Raw(name).Address(value);
        mark = "&amp;";
    }

    /// <summary>A line of a file as its publisher printed it.</summary>
    public string Line(string source, string file, int line) =>
        To($"{SiteMap.Line.Slug(Language)}/{source}/{(Language == Language.Nl ? "regel" : "line")}/{file[..12]}/{line}");

    /// <summary>The same answer as a file.</summary>
    public string Data(Ask ask, string format, params (string Name, string? Value)[] more) =>
        Joined($"{Within(Version)}/{ask.Path}.{format}", ask, Written(more, [$"lang={Codes.Of(Language)}"]));

    /// <summary>Arguments as they stand in an address, and what is written already behind them.</summary>
    private static string Written((string Name, string? Value)[] more, string[] rest) => string.Join('&',
        more.Where(m => !string.IsNullOrEmpty(m.Value)).Select(m => $"{m.Name}={Ask.Readable(m.Value!)}").Concat(rest));

    /// <summary>The picture of an answer for the page of someone else.</summary>
    public string Embed(Ask ask) =>
        Joined($"{Within(Version)}/embed/{Codes.Of(Language)}/{ask.Path}", ask, "");

    /// <summary>A figure as an image to share.</summary>
    public string Card(Place place) => Joined(
        $"{Within(Version)}/card/{Codes.Of(Language)}/{place.Ask.Path}", Asked(place.Ask), Standing(place));

    /// <summary>The same question of the API.</summary>
    public string Api(Ask ask, params (string Name, string? Value)[] more) =>
        Joined($"{Within(Version)}/api/{ask.Path}", ask, Written(more, []));

    public string To(string slug, params (string Name, string? Value)[] given)
    {
        var carried = Edition is { } edition && Array.TrueForAll(given, g => g.Name != "edition")
            ? given.Append(("edition", edition))
            : given;
        return Address(slug.Length == 0 ? Root + "/" : $"{Root}/{slug}", carried);
    }

    private static string Address(string path, IEnumerable<(string Name, string? Value)> given)
    {
        var text = new DefaultInterpolatedStringHandler(0, 0, null, stackalloc char[MostOnStack]);
        text.AppendLiteral(path);
        var mark = "?";
        foreach (var (name, value) in given) Say(ref text, ref mark, name, value);
        return text.ToStringAndClear();
    }

    /// <summary>Adds an argument to an address; what is empty is not said.</summary>
    private static void Say(ref DefaultInterpolatedStringHandler text, ref string mark, string name, string? value)
    {
        if (string.IsNullOrEmpty(value)) return;
        text.AppendLiteral(mark);
        text.AppendLiteral(name);
        text.AppendLiteral("=");
        text.AppendLiteral(Ask.Readable(value));
        mark = "&";
    }

    /// <summary>A page with what was asked of it, some of it otherwise.</summary>
    /// <param name="given">What was asked, as it came.</param>
    /// <param name="changes">What is asked otherwise; null takes it away.</param>
    public string Turned(
        string slug, IReadOnlyList<KeyValuePair<string, string>> given, (string Name, string? Value)[] changes)
    {
        var text = new DefaultInterpolatedStringHandler(0, 0, null, stackalloc char[MostOnStack]);
        text.AppendLiteral(Root);
        text.AppendLiteral("/");
        text.AppendLiteral(slug);
        var mark = "?";
        for (var i = 0; i < given.Count; i++)
        {
            var isChanged = false;
            foreach (var (name, _) in changes) isChanged |= name == given[i].Key;
            if (!isChanged) Say(ref text, ref mark, given[i].Key, given[i].Value);
        }

        foreach (var (name, value) in changes) Say(ref text, ref mark, name, value);
        return text.ToStringAndClear();
    }

    /// <summary>
    /// An address with the arguments of a question, which are written once for all of its links, and more behind.
    /// </summary>
    private static string Joined(string path, Ask ask, string more) => (ask.Arguments.Length, more.Length) switch
    {
        (0, 0) => path,
        (0, _) => $"{path}?{more}",
        (_, 0) => $"{path}?{ask.Arguments}",
        _ => $"{path}?{ask.Arguments}&{more}",
    };

    /// <summary>The edition that goes with a link, where the question names none itself.</summary>
    private string Carried(Ask ask) =>
        Edition is { Length: > 0 } edition && ask["edition"] is null or "" ? $"edition={Ask.Readable(edition)}" : "";

    /// <summary>Where a figure stands in the answer.</summary>
    private static string Standing(Place place)
    {
        var text = new DefaultInterpolatedStringHandler(0, 0, null, stackalloc char[MostOnStack]);
        var mark = "";
        Say(ref text, ref mark, "table", place.Table);
        Say(ref text, ref mark, "row", place.Row);
        Say(ref text, ref mark, "column", place.Column);
        return text.ToStringAndClear();
    }

    private static IEnumerable<(string Name, string? Value)> Said(Ask ask) =>
        ask.Given.Where(g => !string.IsNullOrEmpty(g.Value) && !g.IsImplied).Select(g => (g.Name, g.Value));
}
