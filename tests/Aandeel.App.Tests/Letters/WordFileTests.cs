using System.IO.Compression;
using System.Text;
using System.Xml.Linq;
using Aandeel.App.Letters;
using Aandeel.App.Letters.Word;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Validation;

namespace Aandeel.App.Tests.Letters;

/// <summary>The files: valid, accessible, the same bytes, and about nobody.</summary>
public sealed class WordFileTests
{
    private static readonly XNamespace W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";

    [Theory]
    [InlineData("letter", "", Language.Nl)]
    [InlineData("letter", "", Language.En)]
    [InlineData("letter", "NLD", Language.En)]
    [InlineData("letter", "ISL", Language.Nl)]
    [InlineData("note", "", Language.Nl)]
    [InlineData("press", "", Language.En)]
    [InlineData("answers", "", Language.Nl)]
    public void A_piece_is_valid_for_Word(string kind, string party, Language language)
    {
        var letter = LetterHouse.Letter(LetterHouse.Sums, kind, party.Length > 0 ? party : null, language);

        ShouldBeValid(WordFile.Of(letter));
    }

    [Fact]
    public void The_workbook_is_valid_and_its_formulas_give_its_values()
    {
        var letter = LetterHouse.Letter(LetterHouse.Sums);
        var bytes = AnnexWorkbook.Of(letter);
        using var stream = new MemoryStream(bytes);
        using var document = SpreadsheetDocument.Open(stream, isEditable: false);

        new OpenXmlValidator(FileFormatVersions.Office2019).Validate(document)
            .Select(e => $"{e.Path?.XPath}: {e.Description}").ShouldBeEmpty();
        var names = document.WorkbookPart!.Workbook!.DefinedNames!.Select(n => n.GetAttribute("name", "").Value).ToList();
        names.ShouldContain("fig_outside");
        names.Distinct(StringComparer.OrdinalIgnoreCase).Count().ShouldBe(names.Count);
        foreach (var formula in Part(bytes, "xl/worksheets/sheet1.xml").Descendants().Where(e => e.Name.LocalName == "f"))
        {
            foreach (var word in formula.Value
                .Split('+', '-', '*', '/', '(', ')').Where(w => w.StartsWith("fig_", StringComparison.Ordinal)))
            {
                names.ShouldContain(word);
            }
        }
    }

    [Fact]
    public void The_same_letter_gives_the_same_bytes()
    {
        WordFile.Of(LetterHouse.Letter(LetterHouse.Sums)).ShouldBe(WordFile.Of(LetterHouse.Letter(LetterHouse.Sums)));
        WordFile.Of(LetterHouse.Letter(LetterHouse.Sums, Pieces.Press))
            .ShouldBe(WordFile.Of(LetterHouse.Letter(LetterHouse.Sums, Pieces.Press)));
        AnnexWorkbook.Of(LetterHouse.Letter(LetterHouse.Sums))
            .ShouldBe(AnnexWorkbook.Of(LetterHouse.Letter(LetterHouse.Sums)));
    }

    [Fact]
    public void Every_figure_stands_in_a_control_of_its_own_and_the_file_holds_what_it_is()
    {
        var bytes = WordFile.Of(LetterHouse.Letter(LetterHouse.Sums));
        var document = Part(bytes, "word/document.xml");
        var ids = document.Descendants(W + "sdt").Select(s => (string?)s.Element(W + "sdtPr")!.Element(W + "id")!.Attribute(W + "val"))
            .ToList();
        var data = LetterFile.Read("a.docx", bytes).Data;

        ids.Distinct().Count().ShouldBe(ids.Count);
        ids.Count.ShouldBeGreaterThan(80);
        data.Figures.ShouldContain(f => f.Tag == "fig:outside" && f.Text == "74,3%"
            && f.Source.StartsWith("aandeel share ", StringComparison.Ordinal));
        data.Figures.ShouldAllBe(f => f.Source.Length > 0 && f.Value.Length > 0);
        data.Edition.ShouldBe("2025");
    }

    [Fact]
    public void Tables_have_a_row_of_headings_and_the_chart_a_text_and_its_workbook()
    {
        var bytes = WordFile.Of(LetterHouse.Letter(LetterHouse.Sums));
        var document = Part(bytes, "word/document.xml");
        XNamespace wp = "http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing";

        foreach (var table in document.Descendants(W + "tbl"))
        {
            table.Elements(W + "tr").First().Descendants(W + "tblHeader").Count().ShouldBe(1);
        }

        var described = document.Descendants(wp + "docPr").Single();
        ((string)described.Attribute("descr")!).ShouldContain("74,3% in 2020-2024");
        using var zip = new ZipArchive(new MemoryStream(bytes));
        zip.GetEntry("word/embeddings/chart1.xlsx").ShouldNotBeNull();
        Part(bytes, "word/footnotes.xml").Descendants(W + "footnote").Count().ShouldBeGreaterThan(4);
        document.Descendants(W + "p").Count(p => !p.Descendants(W + "t").Any() && !p.Descendants(W + "drawing").Any()).ShouldBe(0);
    }

