using System.Globalization;
using System.Text;
using ExcelDataReader;

namespace Aandeel.Sources.Workbooks;

/// <summary>
/// A workbook that a person made by opening a text download in a spreadsheet program and saving it: its first sheet as
/// comma-separated text, a line for each row with the row's own number. Not for workbooks that a publisher lays out;
/// those are read by <see cref="Workbook"/>.
/// </summary>
internal static class SheetText
{
    private const int HeadRows = 40;

    /// <summary>The first rows of the first sheet as text; empty when the file is no readable workbook.</summary>
    public static string Head(SourceFile file)
    {
        if (Workbook.SheetNames(file).Count == 0) return "";
        try
        {
            return Write(file, HeadRows);
        }
        catch (Exception e) when (e is not OutOfMemoryException)
        {
            // Damaged: nothing is recognised in it, and the sentence for unknown files says so.
            return "";
        }
    }

    /// <summary>The first sheet as a text file in UTF-8.</summary>
    /// <exception cref="AandeelException">The workbook is damaged or locked (exit code 5).</exception>
    public static SourceFile Of(SourceFile file)
    {
        try
        {
            return new SourceFile(file.Name, Encoding.UTF8.GetBytes(Write(file, int.MaxValue)));
        }
        catch (Exception e) when (e is not (AandeelException or OutOfMemoryException))
        {
            throw new AandeelException(
                ExitCode.ShapeChanged,
                $"{file.Name} is a workbook that cannot be opened ({e.Message}): damaged, cut off or locked with a "
                    + $"password. Download it again; nothing was changed here.", e);
        }
    }

    /// <summary>A field as comma-separated text holds it, in quotes where it needs them.</summary>
    public static void Append(StringBuilder text, ReadOnlySpan<char> field)
    {
        if (field.IndexOfAny(",\"\r\n") < 0)
        {
            text.Append(field);
            return;
        }

        text.Append('"');
        foreach (var c in field)
        {
            // A line break inside a field would make two lines of one row.
            if (c is '\r' or '\n') text.Append(' ');
            else if (c == '"') text.Append("\"\"");
            else text.Append(c);
        }

        text.Append('"');
    }

    private static string Write(SourceFile file, int rows)
    {
        // The same bounds as for a publisher's workbook: asked before anything is unpacked.
        using var parts = new WorkbookParts(file);
        using var reader = ExcelReaderFactory.CreateOpenXmlReader(
            file.OpenRead(), new ExcelReaderConfiguration { FallbackEncoding = Encoding.UTF8 });
        var text = new StringBuilder();
        parts.RequireWithin(reader.Name ?? "", 0, reader.FieldCount - 1);
        for (var line = 0; line < rows && reader.Read(); line++)
        {
            parts.RequireWithin(reader.Name ?? "", reader.Depth + 1, reader.FieldCount - 1);
            for (; line < reader.Depth; line++) text.Append('\n');
            var last = reader.FieldCount - 1;
            while (last >= 0 && Printed(reader.GetValue(last)).Length == 0) last--;
            for (var i = 0; i <= last; i++)
            {
                if (i > 0) text.Append(',');
                Append(text, Printed(reader.GetValue(i)));
            }

            text.Append('\n');
        }

        return text.ToString();
    }

    private static string Printed(object? value) => value switch
    {
        null => "",
        double number => number.ToString("R", CultureInfo.InvariantCulture),
        DateTime day => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        _ => Convert.ToString(value, CultureInfo.InvariantCulture) ?? "",
    };
}
