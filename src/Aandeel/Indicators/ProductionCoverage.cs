namespace Aandeel.Indicators;

/// <summary>
/// How much of the members' equipment expenditure the states with a figure hold in a year. Expenditure is demand and no
/// production: it says how much of the Alliance an answer speaks of, not how good it is.
/// </summary>
/// <param name="WithFigure">Equipment expenditure of the states that have a figure, in 1/10,000 of one
/// currency.</param>
/// <param name="All">That of all members of which it is known.</param>
/// <param name="States">How many have a figure.</param>
/// <param name="Members">How many members there are.</param>
/// <param name="Known">Of how many the expenditure is known; null for all.</param>
public sealed record ProductionCoverage(int Year, long WithFigure, long All, int States, int Members, int? Known = null)
{
    /// <summary>
    /// Of so large a part of the members the expenditure must be known, before a part of it says anything of the
    /// Alliance: a table of one state would have that state hold all of it.
    /// </summary>
    public const double LeastKnown = 0.75;

    /// <summary>A year that leads must hold more than this part.</summary>
    public const double LeastPart = 0.8;

    /// <summary>From 0 to 1; null where expenditure is known of too few.</summary>
    public double? Part => All > 0 && (Known ?? Members) >= Members * LeastKnown ? (double)WithFigure / All : null;

    /// <summary>
    /// The year that leads: the last that holds more than <see cref="LeastPart"/>; null where none does.
    /// </summary>
    public static ProductionCoverage? Leading(IEnumerable<ProductionCoverage> years) =>
        years.Where(y => y.Part > LeastPart).MaxBy(y => y.Year);

    /// <summary>
    /// The newest year in which any state has a figure, to stand beside the one that leads; null where none has.
    /// </summary>
    public static ProductionCoverage? Newest(IEnumerable<ProductionCoverage> years) =>
        years.Where(y => y.States > 0).MaxBy(y => y.Year);
}
