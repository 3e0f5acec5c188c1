using System.Net;
using System.Text;
using System.Text.Json;
using Polly;
using Polly.Retry;
using Polly.Timeout;

namespace Aandeel.Sources.Sipri;

/// <summary>How long to wait for SIPRI's backend, and how often to try again.</summary>
/// <param name="Attempt">For one answer; they take 7 to 32 seconds.</param>
/// <param name="Retries">How many times after the first.</param>
/// <param name="FirstPause">Before the first retry; doubled before each next one.</param>
public sealed record BackendPatience(TimeSpan Attempt, int Retries, TimeSpan FirstPause)
{
    public static BackendPatience Default { get; } = new(TimeSpan.FromMinutes(3), 4, TimeSpan.FromSeconds(5));
}

/// <summary>
/// The backend of SIPRI's own site, which answers without a key. It is slow and fails at times, so every call is tried again with
/// growing pauses; a refusal is exit code 4, an answer of another shape exit code 5.
/// </summary>
public sealed class SipriBackend
{
    public static readonly Uri Address = new("https://atbackend.sipri.org/api/p/");

    private static readonly RegisterReader Register = new();
    private readonly HttpClient _http;
    private readonly ResiliencePipeline _pipeline;

    public SipriBackend(HttpClient http, BackendPatience patience, TimeProvider clock, Action<string>? says = null)
    {
        _http = http;
        _pipeline = new ResiliencePipelineBuilder { TimeProvider = clock }
            .AddRetry(new RetryStrategyOptions
            {
                ShouldHandle = new PredicateBuilder().Handle<PassingFault>().Handle<HttpRequestException>().Handle<IOException>().Handle<TimeoutRejectedException>(),
                MaxRetryAttempts = Math.Max(1, patience.Retries),
                BackoffType = DelayBackoffType.Exponential,
                Delay = patience.FirstPause,
                DelayGenerator = arguments => ValueTask.FromResult(arguments.Outcome.Exception is PassingFault { After: { } after } ? after : (TimeSpan?)null),
                OnRetry = arguments =>
                {
                    says?.Invoke($"{arguments.Outcome.Exception?.Message} Trying again in {arguments.RetryDelay.TotalSeconds:0.#} s ({arguments.AttemptNumber + 1} of {patience.Retries}).");
                    return ValueTask.CompletedTask;
                },
            })
            .AddTimeout(patience.Attempt)
            .Build();
    }

    /// <summary>The last year that the database covers; the edition is the year after it.</summary>
    public Task<int> LastYear(CancellationToken cancelled) => Ask(
        "the last year",
        () => new HttpRequestMessage(HttpMethod.Get, "trades/getMaxYear"),
        bytes => int.TryParse(Encoding.UTF8.GetString(bytes).Trim(), out var year) && year is > 1950 and < 2100
            ? year
            : throw Shape("the last year", bytes, "a year such as 2025"),
        cancelled);

    /// <summary>The register of deliveries of some years, as the backend sends it: JSON with the 17-column CSV inside.</summary>
    public Task<SourceFile> Deliveries(YearRange years, CancellationToken cancelled) => Ask(
        years.ToString(),
        () => new HttpRequestMessage(HttpMethod.Post, "trades/trade-register-csv/") { Content = new StringContent(Body(years), Encoding.UTF8, "application/json") },
        bytes =>
        {
            var file = new SourceFile($"sipri-register-{years}.json", bytes);
            if (!file.Head.AsSpan().TrimStart().StartsWith("{", StringComparison.Ordinal)) throw Shape(years.ToString(), bytes, "JSON with the register inside");
            try
            {
                using var document = JsonDocument.Parse(bytes);
            }
            catch (JsonException e)
            {
                throw new PassingFault($"The answer for {years} was cut off ({bytes.Length:N0} bytes came).", e);
            }

            // Reading it proves its shape before it is kept.
            var reading = new FileReading();
            Register.Read(ApiAnswerReader.Unwrap(file), reading);
            if (reading.Rows == 0) throw new AandeelException(ExitCode.ShapeChanged, $"The answer for {years} has the register's columns and no rows, and deliveries are expected in every window. Nothing was changed here.");
            return file;
        },
        cancelled);

    private static string Body(YearRange years) =>
        $$"""
        {"filters":[{"field":"Delivery year","oldField":"","condition":"contains","value1":{{years.First}},"value2":{{years.Last}},"listData":[]},{"field":"Order year","condition":"contains","value1":0,"value2":{{years.Last}},"listData":[]},{"field":"opendeals","condition":"","value1":"","value2":"","listData":[]},{"field":"exportOption","condition":"","value1":"","value2":"","listData":[]}],"logic":"AND"}
        """;

    private static AandeelException Shape(string what, byte[] bytes, string expected)
    {
        var start = Encoding.UTF8.GetString(bytes.AsSpan(0, Math.Min(80, bytes.Length))).Trim();
        return start.StartsWith('<')
            ? new AandeelException(ExitCode.Refused, $"The backend answered {what} with a web page (\"{start}\") in place of data: it refuses programs for now. Try again later, or download the register by hand and import it; the old data stays.")
            : new AandeelException(ExitCode.ShapeChanged, $"The backend answered {what} with \"{start}\"; {expected} was expected. It may have changed; the old data stays.");
    }

    private async Task<T> Ask<T>(string what, Func<HttpRequestMessage> request, Func<byte[], T> read, CancellationToken cancelled)
    {
        try
        {
            return await _pipeline.ExecuteAsync(
                async token =>
                {
                    using var message = request();
                    using var response = await _http.SendAsync(message, HttpCompletionOption.ResponseHeadersRead, token);
                    Judge(what, response);
                    return read(await response.Content.ReadAsByteArrayAsync(token));
                },
                cancelled);
        }
        catch (TimeoutRejectedException e)
        {
            throw new AandeelException(ExitCode.Failed, $"The backend did not answer {what} in time, tried several times. Try again later: what was fetched is kept, and so is the old data.", e);
        }
        catch (Exception e) when (e is PassingFault or HttpRequestException or IOException)
        {
            var code = e is PassingFault { Refusal: true } ? ExitCode.Refused : ExitCode.Failed;
            throw new AandeelException(code, $"{what}: {e.Message} Tried several times; try again later: what was fetched is kept, and so is the old data.", e);
        }
    }

    private static void Judge(string what, HttpResponseMessage response)
    {
        switch (response.StatusCode)
        {
            case HttpStatusCode.OK:
                return;
            case HttpStatusCode.TooManyRequests:
                throw new PassingFault($"The backend asks to wait (429) at {what}.", refusal: true) { After = response.Headers.RetryAfter?.Delta };
            case HttpStatusCode.Accepted or HttpStatusCode.Unauthorized or HttpStatusCode.Forbidden:
                throw new AandeelException(ExitCode.Refused, $"The backend refuses {what} ({(int)response.StatusCode}), perhaps with a check for browsers. Try again later, or download the register by hand and import it; the old data stays.");
            case >= HttpStatusCode.InternalServerError:
                throw new PassingFault($"The backend failed ({(int)response.StatusCode}) at {what}.");
            default:
                throw new AandeelException(ExitCode.ShapeChanged, $"The backend answered {what} with status {(int)response.StatusCode}; 200 was expected. Its address or form may have changed; the old data stays.");
        }
    }

    /// <summary>A fault that may pass, so that trying again makes sense.</summary>
    private sealed class PassingFault : Exception
    {
        public PassingFault(string message, Exception? inner = null, bool refusal = false)
            : base(message, inner) => Refusal = refusal;

        public bool Refusal { get; }

        public TimeSpan? After { get; init; }
    }
}
