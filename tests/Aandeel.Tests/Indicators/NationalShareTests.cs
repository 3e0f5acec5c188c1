using System.Globalization;
using System.Text;
using Aandeel.Harmonise;
using Aandeel.Sources;
using Aandeel.Sources.UnitedKingdom;
using Aandeel.Tests.Sources;

namespace Aandeel.Tests.Indicators;

/// <summary>
/// The share outside NATO of the Dutch, German and British reports, from the real files, as texts that a person can
/// check. Membership at the time; printed in each report's own currency and never added across reports or flows.
/// </summary>
public sealed class NationalShareTests
{
    private static readonly PartyTable Parties = PartyTable.BuiltIn;
    private static readonly Destinations AtTheTime = new(
        Parties, Alliance.Nato, Composition.AtTheTime, new YearRange(1995, 2025));

    [SharedDataFact]
    public void The_share_outside_of_Dutch_licences_by_destination_and_by_final_destination()
    {
        var reading = Read("nl-export-licences-2004-2014.csv");
        var text = new StringBuilder();
        var all = reading.Kept().Observations;
        text.Append(
            "Dutch licences, EUR m, members at the time. Outside = outside / (inside + outside); bounds with all of "
                + "unallocated inside, and outside.\n");
        foreach (var (title, rows) in new (string, List<Observation>)[]
        {
            ("all rows", [.. all]),
            ("without extensions (Verl. other than J)", [.. all.Where(o => !Has(o, "Verl. J"))]),
            ("definitive and new (D/T D, V/N N, Verl. other than J)", [.. all.Where(DefinitiveAndNew)]),
        })
        {
            text.Append(
                $"\n{title}\n2004-2013                        inside   outside  unalloc.     total  share   bounds    "
                    + "     unallocated\n");
            var years = rows.Where(o => o.YearFrom <= 2013).ToList();
            Line(text, "by destination", Sums("nl", years, o => o.Recipient));
            Line(text, "by final destination", Sums("nl", years, o => o.FinalRecipient ?? o.Recipient));
            Line(text, "by destination, NAVO inside", Sums("nl", years, o => o.Recipient, natoInside: true));
            Line(
                text, "by final dest., NAVO inside",
                Sums("nl", years, o => o.FinalRecipient ?? o.Recipient, natoInside: true));
            ReExports(text, years);
        }

        text.Append(
            "\nby final destination, all rows   inside   outside  unalloc.     total  share   bounds         "
                + "unallocated\n");
        foreach (var year in all.GroupBy(o => o.YearFrom!.Value).OrderBy(g => g.Key))
        {
            Line(text, $"{year.Key}", Sums("nl", year, o => o.FinalRecipient ?? o.Recipient));
        }

        text.ToString().ShouldBeAsSaved("nl-share.expected.txt");
    }

    [SharedDataFact]
    public void No_rule_on_the_flags_gives_the_published_Dutch_totals_so_both_stand_side_by_side()
    {
        var text = new StringBuilder(
            "Dutch licences, EUR m             all rows   without extensions   definitive and new   published\n");
        foreach (var year in Read("nl-export-licences-2004-2014.csv")
            .Kept().Observations.GroupBy(o => o.YearFrom!.Value).OrderBy(g => g.Key))
        {
            var published = year.Key switch { 2007 => "873.71", 2008 => "1,257.67", _ => "-" };
            text.Append(
                $"{year.Key,-30}{Million(year),12}{Million(year.Where(o => !Has(o, "Verl. J"))),21}"
                    + $"{Million(year.Where(DefinitiveAndNew)),21}{published,12}\n");
        }

        text.ToString().ShouldBeAsSaved("nl-published.expected.txt");
    }

    [SharedDataFact]
    public void The_share_outside_of_German_licences_and_of_war_weapons()
    {
        var text = new StringBuilder(
            "Germany, EUR m, members at the time. Two flows that are never added: a licence is a permission, an "
                + "actual export left the country.\n2000-2002 hold the ten largest recipients of war weapons alone; "
                + "2013 holds recipients outside NATO and the EU alone, so there is no share.\n");
        var all = Read("de-licences-2000-2013.csv").Kept().Observations;
        foreach (var flow in new[] { Flow.Licence, Flow.ActualExport })
        {
            text.Append(
                $"\n{(flow == Flow.Licence ? "individual licences        " : "actual exports, war weapons")}      "
                    + "inside   outside  unalloc.     total  share   bounds         unallocated\n");
            foreach (var year in all.Where(o => o.Flow == flow).GroupBy(o => o.YearFrom!.Value).OrderBy(g => g.Key))
            {
                Line(
                    text, $"{year.Key}{Part(flow, year.Key)}", Sums("de", year, o => o.Recipient),
                    noShare: flow == Flow.ActualExport && year.Key == 2013);
            }
        }

        var more = all.GroupBy(o => o.Line).Count(row => Value(row, Flow.ActualExport) > Value(row, Flow.Licence));
        text.Append(CultureInfo.InvariantCulture, $"\n{more} rows have more war weapons than licences.\n");
        text.ToString().ShouldBeAsSaved("de-share.expected.txt");

        static string Part(Flow flow, int year) => (flow, year) switch
        {
            (Flow.ActualExport, < 2003) => ", ten recipients",
            (Flow.ActualExport, > 2012) => ", third countries",
            _ => "",
        };

        static decimal Value(IEnumerable<Observation> row, Flow flow) =>
            row.Where(o => o.Flow == flow).Sum(o => o.Amount?.Value ?? 0);
    }

