using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Aandeel.Answers;

namespace Aandeel.Doors;

/// <summary>
/// How to cite an answer: whose calculation, on which editions, of which snapshot, and the question that gives it again
/// (docs/methods/citation.md). The sources are cited beside it, as their publishers ask.
/// </summary>
public static class Citation
{
    private const string Author = "Aandeel";
    /// <summary>One line of words.</summary>
    public static string Line(Answer answer, Language language)
    {
        ArgumentNullException.ThrowIfNull(answer);
        var (title, by) = (Wording.Of(answer.Title, language), Wording.Of(answer.Source, language));
        var others = answer.Editions.Select(e => e.Cited(language)).Distinct().Where(e => !by.Contains(e, StringComparison.Ordinal));
        var editions = string.Join("; ", others);
        editions = editions.Length == 0 ? "" : $" {editions}.";
        return $"{Author}, “{title}”. {by}{editions} {Said.Identity(answer.Identity, ", ")}. {answer.Filled.Command}";
    }

    /// <summary>The sentence of an answer, ready to be quoted: what must not be parted from its figure is in it.</summary>
    public static string Ready(Answer answer, Language language)
    {
        ArgumentNullException.ThrowIfNull(answer);
        return Ready(answer, answer.Sentence, language);
    }

    /// <summary>A sentence of an answer, with whose it is.</summary>
    public static string Ready(Answer answer, Text said, Language language)
    {
        ArgumentNullException.ThrowIfNull(answer);
        var editions = string.Join("; ", answer.Editions
            .Select(e => $"{Wording.Of(Words.SeriesNames.Source(e.Source), language)} {e.Name}").Distinct());
        var sentence = Wording.Of(said, language).TrimEnd('.');
        var by = language == Language.Nl ? "eigen berekening" : "own calculation";
        var edition = (language, answer.Editions.Count) switch
        {
            (_, 0) => "",
            (Language.Nl, 1) => $", editie {editions}",
            (Language.Nl, _) => $", edities {editions}",
            (_, 1) => $", edition {editions}",
            _ => $", editions {editions}",
        };
        return $"{sentence} ({Author}, {by}{edition}, {Said.Snapshot(answer.Identity)}).";
    }

    /// <summary>The sentence and the citation, a line each.</summary>
    public static string Whole(Answer answer, Language language) =>
        $"{Ready(answer, language)}\n\n{Line(answer, language)}\n";

    /// <summary>BibTeX: our answer as a data set, and every edition behind it.</summary>
    public static string Bibtex(Answer answer, Language language)
    {
        ArgumentNullException.ThrowIfNull(answer);
        var text = new StringBuilder();
        Entry(
            text, Key(answer),
            ("author", "{" + Author + "}"),
            ("title", Braced(Wording.Of(answer.Title, language))),
            ("year", YearOf(answer)),
            ("version", Escaped(answer.Identity.Program)),
            ("note", Escaped($"{Wording.Of(answer.Source, language)} {Identity(answer)}")),
            ("howpublished", Escaped(answer.Filled.Command)),
            ("language", language == Language.Nl ? "dutch" : "english"));
        foreach (var edition in Editions(answer))
        {
            Entry(
                text, KeyOf(edition),
                ("title", Braced(edition.Cited(language))),
                ("year", edition.Published?[..4]),
                ("note", Escaped(language == Language.Nl ? $"Editie {edition.Name}" : $"Edition {edition.Name}")));
        }

        return text.ToString();
    }

    /// <summary>CSL-JSON, as reference managers read it: our answer, and every edition behind it.</summary>
    public static void WriteCsl(Answer answer, Language language, Stream target)
    {
        ArgumentNullException.ThrowIfNull(answer);
        ArgumentNullException.ThrowIfNull(target);
        using (var json = new Utf8JsonWriter(target, JsonForm.Indented))
        {
            json.WriteStartArray();
            json.WriteStartObject();
            json.WriteString("id", Key(answer));
            json.WriteString("type", "dataset");
            json.WriteString("title", Wording.Of(answer.Title, language));
            json.WriteStartArray("author");
            json.WriteStartObject();
            json.WriteString("literal", Author);
            json.WriteEndObject();
            json.WriteEndArray();
            Issued(json, answer.Editions.Select(e => e.Published).OfType<string>().Max());
            json.WriteString("version", answer.Identity.Program);
            json.WriteString("language", Codes.Of(language));
            json.WriteString("source", answer.Filled.Command);
            json.WriteString("note", $"{Wording.Of(answer.Source, language)} {Identity(answer)}");
            json.WriteString("abstract", Wording.Of(answer.Sentence, language));
            json.WriteEndObject();
            foreach (var edition in Editions(answer))
            {
                json.WriteStartObject();
                json.WriteString("id", KeyOf(edition));
                json.WriteString("type", "dataset");
                json.WriteString("title", edition.Cited(language));
                json.WriteString("version", edition.Name);
                Issued(json, edition.Published);
                json.WriteEndObject();
            }

            json.WriteEndArray();
        }

        target.WriteByte((byte)'\n');
    }

    private static IEnumerable<Edition> Editions(Answer answer) => answer.Editions.DistinctBy(KeyOf);

    private static void Entry(StringBuilder text, string key, params (string Name, string? Value)[] fields)
    {
        text.Append(text.Length > 0 ? "\n" : "").Append("@misc{").Append(key);
        foreach (var (name, value) in fields)
        {
            if (!string.IsNullOrEmpty(value)) text.Append(",\n  ").Append(name).Append(" = {").Append(value).Append('}');
        }

        text.Append("\n}\n");
    }

    /// <summary>A title keeps its capitals.</summary>
    private static string Braced(string text) => "{" + Escaped(text) + "}";

    /// <summary>What TeX would take for a command stands as it is.</summary>
    private static string Escaped(string text)
    {
        var escaped = new StringBuilder(text.Length + 8);
        foreach (var c in text)
        {
            escaped.Append(c switch
            {
                '\\' => "\\textbackslash{}",
                '~' => "\\textasciitilde{}",
                '^' => "\\textasciicircum{}",
                '{' or '}' or '%' or '&' or '#' or '_' or '$' => "\\" + c,
                _ => c.ToString(),
            });
        }

        return escaped.ToString();
    }

    private static void Issued(Utf8JsonWriter json, string? month)
    {
        if (month is null) return;
        json.WriteStartObject("issued");
        json.WriteStartArray("date-parts");
        json.WriteStartArray();
        foreach (var part in month.Split('-'))
        {
            json.WriteNumberValue(int.Parse(part, System.Globalization.CultureInfo.InvariantCulture));
        }

        json.WriteEndArray();
        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static string? YearOf(Answer answer) => answer.Editions.Select(e => e.Published?[..4]).OfType<string>().Max();

    private static string Identity(Answer answer) => Said.Identity(answer.Identity, ", ");

    /// <summary>The same question on the same data has the same key.</summary>
    private static string Key(Answer answer) =>
        $"aandeel-{answer.Filled.Question}-" + Convert.ToHexStringLower(SHA256.HashData(
            Encoding.UTF8.GetBytes($"{answer.Filled.Command} {answer.Identity}")))[..8];

    private static string KeyOf(Edition edition) => $"{edition.Source}-{edition.Name}";
}
