using System.Net;
using System.Net.Http.Headers;
using System.Text;
using Polly;
using Polly.Retry;
using Polly.Timeout;

namespace Aandeel.Sources;

/// <summary>How long to wait for a source's site, and how often to try again.</summary>
/// <param name="Attempt">For one answer; SIPRI's take 7 to 32 seconds.</param>
/// <param name="Retries">How many times after the first.</param>
/// <param name="FirstPause">Before the first retry; doubled before each next one.</param>
public sealed record BackendPatience(TimeSpan Attempt, int Retries, TimeSpan FirstPause)
{
    public static BackendPatience Default { get; } = new(TimeSpan.FromMinutes(3), 4, TimeSpan.FromSeconds(5));
}

/// <summary>A fault that may pass, so that trying again makes sense.</summary>
internal sealed class PassingFaultException(string message, Exception? inner = null, bool refusal = false) : Exception(message, inner)
{
    public bool Refusal { get; } = refusal;

    /// <summary>How long the site asks to wait, or null.</summary>
    public TimeSpan? After { get; init; }
}

/// <summary>
/// Asks a source's site and tries again with growing pauses while it fails. A refusal (also a check for browsers in place of data) is exit
/// code 4, an answer of another shape exit code 5. It asks only addresses that the site's own type names.
/// </summary>
/// <param name="site">As it begins a sentence: "The backend".</param>
/// <param name="byHand">What a person can do in its place.</param>
internal sealed class PatientClient(HttpClient http, BackendPatience patience, TimeProvider clock, string site, string byHand, Action<string>? says)
{
    private readonly ResiliencePipeline _pipeline = new ResiliencePipelineBuilder { TimeProvider = clock }
        .AddRetry(new RetryStrategyOptions
        {
            ShouldHandle = new PredicateBuilder().Handle<PassingFaultException>().Handle<HttpRequestException>().Handle<IOException>().Handle<TimeoutRejectedException>(),
            MaxRetryAttempts = Math.Max(1, patience.Retries),
            BackoffType = DelayBackoffType.Exponential,
            Delay = patience.FirstPause,
            DelayGenerator = arguments => ValueTask.FromResult(arguments.Outcome.Exception is PassingFaultException { After: { } after } ? after : (TimeSpan?)null),
            OnRetry = arguments =>
            {
                says?.Invoke($"{arguments.Outcome.Exception?.Message} Trying again in {arguments.RetryDelay.TotalSeconds:0.#} s ({arguments.AttemptNumber + 1} of {patience.Retries}).");
                return ValueTask.CompletedTask;
            },
        })
        .AddTimeout(patience.Attempt)
        .Build();

    /// <summary>One answer, read by <paramref name="read"/>.</summary>
    /// <param name="refusal">What a 401 or 403 means at this site, where it is not the usual.</param>
    /// <param name="nothing">What an empty answer (204) gives at a site that has nothing to what was asked; a changed shape where it is left out.</param>
    public async Task<T> Ask<T>(
        string what, Func<HttpRequestMessage> request, Func<byte[], T> read, CancellationToken cancelled, Func<HttpStatusCode, AandeelException>? refusal = null, Func<T>? nothing = null)
    {
        try
        {
            return await _pipeline.ExecuteAsync(
                async token =>
                {
                    using var message = request();
                    using var response = await http.SendAsync(message, HttpCompletionOption.ResponseHeadersRead, token);
                    if (refusal is not null && response.StatusCode is (HttpStatusCode.Unauthorized or HttpStatusCode.Forbidden)) throw refusal(response.StatusCode);
                    if (nothing is not null && response.StatusCode == HttpStatusCode.NoContent) return nothing();
                    Judge(what, response);
                    return read(await response.Content.ReadAsByteArrayAsync(token));
                },
                cancelled);
        }
        catch (TimeoutRejectedException e)
        {
            throw new AandeelException(ExitCode.Failed, $"{site} did not answer {what} in time, tried several times. Try again later: what was fetched is kept, and so is the old data.", e);
        }
        catch (Exception e) when (e is PassingFaultException or HttpRequestException or IOException)
        {
            var code = e is PassingFaultException { Refusal: true } ? ExitCode.Refused : ExitCode.Failed;
            throw new AandeelException(code, $"{what}: {e.Message} Tried several times; try again later: what was fetched is kept, and so is the old data.", e);
        }
    }

    /// <summary>An answer that is not what was asked for: a web page is a refusal, anything else a changed shape.</summary>
    public AandeelException Shape(string what, byte[] bytes, string expected)
    {
        var start = Encoding.UTF8.GetString(bytes.AsSpan(0, Math.Min(80, bytes.Length))).Trim();
        return start.StartsWith('<')
            ? new AandeelException(ExitCode.Refused, $"{site} answered {what} with a web page (\"{start}\") in place of data: it refuses programs for now. Try again later, or {byHand}; the old data stays.")
            : new AandeelException(ExitCode.ShapeChanged, $"{site} answered {what} with \"{start}\"; {expected} was expected. It may have changed; the old data stays.");
    }

    private void Judge(string what, HttpResponseMessage response)
    {
        switch (response.StatusCode)
        {
            case HttpStatusCode.OK:
                return;
            case HttpStatusCode.TooManyRequests:
                throw new PassingFaultException($"{site} asks to wait (429) at {what}.", refusal: true) { After = After(response.Headers.RetryAfter) };
            case HttpStatusCode.Accepted or HttpStatusCode.Unauthorized or HttpStatusCode.Forbidden:
                throw new AandeelException(ExitCode.Refused, $"{site} refuses {what} ({(int)response.StatusCode}), perhaps with a check for browsers. Try again later, or {byHand}; the old data stays.");
            case >= HttpStatusCode.InternalServerError:
                throw new PassingFaultException($"{site} failed ({(int)response.StatusCode}) at {what}.");
            default:
                throw new AandeelException(ExitCode.ShapeChanged, $"{site} answered {what} with status {(int)response.StatusCode}; 200 was expected. Its address or form may have changed; the old data stays.");
        }
    }

    /// <summary>How long an answer asks to wait, by a number of seconds or by a date; null where it does not say.</summary>
    private TimeSpan? After(RetryConditionHeaderValue? asked) =>
        asked?.Delta ?? (asked?.Date is { } date ? TimeSpan.FromTicks(Math.Max(0, (date - clock.GetUtcNow()).Ticks)) : null);
}
