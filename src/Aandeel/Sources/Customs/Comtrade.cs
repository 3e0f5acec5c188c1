using System.Net;
using System.Text;
using System.Text.Json;
using Polly;
using Polly.Retry;
using Polly.Timeout;

namespace Aandeel.Sources.Customs;

/// <summary>
/// UN Comtrade's interface. Without a key it answers at most 500 rows a time, so questions are small; with a key they are larger.
/// An answer at the limit is asked again in halves. A missing or refused key is exit code 4, an answer of another shape exit code 5.
/// </summary>
public sealed class Comtrade
{
    public const string KeyHeader = "Ocp-Apim-Subscription-Key";

    /// <summary>The most rows in an answer with a key.</summary>
    public const int MostWithKey = 100_000;

    public static readonly Uri OpenAddress = new("https://comtradeapi.un.org/public/v1/preview/C/A/HS");
    public static readonly Uri KeyAddress = new("https://comtradeapi.un.org/data/v1/get/C/A/HS");

    private readonly HttpClient _http;
    private readonly string? _key;
    private readonly ResiliencePipeline _pipeline;

    /// <summary>Asks through <paramref name="http"/>; nothing is sent before <see cref="Fetch"/>.</summary>
    /// <param name="key">The subscription key, or null to ask without one.</param>
    public Comtrade(HttpClient http, string? key, BackendPatience patience, TimeProvider clock, Action<string>? says = null)
    {
        (_http, _key) = (http, string.IsNullOrWhiteSpace(key) ? null : key.Trim());
        _pipeline = new ResiliencePipelineBuilder { TimeProvider = clock }
            .AddRetry(new RetryStrategyOptions
            {
                ShouldHandle = new PredicateBuilder().Handle<PassingFault>().Handle<HttpRequestException>().Handle<IOException>().Handle<TimeoutRejectedException>(),
                MaxRetryAttempts = Math.Max(1, patience.Retries),
                BackoffType = DelayBackoffType.Exponential,
                Delay = patience.FirstPause,
                DelayGenerator = arguments => ValueTask.FromResult((arguments.Outcome.Exception as PassingFault)?.After(clock)),
                OnRetry = arguments =>
                {
                    says?.Invoke($"{arguments.Outcome.Exception?.Message} Trying again in {arguments.RetryDelay.TotalSeconds:0.#} s ({arguments.AttemptNumber + 1} of {patience.Retries}).");
                    return ValueTask.CompletedTask;
                },
            })
            .AddTimeout(patience.Attempt)
            .Build();
    }

    /// <summary>The most rows that one answer holds.</summary>
    public int Most => _key is null ? ComtradeReader.MostWithoutKey : MostWithKey;

    /// <summary>Fetches everything a question asks for, in as few answers as come whole. Answers without rows are left out: silence is no report.</summary>
    public async Task<IReadOnlyList<SourceFile>> Fetch(ComtradeQuestion question, CancellationToken cancelled)
    {
        var files = new List<SourceFile>();
        var open = new Stack<ComtradeQuestion>(_key is null ? question.Smallest().Reverse() : [question]);
        while (open.TryPop(out var next))
        {
            cancelled.ThrowIfCancellationRequested();
            var file = await Ask(next, cancelled);
            var reading = new FileReading();
            new ComtradeReader().Read(file, reading);
            if (reading.Rows < Most)
            {
                if (reading.Rows > 0) files.Add(file);
                continue;
            }

            if (next.Halves() is not var (first, second)) throw new AandeelException(ExitCode.ShapeChanged, $"UN Comtrade answered {next} with {reading.Rows} rows, the most that it gives, and the question cannot be made smaller: rows may be missing. Ask with a key, which allows more.");
            open.Push(second);
            open.Push(first);
        }

        return files;
    }

