namespace Aandeel.Doors;

/// <summary>How an answer is written.</summary>
public enum Format
{
    Table,
    Csv,
    Json,
    Ndjson,
    Markdown,
    Xlsx,
    SdmxCsv,
}
