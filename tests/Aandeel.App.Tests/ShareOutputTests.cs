using System.IO.Compression;
using System.Text.Json;
using Aandeel.App.Cli;
using Aandeel.Questions;
using Spectre.Console;

namespace Aandeel.App.Tests;

/// <summary>The answer from the built-in sums, as people and programs get it.</summary>
public sealed class ShareOutputTests : IDisposable
{
    private static readonly JsonDocumentOptions Strict = new()
    {
        AllowTrailingCommas = false,
        CommentHandling = JsonCommentHandling.Disallow
    };
    private readonly Person _person = new();

    [Theory]
    [InlineData("share", "share.txt")]
    [InlineData("share --lang nl", "share-nl.txt")]
    [InlineData("share --format markdown", "share.md.txt")]
    [InlineData("share --explain --years 2020-2024", "share-explain.txt")]
    [InlineData("share --by supplier --years 2020-2024 --suppliers NLD,DEU,FRA", "share-by-supplier.txt")]
    [InlineData("share --compare 2015-2019 --years 2020-2024 --composition present", "share-compare.txt")]
    [InlineData("share --by category --years 2020-2024 --composition present --lang nl", "share-by-category-nl.txt")]
    public void Share_is_as_saved(string line, string saved) =>
        _person.Types(line).ShouldSucceed().ShouldBeSaved(saved);

    [Theory]
    [InlineData(Language.En, "terminal-share.txt")]
    [InlineData(Language.Nl, "terminal-share-nl.txt")]
    public void Share_on_a_terminal_is_as_saved(Language language, string saved)
    {
        using var imported = new Imported(null);
        Drawn(ShareQuestion.Answer(QuestionParser.Parse(QuestionKind.Share, []), imported), language)
            .ShouldBeSaved(saved);
    }

    [Fact]
    public void The_language_of_the_system_words_the_answer()
    {
        using var dutch = new Person { Language = Language.Nl };
        dutch.Types("share").ShouldSucceed().ShouldBe(_person.Types("share --lang nl").ShouldSucceed());
        dutch.Types("share --lang en").ShouldSucceed().ShouldBe(_person.Types("share").ShouldSucceed());
    }

    [Fact]
    public void Csv_names_its_columns_and_writes_numbers_unrounded_with_a_dot()
    {
        var lines = _person.Types("share --format csv --lang nl --years 2020-2024").ShouldSucceed().Split('\n');
        lines[0].TrimEnd('\r').ShouldBeSaved("share-csv-header.txt");
        var columns = lines[0].TrimEnd('\r').Split(',');
        var row = lines[1].TrimEnd('\r').Split(',');
        row.Length.ShouldBe(columns.Length);
        row[Array.IndexOf(columns, "share_outside")].ShouldMatch(@"^0\.\d{6,}$");
    }

    [Fact]
    public void Json_is_whole_and_its_parts_add_up()
    {
        using var json = JsonDocument.Parse(_person.Types("share --format json").ShouldSucceed(), Strict);
        var root = json.RootElement;
        root.EnumerateObject()
            .Select(p => p.Name).Take(6).ShouldBe(["question", "snapshot", "tables", "program", "editions", "unit"]);
        foreach (var row in root.GetProperty("rows").EnumerateArray())
        {
            var parts = new[] { "inside", "outside", "unallocated", "unmapped" }.Sum(
                p => row.GetProperty(p).GetDecimal());
            parts.ShouldBe(row.GetProperty("total").GetDecimal());
            row.GetProperty("flows").GetString().ShouldStartWith("aandeel flows --years ");
        }
    }

    [Fact]
    public void Ndjson_is_one_row_a_line()
    {
        var lines = _person.Types("share --format ndjson --by year --years 2015-2024")
            .ShouldSucceed().TrimEnd('\n').Split('\n');
        lines.Length.ShouldBe(10);
        foreach (var line in lines)
        {
            JsonDocument.Parse(line, Strict).RootElement.GetProperty("period").GetString()!.Length.ShouldBe(4);
        }
    }

    [Theory]
    [InlineData("answer.csv", "period,")]
    [InlineData("answer.json", "{")]
    [InlineData("answer.ndjson", "{\"period\"")]
    [InlineData("answer.jsonl", "{\"period\"")]
    [InlineData("answer.md", "# ")]
    [InlineData("answer.txt", "Major arms")]
    public void The_extension_of_the_file_decides_on_the_format(string name, string start)
    {
        var path = Path.Combine(_person.Folder, name);
        _person.Asks("share", "--out", path).ShouldSucceed().ShouldBeEmpty();
        File.ReadAllText(path).TrimStart('\uFEFF').ShouldStartWith(start);
        Directory.GetFiles(_person.Folder).ShouldBe([path]);
    }

