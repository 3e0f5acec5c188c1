using System.Text.Json;

namespace Aandeel.Sources.Customs;

/// <summary>
/// UN Comtrade's interface. Without a key it answers at most 500 rows a time, so questions are small; with a key they
/// are larger. An answer at the limit is asked again in halves. A missing or refused key is exit code 4, an answer of
/// another shape exit code 5.
/// </summary>
public sealed class Comtrade
{
    public const string KeyHeader = "Ocp-Apim-Subscription-Key";

    /// <summary>The most rows in an answer with a key.</summary>
    public const int MostWithKey = 100_000;

    public static readonly Uri Address = new("https://comtradeapi.un.org/");

    private const string OpenPath = "public/v1/preview/C/A/HS";
    private const string KeyPath = "data/v1/get/C/A/HS";

    private readonly PatientClient _client;
    private readonly string? _key;
    private readonly Uri _at;

    /// <summary>Asks through <paramref name="http"/>; nothing is sent before <see cref="Fetch"/>.</summary>
    /// <param name="key">The subscription key, or null to ask without one.</param>
    /// <param name="address">Another address than <see cref="Address"/>.</param>
    public Comtrade(
        HttpClient http, string? key, BackendPatience patience, TimeProvider clock, Action<Problem>? says = null,
        Uri? address = null)
    {
        _key = string.IsNullOrWhiteSpace(key) ? null : key.Trim();
        _at = new Uri(address ?? Address, _key is null ? OpenPath : KeyPath);
        _client = new PatientClient(http, patience, clock, "UN Comtrade", "ask with a key", says);
    }

    public bool HasKey => _key is not null;

    /// <summary>The most rows that one answer holds.</summary>
    public int Most => _key is null ? ComtradeReader.MostWithoutKey : MostWithKey;

    /// <summary>
    /// Fetches everything a question asks for, in as few answers as come whole. Answers without rows are left out:
    /// silence is no report.
    /// </summary>
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

            if (next.Halves() is not var (first, second))
            {
                throw new AandeelException(
                    ExitCode.ShapeChanged,
                    $"UN Comtrade answered {next} with {reading.Rows} rows, the most that it gives, and the question "
                        + $"cannot be made smaller: rows may be missing. Ask with a key, which allows more.");
            }

            open.Push(second);
            open.Push(first);
        }

        return files;
    }

    private Task<SourceFile> Ask(ComtradeQuestion question, CancellationToken cancelled) => _client.Ask(
        $"{question}",
        () =>
        {
            var message = new HttpRequestMessage(HttpMethod.Get, question.Address(_at, Most));
            if (_key is not null) message.Headers.Add(KeyHeader, _key);
            return message;
        },
        bytes => Proven(question, bytes),
        cancelled,
        status => new AandeelException(ExitCode.Refused, _key is null
            ? (Problem)($"UN Comtrade wants a key for {question} ({(int)status}). Get one at https://comtradedeveloper.un.org "
                + $"and give it, or ask later; the old data stays.")
            : $"UN Comtrade refuses the key for {question} ({(int)status}). Check it at "
                + $"https://comtradedeveloper.un.org, or ask without one; the old data stays."));

    private SourceFile Proven(ComtradeQuestion question, byte[] bytes)
    {
        var file = new SourceFile(question.FileName, bytes);
        if (!new ComtradeReader().Recognises(file))
        {
            throw _client.Shape($"{question}", bytes, "JSON with elapsedTime, count and data");
        }

        _client.RequireJson($"{question}", bytes);
        using var document = JsonDocument.Parse(JsonRows.Utf8(file));
        if (!document.RootElement.TryGetProperty("data", out var rows) || rows.ValueKind != JsonValueKind.Array)
        {
            return file;
        }

        foreach (var row in rows.EnumerateArray())
        {
            if (row.ValueKind != JsonValueKind.Object) continue;
            if (Number(row, "reporterCode") is { } reporter && !question.Reporters.Contains(reporter))
            {
                throw _client.Other($"{question}", $"rows of reporter {reporter}");
            }

            if ((Number(row, "refYear") ?? Number(row, "period")) is { } year && !question.Years.Contains(year))
            {
                throw _client.Other($"{question}", $"rows of {year}");
            }
        }

        return file;
    }

    private static int? Number(JsonElement row, string name) =>
        row.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.Number
            && value.TryGetInt32(out var number) ? number
        : value.ValueKind == JsonValueKind.String && int.TryParse(value.GetString(), out number) ? number : null;
}
