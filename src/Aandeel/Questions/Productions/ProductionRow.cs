using Aandeel.Indicators;
using Aandeel.Words;

namespace Aandeel.Questions;

/// <summary>
/// A row of production: one party in one year, or several together, which have a figure only where each of them has
/// one.
/// </summary>
/// <param name="Key">The code of the party, or the words of the choice.</param>
/// <param name="Name">What it is called within a sentence.</param>
internal sealed record ProductionRow(int Year, string Key, Text Name, IReadOnlyList<ProductionLine> Lines)
{
    private const string InputsMissing = "inputs-missing";

    /// <summary>The one party; null where several stand together.</summary>
    public ProductionLine? Line { get; private init; }

    public YearRange Period { get; } = new(Year, Year);

    /// <summary>Those that lack an input.</summary>
    public IReadOnlyList<ProductionLine> Missing { get; } = [.. Lines.Where(l => l.Production is null)];

    /// <summary>Null as soon as one of them lacks an input.</summary>
    public Production? Production { get; } = Lines.Count > 0 && Lines.All(l => l.Production is not null)
        ? Production.Sum(Lines.Select(l => l.Production!))
        : null;

    /// <summary>Equipment expenditure of all members of the alliance in the year; zero where it is not known.</summary>
    public long Whole { get; init; }

    /// <summary>The same with what partners report as it stands; null where no shared fleet is in it.</summary>
    public Production? WithFleets => Production is not null && Lines.Any(l => l.WithFleets is not null)
        ? Production.Sum(Lines.Select(l => l.WithFleets ?? l.Production!))
        : null;

    /// <summary>What is taken off what partners report.</summary>
    public long Fleet => Lines.Sum(l => l.Fleet);

    /// <summary>
    /// How much of the members' equipment expenditure it holds; null where one of them is no member or has none.
    /// </summary>
    public double? PartOfWhole =>
        Whole > 0 && IsOfMembers && Equipment is { } own ? (double)own / Whole : null;

    /// <summary>Whether all of them are members in the year.</summary>
    public bool IsOfMembers { get; init; } = true;

    public long? Exports => Sum(l => l.ExportsTotal);

    public long? Outside => Sum(l => l.Outside);

    public long? Unallocated => Sum(l => l.Unallocated);

    public long? Equipment => Sum(l => l.Equipment);

    public long? Other => Sum(l => l.Other);

    /// <summary>
    /// What partners report of those of which they report; of several a lower bound of a lower bound.
    /// </summary>
    public long? Partners => Lines.Any(l => l.Partners is not null) ? Lines.Sum(l => l.Partners ?? 0) : null;

    /// <summary>outside / (inside + outside), of exports; null where none went to a known destination.</summary>
    public double? ShareOfExports =>
        Exports is { } all && Outside is { } outside && Unallocated is { } unknown && all > unknown
        ? (double)outside / (all - unknown)
        : null;

    public bool? IsEstimated => Equipment is null ? null : Lines.Any(l => l.IsEstimated);

    /// <summary>Whether there is a share.</summary>
    public bool IsKnown => Production?.ShareLower is not null;

    /// <summary>Why there is no figure.</summary>
    public string Reason => Line is null ? InputsMissing : Line.Reason;

    /// <summary>Why there is no share: a figure of nothing has none.</summary>
    public string ShareReason => Production is { Exports: 0 } ? "nothing-delivered" : Reason;

    public string ExportsReason => Line is null ? InputsMissing : Line.ExportsReason;

    public string EquipmentReason => Line is null ? InputsMissing : Line.EquipmentReason;

    public string TopReason => Line is null ? "several-parties" : Line.TopReason;

    public static ProductionRow Of(ProductionLine line) =>
        new(line.Year, line.Party.Code.Value, Names.Of(line.Party), [line])
        {
            Line = line,
        };

    /// <summary>The sum of an input; null as soon as one of them lacks it.</summary>
    private long? Sum(Func<ProductionLine, long?> input)
    {
        long sum = 0;
        foreach (var line in Lines)
        {
            if (input(line) is not { } amount) return null;
            sum += amount;
        }

        return sum;
    }
}
