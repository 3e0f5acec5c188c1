using System.Text.Json;
using Aandeel.Questions;

namespace Aandeel.Tests.Questions;

/// <summary>
/// The question with its defaults filled in, which every answer carries, can be asked back word for word and gives the
/// same rows: as it stands on a command line, in an address and in JSON.
/// </summary>
public sealed class EchoTests
{
    public static TheoryData<string> Commands => [.. EveryQuestion.All];

    [Theory]
    [MemberData(nameof(Commands))]
    public void An_echo_asked_back_gives_the_same_rows(string command)
    {
        foreach (var imported in EveryQuestion.Imports)
        {
            if (TryAsk(command, imported) is not { } answer) continue;
            foreach (var again in Ways(answer))
            {
                Printed.Of(again).Command.ShouldBe(answer.Filled.Command, $"{command}: {Printed.Of(again).Command}");
                var said = Asked.New(again, imported);
                said.Filled.Command.ShouldBe(answer.Filled.Command, command);
                Rows(said).ShouldBe(Rows(answer), answer.Filled.Command);
            }
        }
    }

    /// <summary>
    /// An argument that a question takes and drops would be one that nobody reads: what was given stands in the echo.
    /// </summary>
    [Fact]
    public void An_argument_that_was_given_stands_in_the_echo()
    {
        var (asked, dropped) = (0, new List<string>());
        foreach (var (kind, name, value) in QuestionParserTests.Arguments())
        {
            if (name is "words") continue;
            var given = QuestionParserTests.WithNeeded(kind, name, value);
            foreach (var imported in EveryQuestion.Imports)
            {
                Aandeel.Answers.Answer answer;
                try
                {
                    answer = Asked.New(Asking.Ask(kind, given), imported);
                }
                catch (AandeelException)
                {
                    continue;
                }

                asked++;
                if (string.IsNullOrEmpty(answer.Filled[name])) dropped.Add($"{kind} --{name} {value}: {answer.Filled.Command}");
            }
        }

        dropped.Distinct().ShouldBeEmpty();
        asked.ShouldBeGreaterThan(150);
    }

    [Fact]
    public void Most_questions_are_asked_back_of_both()
    {
        var asked = EveryQuestion.All.Sum(c => EveryQuestion.Imports.Count(h => TryAsk(c, h) is not null));
        asked.ShouldBeGreaterThan(EveryQuestion.All.Count, "the law above looks at too few answers");
    }

    [Theory]
    [InlineData("5", "5")]
    [InlineData("5,last", "5,last")]
    [InlineData(" 5 , Last ", "5,last")]
    public void Periods_are_read_and_printed(string given, string printed) =>
        Printed.Of(Asking.Ask(QuestionKind.Share, ("periods", given)))["periods"].ShouldBe(printed);

    [Theory]
    [InlineData("last")]
    [InlineData("5,4")]
    [InlineData("5,last,last")]
    [InlineData("0,last")]
    public void Other_periods_are_refused(string given) =>
        Should.Throw<AandeelException>(() => Asking.Ask(QuestionKind.Share, ("periods", given)))
            .Message.ShouldContain($"--periods got");

    [Fact]
    public void The_last_year_goes_with_windows_of_share_alone() =>
        Should.Throw<AandeelException>(() => Asking.Ask(QuestionKind.Trend, ("periods", "5,last")))
            .Message.ShouldContain("whole number");

    /// <summary>A scenario as its changes: what is read out of them is the scenario again.</summary>
    [Theory]
    [InlineData("""{"name":"A, b","text":"it\u0027s \"so\"","growth":0.1,"years":"2025-2031"}""")]
    [InlineData("""{"name":"5","ukraine":[{"from":2026,"level":0.5},{"from":2028,"level":0}],"demand":[]}""")]
    [InlineData("""{"demand":[{"class":"tank","years":"2026-2030","per_year":10,"buyers":["NLD","DEU"],"text":"null"}]}""")]
    public void A_scenario_is_its_changes(string json)
    {
        var root = Aandeel.Options.ScenarioReader.Changed(json, []);
        var printed = string.Join(',', Aandeel.Options.ScenarioReader.Settings(root));
        var read = Asking.Ask(QuestionKind.Scenario, ("set", printed)).Settings;
        Aandeel.Options.ScenarioReader.Changed(null, read).ToJsonString().ShouldBe(root.ToJsonString(), printed);
        printed.ShouldNotContain("\"", Case.Sensitive, "a command line would end there");
    }

    private static Aandeel.Answers.Answer? TryAsk(string command, Imported imported)
    {
        try
        {
            return Asked.New(Asking.OfCommand("aandeel " + command), imported);
        }
        catch (AandeelException e) when (e.Code == ExitCode.Incomplete)
        {
            return null;
        }
    }

    private static IEnumerable<Question> Ways(Aandeel.Answers.Answer answer)
    {
        var ask = answer.Filled;
        yield return QuestionText.Parse(ask.Question + ask.Command[("aandeel " + ask.Words).Length..]);
        Codes.TryParse(ask.Question, out QuestionKind kind).ShouldBeTrue();
        var query = ask.Query[(ask.Query.IndexOf('?', StringComparison.Ordinal) + 1)..];
        yield return QuestionParser.Parse(kind, query.Split('&', StringSplitOptions.RemoveEmptyEntries)
            .Where(p => p.Contains('=', StringComparison.Ordinal))
            .Select(p => p.Split('=')).Select(p => KeyValuePair.Create(
                Uri.UnescapeDataString(p[0]), Uri.UnescapeDataString(p[1]))));
        var known = ArgumentsOf.Question(kind).Where(a => !a.NamesFile).Select(a => a.Name).ToList();
        yield return QuestionParser.Parse(kind, Asking.Json(answer).GetProperty("question").EnumerateObject()
            .Where(p => p.Value.ValueKind != JsonValueKind.Null && p.Value.ToString().Length > 0)
            .Select(p => KeyValuePair.Create(p.Name.Replace('_', '-'), p.Value.ToString()))
            .Where(p => known.Contains(p.Key)));
    }

    private static string Rows(Aandeel.Answers.Answer answer) =>
        string.Join('\n', Asking.Rows(answer).Select(r => r.GetRawText()));
}
