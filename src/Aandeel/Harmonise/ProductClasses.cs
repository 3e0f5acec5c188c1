using System.Collections.Frozen;

namespace Aandeel.Harmonise;

/// <summary>
/// A class of products that a planner would consider alternatives of one kind. Products of one class are still not
/// interchangeable.
/// </summary>
/// <param name="Category">The one category of SIPRI that holds the whole class.</param>
/// <param name="MixedEn">What it holds that a planner would keep apart, as words after "the class holds"; empty where
/// nothing stands out.</param>
public sealed record ProductClass(
    string Code, string NameEn, string NameNl, string Category, string MixedEn = "", string MixedNl = "")
{
    public string Mixed(Language language) => language == Language.Nl ? MixedNl : MixedEn;

    public string Name(Language language) => language == Language.Nl ? NameNl : NameEn;
}

/// <summary>
/// The product classes, by the description in the vocabulary of an edition, and by designation where a description
/// cannot tell (docs/methods/classes.md). Index 0 is "class unknown".
/// </summary>
public sealed class ProductClasses
{
    private readonly FrozenDictionary<string, FrozenDictionary<string, byte>> _byEdition;
    private readonly FrozenDictionary<string, byte[]> _byDesignation;

    private ProductClasses()
    {
        var all = new List<ProductClass> { new("unknown", "class unknown", "klasse onbekend", "") };
        all.AddRange(
            CsvTable.OfResource("Harmonise/classes.csv").Rows.Select(
                r => new ProductClass(r[0], r[1], r[2], r[3], r[4], r[5])));
        All = all;
        var index = new Dictionary<string, byte>(StringComparer.Ordinal);
        foreach (var known in all) index.Add(known.Code, (byte)index.Count);
        _byEdition = CsvTable.OfResource("Harmonise/class-descriptions.csv").Rows.GroupBy(r => r[0])
            .ToFrozenDictionary(
                g => g.Key, g => g.ToFrozenDictionary(r => r[1], r => index[r[2]], StringComparer.Ordinal),
                StringComparer.Ordinal);
        _byDesignation = CsvTable.OfResource("Harmonise/class-designations.csv").Rows.GroupBy(
            r => r[0], StringComparer.Ordinal)
            .ToFrozenDictionary(g => g.Key, g => g.Select(r => index[r[1]]).ToArray(), StringComparer.Ordinal);
        Categories = [.. all.Skip(1).Select(c => c.Category).Distinct().Order(StringComparer.Ordinal)];
    }

    public static ProductClasses BuiltIn { get; } = new();

    public IReadOnlyList<ProductClass> All { get; }

    /// <summary>SIPRI's categories.</summary>
    public IReadOnlyList<string> Categories { get; }

    /// <summary>
    /// The class of a product. The edition's own vocabulary comes first, then those of the other editions, the newest
    /// first; a designation decides only among classes of the category that the description gives.
    /// </summary>
    public byte Of(string edition, string description, string designation)
    {
        var described = Described(edition, description);
        if (described == 0 || !_byDesignation.TryGetValue(designation, out var overrides)) return described;
        foreach (var chosen in overrides)
        {
            if (All[chosen].Category == All[described].Category) return chosen;
        }

        return described;
    }

    /// <summary>
    /// The category as the current editions print it ("Air defence systems" was "Air-defence systems" with a space
    /// once).
    /// </summary>
    public string Category(string printed)
    {
        var folded = printed.Replace(' ', '-');
        return Categories.FirstOrDefault(
            c => string.Equals(c.Replace(' ', '-'), folded, StringComparison.OrdinalIgnoreCase)) ?? printed;
    }

    /// <summary>Finds a class by code or name.</summary>
    /// <exception cref="AandeelException">There is no such class; the message names the nearest.</exception>
    public byte Require(string word)
    {
        for (var i = 1; i < All.Count; i++)
        {
            if (All[i].Code == word || string.Equals(All[i].NameEn, word, StringComparison.OrdinalIgnoreCase)
                || string.Equals(All[i].NameNl, word, StringComparison.OrdinalIgnoreCase))
            {
                return (byte)i;
            }
        }

        throw AandeelException.Usage(
            $"'{word}' is no product class.{Nearest.Hint(word, All.Skip(1).Select(c => c.Code), 3)} All classes are "
                + $"in docs/methods/classes.md.");
    }

    private byte Described(string edition, string description)
    {
        if (_byEdition.TryGetValue(edition, out var own) && own.TryGetValue(description, out var found)) return found;
        foreach (var other in _byEdition.Keys.Where(k => k != edition).OrderDescending(StringComparer.Ordinal))
        {
            if (_byEdition[other].TryGetValue(description, out found)) return found;
        }

        return 0;
    }
}
