using Aandeel.Harmonise;
using Aandeel.Indicators;
using Aandeel.Questions;

namespace Aandeel.Tests.Questions;

public sealed class QuestionParserTests
{
    /// <summary>A value of each option that changes the question.</summary>
    private static readonly Dictionary<string, string> Changing = new(StringComparer.Ordinal)
    {
        ["years"] = "2020-2024",
        ["periods"] = "5",
        ["compare"] = "2015-2019",
        ["compare-edition"] = "2025",
        ["older"] = "2024",
        ["newer"] = "2026",
        ["composition"] = "present",
        ["alliance"] = "eu",
        ["suppliers"] = "NLD,DEU",
        ["recipients"] = "ukraine",
        ["without"] = "second-hand,ukraine",
        ["edition"] = "2025",
        ["category"] = "Aircraft",
        ["flow"] = "delivery",
        ["unit"] = "TIV-million",
        ["rows"] = "true",
        ["rd"] = "10",
        ["other"] = "0-20",
        ["party"] = "UKR",
        ["from"] = "DEU",
        ["to"] = "UKR",
        ["item"] = "F-35",
        ["claim"] = "imports",
        ["value"] = "60.5",
        ["within"] = "1.5",
        ["inside"] = "true",
        ["words"] = "12 % in 2010-2014",
        ["key"] = "supplier:NLD",
        ["class"] = "tank",
        ["regions"] = "sipri",
        ["partners"] = "3",
        ["draws"] = "100",
        ["seed"] = "7",
        ["made-in"] = "true",
        ["who"] = "SIPRI",
        ["about"] = "NLD",
        ["include"] = "ukraine",
        ["across"] = "category",
        ["apart"] = "2",
        ["costs"] = "year=3",
        ["share"] = "60",
        ["until"] = "2030",
        ["growth"] = "10",
        ["mix"] = "redirect=20,demand=80",
        ["set"] = "growth=0.1",
    };

    /// <summary>
    /// Gaps and mirrors are of all sources unless one is named, and some of their arguments are of one source.
    /// </summary>
    private static (string Name, string Value)[] Needed(QuestionKind kind) => kind switch
    {
        QuestionKind.Gaps => [("source", "sipri")],
        QuestionKind.Mirror => [("source", "unroca")],
        QuestionKind.Party => [("party", "NLD")],
        QuestionKind.Between => [("from", "NLD"), ("to", "ISR")],
        _ => [],
    };

    /// <summary>
    /// Every argument of every question with a value that changes it; what divides the rows differs from question to
    /// question.
    /// </summary>
    private static IEnumerable<(QuestionKind Kind, Argument Argument, string Value)> Cases()
    {
        foreach (var kind in Enum.GetValues<QuestionKind>())
        {
            foreach (var argument in ArgumentsOf.Question(kind)
                .Where(a => !a.NamesFile && a.Name != "source" && !OfSomeSources.Contains(a.Name)))
            {
                if (argument.Name != "by") Changing.ShouldContainKey(argument.Name, "give this argument a value here");
                var value = argument.Name == "unit" && kind == QuestionKind.Production ? "EUR"
                    : argument.Name == "by" ? argument.Words[kind == QuestionKind.Share ? 1 : ^1]
                    : Changing[argument.Name];
                yield return (kind, argument, value);
            }
        }
    }

    /// <summary>Every argument of every question with a value.</summary>
    internal static IEnumerable<(QuestionKind Kind, string Name, string Value)> Arguments() =>
        Cases().Select(c => (c.Kind, c.Argument.Name, c.Value));

    /// <summary>An argument with what its question cannot do without.</summary>
    internal static (string Name, string Value)[] WithNeeded(QuestionKind kind, string name, string value) =>
    [
        .. Needed(kind).Concat(kind switch
        {
            QuestionKind.OptionsTarget => [("share", "30")],
            QuestionKind.Verify => [("claim", "share"), ("value", "77"), ("years", "2014-2018")],
            QuestionKind.Sensitivity => [("draws", "20")],
            _ => Array.Empty<(string, string)>(),
        }).Where(o => o.Item1 != name),
        (name, value),
    ];

