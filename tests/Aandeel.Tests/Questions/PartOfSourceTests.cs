using System.Text;
using Aandeel.Doors;
using Aandeel.Questions;
using Aandeel.Sources;
using Answer = Aandeel.Answers.Answer;

namespace Aandeel.Tests.Questions;

/// <summary>
/// A download of one reporter, or of one recipient, of a source that many report to never passes for all of them.
/// </summary>
public sealed class PartOfSourceTests
{
    private const string Window = "2016-2020";
    private const string Armour = "II. Armoured combat vehicles";

    [SharedDataFact]
    public void One_reporter_of_the_EU_report_is_named_in_title_sentence_and_echo_and_others_are_not_silent()
    {
        var imported = Asking.Import("eu-spain", Exports("spain.csv", f => f[2] == "ES"));
        var answer = Asking.Share(imported, ("source", "eu"), ("years", Window));

        foreach (var (language, title, sentence) in new[] {
            (Language.En, "by Spain to other countries", "from Spain to other countries"),
            (Language.Nl, "door Spanje aan andere landen", "van Spanje aan andere landen") })
        {
            Wording.Of(answer.Title, language).ShouldContain(title);
            Asking.Said(answer, "share-of-deliveries", language).ShouldContain(sentence);
            Plain.Write(answer, new Showing(language)).ShouldNotContain(language == Language.En ? "NATO members to" : "NAVO-leden aan");
        }

        Asking.Json(answer).GetProperty("question").GetProperty("suppliers").GetString().ShouldBe("ESP");
        answer.Notes.Select(n => n.Code).ShouldContain("part-of-source");
        answer.Notes.Select(n => n.Code).ShouldNotContain("silent-reporters");
        answer.Incomplete.ShouldNotBeEmpty("--strict ends with 3");
        Outside(answer).ShouldBe(
            Outside(Asking.Share(EverySource.Imported, ("source", "eu"), ("years", Window), ("suppliers", "ESP"))), 1e-12);

        foreach (var wider in new[] { "nato", "DEU", "ESP,DEU" })
        {
            var refused = Should.Throw<AandeelException>(
                () => Asking.Share(imported, ("source", "eu"), ("years", Window), ("suppliers", wider)), wider);
            refused.Code.ShouldBe(ExitCode.Incomplete, wider);
            refused.Message.ShouldContain("suppliers ESP only", customMessage: wider);
        }

        foreach (var kind in new[] { QuestionKind.Suppliers, QuestionKind.Recipients, QuestionKind.Trend })
        {
            var other = Asking.Of(imported, kind, ("source", "eu"));
            other.Notes.Select(n => n.Code).ShouldContain("part-of-source", $"{kind}");
            other.Incomplete.ShouldNotBeEmpty($"{kind}");
        }
    }

    [SharedDataFact]
    public void One_recipient_of_the_EU_report_is_named_and_no_other_is_answered()
    {
        var imported = Asking.Import("eu-saudi", Exports("saudi.csv", f => f[3] == "SA"));
        var answer = Asking.Share(imported, ("source", "eu"), ("years", Window));

        Wording.Of(answer.Title, Language.En).ShouldContain("to Saudi Arabia");
        Asking.Said(answer, "part-of-source").ShouldContain("exports to Saudi Arabia");
        Should.Throw<AandeelException>(
            () => Asking.Share(imported, ("source", "eu"), ("years", Window), ("recipients", "JPN")))
            .Code.ShouldBe(ExitCode.Incomplete);
    }

    [SharedDataFact]
    public void Beside_other_sources_a_part_says_whose_it_is()
    {
        var imported = Asking.Import("eu-spain-beside", Exports("spain.csv", f => f[2] == "ES"));
        var answer = Asking.Of(imported, QuestionKind.Share, ("source", "all"));

        Plain.Write(answer, new Showing()).ShouldContain("actually exported (EUR); only reports by Spain");
        Plain.Write(answer, new Showing(Language.Nl)).ShouldContain("alleen opgaven van Spanje");
        answer.Notes.ShouldContain(n => n.Code == "part-of-source");
        Asking.Of(EverySource.Imported, QuestionKind.Share, ("source", "all"))
            .Notes.ShouldNotContain(n => n.Code == "part-of-source");
    }

