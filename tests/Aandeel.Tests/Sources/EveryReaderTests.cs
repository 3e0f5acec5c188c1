using System.Text;
using Aandeel.Sources;
using Aandeel.Store;

namespace Aandeel.Tests.Sources;

/// <summary>
/// What every reader owes, whatever its form: bad input gives a finding with its place or one sentence, and nothing is
/// lost or guessed.
/// </summary>
public sealed class EveryReaderTests
{
    public static TheoryData<string> Forms => [.. SmallestFile.All.Select(f => f.Form)];

    public static TheoryData<string> WithNumbers => [.. SmallestFile.All.Where(f => f.HasNumber).Select(f => f.Form)];

    public static TheoryData<string> WithYears => [.. SmallestFile.All.Where(f => f.HasYear).Select(f => f.Form)];

    [Fact]
    public void Every_reader_stands_here() =>
        SmallestFile.All.Select(f => f.Form)
            .Order(StringComparer.Ordinal)
            .ShouldBe(SourceReaders.All.Select(r => r.Form).Order(StringComparer.Ordinal));

    [Theory]
    [MemberData(nameof(Forms))]
    public void A_good_file_is_recognised_by_its_own_reader_only_and_read_whole(string form)
    {
        var file = SmallestFile.Of(form).With("12", "2011");

        SourceReaders.All.Where(r => r.Recognises(file)).Select(r => r.Form).ShouldBe([form]);
        var reading = ReadingText.Read(file);
        reading.Kept().Findings.Where(f => f.Code != "section-missing")
            .ShouldBeEmpty("but for sections of NATO's tables, of which this has the needed ones");
        reading.Read.ShouldBeGreaterThan(0);
        if (SmallestFile.Of(form).HasNumber) Amounts(reading).ShouldContain(12m);
        if (SmallestFile.Of(form).HasYear) Years(reading).ShouldContain(2011);
    }

    [Theory]
    [MemberData(nameof(WithNumbers))]
    public void A_number_that_could_mean_two_amounts_is_told_and_never_guessed(string form)
    {
        foreach (var printed in new[] { "1.234,5", "1,234.5", "1 234,5", "1'234.5" })
        {
            var reading = Read(form, printed, "2011");

            reading.Kept().Findings.ShouldNotBeEmpty($"{form}: {printed}");
            reading.Kept().Findings.ShouldAllBe(f => f.Line >= 1);
            Amounts(reading).Where(a => a is not (7m or 1m)).ShouldAllBe(a => a == 1234.5m, $"{form}: {printed}");
        }
    }

    [Theory]
    [MemberData(nameof(WithNumbers))]
    public void A_negative_and_an_impossible_number_are_told_and_count_nowhere(string form)
    {
        foreach (var printed in new[] { "-12", "(12)", "12 EUR", "99999999999999999999999999", "NaN", "1e400",
            "twelve" })
        {
            var reading = Read(form, printed, "2011");

            reading.Kept().Findings.ShouldContain(f => f.Line >= 1 && f.Found.Length > 0, $"{form}: {printed}");
            Amounts(reading).ShouldAllBe(a => a == 7m || a == 1m, $"{form}: {printed}");
        }
    }

    [Theory]
    [MemberData(nameof(WithYears))]
    public void A_year_of_two_digits_is_told_and_never_completed(string form)
    {
        foreach (var printed in new[] { "11", "'11", "20111", "11.5", "0011" })
        {
            FileReading reading;
            try
            {
                reading = Read(form, "12", printed);
            }
            catch (AandeelException e)
            {
                // Where the years are titles of columns, a column without one is a changed shape.
                e.Code.ShouldBe(ExitCode.ShapeChanged, $"{form}: {printed}");
                e.Message.ShouldContain("found");
                continue;
            }

            Years(reading)
                .Where(y => y != 2010 && y != null)
                .ShouldAllBe(
                    y => form == "sipri-top100" && y == 2012 || IsWorkbook(form) && y == 2011 && form != "sipri-top100",
                    $"{form}: {printed}");
            reading.Kept().Findings.ShouldNotBeEmpty($"{form}: {printed}");
        }
    }

