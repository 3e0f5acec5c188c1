using System.Globalization;
using System.Text;
using Aandeel.Harmonise;
using Aandeel.Sources;

namespace Aandeel.Tests.Sources;

/// <summary>
/// What the real files of the UN Register and the United States give, in a text that a person can check.
/// </summary>
public sealed class UnitsAndDollarsTests
{
    private static readonly PartyTable Parties = PartyTable.BuiltIn;
    private static readonly Destinations Members = new(
        Parties, Alliance.Nato, Composition.AtTheTime, new YearRange(1990, 2026));

    [SharedDataFact]
    public void What_the_Registers_files_give_is_as_saved()
    {
        var text = new StringBuilder("# UN Register of Conventional Arms\n\n").Append(FileHeader);
        foreach (var name in new[] { "transfers-2010-2016.json", "report-years.json", "country-slugs.json" })
        {
            text.Append(FileLine(name, Read("unroca", name)));
        }

        var transfers = Read("unroca", "transfers-2010-2016.json");
        text.Append("\n## Whose report\n\n| side | rows |\n|---|---|\n");
        foreach (var side in new Side?[] { Side.Export, Side.Import, null })
        {
            text.Append(
                $"| {(side is { } s ? Codes.Of(s) : "ambiguous")} | "
                    + $"{transfers.Kept().Observations.Count(o => o.Side == side)} |\n");
        }

        text.Append(
            $"\nReports of a state for a year: "
                + $"{transfers.Kept().Observations.Where(o => o.Reporter is not null)
                    .Select(o => (o.Reporter, o.YearFrom)).Distinct().Count()}.\n");
        Findings(text, transfers);
        Rows(
            text, "Implausible counts",
            transfers.Kept().Observations.Where(
                o => transfers.Kept().Findings.Any(f => f.Line == o.Line && f.Code == "count-implausible")));

        Units(text, "Units that NATO members report to have exported", transfers, Side.Export, o => o.Supplier);
        Units(
            text, "Units that importers report to have received from NATO members", transfers, Side.Import,
            o => o.Supplier);
        text.ToString().ShouldBeAsSaved("unroca-real.expected.txt");
    }

    [SharedDataFact]
    public void What_the_file_of_the_United_States_gives_is_as_saved()
    {
        var reading = Read("national", "us-arms-sales-1996-2020.json");
        var text = new StringBuilder("# United States arms sales\n\n")
            .Append(FileHeader).Append(FileLine("us-arms-sales-1996-2020.json", reading));
        Findings(text, reading);
        foreach (var flow in new[] { Flow.Delivery, Flow.Licence, Flow.Notification })
        {
            var usable = Coverage.Of("us", flow)?.Years;
            Dollars(
                text, $"{Codes.Of(flow)}, all programmes, million dollars{(usable is { } y ? $" (usable {y})" : "")}",
                reading.Kept().Observations.Where(o => o.Flow == flow));
        }

        Dollars(
            text, "delivery, Foreign Military Sales, million dollars",
            reading.Kept().Observations.Where(o => o is { Flow: Flow.Delivery, Category: "Foreign Military Sales" }));
        Dollars(
            text, "delivery, Direct Commercial Sales, million dollars",
            reading.Kept().Observations.Where(o => o is { Flow: Flow.Delivery, Category: "Direct Commercial Sales" }));
        text.ToString().ShouldBeAsSaved("us-real.expected.txt");
    }

    private const string FileHeader =
        "| file | rows | read | refused | observations | indicators | findings | years | parties "
            + "|\n|---|---|---|---|---|---|---|---|---|\n";

    private static FileReading Read(string folder, string name) =>
        ReadingText.Read(SourceFile.Open(SharedData.PathOf("data", folder, name)));

