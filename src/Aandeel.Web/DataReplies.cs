using Aandeel.Doors;
using Aandeel.Questions;

namespace Aandeel.Web;

/// <summary>An answer as a file or to a program: one handler for <c>/share.json</c> and <c>/api/share</c>.</summary>
internal static class DataReplies
{
    /// <summary>Endings of addresses that are not the word of their format.</summary>
    private static readonly Dictionary<string, string> Endings =
        new(StringComparer.Ordinal) { ["md"] = "markdown", ["bib"] = "bibtex", ["txt"] = "table", ["jsonl"] = "ndjson" };

    /// <summary>What may stand behind the last dot of an address.</summary>
    public static IReadOnlyList<string> Known { get; } = [.. Codes.All<Format>(), .. Endings.Keys];

    public static Reply Of(
        Desk desk, QuestionKind kind, string? ending, IReadOnlyList<KeyValuePair<string, string>> query)
    {
        var asking = AskReader.Read(kind, query);
        var format = FormatOf(ending ?? asking.Format ?? "json");
        var language = asking.Language ?? Language.En;
        var answer = desk.Once(asking);
        var paged = RowsPart.Of(answer, asking);
        var showing = new Showing(language, asking.Limit, asking.Explain, asking.Chart)
        {
            Bom = asking.Bom,
            IsTight = true,
            Columns = asking.Columns,
        };
        var links = new Links(language, null) { Version = desk.Version?.Name };
        return new Reply(TypeOf(format), Bytes(paged, format, showing))
        {
            IsOpen = true,
            FileName = format is Format.Csv or Format.Xlsx or Format.SdmxCsv ? NameOf(answer, format) : null,
            Links = InOneLine(
            [
                $"<{links.To(asking.Printed)}>; rel=\"alternate\"; type=\"text/html\"",
                .. Twins(links, asking.Printed, format),
                $"<{links.To(SiteMap.Data)}#terms>; rel=\"terms-of-service\"",
                .. answer.Editions.Select(e => e.Source).Distinct()
                    .Where(s => Sources.SourceCatalog.Find(s) is not null)
                    .Select(s => $"<{links.Source(s)}>; rel=\"license\""),
                "</openapi.json>; rel=\"service-desc\"; type=\"application/json\"",
            ]),
        };
    }

    /// <summary>Links as one header holds them (RFC 8288): a header of its own for each costs a reply that is ready most.</summary>
    public static string InOneLine(IEnumerable<string> links) => string.Join(", ", links);

    /// <summary>The same answer in other forms, as <c>Link</c> headers name them.</summary>
    /// <param name="but">The form that is sent; null where that is a page.</param>
    public static IEnumerable<string> Twins(Links links, Ask ask, Format? but)
    {
        foreach (var (form, code, type) in Others)
        {
            if (form == but) continue;
            yield return $"<{links.Data(ask, code)}>; rel=\"alternate\"; type=\"{type}\"";
        }
    }

    /// <summary>Forms with their code and media type; which letters they are in says the form itself.</summary>
    private static readonly (Format Form, string Code, string Type)[] Others =
        [.. new[] { Format.Json, Format.Csv, Format.Xlsx }.Select(f => (f, Codes.Of(f), TypeOf(f).Split(';')[0]))];

    /// <summary>The buffer of a thread, so that most answers need none of their own.</summary>
    [ThreadStatic]
    private static MemoryStream? _buffer;

    private const int LargestKept = 1 << 20;

    private static byte[] Bytes(Answers.Answer answer, Format format, Showing showing)
    {
        var buffer = _buffer ?? new MemoryStream(16 * 1024);
        _buffer = null;
        Door.Write(answer, format, showing, buffer);
        var bytes = buffer.ToArray();
        if (buffer.Capacity > LargestKept) return bytes;
        buffer.SetLength(0);
        _buffer = buffer;
        return bytes;
    }

    public static string TypeOf(Format format) => Codes.Of(format) switch
    {
        "json" => "application/json; charset=utf-8",
        "ndjson" => "application/x-ndjson; charset=utf-8",
        "csv" => "text/csv; charset=utf-8; header=present",
        "sdmx-csv" => "application/vnd.sdmx.data+csv; version=2.1.0; charset=utf-8",
        "sdmx-structure" => "application/vnd.sdmx.structure+json; version=2.1.0; charset=utf-8",
        "markdown" => "text/markdown; charset=utf-8",
        "bibtex" => "application/x-bibtex; charset=utf-8",
        "csl-json" => "application/vnd.citationstyles.csl+json; charset=utf-8",
        "xlsx" => "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
        "svg" => "image/svg+xml; charset=utf-8",
        "png" or "card" => "image/png",
        _ => "text/plain; charset=utf-8",
    };

    private static Format FormatOf(string word)
    {
        var named = Endings.GetValueOrDefault(word, word);
        if (Codes.TryParse(named, out Format format)) return format;
        throw AandeelException.Unknown("format", word, Known);
    }

    /// <summary>A name that says what is in it, and differs where the question does.</summary>
    private static string NameOf(Answers.Answer answer, Format format)
    {
        var years = answer.Filled["years"] is { Length: > 0 } said ? "-" + said : "";
        var hash = Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData(
            System.Text.Encoding.UTF8.GetBytes(answer.Filled.Command + answer.Identity.Snapshot)))[..8];
        var ending = format == Format.Xlsx ? "xlsx" : "csv";
        return $"aandeel-{answer.Filled.Question}{years}-{hash}.{ending}";
    }
}
