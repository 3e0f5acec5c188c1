using Aandeel.Harmonise;
using Aandeel.Indicators;
using Aandeel.Options;

namespace Aandeel.Questions;

/// <summary>
/// A question, the same whether it came from the command line, a URL or the API. Made by <see cref="QuestionParser"/>;
/// a null is "not said", and its default is filled in when the data is known.
/// </summary>
public sealed record Question
{
    public required QuestionKind Kind { get; init; }

    /// <summary>The word for all sources side by side.</summary>
    public const string AllSources = "all";

    public string Source { get; init; } = "sipri";

    /// <summary>The flow of the source; null is the source's default.</summary>
    public Flow? Flow { get; init; }

    /// <summary>The code of the unit; null is that of the flow.</summary>
    public string? UnitCode { get; init; }

    /// <summary>Whose report, where both sides report; null is the supplier's.</summary>
    public Side? Side { get; init; }

    /// <summary>Which destination of a licence; null is the stated one.</summary>
    public DestinationChoice? Destination { get; init; }

    public IReadOnlyList<Included> Include { get; init; } = [];

    /// <summary>What the source measures in this question; the parser has made sure that there is one.</summary>
    public FlowSeries Series => SeriesChoice.Of(this);

    public string? Edition { get; init; }

    /// <summary>
    /// Whether who asks named the edition. A question that builds on this one, a page or a letter asks its parts in one
    /// edition without that: then shares that our allocation of years cannot carry are not given.
    /// </summary>
    public bool NamesEdition { get; internal init; }

    public YearRange? Years { get; init; }

    /// <summary>Windows of so many years; null is the default of the question.</summary>
    public int? Periods { get; init; }

    /// <summary>Whether the last year stands behind the windows, on its own (<c>--periods 5,last</c>).</summary>
    public bool LastYearToo { get; init; }

    public YearRange? Compare { get; init; }

    public PartySelection? Suppliers { get; init; }

    public PartySelection? Recipients { get; init; }

    public Alliance Alliance { get; init; } = Alliance.Nato;

    /// <summary>The one composition that is asked; null is the default of the question, or several.</summary>
    public Composition? Composition
    {
        get => Compositions is [var one] ? one : null;
        init => Compositions = value is null ? [] : [value];
    }

    /// <summary>Whose membership counts, each on its own; empty is the default of the question.</summary>
    public IReadOnlyList<Composition> Compositions { get; init; } = [];

    public IReadOnlyList<Switch> Without { get; init; } = [];

    public ShareKey By { get; init; }

    /// <summary>Whether rows are years (<c>--by year</c>).</summary>
    public bool ByYear { get; init; }

    /// <summary>Whether rows are reporters (<c>mirror --by reporter</c>).</summary>
    public bool ByReporter { get; init; }

    /// <summary>The source's category, as printed; null is all.</summary>
    public string? Category { get; init; }

    /// <summary>The product class, by code or name; null is all.</summary>
    public string? Class { get; init; }

    /// <summary>A product as people call it; null is all.</summary>
    public string? Item { get; init; }

    /// <summary>Whether rows are SIPRI's regions.</summary>
    public bool Regions { get; init; }

    /// <summary>How many partners of each row.</summary>
    public int? Partners { get; init; }

    /// <summary>How many draws of the sensitivity.</summary>
    public int? Draws { get; init; }

    public int? Seed { get; init; }

    /// <summary>The row of a <c>share --by</c> whose deliveries are asked; null is all.</summary>
    public RowKey? Key { get; init; }

    /// <summary>Whether <c>flows</c> shows each row as printed, corrected and counted.</summary>
    public bool Rows { get; init; }

    /// <summary>Whether what was made inside the alliance is counted, by place of production (<c>share --made-in</c>).</summary>
    public bool MadeIn { get; init; }

    /// <summary>The costs of a matching; null is the default.</summary>
    public MatchCosts? Costs { get; init; }

    /// <summary>The most years between two deliveries that are matched; null is no limit.</summary>
    public int? Apart { get; init; }

    /// <summary>Whether a matching may pair different classes of one category.</summary>
    public bool AcrossClasses { get; init; }

    /// <summary>The share outside that is to be reached, from 0 to 1.</summary>
    public decimal? Target { get; init; }

    /// <summary>The year by which.</summary>
    public int? Until { get; init; }

    /// <summary>
    /// The most by which the output of allied suppliers can grow in a year: 0.1 is ten per cent; null is no limit.
    /// </summary>
    public decimal? Growth { get; init; }

    /// <summary>The parts of the way to a target that each lever takes; null is the default mix.</summary>
    public TargetMix? Mix { get; init; }

    /// <summary>A scenario, as JSON.</summary>
    public string? Scenario { get; init; }

    /// <summary>Changes to it, as <c>path=value</c>.</summary>
    public IReadOnlyList<string> Settings { get; init; } = [];

    /// <summary>A part of the name of who published a statement; null is everyone.</summary>
    public string? Who { get; init; }

    /// <summary>The code of the party that statements are about; null is any.</summary>
    public string? About { get; init; }

    /// <summary>The edition of the years compared with, where it is another one.</summary>
    public string? CompareEdition { get; init; }

    /// <summary>What is not known of expenditure, as ranges (<c>--rd</c>, <c>--other</c>).</summary>
    public ProductionParameters Parameters { get; init; } = ProductionParameters.Default;

    /// <summary>The party whose page is asked.</summary>
    public Party? Party { get; init; }

    /// <summary>The quoted figure that is looked for (<c>verify</c>).</summary>
    public Claim? Claim { get; init; }

    /// <summary>Who delivers, where two parties are asked for (<c>between</c>).</summary>
    public Party? From { get; init; }

    /// <summary>To whom.</summary>
    public Party? To { get; init; }

    /// <summary>The edition that is compared with, where two are asked for (<c>changes</c>).</summary>
    public string? Older { get; init; }

    /// <summary>The edition that changed it.</summary>
    public string? Newer { get; init; }

    /// <summary>The content of own CSV files that were named, for the tables' hash.</summary>
    public IReadOnlyList<string> OwnTables { get; init; } = [];

    /// <summary>The scope of the question in a composition.</summary>
    public ShareScope Scope(Composition composition, PartySelection suppliers)
    {
        var without = FlowFlags.None;
        if (Without.Contains(Switch.SecondHand)) without |= FlowFlags.SecondHand;
        if (Without.Contains(Switch.Modernised)) without |= FlowFlags.Modernised;
        if (Without.Contains(Switch.RecipientParticipation)) without |= FlowFlags.Participation;
        if (Without.Contains(Switch.MadeInRecipient)) without |= FlowFlags.MadeInRecipient;
        var groups = new List<DestinationGroup>();
        if (Without.Contains(Switch.Ukraine)) groups.Add(DestinationGroup.Ukraine);
        if (Without.Contains(Switch.Organisations))
        {
            groups.AddRange([DestinationGroup.Organisations, DestinationGroup.NatoOrg]);
        }

        return new ShareScope(
            Alliance, composition, suppliers, Recipients ?? new PartySelection.Everyone(), without, groups);
    }
}