    [Theory]
    [InlineData("letter")]
    [InlineData("note")]
    [InlineData("press")]
    [InlineData("answers")]
    public void Nobody_and_no_machine_is_named_in_any_part(string kind)
    {
        var letter = LetterHouse.Letter(LetterHouse.Sums, kind, isPublic: true);
        NobodyIn(WordFile.Of(letter), kind);
        NobodyIn(AnnexWorkbook.Of(letter), kind);

        Part(WordFile.Of(letter), "word/settings.xml").Descendants(W + "removePersonalInformation").Count().ShouldBe(1);
    }

    /// <summary>Every part of a file, and of the files within it.</summary>
    private static void NobodyIn(byte[] file, string name)
    {
        using var zip = new ZipArchive(new MemoryStream(file));
        foreach (var entry in zip.Entries)
        {
            entry.LastWriteTime.Year.ShouldBe(1980, entry.FullName);
            using var part = entry.Open();
            using var content = new MemoryStream();
            part.CopyTo(content);
            if (entry.FullName.EndsWith(".xlsx", StringComparison.Ordinal))
            {
                NobodyIn(content.ToArray(), $"{name} {entry.FullName}");
                continue;
            }

            // Within an image any three letters can stand by chance.
            var text = Encoding.Latin1.GetString(content.ToArray());
            string[] machine = entry.FullName.EndsWith(".png", StringComparison.Ordinal) ? [] : [Environment.MachineName];
            foreach (var word in machine.Concat(["dc:creator", "lastModifiedBy", "Company", "rsid", Repository.Root,
                Path.GetTempPath(), Environment.UserName + "@"]))
            {
                text.ShouldNotContain(word, Case.Sensitive, $"{name} {entry.FullName}");
            }
        }
    }

    [Theory]
    [InlineData("Standaard", "Kop1")]
    [InlineData("Normal", "Heading1")]
    public void A_template_is_filled_in_its_own_styles_and_its_author_is_gone(string normal, string heading)
    {
        var letter = LetterHouse.Letter(LetterHouse.Sums);
        var filled = Template.Read("huisstijl.docx", OwnTemplate.Of(normal, heading)).Fill(letter);

        ShouldBeValid(filled);
        var document = Part(filled, "word/document.xml");
        document.Descendants(W + "pStyle").Select(s => (string)s.Attribute(W + "val")!).ShouldContain(heading);
        document.ToString().ShouldContain("21 november 2026");
        document.ToString().ShouldContain("Met deze brief geven wij");
        document.ToString().ShouldNotContain("hier komt");
        using var zip = new ZipArchive(new MemoryStream(filled));
        foreach (var entry in zip.Entries)
        {
            using var reader = new StreamReader(entry.Open(), Encoding.UTF8);
            reader.ReadToEnd().ShouldNotContain("Piet Jansen");
        }

        var file = LetterFile.Read("filled.docx", filled);
        LetterCheck.Of(file, letter).ShouldAllBe(f => f.State == FigureState.AsComputed);
    }

    [Fact]
    public void A_template_without_a_place_for_the_text_is_refused() =>
        Should.Throw<AandeelException>(() => Template.Read("t.docx", OwnTemplate.Of("Standaard", "Kop1", tag: "anders"))
            .Fill(LetterHouse.Letter(LetterHouse.Sums))).Message.ShouldContain("brieftekst");

    [Fact]
    public void A_figure_that_a_person_changed_is_found_and_one_typed_outside_a_control_too()
    {
        var letter = LetterHouse.Letter(LetterHouse.Sums);
        var bytes = WordFile.Of(letter);
        LetterCheck.Of(LetterFile.Read("a.docx", bytes), letter).ShouldAllBe(f => f.State == FigureState.AsComputed);

        var edited = Edited(bytes, d =>
        {
            var control = d.Descendants(W + "sdt").First(s => Tag(s) == "fig:outside.window.1");
            control.Descendants(W + "t").First().Value = "82%";
            d.Descendants(W + "t").First(t => t.Value.StartsWith("Geachte", StringComparison.Ordinal)).Value =
                "Geachte Voorzitter, het is 83,1%,";
        });
        var found = LetterCheck.Of(LetterFile.Read("a.docx", edited), letter)
            .Where(f => f.State != FigureState.AsComputed).ToList();

        found.Count.ShouldBe(2);
        found[0].ShouldBe(new CheckedFigure("fig:outside.window.1", FigureState.ByHand, "82%", "81,6%", found[0].Source));
        found[1].State.ShouldBe(FigureState.WithoutSource);
        found[1].Written.ShouldBe("83,1%");
    }

