using System.Net;
using Aandeel.Sources;
using Aandeel.Sources.Nato;

namespace Aandeel.Tests.Sources;

public sealed class NatoSiteTests : IDisposable
{
    private const string Address =
        "https://www.nato.int/content/dam/nato/webready/documents/finance/def-exp-2025-en.xlsx";
    private readonly RecordedSite _recorded = new();
    private readonly HttpClient _http;

    public NatoSiteTests() => _http = new HttpClient(_recorded) { BaseAddress = NatoSite.Address };

    private NatoSite Site =>
        new(_http, new BackendPatience(TimeSpan.FromSeconds(5), 2, TimeSpan.FromMilliseconds(1)), TimeProvider.System);

    public void Dispose() => _http.Dispose();

    [Fact]
    public async Task The_workbook_of_a_year_is_asked_by_its_name()
    {
        _recorded.Serve(Address, "PK and the rest of a workbook");

        (await Site.Workbook(2025, CancellationToken.None)).Name.ShouldBe("def-exp-2025-en.xlsx");
        _recorded.Asked.ShouldBe([Address]);
    }

    [Theory]
    [InlineData(HttpStatusCode.OK, "<!DOCTYPE html><html></html>", ExitCode.Refused)]
    [InlineData(HttpStatusCode.Forbidden, "", ExitCode.Refused)]
    [InlineData(HttpStatusCode.NotFound, "", ExitCode.ShapeChanged)]
    [InlineData(HttpStatusCode.OK, "year;country", ExitCode.ShapeChanged)]
    public async Task What_is_no_workbook_is_told_apart(HttpStatusCode status, string body, ExitCode expected)
    {
        _recorded.Serve(Address, body, status);

        var error = await Should.ThrowAsync<AandeelException>(() => Site.Workbook(2025, CancellationToken.None));
        error.Code.ShouldBe(expected);
        error.Message.ShouldContain("2025");
    }
}
