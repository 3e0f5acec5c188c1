using System.Text;
using Aandeel.Answers;

namespace Aandeel.Doors;

/// <summary>Writes an answer in a format.</summary>
public static class Door
{
    public static void Write(Answer answer, Format format, Showing showing, Stream target)
    {
        if (showing.Columns.Count > 0) answer = ChosenColumns.Of(answer, showing.Columns);
        switch (format)
        {
            case Format.Table: Text(Plain.Write(answer, showing)); break;
            case Format.Markdown: Text(Markdown.Write(answer, showing)); break;
            case Format.Csv: Csv.Write(answer, showing, target); break;
            case Format.Json: Json.Write(answer, showing, target); break;
            case Format.Ndjson: Json.WriteLines(answer, showing, target); break;
            case Format.Xlsx: Xlsx.Write(answer, showing, target); break;
            case Format.Svg: Text(Svg.File(answer, ChartChoice.Of(answer, showing.Chart), showing.Language)); break;
            case Format.Png:
                Png.Write(answer, ChartChoice.Of(answer, showing.Chart), showing.Language, target);
                break;
            case Format.Card:
                ShareCard.Write(answer, ChartChoice.Of(answer, showing.Chart), showing.Language, target);
                break;
            case Format.SdmxCsv: SdmxCsv.Write(answer, showing, target); break;
            case Format.Cite: Text(Citation.Whole(answer, showing.Language)); break;
            case Format.Bibtex: Text(Citation.Bibtex(answer, showing.Language)); break;
            case Format.CslJson: Citation.WriteCsl(answer, showing.Language, target); break;
            case Format.SdmxStructure: SdmxStructure.Write(answer, target); break;
            case Format.Sql: Text(Sql.Write(answer, showing)); break;
            default: throw new ArgumentOutOfRangeException(nameof(format), format, "A format without a writer.");
        }

        void Text(string text) => target.Write(Encoding.UTF8.GetBytes(text));
    }
}
