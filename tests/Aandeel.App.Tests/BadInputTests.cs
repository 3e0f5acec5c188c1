using Microsoft.Win32.SafeHandles;

namespace Aandeel.App.Tests;

/// <summary>What goes wrong gives one sentence and the right exit code, and loses nothing.</summary>
public sealed class BadInputTests : IDisposable
{
    private readonly Person _person = Person.WithRegister();
    private readonly string _before;

    public BadInputTests() => _before = Figures();

    [Theory]
    [InlineData(
        "share --compositon present", "'aandeel share' has no option --compositon. Did you mean --composition?",
        "See aandeel share --help")]
    [InlineData("shar", "'aandeel' has no command 'shar'. Did you mean share? It knows answer, share, suppliers,", "Did you mean share?")]
    [InlineData("answer NLD,DEU", "'NLD,DEU' is several parties; one is asked here.", "")]
    [InlineData("sources imprt", "'aandeel sources' has no command 'imprt'", "Did you mean import?")]
    [InlineData(
        "sources", "'aandeel sources' has no option --data; it needs a command first",
        "list, fetch, import, diff, use, remove, terms")]
    [InlineData("snapshot export", "got none of --sums, --parquet and --datapackage", "the folder to write")]
    [InlineData("share --suppliers Nethrlands", "--suppliers Nethrlands", "Did you mean NLD (Netherlands)")]
    [InlineData("share --recipients Ukrain", "--recipients Ukrain", "UKR (Ukraine)")]
    [InlineData("share --years 2024-2020", "--years 2024-2020 runs backwards", "Did you mean 2020-2024?")]
    [InlineData("share --years 1900-1910", "--years 1900-1910 lies outside the data", "2026-2055")]
    [InlineData("share --years soon", "--years got 'soon'", "2020-2024")]
    [InlineData("share --years 2050-2054 --compare 1900-1904", "--compare 1900-1904", "2026-2055")]
    [InlineData("share --periods 0", "--periods got '0'", "from 1 to 100")]
    [InlineData("share --periods 9 --years 2020-2024", "--periods 9", "5")]
    [InlineData("share --by yeer", "--by got 'yeer'; it knows year,", "Did you mean year?")]
    [InlineData("share --format jsn", "--format got 'jsn'; it knows table,", "Did you mean json?")]
    [InlineData("share --format pdf", "--format got 'pdf'; it knows table,", "xlsx")]
    [InlineData("share --without secondhand", "--without got 'secondhand'", "Did you mean second-hand?")]
    [InlineData("share --composition 2022-13-45", "--composition got '2022-13-45'", "present")]
    [InlineData("share --alliance nowhere.csv", "nowhere.csv", "does not exist")]
    [InlineData("share --lang fr", "--lang got 'fr'; it knows en, nl", "")]
    [InlineData("share --years 2020 --years 2021", "--years was given twice", "once")]
    [InlineData("flows --limit many", "--limit got 'many'", "whole number")]
    [InlineData("flows --category Aircrft", "--category got 'Aircrft'", "Did you mean Aircraft?")]
    [InlineData("sources remove nothing.csv", "No file here is 'nothing.csv'", "small.csv")]
    [InlineData("sources list --format yml", "--format got 'yml'; it knows table,", "")]
    [InlineData("snapshot use zzz", "No snapshot begins with 'zzz'", "")]
    [InlineData(
        "options celing", "'aandeel options' has no command 'celing'. Did you mean ceiling? It knows ceiling, match, joint, target",
        "Did you mean ceiling?")]
    [InlineData("options ceiling --by supplier", "--by got 'supplier'; it knows class, category", "")]
    [InlineData("options ceiling --include ukrane", "--include got 'ukrane'", "Did you mean ukraine?")]
    [InlineData("options match --class tnk", "'tnk' is no product class", "tank")]
    [InlineData("options match --costs year=-1", "--costs year=-1", "from 0 to 1000")]
    [InlineData("options target", "needs --share PERCENT", "--share 60")]
    [InlineData("options target --share 120", "--share got '120'", "less than 100")]
    [InlineData("scenario nowhere.json", "nowhere.json does not exist", "docs/schema/scenario.json")]
    [InlineData("scenario", "scenario needs FILE", "--set PATH=VALUE")]
    [InlineData("scenario --set growht=1", "growht is no field", "Did you mean growth?")]
    [InlineData("party NLD --rows", "party does not know '--rows'", "aandeel party --help")]
    [InlineData("snapshot prune --keep -1", "--keep got '-1'", "from 0")]
    public void A_wrong_word_is_named_with_what_is_known(string line, string says, string alsoSays)
    {
        var sentence = _person.Types(line).ShouldFail(ExitCode.WrongUsage);
        sentence.ShouldContain(says);
        sentence.ShouldContain(alsoSays);
        Figures().ShouldBe(_before);
    }

