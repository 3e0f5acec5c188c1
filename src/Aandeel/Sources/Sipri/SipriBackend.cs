using System.Text;

namespace Aandeel.Sources.Sipri;

/// <summary>
/// The backend of SIPRI's own site, which answers without a key. It is slow and fails at times, so every call is tried again with
/// growing pauses; a refusal is exit code 4, an answer of another shape exit code 5.
/// </summary>
public sealed class SipriBackend
{
    public static readonly Uri Address = new("https://atbackend.sipri.org/api/p/");

    private static readonly RegisterReader Register = new();
    private readonly PatientClient _client;

    public SipriBackend(HttpClient http, BackendPatience patience, TimeProvider clock, Action<string>? says = null) =>
        _client = new PatientClient(http, patience, clock, "The backend", "download the register by hand and import it", says);

    /// <summary>The last year that the database covers; the edition is the year after it.</summary>
    public Task<int> LastYear(CancellationToken cancelled) => _client.Ask(
        "the last year",
        () => new HttpRequestMessage(HttpMethod.Get, "trades/getMaxYear"),
        bytes => int.TryParse(Encoding.UTF8.GetString(bytes).Trim(), out var year) && year is > 1950 and < 2100
            ? year
            : throw _client.Shape("the last year", bytes, "a year such as 2025"),
        cancelled);

    /// <summary>The register of deliveries of some years, as the backend sends it: JSON with the 17-column CSV inside.</summary>
    public Task<SourceFile> Deliveries(YearRange years, CancellationToken cancelled) => _client.Ask(
        years.ToString(),
        () => new HttpRequestMessage(HttpMethod.Post, "trades/trade-register-csv/") { Content = new StringContent(Body(years), Encoding.UTF8, "application/json") },
        bytes =>
        {
            var file = new SourceFile(FileName(years), bytes);
            if (!file.Head.AsSpan().TrimStart().StartsWith("{", StringComparison.Ordinal)) throw _client.Shape(years.ToString(), bytes, "JSON with the register inside");
            _client.RequireJson(years.ToString(), bytes);

            // Reading it proves its shape before it is kept.
            var reading = new FileReading();
            Register.Read(ApiAnswerReader.Unwrap(file), reading);
            if (reading.Rows == 0) throw new AandeelException(ExitCode.ShapeChanged, $"The answer for {years} has the register's columns and no rows, and deliveries are expected in every window. Nothing was changed here.");
            if (reading.Years() is { } got && (got.First < years.First || got.Last > years.Last)) throw _client.Other(years.ToString(), $"deliveries of {got}");
            return file;
        },
        cancelled);

    /// <summary>The name of the answer for some years.</summary>
    internal static string FileName(YearRange years) => $"sipri-register-{years}.json";

    private static string Body(YearRange years) =>
        $$"""
        {"filters":[{"field":"Delivery year","oldField":"","condition":"contains","value1":{{years.First}},"value2":{{years.Last}},"listData":[]},{"field":"Order year","condition":"contains","value1":0,"value2":{{years.Last}},"listData":[]},{"field":"opendeals","condition":"","value1":"","value2":"","listData":[]},{"field":"exportOption","condition":"","value1":"","value2":"","listData":[]}],"logic":"AND"}
        """;
}