    [Fact]
    public void A_source_that_is_imported_without_such_rows_is_not_called_missing()
    {
        var imported = Asking.Import("customs-beside", SourceFile.Open(Repository.Fixture("comtrade.json")));
        var rows = Asking.Rows(Asking.Of(imported, QuestionKind.Share, ("source", "all"), ("suppliers", "NLD")))
            .Where(r => r.GetProperty("source").GetString() == "customs").ToList();
        rows.ShouldAllBe(r => r.GetProperty("reasons").GetProperty("share_outside").GetString() != "source-not-here");

        var pair = Asking.Of(imported, QuestionKind.Between, ("from", "NLD"), ("to", "ISR"));
        Asking.Rows(pair).Where(r => r.GetProperty("source").GetString() == "customs")
            .ShouldAllBe(r => r.GetProperty("state").GetString() != "not-imported");
        Asking.Said(pair, "sources-not-here").ShouldNotContain("Customs");
    }

    [SharedDataFact]
    public void The_whole_goes_before_a_part()
    {
        var whole = SourceFile.Open(SharedData.PathOf("data", "coarm", "eu-actual-exports-1998-2020.csv"));
        var part = Exports("spain.csv", f => f[2] == "ES" && f[1] != "2020");
        using var folder = new TemporaryFolder();
        var home = new Aandeel.Store.SnapshotHome(folder.File("data"));
        var importer = new Aandeel.Store.Importer(home, new StillClock());
        importer.Import([whole], null);
        importer.Import([part], null);
        using var imported = Imported.Open(home);

        var answer = Asking.Share(imported, ("source", "eu"), ("years", Window));

        answer.Editions.Select(e => e.Name).ShouldBe(["2020"]);
        answer.Notes.Select(n => n.Code).ShouldNotContain("part-of-source");
        Outside(answer).ShouldBe(
            Outside(Asking.Share(Asking.Import("eu-whole", whole), ("source", "eu"), ("years", Window))), 1e-12);
    }

    [SharedDataTheory]
    [InlineData("one pair")]
    [InlineData("half of the members")]
    [InlineData("one entry")]
    [InlineData("five entries")]
    public void No_part_of_the_EU_report_takes_the_place_of_the_whole_in_either_flow(string part)
    {
        var file = part switch
        {
            "one pair" => SourceFile.Open(
                SharedData.PathOf("data", "coarm", "caat-export-rows-spain-saudi-arabia-2001-2015.csv")),
            "half of the members" => Caat("part.csv", Members.Take(14), 22),
            _ => Caat("part.csv", Members, part == "one entry" ? 1 : 5),
        };
        using var folder = new TemporaryFolder();
        using var beside = Judged(folder, [.. LastYears(), file]);

        foreach (var flow in new[] { "actual-export", "licence" })
        {
            foreach (var years in new[] { "2012-2013", "2013" })
            {
                Figures(beside, ("source", "eu"), ("flow", flow), ("years", years)).ShouldBe(
                    Figures(Whole.Value, ("source", "eu"), ("flow", flow), ("years", years)), $"{flow} {years}");
            }
        }
    }

