using Aandeel.Harmonise;
using Aandeel.Sources;
using Aandeel.Store;

namespace Aandeel.Imports;

/// <summary>An edition of the register that is imported, in one of its two forms.</summary>
/// <param name="Yearly">Whether it gives years itself (17 columns), or orders that we allocate (16 columns).</param>
/// <param name="Extent">What its files can speak of together, parties by their codes.</param>
public sealed record EditionHere(string Name, bool Yearly, IReadOnlyList<FileRecord> Files, Extent Extent)
{
    public YearRange Years { get; } = FlowLoader.YearsOf([.. Files.Where(f => f.Years is not null)]);

    /// <summary>Whether it can answer for everybody; a part answers only for those that it holds.</summary>
    public bool IsWhole => Extent.IsWhole;
}
