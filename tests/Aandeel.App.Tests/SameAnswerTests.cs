using System.Net;
using System.Text.Json;
using Aandeel.Questions;
using Aandeel.Web;

namespace Aandeel.App.Tests;

/// <summary>
/// Whichever door a question comes through, it has the same answer: the command line, an address and the API are asked
/// every argument of every question, out of the list that all three read.
/// </summary>
public sealed class SameAnswerTests
{
    private static readonly string[] Fixtures =
    [
        "sipri-register-16.csv", "sipri-register-17.csv", "unroca-transfers.json", "us-arms-sales.json", "nl-licences.csv",
        "de-reports.csv", "uk-licences.csv", "eu-report.csv", "eu-actual-exports.csv",
    ];

    /// <summary>What a question cannot be asked without.</summary>
    private static readonly Dictionary<QuestionKind, (string Name, string Value)[]> Needed = new()
    {
        [QuestionKind.OptionsTarget] = [("share", "30")],
        [QuestionKind.Party] = [("party", "NLD")],
        [QuestionKind.Between] = [("from", "NLD"), ("to", "ISR")],
        [QuestionKind.Verify] = [("claim", "share"), ("value", "77"), ("years", "2014-2018")],
        [QuestionKind.Sensitivity] = [("draws", "20")],
    };

    /// <summary>A value for each argument whose words are not a closed set; one that is missing here fails the test.</summary>
    private static readonly Dictionary<string, string> Examples = new(StringComparer.Ordinal)
    {
        ["years"] = "2014-2017",
        ["periods"] = "2",
        ["compare"] = "2010-2013",
        ["partners"] = "2",
        ["draws"] = "30",
        ["seed"] = "7",
        ["edition"] = "2025",
        ["compare-edition"] = "2025",
        ["key"] = "supplier:NLD",
        ["apart"] = "3",
        ["costs"] = "year=2,status=1,class=5",
        ["share"] = "40",
        ["until"] = "2031",
        ["growth"] = "4",
        ["mix"] = "redirect=50,demand=50",
        ["who"] = "sipri",
        ["about"] = "NLD",
        ["party"] = "USA",
        ["from"] = "USA",
        ["to"] = "UKR",
        ["older"] = "2025",
        ["newer"] = "2025",
        ["words"] = "77 % of exports in 2020-2024 went outside NATO",
        ["claim"] = "exports",
        ["value"] = "75",
        ["within"] = "1.5",
        ["rd"] = "5-20",
        ["other"] = "0-10",
        ["class"] = "tank",
        ["item"] = "F-35",
        ["category"] = "Aircraft",
    };

    [Fact]
    public async Task Command_address_and_api_give_the_same_of_every_argument_of_every_question()
    {
        using var person = new Person();
        var files = Fixtures.Select(f => Path.Combine(Repository.Root, "tests", "Aandeel.Tests", "Fixtures", f));
        person.Asks(["sources", "import", .. files]);
        await using var site = Site.Make(new SiteSettings { Port = 0, Folder = person.Data, IsReady = false });
        await site.Start();
        using var client = new HttpClient { BaseAddress = new Uri(site.Addresses[0]) };
        var (wrong, answered, refused) = (new List<string>(), 0, 0);
        foreach (var (kind, given) in Asked())
        {
            var words = new Ask(Codes.Of(kind), []).Words;
            string[] typed =
            [
                .. words.Split(' '), "--format", "json", "--lang", "en",
                .. given.SelectMany(g => IsFlag(kind, g.Name) ? new[] { "--" + g.Name } : ["--" + g.Name, g.Value]),
            ];
            var said = "lang=en" + string.Concat(given.Select(g => $"&{g.Name}={Uri.EscapeDataString(g.Value)}"));
            var path = words.Replace(' ', '/');
            var command = person.Asks(typed);
            using var address = await client.GetAsync(new Uri($"/{path}.json?{said}", UriKind.Relative));
            using var api = await client.GetAsync(new Uri($"/api/{path}?{said}", UriKind.Relative));
            var (ofAddress, ofApi) = (await address.Content.ReadAsStringAsync(), await api.Content.ReadAsStringAsync());
            var line = string.Join(' ', typed);
            if (ofAddress != ofApi || address.StatusCode != api.StatusCode)
            {
                wrong.Add($"{line}: the address and the API differ");
            }
            else if (command.Code is 0 or (int)ExitCode.Incomplete && command.Bytes.Length > 0)
            {
                answered++;
                if (api.StatusCode != HttpStatusCode.OK || JsonText.Tight(command.Text) != ofApi)
                {
                    wrong.Add($"{line}: {First(JsonText.Tight(command.Text), ofApi)}");
                }
            }
            else
            {
                refused++;
                var detail = api.IsSuccessStatusCode ? "" : Detail(ofApi);
                if (!command.Error.Contains(detail, StringComparison.Ordinal) || detail.Length == 0)
                {
                    wrong.Add($"{line}: {command.Code} {command.Error.Trim()} | {(int)api.StatusCode} {detail}");
                }
            }
        }

        wrong.ShouldBeEmpty();
        answered.ShouldBeGreaterThan(200);
        refused.ShouldBeLessThan(answered);
    }

    /// <summary>Each question as it is, and once with each of its arguments: the first and the last of its words.</summary>
    private static IEnumerable<(QuestionKind Kind, (string Name, string Value)[] Given)> Asked()
    {
        foreach (var kind in Enum.GetValues<QuestionKind>())
        {
            var arguments = ArgumentsOf.Question(kind);
            if (arguments.Any(a => a.NamesFile)) continue;
            var needed = Needed.GetValueOrDefault(kind, []);
            yield return (kind, needed);
            foreach (var argument in arguments)
            {
                string[] values = argument switch
                {
                    { Words: [var only] } => [only],
                    { Words: [var first, .., var last] } => [first, last],
                    { Shape: null } => [AskValue.Flag],
                    _ => [Examples.GetValueOrDefault(argument.Name) ?? throw new InvalidOperationException(
                        $"Give --{argument.Name} a value in Examples.")],
                };
                foreach (var value in values)
                {
                    yield return (kind, [.. needed.Where(n => n.Name != argument.Name), (argument.Name, value)]);
                }
            }
        }
    }

    private static bool IsFlag(QuestionKind kind, string name) =>
        ArgumentsOf.Question(kind).First(a => a.Name == name) is { Shape: null, Words: [] };

    private static string Detail(string problem)
    {
        using var json = JsonDocument.Parse(problem);
        return json.RootElement.GetProperty("detail").GetString()!;
    }

    /// <summary>Where two answers first differ.</summary>
    private static string First(string one, string other)
    {
        var at = one.Zip(other).TakeWhile(p => p.First == p.Second).Count();
        string Around(string text) => text[Math.Min(Math.Max(0, at - 60), text.Length)..Math.Min(text.Length, at + 80)];
        return $"at {at}: {Around(one)} | {Around(other)}".ReplaceLineEndings(" ");
    }
}
