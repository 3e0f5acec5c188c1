using Aandeel.Indicators;
using Aandeel.Words;

namespace Aandeel.Questions;

/// <summary>
/// The development in words that a person can say: where the share stood highest, lowest and last, what of it was
/// numerator and what denominator, and the largest flows. Other questions say them too.
/// </summary>
internal static class DevelopmentWords
{
    private const int MostNamed = 3;

    /// <summary>
    /// "Around 2016-2018 at its highest, 83 %; lowest in 2003, 51.1 %; in 2024 67.7 %, leaving Ukraine out 58.8 %."
    /// </summary>
    public static Text? Course(TrendResult result)
    {
        var course = result.Course;
        if (course.Rows.Count == 0) return null;
        var (high, low, last) =
            (course.Of(CourseLine.Highest), course.Of(CourseLine.Lowest), course.Of(CourseLine.LastKey));
        var years = result.Question.Years!;
        var (atHigh, atLow) = (At(course, high), At(course, low));
        var (share, without) = (course.Rows.Quote(last, course.Share), course.Rows.Quote(last, course.WithoutUkraine));
        var ukraine = result.Question.Without.Contains(Switch.Ukraine)
            ? Text.None
            : Text.Of($", leaving Ukraine out {without}", $", Oekraïne niet meegerekend {without}");
        var turn = high.Point.Period.First > low.Point.Period.First ? high : low;
        return Text.Of(
            $"Single years of {years}: {atLow} at its lowest, {atHigh} at its highest; {share} in "
                + $"{last.Point.Period}{ukraine}.{Change(course, turn, last)}",
            $"Losse jaren van {years}: {atLow} het laagst, {atHigh} het hoogst; {share} in "
                + $"{last.Point.Period}{ukraine}.{Change(course, turn, last)}");
    }

    /// <summary>What went outside, with and without Ukraine, and what members took from each other.</summary>
    public static Text? Volumes(TrendResult result)
    {
        var table = result.Volumes;
        if (table.Before is not { } before || table.Rows.Rows.Any(v => v.Change is null && v.Before == 0 && v.Key
            is VolumeChange.OutsideKey or VolumeChange.InsideKey))
        {
            return null;
        }

        Figure Change(string key) => table.Rows.Quote(table.Of(key), table.Change);
        Text By(string key)
        {
            var (change, line) = (Change(key), table.Of(key));
            if (line.IsTold) return Text.Of($"by {change:whole}", $"met {change:whole}");
            var (then, now) = (table.Rows.Quote(line, table.VolumeBefore), table.Rows.Quote(line, table.VolumeNow));
            return Text.Of($"from {then:bare} to {now}", $"van {then:bare} naar {now}");
        }

        Figure Points(string key) => table.Rows.Quote(table.Of(key), table.Points);
        var (outside, inside) = (By(VolumeChange.OutsideKey), By(VolumeChange.InsideKey));
        var (byOutside, byInside) = (Points(VolumeChange.OutsideKey), Points(VolumeChange.InsideKey));
        var without = Change(VolumeChange.WithoutUkraineKey);
        var ukraine = result.Question.Without.Contains(Switch.Ukraine)
            || !table.Of(VolumeChange.WithoutUkraineKey).IsTold
            ? Text.None
            : Text.Of($" (leaving Ukraine out {without:whole})", $" (Oekraïne niet meegerekend {without:whole})");
        var total = Points(VolumeChange.AllKey);
        Text taken = result.Question.Suppliers is Harmonise.PartySelection.MembersOf
            ? ("what members took from each other", "wat leden van elkaar afnamen")
            : ("what members took of it", "wat leden ervan afnamen");
        return Text.Of(
            $"From {before} to {table.Now} what went outside changed {outside}{ukraine} and {taken} "
                + $"{inside}. To the change of the share, {total:signed} points, the first adds "
                + $"{byOutside:signed} and the second {byInside:signed}.",
            $"Van {before} naar {table.Now} veranderde de omvang van wat naar landen daarbuiten ging "
                + $"{outside}{ukraine} en {taken} {inside}. Aan het verschil van het aandeel, "
                + $"{total:signed} procentpunt, draagt het eerste {byOutside:signed} bij en het tweede "
                + $"{byInside:signed}.");
    }