    [Fact]
    public void A_missing_value_or_argument_is_asked_for()
    {
        _person.Says("share", "--years")
            .ShouldFail(ExitCode.WrongUsage).ShouldContain("--years needs a value, such as --years 2020-2024");
        _person.Says("sources", "import")
            .ShouldFail(ExitCode.WrongUsage).ShouldContain("'aandeel sources import' needs FILE");
        _person.Says("completion")
            .ShouldFail(ExitCode.WrongUsage).ShouldContain("'aandeel completion' needs SHELL: bash, zsh or fish");
        _person.Says("completion", "bsh").ShouldFail(ExitCode.WrongUsage).ShouldContain("Did you mean bash?");
        _person.Says("share", "-v").ShouldFail(ExitCode.WrongUsage).ShouldContain("Did you mean aandeel --version?");
        _person.Says("changes", "2025", "2026", "--suppliers", "NLD").ShouldFail(ExitCode.WrongUsage)
            .ShouldContain("does not know '--suppliers'");
        _person.Says("between", "NLD", "ISR", "-y", "2024").ShouldFail(ExitCode.WrongUsage).ShouldContain("does not know '-y'");
        _person.Says("share", "--years", "2020-").ShouldFail(ExitCode.WrongUsage).ShouldContain("Write both ends");
        _person.Says("share", "--suppliers", "").ShouldFail(ExitCode.WrongUsage).ShouldNotContain("Did you mean");
        _person.Says("sources")
            .ShouldFail(ExitCode.WrongUsage)
            .ShouldBe(
                "'aandeel sources' needs a command: list, fetch, import, diff, use, remove, terms. See aandeel sources "
                    + "--help.");
        _person.Says("sources", "import", "@file.csv")
            .ShouldFail(ExitCode.Failed).ShouldContain("@file.csv does not exist");
    }

    [Fact]
    public void What_is_not_here_is_said_with_the_way_to_get_it()
    {
        using var newcomer = new Person();
        newcomer.Types("flows").ShouldFail(ExitCode.Incomplete).ShouldContain("aandeel sources import FILE");
        newcomer.Types("share --edition 2019")
            .ShouldFail(ExitCode.Incomplete).ShouldContain("Edition 2019 is not here");
        newcomer.Types("snapshot info --path").ShouldFail(ExitCode.Incomplete);
        newcomer.Asks("snapshot", "export", "--sums", newcomer.Folder).ShouldFail(ExitCode.Incomplete);
        newcomer.Types("sources remove x.csv").ShouldFail(ExitCode.WrongUsage).ShouldContain("no files here");
        _person.Types("share --edition 2019").ShouldFail(ExitCode.Incomplete).ShouldContain("here are 2056");
    }

    [Fact]
    public void A_workbook_is_not_written_to_a_terminal()
    {
        using var person = new Person { AtTerminal = true };
        person.Types("share --format xlsx").ShouldFail(ExitCode.WrongUsage).ShouldContain("--out answer.xlsx");
        person.Types("sources list --format xlsx").ShouldFail(ExitCode.WrongUsage).ShouldContain("list.xlsx");
    }

