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
        var lines = File.ReadAllLines(SharedData.PathOf("data", "coarm", "eu-actual-exports-1998-2020.csv"));
        var kept = lines.Skip(1).Where(l => fits(l.Split(',')));
        return new SourceFile(name, Encoding.UTF8.GetBytes(string.Join('\n', [lines[0], .. kept]) + "\n"));
    }
}
