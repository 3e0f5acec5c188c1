using System.Text.Encodings.Web;
using System.Text.Json;
using Aandeel.Doors;

namespace Aandeel.Web;

/// <summary>What cannot be served, to programs (RFC 9457) and to people: what was got, what is known, the nearest.</summary>
internal static class Problems
{
    private static readonly JsonWriterOptions Indented =
        new() { Indented = true, NewLine = "\n", Encoder = JavaScriptEncoder.Default };

    public static int StatusOf(Exception e) => e switch
    {
        AandeelException { Code: ExitCode.WrongUsage } => StatusCodes.Status400BadRequest,
        AandeelException { Code: ExitCode.Incomplete } => StatusCodes.Status404NotFound,
        AandeelException { Code: ExitCode.Refused } => StatusCodes.Status403Forbidden,
        _ => StatusCodes.Status500InternalServerError,
    };

    /// <summary>Problem details.</summary>
    public static Reply ToProgram(Exception e, Language language)
    {
        var problem = (e as AandeelException)?.Problem;
        var status = StatusOf(e);
        using var stream = new MemoryStream();
        using (var json = new Utf8JsonWriter(stream, Indented))
        {
            json.WriteStartObject();
            json.WriteString("type", "about:blank");
            json.WriteString("title", Title(status, language));
            json.WriteNumber("status", status);
            json.WriteString("detail", problem is null ? Title(status, language) : problem.In(language));
            if (problem is not null) Parts(json, Wrong.Of(problem));
            json.WriteEndObject();
        }

        stream.WriteByte((byte)'\n');
        return new Reply("application/problem+json; charset=utf-8", stream.ToArray())
        {
            Status = status,
            IsOpen = true
        };
    }

    /// <summary>A page that says it, with the question in its form and the argument marked.</summary>
    public static Reply ToPerson(PageRequest request, Exception e)
    {
        var status = StatusOf(e);
        var problem = (e as AandeelException)?.Problem;
        var html = new Html(request.Links);
        var words = problem?.In(request.Language) ?? Wording.Of(Sorry, request.Language);
        var page = SiteMap.Find(request.Language, request.Path);
        if (page is { Parts: [var part, ..] })
        {
            new AskForm(html, part.Kind, request.Links.To(page)).Write(
                [.. request.Query], problem is null ? null : Wrong.Of(problem).Parameter, words, isOpen: true);
        }

        Help(html, request.Language);
        return PageWriter.Reply(
            PageWriter.Frame(request, page ?? SiteMap.Search, request.Path) with
            {
                Title = Title(status, request.Language) + " - Aandeel",
                Heading = new Html(request.Links).Words(Title(status, request.Language)).Content,
                Lead = new Html(request.Links).Words(words).Content,
                Body = html.Content,
                IsIndexed = false,
            },
            status);
    }

    /// <summary>That there is no such page, with the pages that were perhaps meant.</summary>
    public static Reply NoPage(PageRequest request)
    {
        var html = new Html(request.Links);
        var nl = request.Language == Language.Nl;
        var slugs = SiteMap.All.Select(p => p.Slug(request.Language)).Where(s => s.Length > 0).ToList();
        var near = Nearest.To(request.Path.Split('/')[0], slugs, 3);
        if (near.Count > 0)
        {
            html.Raw("<p>").Words(nl ? "Bedoelde u: " : "Did you mean: ");
            foreach (var slug in near)
            {
                var page = SiteMap.Find(request.Language, slug)!;
                html.Link(request.Links.To(page), Wording.Of(page.Title, request.Language)).Raw(" ");
            }

            html.Raw("</p>");
        }

        Help(html, request.Language);
        return PageWriter.Reply(
            PageWriter.Frame(request, SiteMap.Search, "") with
            {
                Title = nl ? "Deze bladzijde is er niet - Aandeel" : "There is no such page - Aandeel",
                Heading = new Html(request.Links)
                    .Words(nl ? "Deze bladzijde is er niet" : "There is no such page").Content,
                Lead = new Html(request.Links).Words(nl
                    ? "Het adres is verkeerd getypt, of de bladzijde heet nu anders. Zoek, of begin bij een van deze:"


                            : "The address was mistyped, or the page has another name now. Search, or begin at one of "
                                + "these:").Content,
                Body = html.Content,
                IsIndexed = false,
            },
            StatusCodes.Status404NotFound);
    }

    private static Text Sorry { get; } = (
        "Something went wrong here, and it is our fault. Nothing is lost; another question may well be answered.",
        "Er ging hier iets mis, en dat ligt aan ons. Er is niets verloren; een andere vraag wordt waarschijnlijk wel "
            + "beantwoord.");

    private static string Title(int status, Language language) => Wording.Of(
        status switch
        {
            400 or 414 => ("This question cannot be read", "Deze vraag is niet te lezen"),
            403 => ("These rows may not be passed on here", "Deze regels mogen hier niet worden doorgegeven"),
            404 => ("This cannot be answered from what is here", "Dit is niet te beantwoorden uit wat er is"),
            503 => ("Too many questions at once", "Te veel vragen tegelijk"),
            _ => ("This went wrong", "Dit ging mis"),
        },
        language);

    private static void Help(Html html, Language language)
    {
        html.Raw("<ul class=\"list\">");
        foreach (var page in SiteMap.All.Where(p => p.IsInMenu))
        {
            html.Raw("<li>").Link(html.Links.To(page), Wording.Of(page.Title, language)).Raw("</li>");
        }

        html.Raw("</ul>");
    }

    private static void Parts(Utf8JsonWriter json, Wrong wrong)
    {
        if (wrong.Code is { } code) json.WriteString("code", code);
        if (wrong.Parameter is null) return;
        json.WriteString("parameter", wrong.Parameter);
        if (wrong.Got is not null) json.WriteString("got", wrong.Got);
        if (wrong.Known is not null) json.WriteString("known", wrong.Known);
        if (wrong.Nearest is not null) json.WriteString("nearest", wrong.Nearest);
    }
}
