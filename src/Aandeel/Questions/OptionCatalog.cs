using Aandeel.Harmonise;

namespace Aandeel.Questions;

/// <summary>An option of questions: one name on the command line, in a URL and in the API.</summary>
/// <param name="Argument">What its value looks like; null for a switch without a value.</param>
/// <param name="Values">The words it knows, where the set is closed.</param>
/// <param name="Kinds">The questions that take it.</param>
/// <param name="CommandLineOnly">Whether it names files or folders, which the web does not take.</param>
public sealed record QuestionOption(
    string Name, string? Argument, string En, IReadOnlyList<string> Values, IReadOnlyList<QuestionKind> Kinds, bool CommandLineOnly = false)
{
    /// <summary>Whether a question takes it.</summary>
    public bool GoesWith(QuestionKind kind)
    {
        for (var i = 0; i < Kinds.Count; i++)
        {
            if (Kinds[i] == kind) return true;
        }

        return false;
    }
}

/// <summary>All options of all questions, in the order in which help shows them.</summary>
public static class OptionCatalog
{
    private static readonly QuestionKind[] AnyKind = Enum.GetValues<QuestionKind>();

    // Questions over deliveries; published asks such questions of its own.
    private static readonly QuestionKind[] Every = But(AnyKind, QuestionKind.Published);
    private static readonly QuestionKind[] Series = [QuestionKind.Share, QuestionKind.Suppliers, QuestionKind.Recipients, QuestionKind.Flows, QuestionKind.Trend];
    private static readonly string[] Flows = [.. FlowSeries.All.Select(s => Codes.Of(s.Flow)).Distinct()];
    private static readonly string[] Units = [.. FlowSeries.All.Select(s => s.Unit.Code).Distinct()];
    private static readonly QuestionKind[] OfOptions = [QuestionKind.OptionsCeiling, QuestionKind.OptionsMatch, QuestionKind.OptionsJoint, QuestionKind.OptionsTarget];
    private static readonly string[] SourcesIncluded = [Codes.Of(Included.DualUse), Codes.Of(Included.Extensions)];
    private static readonly string[] OptionsIncluded = [Codes.Of(Included.Ukraine), Codes.Of(Included.MadeInRecipient)];
    private static readonly string[] Selections = ["nato", "eu", "european-nato", "europe", "all"];

    public static IReadOnlyList<string> Groups { get; } = [.. DestinationGroups.All.Where(g => g is not (DestinationGroup.Unmapped or DestinationGroup.Members or DestinationGroup.Nato)).Select(g => Codes.Of(g))];

