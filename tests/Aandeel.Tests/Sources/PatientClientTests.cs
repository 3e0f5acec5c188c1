using System.Net;
using System.Net.Http.Headers;
using Aandeel.Sources;

namespace Aandeel.Tests.Sources;

/// <summary>
/// A site on its worst day: time and memory stay bounded, the key goes nowhere else, and there is a sentence with its
/// exit code.
/// </summary>
public sealed class PatientClientTests
{
    private static readonly BackendPatience Patience = new(TimeSpan.FromSeconds(20), 2, TimeSpan.FromMilliseconds(1))
    {
        Silence = TimeSpan.FromMilliseconds(300),
        Total = TimeSpan.FromSeconds(30),
        LargestAnswer = 4 << 20,
    };

    private readonly List<string> _said = [];
    private readonly List<(Uri Address, bool HasKey)> _asked = [];

    [Fact]
    public async Task An_endless_body_is_cut_where_no_answer_is_so_large()
    {
        var error = await Failure(_ => new HttpResponseMessage { Content = new StreamContent(new EndlessStream(0)) });
        error.Code.ShouldBe(ExitCode.ShapeChanged);
        error.Message.ShouldContain("more than 4,194,304 bytes");
        _asked.Count.ShouldBe(1, "it does not get smaller by asking again");
    }

    [Fact]
    public async Task A_length_that_promises_too_much_is_refused_before_anything_is_read()
    {
        var error = await Failure(_ =>
        {
            var content = new StreamContent(new EndlessStream(0));
            content.Headers.ContentLength = 1L << 40;
            return new HttpResponseMessage { Content = content };
        });
        error.Message.ShouldContain("more than");
    }

    [Fact]
    public async Task A_body_that_stops_in_the_middle_is_tried_again_and_then_given_up()
    {
        var error = await Failure(
            _ => new HttpResponseMessage { Content = new StreamContent(new EndlessStream(1 << 20)) });
        error.Code.ShouldBe(ExitCode.Failed);
        error.Message.ShouldContain("nothing came for");
        _said.Count.ShouldBe(2);
    }

    [Theory]
    [InlineData("http://elsewhere.example/data", 302)]
    [InlineData("https://elsewhere.example/data", 307)]
    [InlineData("http://site.example:8080/data", 301)]
    [InlineData("file:///etc/passwd", 302)]
    [InlineData("ftp://site.example/data", 302)]
    [InlineData(null, 302)]
    public async Task A_redirect_to_another_host_or_scheme_is_not_followed_and_the_key_stays(
        string? location, int status)
    {
        var error = await Failure(_ =>
        {
            var answer = new HttpResponseMessage((HttpStatusCode)status);
            if (location is not null) answer.Headers.Location = new Uri(location);
            return answer;
        });
        error.Code.ShouldBe(ExitCode.ShapeChanged);
        error.Message.ShouldContain("not followed to another host");
        _asked.ShouldAllBe(a => a.Address.Host == "site.example");
    }

    [Fact]
    public async Task A_redirect_on_the_same_host_is_followed_with_the_key()
    {
        var answer = await Ask(request =>
        {
            if (request.RequestUri!.AbsolutePath == "/moved")
            {
                return new HttpResponseMessage { Content = new StringContent("here") };
            }

            var moved = new HttpResponseMessage(HttpStatusCode.Redirect);
            moved.Headers.Location = new Uri("/moved", UriKind.Relative);
            return moved;
        });
        answer.ShouldBe("here");
        _asked.Select(a => a.HasKey).ShouldBe([true, true]);
    }

    [Fact]
    public async Task Redirects_without_end_end()
    {
        var error = await Failure(_ =>
        {
            var moved = new HttpResponseMessage(HttpStatusCode.Redirect);
            moved.Headers.Location = new Uri("/again", UriKind.Relative);
            return moved;
        });
        error.Code.ShouldBe(ExitCode.ShapeChanged);
        _asked.Count.ShouldBeLessThan(10);
    }

    [Theory]
    [InlineData(99_999_999)]
    [InlineData(86_400)]
    public async Task A_wait_of_a_day_is_told_and_not_waited(int seconds)
    {
        var error = await Failure(_ =>
        {
            var busy = new HttpResponseMessage(HttpStatusCode.TooManyRequests);
            busy.Headers.RetryAfter = new RetryConditionHeaderValue(TimeSpan.FromSeconds(seconds));
            return busy;
        });
        error.Code.ShouldBe(ExitCode.Refused);
        error.Message.ShouldContain("come back");
        _asked.Count.ShouldBe(1);
    }

