using System.Collections.Concurrent;
using Aandeel.Questions;

namespace Aandeel.Web.Publishing;

/// <summary>The files of data and pictures that the pages of a copy link to, each made once.</summary>
internal sealed class CopyData(PublishedFiles files, PublishedPlaces places, Func<Desk> desk, bool hasImages)
{
    private const string Card = "card";
    private static readonly Dictionary<string, QuestionKind> Kinds = FromElsewhere.Kinds.ToDictionary(
        k => new Ask(Codes.Of(k), []).Path, StringComparer.Ordinal);

    private readonly ConcurrentDictionary<string, Lazy<string>> _made = new(StringComparer.Ordinal);

    /// <summary>Makes what a page links to, and gives the address of its card.</summary>
    /// <remarks>
    /// Images of pixels are made for the pages that the site lists, and one card for every other: a party has pictures of
    /// lines, which weigh a twentieth.
    /// </remarks>
    public string? Of(PublishedPage page)
    {
        if (page.IsState) return null;
        var isListed = page.Listed is not null;
        string? card = null;
        foreach (var link in page.Links)
        {
            if (Parse(link) is not { } asked) continue;
            var isImage = asked.Ending is "png" or Card;
            if (!isImage || (isListed && hasImages)) Make(link, asked);
            var isFirst = asked.Ending == "svg" && !asked.Query.Contains("chart=", StringComparison.Ordinal);
            if (!hasImages || !isFirst || (card is not null && !isListed)) continue;
            var address = $"/{asked.Words}.{Card}?{asked.Query}";
            if (Make(address, asked with { Ending = Card }) is not null) card ??= address;
        }

        return card;
    }

    private string? Make(string address, Asked asked)
    {
        var made = _made.GetOrAdd(address, a => new Lazy<string>(() => Written(a, asked))).Value;
        return made.Length == 0 ? null : made;
    }

    private string Written(string address, Asked asked)
    {
        try
        {
            var query = PublishedPage.Arguments(asked.Query);
            var reply = DataReplies.Of(desk(), Kinds[asked.Words], asked.Ending, query);
            var name = PublishedPlaces.DataFolder + ContentName.OfData(asked.Words, query);
            var ending = asked.Ending switch { Card => "png", "bibtex" => "bib", "csl-json" => "csl.json", var own => own };
            var file = files.Keep(asked.Ending == Card ? name + "-card" : name, ending, reply, PublishedFiles.Quick);
            places.File(address, file);
            return file;
        }
        catch (AandeelException)
        {
            // What terms forbid or no chart shows is no file; its link says that a server is asked.
            return "";
        }
    }

    /// <summary>The question of the words of an address; null where it is none.</summary>
    public static QuestionKind? KindOf(string words) => Kinds.TryGetValue(words, out var kind) ? kind : null;

    /// <summary>A question that an address asks as data: <c>/share.json?years=...</c>.</summary>
    private static Asked? Parse(string address)
    {
        var (path, query) = PublishedPage.Split(address);
        var dot = path.LastIndexOf('.');
        if (dot < 1 || !Kinds.ContainsKey(path[1..dot]) || !DataReplies.Known.Contains(path[(dot + 1)..])) return null;
        return new Asked(path[1..dot], path[(dot + 1)..], query);
    }

    private sealed record Asked(string Words, string Ending, string Query);
}