    private static readonly QuestionOption[] Listed =
    [
        new("years", "2020-2024", "years of delivery, both ends included (default: share and sensitivity in windows of five, suppliers, recipients, definitions, decompose, concentration, dependence and options the last five, flows, trend, gaps and mirror all)", [], Every),
        new("periods", "N", "windows of N years, counted back from the last; years left over at the start are dropped with a note (trend: moving windows, one ending in every year; default 5)", [], [QuestionKind.Share, QuestionKind.Sensitivity, QuestionKind.Trend]),
        new("compare", "2015-2019", "the years to compare with (suppliers, recipients, decompose: by default as many years just before)", [], [QuestionKind.Share, QuestionKind.Suppliers, QuestionKind.Recipients, QuestionKind.Decompose, QuestionKind.Concentration, QuestionKind.Dependence]),
        new("by", "WORD", "divide the rows", ["year", "supplier", "recipient", "group", "category", "class"], [QuestionKind.Share]),
        new("by", "WORD", "parts by", ["supplier", "class", "category", "group"], [QuestionKind.Decompose]),
        new("by", "WORD", "a row per supplier, in place of all together", ["supplier"], [QuestionKind.Concentration]),
        new("by", "WORD", "divide the rows (default recipient)", ["recipient", "class", "category"], [QuestionKind.Dependence]),
        new("by", "WORD", "rows by supplier (what each reports, over all years) or by year (the part of the exports that each source sees), in place of cells", ["supplier", "year"], [QuestionKind.Gaps]),
        new("by", "WORD", "with --source unroca: match rates by reporter or by category, in place of transfers", ["reporter", "category"], [QuestionKind.Mirror]),
        new("composition", "WORD", "whose membership counts: at the time of delivery, the present one in all years, or that of a day", ["at-the-time", "present", "2022-02-24"], But(Every, QuestionKind.Definitions)),
        new("alliance", "NAME", "what is inside: nato, eu, or your own CSV (party,from,until)", ["nato", "eu"], But(Every, QuestionKind.Mirror)),
        new("suppliers", "WHO", "whose deliveries: nato, eu, european-nato, europe, all, a destination group, party codes (NLD,DEU), or your own CSV", [.. Selections, .. Groups], But(Every, QuestionKind.Scenario)),
        new("recipients", "WHO", "to whom: the same words (of options: which allies could take more)", [.. Selections, .. Groups], But(Every, QuestionKind.Scenario, QuestionKind.Gaps)),
        new("without", "LIST", "leave out of numerator and denominator, separated by commas", Codes.All<Switch>(), But(Every, QuestionKind.Definitions, QuestionKind.Gaps, QuestionKind.Mirror)),
        new("regions", "sipri", "rows by SIPRI's regions in place of parties", ["sipri"], [QuestionKind.Suppliers, QuestionKind.Recipients]),
        new("partners", "N", "how many partners of each row (default 10)", [], [QuestionKind.Suppliers, QuestionKind.Recipients]),
        new("draws", "N", "how many draws, 1 to 1000000 (default 10000)", [], [QuestionKind.Sensitivity]),
        new("seed", "N", "the seed of the draws; one seed gives one answer (default 1)", [], [QuestionKind.Sensitivity]),
        new("source", "NAME", "the source: SIPRI's Arms Transfers Database (default), the EU's report, the UN Register, national reports, customs", [.. FlowSeries.Sources], But(Series, QuestionKind.Share)),
        new("source", "NAME", "the source: SIPRI's Arms Transfers Database (default), the EU's report, the UN Register, national reports, customs, or all side by side", [.. FlowSeries.Sources, Question.AllSources], [QuestionKind.Share]),
        new("source", "NAME", "the source (SIPRI's Arms Transfers Database)", ["sipri"], But(Every, [.. Series, QuestionKind.Gaps, QuestionKind.Mirror])),
        new("source", "NAME", "only this source (default: all that are here)", [.. FlowSeries.Sources, Question.AllSources], [QuestionKind.Gaps]),
        new("source", "NAME", "unroca: the two sides of the UN Register; another source: only contradictions in which it has a part (default: all)", [.. FlowSeries.Sources.Where(s => s != Sources.SourceCatalog.Customs), Question.AllSources], [QuestionKind.Mirror]),
        new("flow", "WORD", "only this flow of the sources: deliveries, licences, actual exports", Flows, [QuestionKind.Gaps]),
        new("flow", "WORD", "what of the source: deliveries, licences, actual exports (default: what actually left, where the source has it)", Flows, Series),
        new("unit", "CODE", "the unit, where a flow has several (EUR or documents); money can be converted, marked, by yearly rates (EUR, GBP, USD)", Units, Series),
        new("unit", "CODE", "the currency of all amounts, converted by yearly rates and marked (default USD)", ["USD", "EUR", "GBP"], [QuestionKind.Production]),
        new("party", "CODE", "the party, by code or name; on the command line also without --party", [], [QuestionKind.Party]),
        new("rd", "0-25", "the part of equipment expenditure that is research and no delivery, per cent (default 0-25)", [], [QuestionKind.Production]),
        new("other", "0-30", "the part of Other expenditure (maintenance, spares, ammunition) that industry delivers, per cent (default 0-30)", [], [QuestionKind.Production]),
        new("side", "WORD", "whose report, where both sides report: the supplier's or the recipient's (UN Register, customs)", Codes.All<Side>(), Series),
        new("destination", "WORD", "the destination of a licence: as stated, or the final one (Netherlands)", Codes.All<DestinationChoice>(), Series),
        new("include", "LIST", "count too: dual-use goods (United Kingdom), extensions of licences (Netherlands)", SourcesIncluded, Series),
        new("edition", "YEAR", "the edition of the source (default: the newest that covers the years)", [], But(Every, QuestionKind.Mirror)),
        new("category", "WORD", "only this category of the source, as printed (Aircraft, ML10, ...)", [], Series),
        new("category", "WORD", "with --source unroca: only this category, such as I or VII(a)", [], [QuestionKind.Mirror]),
        new("class", "CLASS", "only this product class, by code or name (docs/methods/classes.md)", [], [QuestionKind.Flows]),
        new("key", "BY:KEY", "only the deliveries behind one row of share --by supplier, recipient or group, such as supplier:NLD, recipient:UKR or group:members", [], [QuestionKind.Flows]),
        new("rows", null, "show each row as printed, what was corrected in it, and what it counts as", [], [QuestionKind.Flows]),
        new("compare-edition", "YEAR", "the edition of the years compared with, where it is to be another: what the revision did stands apart", [], [QuestionKind.Decompose]),
        new("limit", "N", "show at most N rows in a table (default 40 of flows, 25 of tables); files hold all", [], [QuestionKind.Flows, QuestionKind.Suppliers, QuestionKind.Recipients, QuestionKind.Decompose, QuestionKind.Concentration, QuestionKind.Dependence, QuestionKind.Mirror]),
        new("by", "WORD", "rows by product class, or by SIPRI's category for comparison (default class)", ["class", "category"], [QuestionKind.OptionsCeiling]),
        new("class", "CLASS", "only this product class, by code or name (docs/methods/classes.md)", [], [QuestionKind.OptionsMatch, QuestionKind.OptionsJoint]),
        new("include", "LIST", "count as redirectable what is left out by default, separated by commas", OptionsIncluded, OfOptions),
        new("across", "category", "match also different classes of one category, at a cost", ["category"], [QuestionKind.OptionsMatch]),
        new("apart", "N", "match only deliveries at most N years apart (default: no limit within the years)", [], [QuestionKind.OptionsMatch]),
        new("costs", "LIST", "what makes a pairing less near, in points: per year apart, for new with used, for another class (default year=1,status=2,class=10)", [], [QuestionKind.OptionsMatch]),
        new("share", "PERCENT", "the share outside to be reached, more than 0 and less than 100", [], [QuestionKind.OptionsTarget]),
        new("until", "YEAR", "the year by which, in equal steps from the year after the last (default: the average year of the period)", [], [QuestionKind.OptionsTarget]),
        new("growth", "PERCENT", "the most by which the deliveries of allied suppliers can grow in a year (default: no limit)", [], [QuestionKind.OptionsTarget]),
        new("mix", "LIST", "parts of the way for each lever, in per cent (default: redirect to its ceiling, new demand for the rest)", [], [QuestionKind.OptionsTarget]),
        new("file", "FILE", "the scenario, as JSON; the same as FILE alone", [], [QuestionKind.Scenario], CommandLineOnly: true),
        new("set", "PATH=VALUE", "change the scenario: a place in it, such as ukraine.0.level=0.5; may be given more than once", [], [QuestionKind.Scenario]),
        new("limit", "N", "show at most N rows in a table (default 25 of matches, 10 of joint orders, all of ceilings); files hold all", [], [QuestionKind.OptionsCeiling, QuestionKind.OptionsMatch, QuestionKind.OptionsJoint]),
        new("who", "WORD", "only statements of those with this word in their name, such as SIPRI or Berenschot", [], [QuestionKind.Published]),
        new("about", "CODE", "only statements about this party, by code or name", [], [QuestionKind.Published]),
        new("limit", "N", "show at most N statements; files hold all (default all)", [], [QuestionKind.Published]),
        new("format", "WORD", "how to write the answer", Codes.All<Doors.Format>(), AnyKind),
        new("out", "FILE", "write to a file instead of the screen", [], AnyKind, CommandLineOnly: true),
        new("lang", "en|nl", "language (default: of your system, else English)", ["en", "nl"], AnyKind),
        new("explain", null, "say how the figures were worked out", [], AnyKind),
        new("strict", null, "exit with code 3 when anything is incomplete", [], AnyKind),
        new("data", "DIR", "the folder of snapshots (default: $AANDEEL_HOME)", [], AnyKind, CommandLineOnly: true),
    ];

    public static IReadOnlyList<QuestionOption> All { get; } = [.. Listed.Select(o => o with { Kinds = Array.FindAll([.. o.Kinds], k => IsTaken(k, o.Name)) })];

    public static IReadOnlyList<QuestionOption> For(QuestionKind kind) => [.. All.Where(o => o.GoesWith(kind))];

    /// <summary>Whether an option of all questions means something to one.</summary>
    private static bool IsTaken(QuestionKind kind, string option) => kind switch
    {
        QuestionKind.Production => option is not ("recipients" or "without" or "edition"),
        QuestionKind.Targets => option is not ("suppliers" or "recipients" or "without" or "alliance"),
        QuestionKind.Party => option is not ("suppliers" or "recipients" or "without"),
        _ => true,
    };

    private static QuestionKind[] But(QuestionKind[] kinds, params QuestionKind[] left) => Array.FindAll(kinds, k => !Array.Exists(left, l => l == k));
}
