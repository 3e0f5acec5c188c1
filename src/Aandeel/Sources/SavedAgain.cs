using System.Text;
using Aandeel.Sources.Workbooks;

namespace Aandeel.Sources;

/// <summary>
/// A text download after a spreadsheet program has saved it: with semicolons or tabs and decimal commas, padded to full
/// width, in UTF-16, or as a workbook. It is written back into the form in which its publisher sent it, line for line,
/// so that one reader reads both.
/// </summary>
/// <param name="names">Column names that together tell the form.</param>
/// <param name="isNumber">Whether a column holds numbers, in which a comma stands for a decimal dot.</param>
internal sealed class SavedAgain(IReadOnlyList<string> names, Func<string, bool> isNumber)
{
    /// <summary>Whether the form's header stands among the first lines, however the file was saved.</summary>
    public bool IsIn(SourceFile file) =>
        HeaderLine.Find(file, [.. names]) is not null || HeaderOf(SheetText.Head(file)) is not null;

    /// <summary>The file as its publisher writes it: itself, or written back.</summary>
    public SourceFile Plain(SourceFile file)
    {
        if (HeaderLine.Find(file, [.. names]) is { } header)
        {
            return header.Separator == ',' ? file : WithCommas(file, header.Separator);
        }

        return HeaderOf(SheetText.Head(file)) is null ? file : SheetText.Of(file);
    }

    /// <summary>
    /// The header as it stands in a file that was written back, or how it begins where a column of the names is gone.
    /// </summary>
    public string HeaderText(SourceFile plain, string start = "") => HeaderLine.Find(plain, [.. names])?.Text ?? start;

    private string? HeaderOf(string text) =>
        text.Length == 0
            ? null
            : HeaderLine.Find(new SourceFile("sheet", Encoding.UTF8.GetBytes(text)), [.. names])?.Text;

    private SourceFile WithCommas(SourceFile file, char separator)
    {
        var text = file.Encoding.GetString(file.Bytes.Span).TrimStart('\uFEFF');
        var written = new StringBuilder(text.Length + 1024);
        List<string>? header = null;
        var at = 0;
        while (at < text.Length)
        {
            var (record, lines) = Record(text, ref at, separator);
            if (header is null
                && names.All(n => record.Exists(f => string.Equals(f.Trim(), n, StringComparison.OrdinalIgnoreCase))))
            {
                header = record;
            }
            else if (header is not null) Mend(record, header);
            for (var i = 0; i < record.Count; i++)
            {
                if (i > 0) written.Append(',');
                SheetText.Append(written, record[i]);
            }

            // A record over several lines keeps its number, and so do those behind it.
            written.Append('\n', lines);
        }

        return new SourceFile(file.Name, Encoding.UTF8.GetBytes(written.ToString()));
    }

    private void Mend(List<string> record, List<string> header)
    {
        // The publisher's own lists ("2022; 2023") fall apart where the program that saved them did not put them in
        // quotes. No field of a publisher begins with a blank, so what does is the rest of the field before it.
        for (var i = record.Count - 1; i > 0 && record.Count > header.Count; i--)
        {
            if (record[i] is not [' ', not ' ', ..]) continue;
            record[i - 1] += ";" + record[i];
            record.RemoveAt(i);
        }

        if (record.Count > header.Count) return;
        for (var i = 0; i < record.Count; i++)
        {
            if (isNumber(header[i]) && IsDecimal(record[i])) record[i] = record[i].Replace(',', '.');
        }
    }

    /// <summary>Digits with one comma among them.</summary>
    private static bool IsDecimal(string text)
    {
        var comma = text.IndexOf(',', StringComparison.Ordinal);
        return comma > 0 && comma < text.Length - 1 && !text.AsSpan(0, comma).ContainsAnyExceptInRange('0', '9')
            && !text.AsSpan(comma + 1).ContainsAnyExceptInRange('0', '9');
    }

    /// <summary>
    /// The next record, its quotes taken off, and how many lines it stands on. A quote that is never closed ends with
    /// its line.
    /// </summary>
    private static (List<string> Fields, int Lines) Record(string text, ref int at, char separator)
    {
        var fields = new List<string>();
        var field = new StringBuilder();
        var lines = 1;
        var quoted = false;
        while (at < text.Length)
        {
            var c = text[at++];
            if (quoted)
            {
                if (c == '"' && at < text.Length && text[at] == '"') field.Append(text[at++]);
                else if (c == '"') quoted = false;
                else if (c == '\n' && !Closes(text, at)) { at--; quoted = false; }
                else if (c == '\n') { field.Append(' '); lines++; }
                else if (c != '\r') field.Append(c);
            }
            else if (c == '"' && field.Length == 0) quoted = true;
            else if (c == separator) { fields.Add(field.ToString()); field.Clear(); }
            else if (c == '\n') break;
            else if (c != '\r') field.Append(c);
        }

        fields.Add(field.ToString());
        return (fields, lines);

        // Whether the quote is closed on the line that begins here.
        static bool Closes(string text, int from)
        {
            var end = text.IndexOf('\n', from);
            return text.AsSpan(from, (end < 0 ? text.Length : end) - from).Contains('"');
        }
    }
}
