using System.Text;
using Aandeel.Harmonise;
using Aandeel.Sources;
using Aandeel.Store;

namespace Aandeel.Tests.Sources;

/// <summary>The Dutch, German and British reports: what every form has to bear.</summary>
public sealed class NationalReadersTests
{
    private const string Dutch = "nl-licences.csv";
    private const string German = "de-reports.csv";
    private const string British = "uk-licences.csv";
    private const string Ratings = "uk-ratings.csv";
    private const string Spanish = "es-exports.csv";

    [Theory]
    [InlineData(Dutch)]
    [InlineData(German)]
    [InlineData(British)]
    [InlineData(Ratings)]
    [InlineData(Spanish)]
    public void Every_oddity_of_the_form_is_read_or_refused_with_its_line(string name) =>
        NationalReading.Of(NationalReading.Read(NationalReading.Fixture(name)))
            .ShouldBeAsSaved(name.Replace(".csv", ".expected.txt", StringComparison.Ordinal));

    [Theory]
    [InlineData(Dutch, "land van bestemming")]
    [InlineData(Dutch, "waarde (€)")]
    [InlineData(Dutch, "Verl.")]
    [InlineData(German, "country_e")]
    [InlineData(German, "iso3_code")]
    [InlineData(British, "rating")]
    [InlineData(British, "value")]
    [InlineData(Ratings, "rating")]
    [InlineData(Spanish, "year")]
    [InlineData(Spanish, "euros")]
    public void A_missing_column_is_a_changed_shape_and_is_named(string name, string column)
    {
        var lines = NationalReading.Fixture(name).Split('\n');
        lines[0] = lines[0].Replace(column, "something else", StringComparison.Ordinal);

        var error = Should.Throw<AandeelException>(() => NationalReading.Read(string.Join('\n', lines)));

        error.Code.ShouldBe(ExitCode.ShapeChanged);
        error.Message.ShouldContain($"'{column}'");
        error.Message.ShouldContain("something else");
    }

    [Theory]
    [InlineData(Dutch, ',')]
    [InlineData(German, ';')]
    [InlineData(British, ',')]
    public void Columns_in_another_order_give_the_same_observations(string name, char separator)
    {
        var whole = Plain(NationalReading.Fixture(name), separator);
        var turned = whole.Select(l => string.Join(separator, l.Split(separator).Reverse()));

        Observations(string.Join('\n', turned)).ShouldBe(Observations(string.Join('\n', whole)));
    }

    [Theory]
    [InlineData(Dutch, ',', ';')]
    [InlineData(Dutch, ',', '\t')]
    [InlineData(German, ';', '\t')]
    [InlineData(British, ',', ';')]
    public void Another_separator_gives_the_same_observations(string name, char separator, char other)
    {
        var whole = Plain(NationalReading.Fixture(name), separator);

        Observations(string.Join('\n', whole.Select(l => l.Replace(separator, other))))
            .ShouldBe(Observations(string.Join('\n', whole)));
    }

    [Theory]
    [InlineData(Dutch)]
    [InlineData(German)]
    [InlineData(British)]
    public void Windows_line_breaks_and_a_byte_order_mark_change_nothing(string name)
    {
        var text = NationalReading.Fixture(name).Replace("\r\n", "\n", StringComparison.Ordinal);

        NationalReading.Of(NationalReading.Read([.. "\uFEFF"u8, .. Encoding.UTF8.GetBytes(text)]))
            .ShouldBe(NationalReading.Of(NationalReading.Read(text)));
        NationalReading.Of(NationalReading.Read(text.Replace("\n", "\r\n", StringComparison.Ordinal)))
            .ShouldBe(NationalReading.Of(NationalReading.Read(text)));
    }

    [Fact]
    public void Latin_1_changes_nothing_although_it_has_no_euro_sign()
    {
        var text = NationalReading.Fixture(Dutch).Replace("PERU", "MALEISIË", StringComparison.Ordinal);
        var euro = text.Split("€");

        var other = NationalReading.Read(
            [.. Encoding.Latin1.GetBytes(euro[0]), 0x80, .. Encoding.Latin1.GetBytes(euro[1])]);

        NationalReading.Of(other).ShouldBe(NationalReading.Of(NationalReading.Read(text)));
        other.Kept().Observations.ShouldContain(o => o.Recipient == "MALEISIË");
    }

    [Fact]
    public void A_quote_that_is_never_closed_does_not_swallow_the_rows_below_it()
    {
        var text =
            "year;gesamt;war_weapons;country_e;iso3_code\n2000-01-01;1;0;\"Chad;TCD\n2000-01-01;2;0;Mali;MLI\n"
                + "2000-01-01;3;0;Peru;PER\n";

        var reading = NationalReading.Read(text);

        reading.Kept().Observations.Select(o => o.Recipient).Distinct().ShouldBe(["Mali", "Peru"]);
        reading.Kept().Findings.ShouldContain(f => f.Line == 2 && f.Outcome == Outcome.Refused);
    }

    [Fact]
    public void An_edition_is_named_by_the_last_year_it_covers()
    {
        var newer = NationalReading.Read(NationalReading.Fixture(British) + "900,2016-06-30,ML1,1,5,Italy,0\r\n");

        newer.Edition.ShouldBe("2016");
        NationalReading.Read(NationalReading.Fixture(British)).Edition.ShouldBe("2015");
    }

