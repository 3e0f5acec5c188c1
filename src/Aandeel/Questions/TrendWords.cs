using Aandeel.Indicators;

namespace Aandeel.Questions;

/// <summary>A statement of trend, worded only as far as the evidence carries it.</summary>
internal static class TrendWords
{
    /// <summary>The sentence for a verdict, with the figures behind it.</summary>
    /// <param name="subject">What moved, as the subject of a sentence: "the share outside NATO".</param>
    public static string Statement(TrendEvidence evidence, string subject, Language language)
    {
        var (years, test) = (evidence.Years, evidence.Test);
        var figures = test is null ? "" : Figures(test, language);
        return evidence.Verdict switch
        {
            TrendVerdict.Rise => language.Say(
                $"From {years.First} to {years.Last} {subject} rose: {figures}; it holds for any figures within the margin, and with years that resemble each other. It says nothing of the years between, nor of what comes.",
                $"Van {years.First} tot en met {years.Last} steeg {subject}: {figures}; dat geldt voor alle cijfers binnen de marge, ook als jaren op elkaar lijken. Het zegt niets over de jaren daartussen, noch over wat komt."),
            TrendVerdict.Fall => language.Say(
                $"From {years.First} to {years.Last} {subject} fell: {figures}; it holds for any figures within the margin, and with years that resemble each other. It says nothing of the years between, nor of what comes.",
                $"Van {years.First} tot en met {years.Last} daalde {subject}: {figures}; dat geldt voor alle cijfers binnen de marge, ook als jaren op elkaar lijken. Het zegt niets over de jaren daartussen, noch over wat komt."),
            TrendVerdict.DependentYears => language.Say(
                $"No trend of {subject} is stated for {years}: {figures} would show one if years were independent, but they resemble the years before too much (p {P(test!.PDependent, language)} with that counted).",
                $"Voor {years} wordt van {subject} geen trend gemeld: {figures} zou er een tonen als jaren onafhankelijk waren, maar zij lijken te veel op de jaren ervoor (p {P(test!.PDependent, language)} als dat meetelt)."),
            TrendVerdict.WithinMargin => language.Say(
                $"No trend of {subject} is stated for {years}: {figures} would show one, but the margin for what is unknown or not reported leaves the direction open.",
                $"Voor {years} wordt van {subject} geen trend gemeld: {figures} zou er een tonen, maar de marge voor wat onbekend of niet opgegeven is laat de richting open."),
            TrendVerdict.NotShown => language.Say(
                $"For {years} no trend of {subject} can be shown: {figures}. The years differ, but not in one direction; that is not a share that stood still.",
                $"Voor {years} is van {subject} geen trend aan te tonen: {figures}. De jaren verschillen, maar niet in één richting; dat is geen aandeel dat stilstond."),
            _ => language.Say(
                $"Too few years in {years} have a figure ({TrendTest.LeastValues} are needed) to say anything of a trend of {subject}.",
                $"Te weinig jaren in {years} hebben een cijfer ({TrendTest.LeastValues} zijn nodig) om iets over een trend van {subject} te zeggen."),
        };
    }

    /// <summary>Breaks of one kind and year: "Czechia, Hungary, Poland entered".</summary>
    public static string Break(IReadOnlyList<SeriesMark> marks, Language language)
    {
        var names = string.Join(", ", marks.Select(m => m.Party?.Name(language)));
        return marks[0].Kind switch
        {
            SeriesMarkKind.Entered => language.Say($"{names} entered", $"{names} toegetreden"),
            SeriesMarkKind.Form => language.Say($"answered from another form of the source ({marks[0].Form})", $"beantwoord uit een andere vorm van de bron ({marks[0].Form})"),
            SeriesMarkKind.Left => language.Say($"{names} left", $"{names} uitgetreden"),
            _ => $"{names}: {marks[0].Break?.What(language)}",
        };
    }

    private static string Figures(TrendTest test, Language language)
    {
        var ends = test.Interval is { } interval
            ? language.Say($"interval {Slope(interval.Lower, language)} to {Slope(interval.Upper, language)}", $"interval {Slope(interval.Lower, language)} tot {Slope(interval.Upper, language)}")
            : language.Say("too few years for an interval", "te weinig jaren voor een interval");
        return language.Say(
            $"a robust slope of {Slope(test.Slope, language)} points a year ({ends}; rank test over {test.Count} years, p {P(test.P, language)})",
            $"een robuuste helling van {Slope(test.Slope, language)} punten per jaar ({ends}; rangtoets over {test.Count} jaren, p {P(test.P, language)})");
    }

    private static string Slope(double slope, Language language) => language.SignedHundredths(slope);

    private static string P(double p, Language language) => p < 0.001 ? language.Say("< 0.001", "< 0,001") : "= " + language.Factor(p);
}
