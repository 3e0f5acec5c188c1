using Aandeel.Answers;
using Aandeel.Doors;
using Aandeel.Questions;
using Answer = Aandeel.Answers.Answer;

namespace Aandeel.Tests.Questions;

/// <summary>
/// The answer in a few sentences: every figure can be asked back, all are of one edition and composition, and the words
/// keep to the rules of docs/methods/answer.md.
/// </summary>
public sealed class AnswerQuestionTests
{
    private const string Figures =
        "In 2020-2024 74.3 11.0 13.7 49.6 32 75.0 58.9 81.6 67.7 71.2 58.8 11 71 60 93 39 48 82.2";

    public static TheoryData<string> Parties => ["", "NLD", "USA", "DEU", "ISL", "SWE"];

    [Theory]
    [MemberData(nameof(Parties))]
    public void Every_figure_can_be_asked_back(string party)
    {
        var answer = Of(Asking.Sums, party);
        FiguresOf(answer).ShouldAllBe(f => f.Place != null, "a figure without a place cannot be asked back");
        foreach (var figure in FiguresOf(answer)) AskedBack(figure.Place!, Asking.Sums).ShouldContain(figure.Cell);
    }

    [SharedDataTheory]
    [InlineData("")]
    [InlineData("NLD")]
    [InlineData("TUR")]
    [InlineData("JPN")]
    public void Every_figure_of_all_sources_can_be_asked_back(string party)
    {
        var answer = Of(EverySource.Imported, party);
        FiguresOf(answer).Count.ShouldBeGreaterThan(10);
        foreach (var figure in FiguresOf(answer))
        {
            AskedBack(figure.Place!, EverySource.Imported).ShouldContain(figure.Cell, figure.Place!.ToString());
        }
    }

    [Fact]
    public void All_figures_of_SIPRI_are_of_one_edition_and_of_the_members_of_today()
    {
        var asks = FiguresOf(Of(Asking.Sums, "")).Select(f => f.Place!.Ask).Distinct().ToList();
        asks.Count.ShouldBeGreaterThan(4);
        asks.Select(a => a["edition"]).OfType<string>().Distinct().ShouldBe(["2025"]);
        asks.Select(a => a["composition"]).OfType<string>().Distinct()
            .ShouldBeSubsetOf(["present", "present,at-the-time"]);
    }

    [Theory]
    [InlineData("en", "went to countries outside NATO", "not of production", "No single direction")]
    [InlineData("nl", "naar landen buiten de NAVO", "niet in de productie", "geen doorlopende stijging of daling")]
    public void Size_what_it_is_not_development_and_options_are_said(
        string language, string size, string not, string direction)
    {
        Codes.TryParse(language, out Language spoken).ShouldBeTrue();
        var answer = Of(Asking.Sums, "");
        Asking.Said(answer, "size", spoken).ShouldContain(size);
        Asking.Said(answer, "not-production", spoken).ShouldContain(not);
        Asking.Said(answer, "development", spoken).ShouldContain(direction);
        var all = string.Join(' ', answer.Notes.Select(n => Wording.Of(n.Text, spoken))).Replace(',', '.');
        foreach (var figure in Figures.Split(' ')[1..]) all.ShouldContain(figure);
    }

    [Fact]
    public void A_target_lies_below_the_last_year_and_below_the_window()
    {
        foreach (var party in new[] { "", "NLD", "USA", "DEU" })
        {
            var answer = Of(Asking.Sums, party);
            var target = FiguresOf(answer).Single(f => f is { Name: "target", Cell: Cell.Exact });
            var goal = (double)((Cell.Exact)target.Cell).Value;
            foreach (var share in Shares(answer, "2024", "2020-2024")) goal.ShouldBeLessThan(share);
        }
    }

    [Fact]
    public void A_party_of_little_volume_has_two_figures_and_no_verb()
    {
        var said = Asking.Said(Of(Asking.Sums, "DNK"), "development");
        said.ShouldStartWith("The share was ");
        said.ShouldNotContain("rose");
        said.ShouldNotContain("fell");
        Asking.Said(Of(Asking.Sums, "DNK"), "volumes").ShouldStartWith("In volume: ");
    }

