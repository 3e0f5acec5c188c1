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

    /// <summary>The structure of that: dimensions, measures, attributes, as SDMX-JSON.</summary>
    SdmxStructure,

    /// <summary>One chart of the answer as a picture of lines, text and colours.</summary>
    Svg,

    /// <summary>The same as an image of pixels.</summary>
    Png,

    /// <summary>A figure as an image to share, with its caveat inside (1200 by 630).</summary>
    Card,

    /// <summary>The question as standard SQL over exported files, where it has that form.</summary>
    Sql,

    /// <summary>The sentence of the answer ready to be quoted, and how to cite it.</summary>
    Cite,

    Bibtex,

    /// <summary>The citation as reference managers read it.</summary>
    CslJson,
}
