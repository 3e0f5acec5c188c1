using System.Text.Json;
using Aandeel.Answers;
using Aandeel.Doors;
using Aandeel.Questions;
using Aandeel.Sources;

namespace Aandeel.Tests.Questions;

/// <summary>The page of a party, on the real files: its figures are those of the questions that it asks.</summary>
public sealed class PartyQuestionTests
{
    [SharedDataFact]
    public void Sources_contradict_each_other_on_the_Netherlands_and_the_page_says_why()
    {
        var answer = Ask("NLD");
        var exports = List(answer, "exports");
        Share(exports, "sipri", "delivery", "2020-2024", "at-the-time").ShouldBe(0.723, 0.0005);
        Share(exports, "eu", "actual-export", "2016-2020", "present").ShouldBe(0.380, 0.0005);
        Share(exports, "nl", "licence", "2004-2014", "present").ShouldBe(0.397, 0.0005);
        Share(exports, "nl", "licence", "2004-2014", "present", "final").ShouldBe(0.461, 0.0005);
        var why = Asking.Said(answer, "why-they-differ");
        foreach (var part in new[] { "72.3 %", "38.0 %", "About 90 %", "can all be true", "parts" })
        {
            why.ShouldContain(part);
        }

        answer.Notes.Select(n => n.Code).ShouldBeSubsetOf(
        [
            "old-years", "why-they-differ", "not-production", "imports", "europe", "two-files-of-licences", "by-way-of-allies",
            "statement",
            "more-statements", "missing",
        ]);
    }

    [SharedDataTheory]
    [InlineData("NLD")]
    [InlineData("TUR")]
    [InlineData("UKR")]
    [InlineData("POL")]
    [InlineData("KOR")]
    [InlineData("FRA")]
    public void Every_line_is_what_the_share_of_its_source_says(string party)
    {
        var lines = List(Ask(party), "exports");
        lines.ShouldNotBeEmpty();
        foreach (var line in lines.Where(l => l.GetProperty("category").ValueKind == JsonValueKind.Null))
        {
            List<(string, string)> options =
            [
                ("source", Text(line, "source")), ("flow", Text(line, "flow")), ("years", Text(line, "period")),
                ("suppliers", party),
                ("composition", Text(line, "composition")),
            ];
            if (Text(line, "destination").Length > 0) options.Add(("destination", Text(line, "destination")));
            var row = Asking.Rows(Asking.Share(EverySource.Imported, [.. options]))[0];
            foreach (var field in new[] { "inside", "outside", "total", "share_outside" })
            {
                var told = line.GetProperty(field).GetRawText();
                told.ShouldBe(row.GetProperty(field).GetRawText(), $"{party} {Text(line, "source")} {field}");
            }
        }
    }

    [SharedDataTheory]
    [InlineData("NLD")]
    [InlineData("UKR")]
    [InlineData("KOR")]
    public void Partners_are_those_of_the_league_tables_and_their_flows_add_up(string party)
    {
        var answer = Ask(party);
        var lists = new[] { ("recipients", QuestionKind.Suppliers, "suppliers"),
            ("suppliers", QuestionKind.Recipients, "recipients") };
        foreach (var (list, kind, own) in lists)
        {
            var rows = List(answer, list).Where(r => Text(r, "source") == "sipri").ToList();
            var told = Asking.Rows(Asking.Of(EverySource.Imported, kind, ("years", "2020-2024"), (own, party)))[0];
            var league = told.GetProperty("partners").EnumerateArray()
                .Select(l => (Text(l, "key"), l.GetProperty("value").GetDecimal()))
                .Where(l => l.Item2 > 0);
            rows.Select(r => (Text(r, "key"), r.GetProperty("total").GetDecimal())).ShouldBe(league);
            foreach (var row in rows.Where(r => !Text(r, "key").StartsWith('X')).Take(3))
            {
                var flows = Asking.Json(Asked.New(Asking.OfCommand(Text(row, "flows")), EverySource.Imported)!);
                flows.GetProperty("total")
                    .GetDecimal().ShouldBe(row.GetProperty("total").GetDecimal(), $"{party} {Text(row, "key")}");
            }
        }
    }

