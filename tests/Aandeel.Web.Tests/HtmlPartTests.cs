using System.Text.Encodings.Web;
using System.Text.Unicode;

namespace Aandeel.Web.Tests;

/// <summary>Markup in rented memory: what is escaped is what the encoder escapes, and what is given back is empty.</summary>
public sealed class HtmlPartTests
{
    private static readonly HtmlEncoder Encoder = HtmlEncoder.Create(UnicodeRanges.All);

    [Fact]
    public void Every_letter_is_escaped_as_the_encoder_does()
    {
        for (var c = 0; c <= char.MaxValue; c++)
        {
            var text = $"a{(char)c}b";
            Escaped(text).ShouldBe(Encoder.Encode(text), $"U+{c:X4}");
        }
    }

    [Fact]
    public void Letters_beside_each_other_are_escaped_as_the_encoder_does()
    {
        string[] pieces =
            ["&", "<", "é", "–", "💥", "\ud83d", "\udca5", "Ł", "+", "`", "'", "\"", "\n", "\0", " ", "a", "naar Oekraïne", "&amp;"];
        var random = new Random(18);
        for (var i = 0; i < 20_000; i++)
        {
            var text = string.Concat(Enumerable.Range(0, random.Next(12)).Select(_ => pieces[random.Next(pieces.Length)]));
            Escaped(text).ShouldBe(Encoder.Encode(text), text);
        }
    }

    [Fact]
    public void A_part_grows_as_far_as_it_must_and_is_empty_once_given_back()
    {
        var part = new HtmlPart();
        part.IsEmpty.ShouldBeTrue();
        for (var i = 0; i < 5_000; i++) part.Append("<i>é&</i>", Encoder);
        part.ToString().ShouldBe(string.Concat(Enumerable.Repeat("&lt;i&gt;é&amp;&lt;/i&gt;", 5_000)));

        part.Free();

        part.IsEmpty.ShouldBeTrue();
        part.ToString().ShouldBe("");
    }

    private static string Escaped(string text)
    {
        var part = new HtmlPart();
        part.Append(text, Encoder);
        var escaped = part.ToString();
        part.Free();
        return escaped;
    }
}