    private static string FileLine(string name, FileReading r) =>
        $"| {name} | {r.Rows} | {r.Read} | {r.Refused} | {r.Kept().Observations.Count} | {r.Kept().Indicators.Count} "
            + $"| {r.Kept().Findings.Count} | {r.Years()?.ToString() ?? "-"} | "
            + $"{r.Kept().Observations.SelectMany(o => new[] { o.Supplier, o.Recipient })
                .Concat(r.Kept().Indicators.Select(i => i.Party)).Distinct().Count()} |\n";

    private static void Findings(StringBuilder text, FileReading reading)
    {
        text.Append("\n## Findings\n\n| code | how many |\n|---|---|\n");
        foreach (var group in reading.Kept().Findings.GroupBy(f => f.Code).OrderBy(g => g.Key, StringComparer.Ordinal))
        {
            text.Append($"| {group.Key} | {group.Count()} |\n");
        }

        text.Append("\n## States of amounts\n\n| flow | state | observations |\n|---|---|---|\n");
        foreach (var group in reading.Kept().Observations.GroupBy(o => (o.Flow, o.State)).OrderBy(g => g.Key))
        {
            text.Append($"| {Codes.Of(group.Key.Flow)} | {Codes.Of(group.Key.State)} | {group.Count()} |\n");
        }
    }

    private static void Rows(StringBuilder text, string title, IEnumerable<Observation> rows)
    {
        text.Append($"\n## {title}\n\n| line | year | from | to | category | items |\n|---|---|---|---|---|---|\n");
        foreach (var o in rows)
        {
            text.Append($"| {o.Line} | {o.YearFrom} | {o.Supplier} | {o.Recipient} | {o.Category} | {o.Amount} |\n");
        }
    }

    private static void Units(
        StringBuilder text, string title, FileReading reading, Side side, Func<Observation, string> ally)
    {
        text.Append(
            $"\n## {title}\n\nMembers at the time. Never summed across categories; without what was withheld.\n\n| "
                + $"category | year | to members | to Ukraine | to others | unallocated | withheld rows "
                + $"|\n|---|---|---|---|---|---|---|\n");
        var rows = reading.Kept().Observations.Where(
            o => o.Side == side && IsInside("unroca", ally(o), o.YearFrom!.Value));
        foreach (var group in rows.GroupBy(o => (o.Category, Year: o.YearFrom!.Value))
            .OrderBy(g => g.Key.Category, StringComparer.Ordinal).ThenBy(g => g.Key.Year))
        {
            var (inside, ukraine, outside, unallocated) = Split("unroca", group);
            text.Append(
                $"| {group.Key.Category} | {group.Key.Year} | {inside} | {ukraine} | {outside} | {unallocated} | "
                    + $"{group.Count(o => o.State == Reported.Withheld)} |\n");
        }
    }

    private static void Dollars(StringBuilder text, string title, IEnumerable<Observation> observations)
    {
        text.Append(
            $"\n## {title}\n\n| year | inside | Ukraine | outside otherwise | unallocated | total | share outside "
                + "|\n|---|---|---|---|---|---|---|\n");
        foreach (var year in observations.Where(o => o.Amount is not null)
            .GroupBy(o => o.YearFrom!.Value).OrderBy(g => g.Key))
        {
            var (inside, ukraine, outside, unallocated) = Split("us", year);
            var all = inside + ukraine + outside;
            var share = all == 0
                ? "-"
                : ((ukraine + outside) / all * 100).ToString("0.0", CultureInfo.InvariantCulture);
            text.Append(
                $"| {year.Key} | {Millions(inside)} | {Millions(ukraine)} | {Millions(outside)} | "
                    + $"{Millions(unallocated)} | {Millions(all + unallocated)} | {share} |\n");
        }
    }

    private static (decimal Inside, decimal Ukraine, decimal Outside,
        decimal Unallocated) Split(string source, IEnumerable<Observation> rows)
    {
        decimal inside = 0, ukraine = 0, outside = 0, unallocated = 0;
        foreach (var o in rows)
        {
            var amount = o.Amount?.Value ?? 0;
            var group = Members[o.YearFrom!.Value, Parties.OfPrinted(source, o.Recipient)];
            if (group == DestinationGroup.Ukraine) ukraine += amount;
            else if (DestinationGroups.Side(group) == DestinationSide.Inside) inside += amount;
            else if (DestinationGroups.Side(group) == DestinationSide.Outside) outside += amount;
            else unallocated += amount;
        }

        return (inside, ukraine, outside, unallocated);
    }

    private static bool IsInside(string source, string name, int year) =>
        DestinationGroups.Side(Members[year, Parties.OfPrinted(source, name)]) == DestinationSide.Inside;

    private static string Millions(decimal dollars) =>
        (dollars / 1_000_000).ToString("0.0", CultureInfo.InvariantCulture);
}
