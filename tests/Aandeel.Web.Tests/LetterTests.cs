using System.Net;
using System.Text;

namespace Aandeel.Web.Tests;

/// <summary>The letter that a page downloads: what the site asks of whoever writes letters, and what it sends.</summary>
public sealed class LetterTests : IAsyncLifetime
{
    private readonly List<LetterAsked> _asked = [];
    private RunningSite _site = null!;

    public async Task InitializeAsync() => _site = await RunningSite.Start([], s => s with
    {
        IsReady = false,
        Letters = (asked, _, into, _) =>
        {
            lock (_asked) _asked.Add(asked);
            into.Write(Encoding.UTF8.GetBytes("written"));
        },
    });

    public async Task DisposeAsync() => await _site.DisposeAsync();

    [Theory]
    [InlineData("/letter?party=NLD&edition=2025&lang=nl", LetterPiece.Letter, "NLD")]
    [InlineData("/letter?piece=note&lang=nl", LetterPiece.Note, null)]
    [InlineData("/letter?piece=press&lang=nl", LetterPiece.Press, null)]
    [InlineData("/letter?piece=annex&lang=nl", LetterPiece.Annex, null)]
    public async Task Every_piece_is_asked_on_its_party_and_sent_as_a_file(string address, LetterPiece piece, string? party)
    {
        using var sent = await _site.Client.GetAsync(new Uri(address, UriKind.Relative));

        sent.StatusCode.ShouldBe(HttpStatusCode.OK);
        sent.Content.Headers.ContentDisposition!.FileName.ShouldNotBeNull();
        (await sent.Content.ReadAsStringAsync()).ShouldBe("written");
        _asked[^1].ShouldSatisfyAllConditions(
            a => a.Piece.ShouldBe(piece), a => a.Party?.Code.Value.ShouldBe(party), a => a.Language.ShouldBe(Language.Nl));
    }

    /// <summary>The page of a party leads to the letter on it, and the form there downloads that and no other.</summary>
    [Fact]
    public async Task The_letter_of_a_page_is_on_its_party_and_edition()
    {
        var (_, page) = await _site.Get("/nl/landen/NLD?edition=2025");
        var to = System.Text.RegularExpressions.Regex.Match(page, "href=\"(/nl/brief\\?[^\"]*party=NLD[^\"]*)\"");
        to.Success.ShouldBeTrue();

        var (found, form) = await _site.Get(WebUtility.HtmlDecode(to.Groups[1].Value));

        found.ShouldBe(HttpStatusCode.OK);
        form.ShouldContain("<option value=\"NLD\" selected>");
        form.ShouldContain("action=\"/letter\"");
        form.ShouldContain("name=\"edition\" value=\"2025\"");
    }

    [Theory]
    [InlineData("/letter?party=XQZ")]
    [InlineData("/letter?piece=poem")]
    public async Task What_cannot_be_made_is_a_page_that_says_why(string address)
    {
        var (found, text) = await _site.Get(address);

        found.ShouldBe(HttpStatusCode.BadRequest);
        text.ShouldContain("<html");
        _asked.ShouldBeEmpty();
    }
}
