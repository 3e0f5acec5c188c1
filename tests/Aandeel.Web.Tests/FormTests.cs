using Aandeel.Doors;
using Aandeel.Questions;

namespace Aandeel.Web.Tests;

/// <summary>Forms ask in words, in the language of the page, and send what the command line is told.</summary>
[Collection(nameof(Sites))]
public sealed class FormTests(Sites sites)
{
    public static TheoryData<QuestionKind> Kinds() => [.. FromElsewhere.Kinds];

    [Theory]
    [MemberData(nameof(Kinds))]
    public void Every_field_and_every_word_of_a_list_has_words_in_both_languages(QuestionKind kind)
    {
        foreach (var argument in ArgumentsOf.Question(kind))
        {
            foreach (var language in Enum.GetValues<Language>())
            {
                var label = Wording.Of(FieldWords.Label(argument), language);
                label.ShouldNotBeEmpty(argument.Name);
                label.ShouldNotContain("--", Case.Sensitive, argument.Name);
                char.IsUpper(label[0]).ShouldBeTrue(label);
            }

            foreach (var word in argument.Words)
            {
                var called = FieldWords.Of(argument, word);
                called.ShouldNotBeNull($"--{argument.Name} {word}");
                Wording.Of(called, Language.Nl).ShouldNotBeEmpty();
            }
        }
    }

    [Fact]
    public async Task The_form_of_a_page_asks_in_words_and_sends_the_codes()
    {
        var site = await sites.New();

        var page = (await site.Get("/nl/aandeel?suppliers=NLD&years=2001-2004&by=recipient")).Text;
        var form = page[page.IndexOf("<form method=\"get\" action=\"/nl/aandeel\"", StringComparison.Ordinal)..];
        form = form[..form.IndexOf("</form>", StringComparison.Ordinal)];

        form.ShouldNotContain("--");
        form.ShouldContain(">Leveringen van</label>");
        form.ShouldContain("<option value=\"recipient\" selected>ontvanger</option>");
        form.ShouldContain("<option value=\"actual-export\">feitelijke uitvoer</option>");
        form.ShouldContain("name=\"suppliers\" value=\"NLD\"");
        form.ShouldContain("list=\"l-share-who\"");
        System.Text.RegularExpressions.Regex.Count(form, "<datalist id=\"l-share-who\">").ShouldBe(1);
        form.ShouldContain("<option value=\"ukraine\">Oekraïne</option>");
    }
}