    [Theory]
    [InlineData("", ExitCode.Failed, "is empty (0 bytes)")]
    [InlineData("\0\u0001\u0002PNG\0\0\u0003", ExitCode.WrongUsage, "is binary data")]
    [InlineData(
        "<!DOCTYPE html>\n<html><body>Service unavailable</body></html>\n", ExitCode.WrongUsage, "is a web page")]
    [InlineData("naam,bedrag\nx,1\n", ExitCode.WrongUsage, "it begins \"naam,bedrag\"")]
    [InlineData(
        "SIPRI AT Database ID,Supplier,Recipient\n1,a,b\n", ExitCode.ShapeChanged,
        "the column 'Designation' is missing")]
    public void A_file_that_is_none_of_ours_is_refused(string content, ExitCode code, string says)
    {
        var sentence = Import(_person.File("wrong.csv", content)).ShouldFail(code);
        sentence.ShouldContain("wrong.csv");
        sentence.ShouldContain(says);
        sentence.ShouldContain("othing was changed");
        Figures().ShouldBe(_before);
    }

    [Fact]
    public void A_header_without_rows_is_refused()
    {
        Import(_person.File("none.csv", SyntheticRegister.Csv(0, seed: 2, edition: 2024)))
            .ShouldFail(ExitCode.Failed).ShouldContain("has a header but no rows");
        Figures().ShouldBe(_before);
    }

    [Fact]
    public void A_directory_or_a_missing_file_is_refused()
    {
        Import(_person.Folder).ShouldFail(ExitCode.Failed).ShouldContain("is a directory");
        Import(Path.Combine(_person.Folder, "missing.csv"))
            .ShouldFail(ExitCode.Failed).ShouldContain("missing.csv does not exist");
        Figures().ShouldBe(_before);
    }

    [Fact]
    public void One_bad_file_among_good_ones_changes_nothing()
    {
        var good = _person.File("good.csv", SyntheticRegister.Csv(60, seed: 3, edition: 2024));
        _person.Asks("sources", "import", good, _person.File("bad.csv", "no"))
            .ShouldFail(ExitCode.WrongUsage).ShouldContain("bad.csv");
        Figures().ShouldBe(_before);
    }

    [Fact]
    public void A_file_of_two_gigabytes_is_refused_without_being_read()
    {
        var path = Path.Combine(_person.Folder, "huge.csv");
        using (SafeFileHandle file = File.OpenHandle(path, FileMode.CreateNew, FileAccess.Write)) RandomAccess.SetLength(
            file, 2L << 30);
        var used = GC.GetTotalAllocatedBytes();
        Import(path).ShouldFail(ExitCode.WrongUsage).ShouldContain("of no known form");
        (GC.GetTotalAllocatedBytes() - used).ShouldBeLessThan(1L << 29);
        Figures().ShouldBe(_before);
    }

    [Fact]
    public void A_register_cut_in_the_middle_of_a_row_is_read_up_to_there()
    {
        var whole = SyntheticRegister.Csv(100, seed: 4, edition: 2024);
        var lastRow = whole[..^2].LastIndexOf('\n') + 1;
        var reply = Import(_person.File("cut.csv", whole[..(lastRow + 40)]));
        reply.ShouldSucceed().ShouldContain("99 rows read, 1 refused");
        reply.Text.ShouldContain("line 103: file-cut-off");
        _person.Types("doctor --findings").ShouldSucceed().ShouldContain("refused");
    }

    [Fact]
    public void The_same_edition_twice_is_not_added_up()
    {
        var other = _person.File("other.csv", SyntheticRegister.Csv(90, seed: 5));
        Import(other).ShouldFail(ExitCode.Failed).ShouldContain("--replace");
        Figures().ShouldBe(_before);
        _person.Asks("sources", "import", other, "--replace").ShouldSucceed();
        Figures().ShouldNotBe(_before);
    }

    [Fact]
    public void A_file_without_a_date_needs_its_edition()
    {
        var undated = SyntheticRegister.Csv(50, seed: 6, edition: 2024).Split('\n', 3)[2];
        var path = _person.File("undated.csv", undated);
        Import(path).ShouldFail(ExitCode.WrongUsage).ShouldContain("--edition 2024");
        _person.Asks("sources", "import", path, "--edition", "soon")
            .ShouldFail(ExitCode.WrongUsage).ShouldContain("--edition got 'soon'");
        _person.Asks("sources", "import", path, "--edition", "2023")
            .ShouldFail(ExitCode.WrongUsage).ShouldContain("has deliveries of 2023");
        _person.Asks("sources", "import", path, "--edition", "2024").ShouldSucceed().ShouldContain("edition 2024");
        Import(_person.File("dated.csv", SyntheticRegister.Csv(50, seed: 7, edition: 2022))).ShouldSucceed();
        _person.Asks(
            "sources", "import", _person.File("other.csv", SyntheticRegister.Csv(50, seed: 8, edition: 2021)),
            "--edition", "2020").ShouldFail(ExitCode.WrongUsage).ShouldContain("which is edition 2021");
    }

