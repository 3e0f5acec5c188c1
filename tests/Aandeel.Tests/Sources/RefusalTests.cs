using System.IO.Compression;
using System.Text;
using Aandeel.Harmonise;
using Aandeel.Sources;
using Aandeel.Store;

namespace Aandeel.Tests.Sources;

/// <summary>
/// Whatever is not read is named in one sentence that a person reads at a glance and that says what to do, in both
/// languages, however long the names and cells of the file are.
/// </summary>
public sealed class RefusalTests
{
    private const int Longest = 200;

    /// <summary>What a person does next, as the sentences say it.</summary>
    private static readonly string[] Do =
    [
        "import", "download", "choose", "unpack", "open it", "look for", "fetch", "add --edition", "ask again", "save it",
        "leave --edition out",
    ];

    private static readonly string[] Doe =
    [
        "lees", "download", "kies", "pak", "open het", "open haar", "open hem", "zoek", "haal", "voeg --edition", "vraag",
        "bewaar", "sla ", "laat --edition", "importeer",
    ];

    private static readonly string Long = string.Concat(Enumerable.Repeat("a very long column of somebody's own, ", 60));

    public static TheoryData<string> Kinds => [.. Files().Keys];

    [Theory]
    [MemberData(nameof(Kinds))]
    public void Whatever_is_not_read_is_named_in_one_sentence_that_says_what_to_do(string kind)
    {
        var (bytes, edition) = Files()[kind];
        foreach (var name in new[] { "file.csv", new string('n', 120) + " of somebody's own making.csv" })
        {
            using var folder = new TemporaryFolder();
            var importer = new Importer(new SnapshotHome(folder.File("data")), new StillClock())
            { Judge = ImportJudge.Judge };
            var refusal = Should.Throw<AandeelException>(
                () => importer.Import([new SourceFile(name, bytes)], edition), kind);

            foreach (var (language, verbs) in new[] { (Language.En, Do), (Language.Nl, Doe) })
            {
                var sentence = refusal.Problem.In(language);
                sentence.Length.ShouldBeLessThanOrEqualTo(Longest, sentence);
                sentence.ShouldContain(name[..8], customMessage: sentence);
                verbs.ShouldContain(v => sentence.Contains(v, StringComparison.OrdinalIgnoreCase), sentence);
                sentence.ShouldNotContain("{0}");
            }
        }
    }

    [Fact]
    public void A_sentence_that_is_short_enough_stays_as_it_is_and_a_longer_one_loses_its_longest_part()
    {
        Problem inner = $"the column '{Long}' of it";
        Problem whole = $"{"name.csv"} has {inner}. Download it again.";

        whole.Within(5000).ShouldBeSameAs(whole);
        var cut = whole.Within(Longest).ToString();
        cut.Length.ShouldBe(Longest);
        cut.ShouldStartWith("name.csv has the column 'a very long");
        cut.ShouldEndWith("…' of it. Download it again.");
        whole.ToString().Length.ShouldBeGreaterThan(2000, "the one that was given keeps its words");
    }

