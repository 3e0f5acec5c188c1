using Aandeel.Questions;

namespace Aandeel.Web;

/// <summary>
/// Every address of the site. Questions are mapped in one loop over their list, so that a new one has its pages, its
/// files and its place in the API without a line here.
/// </summary>
internal static class Endpoints
{
    public static void Map(WebApplication app, Answerer answerer, SiteSettings settings)
    {
        app.Use((HttpContext context, RequestDelegate next) =>
            !HostIsOurs(context, settings) ? Elsewhere(context) : answerer.Ready(context) ?? next(context));
        app.Use((HttpContext context, RequestDelegate next) => ToVersion(context, next, settings.Language));
        app.UseRouting();
        foreach (var (path, asset) in Assets.All)
        {
            app.MapMethods(path, Reading, (HttpContext c) => Answerer.Send(c, asset, $"\"{Assets.Version}\""));
        }

        foreach (var kind in FromElsewhere.Kinds)
        {
            var words = "/" + new Ask(Codes.Of(kind), []).Path;
            app.MapMethods("/api" + words, Reading, (HttpContext c) => Data(answerer, c, kind, null));
            app.MapMethods(
                words + ".{ending:length(2,12)}", Reading,
                (HttpContext c, string ending) => Data(answerer, c, kind, ending));
            app.MapMethods(words, Reading, (HttpContext c) => ToPage(answerer, c, kind, settings.Language));
            foreach (var language in Enum.GetValues<Language>())
            {
                var place = $"/{Codes.Of(language)}{words}";
                app.MapMethods("/embed" + place, Reading, (HttpContext c) => Embed(answerer, c, kind, language));
                app.MapMethods("/card" + place, Reading, (HttpContext c) => Card(answerer, c, kind, language));
            }
        }

        app.MapMethods("/", Reading, (HttpContext c) => Answerer.Send(
            c, Reply.To($"{c.Request.PathBase.Value}/{Codes.Of(Spoken(c, settings.Language))}/", StatusCodes.Status302Found), null));
        app.MapMethods(LetterPage.Path, Reading, (HttpContext c) => Letter(answerer, c, settings));
        Fixed(app, answerer, "/openapi.json", d => OpenApi.Write(d));
        Fixed(app, answerer, "/llms.txt", _ => LlmsText.Write());
        Fixed(app, answerer, "/robots.txt", _ => Reply.Text("text/plain; charset=utf-8", Robots));
        Fixed(app, answerer, "/health", Health.Of);
        foreach (var language in Enum.GetValues<Language>())
        {
            var root = "/" + Codes.Of(language);
            app.MapMethods(root + "/{**path}", Reading, (HttpContext c, string? path) => c.Request.Path.Value == root
                ? Answerer.Send(c, Reply.To($"{c.Request.PathBase.Value}{root}/"), null)
                : Page(answerer, c, language, path ?? ""));
        }

        app.MapFallback((HttpContext c) => answerer.Answer(
            c, d => Problems.NoPage(new PageRequest(d, Spoken(c, settings.Language), c.Request.Path.Value!.Trim('/'), [])),
            (d, e) => Problems.ToPerson(new PageRequest(d, Spoken(c, settings.Language), "", []), e)));
    }

    /// <summary>
    /// Takes the snapshot out of <c>/v/SNAPSHOT/...</c>: what stands behind it is asked as ever, of that snapshot.
    /// </summary>
    private static Task ToVersion(HttpContext context, RequestDelegate next, Language ofSite)
    {
        var path = context.Request.Path.Value ?? "";
        if (!path.StartsWith(CitedVersion.Before, StringComparison.Ordinal)) return next(context);
        var end = path.IndexOf('/', CitedVersion.Before.Length);
        var name = end < 0 ? path[CitedVersion.Before.Length..] : path[CitedVersion.Before.Length..end];
        if (name.Length is 0 or > 40 || !name.All(c => char.IsAsciiLetterOrDigit(c) || c == '-')) return next(context);
        if (end < 0)
        {
            return Answerer.Send(
                context, Reply.To($"{path}/{Codes.Of(Spoken(context, ofSite))}/", StatusCodes.Status302Found), null);
        }

        context.Request.PathBase = path[..end];
        context.Request.Path = path[end..];
        return next(context);
    }

    /// <summary>The addresses that are made before anyone asks.</summary>
    public static IEnumerable<(string Key, Func<Desk, Reply> Make)> Ready()
    {
        foreach (var page in SiteMap.All.Where(p => p.IsInMenu || p.Parts.Length > 0).OrderBy(p => p.IsInMenu ? 0 : 1))
        {
            foreach (var language in new[] { Language.Nl, Language.En })
            {
                var address = new Links(language, null).To(page);
                yield return (address, d => Pages.Show(new PageRequest(d, language, page.Slug(language), [])));
            }
        }
    }