    /// <summary>The flows that raised and lowered the share most.</summary>
    public static Text? LargestFlows(TrendResult result)
    {
        var table = result.Volumes;
        var flows = table.Flows.Rows;
        if (flows.Count == 0) return null;
        var (up, down) = (Named(table, result, [.. flows.Where(f => f.Points > 0).Take(MostNamed)]),
            Named(table, result, [.. flows.Where(f => f.Points < 0).Take(MostNamed)]));
        var parts = new List<Text>();
        if (!up.IsEmpty) parts.Add(Text.Of($"upward {up}", $"omhoog {up}"));
        if (!down.IsEmpty) parts.Add(Text.Of($"downward {down}", $"omlaag {down}"));
        var all = Text.Join("; ", parts);
        return Text.Of(
            $"The largest flows in this change, with their volume before and after: {all}.",
            $"De grootste stromen in deze verandering, met hun omvang ervoor en erna: {all}.");
    }

    private static Text Named(VolumeTable table, TrendResult result, IReadOnlyList<FlowChange> flows)
    {
        var unit = new SeriesWords(result.Flows).Column;
        return Text.Join(", ", flows.Select((f, i) =>
        {
            var name = VolumeTable.NameOf(f);
            var (before, now) = (table.Flows.Quote(f, table.FlowBefore), table.Flows.Quote(f, table.FlowNow));
            var points = table.Flows.Quote(f, table.FlowPoints);
            var of = i == 0 ? Text.Of($" {unit}", $" {unit}") : Text.None;
            return Text.Of(
                $"{name} ({before:bare} to {now:bare}{of}, {points:signed})",
                $"{name} ({before:bare} naar {now:bare}{of}, {points:signed})");
        }));
    }

    /// <summary>"around 2016-2018 83 %", or "in 2003 51.1 %" where no other year lies near it.</summary>
    private static Text At(CourseTable course, CourseLine line)
    {
        var share = course.Rows.Quote(line, course.Share);
        if (line.Turn!.IsAlone)
        {
            return Text.Of($"{share} in {line.Point.Period}", $"{share} in {line.Point.Period}");
        }

        if (line.Turn.IsOneSpan)
        {
            return Text.Of($"{share:whole} around {line.Turn.Span}", $"{share:whole} rond {line.Turn.Span}");
        }

        var years = course.Near.Of(line) is Cell.Code { Value: var runs } ? runs : "";
        return Text.Of($"{share:whole} in or near {years}", $"{share:whole} in of bij {years}");
    }

    /// <summary>From the later of the two extremes to the last year, with the margin of both.</summary>
    private static Text Change(CourseTable course, CourseLine turn, CourseLine last)
    {
        if (turn.Turn!.Near.Any(p => p.Period == last.Point.Period)) return Text.None;
        var change = course.Rows.Quote(turn, course.Change);
        var (least, most) = (course.Rows.Quote(turn, course.ChangeBounds, "lower"),
            course.Rows.Quote(turn, course.ChangeBounds, "upper"));
        var moved = course.Rows.Quote(turn, course.Revision);
        var revision = moved.Cell is Cell.Missing
            ? Text.None
            : Text.Of(
                $"; first prints of a last year moved by up to {moved:bare} points in later editions",
                $"; eerste opgaven van een laatste jaar schoven in latere edities tot {moved:bare} procentpunt");
        return Text.Of(
            $" From {turn.Point.Period} to {last.Point.Period} it changed by {change:signed} points (margin for unknown "
                + $"parties {least:signed} to {most:signed}{revision}).",
            $" Van {turn.Point.Period} naar {last.Point.Period} is het verschil {change:signed} procentpunt (marge voor "
                + $"onbekende partijen {least:signed} tot {most:signed}{revision}).");
    }
}
