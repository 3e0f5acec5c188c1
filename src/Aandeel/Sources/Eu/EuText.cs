using System.Globalization;

namespace Aandeel.Sources.Eu;

/// <summary>What the forms of the EU report have in common: how a file is recognised, years and edition.</summary>
internal static class EuText
{
    /// <summary>Stands in for a recipient where the source prints none; not a name of the source.</summary>
    public const string NoDestination = "(no destination printed)";

    /// <summary>The category of a row that is the sum of others, as the report form prints it.</summary>
    public const string Total = "Total";

    public const string YearExpected = "a year with four digits";

    private static readonly char[] Separators = [';', ',', '\t'];

    /// <summary>The header line, which is the first of these files.</summary>
    public static string HeaderLine(SourceFile file)
    {
        var end = file.Head.IndexOf('\n', StringComparison.Ordinal);
        return end < 0 ? file.Head : file.Head[..end];
    }

    /// <summary>The separator of a header line: the one that stands in it most often.</summary>
    public static char Separator(string header) => Separators.MaxBy(s => header.AsSpan().Count(s));

    /// <summary>
    /// Whether the first line names at least <paramref name="atLeast"/> of the columns, in any order.
    /// </summary>
    public static bool HasColumns(SourceFile file, IReadOnlyList<string> columns, int atLeast)
    {
        var header = HeaderLine(file);
        if (header.Length > 1000) return false;
        var names = header.Split(Separator(header))
            .Select(n => n.Trim(' ', '"', '\r')).ToHashSet(StringComparer.OrdinalIgnoreCase);
        return columns.Count(names.Contains) >= atLeast;
    }

    /// <summary>
    /// Whether the greater part of the first ten lines that are not empty has the shape of a file without a header.
    /// </summary>
    public static bool MostLinesAre(SourceFile file, char separator, Func<string[], bool> shape)
    {
        int seen = 0, fit = 0;
        foreach (var line in file.Head.AsSpan().EnumerateLines())
        {
            if (line.IsWhiteSpace()) continue;
            if (shape(Fields(line, separator))) fit++;
            if (++seen == 10) break;
        }

        return fit * 2 > seen;
    }

    public static bool TryYear(string text, out int year) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out year) && year is >= 1900 and <= 2100;

    public static bool IsYear(string text) => text.Length == 4 && TryYear(text, out _);

    /// <summary>Whether a text is an ISO code of two letters, or nothing where <paramref name="orBlank"/>.</summary>
    public static bool IsCode(string text, bool orBlank = false) =>
        (orBlank && text.Length == 0)
            || (text.Length == 2 && char.IsAsciiLetterUpper(text[0]) && char.IsAsciiLetterUpper(text[1]));

    /// <summary>The edition of a file that does not tell its own: the last year that it covers.</summary>
    public static void EditionFromYears(FileReading reading) =>
        reading.Edition = reading.Years()?.Last.ToString(CultureInfo.InvariantCulture);

    private static string[] Fields(ReadOnlySpan<char> line, char separator)
    {
        var fields = new List<string>();
        var quoted = false;
        var from = 0;
        for (var i = 0; i <= line.Length; i++)
        {
            if (i < line.Length && line[i] == '"') quoted = !quoted;
            if (i < line.Length && (quoted || line[i] != separator)) continue;
            fields.Add(line[from..i].Trim().ToString());
            from = i + 1;
        }

        return [.. fields];
    }
}
