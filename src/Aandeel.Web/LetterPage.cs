using Aandeel.Doors;
using Aandeel.Harmonise;

namespace Aandeel.Web;

/// <summary>The letter to parliament on what the site shows, and what goes with it, built and downloaded in the browser.</summary>
internal static class LetterPage
{
    private const string Word = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

    /// <summary>Where a file is downloaded; the same in both languages, as files of answers are.</summary>
    public const string Path = "/letter";

    public static Reply Show(PageRequest request, SiteSettings settings)
    {
        var nl = request.Language == Language.Nl;
        var html = new Html(request.Links);
        if (settings.Letters is null)
        {
            html.Raw("<p class=\"missing\">").Words(nl ? "Brieven schrijft de opdrachtregel: aandeel letter."
                : "Letters are written by the command line: aandeel letter.").Raw("</p>");
        }
        else
        {
            Form(html, request);
        }

        return PageWriter.Reply(PageWriter.Frame(request, SiteMap.Letter) with
        {
            Heading = new Html(request.Links).Words(nl
                ? "De brief aan de Kamer, met de cijfers van nu"
                : "The letter to parliament, with the figures of now").Content,
            Lead = new Html(request.Links).Words(nl
                ? "Elk getal erin is een cel van een antwoord; de bijlage zegt van elk met welke vraag u het terugvindt. "
                    + "Controleer de brief en vul aan wat alleen u weet."
                : "Every number in it is a cell of an answer; the annex says of each with which question it is found again. "
                    + "Check the letter, and add what only you know.").Content,
            Caveat = PageWriter.Caveat(request.Links),
            Body = html.Content,
        });
    }

    /// <summary>A piece as a file.</summary>
    public static Reply Download(Desk desk, SiteSettings settings, IReadOnlyList<KeyValuePair<string, string>> query)
    {
        if (settings.Letters is not { } write)
        {
            throw new AandeelException(ExitCode.Refused, "This site writes no letters: use aandeel letter.");
        }

        foreach (var (name, value) in query.Where(q => q.Key is not ("piece" or "party" or "edition" or "lang")))
        {
            throw AandeelException.Usage($"--{name} got '{value}'; a letter knows piece, party, edition and lang.");
        }

        string? Said(string name) => AskReader.Said(query, name);
        var word = Said("piece") ?? "letter";
        if (!Codes.TryParse(word, out LetterPiece piece))
        {
            throw AandeelException.Unknown("piece", word, Codes.All<LetterPiece>());
        }

        var language = Said("lang") switch
        {
            null or "nl" => Language.Nl,
            "en" => Language.En,
            var other => throw AandeelException.Unknown("lang", other, ["en", "nl"]),
        };
        var party = Said("party") is { } named ? PartyTable.BuiltIn.Require(named) : null;
        var edition = desk.Named(Said("edition"));
        var day = DateOnly.FromDateTime(settings.Clock.GetLocalNow().Date);
        using var stream = new MemoryStream();
        write(new LetterAsked(piece, party, edition, language, day), desk.Imported, stream, CancellationToken.None);
        string?[] called = ["aandeel", word, party?.Code.Value.ToLowerInvariant(), desk.Answering(edition)];
        var name0 = string.Join('-', called.OfType<string>());
        var isBook = piece == LetterPiece.Annex;
        return new Reply(isBook ? DataReplies.TypeOf(Format.Xlsx) : Word, stream.ToArray())
        {
            FileName = name0 + (isBook ? ".xlsx" : ".docx"),
            IsKept = false,
        };
    }

    private static void Form(Html html, PageRequest request)
    {
        var nl = request.Language == Language.Nl;
        html.Raw($"<form class=\"form fields\" method=\"get\" action=\"{Links.Within(request.Desk.Version?.Name)}{Path}\">")
            .Raw($"<input type=\"hidden\" name=\"lang\" value=\"{Codes.Of(request.Language)}\">");
        if (request.Edition is { } edition)
        {
            html.Raw("<input type=\"hidden\" name=\"edition\" value=\"").Words(edition).Raw("\">");
        }

        html.Raw("<div class=\"field\"><label for=\"piece\">").Words(nl ? "Wat" : "What")
            .Raw("</label><select id=\"piece\" name=\"piece\">");
        foreach (var piece in Enum.GetValues<LetterPiece>())
        {
            html.Raw($"<option value=\"{Codes.Of(piece)}\">").Words(NameOf(piece)).Raw("</option>");
        }

        html.Raw("</select></div><div class=\"field\"><label for=\"party\">").Words(nl ? "Over" : "On")
            .Raw("</label><select id=\"party\" name=\"party\"><option value=\"\">")
            .Words(nl ? "alle NAVO-landen samen" : "all NATO members together").Raw("</option>");
        foreach (var member in Alliance.Nato.Entries.Select(e => PartyTable.BuiltIn[e.Party]).Where(p => p.IsState)
            .DistinctBy(p => p.Code).OrderBy(p => p.Name(request.Language), StringComparer.Ordinal))
        {
            var chosen = request["party"] == member.Code.Value ? " selected" : "";
            html.Raw($"<option value=\"{member.Code.Value}\"{chosen}>").Words(member.Name(request.Language)).Raw("</option>");
        }

        html.Raw("</select></div><button type=\"submit\">").Words("Download").Raw("</button></form>");
    }

    private static Text NameOf(LetterPiece piece) => piece switch
    {
        LetterPiece.Note => ("the decision note (Word)", "de beslisnota (Word)"),
        LetterPiece.Press => ("the press sheet (Word)", "het persblad (Word)"),
        LetterPiece.Annex => ("the annex of figures (Excel)", "de cijferbijlage (Excel)"),
        _ => ("the letter (Word)", "de brief (Word)"),
    };
}
