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
        ["key"] = "supplier:NLD",
        ["class"] = "tank",
        ["regions"] = "sipri",
        ["partners"] = "3",
        ["draws"] = "100",
        ["seed"] = "7",
        ["who"] = "SIPRI",
        ["about"] = "NLD",
        ["limit"] = "5",
        ["include"] = "ukraine",
        ["across"] = "category",
        ["apart"] = "2",
        ["costs"] = "year=3",
        ["share"] = "60",
        ["until"] = "2030",
        ["growth"] = "10",
        ["mix"] = "redirect=20,demand=80",
        ["set"] = "growth=0.1",
        ["format"] = "json",
        ["lang"] = "nl",
        ["explain"] = "",
        ["strict"] = "true",
    };

    [Fact]
    public void Every_option_of_the_catalogue_changes_the_question_or_is_of_the_command_line_only()
    {
        foreach (var kind in Enum.GetValues<QuestionKind>())
        {
            // Gaps and mirrors are of all sources unless one is named, and some of their options are of one source.
            (string, string)[] of = kind switch { QuestionKind.Gaps => [("source", "sipri")], QuestionKind.Mirror => [("source", "unroca")], QuestionKind.Party => [("party", "NLD")], _ => [] };
            var plain = Asking.Ask(kind, of) with { OwnTables = [] };
            foreach (var option in OptionCatalog.For(kind).Where(o => !o.CommandLineOnly && o.Name != "source" && !OfSomeSources.Contains(o.Name)))
            {
                if (option.Name != "by") Changing.ShouldContainKey(option.Name, "give this option a value here");

                // What divides the rows differs from question to question.
                var value = option.Name == "unit" && kind == QuestionKind.Production ? "EUR" : option.Name != "by" ? Changing[option.Name]
                    : kind is QuestionKind.OptionsCeiling or QuestionKind.Dependence ? "category"
                    : kind == QuestionKind.Mirror ? "reporter" : "supplier";
                var asked = Asking.Ask(kind, [.. of.Where(o => o.Item1 != option.Name), (option.Name, value)]);
                (asked with { OwnTables = plain.OwnTables, Without = asked.Without.Count == 0 ? plain.Without : [Switch.Ukraine] }).ShouldNotBe(plain, $"--{option.Name} {value}");
            }
        }

        OptionCatalog.All.Where(o => o.CommandLineOnly).Select(o => o.Name).ShouldBe(["file", "out", "data"]);
        Asking.Ask(QuestionKind.Share, ("source", "nl"), ("destination", "final")).Destination.ShouldBe(DestinationChoice.Final);
        Asking.Ask(QuestionKind.Share, ("source", "unroca"), ("side", "import")).Side.ShouldBe(Side.Import);
        Asking.Ask(QuestionKind.Share, ("source", "uk"), ("include", "dual-use")).Include.ShouldBe([Included.DualUse]);
    }

    private static readonly string[] OfSomeSources = ["side", "destination", "include"];

    private static IEnumerable<string> SourcesToAsk(string option) => option is "flow" or "unit" or "by" || OfSomeSources.Contains(option) ? FlowSeries.Sources.Prepend("") : [""];

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
    public void Every_word_that_an_option_knows_is_read()
    {
        foreach (var option in OptionCatalog.All.Where(o => !o.CommandLineOnly))
        {
            // Words that only some sources know are asked of one that does.
            foreach (var word in option.Values)
            {
                Should.NotThrow(() => SourcesToAsk(option.Name).Any(s => Reads(option.Kinds.Contains(QuestionKind.Flows) ? QuestionKind.Flows : option.Kinds[^1], [("source", s), (option.Name, word)])) ? true : throw new InvalidOperationException("no source knows it"), $"--{option.Name} {word}");
            }
        }
    }

    [Theory]
    [InlineData("years", "2024-2020", "--years 2024-2020 runs backwards", "2020-2024")]
    [InlineData("years", "last", "--years got 'last'", "2020-2024")]
    [InlineData("periods", "0", "--periods got '0'", "from 1 to 100")]
    [InlineData("periods", "five", "--periods got 'five'", "whole number")]
    [InlineData("by", "suplier", "--by got 'suplier'; it knows year, supplier, recipient, group, category", "Did you mean supplier?")]
    [InlineData("composition", "presnt", "--composition got 'presnt'", "Did you mean present?")]
    [InlineData("composition", "2022-02-30", "--composition got '2022-02-30'", "2022-02-24")]
    [InlineData("alliance", "nata", "--alliance got 'nata'", "Did you mean nato?")]
    [InlineData("suppliers", "Nethrlands", "--suppliers Nethrlands", "NLD (Netherlands)")]
    [InlineData("suppliers", "NLD,XYZ", "--suppliers NLD,XYZ: 'XYZ' is not a party", "NLD or UKR")]
    [InlineData("recipients", "", "--recipients got ''", "NLD,DEU")]
    [InlineData("without", "secondhand", "--without got 'secondhand'; it knows second-hand", "Did you mean second-hand?")]
    [InlineData("source", "unrocca", "--source got 'unrocca'; it knows sipri, eu, unroca", "Did you mean unroca?")]
    [InlineData("edition", "25", "--edition got '25'", "1990")]
    [InlineData("format", "jsn", "--format got 'jsn'; it knows table, csv, json", "Did you mean json?")]
    [InlineData("lang", "fr", "--lang got 'fr'; it knows en, nl", "en, nl")]
    [InlineData("strict", "maybe", "--strict got 'maybe'", "true or false")]
    [InlineData("yaers", "2024", "'share' has no option --yaers", "Did you mean years?")]
    [InlineData("limit", "5", "'share' has no option --limit", "--years")]
    public void A_wrong_value_names_the_option_what_it_got_what_it_knows_and_the_nearest(string option, string value, string got, string help)
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
    [InlineData("limit", "-1", "whole number from 1")]
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
    public void Files_are_named_on_the_command_line_only() => Message(("suppliers", "mine.csv")).ShouldContain("command line only");

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
        Asking.Json(Asking.Share(Asking.Sums, options)).GetRawText().ShouldBe(Asking.Json(Asking.Share(Asking.Sums, [.. options.Reverse()])).GetRawText());
        Asking.Ask(QuestionKind.Share, ("composition", "present")).Composition.ShouldBe(Composition.Present);
    }

    private static string Message(params (string, string)[] options)
    {
        var error = Should.Throw<AandeelException>(() => Asking.Ask(QuestionKind.Share, options));
        error.Code.ShouldBe(ExitCode.WrongUsage);
        return error.Message;
    }
}