    [Theory]
    [InlineData(1, 28, "the categories ML 1")]
    [InlineData(5, 28, "the categories ML 1, ML 2, ML 3 and 2 more")]
    [InlineData(22, 28, null)]
    public void A_file_of_some_entries_of_the_Military_List_answers_for_them_alone(int entries, int members, string? holds)
    {
        using var folder = new TemporaryFolder();
        using var holdings = Judged(folder, Caat("some.csv", Members.Take(members), entries));
        Answer Ask(params (string, string)[] more) =>
            Asking.Share(holdings, [("source", "eu"), ("flow", "licence"), ("years", "2013"), .. more]);

        if (holds is null)
        {
            Ask().Notes.Select(n => n.Code).ShouldNotContain("part-of-source");
            return;
        }

        foreach (var wider in new (string, string)[][] { [], [("suppliers", "ESP")], [("category", "ML22")] })
        {
            var refused = Should.Throw<AandeelException>(() => Ask(wider));
            refused.Code.ShouldBe(ExitCode.Incomplete);
            refused.Message.ShouldContain($"some.csv holds only {holds}");
        }

        Wording.Of(Ask(("category", "ML1")).Subtitle, Language.En).ShouldContain("ML1");
    }

    [Fact]
    public void Half_of_the_members_are_a_part_and_are_named()
    {
        using var folder = new TemporaryFolder();
        using var holdings = Judged(folder, Caat("half.csv", Members.Take(14), 22));

        var answer = Asking.Share(holdings, ("source", "eu"), ("flow", "licence"), ("years", "2013"));

        answer.Notes.Select(n => n.Code).ShouldContain("part-of-source");
        answer.Incomplete.ShouldNotBeEmpty();
        Wording.Of(answer.Title, Language.En).ShouldContain("Bulgaria");
        Wording.Of(answer.Title, Language.En).ShouldNotContain("NATO members to");
        Should.Throw<AandeelException>(
            () => Asking.Share(holdings, ("source", "eu"), ("flow", "licence"), ("years", "2013"), ("suppliers", "ITA")))
            .Code.ShouldBe(ExitCode.Incomplete);
    }

    [SharedDataFact]
    public void A_part_of_the_UN_Register_is_named_and_beside_the_whole_changes_nothing()
    {
        var whole = SourceFile.Open(SharedData.PathOf("data", "unroca", "transfers-2010-2016.json"));
        var lines = File.ReadAllLines(SharedData.PathOf("data", "unroca", "transfers-2010-2016.json"));
        var ofNorway = lines.Where(l => l.Contains("\"exporter\": \"Norway\"", StringComparison.Ordinal))
            .Select(l => l.TrimEnd(',')).ToList();
        ofNorway.Count.ShouldBeGreaterThan(10);
        var part = new SourceFile("norway.json", Encoding.UTF8.GetBytes("[\n" + string.Join(",\n", ofNorway) + "\n]\n"));
        using var folder = new TemporaryFolder();
        using var other = new TemporaryFolder();
        using var third = new TemporaryFolder();
        using var alone = Judged(folder, part);
        using var beside = Judged(other, whole, part);
        using var all = Judged(third, whole);

        var answer = Asking.Of(alone, QuestionKind.Suppliers, ("source", "unroca"), ("category", Armour));
        answer.Notes.Select(n => n.Code).ShouldContain("part-of-source");
        answer.Incomplete.ShouldNotBeEmpty();
        Should.Throw<AandeelException>(
            () => Asking.Of(
                alone, QuestionKind.Suppliers, ("source", "unroca"), ("category", Armour), ("suppliers", "DEU")))
            .Code.ShouldBe(ExitCode.Incomplete);
        foreach (var kind in new[] { QuestionKind.Suppliers, QuestionKind.Recipients })
        {
            List<string> Rows(Imported of) =>
                [.. Asking.Rows(Asking.Of(of, kind, ("source", "unroca"), ("category", Armour))).Select(r => r.GetRawText())];
            Rows(beside).ShouldBe(Rows(all), $"{kind}");
        }
    }

    [Fact]
    public void One_reporter_of_customs_is_named_and_what_customs_do_not_show_is_said()
    {
        var imported = Asking.Import("customs-part", SourceFile.Open(Repository.Fixture("comtrade.json")));
        var answer = Asking.Share(imported, ("source", "customs"));

        Wording.Of(answer.Title, Language.En).ShouldNotContain("NATO members");
        answer.Notes.Select(n => n.Code).ShouldContain("part-of-source");
        Asking.Said(answer, "customs-scope").ShouldContain("aircraft and ships are not in these headings");
        Asking.Said(answer, "customs-scope", Language.Nl).ShouldContain("vliegtuigen en schepen");
    }

