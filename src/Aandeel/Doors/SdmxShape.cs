using Aandeel.Answers;

namespace Aandeel.Doors;

/// <summary>
/// A table as SDMX sees it: its columns as dimensions, measures and attributes, in that order, under a name that one
/// shape has and no other.
/// </summary>
internal sealed class SdmxShape
{
    public const string Agency = "AANDEEL";
    public const string Version = "1.0.0";
    public const string UnitMeasure = "UNIT_MEASURE";
    public const string Status = "OBS_STATUS";

    /// <summary>The type of numbers that can be "not a number".</summary>
    public const string Double = "Double";

    public SdmxShape(Answer answer, FlatTable flat)
    {
        Columns =
        [
            .. new[] { Role.Dimension, Role.Measure, Role.Attribute }.SelectMany(
                r => flat.Columns.Where(c => c.Column.Role == r))
        ];
        Main = flat.Columns.FirstOrDefault(c => c.Column.Main)
            ?? flat.Columns.FirstOrDefault(c => c.Column.Role == Role.Measure);
        Provisional = flat.Columns.FirstOrDefault(c => c.Column.MarksProvisional);
        Name = $"{Id(answer.Filled.Question)}_{Hash(Columns.Select(c => $"{c.Column.Role} {c.Name}"))}";
    }

    public IReadOnlyList<FlatColumn> Columns { get; }

    /// <summary>The figure that the status speaks of.</summary>
    public FlatColumn? Main { get; }

    public FlatColumn? Provisional { get; }

    /// <summary>
    /// Of the question and of its columns: options and data decide which columns there are (a group without deliveries
    /// has none), and two shapes under one name would be two structures.
    /// </summary>
    public string Name { get; }

    public string Reference => $"{Agency}:{Name}({Version})";

    /// <summary>An identifier as SDMX writes them: capitals, digits and low lines.</summary>
    public static string Id(string name) => name.ToUpperInvariant().Replace('-', '_').Replace('.', '_');

    /// <summary>The type of SDMX that a kind of column is written in.</summary>
    public static string TypeOf(Kind kind) => kind switch
    {
        Kind.Share or Kind.Change or Kind.Points or Kind.Factor or Kind.Probability => Double,
        Kind.Amount => "Decimal",
        Kind.Count or Kind.Year => "Long",
        Kind.YesNo => "Boolean",
        _ => "String",
    };

    /// <summary>FNV-1a of 32 bits: short, the same everywhere, and no cryptography to load.</summary>
    private static string Hash(IEnumerable<string> names)
    {
        var hash = 2166136261u;
        foreach (var letter in string.Join('\n', names)) hash = unchecked((hash ^ letter) * 16777619u);
        return hash.ToString("X8", System.Globalization.CultureInfo.InvariantCulture);
    }
}
