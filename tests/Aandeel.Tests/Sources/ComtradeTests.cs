using System.Net;
using System.Net.Http.Headers;
using Aandeel.Sources;
using Aandeel.Sources.Customs;

namespace Aandeel.Tests.Sources;

public sealed class ComtradeTests
{
    private static readonly BackendPatience Patience = new(TimeSpan.FromSeconds(30), 2, TimeSpan.FromMilliseconds(1));
    private static readonly ComtradeQuestion Question = new(
        [842, 251], new YearRange(2021, 2022), ["93", "8710"], [Side.Export]);

    [Fact]
    public async Task Without_a_key_small_questions_are_asked_of_the_open_address_and_none_carries_a_key()
    {
        using var site = new Site(_ => Rows(3));
        var files = await Ask(site, null).Fetch(Question, CancellationToken.None);

        site.Asked.Count.ShouldBe(8);
        site.Asked[0].ShouldBe(
            "https://comtradeapi.un.org/public/v1/preview/C/A/HS?reporterCode=842&period=2021&partner2Code=0&"
                + "customsCode=C00&motCode=0&cmdCode=93&flowCode=X&includeDesc=true&maxRecords=500");
        site.Keys.ShouldAllBe(k => k == null);
        files.Select(f => f.Name).ShouldBeUnique();
        files.Count.ShouldBe(8);
        foreach (var file in files) ReadingText.Read(file).Read.ShouldBe(3);
    }

    [Fact]
    public async Task With_a_key_one_question_does_and_the_key_stands_in_the_header_only()
    {
        using var site = new Site(_ => Rows(3));
        await Ask(site, "secret").Fetch(Question, CancellationToken.None);

        site.Asked.ShouldBe(
            ["https://comtradeapi.un.org/data/v1/get/C/A/HS?reporterCode=842,251&period=2021,2022&partner2Code=0&"
                + "customsCode=C00&motCode=0&cmdCode=93,8710&flowCode=X&includeDesc=true&maxRecords=100000"]);
        site.Keys.ShouldBe(["secret"]);
    }

    [Fact]
    public async Task An_answer_at_the_limit_is_asked_again_in_halves_until_it_comes_whole()
    {
        using var site = new Site(
            address => Rows(
                address.Contains("period=2021,2022", StringComparison.Ordinal)
                    || address.Contains("reporterCode=842,251", StringComparison.Ordinal) ? Comtrade.MostWithKey : 1));
        var files = await Ask(site, "secret").Fetch(Question with { Commodities = ["93"] }, CancellationToken.None);

        site.Asked.Count.ShouldBe(7);
        files.Count.ShouldBe(4);
    }

    [Fact]
    public async Task A_question_that_cannot_be_made_smaller_and_is_still_at_the_limit_is_no_silent_loss()
    {
        using var site = new Site(_ => Rows(500));

        (await Fails(site, null)).ShouldBe(ExitCode.ShapeChanged);
    }

    [Theory]
    [InlineData("\"PERIOD\"", "\"1999\"", "rows of 1999")]
    [InlineData("REPORTER", "36", "rows of reporter 36")]
    public async Task An_answer_about_something_else_than_was_asked_is_not_taken(
        string printed, string other, string says)
    {
        using var site = new Site(
            _ =>
                new HttpResponseMessage
                {
                    Content = new StringContent(
                    Body(2).Replace(printed, other, StringComparison.Ordinal))
                });

        var error = await Should.ThrowAsync<AandeelException>(
            () => Ask(site, "secret").Fetch(Question, CancellationToken.None));
        error.Code.ShouldBe(ExitCode.ShapeChanged);
        error.Message.ShouldContain(says);
    }

    [Fact]
    public async Task An_empty_answer_is_silence_and_gives_no_file()
    {
        using var site = new Site(_ => Rows(0));

        (await Ask(site, null).Fetch(Question, CancellationToken.None)).ShouldBeEmpty();
    }

    [Fact]
    public async Task A_wait_that_is_asked_for_is_kept()
    {
        var clock = new SteppingClock();
        using var site = new Site(
            _ => Rows(1))
        { First = () => Later(new RetryConditionHeaderValue(TimeSpan.FromSeconds(90))) };
        await Ask(site, "secret", clock).Fetch(Question, CancellationToken.None);

        site.Asked.Count.ShouldBe(2);
        clock.Waited.ShouldContain(TimeSpan.FromSeconds(90));
    }

    [Fact]
    public async Task A_wait_until_a_date_is_kept_too()
    {
        var clock = new SteppingClock();
        using var site = new Site(
            _ => Rows(1))
        { First = () => Later(new RetryConditionHeaderValue(clock.GetUtcNow().AddMinutes(2))) };
        await Ask(site, "secret", clock).Fetch(Question, CancellationToken.None);

        clock.Waited.ShouldContain(TimeSpan.FromMinutes(2));
    }

    [Fact]
    public async Task A_site_that_goes_on_asking_to_wait_refuses()
    {
        using var site = new Site(_ => new HttpResponseMessage(HttpStatusCode.TooManyRequests));

        (await Fails(site, null)).ShouldBe(ExitCode.Refused);
        site.Asked.Count.ShouldBe(3);
    }

