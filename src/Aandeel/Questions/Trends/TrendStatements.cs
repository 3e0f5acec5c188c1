using Aandeel.Indicators;
using Aandeel.Words;

namespace Aandeel.Questions;

/// <summary>
/// Statements of trend, worded only as far as the evidence carries them, and what a break in a series was.
/// </summary>
internal static class TrendStatements
{
    /// <summary>Below it a probability is written with its own sign.</summary>
    private const double Wordless = 0.001;

    /// <summary>The sentence for a verdict, with the figures behind it.</summary>
    /// <param name="subject">What moved, as the subject of a sentence: "the share outside NATO".</param>
    public static Text Of(NamedEvidence named, Text subject, TrendFrame frame)
    {
        var evidence = named.Evidence;
        var (years, first, last) = (evidence.Years, new YearRange(evidence.Years.First, evidence.Years.First),
            evidence.Years.Ending(1));
        if (evidence.Test is not { } test)
        {
            var needed = Figure.Count("needed", TrendTest.LeastValues);
            return Text.Of(
                $"Too few years in {years} have a figure ({needed} are needed) to say anything of a trend of "
                    + $"{subject}.",
                $"Te weinig jaren in {years} hebben een cijfer ({needed} zijn nodig) om iets over een trend "
                    + $"van {subject} te zeggen.");
        }

        var figures = Figures(named, test, frame);
        var dependent = P(frame.Trends.Quote(named, frame.PDependent), test.PDependent);
        return evidence.Verdict switch
        {
            TrendVerdict.Rise => Text.Of(
                $"From {first} to {last} {subject} rose: {figures}; {Holds}",
                $"Van {first} tot en met {last} steeg {subject}: {figures}; {Holds}"),
            TrendVerdict.Fall => Text.Of(
                $"From {first} to {last} {subject} fell: {figures}; {Holds}",
                $"Van {first} tot en met {last} daalde {subject}: {figures}; {Holds}"),
            TrendVerdict.DependentYears => Text.Of(
                $"No trend of {subject} is stated for {years}: {figures} would show one if years were "
                    + $"independent, but they resemble the years before too much (p {dependent} with that counted).",
                $"Voor {years} wordt van {subject} geen trend gemeld: {figures} zou er een tonen als jaren "
                    + $"onafhankelijk waren, maar zij lijken te veel op de jaren ervoor (p {dependent} als dat "
                    + $"meetelt)."),
            TrendVerdict.WithinMargin => Text.Of(
                $"No trend of {subject} is stated for {years}: {figures} would show one, but the margin for "
                    + $"what is unknown or not reported leaves the direction open.",
                $"Voor {years} wordt van {subject} geen trend gemeld: {figures} zou er een tonen, maar de "
                    + $"marge voor wat onbekend of niet opgegeven is laat de richting open."),
            _ => Text.Of(
                $"For {years} no trend of {subject} can be shown: {figures}. The years differ, but not in one "
                    + $"direction; that is not a share that stood still.",
                $"Voor {years} is van {subject} geen trend aan te tonen: {figures}. De jaren verschillen, "
                    + $"maar niet in één richting; dat is geen aandeel dat stilstond."),
        };
    }

    private static Text Holds { get; } = (
        "it holds for any figures within the margin, and with years that resemble each other. It says "
            + "nothing of the years between, nor of what comes.",
        "dat geldt voor alle cijfers binnen de marge, ook als jaren op elkaar lijken. Het zegt niets over de "
            + "jaren daartussen, noch over wat komt.");

    /// <summary>Breaks of one kind and year: "Czechia, Hungary, Poland entered".</summary>
    public static Text Break(IReadOnlyList<SeriesMark> marks)
    {
        var first = marks[0];
        var names = Text.Join(", ", marks.Select(m => m.Party).OfType<Harmonise.Party>().Select(Names.Of));
        return first.Kind switch
        {
            SeriesMarkKind.Entered => Text.Of($"{names} entered", $"{names} toegetreden"),
            SeriesMarkKind.Form => Text.Of(
                $"answered from another form of the source ({first.Form})",
                $"beantwoord uit een andere vorm van de bron ({first.Form})"),
            SeriesMarkKind.Left => Text.Of($"{names} left", $"{names} uitgetreden"),
            _ => Text.Of($"{names}: {first.Break?.WhatEn}", $"{names}: {first.Break?.WhatNl}"),
        };
    }

    private static Text Figures(NamedEvidence named, TrendTest test, TrendFrame frame)
    {
        Figure Quote(Answers.Column<NamedEvidence> column) => frame.Trends.Quote(named, column);
        var (slope, lower, upper) = (Quote(frame.Slope), Quote(frame.Lower), Quote(frame.Upper));
        Text ends = test.Interval is null
            ? ("too few years for an interval", "te weinig jaren voor een interval")
            : Text.Of(
                $"interval {lower:signed-fine} to {upper:signed-fine}",
                $"interval {lower:signed-fine} tot {upper:signed-fine}");
        var (count, p) = (Quote(frame.Values), P(Quote(frame.P), test.P));
        return Text.Of(
            $"a robust slope of {slope:signed-fine} points a year ({ends}; rank test over {count} years, p {p})",
            $"een robuuste helling van {slope:signed-fine} punten per jaar ({ends}; rangtoets over {count} "
                + $"jaren, p {p})");
    }

    /// <summary>"= 0.005", or "&lt; 0.001", whose sign is the door's, where it would be written as zero.</summary>
    public static Text P(Figure figure, double? p) =>
        p < Wordless ? Text.Of(figure) : Text.Of($"= {figure}", $"= {figure}");
}