    [Fact]
    public void A_snapshot_of_a_newer_program_is_refused_and_kept()
    {
        var snapshot = CurrentSnapshot();
        var bytes = File.ReadAllBytes(snapshot);
        bytes[60..64].ShouldBe(
            new byte[] { 0, 0, 0, 2 }, "the version of the form stands at byte 60 of an SQLite file");
        bytes[63] = 99;
        Overwrite(snapshot, bytes);
        _person.Types("share").ShouldFail(ExitCode.Failed).ShouldContain("made by a newer program");
        Import(_person.File("next.csv", SyntheticRegister.Csv(50, seed: 9, edition: 2024)))
            .ShouldFail(ExitCode.Failed).ShouldContain("Update Aandeel");
        File.ReadAllBytes(snapshot).ShouldBe(bytes);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(50)]
    [InlineData(3000)]
    public void A_damaged_snapshot_is_named_and_an_import_mends_it(int kept)
    {
        var snapshot = CurrentSnapshot();
        Overwrite(snapshot, [.. File.ReadAllBytes(snapshot).AsSpan(0, kept)]);
        _person.Types("share").ShouldFail(ExitCode.Failed).ShouldContain(Path.GetFileName(snapshot));
        _person.Types("snapshot info").ShouldSucceed().ShouldContain("damaged");
        var doctor = _person.Types("doctor");
        doctor.Code.ShouldBe((int)ExitCode.Failed);
        doctor.Text.ShouldContain("failed");
        var again = Import(Path.Combine(_person.Folder, "small.csv"));
        again.Code.ShouldBe(
            (int)ExitCode.Incomplete, "its list of files cannot be read, so more than this file may be gone");
        again.Error.ShouldContain("Nothing of it could be kept");
        Figures().ShouldBe(_before);
    }

    [Fact]
    public void A_snapshot_that_is_gone_is_named_and_an_import_mends_it()
    {
        var snapshot = CurrentSnapshot();
        File.SetAttributes(snapshot, FileAttributes.Normal);
        File.Delete(snapshot);
        _person.Types("share").ShouldFail(ExitCode.Failed).ShouldContain("import the files again");
        _person.Types("snapshot info").ShouldSucceed();
        Import(Path.Combine(_person.Folder, "small.csv")).Code.ShouldBe((int)ExitCode.Incomplete);
        Figures().ShouldBe(_before);
    }

    [Fact]
    public void A_folder_that_is_a_file_is_refused()
    {
        var file = _person.File("occupied", "x");
        _person.Says("sources", "import", Path.Combine(_person.Folder, "small.csv"), "--data", file)
            .ShouldFail(ExitCode.Failed).ShouldContain("occupied");
        File.ReadAllText(file).ShouldBe("x");
    }

    [Theory]
    [InlineData("member\nNLD\n", "own.csv")]
    [InlineData("party,from,until\nXYZ,,\n", "own.csv, line 2")]
    [InlineData("party,from,until\nNLD,tomorrow,\n", "'tomorrow' is not a date")]
    [InlineData("party,from,until\n", "names no parties")]
    public void An_own_alliance_that_cannot_be_read_says_where(string content, string says) =>
        _person.Asks("share", "--alliance", _person.File("own.csv", content))
            .ShouldFail(ExitCode.WrongUsage).ShouldContain(says);

    public void Dispose() => _person.Dispose();

    private Reply Import(string path) => _person.Asks("sources", "import", path);

    private string Figures() => _person.Types("share --format json").ShouldSucceed();

    private string CurrentSnapshot() => _person.Types("snapshot info --path").ShouldSucceed().TrimEnd();

    private static void Overwrite(string snapshot, byte[] bytes)
    {
        File.SetAttributes(snapshot, FileAttributes.Normal);
        File.WriteAllBytes(snapshot, bytes);
    }
}