    [SharedDataFact]
    public void The_share_outside_of_British_licences_military_apart_from_dual_use()
    {
        var text = new StringBuilder(
            "United Kingdom, individual licences, GBP m, members at the time. 2015 is a quarter: to 31 March.\n");
        var all = Read("uk-licence-values-2008-2015.csv").Kept().Observations;
        foreach (var military in new[] { true, false })
        {
            text.Append(
                $"\n{(military ? "military ratings (ML, PL5)" : "all other ratings         ")}       inside   outside "
                    + " unalloc.     total  share   bounds         unallocated\n");
            var values = all.Where(
                o => o is { Flow: Flow.Licence, Measure: Measure.Value }
                    && BritishRating.IsMilitary(o.Category!) == military);
            foreach (var year in values.GroupBy(o => o.YearFrom!.Value).OrderBy(g => g.Key))
            {
                Line(
                    text, year.Key == 2015 ? "2015, first quarter" : $"{year.Key}", Sums("uk", year, o => o.Recipient));
            }
        }

        text.Append("\ndocuments                        licences  refusals\n");
        foreach (var year in all.Where(o => o.Measure == Measure.Count)
            .GroupBy(o => o.YearFrom!.Value).OrderBy(g => g.Key))
        {
            text.Append(
                $"{(year.Key == 2015 ? "2015, first quarter" : $"{year.Key}"),-29}{year.Count(o => o.Flow == Flow.Licence),12}"
                    + $"{year.Count(o => o.Flow == Flow.Denial),10}\n");
        }

        text.ToString().ShouldBeAsSaved("uk-share.expected.txt");
    }

    [SharedDataTheory]
    [InlineData("nl", "netherlands.md", "nl-export-licences-2004-2014.csv")]
    [InlineData("de", "germany.md", "de-licences-2000-2013.csv")]
    [InlineData("uk", "united-kingdom.md", "uk-licence-values-2008-2015.csv", "uk-ratings.csv")]
    public void What_reading_the_real_file_gave_stands_in_the_page_of_the_source(
        string source, string page, params string[] names)
    {
        var text = new StringBuilder(
            "| file | rows | read | refused | observations | findings | years | edition | reporter "
                + "|\n|---|---|---|---|---|---|---|---|---|\n");
        foreach (var name in names)
        {
            var reading = Read(name);
            (reading.Read + reading.Refused).ShouldBe(reading.Rows);
            text.Append(
                CultureInfo.InvariantCulture,
                $"| `{name}` | {reading.Rows:N0} | {reading.Read:N0} | {reading.Refused:N0} | "
                    + $"{reading.Kept().Observations.Count:N0} | {reading.Kept().Findings.Count:N0} | "
                    + $"{reading.Years()?.ToString() ?? "-"} | {reading.Edition} | "
                    + $"{reading.Kept().Observations.Select(o => o.Reporter).FirstOrDefault() ?? "-"} |\n");
        }

        text.Append(
            "\n| flow | measure | observations | of them with an amount | sum | unit |\n|---|---|---|---|---|---|\n");
        foreach (var kind in names.SelectMany(n => Read(n).Kept().Observations)
            .GroupBy(o => (o.Flow, o.Measure, o.Unit.Code)).OrderBy(g => g.Key.Flow).ThenBy(g => g.Key.Measure))
        {
            text.Append(
                CultureInfo.InvariantCulture,
                $"| {Codes.Of(kind.Key.Flow)} | {Codes.Of(kind.Key.Measure)} | {kind.Count():N0} | "
                    + $"{kind.Count(o => o.Amount is not null):N0} | {kind.Sum(o => o.Amount?.Value ?? 0):N0} | "
                    + $"{kind.Key.Code} |\n");
        }

        text.Append("\n| finding | rows | became |\n|---|---|---|\n");
        foreach (var kind in names.SelectMany(n => Read(n).Kept().Findings)
            .GroupBy(f => (f.Code, f.Outcome)).OrderBy(g => g.Key.Code, StringComparer.Ordinal))
        {
            text.Append(
                CultureInfo.InvariantCulture,
                $"| `{kind.Key.Code}` | {kind.Count():N0} | {Codes.Of(kind.Key.Outcome)} |\n");
        }

        text.ToString().ShouldBeAsSaved($"{source}-table.expected.txt");
        File.ReadAllText(Repository.PathOf("docs", "sources", page)).ShouldContain(text.ToString());
    }

