using Aandeel.Sources;
using Aandeel.Store;

namespace Aandeel.Tests.Store;

public sealed class ImporterTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();
    private readonly SnapshotHome _home;
    private readonly Importer _importer;

    public ImporterTests()
    {
        _home = new SnapshotHome(_folder.Path);
        _importer = new Importer(_home, new StillClock()) { Patience = TimeSpan.FromMilliseconds(200) };
    }

    private static SourceFile Early => Synthetic.File("early.csv", Synthetic.Rows(1, 200, 2000, 2009));

    private static SourceFile Late => Synthetic.File("late.csv", Synthetic.Rows(2, 200, 2010, 2019));

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Importing_twice_changes_nothing()
    {
        var first = _importer.Import([Early], null);
        var before = File.ReadAllBytes(_home.PathOf(first.Snapshot));
        var again = _importer.Import([new SourceFile("another-name.csv", Early.Bytes)], null);

        first.Changed.ShouldBeTrue();
        again.Changed.ShouldBeFalse();
        again.Snapshot.ShouldBe(first.Snapshot);
        again.Files.Single().Reading.ShouldBeNull();
        _home.All().Count.ShouldBe(1);
        File.ReadAllBytes(_home.PathOf(again.Snapshot)).ShouldBe(before);
    }

    [Fact]
    public void The_order_of_files_and_of_rows_changes_no_figure_to_the_last_digit()
    {
        var early = Synthetic.Rows(1, 400, 2000, 2009);
        var late = Synthetic.Rows(2, 400, 2010, 2019);
        var forwards = Figures([Synthetic.File("a.csv", early), Synthetic.File("b.csv", late)]);
        var backwards = Figures([Synthetic.File("b.csv", late), Synthetic.File("a.csv", early)]);
        var random = new Random(3);
        var shuffled = early.Concat(late).OrderBy(_ => random.Next()).ToList();
        var mixed = Figures([Synthetic.File("c.csv", shuffled)]);

        backwards.ShouldBe(forwards);
        mixed.Figures.ShouldBe(forwards.Figures);

        (string Id, string Figures) Figures(SourceFile[] files)
        {
            using var folder = new TemporaryFolder();
            var home = new SnapshotHome(folder.Path);
            var importer = new Importer(home, new StillClock());
            foreach (var file in files) importer.Import([file], null);
            string[] by = ["year", "supplier", "recipient", "group", "category"];
            return (home.Current()!,
                Synthetic.Figures(home)
                    + string.Concat(by.Select(b => Synthetic.Figures(home, ("by", b), ("years", "2000-2019")))));
        }
    }

    [Fact]
    public void Files_imported_together_or_one_by_one_give_one_snapshot()
    {
        var together = _importer.Import([Early, Late], null).Snapshot;
        _importer.Remove(_ => true);
        _importer.Import([Late], null);

        _importer.Import([Early], null).Snapshot.ShouldBe(together);
    }

    [Fact]
    public void Files_that_count_the_same_years_of_an_edition_twice_are_refused_and_nothing_changes()
    {
        var before = _importer.Import([Early], null).Snapshot;
        var error = Should.Throw<AandeelException>(
            () => _importer.Import([Synthetic.File("overlap.csv", Synthetic.Rows(3, 50, 2009, 2015))], null));

        error.Code.ShouldBe(ExitCode.Failed);
        error.Message.ShouldContain("early.csv already holds edition 2025 of sipri for 2000-2009");
        error.Message.ShouldContain("--replace");
        _home.Current().ShouldBe(before);
        _home.All().Count.ShouldBe(1);
    }

    [Fact]
    public void Two_files_of_one_import_that_overlap_are_refused_even_with_replace()
    {
        foreach (var replace in new[] { false, true })
        {
            var error = Should.Throw<AandeelException>(
                () => _importer.Import(
                    [Early, Synthetic.File("overlap.csv", Synthetic.Rows(3, 50, 2009, 2015))], null, replace));
            error.Code.ShouldBe(ExitCode.Failed);
            error.Message.ShouldContain("early.csv and overlap.csv");
        }

        _home.Current().ShouldBeNull();
    }

    [Fact]
    public void A_replacement_with_fewer_years_is_refused_and_nothing_is_lost()
    {
        var before = _importer.Import([Early, Late], null).Snapshot;

        var error = Should.Throw<AandeelException>(
            () => _importer.Import(
                [Synthetic.File("short.csv", Synthetic.Rows(5, 20, 2012, 2013))], null, replace: true));
        error.Code.ShouldBe(ExitCode.Failed);
        error.Message.ShouldContain("more than what would take its place");
        _home.Current().ShouldBe(before);
    }

    [Fact]
    public void With_replace_the_new_file_takes_the_place_of_the_old_one_and_the_others_stay()
    {
        _importer.Import([Early, Late], null);
        _importer.Import([Synthetic.File("better.csv", Synthetic.Rows(4, 100, 2010, 2019))], null, replace: true);

        using var snapshot = Snapshot.OpenCurrent(_home)!;
        snapshot.Files.Select(f => f.Name).ShouldBe(["better.csv", "early.csv"], ignoreOrder: true);
        snapshot.CountObservations().ShouldBe(300);
        snapshot.Check().ShouldBeNull();
    }

    [Fact]
    public void Two_editions_live_side_by_side()
    {
        _importer.Import([Early], null);
        _importer.Import(
            [Synthetic.File("next.csv", Synthetic.Rows(5, 10, 2000, 2010), "10 Mar 2026 8:00:00 AM")], null);

        using var snapshot = Snapshot.OpenCurrent(_home)!;
        snapshot.Files.Select(f => f.Edition).ShouldBe(["2025", "2026"], ignoreOrder: true);
    }

    [Fact]
    public void What_was_taken_out_is_gone_and_the_rest_is_as_if_it_had_never_been_there()
    {
        var alone = _importer.Import([Late], null).Snapshot;
        _importer.Import([Early], null);

        _importer.Remove(f => f.Name == "early.csv").ShouldBe(["early.csv"]);
        _home.Current().ShouldBe(alone);
        _importer.Remove(f => f.Name == "no such file").ShouldBeEmpty();
        _home.Current().ShouldBe(alone);
    }

    [Fact]
    public void A_snapshot_built_again_from_its_originals_is_the_same_snapshot()
    {
        var id = _importer.Import([Early, Late], null).Snapshot;

        _importer.Rebuild(id).ShouldBe(id);
        using var snapshot = Snapshot.Open(_home, id);
        snapshot.Files.Select(f => f.Fetched).ShouldAllBe(f => f == "2026-03-09T12:00:00Z");
        foreach (var file in snapshot.Files) snapshot.Original(file).Sha256.ShouldBe(file.Sha256);
    }

    [Fact]
    public void A_file_without_a_date_needs_an_edition_and_one_with_a_date_may_not_get_another()
    {
        var undated = Synthetic.File("undated.csv", Synthetic.Rows(6, 5, 2000, 2001), "no date");

        var error = Should.Throw<AandeelException>(() => _importer.Import([undated], null));
        error.Code.ShouldBe(ExitCode.WrongUsage);
        error.Message.ShouldContain("--edition");
        _importer.Import([undated], "2024").Files.Single().Edition.ShouldBe("2024");
        Should.Throw<AandeelException>(() => _importer.Import([Late], "2024")).Code.ShouldBe(ExitCode.WrongUsage);
    }

    [Fact]
    public void A_file_with_a_header_and_no_rows_is_a_failure() =>
        Should.Throw<AandeelException>(() => _importer.Import([Synthetic.File("bare.csv", [])], null)).Code.ShouldBe(
            ExitCode.Failed);

    [Fact]
    public void A_second_import_waits_and_then_says_that_another_is_at_work()
    {
        var before = _importer.Import([Early], null).Snapshot;
        using var held = _home.Lock(TimeSpan.Zero);

        var error = Should.Throw<AandeelException>(() => _importer.Import([Late], null));
        error.Code.ShouldBe(ExitCode.Failed);
        error.Message.ShouldContain("Another import");
        _home.Current().ShouldBe(before);
    }

    [Fact]
    public void After_a_failed_import_the_old_snapshot_still_answers_and_what_was_left_behind_is_cleared()
    {
        _importer.Import([Early], null);
        var left = Path.Combine(_folder.Path, "snapshots", "12345.building");
        File.WriteAllText(left, "half a snapshot");
        Should.Throw<AandeelException>(
            () => _importer.Import([new SourceFile("page.html", "<html></html>"u8.ToArray())], null));

        using (var snapshot = Snapshot.OpenCurrent(_home)!) snapshot.CountObservations().ShouldBe(200);
        _importer.Import([Late], null);
        File.Exists(left).ShouldBeFalse();
    }

    [Fact]
    public void A_reader_keeps_the_snapshot_that_it_has_open_whatever_is_imported_meanwhile()
    {
        _importer.Import([Early], null);
        using var open = Snapshot.OpenCurrent(_home)!;
        _importer.Import([Late], null);

        open.CountObservations().ShouldBe(200);
        using var next = Snapshot.OpenCurrent(_home)!;
        next.CountObservations().ShouldBe(400);
    }
}
