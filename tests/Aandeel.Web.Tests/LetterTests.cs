using System.Net;
using System.Text;

namespace Aandeel.Web.Tests;

/// <summary>The letter of a page: what the site asks of whoever writes letters, and what it sends.</summary>
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

    [Fact]
    public async Task A_page_links_its_letter_which_is_on_its_party_and_gets_the_day_into_its_address()
    {
        var page = await _site.Page("/nl/landen/NLD?edition=2025");
        var link = RunningSite.Links(page).Single(l => l.Contains("brief.docx", StringComparison.Ordinal));
        link.ShouldBe("/nl/brief/brief.docx?party=NLD&edition=2025");

        using var dated = await _site.Client.GetAsync(new Uri(link, UriKind.Relative));
        dated.StatusCode.ShouldBe(HttpStatusCode.Found);
        var address = dated.Headers.Location!.ToString();
        address.ShouldContain("date=20");

        using var sent = await _site.Client.GetAsync(new Uri(address, UriKind.Relative));
        sent.StatusCode.ShouldBe(HttpStatusCode.OK);
        sent.Content.Headers.ContentType!.MediaType.ShouldBe(
            "application/vnd.openxmlformats-officedocument.wordprocessingml.document");
        sent.Content.Headers.ContentDisposition!.FileName.ShouldNotBeNull().ShouldContain("aandeel-NLD-20");
        (await sent.Content.ReadAsStringAsync()).ShouldBe("written");
        _asked[^1].ShouldSatisfyAllConditions(
            a => a.Piece.ShouldBe(LetterPiece.Letter), a => a.Party!.Code.Value.ShouldBe("NLD"),
            a => a.Edition.ShouldBe("2025"), a => a.Language.ShouldBe(Language.Nl));
    }

    [Theory]
    [InlineData("/en/letter/letter.docx?date=2026-11-21", LetterPiece.Letter)]
    [InlineData("/en/letter/decision-note.docx?date=2026-11-21", LetterPiece.Note)]
    [InlineData("/en/letter/press-sheet.docx?date=2026-11-21", LetterPiece.Press)]
    [InlineData("/en/letter/figures.xlsx?date=2026-11-21", LetterPiece.Annex)]
    public async Task Every_piece_has_its_address(string address, LetterPiece piece)
    {
        (await _site.Get(address)).Status.ShouldBe(HttpStatusCode.OK);
        _asked[^1].ShouldBe(new LetterAsked(piece, null, null, Language.En, new DateOnly(2026, 11, 21)));
    }

    [Theory]
    [InlineData("/en/letter/letter.docx?date=yesterday", HttpStatusCode.BadRequest)]
    [InlineData("/en/letter/letter.docx?date=2026-11-21&party=XQZ", HttpStatusCode.BadRequest)]
    [InlineData("/en/letter/nothing.docx", HttpStatusCode.NotFound)]
    public async Task What_cannot_be_made_is_a_page_that_says_why(string address, HttpStatusCode status)
    {
        var (found, text) = await _site.Get(address);

        found.ShouldBe(status);
        text.ShouldContain("<html");
        _asked.ShouldBeEmpty();
    }

    [Fact]
    public async Task A_site_without_letters_offers_none()
    {
        await using var bare = await RunningSite.Start([], s => s with { IsReady = false });

        RunningSite.Links(await bare.Page("/nl/landen/NLD")).ShouldNotContain(l => l.Contains("/brief/", StringComparison.Ordinal));
        (await bare.Get("/nl/brief/brief.docx?date=2026-11-21")).Status.ShouldBe(HttpStatusCode.NotFound);
    }
}
