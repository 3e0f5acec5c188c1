using Aandeel.Answers;
using Aandeel.Harmonise;
using Aandeel.Indicators;

namespace Aandeel.Questions;

/// <summary>Where a series stood highest, lowest and last, and how far it moved from there.</summary>
internal sealed class CourseTable
{
    private const string Nothing = "nothing-delivered";
    private const string LastYear = "no-comparison";

    /// <summary>The table of a series' turning points.</summary>
    /// <param name="moved">How far first prints of such a last year moved at most, in points; null where not known.</param>
    public CourseTable(Ask ask, Composition composition, SeriesCourse? course, double? moved)
    {
        Revision = new(
            "revision_largest", Kind.Points, ("Last year moved by up to", "Laatste jaar schoof tot"),
            l => l.Turn is null ? Cell.Lacks(LastYear) : Cell.Of(moved, "no-vintages"))
        {
            Form = Form.Bare,
            About = (
                "How far, in points, first prints of a last year moved at most in later editions.",
                "Hoe ver, in procentpunt, eerste opgaven van een laatste jaar in latere edities hoogstens schoven."),
        };
        Rows = new Table<CourseLine>(
            "course",
            ask,
            [
                new("key", Kind.Code, ("Which", "Welk"), l => Cell.Of(l.Key)) { Role = Role.Dimension },
                Dimensions.Composition<CourseLine>(_ => composition),
                Period, Near, Share, WithoutUkraine, Bounds, Change, ChangeBounds, Revision,
            ],
            course is null ? [] :
            [
                new(CourseLine.Highest, course.Highest.Point, course.Highest, course.Last),
                new(CourseLine.Lowest, course.Lowest.Point, course.Lowest, course.Last),
                new(CourseLine.LastKey, course.Last, null, course.Last),
            ],
            l => l.Key);
    }

    public Table<CourseLine> Rows { get; }

    public Column<CourseLine> Period { get; } =
        Dimensions.Period<CourseLine>(l => l.Point.Period, ("Year", "Jaar"));

    /// <summary>The years that lie so near that they cannot be told from it.</summary>
    public Column<CourseLine> Near { get; } = new(
        "near", Kind.Code, ("Years near it", "Jaren dichtbij"),
        l => Cell.Of(l.Turn is { } turn ? Runs.Of([.. turn.Near.Select(p => p.Period.First)]) : null))
    {
        Role = Role.Attribute,
        About = (
            "Runs of years whose share lies so near that the year cannot be told from them, itself among them.",
            "Jaren waarvan het aandeel er zo dicht bij ligt dat het jaar er niet van te onderscheiden is."),
    };

    public Column<CourseLine> Share { get; } =
        new("share_outside", Kind.Share, ("Outside", "Buiten"), l => Cell.Of(l.Point.Share, Nothing)) { Main = true };

    public Column<CourseLine> WithoutUkraine { get; } = new(
        "share_outside_without_ukraine", Kind.Share, ("leaving Ukraine out", "Oekraïne niet meegerekend"),
        l => Cell.Of(l.WithoutUkraine, Nothing));

    public Column<CourseLine> Change { get; } = new(
        "change_points", Kind.Points, ("Change to the last year", "Verschil met het laatste jaar"),
        l => Cell.Of(l.Change * 100, LastYear));

    private Column<CourseLine> Bounds { get; } = new(
        "bounds", Kind.Share, ("Margin", "Marge"),
        l => new Cell.Band(
            Cell.Of(l.Point.Sum.Bounds?.Lower, Nothing), Cell.Of(l.Point.Sum.Bounds?.Upper, Nothing)));

    public Column<CourseLine> ChangeBounds { get; } = new(
        "change_bounds", Kind.Points, ("Margin of the change", "Marge van het verschil"),
        l => new Cell.Band(
            Cell.Of(l.ChangeBounds?.Least * 100, LastYear), Cell.Of(l.ChangeBounds?.Most * 100, LastYear)));

    /// <summary>How far the last year itself can still move, as far as first prints tell.</summary>
    public Column<CourseLine> Revision { get; }

    public CourseLine Of(string key) => Rows.Rows.First(l => l.Key == key);
}
