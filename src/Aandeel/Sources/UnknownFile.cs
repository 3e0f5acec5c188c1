using Aandeel.Sources.Workbooks;

namespace Aandeel.Sources;

/// <summary>
/// What a file is that no reader knows, in one sentence of at most 200 characters that ends with what to do. It never
/// lists the forms that are read.
/// </summary>
internal static class UnknownFile
{
    /// <summary>The longest sentence.</summary>
    public const int Longest = 200;

    private const int LongestName = 40;

    /// <summary>A name that leaves room for the sentence: its start and its end.</summary>
    public static string Short(string name) => name.Length <= LongestName ? name : name[..25] + "…" + name[^14..];

    /// <summary>
    /// The sentence: exit code 5 where a known source's file lacks a column, else 2, since the wrong file was chosen.
    /// </summary>
    public static AandeelException Of(SourceFile file) => IsText(file) && ChangedForm.Of(file) is { } changed
        ? new AandeelException(
            ExitCode.ShapeChanged,
            Whole($"{Short(file.Name)} looks like {changed}; the source may have changed its form."))
        : AandeelException.Usage(Whole($"{Short(file.Name)} is {What(file)}"));

    /// <summary>With what did not happen, where there is room for that.</summary>
    private static Problem Whole(Problem sentence)
    {
        Problem whole = $"{sentence} Nothing was changed.";
        return whole.ToString().Length <= Longest ? whole : sentence;
    }

    private static bool IsText(SourceFile file) =>
        !IsMarkup(file) && !file.Head.Any(c => char.IsControl(c) && c is not ('\r' or '\n' or '\t'));

    /// <summary>Whether a text is a web page or XML, in which data's own header can stand.</summary>
    public static bool IsMarkup(SourceFile file) => file.Head.AsSpan().TrimStart().StartsWith("<");

    private static Problem What(SourceFile file)
    {
        var bytes = file.Start.Span;
        if (bytes.StartsWith("{\\rtf"u8)) return "an RTF; choose CSV on the same page and import that.";
        if (bytes.StartsWith("%PDF"u8))
        {
            return "a PDF; look for a table (CSV or .xlsx) on the same page and import that.";
        }

        if (bytes.StartsWith("PK\u0003\u0004"u8)) return Packed(file);
        if (bytes.StartsWith((ReadOnlySpan<byte>)[0x1F, 0x8B]))
        {
            return "packed (gzip); unpack it and import the file that is in it.";
        }

        if (bytes.StartsWith("7z\u00BC\u00AF"u8) || bytes.StartsWith((ReadOnlySpan<byte>)[0x37, 0x7A, 0xBC, 0xAF])
            || bytes.StartsWith("Rar!"u8))
        {
            return "an archive; unpack it and import the file that is in it.";
        }

        if (bytes.StartsWith((ReadOnlySpan<byte>)[0xD0, 0xCF, 0x11, 0xE0]))
        {
            return "a workbook or document of before 2007 (.xls, .doc); open it, save it as .xlsx or CSV and import "
                + "that.";
        }

        if (IsMarkup(file))
        {
            return "a web page or XML, which a site sends instead of data when something went wrong; download the "
                + "table itself again.";
        }

        if (file.Head.AsSpan().Trim().IsEmpty) return "blank; download it again.";
        if (file.Head.Any(c => char.IsControl(c) && c is not ('\r' or '\n' or '\t')))
        {
            return "binary data of no known form; import the table itself, as CSV or .xlsx.";
        }

        if (file.Head.AsSpan().TrimStart().StartsWith("{") || file.Head.AsSpan().TrimStart().StartsWith("["))
        {
            return Json(file);
        }

        return Text(file);
    }

    private static Problem Packed(SourceFile file)
    {
        var sheets = Workbook.SheetNames(file);
        if (sheets.Count == 0)
        {
            return "packed (zip) or no workbook that can be read; unpack it and import the CSV or .xlsx that is in it.";
        }

        if (sheets.Any(s => s.StartsWith("Member States", StringComparison.OrdinalIgnoreCase)))
        {
            return "EDA's workbook of defence data, which is not read; for the same years import NATO's workbook.";
        }

        return $"a workbook of no known form (sheets {Quoted(string.Join(", ", sheets), 60)}); import the download as "
            + $"its publisher gives it.";
    }

    private static Problem Json(SourceFile file)
    {
        var names = JsonRows.FirstNames(file);
        return names.Count == 0
            ? (Problem)"JSON of no known form; import the answer as its site sends it."
            : $"JSON of no known form (fields {Quoted(string.Join(", ", names), 60)}); import the answer as its site "
                + $"sends it.";
    }

    private static Problem Text(SourceFile file)
    {
        foreach (var (names, what) in Known)
        {
            if (HeaderLine.Find(file, names) is not null) return what;
        }

        var first = file.Head.Split('\n').Select(l => l.Trim()).FirstOrDefault(l => l.Length > 0) ?? "";
        return $"of no known form (it begins {Quoted(first, 50)}); import the file as its publisher gives it; "
            + $"docs/sources/README.md says which.";
    }

    private static string Quoted(string text, int longest)
    {
        var shown = string.Concat(text.Select(c => char.IsControl(c) ? ' ' : c));
        return $"\"{(shown.Length > longest ? shown[..longest] + "…" : shown)}\"";
    }

    /// <summary>Files that are known and hold no figure that a question asks for.</summary>
    private static readonly (string[] Names, Problem What)[] Known =
    [
        (["licence_cohort_id", "criterion"],
            "a side table of British licences (criteria of refusals) without figures; import values.csv of the same "
                + "source."),
        (["licence_cohort_id", "destination"],
            "a side table of British licences (where goods are built in) without figures; import values.csv of the "
                + "same source."),
        (["licence_cohort_id", "source"],
            "a side table of British licences (origins of trade licences) without figures; import values.csv of the "
                + "same source."),
        (["licence_id", "text"],
            "a side table of British licences (footnotes) without figures; import values.csv of the same source."),
        (["licence_cohort_id", "text"],
            "a side table of British licences (footnotes) without figures; import values.csv of the same source."),
        (["name", "text"],
            "a side table of British licences (footnotes of regions) without figures; import values.csv of the same "
                + "source."),
        (["PAIS", "PESO", "VALOR"],
            "a table of Spanish customs, which is not read; fetch customs figures: aandeel sources fetch customs."),
        (["DATAFLOW", "reporter", "partner"],
            "Eurostat's customs table (Comext), which is not read; fetch customs figures: aandeel sources fetch "
                + "customs."),
    ];
}
