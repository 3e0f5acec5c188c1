using System.Text;

namespace Aandeel.Questions.Writers;

/// <summary>Writes an answer in the format that was asked.</summary>
public static class AnswerWriter
{
    public static void Write( OldAnswer answer, OutputFormat format, Stream target)
    {
        switch (format)
        {
            case OutputFormat.Table: Text(PlainAnswer.Write(answer)); break;
            case OutputFormat.Markdown: Text(MarkdownAnswer.Write(answer)); break;
            case OutputFormat.Csv: CsvAnswer.Write(answer, target); break;
            case OutputFormat.Json: JsonAnswer.Write(answer, target); break;
            case OutputFormat.Ndjson: JsonAnswer.WriteLines(answer, target); break;
            case OutputFormat.Xlsx: throw new NotSupportedException();
            default: throw new ArgumentOutOfRangeException(nameof(format), format, "A format without a writer.");
        }

        void Text(string text) => target.Write(Encoding.UTF8.GetBytes(text));
    }
}