    [SharedDataFact]
    public void The_part_in_Europes_exports_follows_from_totals_and_says_who_is_not_in_it()
    {
        var europe = List(Ask("NLD"), "europe");
        foreach (var row in europe)
        {
            decimal Total(string suppliers) => Asking.Rows(Asking.Share(
                EverySource.Imported,
                ("source", Text(row, "source")),
                ("flow", Text(row, "flow")),
                ("years", Text(row, "period")),
                ("suppliers", suppliers)))[0].GetProperty("total").GetDecimal();
            row.GetProperty("share")
                .GetDouble().ShouldBe((double)(Total("NLD") / Total(Text(row, "definition"))), 1e-9);
            row.GetProperty("share_least").GetDouble().ShouldBeLessThanOrEqualTo(row.GetProperty("share").GetDouble());
        }

        var ofEu = europe.Single(
            r => Text(r, "source") == "eu" && Text(r, "flow") == "actual-export" && Text(r, "definition") == "eu");
        Text(ofEu, "silent").ShouldContain("DEU");
        var ukraine = List(Ask("UKR"), "europe");
        ukraine.ShouldAllBe(r => Text(r, "source") == "sipri", "Ukraine does not report to the EU");
        ukraine.Single(r => Text(r, "definition") == "eu")
            .GetProperty("reasons").GetProperty("share").GetString().ShouldBe("not-in-it");
        ukraine.Single(r => Text(r, "definition") == "europe").GetProperty("share").GetDouble().ShouldBeGreaterThan(0);
        foreach (var party in new[] { "TUR", "KOR", "USA" })
        {
            var answer = Ask(party);
            List(answer, "europe").ShouldBeEmpty();
            answer.Notes.ShouldContain(n => n.Code == "not-in-europe");
        }
    }

    [SharedDataFact]
    public void Stated_and_final_destinations_add_up_to_the_licences_of_the_period()
    {
        var answer = Ask("NLD");
        var all = List(answer, "final_destinations").Where(r => Text(r, "period") == "2004-2014").ToList();
        var rows = all.Where(r => Text(r, "licences") == "all-but-extensions").ToList();
        var licences = Asking.Rows(Asking.Share(EverySource.Imported, ("source", "nl"), ("years", "2004-2014")))[0];
        var final = Asking.Rows(
            Asking.Share(EverySource.Imported, ("source", "nl"), ("years", "2004-2014"), ("destination", "final")))[0];
        Sum(_ => true).ShouldBe(licences.GetProperty("total").GetDecimal());
        Sum(r => Text(r, "stated") == "outside").ShouldBe(licences.GetProperty("outside").GetDecimal());
        Sum(r => Text(r, "final") == "outside").ShouldBe(final.GetProperty("outside").GetDecimal());
        List(answer, "by_way_of_allies")
            .Where(r => Text(r, "licences") == "all-but-extensions")
            .Sum(r => r.GetProperty("total").GetDecimal())
            .ShouldBeLessThanOrEqualTo(Sum(r => Text(r, "stated") == "inside" && Text(r, "final") == "outside"));

        // Definitive new licences alone, summed here from the file itself.
        var definitive = File.ReadLines(SharedData.PathOf("data", "national", "nl-export-licences-2004-2014.csv"))
            .Skip(1)
            .Select(NaiveCsv.Split)
            .Where(r => r[5] == "D" && r[6] == "N" && r[7] == "N" && r[14].Length > 0);
        var ofNew = all.Where(r => Text(r, "licences") == "definitive-new").ToList();
        ofNew.Sum(r => r.GetProperty("total").GetDecimal())
            .ShouldBe(definitive.Sum(r => decimal.Parse(r[14], System.Globalization.CultureInfo.InvariantCulture)));
        ofNew.Single(r => Text(r, "stated") == "inside" && Text(r, "final") == "outside")
            .GetProperty("total").GetDecimal()
            .ShouldBeInRange(440_000_000, 460_000_000);
        List(Ask("POL"), "final_destinations").ShouldBeEmpty("only Dutch licences state them");

        decimal Sum(Func<JsonElement, bool> of) => rows.Where(of).Sum(r => r.GetProperty("total").GetDecimal());
    }

    [SharedDataFact]
    public void A_state_that_is_no_more_is_shown_in_its_last_years_from_the_edition_that_has_it()
    {
        var orders = SourceFile.Open(SharedData.PathOf("data", "sipri", "trade-register-orders-1950-2025.csv"));
        using var both = Asking.Import("both", SourceFile.Open(SharedData.Register), orders);
        var line = List(Ask("SUN", both), "exports").First(e => Text(e, "source") == "sipri");
        Text(line, "period").ShouldBe("1987-1991");
        Text(line, "edition").ShouldBe("2026");
        line.GetProperty("total").GetDecimal().ShouldBeGreaterThan(50_000);
        foreach (var question in new[]
        {
            Asking.Ask(QuestionKind.Party, ("party", "NLD"), ("edition", "1999")),
            Asking.Ask(QuestionKind.Targets, ("edition", "1999")),
        })
        {
            Should.Throw<AandeelException>(() => Asked.New(question, both)).Message.ShouldContain(
                "Edition 1999 is not here");
        }
    }