    [Theory]
    [InlineData(HttpStatusCode.Unauthorized, null, "wants a key")]
    [InlineData(HttpStatusCode.Forbidden, "secret", "refuses the key")]
    public async Task A_missing_or_refused_key_is_exit_code_4_and_is_never_printed(
        HttpStatusCode status, string? key, string said)
    {
        using var site = new Site(_ => new HttpResponseMessage(status));
        var error = await Should.ThrowAsync<AandeelException>(
            () => Ask(site, key).Fetch(Question, CancellationToken.None));

        error.Code.ShouldBe(ExitCode.Refused);
        error.Message.ShouldContain(said);
        error.Message.ShouldNotContain("secret");
        site.Asked.Count.ShouldBe(1);
    }

    [Theory]
    [InlineData("<!DOCTYPE html><html>", ExitCode.Refused)]
    [InlineData("[]", ExitCode.ShapeChanged)]
    [InlineData("{\"elapsedTime\":\"0\",\"data\":[{", ExitCode.Failed)]
    [InlineData("{\"elapsedTime\":\"0\",\"count\":0,\"data\":[],\"error\":\"no\"}", ExitCode.Refused)]
    public async Task Another_answer_than_data_says_what_it_is(string text, ExitCode code)
    {
        using var site = new Site(_ => new HttpResponseMessage { Content = new StringContent(text) });

        (await Fails(site, null)).ShouldBe(code);
    }

    [Theory]
    [InlineData(HttpStatusCode.BadGateway, ExitCode.Failed, 3)]
    [InlineData(HttpStatusCode.NotFound, ExitCode.ShapeChanged, 1)]
    [InlineData(HttpStatusCode.Accepted, ExitCode.Refused, 1)]
    public async Task Another_status_than_200_is_tried_again_only_where_it_may_pass(
        HttpStatusCode status, ExitCode code, int asked)
    {
        using var site = new Site(_ => new HttpResponseMessage(status));

        (await Fails(site, null)).ShouldBe(code);
        site.Asked.Count.ShouldBe(asked);
    }

    private static async Task<ExitCode> Fails(Site site, string? key) =>
        (await Should.ThrowAsync<AandeelException>(() => Ask(site, key).Fetch(Question, CancellationToken.None))).Code;

    private static Comtrade Ask(Site site, string? key, TimeProvider? clock = null) =>
        new(site.Client, key, Patience, clock ?? TimeProvider.System);

    private static HttpResponseMessage Rows(int count) => new() { Content = new StringContent(Body(count)) };

    private static string Body(int count)
    {
        var row =
            "{\"period\":\"PERIOD\",\"reporterCode\":REPORTER,\"flowCode\":\"X\",\"partnerCode\":251,"
                + "\"cmdCode\":\"93\",\"primaryValue\":1}";
        return $"{{\"elapsedTime\":\"0\",\"count\":{count},"
            + $"\"data\":[{string.Join(',', Enumerable.Repeat(row, count))}],\"error\":\"\"}}";
    }

    private static HttpResponseMessage Later(RetryConditionHeaderValue after)
    {
        var response = new HttpResponseMessage(HttpStatusCode.TooManyRequests);
        response.Headers.RetryAfter = after;
        return response;
    }

    /// <summary>The site as it answers in tests; any other address is a mistake.</summary>
    private sealed class Site : HttpMessageHandler
    {
        private readonly Func<string, HttpResponseMessage> _answer;

        public Site(Func<string, HttpResponseMessage> answer) =>
            (_answer, Client) = (answer, new HttpClient(this, disposeHandler: false));

        public HttpClient Client { get; }

        public List<string> Asked { get; } = [];

        public List<string?> Keys { get; } = [];

        /// <summary>What the first request gets.</summary>
        public Func<HttpResponseMessage>? First { get; init; }

        /// <summary>An answer is about what was asked for.</summary>
        private static async Task<HttpResponseMessage> Answering(
            HttpResponseMessage response, string address, CancellationToken cancelled)
        {
            var asked = System.Web.HttpUtility.ParseQueryString(new Uri(address).Query);
            var body = await response.Content.ReadAsStringAsync(cancelled);
            response.Content = new StringContent(body
                .Replace("PERIOD", asked["period"]!.Split(',')[0], StringComparison.Ordinal)
                .Replace("REPORTER", asked["reporterCode"]!.Split(',')[0], StringComparison.Ordinal));
            return response;
        }

        protected override Task<HttpResponseMessage> SendAsync(
            HttpRequestMessage request, CancellationToken cancellationToken)
        {
            var address = request.RequestUri!.AbsoluteUri;
            if (request.RequestUri.Host != "comtradeapi.un.org")
            {
                throw new InvalidOperationException($"Nothing in the tests answers {address}.");
            }

            Asked.Add(address);
            Keys.Add(request.Headers.TryGetValues(Comtrade.KeyHeader, out var values) ? values.Single() : null);
            return Answering(
                Asked.Count == 1 && First is not null ? First() : _answer(address), address, cancellationToken);
        }

        protected override void Dispose(bool disposing)
        {
            Client.Dispose();
            base.Dispose(disposing);
        }
    }

    /// <summary>A clock on which every wait is over at once and is noted.</summary>
    private sealed class SteppingClock : TimeProvider
    {
        public List<TimeSpan> Waited { get; } = [];

        public override DateTimeOffset GetUtcNow() => new(2026, 3, 9, 12, 0, 0, TimeSpan.Zero);

        public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
        {
            Waited.Add(dueTime);

            // The limit of an attempt must not be over at once, or no attempt would end; it is made without a time, which is
            // set afterwards.
            var isLimit = dueTime == Patience.Attempt || dueTime == Timeout.InfiniteTimeSpan;
            return System.CreateTimer(callback, state, isLimit ? dueTime : TimeSpan.Zero, period);
        }
    }
}