    private static readonly string[] Reading = ["GET", "HEAD", "POST", "PUT", "DELETE", "PATCH", "OPTIONS"];

    private const string Robots = """
        User-agent: *
        Allow: /$
        Allow: /nl/
        Allow: /en/
        Disallow: /*?
        Disallow: /api/
        Disallow: /v/

        """;

    private static void Fixed(WebApplication app, Answerer answerer, string path, Func<Desk, Reply> make) =>
        app.MapMethods(path, Reading, (HttpContext c) => answerer.Answer(c, make, (_, e) =>
            Problems.ToProgram(e, Language.En)));

    private static Task Data(Answerer answerer, HttpContext context, QuestionKind kind, string? ending)
    {
        var query = QueryOf(context);
        var language = query.Any(q => q is { Key: "lang", Value: "nl" }) ? Language.Nl : Language.En;
        return answerer.Answer(
            context, d => DataReplies.Of(d, kind, ending, query), (_, e) => Problems.ToProgram(e, language));
    }

    private static Task Letter(Answerer answerer, HttpContext context, SiteSettings settings)
    {
        var query = QueryOf(context);
        var language = query.Any(q => q is { Key: "lang", Value: "en" }) ? Language.En : Language.Nl;
        return answerer.Answer(
            context, d => LetterPage.Download(d, settings, query),
            (d, e) => Problems.ToPerson(new PageRequest(d, language, SiteMap.Letter.Slug(language), []), e));
    }

    private static Task Page(Answerer answerer, HttpContext context, Language language, string path)
    {
        var query = QueryOf(context);
        PageRequest Request(Desk desk) => new(desk, language, path.Trim('/'), query);
        return answerer.Answer(context, d => Pages.Show(Request(d)), (d, e) => Problems.ToPerson(Request(d), e));
    }

    private static Task Embed(Answerer answerer, HttpContext context, QuestionKind kind, Language language)
    {
        var query = QueryOf(context);
        PageRequest Request(Desk desk) => new(desk, language, "", query);
        return answerer.Answer(
            context,
            d => EmbedPage.Show(
                Request(d), kind, d.Version is { IsNow: false } ? EmbedPage.Banner.Shown : EmbedPage.Banner.None),
            (d, e) => Problems.ToPerson(Request(d), e) with { IsFramed = true });
    }

    private static Task Card(Answerer answerer, HttpContext context, QuestionKind kind, Language language)
    {
        var query = QueryOf(context);
        return answerer.Answer(
            context, d => CardReply.Of(d, kind, language, query), (_, e) => Problems.ToProgram(e, language));
    }

    /// <summary>A question without a language or an ending is shown as a page in the reader's language.</summary>
    private static Task ToPage(Answerer answerer, HttpContext context, QuestionKind kind, Language ofSite)
    {
        var (query, language) = (QueryOf(context), Spoken(context, ofSite));
        return answerer.Answer(
            context,
            d => Reply.To(
                new Links(language, null) { Version = d.Version?.Name }.To(AskReader.Read(kind, query).Printed),
                StatusCodes.Status302Found),
            (d, e) =>
                Problems.ToPerson(new PageRequest(d, language, SiteMap.Of(kind).Slug(language), query), e));
    }

    private static List<KeyValuePair<string, string>> QueryOf(HttpContext context)
    {
        var list = new List<KeyValuePair<string, string>>();
        foreach (var (name, values) in context.Request.Query)
        {
            foreach (var value in values) list.Add(new(name, value ?? ""));
        }

        return list;
    }

    /// <summary>
    /// The language of a reader whose address names none: the one of ours that the browser asks for most, else that of
    /// the site.
    /// </summary>
    private static Language Spoken(HttpContext context, Language ofSite)
    {
        var (spoken, most) = (ofSite, 0.0);
        foreach (var asked in context.Request.GetTypedHeaders().AcceptLanguage)
        {
            if (asked.Value.Length < 2 || !Codes.TryParse(asked.Value.Substring(0, 2).ToLowerInvariant(), out Language language)) continue;
            var weight = asked.Quality ?? 1;
            if (weight > most) (spoken, most) = (language, weight);
        }

        return spoken;
    }

    /// <summary>
    /// On this machine alone only its own names are answered, so that no page elsewhere can ask under a name of its own.
    /// </summary>
    private static bool HostIsOurs(HttpContext context, SiteSettings settings) =>
        !settings.IsLoopback || context.Request.Host.Host is "localhost" or "127.0.0.1" or "[::1]" or "::1";

    private static Task Elsewhere(HttpContext context)
    {
        Headers.Set(context.Response, isOpen: false);
        context.Response.StatusCode = StatusCodes.Status421MisdirectedRequest;
        return Task.CompletedTask;
    }
}
