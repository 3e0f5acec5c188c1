using Aandeel.Harmonise;

namespace Aandeel.Questions;

/// <summary>An option of questions: one name on the command line, in a URL and in the API.</summary>
/// <param name="Argument">What its value looks like; null for a switch without a value.</param>
/// <param name="Values">The words it knows, where the set is closed.</param>
/// <param name="Kinds">The questions that take it.</param>
/// <param name="CommandLineOnly">Whether it names files or folders, which the web does not take.</param>
public sealed record QuestionOption(
    string Name, string? Argument, string En, IReadOnlyList<string> Values, IReadOnlyList<QuestionKind> Kinds, bool CommandLineOnly = false);

/// <summary>All options of all questions, in the order in which help shows them.</summary>
public static class OptionCatalog
{
    private static readonly QuestionKind[] Every = Enum.GetValues<QuestionKind>();
    private static readonly QuestionKind[] Series = [QuestionKind.Share, QuestionKind.Suppliers, QuestionKind.Recipients, QuestionKind.Flows];
    private static readonly string[] Flows = [.. FlowSeries.All.Select(s => Codes.Of(s.Flow)).Distinct()];
    private static readonly string[] Units = [.. FlowSeries.All.Select(s => s.Unit.Code).Distinct()];
    private static readonly string[] Selections = ["nato", "eu", "european-nato", "europe", "all"];

    public static IReadOnlyList<string> Groups { get; } = [.. DestinationGroups.All.Where(g => g is not (DestinationGroup.Unmapped or DestinationGroup.Members or DestinationGroup.Nato)).Select(g => Codes.Of(g))];

