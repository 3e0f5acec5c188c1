using Aandeel.Harmonise;
using Aandeel.Indicators;
using Aandeel.Sources;

namespace Aandeel.Questions;

/// <summary>Which series of a source a question is about, and whether its options fit that source.</summary>
internal static class SeriesChoice
{
    /// <summary>The series of a question that <see cref="Check"/> let pass.</summary>
    public static FlowSeries Of(Question question) =>
        Find(question) ?? throw new InvalidOperationException($"No series for {question.Source}.");

    /// <summary>Which rows of the series a question means.</summary>
    public static SourceChoice Rows(Question question) => new(
        ByCategory: question.Source == SourceCatalog.Eu
            && (question.By == ShareKey.Category || question.Category is not null),
        Final: question.Destination == DestinationChoice.Final,
        Side: question.Side ?? Side.Export,
        DualUse: question.Include.Contains(Included.DualUse),
        Extensions: question.Include.Contains(Included.Extensions),
        BreakingReporter: question.Suppliers is PartySelection.Parties { Chosen: [var only] }
            && SeriesBreaks.All.Any(b => b.Source == question.Source && b.Reporter == only.Code),
        Currency: question.UnitCode is { } code && code != question.Series.Unit.Code ? Money(code) : null);

    /// <summary>
    /// The destinations by which a series is counted: the stated ones, and the final ones where it has both.
    /// </summary>
    public static DestinationChoice?[] Destinations(FlowSeries series) =>
        series.Source == SourceCatalog.DutchLicences ? [null, DestinationChoice.Final] : [null];

    /// <summary>Sees to it that the source has what is asked.</summary>
    /// <exception cref="AandeelException">It has not; the message says what it has.</exception>
    public static void Check(Question question)
    {
        // These take their sources themselves.
        if (question.Kind is QuestionKind.Production or QuestionKind.Made or QuestionKind.Party or QuestionKind.Targets
            or QuestionKind.Between or QuestionKind.Verify)
        {
            return;
        }

        if (question.Source == Question.AllSources)
        {
            CheckAll(question);
            return;
        }

        if (Find(question) is not { } series)
        {
            var has = FlowSeries.Of(question.Source)
                .Where(s => question.Flow is null || s.Flow == question.Flow).ToList();
            throw AandeelException.Usage(has.Count == 0
                ? (Problem)($"--flow {Codes.Of(question.Flow!.Value)}: source {question.Source} has "
                    + $"{string.Join(", ", FlowSeries.Of(question.Source).Select(s => Codes.Of(s.Flow)).Distinct())}.")
                : $"--unit {question.UnitCode}: {Codes.Of(has[0].Flow)} of source {question.Source} is in "
                    + $"{Nearest.Either([.. has.Select(s => s.Unit.Code).Distinct().Select(u => (Problem)$"{u}")])}"
                    + $"{(has.Any(s => s.IsMoney) ? "; money can be converted to EUR, GBP or USD" : Problem.None)}.");
        }

        Fits("side", question.Side is not null, series.TwoSided, "both sides report in unroca and customs only");
        Fits(
            "destination", question.Destination is not null, question.Source == SourceCatalog.DutchLicences,
            "only nl states a final destination beside the destination");
        Fits(
            "include dual-use", question.Include.Contains(Included.DualUse),
            question.Source == SourceCatalog.BritishLicences, "only uk lists dual-use goods");
        Fits(
            "include extensions", question.Include.Contains(Included.Extensions),
            question.Source == SourceCatalog.DutchLicences, "only nl marks extensions of licences");
        if (question.Source == SourceCatalog.Sipri) return;
        Fits(
            "by class", question.By == ShareKey.Class, false,
            "product classes are of SIPRI's register; --by category gives the source's own categories");
        Fits(
            "class", question.Class is not null, false,
            "product classes are of SIPRI's register; --category gives the source's own categories");
        Fits("regions", question.Regions, false, "regions are those of SIPRI's tables");
        foreach (var word in question.Without.Where(w => w is not (Switch.Ukraine or Switch.Organisations)))
        {
            Fits($"without {Codes.Of(word)}", true, false, "only SIPRI's register marks that");
        }

        if (series.OnlyWithinCategory && question.Category is null && question.Kind != QuestionKind.Flows
            && !(question.Kind == QuestionKind.Share && question.By is ShareKey.None or ShareKey.Category
                && !question.ByYear))
        {
            throw AandeelException.Usage(
                $"Items of different categories are never added, so this question needs one: add --category, such as "
                    + $"--category \"I. Battle tanks\" (aandeel share --source {question.Source} lists them).");
        }

        void Fits(string option, bool asked, bool fits, Problem why)
        {
            if (asked && !fits)
            {
                throw AandeelException.Usage($"--{option} does not go with --source {question.Source}: {why}.");
            }
        }
    }

    private static void CheckAll(Question question)
    {
        var misfits = new (string Option, bool Asked)[]
        {
            ("unit", question.UnitCode is not null), ("edition", question.Edition is not null),
            ("side", question.Side is not null), ("destination", question.Destination is not null),
            ("include", question.Include.Count > 0), ("category", question.Category is not null),
            ("by", question.By != ShareKey.None || question.ByYear), ("periods", question.Periods is not null),
            ("compare", question.Compare is not null),
            ("without", question.Without.Any(w => w is not (Switch.Ukraine or Switch.Organisations))),
        };
        if (misfits.FirstOrDefault(m => m.Asked) is { Option: { } option })
        {
            throw AandeelException.Usage(
                $"--{option} does not go with --source all, where each source stands in its own unit and with its own "
                    + $"rules; name one source: {string.Join(", ", FlowSeries.Sources)}.");
        }
    }

    private static FlowSeries? Find(Question question)
    {
        var fitting = FlowSeries.All.Where(
            s => s.Source == question.Source && (question.Flow is null || s.Flow == question.Flow));
        if (question.UnitCode is not { } unit) return fitting.FirstOrDefault();
        return fitting.FirstOrDefault(s => s.Unit.Code == unit)
            ?? (Money(unit) is null ? null : fitting.FirstOrDefault(s => s.IsMoney));
    }

    private static Unit? Money(string code) =>
        new[] { Unit.Euro, Unit.PoundSterling, Unit.UsDollar }.FirstOrDefault(u => u.Code == code);
}