    [Fact]
    public void A_party_that_delivered_nothing_has_no_share_and_nothing_is_said_of_one()
    {
        var answer = Of(Asking.Sums, "ISL");
        Asking.Said(answer, "size").ShouldContain("not a share of zero");
        answer.Notes.Select(n => n.Code).ShouldNotContain("not-production");
        answer.Notes.Select(n => n.Code).ShouldNotContain("volumes");
    }

    [SharedDataFact]
    public void Redirection_is_said_of_two_windows_and_within_classes()
    {
        var said = Asking.Said(Of(Asking.Register, ""), "redirection");
        said.ShouldContain("at most 3.4 points of difference (to 70.9 %), within product classes and on deliveries of 2020-2024");
        said.ShouldContain("on those of 2015-2019 1.8");
    }

    [SharedDataFact]
    public void Production_is_said_of_the_last_year_in_which_most_expenditure_has_a_figure()
    {
        Asking.Said(Of(EverySource.Imported, ""), "not-production")
            .ShouldContain("in 2016 21 of 32 states had a figure (88 % of equipment expenditure), and for those it was "
                + "between 10.5 and 75.3 %");
        Asking.Said(Of(EverySource.Imported, "NLD"), "not-production")
            .ShouldContain("in 2014-2020 a lower end between 1.5 and 13.7 % and an upper end between 8.9 and 66.4 %");
    }

    [Fact]
    public void The_one_sentence_of_any_answer_has_words_and_no_table()
    {
        foreach (var command in EveryQuestion.All)
        {
            foreach (var answer in EveryQuestion.Answers(command))
            {
                foreach (var language in new[] { Language.En, Language.Nl })
                {
                    var brief = Plain.Write(answer, new Showing(language) { Brief = true });
                    brief.ShouldNotBeNullOrWhiteSpace(command);
                    brief.Count(c => c == '\n').ShouldBeLessThan(13, command);
                }
            }
        }
    }

    [Fact]
    public void Years_outside_the_data_are_refused_with_those_that_there_are() =>
        Should.Throw<AandeelException>(() => Asked.New(
            Asking.Ask(QuestionKind.Answer, ("years", "1950-1954")), Asking.Sums)).Message.ShouldContain("1995-2024");

    private static Answer Of(Imported imported, string party) => party.Length == 0
        ? Asking.Of(imported, QuestionKind.Answer)
        : Asking.Of(imported, QuestionKind.Answer, ("party", party));

    private static List<Figure> FiguresOf(Answer answer) =>
        [.. answer.Notes.Where(n => n.Code is not "allocated").SelectMany(n => n.Text.Figures())];

    private static IEnumerable<double> Shares(Answer answer, params string[] periods) => FiguresOf(answer)
        .Where(f => f.Name == "share_outside" && f.Place!.Ask.Question == "share"
            && periods.Contains(f.Place.Row.Split(' ')[1]) && !f.Place.Ask.Command.Contains("ukraine", StringComparison.Ordinal)
            && f.Place.Row.StartsWith("present", StringComparison.Ordinal))
        .Select(f => ((Cell.Ratio)f.Cell).Value);

    /// <summary>The cells that stand at a place when its question is asked anew.</summary>
    private static List<Cell> AskedBack(Place place, Imported imported)
    {
        var answer = Asked.New(Asking.OfCommand(place.Ask.Command.Replace(
            place.Ask.Words, place.Ask.Question, StringComparison.Ordinal)), imported);
        answer.Filled.ShouldBe(place.Ask);
        var table = Tables(answer).First(t => t.Name == place.Table);
        var row = Enumerable.Range(0, table.Count).Single(r => table.KeyOf(r) == place.Row);
        return [.. table.Columns.SelectMany(c => table[row, c] switch
        {
            Cell.Band band => c.Name + "_lower" == place.Column ? [band.Lower]
                : c.Name + "_upper" == place.Column ? [band.Upper] : [],
            Cell.Map map => map.Items.Where(i => $"{c.Flat ?? c.Name}_{i.Key}" == place.Column).Select(i => i.Value).ToArray(),
            var cell => c.Name == place.Column ? [cell] : Array.Empty<Cell>(),
        })];
    }

    private static IEnumerable<Table> Tables(Answer answer)
    {
        yield return answer.Rows;
        if (answer.Frame is not { } frame) yield break;
        yield return frame;
        foreach (var list in frame.Columns.Select(c => frame[0, c]).OfType<RowsCell>()) yield return list.Table;
    }
}