    [Fact]
    public void Every_argument_changes_the_question()
    {
        foreach (var (kind, argument, value) in Cases())
        {
            var plain = Printed.Of(Asking.Ask(kind, Needed(kind)));
            var asked = Printed.Of(
                Asking.Ask(kind, [.. Needed(kind).Where(o => o.Name != argument.Name), (argument.Name, value)]));
            asked.ShouldNotBe(plain, $"{kind} --{argument.Name} {value}");
        }

        Asking.Ask(QuestionKind.Share, ("source", "nl"), ("destination", "final")).Destination.ShouldBe(
            DestinationChoice.Final);
        Asking.Ask(QuestionKind.Share, ("source", "unroca"), ("side", "import")).Side.ShouldBe(Side.Import);
        Asking.Ask(QuestionKind.Share, ("source", "uk"), ("include", "dual-use")).Include.ShouldBe([Included.DualUse]);
    }

    [Fact]
    public void A_question_that_is_printed_and_read_again_is_the_same()
    {
        foreach (var (kind, argument, value) in Cases())
        {
            var asked = Printed.Of(
                Asking.Ask(kind, [.. Needed(kind).Where(o => o.Name != argument.Name), (argument.Name, value)]));
            var again = Asking.Ask(
                kind, [.. asked.Given.Where(g => !string.IsNullOrEmpty(g.Value)).Select(g => (g.Name, g.Value!))]);
            Printed.Of(again).ShouldBe(asked, $"{kind} --{argument.Name} {value}");
            Printed.Of(QuestionText.Parse(asked.Question + asked.Command[("aandeel " + asked.Words).Length..]))
                .ShouldBe(asked, asked.Command);
        }
    }

    [Fact]
    public void What_is_said_to_a_door_is_no_part_of_a_question()
    {
        foreach (var kind in Enum.GetValues<QuestionKind>())
        {
            ArgumentsOf.Question(kind)
                .Select(a => a.Name).Intersect(Doors.DoorArgument.All.Select(a => a.Name)).ShouldBeEmpty();
        }

        ArgumentsOf.Question(QuestionKind.Scenario).Where(a => a.NamesFile).Select(a => a.Name).ShouldBe(["file"]);
    }

    private static readonly string[] OfSomeSources = ["side", "destination", "include"];

    private static IEnumerable<string> SourcesToAsk(string argument) =>
        argument is "flow" or "unit" or "by" || OfSomeSources.Contains(argument)
            ? FlowSeries.Sources.Prepend("")
            : [""];

    /// <summary>A source that counts items adds none of different categories, so its total is asked of one.</summary>
    private static IEnumerable<(string Name, string Value)> WhereItemsAreCounted(QuestionKind kind, string source) =>
        source == "unroca" && kind is not (QuestionKind.Gaps or QuestionKind.Mirror)
            && ArgumentsOf.Question(kind).Any(a => a.Name == "category")
            ? [("category", "I. Battle tanks")]
            : [];

    private static bool Reads(QuestionKind kind, (string Name, string Value)[] options)
    {
        try
        {
            return Asking.Ask(kind, options[0].Value.Length == 0 ? options[1..] : options) is not null;
        }
        catch (AandeelException)
        {
            return false;
        }
    }

    [Fact]
    public void Every_word_that_an_argument_knows_is_read()
    {
        foreach (var kind in Enum.GetValues<QuestionKind>())
        {
            foreach (var argument in ArgumentsOf.Question(kind))
            {
                // Words that only some sources know are asked of one that does.
                foreach (var word in argument.Words.Where(w => kind != QuestionKind.Party || argument.Name != "party"))
                {
                    var needed = Needed(kind).Where(n => n.Name != argument.Name && n.Name != "source");
                    var isRead = SourcesToAsk(argument.Name).Any(s => Reads(kind, [
                        ("source", s), .. needed, .. WhereItemsAreCounted(kind, s.Length == 0 ? word : s),
                        (argument.Name, word),
                    ]));
                    isRead.ShouldBeTrue($"{kind} --{argument.Name} {word}: no source knows it");
                }
            }
        }
    }