    [Theory]
    [InlineData(HttpRequestError.NameResolutionError, "The name site.example is not known")]
    [InlineData(HttpRequestError.ConnectionError, "site.example cannot be reached")]
    [InlineData(HttpRequestError.SecureConnectionError, "No secure connection")]
    [InlineData(HttpRequestError.ConfigurationLimitExceeded, "headers")]
    public async Task What_does_not_pass_by_itself_is_asked_once(HttpRequestError fault, string says)
    {
        var error = await Failure(_ => throw new HttpRequestException(fault, "inner words"));
        error.Code.ShouldBe(ExitCode.Failed);
        error.Message.ShouldContain(says);
        _asked.Count.ShouldBe(1);
    }

    [Fact]
    public void Json_that_is_too_deep_or_damaged_is_no_fault_that_passes()
    {
        var client = Client(new Handler(_ => new HttpResponseMessage(), _asked));
        Should.Throw<AandeelException>(
            () => client.RequireJson("it", System.Text.Encoding.UTF8.GetBytes(new string('[', 100_000)))).Code.ShouldBe(
                ExitCode.ShapeChanged);
        Should.Throw<AandeelException>(() => client.RequireJson("it", "{\"a\":1}}"u8.ToArray())).Code.ShouldBe(
            ExitCode.ShapeChanged);
        Should.Throw<PassingFaultException>(() => client.RequireJson("it", "{\"a\":[1,2"u8.ToArray()));
        client.RequireJson("it", "{\"a\":[1,2]}"u8.ToArray());
    }

    [Fact]
    public void What_a_site_says_commands_no_terminal()
    {
        var client = Client(new Handler(_ => new HttpResponseMessage(), _asked));
        client.Shape("it", "\u001b]0;title\u0007 not data"u8.ToArray(), "data").Message.ShouldContain(
            "\\x1b]0;title\\x07");
    }

    private PatientClient Client(Handler handler) =>
        new(
            new HttpClient(handler)
            {
                BaseAddress = new Uri("http://site.example/"),
                Timeout = Timeout.InfiniteTimeSpan
            }, Patience, TimeProvider.System, "The site", "do it by hand",
                s => _said.Add(s.ToString()));

    private async Task<AandeelException> Failure(Func<HttpRequestMessage, HttpResponseMessage> answer) =>
        await Should.ThrowAsync<AandeelException>(() => Ask(answer));

    private Task<string> Ask(Func<HttpRequestMessage, HttpResponseMessage> answer) => Client(new Handler(answer, _asked)).Ask(
        "it",
        () =>
        {
            var message = new HttpRequestMessage(HttpMethod.Get, "data");
            message.Headers.Add("Key", "SECRET");
            return message;
        },
        bytes => System.Text.Encoding.UTF8.GetString(bytes),
        CancellationToken.None);

    private sealed class Handler(Func<HttpRequestMessage, HttpResponseMessage> answer, List<(Uri, bool)> asked)
        : HttpMessageHandler
    {
        protected override Task<HttpResponseMessage> SendAsync(
            HttpRequestMessage request, CancellationToken cancellationToken)
        {
            asked.Add((request.RequestUri!, request.Headers.Contains("Key")));
            return Task.FromResult(answer(request));
        }
    }

    /// <summary>Gives blanks for ever, or stalls for ever once it has given some.</summary>
    private sealed class EndlessStream(int stallsAfter) : Stream
    {
        private long _given;

        public override bool CanRead => true;

        public override bool CanSeek => false;

        public override bool CanWrite => false;

        public override long Length => throw new NotSupportedException();

        public override long Position { get => _given; set => throw new NotSupportedException(); }

        public override async ValueTask<int> ReadAsync(
            Memory<byte> buffer, CancellationToken cancellationToken = default)
        {
            if (stallsAfter > 0 && _given >= stallsAfter) await Task.Delay(Timeout.Infinite, cancellationToken);
            buffer.Span.Fill((byte)' ');
            _given += buffer.Length;
            return buffer.Length;
        }

        public override int Read(byte[] buffer, int offset, int count) => throw new NotSupportedException();

        public override void Flush() => throw new NotSupportedException();

        public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

        public override void SetLength(long value) => throw new NotSupportedException();

        public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();
    }
}