    [SharedDataFact]
    public void Reports_that_are_only_missing_here_are_no_silence()
    {
        var files = new[] { "transfers-2010-2016.json", "report-years.json" };
        using var register = Asking.Import(
            "unroca", [.. files.Select(f => SourceFile.Open(SharedData.PathOf("data", "unroca", f)))]);
        IReadOnlyList<(string, string)> Missing(string party) =>
        [
            .. List(Ask(party, register), "missing")
                .Where(m => Text(m, "source") == "unroca")
                .Select(m => (Text(m, "reason"), Text(m, "years"))),
        ];

        // The list of reports has South Korea's of every year; Türkiye's of 2014 was made, those of 2011 and 2015 were
        // not.
        Missing("KOR").ShouldBe([("not-in-this-copy", "2010-2016")]);
        Missing("TUR").ShouldBe([("not-in-this-copy", "2014"), ("no-report", "2011, 2015")]);
    }

    [SharedDataFact]
    public void The_column_beside_the_share_is_named_by_the_composition_that_it_is_of()
    {
        var answer = Ask("NLD");
        var view = answer.Views.First(v => v.Columns.Any(c => c.Name == "share_outside_at-the-time"));
        var column = view.Columns.Single(c => c.Name == "share_outside_at-the-time");

        Wording.Of(column.Title, Language.En).ShouldBe("Members at the time");
        Wording.Of(column.Title, Language.Nl).ShouldBe("Leden van toen");
        Plain.Write(answer, new Showing()).Split('\n').First(l => l.StartsWith("sipri ", StringComparison.Ordinal))
            .ShouldContain("72.3 %", customMessage: "72.3 is of the members at the time, 71.8 of the present ones");
    }

    [SharedDataFact]
    public void What_is_missing_is_named_with_its_years()
    {
        var germany = List(Ask("DEU"), "missing");
        germany.ShouldContain(m => Text(m, "source") == "eu"
            && Text(m, "reason") == "no-report"
            && Text(m, "years").Contains("2008-2020", StringComparison.Ordinal));
        List(Ask("TUR"), "missing")
            .ShouldContain(m => Text(m, "source") == "eu" && Text(m, "reason") == "not-a-reporter");
        List(Ask("NLD"), "missing").ShouldContain(m => Text(m, "source") == "customs"
            && Text(m, "reason") == "source-not-here"
            && Text(m, "command").Length > 0);
    }

    [SharedDataTheory]
    [InlineData("ISL")]
    [InlineData("VAT")]
    [InlineData("XXN")]
    [InlineData("SUN")]
    [InlineData("LUX")]
    public void A_party_without_exports_has_a_page_without_a_share_and_not_zero(string party)
    {
        if (Imported.Parties.Find(PartyCode.Parse(party)) is null) return;
        var answer = Ask(party);
        var json = Asking.Json(answer).GetRawText();
        json.ShouldNotContain("NaN");
        foreach (var line in List(answer, "exports"))
        {
            if (line.GetProperty("total") is not { ValueKind: JsonValueKind.Number } total || total.GetDecimal() != 0)
            {
                continue;
            }

            line.GetProperty("share_outside").ValueKind.ShouldBe(JsonValueKind.Null);
        }
    }

    [Fact]
    public void On_built_in_sums_alone_it_says_what_it_can_and_how_to_get_the_rest()
    {
        var netherlands = Ask("NLD", Asking.Sums);
        Share(List(netherlands, "exports"), "sipri", "delivery", "2020-2024", "at-the-time").ShouldBe(0.723, 0.0005);
        var europe = List(netherlands, "europe").Single(r => Text(r, "definition") == "european-nato");
        europe.GetProperty("share").GetDouble().ShouldBe(0.039, 0.001);
        List(netherlands, "missing").Count(m => Text(m, "command").Length > 0).ShouldBeGreaterThan(4);
        List(netherlands, "missing")[0].GetProperty("command").GetString().ShouldBe("aandeel sources fetch sipri");
        var korea = List(Ask("South Korea", Asking.Sums), "exports")[0];
        korea.GetProperty("total").GetDecimal().ShouldBeGreaterThan(1_000);
        korea.GetProperty("reasons").GetProperty("share_outside").GetString().ShouldBe("not-in-sums");
    }