    [Theory]
    [InlineData("years", "2024-2020", "--years 2024-2020 runs backwards", "2020-2024")]
    [InlineData("years", "last", "--years got 'last'", "2020-2024")]
    [InlineData("periods", "0", "--periods got '0'", "from 1 to 100")]
    [InlineData("periods", "five", "--periods got 'five'", "whole number")]
    [InlineData(
        "by", "suplier", "--by got 'suplier'; it knows year, supplier, recipient, group, category",
        "Did you mean supplier?")]
    [InlineData("composition", "presnt", "--composition got 'presnt'", "Did you mean present?")]
    [InlineData("composition", "2022-02-30", "--composition got '2022-02-30'", "2022-02-24")]
    [InlineData("alliance", "nata", "--alliance got 'nata'", "Did you mean nato?")]
    [InlineData("suppliers", "Nethrlands", "--suppliers Nethrlands", "NLD (Netherlands)")]
    [InlineData("suppliers", "NLD,XYZ", "--suppliers NLD,XYZ: 'XYZ' is not a party", "NLD or UKR")]
    [InlineData("recipients", "", "--recipients got ''", "NLD,DEU")]
    [InlineData(
        "without", "secondhand", "--without got 'secondhand'; it knows second-hand", "Did you mean second-hand?")]
    [InlineData("source", "unrocca", "--source got 'unrocca'; it knows sipri, eu, unroca", "Did you mean unroca?")]
    [InlineData("edition", "25", "--edition got '25'", "1990")]
    [InlineData("yaers", "2024", "'share' has no option --yaers", "Did you mean years?")]
    public void A_wrong_value_names_the_option_what_it_got_what_it_knows_and_the_nearest(
        string option, string value, string got, string help)
    {
        var error = Should.Throw<AandeelException>(() => Asking.Ask(QuestionKind.Share, (option, value)));

        error.Code.ShouldBe(ExitCode.WrongUsage);
        error.Message.ShouldContain(got);
        error.Message.ShouldContain(help);
    }

    [Theory]
    [InlineData("key", "suplier:NLD", "Did you mean supplier?")]
    [InlineData("key", "group:ukrain", "ukraine")]
    [InlineData("key", "recipient:Ukrane", "UKR (Ukraine)")]
    [InlineData("key", "recipient", "recipient:CODE")]
    public void So_does_a_wrong_value_of_flows(string option, string value, string help)
    {
        var error = Should.Throw<AandeelException>(() => Asking.Ask(QuestionKind.Flows, (option, value)));

        error.Code.ShouldBe(ExitCode.WrongUsage);
        error.Message.ShouldContain($"--{option}");
        error.Message.ShouldContain(help);
    }

    [Fact]
    public void Options_that_contradict_each_other_say_so()
    {
        Message(("periods", "5"), ("years", "2022-2024")).ShouldContain("--periods 5");
        Message(("by", "year"), ("periods", "5")).ShouldContain("choose one");
        Message(("years", "2022"), ("years", "2023")).ShouldContain("--years was given twice");
    }

    [Fact]
    public void Files_are_named_on_the_command_line_only() =>
        Message(("suppliers", "mine.csv")).ShouldContain("command line only");

    [Fact]
    public void Years_outside_the_data_are_wrong_usage_and_name_the_data()
    {
        var error = Should.Throw<AandeelException>(() => Asking.Share(Asking.Sums, ("years", "1950-1960")));
        error.Code.ShouldBe(ExitCode.WrongUsage);
        error.Message.ShouldContain("1995-2024");
    }

    [Fact]
    public void The_same_words_mean_the_same_in_any_order()
    {
        (string, string)[] options = [("years", "2020-2024"), ("by", "group"), ("composition", "present")];

        Asking.Ask(QuestionKind.Share, options).By.ShouldBe(ShareKey.Group);
        Asking.Json(Asking.Share(Asking.Sums, options))
            .GetRawText().ShouldBe(Asking.Json(Asking.Share(Asking.Sums, [.. options.Reverse()])).GetRawText());
        Asking.Ask(QuestionKind.Share, ("composition", "present")).Composition.ShouldBe(Composition.Present);
    }

    private static string Message(params (string, string)[] options)
    {
        var error = Should.Throw<AandeelException>(() => Asking.Ask(QuestionKind.Share, options));
        error.Code.ShouldBe(ExitCode.WrongUsage);
        return error.Message;
    }
}
