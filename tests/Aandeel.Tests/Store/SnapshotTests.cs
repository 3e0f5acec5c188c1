using Aandeel.Sources;
using Aandeel.Store;
using Aandeel.Tests.Sources;
using Microsoft.Data.Sqlite;

namespace Aandeel.Tests.Store;

public sealed class SnapshotTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();
    private readonly SnapshotHome _home;
    private readonly SourceFile _file = SourceFile.Open(Repository.Fixture("sipri-register-17.csv"));
    private readonly string _id;

    public SnapshotTests()
    {
        _home = new SnapshotHome(_folder.Path);
        _id = new Importer(_home, new StillClock()).Import([_file], null).Snapshot;
    }

    public void Dispose()
    {
        SqliteConnection.ClearAllPools();
        _folder.Dispose();
    }

    [Fact]
    public void The_views_read_as_text_in_any_tool()
    {
        using var connection = new SqliteConnection($"Data Source={_home.PathOf(_id)};Mode=ReadOnly");
        connection.Open();

        Scalar(connection, "SELECT count(*) FROM observations").ShouldBe(20L);
        Scalar(connection, "SELECT amount FROM observations WHERE item = 'Welle, batch 2'").ShouldBe(250.125);
        Scalar(
            connection,
            "SELECT supplier || ' > ' || recipient || ': ' || status || ', ' || number_flag || ', ' || "
                + "coalesce(participation, '-') FROM observations WHERE line = 14")
                .ShouldBe("United States > Ukraine: second-hand, not-coded, no");
        Scalar(connection, "SELECT state || coalesce(amount, '') FROM observations WHERE line = 29")
            .ShouldBe("no-report", "an amount that is not there is not 0");
        Scalar(connection, "SELECT count(*) FROM observations WHERE line IN (19, 20)")
            .ShouldBe(2L, "rows are never deduplicated");
        Scalar(connection, "SELECT outcome || ': ' || found FROM findings WHERE line = 21")
            .ShouldBe("joined: 5 + 13 fields on lines 21 and 22");
        Scalar(connection, "SELECT rows || '=' || read || '+' || refused FROM files").ShouldBe("31=20+11");
        Scalar(connection, "SELECT value FROM meta WHERE key = 'snapshot'").ShouldBe(_id);
    }

    [Fact]
    public void Every_line_is_shown_as_it_stands_in_the_file()
    {
        using var snapshot = Snapshot.Open(_home, _id);
        var lines = File.ReadAllText(Repository.Fixture("sipri-register-17.csv")).Split("\r\n");

        for (var line = 1; line <= lines.Length; line++)
        {
            snapshot.PrintedLine(snapshot.Files[0], line).ShouldBe(lines[line - 1]);
        }

        snapshot.PrintedLine(snapshot.Files[0], 0).ShouldBe("");
        snapshot.PrintedLine(snapshot.Files[0], 10_000).ShouldBe("");
    }

    [Fact]
    public void Findings_are_kept_with_their_place()
    {
        using var snapshot = Snapshot.Open(_home, _id);
        var reading = new FileReading(new RowList());
        SourceReaders.For(_file).Read(_file, reading);

        snapshot.Findings().Select(f => f.Finding).ShouldBe(reading.Kept().Findings.OrderBy(f => f.Line));
    }

    [Fact]
    public void A_snapshot_of_a_newer_form_is_refused_with_a_sentence()
    {
        Change("PRAGMA user_version = 99");

        var error = Should.Throw<AandeelException>(() => Snapshot.Open(_home, _id));
        error.Code.ShouldBe(ExitCode.Failed);
        error.Message.ShouldContain("newer program");
        error.Message.ShouldContain("99");
    }

    [Fact]
    public void A_snapshot_of_a_newer_reader_is_refused_with_a_sentence()
    {
        ReadBy(42);

        var error = Should.Throw<AandeelException>(() => Snapshot.OpenCurrent(_home));
        error.Code.ShouldBe(ExitCode.Failed);
        error.Message.ShouldContain("newer program");
    }

    [Fact]
    public void A_snapshot_of_an_older_reader_is_built_again_from_its_originals()
    {
        ReadBy(0);
        Change("DELETE FROM observation WHERE line > 15");

        using var snapshot = Snapshot.OpenCurrent(_home)!;
        snapshot.Id.ShouldBe(_id);
        snapshot.CountObservations().ShouldBe(20);
        snapshot.IsOutdated.ShouldBeFalse();
    }

    [Theory]
    [InlineData(0)]
    [InlineData(100)]
    [InlineData(5_000)]
    public void A_damaged_snapshot_is_one_sentence_and_a_failure(int length)
    {
        var path = _home.PathOf(_id);
        var bytes = File.ReadAllBytes(path)[..length];
        File.SetAttributes(path, FileAttributes.Normal);
        File.WriteAllBytes(path, bytes);

        Should.Throw<AandeelException>(() => Snapshot.Open(_home, _id).Dispose()).Code.ShouldBe(ExitCode.Failed);
    }

    [Fact]
    public void A_file_that_is_no_database_is_one_sentence_and_a_failure()
    {
        var path = _home.PathOf(_id);
        File.SetAttributes(path, FileAttributes.Normal);
        File.WriteAllText(path, new string('x', 10_000));

        Should.Throw<AandeelException>(() => Snapshot.Open(_home, _id)).Message.ShouldContain("damaged or no snapshot");
    }

    [Fact]
    public void A_bit_that_flipped_is_found()
    {
        _home.IsAsSealed(_id).ShouldBe(true);
        var path = _home.PathOf(_id);
        File.SetAttributes(path, FileAttributes.Normal);
        var bytes = File.ReadAllBytes(path);
        bytes[^100] ^= 16;
        File.WriteAllBytes(path, bytes);
        _home.IsAsSealed(_id).ShouldBe(false);

        File.Delete(Path.ChangeExtension(path, ".sha256"));
        _home.IsAsSealed(_id).ShouldBeNull("sealed by a program that kept no sum");
    }

    [Fact]
    public void A_text_that_is_missing_is_one_sentence_and_a_failure()
    {
        Change("PRAGMA foreign_keys = OFF; DELETE FROM text WHERE id = 7");
        using var snapshot = Snapshot.Open(_home, _id);

        var error = Should.Throw<AandeelException>(() => snapshot.Texts[1]);
        error.Message.ShouldContain("text 7 is missing");
        error.SnapshotDamaged.ShouldBeTrue();
    }

    [Fact]
    public void Texts_are_read_by_number_and_found_by_word()
    {
        using var snapshot = Snapshot.Open(_home, _id);
        using var connection = new SqliteConnection($"Data Source={_home.PathOf(_id)};Mode=ReadOnly");
        connection.Open();
        var count = (long)Scalar(connection, "SELECT count(*) FROM text")!;

        snapshot.Texts.Count.ShouldBe((int)count + 1);
        snapshot.Texts[0].ShouldBe("");
        for (var i = 1; i <= count; i++)
        {
            snapshot.Texts[i].ShouldBe(Scalar(connection, $"SELECT value FROM text WHERE id = {i}"));
            snapshot.Texts.NumberOf(snapshot.Texts[i]).ShouldBe(i);
        }

        snapshot.Texts.NumberOf("printed nowhere").ShouldBe(-1);
    }

    [Fact]
    public void Statements_that_are_open_at_the_same_time_do_not_touch_each_other()
    {
        using var snapshot = Snapshot.Open(_home, _id);
        using var one = snapshot.Db.Prepare("SELECT id FROM observation ORDER BY id");
        using var other = snapshot.Db.Prepare("SELECT id FROM observation ORDER BY id DESC");

        var (up, down) = (new List<int>(), new List<int>());
        while (one.Step() && other.Step())
        {
            up.Add(one.Int(0));
            down.Add(other.Int(0));
        }

        up.Count.ShouldBe(20);
        up.ShouldBe(down.AsEnumerable().Reverse());
    }

    private static object? Scalar(SqliteConnection connection, string sql)
    {
        using var command = connection.CreateCommand();
#pragma warning disable CA2100 // Queries of this file only.
        command.CommandText = sql;
#pragma warning restore CA2100
        return command.ExecuteScalar();
    }

    /// <summary>Seals the file as a reader of another version would have.</summary>
    private void ReadBy(int version)
    {
        using var snapshot = Snapshot.Open(_home, _id);
        var file = snapshot.Files.Single() with { ReaderVersion = version };
        Change(
            $"UPDATE file SET reader_version = {version}, sum = {file.Sum}; UPDATE meta SET value = "
                + $"'{SnapshotBuilder.SumOf([file])}' WHERE key = 'files'");
    }

    /// <summary>Changes the sealed file, as another version of the program would have written it.</summary>
    private void Change(string sql)
    {
        var path = _home.PathOf(_id);
        File.SetAttributes(path, FileAttributes.Normal);
        using var connection = new SqliteConnection($"Data Source={path};Pooling=False");
        connection.Open();
        Scalar(connection, sql);
    }
}
