using System.Text.Json;
using Aandeel.Questions;
using Aandeel.Questions.Writers;
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
        var why = answer.Notes.Single(n => n.Code == "why-they-differ").Text;
        foreach (var part in new[] { "72.3 %", "38.0 %", "About 90 %", "can all be true", "parts" }) why.ShouldContain(part);
        answer.Notes.Select(n => n.Code).ShouldBeSubsetOf(["why-they-differ", "not-production", "imports", "europe", "two-files-of-licences", "by-way-of-allies", "statement", "more-statements", "missing"]);
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
            List<(string, string)> options = [("source", Text(line, "source")), ("flow", Text(line, "flow")), ("years", Text(line, "period")), ("suppliers", party), ("composition", Text(line, "composition"))];
            if (Text(line, "destination").Length > 0) options.Add(("destination", Text(line, "destination")));
            var row = Asking.Rows(Asking.Share(EverySource.Holdings, [.. options]))[0];
            foreach (var field in new[] { "inside", "outside", "total", "share_outside" }) line.GetProperty(field).GetRawText().ShouldBe(row.GetProperty(field).GetRawText(), $"{party} {Text(line, "source")} {field}");
        }
    }

    [SharedDataTheory]
    [InlineData("NLD")]
    [InlineData("UKR")]
    [InlineData("KOR")]
    public void Partners_are_those_of_the_league_tables_and_their_flows_add_up(string party)
    {
        var answer = Ask(party);
        foreach (var (list, kind, own) in new[] { ("recipients", QuestionKind.Suppliers, "suppliers"), ("suppliers", QuestionKind.Recipients, "recipients") })
        {
            var rows = List(answer, list).Where(r => Text(r, "source") == "sipri").ToList();
            var league = Asking.Rows(Asking.Of(EverySource.Holdings, kind, ("years", "2020-2024"), (own, party)))[0].GetProperty("partners").EnumerateArray().ToList();
            rows.Select(r => (Text(r, "key"), r.GetProperty("total").GetDecimal())).ShouldBe(league.Where(l => l.GetProperty("value").GetDecimal() > 0).Select(l => (Text(l, "key"), l.GetProperty("value").GetDecimal())));
            foreach (var row in rows.Where(r => !Text(r, "key").StartsWith('X')).Take(3))
            {
                Asking.Json(Asked.Answer(Asking.OfCommand(Text(row, "flows")), EverySource.Holdings)).GetProperty("total").GetDecimal().ShouldBe(row.GetProperty("total").GetDecimal(), $"{party} {Text(row, "key")}");
            }
        }
    }

    [SharedDataFact]
    public void The_part_in_Europes_exports_follows_from_totals_and_says_who_is_not_in_it()
    {
        var europe = List(Ask("NLD"), "europe");
        foreach (var row in europe)
        {
            decimal Total(string suppliers) => Asking.Rows(Asking.Share(EverySource.Holdings, ("source", Text(row, "source")), ("flow", Text(row, "flow")), ("years", Text(row, "period")), ("suppliers", suppliers)))[0].GetProperty("total").GetDecimal();
            row.GetProperty("share").GetDouble().ShouldBe((double)(Total("NLD") / Total(Text(row, "definition"))), 1e-9);
            row.GetProperty("share_least").GetDouble().ShouldBeLessThanOrEqualTo(row.GetProperty("share").GetDouble());
        }

        europe.Single(r => Text(r, "source") == "eu" && Text(r, "flow") == "actual-export" && Text(r, "definition") == "eu").GetProperty("silent").GetString()!.ShouldContain("DEU");
        var ukraine = List(Ask("UKR"), "europe");
        ukraine.ShouldAllBe(r => Text(r, "source") == "sipri", "Ukraine does not report to the EU");
        ukraine.Single(r => Text(r, "definition") == "eu").GetProperty("reasons").GetProperty("share").GetString().ShouldBe("not-in-it");
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
        var licences = Asking.Rows(Asking.Share(EverySource.Holdings, ("source", "nl"), ("years", "2004-2014")))[0];
        var final = Asking.Rows(Asking.Share(EverySource.Holdings, ("source", "nl"), ("years", "2004-2014"), ("destination", "final")))[0];
        Sum(_ => true).ShouldBe(licences.GetProperty("total").GetDecimal());
        Sum(r => Text(r, "stated") == "outside").ShouldBe(licences.GetProperty("outside").GetDecimal());
        Sum(r => Text(r, "final") == "outside").ShouldBe(final.GetProperty("outside").GetDecimal());
        List(answer, "by_way_of_allies").Where(r => Text(r, "licences") == "all-but-extensions").Sum(r => r.GetProperty("total").GetDecimal()).ShouldBeLessThanOrEqualTo(Sum(r => Text(r, "stated") == "inside" && Text(r, "final") == "outside"));

        // Definitive new licences alone, summed here from the file itself.
        var definitive = File.ReadLines(SharedData.PathOf("data", "national", "nl-export-licences-2004-2014.csv")).Skip(1).Select(NaiveCsv.Split).Where(r => r[5] == "D" && r[6] == "N" && r[7] == "N" && r[14].Length > 0).ToList();
        all.Where(r => Text(r, "licences") == "definitive-new").Sum(r => r.GetProperty("total").GetDecimal()).ShouldBe(definitive.Sum(r => decimal.Parse(r[14], System.Globalization.CultureInfo.InvariantCulture)));
        all.Single(r => Text(r, "licences") == "definitive-new" && Text(r, "stated") == "inside" && Text(r, "final") == "outside").GetProperty("total").GetDecimal().ShouldBeInRange(440_000_000, 460_000_000);
        List(Ask("POL"), "final_destinations").ShouldBeEmpty("only Dutch licences state them");

        decimal Sum(Func<JsonElement, bool> of) => rows.Where(of).Sum(r => r.GetProperty("total").GetDecimal());
    }

    [SharedDataFact]
    public void A_state_that_is_no_more_is_shown_in_its_last_years_from_the_edition_that_has_it()
    {
        using var both = Asking.Import("both", SourceFile.Open(SharedData.Register), SourceFile.Open(SharedData.PathOf("data", "sipri", "trade-register-orders-1950-2025.csv")));
        var line = List(Asked.Answer(Asking.Ask(QuestionKind.Party, ("party", "SUN")), both), "exports").First(e => Text(e, "source") == "sipri");
        Text(line, "period").ShouldBe("1987-1991");
        Text(line, "edition").ShouldBe("2026");
        line.GetProperty("total").GetDecimal().ShouldBeGreaterThan(50_000);
        Should.Throw<AandeelException>(() => Asked.Answer(Asking.Ask(QuestionKind.Party, ("party", "NLD"), ("edition", "1999")), both)).Message.ShouldContain("Edition 1999 is not here");
        Should.Throw<AandeelException>(() => Asked.Answer(Asking.Ask(QuestionKind.Targets, ("edition", "1999")), both)).Message.ShouldContain("Edition 1999 is not here");
    }

    [SharedDataFact]
    public void Reports_that_are_only_missing_here_are_no_silence()
    {
        using var register = Asking.Import("unroca", [.. new[] { "transfers-2010-2016.json", "report-years.json" }.Select(f => SourceFile.Open(SharedData.PathOf("data", "unroca", f)))]);
        IReadOnlyList<(string, string)> Missing(string party) => [.. List(Asked.Answer(Asking.Ask(QuestionKind.Party, ("party", party)), register), "missing").Where(m => Text(m, "source") == "unroca").Select(m => (Text(m, "reason"), Text(m, "years")))];

        // The list of reports has South Korea's of every year; Türkiye's of 2014 was made, those of 2011 and 2015 were not.
        Missing("KOR").ShouldBe([("not-in-this-copy", "2010-2016")]);
        Missing("TUR").ShouldBe([("not-in-this-copy", "2014"), ("no-report", "2011, 2015")]);
    }

    [SharedDataFact]
    public void What_is_missing_is_named_with_its_years()
    {
        var germany = List(Ask("DEU"), "missing");
        germany.ShouldContain(m => Text(m, "source") == "eu" && Text(m, "reason") == "no-report" && Text(m, "years").Contains("2008-2020", StringComparison.Ordinal));
        List(Ask("TUR"), "missing").ShouldContain(m => Text(m, "source") == "eu" && Text(m, "reason") == "not-a-reporter");
        List(Ask("NLD"), "missing").ShouldContain(m => Text(m, "source") == "customs" && Text(m, "reason") == "source-not-here" && Text(m, "command").Length > 0);
    }

    [SharedDataTheory]
    [InlineData("ISL")]
    [InlineData("VAT")]
    [InlineData("XXN")]
    [InlineData("SUN")]
    [InlineData("LUX")]
    public void A_party_without_exports_has_a_page_without_a_share_and_not_zero(string party)
    {
        if (Holdings.Parties.Find(PartyCode.Parse(party)) is null) return;
        var answer = Ask(party);
        var json = Asking.Json(answer).GetRawText();
        json.ShouldNotContain("NaN");
        foreach (var line in List(answer, "exports").Where(l => l.GetProperty("total").ValueKind == JsonValueKind.Number && l.GetProperty("total").GetDecimal() == 0))
        {
            line.GetProperty("share_outside").ValueKind.ShouldBe(JsonValueKind.Null);
        }
    }

    [Fact]
    public void On_built_in_sums_alone_it_says_what_it_can_and_how_to_get_the_rest()
    {
        var netherlands = Asked.Answer(Asking.Ask(QuestionKind.Party, ("party", "NLD")), Asking.Sums);
        Share(List(netherlands, "exports"), "sipri", "delivery", "2020-2024", "at-the-time").ShouldBe(0.723, 0.0005);
        List(netherlands, "europe").Single(r => Text(r, "definition") == "european-nato").GetProperty("share").GetDouble().ShouldBe(0.039, 0.001);
        List(netherlands, "missing").Count(m => Text(m, "command").Length > 0).ShouldBeGreaterThan(4);
        List(netherlands, "missing")[0].GetProperty("command").GetString().ShouldBe("aandeel sources fetch sipri");
        var korea = List(Asked.Answer(Asking.Ask(QuestionKind.Party, ("party", "South Korea")), Asking.Sums), "exports")[0];
        korea.GetProperty("total").GetDecimal().ShouldBeGreaterThan(1_000);
        korea.GetProperty("reasons").GetProperty("share_outside").GetString().ShouldBe("not-in-sums");
    }

    [Fact]
    public void A_party_must_be_named_and_known()
    {
        Should.Throw<AandeelException>(() => Asked.Answer(Asking.Ask(QuestionKind.Party), Asking.Sums)).Message.ShouldContain("aandeel party NLD");
        Should.Throw<AandeelException>(() => Asking.Ask(QuestionKind.Party, ("party", "NDL"))).Message.ShouldContain("NLD");
        Should.Throw<AandeelException>(() => Asking.Ask(QuestionKind.Party, ("party", "NLD"), ("suppliers", "all"))).Message.ShouldContain("has no option --suppliers");
    }

    [SharedDataTheory]
    [InlineData("NLD", "en", "party-nld.expected.txt")]
    [InlineData("UKR", "nl", "party-ukr-nl.expected.txt")]
    public void The_page_is_as_saved(string party, string language, string saved)
    {
        var text = PlainAnswer.Write(Asked.Answer(Asking.Ask(QuestionKind.Party, ("party", party), ("lang", language)), EverySource.Holdings));
        text[..text.LastIndexOf("snapshot ", StringComparison.Ordinal)].ShouldBeAsSaved(saved);
    }

    private static OldAnswer Ask(string party) => Asked.Answer(Asking.Ask(QuestionKind.Party, ("party", party)), EverySource.Holdings);

    private static IReadOnlyList<JsonElement> List(OldAnswer answer, string name) => [.. Asking.Rows(answer)[0].GetProperty(name).EnumerateArray()];

    private static string Text(JsonElement row, string field) => row.GetProperty(field).GetString() ?? "";

    private static double Share(IReadOnlyList<JsonElement> exports, string source, string flow, string period, string composition, string destination = "") =>
        exports.Single(e => Text(e, "source") == source && Text(e, "flow") == flow && Text(e, "period") == period && Text(e, "composition") == composition && Text(e, "destination") == destination).GetProperty("share_outside").GetDouble();
}
