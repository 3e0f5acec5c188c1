using System.Text;

namespace Aandeel.Questions.Writers;

/// <summary>Writes an answer in the format that was asked.</summary>
public static class AnswerWriter
{
    public static void Write( OldAnswer answer, Doors.Format format, Stream target)
    {
        switch (format)
        {
            case Doors.Format.Table: Text(PlainAnswer.Write(answer)); break;
            case Doors.Format.Markdown: Text(MarkdownAnswer.Write(answer)); break;
            case Doors.Format.Csv: CsvAnswer.Write(answer, target); break;
            case Doors.Format.Json: JsonAnswer.Write(answer, target); break;
            case Doors.Format.Ndjson: JsonAnswer.WriteLines(answer, target); break;
            case Doors.Format.Xlsx: throw new NotSupportedException();
            default: throw new ArgumentOutOfRangeException(nameof(format), format, "A format without a writer.");
        }

        void Text(string text) => target.Write(Encoding.UTF8.GetBytes(text));
    }
}
