namespace Aandeel.Answers;

/// <summary>
/// What a column does in its table, as in SDMX: it tells rows apart, it measures, or it says something of a measure.
/// </summary>
public enum Role
{
    Dimension,
    Measure,
    Attribute,
}
