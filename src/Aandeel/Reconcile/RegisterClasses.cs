using Aandeel.Harmonise;
using Aandeel.Sources;

namespace Aandeel.Reconcile;

/// <summary>
/// Which categories of the UN Register a product class falls in (class-concordance.csv). A link is no conversion: items
/// and TIV stay apart.
/// </summary>
public sealed class RegisterClasses
{
    private readonly List<string>[] _codes;
    private readonly bool[] _whole;

    private RegisterClasses()
    {
        var classes = ProductClasses.BuiltIn.All;
        _codes = [.. classes.Select(_ => new List<string>())];
        _whole = new bool[classes.Count];
        var index = classes.Select((c, i) => (c.Code, i)).ToDictionary(c => c.Code, c => c.i, StringComparer.Ordinal);
        var table = CsvTable.OfResource("Harmonise/class-concordance.csv");
        var (code, whole) = (table.Column("code"), table.Column("whole"));
        foreach (var row in table.Rows.Where(
            r => r[table.Column("scheme")] == SourceCatalog.Unroca && r[code] != "none"))
        {
            _codes[index[row[0]]].Add(row[code]);
            _whole[index[row[0]]] |= row[whole] == "yes";
        }
    }

    public static RegisterClasses BuiltIn { get; } = new();

    /// <summary>The categories that hold products of a class; none where the Register asks for no such thing.</summary>
    public IReadOnlyList<string> CodesOf(byte productClass) => _codes[productClass];

    /// <summary>
    /// Whether all products of a class must be reported, so that their absence from a report says something.
    /// </summary>
    public bool IsWhole(byte productClass) => _whole[productClass];
}
