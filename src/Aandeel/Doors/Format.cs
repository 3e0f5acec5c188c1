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

    /// <summary>One chart of the answer as a picture of lines, text and colours.</summary>
    Svg,
}
