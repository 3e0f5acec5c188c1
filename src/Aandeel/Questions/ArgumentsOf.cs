using Aandeel.Harmonise;
using A = Aandeel.Questions.Arguments;

namespace Aandeel.Questions;

/// <summary>
/// Which arguments each question takes, in the order in which help shows them and a printed question has them.
/// </summary>
public static class ArgumentsOf
{
    private static readonly string[] OnlySipri = ["sipri"];
    private static readonly string[] Currencies = ["USD", "EUR", "GBP"];

    private static readonly Argument SourceOfSeries = A.Source(
        (
            "the source: SIPRI's Arms Transfers Database (default), the EU's report, the UN Register, national "
                + "reports, customs",
            "de bron: de Arms Transfers Database van SIPRI (zonder), de EU-rapportage, het VN-register, nationale "
                + "rapportages, douane"),
        A.SourcesWithFlows);

    private static readonly Argument SipriOnly = A.Source(
        ("the source (SIPRI's Arms Transfers Database)", "de bron (de Arms Transfers Database van SIPRI)"), OnlySipri);

    /// <summary>What a series of a source takes beyond years, parties and composition.</summary>
    private static readonly Argument[] OfSeries =
    [
        A.FlowOf((
            "what of the source: deliveries, licences, actual exports (default: what actually left, where the source "
                + "has it)",
            "wat uit de bron: leveringen, vergunningen, feitelijke uitvoer (zonder: wat werkelijk vertrok, waar de "
                + "bron dat heeft)")),
        A.UnitOf(
            (
                "the unit, where a flow has several (EUR or documents); money can be converted, marked, by yearly "
                    + "rates (EUR, GBP, USD)",
                "de eenheid, waar er meer zijn (EUR of documents); geld kan met jaarkoersen worden omgerekend, met "
                    + "vermelding (EUR, GBP, USD)"),
            FlowSeries.All.Select(s => s.Unit.Code).Distinct()),
        A.Side,
        A.Destination,
        A.Include(
            (
                "count too: dual-use goods (United Kingdom), extensions of licences (Netherlands)",
                "tel mee: dual-usegoederen (Verenigd Koninkrijk), verlengingen van vergunningen (Nederland)"),
            Included.DualUse,
            Included.Extensions),
        A.Category(Text.Name(
            "only this category of the source, as printed (Aircraft, ML10, ...)",
            "alleen deze categorie van de bron, zoals gedrukt (Aircraft, ML10, ...)")),
    ];

    private static readonly Argument[] OfScope = [A.Composition, A.Alliance, A.Suppliers, A.Recipients, A.Without];

    private static readonly Argument RedirectableToo = A.Include(
        (
            "count as redirectable what is left out by default, separated by commas",
            "tel als omleidbaar wat zonder deze optie niet meetelt, gescheiden door komma's"),
        Included.Ukraine,
        Included.MadeInRecipient);

