namespace Aandeel.Answers;

/// <summary>How a chart is drawn.</summary>
public enum Draw
{
    /// <summary>A column for each x, its parts stacked.</summary>
    Stacked,

    /// <summary>A bar for each row, the largest first as the table has them.</summary>
    Bars,

    /// <summary>A line through the values of each x.</summary>
    Line,

    /// <summary>
    /// Steps between levels: y is the level after each step, and the first and last rows are levels themselves.
    /// </summary>
    Waterfall,

    /// <summary>A dot with its band for each row.</summary>
    Dots,

    /// <summary>A range from one end to another, without a value in it.</summary>
    Interval,

    /// <summary>A table whose cells are shaded.</summary>
    HeatMap,

    /// <summary>A path over years that is computed and not measured.</summary>
    Path,

    /// <summary>A map whose parties are shaded by value; <see cref="Chart.Places"/> says where a row lies.</summary>
    Map,
}