    [Fact]
    public void One_licence_with_two_ratings_is_one_document_and_two_values()
    {
        var licence = NationalReading.Read(NationalReading.Fixture(British))
            .Kept().Observations.Where(o => o.Deal == "13").ToList();

        licence.Count(o => o.Measure == Measure.Count).ShouldBe(1);
        licence.Where(o => o.Measure == Measure.Value).Select(o => o.Amount!.Value.Value).ShouldBe([390m, 94_050m]);
    }

    [Fact]
    public void A_refusal_is_a_denial_without_value_and_silence_is_not_zero()
    {
        var refusal = NationalReading.Read(NationalReading.Fixture(British))
            .Kept().Observations.Where(o => o.Deal == "15").ToList();

        refusal.ShouldAllBe(o => o.Flow == Flow.Denial);
        refusal.Where(o => o.Measure == Measure.Value)
            .ShouldAllBe(o => o.State == Reported.NoReport && o.Amount == null);
    }

    [Fact]
    public void A_correction_whose_guard_no_longer_matches_changes_nothing_and_says_so()
    {
        var text = NationalReading.Fixture(British)
            .Replace("63964,2014-03-03,ml16", "63964,2014-03-03,ML6", StringComparison.Ordinal);

        var reading = NationalReading.Read(text);

        reading.Kept().Findings.ShouldContain(f => f.Code == "correction-stale" && f.Found == "ML6");
        reading.Kept().Findings.ShouldNotContain(f => f.Code == "corrected");
        reading.Kept().Observations.ShouldContain(o => o.Deal == "63964" && o.Category == "ML6");
    }

    [Theory]
    [InlineData(Dutch)]
    [InlineData(German)]
    [InlineData(British)]
    [InlineData(Ratings)]
    public void A_file_that_is_imported_twice_is_one_file_and_the_snapshot_stays_the_same(string name)
    {
        using var folder = new TemporaryFolder();
        var home = new SnapshotHome(folder.Path);
        var importer = new Importer(home, new StillClock());
        // Good rows enough: a file of which more rows are refused than read is not imported.
        var lines = NationalReading.Fixture(name).TrimEnd('\n').Split('\n');
        var file = new SourceFile(
            name,
            System.Text.Encoding.UTF8.GetBytes(
                string.Join('\n', [.. lines, .. Enumerable.Repeat(lines[1], lines.Length)]) + "\n"));

        var first = importer.Import([file, new SourceFile("copy.csv", file.Bytes)], null);
        var again = importer.Import([new SourceFile("another.csv", file.Bytes)], null);

        first.Files.Count.ShouldBe(1);
        again.Changed.ShouldBeFalse();
        again.Snapshot.ShouldBe(first.Snapshot);
    }

    [SharedDataFact]
    public void No_real_file_is_recognised_by_two_readers()
    {
        foreach (var path in Directory.GetFiles(SharedData.PathOf("data"), "*", SearchOption.AllDirectories))
        {
            var file = SourceFile.Open(path);
            SourceReaders.All.Count(r => r.Recognises(file)).ShouldBeLessThanOrEqualTo(1, path);
        }
    }

    [SharedDataTheory]
    [InlineData("nl-export-licences-2004-2014.csv", "nl-licences")]
    [InlineData("de-licences-2000-2013.csv", "de-reports")]
    [InlineData("uk-licence-values-2008-2015.csv", "uk-licences")]
    [InlineData("uk-ratings.csv", "uk-ratings")]
    public void The_real_file_is_recognised_and_every_name_in_it_is_in_our_table(string name, string form)
    {
        var file = SourceFile.Open(SharedData.PathOf("data", "national", name));
        var reader = SourceReaders.For(file);
        var reading = new FileReading(new RowList());
        reader.Read(file, reading);

        reader.Form.ShouldBe(form);
        reading.Kept().Observations.SelectMany(o => new[] { o.Supplier, o.Recipient, o.FinalRecipient, o.Reporter })
            .OfType<string>().Distinct()
            .Where(n => PartyTable.BuiltIn.OfPrinted(reader.Source, n) == PartyTable.Unmapped).ShouldBeEmpty();
    }

    [SharedDataTheory]
    [InlineData("de", "de-licences-2000-2013.csv")]
    public void The_code_that_the_file_prints_beside_a_name_is_that_of_our_table(string source, string name)
    {
        foreach (var row in File.ReadAllText(SharedData.PathOf("data", "national", name))
            .Replace("\n\";", "\";", StringComparison.Ordinal).Split('\n').Skip(1).Where(l => l.Length > 1))
        {
            var fields = row.TrimEnd('\r').Split(';');
            if (fields[4] is "123" or "ATA") continue;
            PartyTable.BuiltIn[PartyTable.BuiltIn.OfPrinted(source, fields[3].Trim('"', ' '))].Code.Value.ShouldBe(
                fields[4], row);
        }
    }

    /// <summary>
    /// The lines that can be taken apart at every separator: no quotes, and as many fields as the header.
    /// </summary>
    private static List<string> Plain(string text, char separator)
    {
        var lines = text.Split('\n').Select(l => l.TrimEnd('\r')).ToList();
        return [
            .. lines.Where(
                l => !l.Contains('"', StringComparison.Ordinal)
                    && l.Split(separator).Length == lines[0].Split(separator).Length
                    && !l.Contains(separator == ',' ? ';' : '\t', StringComparison.Ordinal))
        ];
    }

    private static List<string> Observations(string text) =>
        [.. NationalReading.Read(text).Kept().Observations.Select(NationalReading.Of)];
}
