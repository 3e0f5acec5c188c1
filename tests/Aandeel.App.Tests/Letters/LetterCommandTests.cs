using Aandeel.App.Letters;
using Aandeel.App.Letters.Word;
using Aandeel.Harmonise;
using Aandeel.Web;

namespace Aandeel.App.Tests.Letters;

/// <summary>The command as a person uses it: many letters, and what is refused with nothing written.</summary>
public sealed class LetterCommandTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("aandeel-letter-command-").FullName;

    [Fact]
    public void Letters_on_several_parties_are_files_in_a_folder_and_each_is_that_of_the_party_alone()
    {
        var parties = new[] { "NLD", "DEU", "ISL" }.Select(p => (Party?)PartyTable.BuiltIn.Require(p)).ToList();
        var frame = LetterFrame.Of("2025", LetterHouse.Sums);
        using var answers = new AnswersOnce(LetterHouse.Sums);

        var made = LetterTargets.EachOf(parties, p => WordFile.Of(Pieces.Of(
            Pieces.Letter, new LetterChoice(p, "2025", Language.Nl, LetterHouse.Day, IsPublic: false),
            new Aandeel.App.Letters.Facts(frame, answers))));

        made[1].ShouldBe(WordFile.Of(LetterHouse.Letter(LetterHouse.Sums, party: "DEU", edition: "2025")));
        var targets = new LetterTargets("out", null, null, null, IsFolders: true);
        targets.Of("out", Pieces.Letter, parties[0]).ShouldBe(Path.Combine("out", "letter-NLD.docx"));
    }

    [Theory]
    [InlineData(LetterPiece.Letter)]
    [InlineData(LetterPiece.Note)]
    [InlineData(LetterPiece.Press)]
    public void The_letter_of_a_page_is_that_of_the_command(LetterPiece piece)
    {
        using var stream = new MemoryStream();
        ViewLetter.Write(
            new LetterAsked(piece, null, "2025", Language.Nl, LetterHouse.Day), LetterHouse.Sums, stream,
            CancellationToken.None);

        stream.ToArray().ShouldBe(WordFile.Of(LetterHouse.Letter(
            LetterHouse.Sums, piece switch
            {
                LetterPiece.Note => Pieces.Note,
                LetterPiece.Press => Pieces.Press,
                _ => Pieces.Letter,
            },
            edition: "2025")));
    }

    /// <summary>Each with what its sentence holds in both languages; the folder stays as it was.</summary>
    [Theory]
    [InlineData("--party XQZ --out OUT/a.docx", "XQZ")]
    [InlineData("--party NLD,XQZ --out OUT/many", "XQZ")]
    [InlineData("--party NLD,DEU --out OUT/a.docx", "a.docx")]
    [InlineData("--party NLD,DEU", "--out")]
    [InlineData("--out OUT/a.txt", "a.txt")]
    [InlineData("--out OUT", "OUT")]
    [InlineData("--out OUT/none/a.docx", "none")]
    [InlineData("--out OUT/a.docx --note OUT/a.docx", "a.docx")]
    [InlineData("--out OUT/a.docx --note OUT/none/b.docx", "none")]
    [InlineData("--out OUT/a.docx --date 21-11-2026", "21-11-2026")]
    [InlineData("--out OUT/a.docx --edition 1999", "1999")]
    [InlineData("--out OUT/a.docx --for parliament", "parliament")]
    [InlineData("--for publication", "--out")]
    [InlineData("--out OUT/a.docx --template OUT/none.docx", "none.docx")]
    [InlineData("--out OUT/a.docx --template IN/plain.docx", "plain.docx")]
    [InlineData("--out OUT/a.docx --template IN/bare.docx", "brieftekst")]
    [InlineData("--out OUT/a.docx --questions OUT/none.txt", "none.txt")]
    [InlineData("--out OUT/a.docx --questions IN/untagged.txt", "1")]
    [InlineData("check OUT/none.docx", "none.docx")]
    [InlineData("check IN/plain.docx", "plain.docx")]
    [InlineData("check IN/bare.docx", "bare.docx")]
    [InlineData("refresh IN/bare.docx", "bare.docx")]
    [InlineData("template-check IN/plain.docx", "plain.docx")]
    public void What_cannot_be_done_is_said_and_nothing_is_written(string command, string says)
    {
        var (inside, outside) = (Path.Combine(_folder, "in"), Path.Combine(_folder, "out"));
        Directory.CreateDirectory(inside);
        Directory.CreateDirectory(outside);
        File.WriteAllText(Path.Combine(inside, "plain.docx"), "no Word file");
        File.WriteAllBytes(Path.Combine(inside, "bare.docx"), OwnTemplate.Of("Standaard", "Kop1", tag: "anders"));
        File.WriteAllText(Path.Combine(inside, "untagged.txt"), "Vraag 1\nWat?\n");
        var before = File.ReadAllBytes(Path.Combine(inside, "bare.docx"));
        var words = command.Split(' ').Select(w => w
            .Replace("OUT", outside, StringComparison.Ordinal).Replace("IN", inside, StringComparison.Ordinal));
        foreach (var language in new[] { "en", "nl" })
        {
            string[] data = command.StartsWith("template-check", StringComparison.Ordinal)
                ? [] : ["--data", Path.Combine(_folder, "home")];
            using var person = new Person();
            var reply = person.Says(["letter", .. words, "--lang", language, .. data]);

            reply.Code.ShouldBeOneOf(2, 3);
            var sentence = reply.ShouldFail((ExitCode)reply.Code);
            sentence.ShouldContain(says.Replace("OUT", outside, StringComparison.Ordinal));
            sentence.Length.ShouldBeGreaterThan(30);
            Directory.EnumerateFileSystemEntries(outside).ShouldBeEmpty();
            File.ReadAllBytes(Path.Combine(inside, "bare.docx")).ShouldBe(before);
        }
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);
}