    private static readonly ListOfKind Lists = new()
    {
        [QuestionKind.Share] =
        [
            A.Years, A.PeriodsAndLast, A.Compare,
            A.By(
                ("divide the rows", "verdeel de rijen"), "year", "supplier", "recipient", "group", "category", "class"),
            .. OfScope,
            A.Source(
                (
                    "the source: SIPRI's Arms Transfers Database (default), the EU's report, the UN Register, "
                        + "national reports, customs, or all "
                        + "side by side",
                    "de bron: de Arms Transfers Database van SIPRI (zonder), de EU-rapportage, het VN-register, "
                        + "nationale rapportages, douane, "
                        + "of alle naast elkaar"),
                [.. A.SourcesWithFlows, Questions.Question.AllSources]),
            .. OfSeries, A.Edition, A.MadeIn,
        ],
        [QuestionKind.Suppliers] = [
            A.Years, A.Compare, .. OfScope, A.Regions, A.Partners, SourceOfSeries, .. OfSeries, A.Edition
        ],
        [QuestionKind.Recipients] = [
            A.Years, A.Compare, .. OfScope, A.Regions, A.Partners, SourceOfSeries, .. OfSeries, A.Edition
        ],
        [QuestionKind.Flows] = [A.Years, .. OfScope, SourceOfSeries, .. OfSeries, A.Edition, A.Class, A.Item, A.Key, A.Rows],
        [QuestionKind.Definitions] = [A.Years, A.Alliance, A.Suppliers, A.Recipients, SipriOnly, A.Edition],
        [QuestionKind.Sensitivity] = [A.Years, A.Periods, .. OfScope, A.Draws, A.Seed, SipriOnly, A.Edition],
        [QuestionKind.Decompose] =
        [
            A.Years, A.Compare, A.By(("parts by", "delen naar"), "supplier", "class", "category", "group"),
            .. OfScope, SipriOnly, A.Edition, A.CompareEdition,
        ],
        [QuestionKind.Trend] = [A.Years, A.Periods, .. OfScope, SourceOfSeries, .. OfSeries, A.Edition],
        [QuestionKind.Concentration] =
        [
            A.Years, A.Compare,
            A.By(
                ("a row per supplier, instead of all together", "een rij per leverancier, in plaats van alle samen"),
                "supplier"),
            .. OfScope, SipriOnly, A.Edition,
        ],
        [QuestionKind.Dependence] =
        [
            A.Years, A.Compare,
            A.By(
                ("divide the rows (default recipient)", "verdeel de rijen (zonder: recipient)"), "recipient", "class",
                "category"),
            .. OfScope, SipriOnly, A.Edition,
        ],
        [QuestionKind.OptionsCeiling] =
        [
            A.Years,
            A.By(
                (
                    "rows by product class, or by SIPRI's category for comparison (default class)",
                    "rijen per productklasse, of ter vergelijking per SIPRI-categorie (zonder: class)"),
                "class",
                "category"),
            .. OfScope, SipriOnly, A.Edition, RedirectableToo,
        ],
        [QuestionKind.OptionsMatch] = [
            A.Years, .. OfScope, SipriOnly, A.Edition, A.Class, RedirectableToo, A.Across, A.Apart, A.Costs
        ],
        [QuestionKind.OptionsJoint] = [A.Years, .. OfScope, SipriOnly, A.Edition, A.Class, RedirectableToo],
        [QuestionKind.OptionsTarget] =
            [A.Years, .. OfScope, SipriOnly, A.Edition, RedirectableToo, A.Target, A.Until, A.Growth, A.Mix],
        [QuestionKind.Scenario] = [
            A.Years, A.Composition, A.Alliance, A.Without, SipriOnly, A.Edition, A.Scenario, A.Settings
        ],
        [QuestionKind.Published] = [A.Who, A.About],
        [QuestionKind.Gaps] =
        [
            A.Years,
            A.By(
                (
                    "rows by supplier (what each reports, over all years) or by year (the part of the exports that "
                        + "each source sees), instead of "
                        + "cells",
                    "rijen per leverancier (wat elk opgeeft, over alle jaren) of per jaar (welk deel van de uitvoer "
                        + "elke bron ziet), in plaats "
                        + "van cellen"),
                "supplier",
                "year"),
            A.Composition, A.Alliance, A.Suppliers,
            A.Source(
                ("only this source (default: all that are imported)",
                    "alleen deze bron (zonder: alle ingelezen bronnen)"),
                [.. A.SourcesWithFlows, Questions.Question.AllSources]),
            A.FlowOf((
                "only this flow of the sources: deliveries, licences, actual exports",
                "alleen dit uit de bronnen: leveringen, vergunningen, feitelijke uitvoer")),
            A.Edition,
        ],
        [QuestionKind.Mirror] =
        [
            A.Years,
            A.By(
                (
                    "with --source unroca: match rates by reporter or by category, instead of transfers",
                    "met --source unroca: mate van overeenkomst per rapporterend land of per categorie, in plaats van "
                        + "leveringen"),
                "reporter",
                "category"),
            A.Composition, A.Suppliers, A.Recipients,
            A.Source(
                (
                    "unroca: the two sides of the UN Register; another source: only contradictions in which it has a "
                        + "part (default: all)",
                    "unroca: de twee kanten van het VN-register; een andere bron: alleen tegenspraken waarin zij een "
                        + "rol heeft (zonder: alle)"),
                A.SourcesThatContradict),
            A.Category(Text.Name(
                "with --source unroca: only this category, such as I or VII(a)",
                "met --source unroca: alleen deze categorie, zoals I of VII(a)")),
        ],
        [QuestionKind.Production] =
        [
            A.Years, A.Composition, A.Alliance, A.Suppliers, A.AllSources,
            A.UnitOf(
                (
                    "the currency of all amounts, converted by yearly rates and marked (default USD)",
                    "de valuta van alle bedragen, met jaarkoersen omgerekend en als zodanig vermeld (zonder: USD)"),
                Currencies),
            A.Research, A.OtherIndustry,
        ],
        [QuestionKind.Made] = [A.Years, A.Composition, A.Alliance, A.Suppliers, SipriOnly, A.Edition],
        [QuestionKind.Party] = [A.Years, A.Composition, A.Alliance, A.AllSources, A.Edition, A.Party],
        [QuestionKind.Answer] = [A.Years, SipriOnly, A.Edition, A.Party],
        [QuestionKind.Verify] =
        [
            A.ClaimWords, A.ClaimOf, A.Value, A.Within, A.Inside, A.Years, A.Suppliers, A.Recipients, A.AllSources,
            A.Edition,
        ],
        [QuestionKind.Between] = [A.From, A.To, A.Years, A.AllSources, A.Edition],
        [QuestionKind.Changes] = [SipriOnly, A.Older, A.Newer, A.Years, A.OnParty],
        [QuestionKind.Targets] = [A.Years, A.Composition, A.AllSources, A.Edition],
    };

    /// <summary>The arguments of a question.</summary>
    public static IReadOnlyList<Argument> Question(QuestionKind kind) => Lists[kind];

    /// <summary>The destination groups that can be chosen as suppliers or recipients.</summary>
    public static IReadOnlyList<string> Groups => A.Groups;

    /// <summary>A list for each question: a plain array, since a table by enumeration is compiled anew at every start.</summary>
    private sealed class ListOfKind
    {
        private readonly IReadOnlyList<Argument>?[] _lists = new IReadOnlyList<Argument>?[Codes.All<QuestionKind>().Count];

        public IReadOnlyList<Argument> this[QuestionKind kind]
        {
            get => _lists[(int)kind] ?? throw new InvalidOperationException($"{kind} has no arguments.");
            set => _lists[(int)kind] = value;
        }
    }
}
