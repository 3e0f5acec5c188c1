using System.Text.Json;

namespace Aandeel.Sources.Customs;

/// <summary>
/// UN Comtrade's list of reporters: a reference list of codes and names, not figures. Each row is checked and counted;
/// it gives no observation.
/// </summary>
public sealed class ReporterListReader : ISourceReader
{
    public string Source => SourceCatalog.Customs;

    public string Form => "comtrade-reporters";

    public Problem FormTitle => "UN Comtrade's list of reporters (JSON)";

    public int Version => 1;

    public bool Recognises(SourceFile file)
    {
        var head = file.Head.AsSpan().TrimStart();
        return head.StartsWith("{") && head.Contains("\"results\"", StringComparison.Ordinal)
            && head.Contains("\"reporterCode", StringComparison.Ordinal);
    }

    public void Read(SourceFile file, FileReading reading)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        JsonRecords.Read(file, "results", (row, line, _) =>
        {
            if (row.ValueKind != JsonValueKind.Object
                || !row.TryGetProperty("reporterCode", out var code)
                || !row.TryGetProperty("reporterDesc", out var name)
                || name.ValueKind != JsonValueKind.String)
            {
                reading.RowRefused(
                    line, null, "row-unreadable", row.GetRawText(), "an object with reporterCode and reporterDesc");
                return;
            }

            if (!seen.Add(code.GetRawText()))
            {
                reading.Remark(line, "reporterCode", "code-twice", code.GetRawText(), "every code once");
            }

            reading.RowRead();
        });
        reading.Edition = "list";
    }
}