    [Fact]
    public void A_workbook_of_expenditure_of_one_state_gives_no_part_of_the_Alliance()
    {
        var one = new Aandeel.Indicators.ProductionCoverage(2019, 100, 100, 1, 32, Known: 1);
        one.Part.ShouldBeNull("one state of 32 is not all of it");
        Aandeel.Indicators.ProductionCoverage.Leading([one]).ShouldBeNull();
    }

    private static double Outside(Answer answer) =>
        Asking.Rows(answer)[0].GetProperty("share_outside").GetDouble();

    /// <summary>Rows of the real actual exports that fit.</summary>
    private static SourceFile Exports(string name, Func<string[], bool> fits)
    {
        var file = Of("eu-actual-exports-1998-2020.csv", l => fits(l.Split(',')));
        return new SourceFile(name, file.Bytes.ToArray());
    }

    /// <summary>Who was a member in 2013, as CAAT's copy codes them.</summary>
    private static readonly string[] Members =
    [
        "AT", "BE", "BG", "CY", "CZ", "DE", "DK", "EE", "ES", "FI", "FR", "GB", "GR", "HU", "IE", "IT", "LT", "LU", "LV",
        "MT", "NL", "PL", "PT", "RO", "SE", "SI", "SK", "HR",
    ];

    private static readonly Lazy<Imported> Whole = new(() => Asking.Import("eu-last-years", LastYears()));

    /// <summary>The last years that both real files have, for speed.</summary>
    private static SourceFile[] LastYears() =>
    [
        Of("eu-actual-exports-1998-2020.csv", l => Years.Contains(l.Split(',')[1])),
        Of("eu-report-2005-2013.csv", l => Years.Contains(l.Split(';')[1])),
    ];

    private static readonly string[] Years = ["2012", "2013"];

    /// <summary>The rows of a real file that fit, below its header.</summary>
    private static SourceFile Of(string name, Func<string, bool> fits)
    {
        var lines = File.ReadAllLines(SharedData.PathOf("data", "coarm", name));
        return new SourceFile(
            name, Encoding.UTF8.GetBytes(string.Join('\n', [lines[0], .. lines.Skip(1).Where(fits)]) + "\n"));
    }

    /// <summary>Invented licences and exports in CAAT's form, of some members and entries of the Military List.</summary>
    private static SourceFile Caat(string name, IEnumerable<string> members, int entries)
    {
        string[] to = ["SA", "DZ", "US", "JP", "IN", "UA"];
        var rows = from member in members
                   from entry in Enumerable.Range(1, entries)
                   from kind in new[] { "b", "c" }
                   select $"2013; 0; {member}; {member}; {to[entry % to.Length]}; {to[(entry + 1) % to.Length]}; R; R; ML {entry}; "
                       + $"{kind}; {1000 * entry};"
                   into row
                   from recipient in to
                   let fields = row.Split("; ")
                   select string.Join("; ", [.. fields[..4], recipient, recipient, .. fields[6..]]);
        return new SourceFile(name, Encoding.UTF8.GetBytes(string.Join('\n', rows) + "\n"));
    }

    private static Imported Judged(TemporaryFolder folder, params SourceFile[] files)
    {
        var home = new Aandeel.Store.SnapshotHome(folder.File("data"));
        new Aandeel.Store.Importer(home, new StillClock()) { Judge = Aandeel.Harmonise.ImportJudge.Judge }.Import(
            files, null, replace: true);
        return Imported.Open(home);
    }

    private static List<string> Figures(Imported holdings, params (string, string)[] options) =>
        [.. Asking.Rows(Asking.Share(holdings, options)).Select(r => r.GetRawText())];
}