    [Theory]
    [InlineData("")]
    [InlineData("NLD")]
    [InlineData("DEU")]
    [InlineData("TUR")]
    public void Every_piece_from_the_sums_is_as_computed_the_same_twice_and_about_nobody(string party) =>
        AllAsComputed(LetterHouse.Sums, party);

    [RealFilesTheory]
    [InlineData("")]
    [InlineData("NLD")]
    [InlineData("DEU")]
    [InlineData("TUR")]
    public void Every_piece_from_everything_is_too(string party) => AllAsComputed(LetterHouse.Real, party);

    /// <summary>Each piece in both languages, against one that is worked out anew.</summary>
    private static void AllAsComputed(Aandeel.Imports.Imported holdings, string party)
    {
        using var answers = new AnswersOnce(holdings);
        using var anew = new AnswersOnce(holdings);
        foreach (var (kind, _, language) in LetterHouse.Whole.Where(p => p.Party == party))
        {
            var choice = new LetterChoice(
                party.Length == 0 ? null : Harmonise.PartyTable.BuiltIn.Require(party), "2025", language, LetterHouse.Day,
                IsPublic: false);
            Letter Made(AnswersOnce from) => Pieces.Of(
                kind, choice, new Aandeel.App.Letters.Facts(LetterFrame.Of("2025", holdings), from), LetterHouse.Questions);
            var (letter, again, name) = (Made(answers), Made(anew), $"{kind} {party} {language}");
            var (file, book) = (WordFile.Of(letter), AnnexWorkbook.Of(letter));
            var figures = LetterCheck.Of(LetterFile.Read("a.docx", file), again).ToList();

            figures.Count.ShouldBeGreaterThan(5, name);
            figures.Where(f => f.State != FigureState.AsComputed).ShouldBeEmpty(name);
            WordFile.Of(again).ShouldBe(file, name);
            AnnexWorkbook.Of(again).ShouldBe(book, name);
            NobodyIn(file, name);
            NobodyIn(book, name);
            LetterCheck.Renew(LetterFile.Read("a.docx", file), again).ShouldSatisfyAllConditions(
                name, r => r.Renewed.ShouldBe(0), r => r.Reworded.ShouldBeEmpty(), r => r.Gone.ShouldBeEmpty());
            string.Join('\n', letter.Lines()).ShouldNotContain("--", Case.Sensitive, name);
            if (kind != Pieces.Note) ShouldAnswerFromOneEdition(letter, name);
        }
    }

    /// <summary>
    /// Of SIPRI's deliveries one edition stands in the text; a newer one in one footnote. A note also says what waiting
    /// for the newer would give.
    /// </summary>
    private static void ShouldAnswerFromOneEdition(Letter letter, string name)
    {
        var (text, notes) = (new List<Figure>(), new List<IReadOnlyList<Figure>>());
        var language = letter.Choice.Language;
        foreach (var part in letter.Blocks.OfType<Block.Paragraph>().SelectMany(p => p.Parts))
        {
            if (part is Part.Said said) text.AddRange(said.Text.Figures(language));
            if (part is Part.Stressed stressed) text.AddRange(stressed.Text.Figures(language));
            if (part is Part.Noted noted) notes.Add([.. noted.Text.Figures(language)]);
        }

        text.AddRange(letter.Blocks.OfType<Block.Grid>().SelectMany(g => g.Rows).SelectMany(r => r)
            .SelectMany(c => c.Figures(language)));
        bool IsNewer(Figure figure) => letter.Facts.Entries.TryGetValue(figure.Name, out var entry)
            && entry.Ask?.Command is { } command && command.Contains("--edition ", StringComparison.Ordinal)
            && !command.Contains("--edition " + letter.Facts.Frame.Edition, StringComparison.Ordinal);

        text.Count.ShouldBeGreaterThan(5, name);
        text.Where(IsNewer).ShouldBeEmpty(name);
        notes.Count(n => n.Any(IsNewer)).ShouldBeLessThanOrEqualTo(1, name);
    }