    private static readonly QuestionOption[] Listed =
    [
        new("years", "2020-2024", "years of delivery, both ends included (default: share and sensitivity in windows of five, suppliers, recipients and definitions the last five, flows all)", [], Every),
        new("periods", "N", "windows of N years, counted back from the last; years left over at the start are dropped with a note", [], [QuestionKind.Share, QuestionKind.Sensitivity]),
        new("compare", "2015-2019", "the years to compare with (suppliers, recipients: by default as many years just before)", [], [QuestionKind.Share, QuestionKind.Suppliers, QuestionKind.Recipients]),
        new("by", "WORD", "divide the rows", ["year", "supplier", "recipient", "group", "category", "class"], [QuestionKind.Share]),
        new("composition", "WORD", "whose membership counts: at the time of delivery, the present one in all years, or that of a day", ["at-the-time", "present", "2022-02-24"], [.. Every.Where(k => k != QuestionKind.Definitions)]),
        new("alliance", "NAME", "what is inside: nato, eu, or your own CSV (party,from,until)", ["nato", "eu"], Every),
        new("suppliers", "WHO", "whose deliveries: nato, eu, european-nato, europe, all, a destination group, party codes (NLD,DEU), or your own CSV", [.. Selections, .. Groups], Every),
        new("recipients", "WHO", "to whom: the same words", [.. Selections, .. Groups], Every),
        new("without", "LIST", "leave out of numerator and denominator, separated by commas", Codes.All<Switch>(), [.. Every.Where(k => k != QuestionKind.Definitions)]),
        new("regions", "sipri", "rows by SIPRI's regions in place of parties", ["sipri"], [QuestionKind.Suppliers, QuestionKind.Recipients]),
        new("partners", "N", "how many partners of each row (default 10)", [], [QuestionKind.Suppliers, QuestionKind.Recipients]),
        new("draws", "N", "how many draws, 1 to 1000000 (default 10000)", [], [QuestionKind.Sensitivity]),
        new("seed", "N", "the seed of the draws; one seed gives one answer (default 1)", [], [QuestionKind.Sensitivity]),
        new("source", "NAME", "the source: SIPRI's Arms Transfers Database (default), the EU's report, the UN Register, national reports, customs", [.. FlowSeries.Sources], [.. Series.Except([QuestionKind.Share])]),
        new("source", "NAME", "the source: SIPRI's Arms Transfers Database (default), the EU's report, the UN Register, national reports, customs, or all side by side", [.. FlowSeries.Sources, Question.AllSources], [QuestionKind.Share]),
        new("source", "NAME", "the source (SIPRI's Arms Transfers Database)", ["sipri"], [QuestionKind.Definitions, QuestionKind.Sensitivity]),
        new("flow", "WORD", "what of the source: deliveries, licences, actual exports (default: what actually left, where the source has it)", Flows, Series),
        new("unit", "CODE", "the unit, where a flow has several (EUR or documents); money can be converted, marked, by yearly rates (EUR, GBP, USD)", Units, Series),
        new("unit", "CODE", "the currency of all amounts, converted by yearly rates and marked (default USD)", ["USD", "EUR", "GBP"], [QuestionKind.Production]),
        new("party", "CODE", "the party, by code or name; on the command line also without --party", [], [QuestionKind.Party]),
        new("rd", "0-25", "the part of equipment expenditure that is research and no delivery, per cent (default 0-25)", [], [QuestionKind.Production]),
        new("other", "0-30", "the part of Other expenditure (maintenance, spares, ammunition) that industry delivers, per cent (default 0-30)", [], [QuestionKind.Production]),
        new("side", "WORD", "whose report, where both sides report: the supplier's or the recipient's (UN Register, customs)", Codes.All<Side>(), Series),
        new("destination", "WORD", "the destination of a licence: as stated, or the final one (Netherlands)", Codes.All<DestinationChoice>(), Series),
        new("include", "LIST", "count too: dual-use goods (United Kingdom), extensions of licences (Netherlands)", Codes.All<Included>(), Series),
        new("edition", "YEAR", "the edition of the source (default: the newest that covers the years)", [], Every),
        new("category", "WORD", "only this category of the source, as printed (Aircraft, ML10, ...)", [], Series),
        new("class", "CLASS", "only this product class, by code or name (docs/methods/classes.md)", [], [QuestionKind.Flows]),
        new("key", "BY:KEY", "only the deliveries behind one row of share --by supplier, recipient or group, such as supplier:NLD, recipient:UKR or group:members", [], [QuestionKind.Flows]),
        new("rows", null, "show each row as printed, what was corrected in it, and what it counts as", [], [QuestionKind.Flows]),
        new("limit", "N", "show at most N rows in a table (default 40 of flows, 25 of tables); files hold all", [], [QuestionKind.Flows, QuestionKind.Suppliers, QuestionKind.Recipients]),
        new("format", "WORD", "how to write the answer", Codes.All<OutputFormat>(), Every),
        new("out", "FILE", "write to a file instead of the screen", [], Every, CommandLineOnly: true),
        new("lang", "en|nl", "language (default: of your system, else English)", ["en", "nl"], Every),
        new("explain", null, "say how the figures were worked out", [], Every),
        new("strict", null, "exit with code 3 when anything is incomplete", [], Every),
        new("data", "DIR", "the folder of snapshots (default: $AANDEEL_HOME)", [], Every, CommandLineOnly: true),
    ];

    /// <summary>Options of all questions that mean nothing to some.</summary>
    private static readonly Dictionary<QuestionKind, string[]> NotTaken = new()
    {
        [QuestionKind.Production] = ["recipients", "without", "edition"],
        [QuestionKind.Targets] = ["suppliers", "recipients", "without", "alliance"],
        [QuestionKind.Party] = ["suppliers", "recipients", "without"],
    };

    public static IReadOnlyList<QuestionOption> All { get; } =
        [.. Listed.Select(o => o with { Kinds = [.. o.Kinds.Where(k => !(NotTaken.TryGetValue(k, out var not) && not.Contains(o.Name)))] })];

    public static IReadOnlyList<QuestionOption> For(QuestionKind kind) => [.. All.Where(o => o.Kinds.Contains(kind))];
}
