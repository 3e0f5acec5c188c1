using System.Net;
using Aandeel.Sources;
using Aandeel.Sources.Unroca;

namespace Aandeel.Tests.Sources;

public sealed class UnrocaSiteTests : IDisposable
{
    private const string List = "https://www.unroca.org/api/country-list/";
    private const string Norland = "https://www.unroca.org/api/norland/";
    private const string Challenge =
        "<!DOCTYPE html><html><head><script src=\"/challenge.js\"></script></head><body>Checking your "
            + "browser</body></html>";

    private static readonly string Answer = File.ReadAllText(Repository.Fixture("unroca-country.json"));
    private readonly RecordedSite _recorded = new();
    private readonly HttpClient _http;
    private readonly List<string> _said = [];

    public UnrocaSiteTests() => _http = new HttpClient(_recorded) { BaseAddress = UnrocaSite.Address };

    private UnrocaSite Site =>
        new(
            _http, new BackendPatience(TimeSpan.FromSeconds(5), 2, TimeSpan.FromMilliseconds(1)), TimeProvider.System,
            s => _said.Add(s.ToString()));

    public void Dispose() => _http.Dispose();

    [Fact]
    public async Task States_and_their_reports_are_fetched_and_read()
    {
        _recorded.Serve(List, """[{"name_en": "Norland", "countryname_slug": "norland", "iso_2_acronym": "NX"}]""")
            .Serve(Norland, Answer);

        (await Site.States(CancellationToken.None)).ShouldBe(["norland"]);
        var file = await Site.Reports("norland", CancellationToken.None);

        SourceReaders.For(file).Form.ShouldBe("unroca-country-api");
        _recorded.Asked.ShouldBe([List, Norland]);
    }

    [Theory]
    [InlineData(HttpStatusCode.Accepted, "")]
    [InlineData(HttpStatusCode.Accepted, Challenge)]
    [InlineData(HttpStatusCode.OK, Challenge)]
    [InlineData(HttpStatusCode.Forbidden, Challenge)]
    public async Task A_check_for_browsers_means_blocked_and_not_an_empty_report(HttpStatusCode status, string body)
    {
        _recorded.Serve(Norland, body, status);

        var error = await Should.ThrowAsync<AandeelException>(() => Site.Reports("norland", CancellationToken.None));

        error.Code.ShouldBe(ExitCode.Refused);
        ((int)error.Code).ShouldBe(4);
        error.Message.ShouldContain("norland");
        _recorded.Asked.Count.ShouldBe(1, "trying again would not help");
    }

    [Fact]
    public async Task A_failure_that_passes_is_tried_again()
    {
        _recorded.Serve(Norland, "", HttpStatusCode.InternalServerError)
            .Serve(Norland, Answer[..200]).Serve(Norland, Answer);

        await Site.Reports("norland", CancellationToken.None);

        _recorded.Asked.Count.ShouldBe(3);
        _said.Count.ShouldBe(2);
        _said[1].ShouldContain("cut off");
    }

    [Fact]
    public async Task A_failure_that_stays_is_said_with_what_was_tried()
    {
        _recorded.Serve(List, "", HttpStatusCode.BadGateway);

        var error = await Should.ThrowAsync<AandeelException>(() => Site.States(CancellationToken.None));

        error.Code.ShouldBe(ExitCode.Failed);
        error.Message.ShouldContain("502");
        _recorded.Asked.Count.ShouldBe(3);
    }

    [Theory]
    [InlineData("{\"detail\": \"Not found.\"}")]
    [InlineData("[]")]
    [InlineData("")]
    [InlineData("{\"country\": \"norland\", \"hw_imp\": []}")]
    public async Task An_answer_of_another_shape_says_so(string body)
    {
        _recorded.Serve(Norland, body);

        (await Should.ThrowAsync<AandeelException>(() => Site.Reports("norland", CancellationToken.None))).Code.ShouldBe(
            ExitCode.ShapeChanged);
    }
}