    /// <summary>A file of every kind that is refused, with the edition that is given.</summary>
    private static Dictionary<string, (byte[] Bytes, string? Edition)> Files()
    {
        var files = new Dictionary<string, (byte[], string?)>(StringComparer.Ordinal)
        {
            ["RTF"] = ("{\\rtf1 register}"u8.ToArray(), null),
            ["PDF"] = ("%PDF-1.7 report"u8.ToArray(), null),
            ["zip"] = (Zip(), null),
            ["gzip"] = ([0x1F, 0x8B, 8, 0, 0, 0, 0, 0, 0, 0], null),
            ["7z"] = ([0x37, 0x7A, 0xBC, 0xAF, 0x27, 0x1C, 0, 0], null),
            ["rar"] = ("Rar!\u001a\u0007 archive"u8.ToArray(), null),
            ["xls"] = ([0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1, 0, 0], null),
            ["page"] = ("<!DOCTYPE html><title>Just a moment</title>"u8.ToArray(), null),
            ["blank"] = ("\n\n \n"u8.ToArray(), null),
            ["binary"] = ([1, 2, 3, 4, 0, 0, 5, 6], null),
            ["JSON"] = (Encoding.UTF8.GetBytes($$"""{"{{Long}}": 1, "b": 2}"""), null),
            ["JSON list"] = ("[1, 2, 3]"u8.ToArray(), null),
            ["JSON cut off"] = ("""{"elapsedTime":"0","count":2,"data":[{"refYear":20"""u8.ToArray(), null),
            ["customs without rows"] = ("""{"elapsedTime":"0","count":0,"data":[],"error":""}"""u8.ToArray(), null),
            ["customs with an error"] = (
                Encoding.UTF8.GetBytes($$"""{"elapsedTime":"0","count":0,"data":[],"error":"{{Long}}"}"""), null),
            ["customs without a field"] = (
                Encoding.UTF8.GetBytes($$"""{"elapsedTime":"0","count":1,"data":[{"{{Long}}":1}],"error":""}"""), null),
            ["table"] = (Encoding.UTF8.GetBytes(Long + "\n1,2\n"), null),
            ["workbook"] = (
                TextWorkbook.Of("### A sheet of somebody\nx | 1\n### And another sheet\ny | 2\n").Bytes.ToArray(), null),
            ["EDA"] = (TextWorkbook.Of("### Member States 2022\nx | 1\n### Billions\ny | 2\n").Bytes.ToArray(), null),
            ["side table"] = ("licence_cohort_id,criterion\n1,2\n"u8.ToArray(), null),
            ["Spanish customs"] = ("PAIS;PESO;VALOR;NUM_OPERACIONES\nX;1;2;3\n"u8.ToArray(), null),
            ["changed register"] = (
                Encoding.UTF8.GetBytes(
                    SmallestFile.Of("register-17").Written().Replace("Status", Long.Replace(",", "", StringComparison.Ordinal)
                        .Replace("'", "", StringComparison.Ordinal), StringComparison.Ordinal)), "2025"),
            ["header alone"] = (Encoding.UTF8.GetBytes(SmallestFile.Of("uk-licences").Written().Split('\n')[0] + "\n"), null),
            ["more rows refused than read"] = (
                Encoding.UTF8.GetBytes(
                    "licence_group,date,rating,count,value,country,refused\n"
                        + $"1,{Long.Replace(",", " ", StringComparison.Ordinal)},ML1,1,7,Italy,0\n2,no date,ML1,1,7,Italy,0\n"),
                null),
            ["no date"] = (Encoding.UTF8.GetBytes(Undated("", "2024")), null),
            ["date that is none"] = (
                Encoding.UTF8.GetBytes(Undated($"Data generated: {Long.Replace(",", "", StringComparison.Ordinal)};\n", "2024")),
                null),
            ["edition of its last year"] = (Encoding.UTF8.GetBytes(Undated("", "2024")), "2024"),
            ["another edition"] = (Encoding.UTF8.GetBytes(Undated("Data generated: 10 Mar 2025 8:00:00 AM;\n", "2024")), "2026"),
        };

        foreach (var form in new[] { "nato-def-exp", "sipri-milex", "sipri-top100" })
        {
            var whole = TextWorkbook.Of(SmallestFile.Of(form).Written()).Bytes.ToArray();
            files["damaged " + form] = (whole[..(whole.Length / 2)], null);
        }

        return files;
    }

    private static string Undated(string line, string year) =>
        $"Transfers of major conventional arms from All countries to All countries.;\n{line}"
            + SmallestFile.Of("register-17").Written("7", year);

    private static byte[] Zip()
    {
        using var bytes = new MemoryStream();
        using (var zip = new ZipArchive(bytes, ZipArchiveMode.Create, leaveOpen: true))
        {
            using var entry = zip.CreateEntry("register.csv").Open();
            entry.Write("a,b"u8);
        }

        return bytes.ToArray();
    }
}
