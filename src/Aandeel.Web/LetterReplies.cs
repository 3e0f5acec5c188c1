using System.Globalization;
using Aandeel.Answers;
using Aandeel.Doors;
using Aandeel.Harmonise;
using Aandeel.Sources;

namespace Aandeel.Web;

/// <summary>
/// The letter of what a page shows, built and downloaded: on its party or on all members, from its edition. The date
/// stands in the address, so that the same address gives the same bytes.
/// </summary>
internal static class LetterReplies
{
    private const string Word = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";
    private const string Workbook = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    /// <summary>Each piece with the name of its file, which is its address too, and what a link says.</summary>
    private static readonly (LetterPiece Piece, Text File, Text Name)[] Pieces =
    [
        (LetterPiece.Letter, ("letter.docx", "brief.docx"), ("letter", "brief")),
        (LetterPiece.Note, ("decision-note.docx", "beslisnota.docx"), ("decision note", "beslisnota")),
        (LetterPiece.Press, ("press-sheet.docx", "persblad.docx"), ("press sheet", "persblad")),
        (LetterPiece.Annex, ("figures.xlsx", "cijfers.xlsx"), ("figures", "cijfers")),
    ];

    /// <summary>The folder of the addresses.</summary>
    public static string Folder(Language language) => language == Language.Nl ? "brief" : "letter";

    /// <summary>A piece by the name of its file; null where there is none of that name.</summary>
    public static Func<Desk, Reply>? Find(
        Language language, string file, IReadOnlyList<KeyValuePair<string, string>> query, SiteSettings settings,
        CancellationToken gone)
    {
        if (settings.Letters is not { } letters) return null;
        foreach (var (piece, name, _) in Pieces)
        {
            if (Wording.Of(name, language) == file) return desk => Of(desk, piece, file);
        }

        return null;

        Reply Of(Desk desk, LetterPiece piece, string name)
        {
            var request = new PageRequest(desk, language, $"{Folder(language)}/{name}", query);
            var today = DateOnly.FromDateTime(settings.Clock.GetUtcNow().UtcDateTime);
            if (request["date"] is not { } said)
            {
                var dated = request.Turned(
                    language, request.Path, ("date", today.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)));
                return Reply.To(dated, StatusCodes.Status302Found);
            }

            if (!DateOnly.TryParseExact(said, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date))
            {
                throw AandeelException.Unknown("date", said, "a date such as 2026-11-21");
            }

            var party = request["party"] is { } word ? PartyTable.BuiltIn.Require(word) : null;
            using var stream = new MemoryStream();
            letters(new LetterAsked(piece, party, request.Edition, language, date), desk.Holdings, stream, gone);
            return new Reply(piece == LetterPiece.Annex ? Workbook : Word, stream.ToArray())
            {
                FileName = $"aandeel-{(party is null ? "" : party.Code.Value + "-")}{said}-{name}",
            };
        }
    }

    /// <summary>A line with the letter of an answer and what goes with it; nothing where it is about no one party or all.</summary>
    public static void Offer(Html html, Answer answer, PageRequest request)
    {
        if (!request.Desk.OffersLetters || answer.Editions.All(e => e.Source != SourceCatalog.Sipri)) return;
        var whose = answer.Filled["party"] ?? answer.Filled["suppliers"];
        var party = whose is { Length: 3 } && PartyTable.BuiltIn.All.Any(p => p.Code.Value == whose) ? whose : null;
        if (party is null && whose is not (null or "nato")) return;
        html.Raw("<li>").Words(request.Language == Language.Nl ? "als stuk voor de Kamer: " : "as papers for parliament: ");
        var first = true;
        foreach (var (_, file, name) in Pieces)
        {
            if (!first) html.Raw(", ");
            first = false;
            html.Link(
                request.Links.To($"{Folder(request.Language)}/{Wording.Of(file, request.Language)}", ("party", party)),
                Wording.Of(name, request.Language), "rel=\"nofollow\" download");
        }

        html.Raw("</li>");
    }
}