    [Theory]
    [MemberData(nameof(Forms))]
    public void A_web_page_a_login_and_nothing_in_place_of_the_file_are_named(string form)
    {
        foreach (var text in new[] { "<!DOCTYPE html><html><head><title>Sign in</title></head><body>"
            + SmallestFile.Of(form).Written() + "</body></html>", "<?xml version=\"1.0\"?><error/>", "\n\n",
            "not found" })
        {
            var error = Should.Throw<AandeelException>(
                () => ReadingText.Read(new SourceFile("download", Encoding.UTF8.GetBytes(text))));
            error.Code.ShouldBe(ExitCode.WrongUsage);
            error.Message.ShouldStartWith("download is ");
            error.Message.Length.ShouldBeLessThanOrEqualTo(200);
            if (text[0] == '<') error.Message.ShouldContain("web page");
        }
    }

    [Theory]
    [MemberData(nameof(Forms))]
    public void A_byte_order_mark_and_Windows_line_breaks_change_nothing(string form)
    {
        var small = SmallestFile.Of(form);
        if (IsWorkbook(form)) return;
        var plain = Shown(ReadingText.Read(small.With("12", "2011")));
        var text = small.Written();

        Shown(ReadingText.Read(small.OfText(text.Replace("\n", "\r\n", StringComparison.Ordinal)))).ShouldBe(plain);
        Shown(ReadingText.Read(small.OfText("\uFEFF" + text))).ShouldBe(plain);
        if (!text.StartsWith('{') && !text.StartsWith('[') && !SmallestFile.Of(form).IsInside)
        {
            Shown(ReadingText.Read(small.OfText(text.TrimEnd('\n')))).ShouldBe(plain);
        }
    }

    [Theory]
    [MemberData(nameof(Forms))]
    public void A_file_in_an_encoding_of_two_bytes_is_read_as_the_same_in_one(string form)
    {
        if (IsWorkbook(form) || SmallestFile.Of(form).IsInside) return;
        var small = SmallestFile.Of(form);
        var text = small.Written();
        var plain = Shown(ReadingText.Read(small.OfText(text)));

        foreach (var encoding in new[] { Encoding.Unicode, Encoding.BigEndianUnicode })
        {
            Shown(
                ReadingText.Read(
                    new SourceFile("small", encoding.GetPreamble().Concat(encoding.GetBytes(text)).ToArray())))
                    .ShouldBe(plain);
            Shown(ReadingText.Read(new SourceFile("small", encoding.GetBytes(text)))).ShouldBe(plain, "without a mark");
        }
    }

    [Theory]
    [MemberData(nameof(Forms))]
    public void The_same_file_twice_counts_once_and_a_newer_edition_stands_beside_it(string form)
    {
        using var folder = new TemporaryFolder();
        var importer = new Importer(new SnapshotHome(folder.Path), TimeProvider.System);
        var small = SmallestFile.Of(form);
        var file = small.With("12", "2011");
        var edition = ReadingText.Read(file).Edition is null ? "2012" : null;

        importer.Import([file, new SourceFile("copy", file.Bytes)], edition).Files.Count.ShouldBe(1);
        importer.Import([new SourceFile("again", file.Bytes)], edition).Changed.ShouldBeFalse();
        if (!small.HasYear
            || form is "unroca-country-api" or "comtrade" or "comtrade-table" or "sipri-top100" or "census-m3"
                or "census-enduse")
        {
            return;
        }

        var newer = small.With("12", "2019");
        var later = importer.Import([newer], edition is null ? null : "2020");
        later.Changed.ShouldBeTrue();
        using var snapshot = Snapshot.OpenCurrent(new SnapshotHome(folder.Path));
        snapshot!.Files.Count.ShouldBe(2);
    }

    private static bool IsWorkbook(string form) =>
        SmallestFile.Of(form).Text.StartsWith("###", StringComparison.Ordinal);

    private static FileReading Read(string form, string number, string year) =>
        ReadingText.Read(SmallestFile.Of(form).With(number, year));

    private static IEnumerable<decimal> Amounts(FileReading reading) =>
        reading.Kept().Observations.Select(o => o.Amount)
            .Concat(reading.Kept().Indicators.Select(i => i.Amount))
            .OfType<Amount>()
            .Select(a => a.Value >= 1_000_000 ? a.Value / 1_000_000 : a.Value);

    private static IEnumerable<int?> Years(FileReading reading) =>
        reading.Kept().Observations.Where(o => o.Flow != Flow.Order)
            .Select(o => o.YearFrom).Concat(reading.Kept().Indicators.Select(i => (int?)i.Year));

    private static string Shown(FileReading reading) => ReadingText.WithReporters(reading);
}