    [Fact]
    public void A_party_must_be_named_and_known()
    {
        var nobody = Should.Throw<AandeelException>(() => Asked.New(Asking.Ask(QuestionKind.Party), Asking.Sums));
        nobody.Message.ShouldContain("aandeel party NLD");
        Should.Throw<AandeelException>(() => Asking.Ask(QuestionKind.Party, ("party", "NDL"))).Message.ShouldContain(
            "NLD");
        var refused = Should.Throw<AandeelException>(
            () => Asking.Ask(QuestionKind.Party, ("party", "NLD"), ("suppliers", "all")));
        refused.Message.ShouldContain("has no option --suppliers");
    }

    [SharedDataTheory]
    [InlineData("NLD", "en", "party-nld.expected.txt")]
    [InlineData("UKR", "nl", "party-ukr-nl.expected.txt")]
    public void The_page_is_as_saved(string party, string language, string saved)
    {
        var text = Plain.Write(Ask(party), new Showing(language == "nl" ? Language.Nl : Language.En));
        text[..text.LastIndexOf("snapshot ", StringComparison.Ordinal)].ShouldBeAsSaved(saved);
    }

    [SharedDataTheory]
    [InlineData("NLD")]
    [InlineData("DEU")]
    [InlineData("UKR")]
    [InlineData("SUN")]
    public void Both_languages_have_the_same_figures_and_every_figure_is_a_cell(string party)
    {
        var answer = Ask(party);
        answer.HasTheSameFiguresInBothLanguages();
        answer.QuotesItsOwnCells();
        string Numbers(Language language)
        {
            var products = Asking.Parse(answer, language).GetProperty("rows")[0]
                .GetProperty("products").EnumerateArray();
            return string.Join('\n', products.Select(p => $"{Text(p, "key")} {p.GetProperty("total")}"));
        }

        Numbers(Language.Nl).ShouldBe(Numbers(Language.En), "the order is by code, never by a translated name");
    }

    [SharedDataFact]
    public void The_pictures_are_of_sources_recipients_and_production()
    {
        var charts = Ask("NLD").Charts;
        charts.Select(c => c.As).ShouldBe([Draw.Dots, Draw.Bars, Draw.Interval]);
        var sources = charts[0];
        sources.Drawn.Count.ShouldBeGreaterThan(5);
        foreach (var row in sources.Drawn)
        {
            var (share, band) = ((Cell.Ratio)sources.Table[row, sources.Y[0]],
                (Cell.Band)sources.Table[row, sources.Band!]);
            share.Value.ShouldBeInRange(((Cell.Ratio)band.Lower).Value - 1e-12, ((Cell.Ratio)band.Upper).Value + 1e-12);
        }

        Ask("ISL").Charts.ShouldNotContain(c => c.As == Draw.Dots && c.Drawn.Count == 0);
    }

    [SharedDataFact]
    public void A_screen_shows_the_first_of_a_list_and_says_how_many_more_there_are()
    {
        var answer = Ask("NLD");
        var lists = answer.Views.Where(v => v.First is not null).ToList();
        lists.ShouldAllBe(v => v.First == 8 && v.Table.Count > 8);
        Asking.Plain(answer).ShouldContain("more are in files and with --limit.");
        Markdown.Write(answer, new Showing()).ShouldNotContain("--limit");
    }

    private static Answer Ask(string party) => Ask(party, EverySource.Imported);

    private static Answer Ask(string party, Imported imported) =>
        Asked.New(Asking.Ask(QuestionKind.Party, ("party", party)), imported)!;

    private static IReadOnlyList<JsonElement> List(Answer answer, string name) =>
        [.. Asking.Rows(answer)[0].GetProperty(name).EnumerateArray()];

    private static string Text(JsonElement row, string field) => row.GetProperty(field).GetString() ?? "";

    private static double Share(
        IReadOnlyList<JsonElement> exports, string source, string flow, string period, string composition,
        string destination = "")
    {
        var line = exports.Single(e => Text(e, "source") == source
            && Text(e, "flow") == flow
            && Text(e, "period") == period
            && Text(e, "composition") == composition
            && Text(e, "destination") == destination);
        return line.GetProperty("share_outside").GetDouble();
    }
}
