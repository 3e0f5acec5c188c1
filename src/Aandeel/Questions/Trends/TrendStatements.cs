using Aandeel.Answers;
using Aandeel.Indicators;
using Aandeel.Words;

namespace Aandeel.Questions;

/// <summary>
/// What may be said of a direction, in words and only as far as the evidence carries them; the tests behind it; and
/// what a break in a series was.
/// </summary>
internal static class TrendStatements
{
    /// <summary>Below it a probability is written with its own sign.</summary>
    private const double Wordless = 0.001;

    /// <summary>Whether one direction runs through, from the first year and from later ones.</summary>
    /// <param name="subject">What moved, as the subject of a sentence: "the share outside NATO".</param>
    /// <param name="later">The same test from later years on.</param>
    public static Text Of(NamedEvidence named, Text subject, IReadOnlyList<NamedEvidence> later)
    {
        var evidence = named.Evidence;
        var years = evidence.Years;
        if (evidence.Test is null)
        {
            var needed = Figure.Count("needed", TrendTest.LeastValues);
            return Text.Of(
                $"Too few years in {years} have a figure ({needed} are needed) to say whether {subject} moves in one "
                    + $"direction.",
                $"In {years} hebben te weinig jaren een cijfer ({needed} zijn nodig) om te zeggen of er een "
                    + $"doorlopende stijging of daling is van {subject}.");
        }

        var same = later.Where(l => DirectionOf(l) == DirectionOf(named)).ToList();
        var others = Others(named, later);
        var (from, to) = (new YearRange(years.First, years.First), years.Ending(1));
        return DirectionOf(named) switch
        {
            > 0 => Text.Of(
                $"From {from} to {to} {subject} rose{Also(same)}{others}. That says nothing of the years between, nor "
                    + $"of what comes.",
                $"Van {from} tot en met {to} steeg {subject}{Also(same)}{others}. Dat zegt niets over de jaren "
                    + $"daartussen, noch over wat komt."),
            < 0 => Text.Of(
                $"From {from} to {to} {subject} fell{Also(same)}{others}. That says nothing of the years between, nor "
                    + $"of what comes.",
                $"Van {from} tot en met {to} daalde {subject}{Also(same)}{others}. Dat zegt niets over de jaren "
                    + $"daartussen, noch over wat komt."),
            _ => Text.Of(
                $"Over {years} no single direction runs through {subject}{Nor(same)}{others}. That is not a share "
                    + $"that stood still.",
                $"Over {years} is er geen doorlopende stijging of daling van {subject}{Nor(same)}{others}. Dat "
                    + $"betekent niet dat het aandeel gelijk bleef."),
        };
    }

    /// <summary>The test behind it, with its figures.</summary>
    public static Text Tested(NamedEvidence named, Text subject, Table<NamedEvidence> table, TrendFrame frame)
    {
        var (years, test) = (named.Evidence.Years, named.Evidence.Test!);
        Figure Quote(Column<NamedEvidence> column) => table.Quote(named, column);
        var (slope, lower, upper) = (Quote(frame.Slope), Quote(frame.Lower), Quote(frame.Upper));
        Text ends = test.Interval is null
            ? ("too few years for an interval", "te weinig jaren voor een interval")
            : Text.Of(
                $"interval {lower:signed-fine} to {upper:signed-fine}",
                $"interval {lower:signed-fine} tot {upper:signed-fine}");
        var (count, p) = (Quote(frame.Values), P(Quote(frame.P), test.P));
        var (dependent, worst) =
            (P(Quote(frame.PDependent), test.PDependent), P(Quote(frame.PWorst), named.Evidence.WorstP));
        var pairs = Figure.Count("pairs", test.Count * (test.Count - 1) / 2);
        var s = Quote(frame.S);
        var verdict = Verdict(named.Evidence.Verdict);
        return Text.Of(
            $"{subject}, {years}: {verdict} A robust slope of {slope:signed-fine} points a year ({ends}), the median "
                + $"of the slopes of all {pairs} pairs of years; pairs that rise less those that fall: {s}. Rank test "
                + $"over {count} years: p {p}; least favourable within the margins p {worst}; with years that "
                + $"resemble each other p {dependent}.",
            $"{subject}, {years}: {verdict} Een robuuste helling van {slope:signed-fine} procentpunt per jaar "
                + $"({ends}), de mediaan van de hellingen van alle {pairs} paren van jaren; paren die stijgen min "
                + $"paren die dalen: {s}. Rangtoets over {count} jaren: p {p}; ongunstigst binnen de marges p {worst}; "
                + $"met jaren die op elkaar lijken p {dependent}.").Capital();
    }

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

    /// <summary>"= 0.005", or "&lt; 0.001", whose sign is the door's, where it would be written as zero.</summary>
    private static Text P(Figure figure, double? p) =>
        p < Wordless ? Text.Of(figure) : Text.Of($"= {figure}", $"= {figure}");

    /// <summary>1 where it rose, -1 where it fell, 0 where nothing may be said.</summary>
    private static int DirectionOf(NamedEvidence named) => named.Evidence.Verdict switch
    {
        TrendVerdict.Rise => 1,
        TrendVerdict.Fall => -1,
        _ => 0,
    };

    private static Text Verdict(TrendVerdict verdict) => verdict switch
    {
        TrendVerdict.Rise => ("a rise.", "een stijging."),
        TrendVerdict.Fall => ("a fall.", "een daling."),
        TrendVerdict.DependentYears => (
            "none is stated, since years resemble the years before too much.",
            "er wordt geen genoemd, omdat opeenvolgende jaren te sterk samenhangen."),
        TrendVerdict.WithinMargin => (
            "none is stated, since the margin for what is unknown or not reported leaves the direction open.",
            "er wordt geen genoemd, omdat de marge voor wat onbekend of niet opgegeven is de richting open laat."),
        _ => ("none can be shown.", "er is geen aan te tonen."),
    };

    private static Text Also(List<NamedEvidence> same) => same.Count == 0
        ? Text.None
        : Text.Of($", also from {Years(same)} on", $", ook vanaf {Years(same)}");

    private static Text Nor(List<NamedEvidence> same) => same.Count == 0
        ? Text.None
        : Text.Of($", nor from {Years(same)} on", $", ook niet vanaf {Years(same)}");

    /// <summary>The beginnings from which another thing may be said.</summary>
    private static Text Others(NamedEvidence named, IReadOnlyList<NamedEvidence> later) => Text.Join(
        "",
        later.Where(l => DirectionOf(l) != DirectionOf(named)).GroupBy(DirectionOf).Select(group =>
        {
            Text direction = group.Key switch
            {
                > 0 => ("it rose", "steeg het"),
                < 0 => ("it fell", "daalde het"),
                _ => ("no single direction runs through", "is er geen doorlopende richting"),
            };
            var years = Years([.. group]);
            return Text.Of($"; from {years} on {direction}", $"; vanaf {years} {direction}");
        }));

    private static Text Years(IReadOnlyList<NamedEvidence> of)
    {
        var years = of.Select(o => Text.Of(
            o.Evidence.Years.First.ToString(System.Globalization.CultureInfo.InvariantCulture))).ToList();
        return years.Count == 1
            ? Name(years[0])
            : Text.Join((" or ", " of "), [Text.Join(", ", years.SkipLast(1).Select(Name)), Name(years[^1])]);
    }

    /// <summary>A year of the data as a name within a sentence.</summary>
    private static Text Name(Text year) => Text.Name(year.WordsIn(Language.En), year.WordsIn(Language.Nl));
}