    private async Task<SourceFile> Ask(ComtradeQuestion question, CancellationToken cancelled)
    {
        try
        {
            return await _pipeline.ExecuteAsync(
                async token =>
                {
                    using var message = new HttpRequestMessage(HttpMethod.Get, question.Address(_key is null ? OpenAddress : KeyAddress, Most));
                    if (_key is not null) message.Headers.Add(KeyHeader, _key);
                    using var response = await _http.SendAsync(message, HttpCompletionOption.ResponseHeadersRead, token);
                    Judge(question, response);
                    return Proven(question, await response.Content.ReadAsByteArrayAsync(token));
                },
                cancelled);
        }
        catch (TimeoutRejectedException e)
        {
            throw new AandeelException(ExitCode.Failed, $"UN Comtrade did not answer {question} in time, tried several times. Try again later; the old data stays.", e);
        }
        catch (Exception e) when (e is PassingFault or HttpRequestException or IOException)
        {
            throw new AandeelException(e is PassingFault { Refusal: true } ? ExitCode.Refused : ExitCode.Failed, $"{question}: {e.Message} Tried several times; try again later, the old data stays.", e);
        }
    }

    private static SourceFile Proven(ComtradeQuestion question, byte[] bytes)
    {
        var file = new SourceFile(question.FileName, bytes);
        if (new ComtradeReader().Recognises(file))
        {
            try
            {
                using var document = JsonDocument.Parse(bytes);
                return file;
            }
            catch (JsonException e)
            {
                throw new PassingFault($"The answer was cut off ({bytes.Length:N0} bytes came).", e);
            }
        }

        var start = Encoding.UTF8.GetString(bytes.AsSpan(0, Math.Min(80, bytes.Length))).Trim();
        throw start.StartsWith('<')
            ? new AandeelException(ExitCode.Refused, $"UN Comtrade answered {question} with a web page (\"{start}\") in place of data: it refuses programs for now. Try again later; the old data stays.")
            : new AandeelException(ExitCode.ShapeChanged, $"UN Comtrade answered {question} with \"{start}\"; JSON with elapsedTime, count and data was expected. It may have changed; the old data stays.");
    }

    private void Judge(ComtradeQuestion question, HttpResponseMessage response)
    {
        switch (response.StatusCode)
        {
            case HttpStatusCode.OK:
                return;
            case HttpStatusCode.TooManyRequests:
                throw new PassingFault("UN Comtrade asks to wait (429).", refusal: true) { RetryAfter = response.Headers.RetryAfter };
            case HttpStatusCode.Unauthorized or HttpStatusCode.Forbidden:
                throw new AandeelException(ExitCode.Refused, _key is null
                    ? $"UN Comtrade wants a key for {question} ({(int)response.StatusCode}). Get one at https://comtradedeveloper.un.org and give it, or ask later; the old data stays."
                    : $"UN Comtrade refuses the key for {question} ({(int)response.StatusCode}). Check it at https://comtradedeveloper.un.org, or ask without one; the old data stays.");
            case HttpStatusCode.Accepted:
                throw new AandeelException(ExitCode.Refused, $"UN Comtrade put off its answer to {question} (202), perhaps with a check for browsers. Try again later; the old data stays.");
            case >= HttpStatusCode.InternalServerError:
                throw new PassingFault($"UN Comtrade failed ({(int)response.StatusCode}).");
            default:
                throw new AandeelException(ExitCode.ShapeChanged, $"UN Comtrade answered {question} with status {(int)response.StatusCode}; 200 was expected. Its address or form may have changed; the old data stays.");
        }
    }

    /// <summary>A fault that may pass, so that trying again makes sense.</summary>
    private sealed class PassingFault(string message, Exception? inner = null, bool refusal = false) : Exception(message, inner)
    {
        public bool Refusal { get; } = refusal;

        public System.Net.Http.Headers.RetryConditionHeaderValue? RetryAfter { get; init; }

        /// <summary>How long the answer asks to wait, by a number of seconds or by a date; null where it does not say.</summary>
        public TimeSpan? After(TimeProvider clock)
        {
            if (RetryAfter?.Delta is { } delta) return delta;
            return RetryAfter?.Date is { } date ? TimeSpan.FromTicks(Math.Max(0, (date - clock.GetUtcNow()).Ticks)) : null;
        }
    }
}
