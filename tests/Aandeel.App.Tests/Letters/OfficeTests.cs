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
        foreach (var made in Directory.GetFiles(_folder)) ShouldNameNobody(made);
    }

    /// <summary>
    /// Every piece as pages: a letter and a note have at most two before their account, a press sheet one; no heading is
    /// the last of its page, and no page holds next to nothing.
    /// </summary>
    [RealFilesFact]
    public void No_page_of_any_piece_ends_with_a_heading_or_is_almost_empty()
    {
        var pieces = new Dictionary<string, Letter>(StringComparer.Ordinal);
        foreach (var (holdings, from) in new[] { (LetterHouse.Sums, "sums"), (LetterHouse.Real, "real") })
        {
            foreach (var (kind, party, language) in LetterHouse.Whole)
            {
                pieces[$"{from}-{kind}-{party}-{Codes.Of(language)}"] = LetterHouse.Letter(
                    holdings, kind, party.Length > 0 ? party : null, language, edition: "2025");
            }
        }

        foreach (var (name, letter) in pieces) File.WriteAllBytes(Path.Combine(_folder, name + ".docx"), WordFile.Of(letter));
        Executable.Run(
            Tools.Of("lowriter"), [],
            [
                $"-env:UserInstallation=file://{_folder}/profile", "--headless", "--convert-to", "pdf", "--outdir", _folder,
                .. pieces.Keys.Select(n => Path.Combine(_folder, n + ".docx")),
            ]).ShouldSucceed();
        foreach (var (name, letter) in pieces) ShouldReadWell(name, letter);
    }

    private void ShouldReadWell(string name, Letter letter)
    {
        var language = letter.Choice.Language;
        var headings = letter.Blocks.OfType<Block.Paragraph>().Where(p => p.Style is Style.Heading or Style.Minor)
            .Select(p => string.Concat(p.Parts.OfType<Part.Said>().Select(s => LetterNumbers.Of(s.Text, language))))
            .Append(language == Language.Nl ? "Verdere cijfers" : "Further figures")
            .Select(h => h.Replace('\u00a0', ' ')).ToHashSet(StringComparer.Ordinal);
        var text = Path.Combine(_folder, name + ".txt");
        Executable.Run(Tools.Of("pdftotext"), [], "-layout", Path.Combine(_folder, name + ".pdf"), text).ShouldSucceed();
        var account = language == Language.Nl ? "Verantwoording van de cijfers" : "Account of the figures";
        var pages = File.ReadAllText(text).Split(NewPage)
            .Select(p => p.Split('\n').Select(l => l.Replace('\u00a0', ' ').Trim()).Where(l => l.Length > 0).ToList())
            .Where(p => p.Count > 0).TakeWhile(p => p[0] != account).ToList();

        pages.Count.ShouldBeInRange(1, letter.Kind == Pieces.Press ? 1 : letter.Kind == Pieces.Answers ? 4 : 2, name);
        foreach (var lines in pages)
        {
            // The last line is the number of the page; before it stand the footnotes, each behind its number.
            var body = lines.SkipLast(1).ToList();
            var notes = body.FindIndex(l => l.Length > 2 && char.IsAsciiDigit(l[0]) && l[1] == ' ' && char.IsUpper(l[2]));
            var last = body[..(notes > 0 ? notes : body.Count)][^1];

            headings.ShouldNotContain(last, name);
            body.Count.ShouldBeGreaterThan(3, $"{name}: {string.Join(" | ", body)}");
        }
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

    /// <summary>The forms that LibreOffice made hold no author, no folder and no machine.</summary>
    private void ShouldNameNobody(string file)
    {
        var texts = new List<string>();
        if (file.EndsWith(".pdf", StringComparison.Ordinal))
        {
            texts.Add(System.Text.Encoding.Latin1.GetString(File.ReadAllBytes(file)));
        }
        else if (Path.GetExtension(file) is ".odt" or ".ods")
        {
            var zip = Zip.Read(File.ReadAllBytes(file));
            foreach (var part in new[] { "meta.xml", "settings.xml", "content.xml", "styles.xml", "META-INF/manifest.xml" })
            {
                texts.Add(zip.Xml(part)!.ToString());
            }
        }

        foreach (var word in new[]
        {
            "/Author", "dc:creator", "initial-creator", "printed-by", _folder, Path.GetTempPath(), Environment.MachineName,
            Repository.Root,
        })
        {
            texts.ForEach(t => t.ShouldNotContain(word, Case.Sensitive, Path.GetFileName(file)));
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
