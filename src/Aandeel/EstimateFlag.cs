namespace Aandeel;

/// <summary>
/// A source's own mark that a number or a year is an estimate; the default is "not yet coded", which is not No.
/// </summary>
public enum EstimateFlag
{
    NotCoded,
    No,
    Yes,
}
