using Aandeel.Harmonise;
using Answer = Aandeel.Answers.Answer;

namespace Aandeel.Questions;

/// <summary>
/// Answers <c>between</c>: what went from one party to another by every source, per year and side by side, with
/// silence, nil and what is not covered told apart (docs/methods/between.md).
/// </summary>
public static class BetweenQuestion
{
    private const int FewestYears = 10;

    public static Answer Answer(Question question, Imported imported)
    {
        if (question is not { From: { } from, To: { } to })
        {
            throw AandeelException.Usage(
                "between needs two parties, who delivers and to whom: aandeel between NLD UKR.");
        }

        if (from == to)
        {
            throw AandeelException.Usage(
                $"between got {from.Code.Value} twice; two different parties were expected. What a state buys from its "
                    + $"own industry is in no source here.");
        }

        var edition = imported.EditionOfFrame(question);
        var sides = Sides(from).ToList();
        var tables = new ReportTables(imported);
        tables.Prepare(sides.Where(s => imported.Has(s.Series.Source)), edition);
        var series = sides.ConvertAll(
            s => new BetweenSeries(
                s.Series, s.Side, tables.One(s.Series, s.Side, edition), from, to, imported.Has(s.Series.Source)));
        var years = Years(question, series);
        var filled = question with { Years = years, Edition = edition, Source = Question.AllSources };
        return new BetweenResult(new BetweenFrame(filled, years, series), imported).Answer();
    }

    /// <summary>
    /// Every side that could tell: what several report, and the supplier's own reports. Numbers of licences do not
    /// stand beside their values; refusals have no other measure.
    /// </summary>
    private static IEnumerable<SeriesSide> Sides(Party supplier) => FlowSeries.All
        .Where(s => s.Measure != Measure.Count || s.Flow == Flow.Denial)
        .Where(s => s.Reporter is null || s.Reporter == supplier.Code.Value)
        .SelectMany(s => ReportTables.Sides(s).Select(side => new SeriesSide(s, side)));

    /// <summary>The years asked, else all of which any source names the pair, to the last year of SIPRI's.</summary>
    private static YearRange Years(Question question, IReadOnlyList<BetweenSeries> series)
    {
        if (question.Years is { } asked) return asked;
        var covered = series.Where(s => s.Coverage is not null).Select(s => s.Coverage!.Years).ToList();
        var sipri = series.FirstOrDefault(s => s.IsSipri)?.Coverage?.Years;
        var last = sipri?.Last ?? (covered.Count > 0 ? covered.Max(y => y.Last) : throw AandeelException.NotHere(
            $"No source is imported, and the program has no built-in sums. {Remedies.Register}"));
        var named = series.SelectMany(s => s.YearsNamed).ToList();
        last = Math.Max(last, named.Count > 0 ? named.Max() : last);
        return new YearRange(Math.Min(named.Count > 0 ? named.Min() : last, last - FewestYears + 1), last);
    }
}
