using System.Xml.Linq;
using Aandeel.App.Letters;
using Aandeel.App.Letters.Word;

namespace Aandeel.App.Tests.Letters;

/// <summary>The letter as another program lays it out: two pages, nothing lost, read aloud.</summary>
public sealed class OfficeTests : IDisposable
{
    private const string NewPage = "\f";
    private readonly string _folder = Directory.CreateTempSubdirectory("aandeel-office-").FullName;

    [Theory]
    [InlineData("", Language.Nl)]
    [InlineData("", Language.En)]
    [InlineData("NLD", Language.Nl)]
    public void A_letter_from_the_sums_has_at_most_two_pages_before_its_account(string party, Language language) =>
        ShouldBeLaidOut(LetterHouse.Letter(LetterHouse.Sums, party: party.Length > 0 ? party : null, language: language));

    [RealFilesTheory]
    [InlineData("", Language.Nl)]
    [InlineData("", Language.En)]
    [InlineData("NLD", Language.Nl)]
    [InlineData("DEU", Language.En)]
    public void A_letter_from_everything_has_too(string party, Language language) => ShouldBeLaidOut(LetterHouse.Letter(
        LetterHouse.Real, party: party.Length > 0 ? party : null, language: language, edition: "2025"));

    [Theory]
    [InlineData("", Language.Nl)]
    [InlineData("NLD", Language.En)]
    public void A_press_sheet_is_one_page(string party, Language language) => PagesOf(WordFile.Of(LetterHouse.Letter(
        LetterHouse.Sums, Pieces.Press, party.Length > 0 ? party : null, language)))
        .Count(p => p.Trim().Length > 0).ShouldBe(1);

    [Fact]
    public void The_pdf_says_what_its_chart_shows_and_the_workbook_has_an_open_form()
    {
        var letter = LetterHouse.Letter(LetterHouse.Sums);
        _ = PagesOf(WordFile.Of(letter));
        var pdf = System.Text.Encoding.Latin1.GetString(File.ReadAllBytes(Path.Combine(_folder, "letter.pdf")));
        pdf.ShouldContain("pdfuaid");
        pdf.ShouldContain("/Alt");
        var odt = Zip.Read(File.ReadAllBytes(Path.Combine(_folder, "letter.odt")));
        odt.Xml("content.xml")!.ToString().ShouldContain("het aandeel dat buiten de NAVO terechtkwam was");
        odt.Names.First().ShouldBe("mimetype");

        var book = Path.Combine(_folder, "bijlage.xlsx");
        File.WriteAllBytes(book, AnnexWorkbook.Of(letter));
        Publication.Beside(book, Tools.Of("localc")).Select(Path.GetExtension).ShouldBe([".ods"]);
        var cells = Zip.Read(File.ReadAllBytes(Path.ChangeExtension(book, ".ods"))).Xml("content.xml")!;
        cells.Descendants().Attributes().Where(a => a.Name.LocalName == "formula").ShouldNotBeEmpty();
        cells.ToString().ShouldContain("aandeel share");
    }

    [Fact]
    public void Without_LibreOffice_a_sentence_says_what_to_do_and_the_Word_file_stays()
    {
        var file = Path.Combine(_folder, "letter.docx");
        File.WriteAllText(file, "whole");

        Should.Throw<AandeelException>(() => Publication.Beside(file, path: "")).Message.ShouldContain("needs LibreOffice");
        Directory.GetFiles(_folder).ShouldBe([file]);
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    private void ShouldBeLaidOut(Letter letter)
    {
        var pages = PagesOf(WordFile.Of(letter));
        var nl = letter.Choice.Language == Language.Nl;
        var account = pages.FindIndex(
            p => p.TrimStart().StartsWith(nl ? "Verantwoording van de cijfers" : "Account of the figures", StringComparison.Ordinal)
                || p.TrimStart().StartsWith(nl ? "Verdere cijfers" : "Further figures", StringComparison.Ordinal));

        account.ShouldBeInRange(1, 2);
        var text = string.Join(' ', pages).ReplaceLineEndings(" ");
        text.ShouldContain(nl ? "gaat om leveringen aan andere landen" : "deliveries to other countries");
        foreach (var series in letter.Blocks.OfType<Block.Picture>().Single().Chart.Series)
        {
            text.ShouldContain(LetterNumbers.Of(series.Name, letter.Choice.Language));
        }

        foreach (var block in letter.Blocks.OfType<Block.Paragraph>().Where(p => p.Style == Style.Heading))
        {
            var heading = string.Concat(block.Parts.OfType<Part.Said>().Select(s => LetterNumbers.Of(s.Text, letter.Choice.Language)));
            text.Replace(" ", "", StringComparison.Ordinal).ShouldContain(
                heading.Replace(" ", "", StringComparison.Ordinal).Replace("\u00a0", "", StringComparison.Ordinal));
        }
    }

    private List<string> PagesOf(byte[] letter)
    {
        var file = Path.Combine(_folder, "letter.docx");
        File.WriteAllBytes(file, letter);
        var written = Publication.Beside(file, Tools.Of("lowriter"));
        written.Select(Path.GetExtension).ShouldBe([".odt", ".pdf"]);
        var text = Path.Combine(_folder, "letter.txt");
        Executable.Run(
            Tools.Of("pdftotext"), [], "-layout", Path.ChangeExtension(file, ".pdf"), text).ShouldSucceed();
        return [.. File.ReadAllText(text).Split(NewPage)];
    }
}