    /// <summary>A control that was given another name stands for nothing that is computed.</summary>
    [Fact]
    public void A_figure_that_was_renamed_is_found()
    {
        var letter = LetterHouse.Letter(LetterHouse.Sums);
        var renamed = Edited(WordFile.Of(letter), d => d.Descendants(W + "tag")
            .First(t => (string?)t.Attribute(W + "val") == "fig:outside").SetAttributeValue(W + "val", "fig:other"));

        var found = LetterCheck.Of(LetterFile.Read("a.docx", renamed), letter)
            .Where(f => f.State != FigureState.AsComputed).ShouldHaveSingleItem();
        found.Tag.ShouldBe("fig:other");
        found.State.ShouldBe(FigureState.WithoutSource);
        found.Written.ShouldBe("74,3%");
    }

    [Fact]
    public void The_pages_of_a_letter_are_counted_without_the_account_behind_it()
    {
        var bytes = WordFile.Of(LetterHouse.Letter(LetterHouse.Sums));

        Part(bytes, "word/footer1.xml").ToString().ShouldContain("PAGEREF einde");
        Part(bytes, "word/footer2.xml").ToString().ShouldContain("Bijlage, pagina ");
        Part(bytes, "word/document.xml").Descendants(W + "sectPr").Count().ShouldBe(2);
    }

    [Fact]
    public void The_press_sheet_has_the_card_and_no_account()
    {
        var bytes = WordFile.Of(LetterHouse.Letter(LetterHouse.Sums, Pieces.Press));
        var document = Part(bytes, "word/document.xml");

        Zip.Read(bytes).Find("word/media/card1.png").ShouldNotBeNull().Length.ShouldBeGreaterThan(10_000);
        document.ToString().ShouldContain("Van de grote conventionele wapensystemen die NAVO-landen");
        document.ToString().ShouldNotContain("Verantwoording van de cijfers");
        document.Descendants(W + "sectPr").Count().ShouldBe(1);
    }

    [Fact]
    public void A_refresh_renews_figures_and_keeps_words()
    {
        var older = LetterHouse.Letter(
            LetterHouse.Invented(y => y < 2020 ? (100, 900, 0) : (300, 700, 0)), edition: "2026");
        var newer = LetterHouse.Letter(
            LetterHouse.Invented(y => y < 2020 ? (100, 900, 0) : (250, 750, 0)), edition: "2026");
        var bytes = Edited(WordFile.Of(older), d => d.Descendants(W + "t")
            .First(t => t.Value.StartsWith("Geachte", StringComparison.Ordinal)).Value = "Geacht lid,");
        var file = LetterFile.Read("a.docx", bytes);
        LetterCheck.Of(file, newer).ShouldContain(f => f.State == FigureState.Moved && f.Tag == "fig:outside");

        var (renewed, _, _) = LetterCheck.Renew(file, newer);
        var again = file.ToArray();

        renewed.ShouldBeGreaterThan(5);
        ShouldBeValid(again);
        var text = Part(again, "word/document.xml").ToString();
        text.ShouldContain("Geacht lid,");
        LetterCheck.Of(LetterFile.Read("a.docx", again), newer).ShouldAllBe(f => f.State == FigureState.AsComputed);
    }

    [Theory]
    [InlineData("no zip at all", "is no Word file")]
    public void What_is_no_letter_is_said(string content, string says) =>
        Should.Throw<AandeelException>(() => LetterFile.Read("x.docx", Encoding.UTF8.GetBytes(content)))
            .Message.ShouldContain(says);

    [Fact]
    public void A_Word_file_of_someone_else_is_said() =>
        Should.Throw<AandeelException>(() => LetterFile.Read("x.docx", OwnTemplate.Of("Standaard", "Kop1")))
            .Message.ShouldContain("was not written by aandeel letter");

    private static string? Tag(XElement control) =>
        (string?)control.Element(W + "sdtPr")?.Element(W + "tag")?.Attribute(W + "val");

    private static byte[] Edited(byte[] bytes, Action<XDocument> edit)
    {
        var zip = Zip.Read(bytes);
        var document = zip.Xml("word/document.xml")!;
        edit(document);
        zip.Put("word/document.xml", document);
        return zip.ToArray();
    }

    private static XDocument Part(byte[] bytes, string name) => Zip.Read(bytes).Xml(name)!;

    internal static void ShouldBeValid(byte[] bytes)
    {
        using var stream = new MemoryStream(bytes);
        using var document = WordprocessingDocument.Open(stream, isEditable: false);
        new OpenXmlValidator(FileFormatVersions.Office2019).Validate(document)
            .Select(e => $"{e.Part?.Uri} {e.Path?.XPath}: {e.Description}").Take(5).ShouldBeEmpty();
    }
}
