using System.Runtime.CompilerServices;
using Aandeel.Doors;
using Aandeel.Questions;
using Aandeel.Sources;

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
            Links = LinksOf(links, asking.Printed, format, answer),
        };
    }

    /// <summary>
    /// Where else the same answer is, under which terms it may be used, and what describes the API: one header for all
    /// (RFC 8288), since one for each costs a reply that is ready most.
    /// </summary>
    /// <param name="format">The form that is sent.</param>
    private static string LinksOf(Links links, Ask ask, Format format, Answers.Answer answer)
    {
        var text = new DefaultInterpolatedStringHandler(0, 0, null, stackalloc char[MostOnStack]);
        Say(ref text, links.To(ask), "alternate", "text/html");
        foreach (var (form, code, type) in Others)
        {
            if (form != format) Say(ref text, links.Data(ask, code), "alternate", type);
        }

        Say(ref text, links.To(SiteMap.Data) + "#terms", "terms-of-service", null);
        foreach (var source in SourcesOf(answer)) Say(ref text, links.Source(source.Code), "license", null);
        Say(ref text, "/openapi.json", "service-desc", "application/json");
        return text.ToStringAndClear();
    }

    /// <summary>The sources behind an answer, each once.</summary>
    public static IEnumerable<SourceDescription> SourcesOf(Answers.Answer answer) =>
        answer.Editions.Select(e => e.Source).Distinct().Select(SourceCatalog.Find).OfType<SourceDescription>();

    /// <summary>The answer of a page as data, whose own reply names every other form.</summary>
    public static string LinkOfPage(Links links, Ask ask)
    {
        var text = new DefaultInterpolatedStringHandler(0, 0, null, stackalloc char[MostOnStack]);
        Say(ref text, links.Data(ask, Others[0].Code), "alternate", Others[0].Type);
        return text.ToStringAndClear();
    }

    /// <summary>Adds a link to a header.</summary>
    private static void Say(ref DefaultInterpolatedStringHandler text, string address, string relation, string? type)
    {
        text.AppendLiteral(text.Text.Length == 0 ? "<" : ", <");
        text.AppendLiteral(address);
        text.AppendLiteral(">; rel=\"");
        text.AppendLiteral(relation);
        text.AppendLiteral("\"");
        if (type is null) return;
        text.AppendLiteral("; type=\"");
        text.AppendLiteral(type);
        text.AppendLiteral("\"");
    }

    /// <summary>Forms with their code and media type; which letters they are in says the form itself.</summary>
    private static readonly (Format Form, string Code, string Type)[] Others =
        [.. new[] { Format.Json, Format.Csv, Format.Xlsx }.Select(f => (f, Codes.Of(f), TypeOf(f).Split(';')[0]))];

    /// <summary>The buffer of a thread, so that most answers need none to grow in.</summary>
    [ThreadStatic]
    private static MemoryStream? _buffer;

    private const int LargestKept = 1 << 20;
    private const int MostOnStack = 1024;

    private static PagePipe Bytes(Answers.Answer answer, Format format, Showing showing)
    {
        var buffer = _buffer ?? new MemoryStream(16 * 1024);
        _buffer = null;
        Door.Write(answer, format, showing, buffer);
        var lent = PagePipe.Of(buffer.GetBuffer().AsSpan(0, (int)buffer.Length));
        if (buffer.Capacity > LargestKept) return lent;
        buffer.SetLength(0);
        _buffer = buffer;
        return lent;
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