    [SharedDataFact]
    public void Military_ratings_are_those_of_the_publishers_own_table_but_for_one_slip() =>
        Read("uk-ratings.csv").Kept().Findings.Select(f => $"{f.Code}: {f.Found}").ShouldBe(["rating-differs: ml16 0"]);

    [Fact]
    public void Coverage_names_known_sources_and_flows_and_runs_forwards()
    {
        foreach (var row in CsvTable.OfResource("Harmonise/coverage.csv").Rows)
        {
            SourceCatalog.Find(row[0]).ShouldNotBeNull(row[0]);
            Codes.TryParse(row[1], out Flow _).ShouldBeTrue(row[1]);
            Codes.TryParse(row[2], out CoverageKind _).ShouldBeTrue(row[2]);
            var from = DateOnly.ParseExact(row[3], "yyyy-MM-dd", CultureInfo.InvariantCulture);
            if (row[4].Length > 0)
            {
                from.ShouldBeLessThan(DateOnly.ParseExact(row[4], "yyyy-MM-dd", CultureInfo.InvariantCulture));
            }

            row[5].ShouldNotBeEmpty();
            row[6].ShouldNotBeEmpty();
        }
    }

    [SharedDataFact]
    public void War_weapons_of_2013_are_silence_towards_every_ally_and_silence_is_not_zero() =>
        Read("de-licences-2000-2013.csv").Kept().Observations
            .Where(
                o => o is { Flow: Flow.ActualExport, YearFrom: 2013 }
                    && Side("de", o.Recipient, 2013, false) == DestinationSide.Inside)
            .ShouldAllBe(o => o.State == Reported.NoReport);

    private static FileReading Read(string name)
    {
        var file = SourceFile.Open(SharedData.PathOf("data", "national", name));
        var reading = new FileReading(new RowList());
        SourceReaders.For(file).Read(file, reading);
        return reading;
    }

    private static bool Has(Observation o, string flag) =>
        (o.Remark + ";").Contains(flag + ";", StringComparison.Ordinal);

    private static bool DefinitiveAndNew(Observation o) => Has(o, "D/T D") && Has(o, "V/N N") && !Has(o, "Verl. J");

    /// <summary>
    /// What goes outside by way of an ally: the destination is inside and the final destination outside.
    /// </summary>
    private static void ReExports(StringBuilder text, List<Observation> rows)
    {
        decimal moved = 0, total = 0;
        foreach (var o in rows)
        {
            total += o.Amount?.Value ?? 0;
            if (Side("nl", o.Recipient, o.YearFrom!.Value, false) == DestinationSide.Inside
                && Side("nl", o.FinalRecipient ?? o.Recipient, o.YearFrom.Value, false) == DestinationSide.Outside)
            {
                moved += o.Amount?.Value ?? 0;
            }
        }

        text.Append(
            CultureInfo.InvariantCulture,
            $"goes outside by way of an ally: {moved / 1_000_000:N1}, {moved / total:P1} of the total\n");
    }

    private static Dictionary<DestinationSide, decimal> Sums(
        string source, IEnumerable<Observation> rows, Func<Observation, string> destination, bool natoInside = false)
    {
        var sums = Enum.GetValues<DestinationSide>().ToDictionary(s => s, _ => 0m);
        foreach (var o in rows)
        {
            sums[Side(source, destination(o), o.YearFrom!.Value, natoInside)] += o.Amount?.Value ?? 0;
        }

        sums[DestinationSide.Unmapped].ShouldBe(0);
        return sums;
    }

    private static DestinationSide Side(string source, string name, int year, bool natoInside) =>
        natoInside && name is ("NAVO" or "NAVO LANDEN")
            ? DestinationSide.Inside
            : DestinationGroups.Side(AtTheTime[year, Parties.OfPrinted(source, name)]);

    private static string Million(IEnumerable<Observation> rows) =>
        (rows.Sum(o => o.Amount?.Value ?? 0) / 1_000_000).ToString("N2", CultureInfo.InvariantCulture);

    private static void Line(
        StringBuilder text, string title, Dictionary<DestinationSide, decimal> sums, bool noShare = false)
    {
        var (inside, outside, unallocated) = (sums[DestinationSide.Inside], sums[DestinationSide.Outside],
            sums[DestinationSide.Unallocated]);
        var total = inside + outside + unallocated;
        text.Append(
            CultureInfo.InvariantCulture,
            $"{title,-29}{(noShare ? "no report" : (inside / 1_000_000).ToString("N1", CultureInfo.InvariantCulture)),10}"
                + $"{outside / 1_000_000,10:N1}{unallocated / 1_000_000,10:N1}{total / 1_000_000,10:N1}");
        if (noShare)
        {
            text.Append("      -\n");
            return;
        }

        text.Append(
            CultureInfo.InvariantCulture,
            $"{100 * outside / (inside + outside),7:N1}   {100 * outside / total,5:N1} - "
                + $"{100 * (outside + unallocated) / total,5:N1}{100 * unallocated / total,12:N1}\n");
    }
}