    [Fact]
    public void A_format_that_is_asked_goes_before_the_extension()
    {
        var path = Path.Combine(_person.Folder, "answer.txt");
        _person.Asks("share", "--out", path, "--format", "json").ShouldSucceed();
        File.ReadAllText(path).ShouldStartWith("{");
    }

    [Fact]
    public void A_workbook_has_the_rows_and_what_they_are()
    {
        var path = Path.Combine(_person.Folder, "answer.xlsx");
        _person.Asks("share", "--out", path).ShouldSucceed();
        using var zip = ZipFile.OpenRead(path);
        using var workbook = new StreamReader(zip.GetEntry("xl/workbook.xml")!.Open());
        var sheets = workbook.ReadToEnd();
        sheets.ShouldContain("name=\"Members at the time of delivery\"");
        sheets.ShouldContain("name=\"Present members in all years\"");
        sheets.ShouldContain("name=\"data\"");
        sheets.ShouldContain("name=\"about\"");
        _person.Types("share --format xlsx").Bytes.AsSpan(0, 2).SequenceEqual("PK"u8).ShouldBeTrue();
    }

    [Fact]
    public void A_file_that_is_there_is_kept_when_the_answer_fails()
    {
        var path = _person.File("answer.csv", "mine");
        _person.Asks("share", "--years", "1900-1910", "--out", path).ShouldFail(ExitCode.WrongUsage);
        File.ReadAllText(path).ShouldBe("mine");
        var folder = Directory.CreateDirectory(Path.Combine(_person.Folder, "folder.csv")).FullName;
        _person.Asks("share", "--out", folder)
            .ShouldFail(ExitCode.Failed).ShouldContain("folder.csv cannot be written");
        _person.Asks("share", "--out", Path.Combine(_person.Folder, "nowhere", "a.csv"))
            .ShouldFail(ExitCode.Failed).ShouldContain("cannot be written");
    }

    [Fact]
    public void A_link_stays_a_link_and_a_file_keeps_who_may_read_it()
    {
        if (OperatingSystem.IsWindows()) return;
        var path = _person.File("real.csv", "mine");
        File.SetUnixFileMode(path, UnixFileMode.UserRead | UnixFileMode.UserWrite);
        var link = Path.Combine(_person.Folder, "link.csv");
        File.CreateSymbolicLink(link, "real.csv");

        _person.Asks("share", "--out", link).ShouldSucceed();
        new FileInfo(link).LinkTarget.ShouldBe("real.csv");
        File.ReadAllText(path).ShouldStartWith("period,");
        File.GetUnixFileMode(path).ShouldBe(UnixFileMode.UserRead | UnixFileMode.UserWrite);
    }

    [Fact]
    public void What_is_no_file_is_written_to_and_stays()
    {
        if (OperatingSystem.IsWindows()) return;
        _person.Asks("share", "--format", "csv", "--out", "/dev/null").ShouldSucceed();
        File.ResolveLinkTarget("/dev/null", returnFinalTarget: true).ShouldBeNull();
        new FileInfo("/dev/null").Length.ShouldBe(0, "a file in its place would hold the answer");
        _person.Asks("share", "--out", "").ShouldFail(ExitCode.WrongUsage).ShouldContain("--out got nothing");
    }

    [Theory]
    [InlineData("sources", "list")]
    [InlineData("snapshot", "info")]
    [InlineData("doctor")]
    public void Lists_are_workbooks_too(params string[] command) =>
        _person.Asks([.. command, "--format", "xlsx"]).ShouldSucceed();

    [Fact]
    public void On_a_narrow_screen_a_number_keeps_its_sign()
    {
        // Every width puts another word at the end of a line.
        using var imported = new Imported(null);
        var answer = AnswerQuestion.Answer(QuestionParser.Parse(QuestionKind.Answer, []), imported);
        foreach (var width in Enumerable.Range(60, 25))
        {
            var lines = Drawn(answer, Language.En, width).Split('\n');
            lines.Count(l => l.Contains('%')).ShouldBeGreaterThan(5);
            lines.ShouldAllBe(l => !l.StartsWith('%'), $"at {width} columns");
        }
    }

    public void Dispose() => _person.Dispose();

    private static string Drawn(Answers.Answer answer, Language language, int width = 110)
    {
        using var writer = new StringWriter { NewLine = "\n" };
        var console = AnsiConsole.Create(
            new AnsiConsoleSettings
            {
                Ansi = AnsiSupport.No,
                ColorSystem = ColorSystemSupport.NoColors,
                Interactive = InteractionSupport.No,
                Out = new AnsiConsoleOutput(writer)
            });
        console.Profile.Width = width;
        TerminalAnswer.Draw(answer, new Doors.Showing { Language = language }, console);
        return writer.ToString();
    }
}
