using System.Net;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;
using Polly;
using Polly.Retry;
using Polly.Timeout;

namespace Aandeel.Sources;

/// <summary>A fault that may pass, so that trying again makes sense.</summary>
internal sealed class PassingFaultException(Problem problem, Exception? inner = null, bool refusal = false)
    : Exception(problem.ToString(), inner)
{
    /// <summary>What went wrong, as data that a door words in the reader's language.</summary>
    public Problem Problem { get; } = problem;

    public bool Refusal { get; } = refusal;

    /// <summary>How long the site asks to wait, or null.</summary>
    public TimeSpan? After { get; init; }
}

/// <summary>
/// Asks a source's site and tries again with growing pauses while it fails, within bounds of time and size. A refusal
/// (also a check for browsers instead of data) is exit code 4, an answer of another shape exit code 5. It asks only the
/// host that the site's own type names: a redirect to another is not followed, so no key and no question go there.
/// </summary>
/// <param name="site">As it begins a sentence: "The backend".</param>
/// <param name="byHand">What a person can do instead.</param>
internal sealed class PatientClient(
    HttpClient http, BackendPatience patience, TimeProvider clock, Problem site, Problem byHand, Action<Problem>? says)
{
    private const int MostRedirects = 5;
    private static readonly Problem Kept = "what was fetched is kept, and so is the old data";

    private readonly ResiliencePipeline _pipeline = new ResiliencePipelineBuilder { TimeProvider = clock }
        .AddTimeout(patience.Total)
        .AddRetry(new RetryStrategyOptions
        {
            ShouldHandle = new PredicateBuilder()
                .Handle<PassingFaultException>().Handle<IOException>().Handle<TimeoutRejectedException>()
                .Handle<HttpRequestException>(MayPass),
            MaxRetryAttempts = Math.Max(1, patience.Retries),
            BackoffType = DelayBackoffType.Exponential,
            Delay = patience.FirstPause,
            DelayGenerator = arguments => ValueTask.FromResult(
                arguments.Outcome.Exception is PassingFaultException { After: { } after } ? after : (TimeSpan?)null),
            OnRetry = arguments =>
            {
                says?.Invoke(
                    $"{Told(arguments.Outcome.Exception)} Trying again in {arguments.RetryDelay.TotalSeconds:0.#} s "
                    + $"({arguments.AttemptNumber + 1} of {patience.Retries}).");
                return ValueTask.CompletedTask;
            },
        })
        .AddTimeout(patience.Attempt)
        .Build();

    /// <summary>One answer, read by <paramref name="read"/>.</summary>
    /// <param name="refusal">What a 401 or 403 means at this site, where it is not the usual.</param>
    /// <param name="nothing">What an empty answer (204) gives at a site that has nothing to what was asked; a changed
    /// shape where it is left out.</param>
    public Task<T> Ask<T>(
        Problem what, Func<HttpRequestMessage> request, Func<byte[], T> read, CancellationToken cancelled,
        Func<HttpStatusCode, AandeelException>? refusal = null, Func<T>? nothing = null) => Patiently(
        what,
        async token =>
        {
            using var response = await Send(what, request, token);
            if (refusal is not null && response.StatusCode is (HttpStatusCode.Unauthorized or HttpStatusCode.Forbidden))
            {
                throw refusal(response.StatusCode);
            }

            if (nothing is not null && response.StatusCode == HttpStatusCode.NoContent) return nothing();
            Judge(what, response);
            return read(await Body(what, response, token));
        },
        cancelled);

    /// <summary>What the site says of a file without sending it; nothing where it answers no such question.</summary>
    public Task<SiteHead> Head(Problem what, string address, CancellationToken cancelled) => Patiently(
        what,
        async token =>
        {
            using var response = await Send(what, () => new HttpRequestMessage(HttpMethod.Head, address), token);
            if (response.StatusCode is HttpStatusCode.MethodNotAllowed or HttpStatusCode.NotImplemented)
            {
                return SiteHead.Silent;
            }

            Judge(what, response);
            return new SiteHead(
                response.Headers.ETag?.ToString(), response.Content.Headers.LastModified,
                response.Content.Headers.ContentLength);
        },
        cancelled);

    private async Task<T> Patiently<T>(
        Problem what, Func<CancellationToken, ValueTask<T>> ask, CancellationToken cancelled)
    {
        try
        {
            return await _pipeline.ExecuteAsync(ask, cancelled);
        }
        catch (TimeoutRejectedException e)
        {
            throw new AandeelException(
                ExitCode.Failed, $"{site} did not answer {what} in time, tried several times. Try again later: {Kept}.",
                e);
        }
        catch (HttpRequestException e) when (!MayPass(e))
        {
            throw new AandeelException(
                ExitCode.Failed, $"{what}: {Reason(e)} Nothing was asked again: that does not pass by itself; {Kept}.",
                e);
        }
        catch (Exception e) when (e is PassingFaultException or HttpRequestException or IOException)
        {
            var code = e is PassingFaultException { Refusal: true } ? ExitCode.Refused : ExitCode.Failed;
            throw new AandeelException(
                code, $"{what}: {Told(e)} Tried several times; try again later: {Kept}.", e);
        }
    }

    /// <summary>
    /// An answer that is not what was asked for: a web page is a refusal, anything else a changed shape.
    /// </summary>
    public AandeelException Shape(Problem what, byte[] bytes, Problem expected)
    {
        var start = SafeText.ForTerminal(
            Encoding.UTF8.GetString(bytes.AsSpan(0, Math.Min(80, bytes.Length))).Trim().ReplaceLineEndings(" "));
        return start.StartsWith('<')
            ? new AandeelException(
                ExitCode.Refused,
                $"{site} answered {what} with a web page (\"{start}\") instead of data: it refuses programs for now. "
                + $"Try again later, or {byHand}; the old data stays.")
            : new AandeelException(
                ExitCode.ShapeChanged,
                $"{site} answered {what} with \"{start}\"; {expected} was expected. It may have changed; the old data "
                + $"stays.");
    }

    /// <summary>An answer about something else than was asked for.</summary>
    public AandeelException Other(Problem what, Problem got) => new(
        ExitCode.ShapeChanged,
        $"{site} was asked for {what} and answered with {got}. Nothing of it was taken; the old "
        + $"data stays. Try again later, or {byHand}.");

    /// <summary>
    /// Proves that an answer is whole JSON. One that ends too early may come whole next time; one that cannot be read
    /// never will.
    /// </summary>
    public void RequireJson(Problem what, byte[] bytes)
    {
        try
        {
            var reader = new Utf8JsonReader(
                bytes.AsSpan().StartsWith("\uFEFF"u8) ? bytes.AsSpan(3) : bytes, isFinalBlock: false, default);
            while (reader.Read())
            {
                // Read to where it ends.
            }

            if (reader.CurrentDepth == 0 && reader.TokenType is JsonTokenType.EndObject or JsonTokenType.EndArray)
            {
                return;
            }
        }
        catch (JsonException e)
        {
            throw new AandeelException(
                ExitCode.ShapeChanged,
                $"{site} answered {what} with {bytes.Length:N0} bytes that are no JSON (line {e.LineNumber + 1}, byte "
                + $"{e.BytePositionInLine}: damaged, or nested more than 64 deep). "
                + $"The old data stays; try again later.",
                e);
        }

        throw new PassingFaultException($"The answer for {what} was cut off ({bytes.Length:N0} bytes came).");
    }

    /// <summary>
    /// Whether trying again makes sense; a name that is not known, a port that refuses and a certificate that is wrong
    /// stay so.
    /// </summary>
    private static bool MayPass(HttpRequestException e) => e.HttpRequestError is not (
        HttpRequestError.NameResolutionError or HttpRequestError.ConnectionError
            or HttpRequestError.SecureConnectionError
        or HttpRequestError.ConfigurationLimitExceeded or HttpRequestError.VersionNegotiationError);

    private Problem Reason(HttpRequestException e)
    {
        var host = http.BaseAddress?.Authority ?? "its address";
        return e.HttpRequestError switch
        {
            HttpRequestError.NameResolutionError => (Problem)$"The name {host} is not known. Check the network and the address.",
            HttpRequestError.ConnectionError =>
                $"{host} cannot be reached ({Innermost(e)}). Check the network and the address.",
            HttpRequestError.SecureConnectionError => $"No secure connection to {host} ({Innermost(e)}).",
            HttpRequestError.ConfigurationLimitExceeded => $"The headers of {host}'s answer are too large.",
            _ => $"{SafeText.ForTerminal(e.Message).TrimEnd('.')}.",
        };
    }

    /// <summary>What went wrong, as a sentence: our own, or what the system says.</summary>
    private static Problem Told(Exception? e) => e is PassingFaultException ours
        ? ours.Problem
        : $"{SafeText.ForTerminal(e?.Message ?? "").TrimEnd('.')}.";

    private static string Innermost(Exception e)
    {
        while (e.InnerException is { } inner) e = inner;
        return SafeText.ForTerminal(e.Message).TrimEnd('.');
    }

    /// <summary>Sends a question and follows redirects, but never to another host or scheme.</summary>
    private async Task<HttpResponseMessage> Send(Problem what, Func<HttpRequestMessage> request, CancellationToken token)
    {
        Uri? elsewhere = null;
        for (var followed = 0; ; followed++)
        {
            using var message = request();
            var asked = new Uri(http.BaseAddress ?? message.RequestUri!, message.RequestUri!);
            if (elsewhere is not null) message.RequestUri = asked = elsewhere;
            var response = await http.SendAsync(message, HttpCompletionOption.ResponseHeadersRead, token);
            if ((int)response.StatusCode is not (301 or 302 or 303 or 307 or 308)) return response;
            using (response)
            {
                var to = Target(asked, response);
                var keepsMethod = message.Method == HttpMethod.Get || message.Method == HttpMethod.Head
                    || (int)response.StatusCode is 307 or 308;
                if (to is null || !IsSameHost(asked, to) || !keepsMethod || followed == MostRedirects)
                {
                    Problem where = to is null ? Problem.None
                        : $" to {SafeText.ForTerminal(to.GetLeftPart(UriPartial.Path))}";
                    var others = followed == MostRedirects ? ", and that with others" : Problem.None;
                    throw new AandeelException(
                        ExitCode.ShapeChanged,
                        $"{site} answered {what} with a redirect{where}{others}; it is not followed to "
                        + $"another host. Its address may have changed; the old data stays.");
                }

                elsewhere = to;
            }
        }
    }

    private static Uri? Target(Uri asked, HttpResponseMessage response)
    {
        try
        {
            return response.Headers.Location is { } location ? new Uri(asked, location) : null;
        }
        catch (UriFormatException)
        {
            return null;
        }
    }

    /// <summary>The same host and port, or the same host on the secure port.</summary>
    private static bool IsSameHost(Uri asked, Uri to) =>
        string.Equals(Bare(asked.Host), Bare(to.Host), StringComparison.OrdinalIgnoreCase)
        && ((asked.Scheme == to.Scheme && asked.Port == to.Port) || IsMadeSecure(asked, to));

    private static bool IsMadeSecure(Uri asked, Uri to) =>
        asked.Scheme == Uri.UriSchemeHttp && to.Scheme == Uri.UriSchemeHttps && asked.IsDefaultPort && to.IsDefaultPort;

    private static string Bare(string host) =>
        host.StartsWith("www.", StringComparison.OrdinalIgnoreCase) ? host[4..] : host;

    /// <summary>The body, as long as it keeps coming and is no larger than an answer can be.</summary>
    private async Task<byte[]> Body(Problem what, HttpResponseMessage response, CancellationToken token)
    {
        if (response.Content.Headers.ContentLength > patience.LargestAnswer) throw TooLarge(what);
        await using var stream = await response.Content.ReadAsStreamAsync(token);
        using var body = new MemoryStream();
        var buffer = new byte[1 << 16];
        using var stalled = CancellationTokenSource.CreateLinkedTokenSource(token);
        while (true)
        {
            stalled.CancelAfter(patience.Silence);
            int read;
            try
            {
                read = await stream.ReadAsync(buffer, stalled.Token);
            }
            catch (OperationCanceledException) when (!token.IsCancellationRequested)
            {
                throw new PassingFaultException(
                    $"{site} stopped in the middle of {what}: nothing came for {patience.Silence.TotalSeconds:0} s.");
            }

            if (read == 0) return body.ToArray();
            if (body.Length + read > patience.LargestAnswer) throw TooLarge(what);
            body.Write(buffer, 0, read);
        }
    }

    private AandeelException TooLarge(Problem what) => new(
        ExitCode.ShapeChanged,
        $"{site} answered {what} with more than {patience.LargestAnswer:N0} bytes; its answers have 3 MB at most. "
        + $"Nothing of it was taken; the old data stays.");

    private void Judge(Problem what, HttpResponseMessage response)
    {
        switch (response.StatusCode)
        {
            case HttpStatusCode.OK:
                return;
            case HttpStatusCode.TooManyRequests or HttpStatusCode.ServiceUnavailable
                when After(response.Headers.RetryAfter) is { } after && after > patience.LongestPause:
                throw new AandeelException(
                    ExitCode.Refused,
                    $"{site} asks to come back "
                    + $"{Until(after)} ({(int)response.StatusCode}) at {what}. "
                    + $"Try again then, or {byHand}; {Kept}.");
            case HttpStatusCode.TooManyRequests:
                throw new PassingFaultException(
                    $"{site} asks to wait (429) at {what}.", refusal: true)
                { After = After(response.Headers.RetryAfter) };
            case HttpStatusCode.Accepted or HttpStatusCode.Unauthorized or HttpStatusCode.Forbidden:
                throw new AandeelException(
                    ExitCode.Refused,
                    $"{site} refuses {what} ({(int)response.StatusCode}), perhaps with a check for browsers. Try again "
                    + $"later, or {byHand}; the old data stays.");
            case >= HttpStatusCode.InternalServerError:
                throw new PassingFaultException($"{site} failed ({(int)response.StatusCode}) at {what}.");
            default:
                throw new AandeelException(
                    ExitCode.ShapeChanged,
                    $"{site} answered {what} with status {(int)response.StatusCode}; 200 was expected. Its address or "
                    + $"form may have changed; the old data stays.");
        }
    }

    /// <summary>When to come back, in words.</summary>
    private Problem Until(TimeSpan after) => after < TimeSpan.FromDays(400)
        ? (Problem)$"after {(clock.GetUtcNow() + after).UtcDateTime:yyyy-MM-dd HH:mm} UTC"
        : "in more than a year";

    /// <summary>
    /// How long an answer asks to wait, by a number of seconds or by a date; null where it does not say.
    /// </summary>
    private TimeSpan? After(RetryConditionHeaderValue? asked) =>
        asked?.Delta
            ?? (asked?.Date is { } date ? TimeSpan.FromTicks(Math.Max(0, (date - clock.GetUtcNow()).Ticks)) : null);
}
