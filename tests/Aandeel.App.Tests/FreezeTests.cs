using System.Text.RegularExpressions;
using Aandeel.App.Cli;

namespace Aandeel.App.Tests;

/// <summary>
/// The freeze (tests/freeze) asks every question with every option, and finds what differs between two.
/// </summary>
public sealed partial class FreezeTests : IDisposable
{
    /// <summary>
    /// What a freeze gives by itself: the formats, the folder of data, no files, and one language; and what writes a part
    /// of an answer that it has whole, or a mark before it.
    /// </summary>
    private static readonly string[] OfTheFreeze = ["format", "out", "limit", "data", "help", "brief", "chart", "columns", "bom"];
    private readonly Person _person = new();

    /// <summary>A question is a command that can explain its figures.</summary>
    public static TheoryData<string> Questions =>
        [.. HelpTests.All(HelpTests.Root).Where(c => c.Options.Any(o => o.Name == "--explain")).Select(HelpText.Name)];

    public void Dispose() => _person.Dispose();

    [Theory]
    [MemberData(nameof(Questions))]
    public void Every_question_is_frozen_with_every_option_it_takes(string question)
    {
        var lines = File.ReadLines(Path.Combine(Repository.Root, "tests", "freeze-questions.txt"))
            .Where(l => l == question || l.StartsWith(question + " ", StringComparison.Ordinal)).ToList();
        var takes = Option()
            .Matches(_person.Says([.. question.Split(' '), "--help"]).ShouldSucceed())
            .Select(m => m.Groups["name"].Value)
            .Distinct()
            .Except(OfTheFreeze)
            .ToList();

        takes.Count.ShouldBeGreaterThanOrEqualTo(4); // years, lang, explain and strict at least
        takes.Except(lines.SelectMany(l => Asked().Matches(l)).Select(m => m.Groups["name"].Value))
            .ShouldBeEmpty(question);
    }

    [Fact]
    public void Many_answers_of_one_process_are_those_of_many_processes_and_none_names_a_snapshot()
    {
        var (old, @new) = (Path.Combine(_person.Folder, "old"), Path.Combine(_person.Folder, "new"));
        string[] little = ["--program", Executable.Path, "--on", "sums", "--only", "share --by year"];
        Freeze(["write", old, "--apart", .. little]).ShouldSucceed().ShouldStartWith("2 questions, 12 files");
        Freeze(["write", @new, .. little]).ShouldSucceed().ShouldStartWith("2 questions, 12 files");

        Freeze("compare", old, @new).ShouldSucceed().ShouldContain("12 files, 12 the same.");
        foreach (var file in Directory.GetFiles(Path.Combine(old, "sums")))
        {
            File.ReadAllText(file).ShouldNotMatch("built-in-[0-9a-f]|tables [0-9a-f]|[0-9a-f]{64}", file);
        }
    }

    [Theory]
    [InlineData(
        "a.json", """{"rows":[{"a":0.1,"b":[1,2]}]}""", """{"rows":[{"a":0.1,"b":[1,2],"c":3}]}""",
        "added: a .json rows[].c (1 files)", true)]
    [InlineData("a.json", """{"rows":[{"a":0.1}]}""", """{"rows":[{"a":0.10}]}""", ".rows[0].a: 0.1 -> 0.10", false)]
    [InlineData(
        "a.json", """{"rows":[{"a":1},{"a":2}]}""", """{"rows":[{"a":2},{"a":1}]}""", ".rows: 2 in another order",
        false)]
    [InlineData("a.json", """{"rows":[{"a":1}]}""", """{"rows":[{}]}""", ".rows[0].a: gone, was 1", false)]
    [InlineData("a.json", """{"rows":[{"a":null}]}""", """{"rows":[{"a":0}]}""", ".rows[0].a: null -> 0", false)]
    [InlineData("a.json", """{"rows":[{"a":"1"}]}""", """{"rows":[{"a":1}]}""", ".rows[0].a: \"1\" -> 1", false)]
    [InlineData("a.ndjson", "{\"a\":1}\n", "{\"a\":1,\"b\":2}\n", "added: a .ndjson [].b (1 files)", true)]
    [InlineData("a.csv", "a,b\n1,2\n", "a,c,b\n1,9,2\n", "added: a .csv c (1 files)", true)]
    [InlineData("a.csv", "a,b\n1,2\n", "b,a\n2,1\n", "columns in another order", false)]
    [InlineData("a.csv", "a,b\n1,2\n", "a,b\n1,3\n", "row 1 b: 2 -> 3", false)]
    [InlineData("a.csv", "a,b\n1,2\n", "a\n1\n", "column b: gone", false)]
    [InlineData("a.csv", "a\n1\n2\n", "a\n2\n1\n", "2 rows in another order", false)]
    [InlineData("a.table", "one\ntwo\n", "one\nthree\n", "+ three", false)]
    [InlineData("a.table", "one\ntwo\n", "two\none\n", "2 lines in another order", false)]
    public void A_difference_is_none_a_field_added_or_a_fault(
        string name, string old, string @new, string said, bool passes)
    {
        Save("old", name, old);
        Save("new", name, @new);

        var reply = Compare("# no faults\n");
        reply.Code.ShouldBe(passes ? 0 : 1, reply.Text + reply.Error);
        reply.Text.ShouldContain(said);
    }

    [Fact]
    public void A_fault_with_a_name_is_counted_and_one_that_is_met_nowhere_is_said()
    {
        Save("old", "a.table", "one\ntwo\n");
        Save("new", "a.table", "one\nthree\n");
        Save("old", "b.table", "one\n");
        Save("new", "b.table", "one\nthree\n");

        var reply = Compare("a.* :: ^[-+] t -> F3: named\nb.* :: four -> F4: not met\n");
        reply.Code.ShouldBe(1);
        reply.Text.ShouldContain("named: F3: named (a.* :: ^[-+] t): 2 differences");
        reply.Text.ShouldContain("named: F4: not met (b.* :: four): met nowhere; the line can go");
        reply.Text.ShouldContain("DIFFERS b.table: 1\n    + three\n1 files differ");
        Compare("a.* :: ^[-+] t -> F3: named\nb.* :: three -> F4: named\n").ShouldSucceed();
        Compare("a.* without its parts\n").Code.ShouldBe(1);
    }

    [Fact]
    public void A_file_that_one_freeze_lacks_is_a_difference()
    {
        Save("old", "a.table", "one\n");
        Save("new", "b.table", "one\n");

        Compare("").Text.ShouldContain("DIFFERS a.table: 1\n    the file is only in the old one");
    }

    private static Reply Freeze(params string[] arguments) =>
        Executable.Run(Tools.Of("python3"), [], [Path.Combine(Repository.Root, "tests", "freeze"), .. arguments]);

    private Reply Compare(string faults) =>
        Freeze(
            "compare", Path.Combine(_person.Folder, "old"), Path.Combine(_person.Folder, "new"), "--faults",
            _person.File("faults.txt", faults));

    private void Save(string folder, string name, string text) =>
        File.WriteAllText(
            Path.Combine(Directory.CreateDirectory(Path.Combine(_person.Folder, folder)).FullName, name), text);

    [GeneratedRegex("^  +--(?<name>[a-z-]+)", RegexOptions.ExplicitCapture | RegexOptions.Multiline, 1000)]
    private static partial Regex Option();

    [GeneratedRegex(" --(?<name>[a-z-]+)", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Asked();
}
