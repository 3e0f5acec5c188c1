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
        var answer = desk.Once(asking.Question);
        var paged = RowsPart.Of(answer, asking);
        using var stream = new MemoryStream();
        var showing = new Showing(language, asking.Limit, asking.Explain, asking.Chart)
        {
            Bom = asking.Bom,
            Columns = asking.Columns,
        };
        Door.Write(paged, format, showing, stream);
        var links = new Links(language, null) { Version = desk.Version?.Name };
        return new Reply(TypeOf(format), stream.ToArray())
        {
            IsOpen = true,
            FileName = format is Format.Csv or Format.Xlsx or Format.SdmxCsv ? NameOf(answer, format) : null,
            Links =
            [
                $"<{links.To(asking.Printed)}>; rel=\"alternate\"; type=\"text/html\"",
                .. new[] { ("json", Format.Json), ("csv", Format.Csv), ("xlsx", Format.Xlsx) }
                    .Where(f => f.Item2 != format)
                    .Select(f => $"<{links.Data(asking.Printed, f.Item1)}>; rel=\"alternate\"; "
                        + $"type=\"{TypeOf(f.Item2)}\""),
                $"<{links.To(SiteMap.Data)}#terms>; rel=\"terms-of-service\"",
                "</openapi.json>; rel=\"service-desc\"; type=\"application/json\"",
            ],
        };
    }

    public static string TypeOf(Format format) => Codes.Of(format) switch
    {
        "json" => "application/json; charset=utf-8",
        "ndjson" => "application/x-ndjson; charset=utf-8",
        "csv" => "text/csv; charset=utf-8; header=present",
        "sdmx-csv" => "application/vnd.sdmx.data+csv; version=2.0.0; charset=utf-8",
        "sdmx-structure" => "application/vnd.sdmx.structure+json; version=2.0.0; charset=utf-8",
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
