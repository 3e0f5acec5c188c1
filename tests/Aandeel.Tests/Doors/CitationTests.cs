using System.Text.Json;
using Aandeel.Answers;
using Aandeel.Doors;
using Answer = Aandeel.Answers.Answer;

namespace Aandeel.Tests;

/// <summary>What is taken along says whose it is and what must not be parted from it.</summary>
public sealed class CitationTests
{
    private static readonly Answer Share = Questions.EveryQuestion.Answers("share --composition present")[0];

    [Fact]
    public void A_sentence_to_quote_has_Ukraine_the_edition_and_the_snapshot_in_it()
    {
        var sentence = Citation.Ready(Share, Language.Nl);

        sentence.ShouldContain("Oekraïne");
        sentence.ShouldContain(Share.Editions[0].Name);
        sentence.ShouldContain(Said.Snapshot(Share.Identity));
        Citation.Line(Share, Language.En).ShouldContain(Share.Filled.Command);
    }

    [Fact]
    public void Bibtex_escapes_what_TeX_would_take_for_a_command_and_closes_every_brace()
    {
        var bibtex = Citation.Bibtex(Share, Language.En);

        bibtex.ShouldStartWith("@misc{aandeel-share-");
        bibtex.ShouldContain("@misc{sipri-");
        var plain = bibtex.Replace("\\{", "", StringComparison.Ordinal).Replace("\\}", "", StringComparison.Ordinal);
        plain.Count(c => c == '{').ShouldBe(plain.Count(c => c == '}'));
        for (var i = 0; i < bibtex.Length; i++)
        {
            if (bibtex[i] is '%' or '&' or '#' or '_' or '$') bibtex[i - 1].ShouldBe('\\', bibtex[..i]);
        }
    }

    [Fact]
    public void Csl_names_our_answer_and_every_edition_each_once()
    {
        using var stream = new MemoryStream();
        Citation.WriteCsl(Share, Language.En, stream);
        using var json = JsonDocument.Parse(stream.ToArray());

        var ids = json.RootElement.EnumerateArray().Select(e => e.GetProperty("id").GetString()).ToList();
        ids.ShouldBeUnique();
        ids.Count.ShouldBe(1 + Share.Editions.Count);
        foreach (var entry in json.RootElement.EnumerateArray())
        {
            entry.GetProperty("type").GetString().ShouldBe("dataset");
            entry.GetProperty("title").GetString().ShouldNotBeNullOrWhiteSpace();
        }
    }

    [Fact]
    public void Another_question_or_another_snapshot_has_another_key()
    {
        var other = Questions.EveryQuestion.Answers("share --composition present --years 2015-2019")[0];

        Key(other).ShouldNotBe(Key(Share));

        static string Key(Answer answer) => Citation.Bibtex(answer, Language.En).Split(['{', ','])[1];
    }

    [Fact]
    public void The_card_of_a_figure_has_its_margin_and_Ukraine_in_the_picture()
    {
        var rows = Share.Rows;
        var column = rows.Columns.First(c => c.Main);
        var texts = FigureCard.Of(Share, new Found(rows, 0, column, null), Language.En).Shapes.OfType<Shape.Letters>().Select(l => l.Value);
        var words = string.Join(' ', texts);

        words.ShouldContain(Wording.Of(rows.Quote(0, column), Form.Usual, Language.En).Replace(' ', '\u00A0'));
        words.ShouldContain("Margin");
        words.ShouldContain("Ukraine");
        words.ShouldContain("not of production");
    }
}
