using System.Text;

namespace Aandeel.Sources.Sipri;

/// <summary>
/// The backend of SIPRI's own site, which answers without a key. It is slow and fails at times, so every call is tried
/// again with growing pauses; a refusal is exit code 4, an answer of another shape exit code 5.
/// </summary>
public sealed class SipriBackend
{
    public static readonly Uri Address = new("https://atbackend.sipri.org/api/p/");

    private static readonly RegisterReader Inner = new();
    private readonly PatientClient _client;

    public SipriBackend(HttpClient http, BackendPatience patience, TimeProvider clock, Action<Problem>? says = null) =>
        _client = new PatientClient(
            http, patience, clock, "The backend", "download the register by hand and import it", says);

    /// <summary>The last year that the database covers; the edition is the year after it.</summary>
    public Task<int> LastYear(CancellationToken cancelled) => _client.Ask(
        "the last year",
        () => new HttpRequestMessage(HttpMethod.Get, "trades/getMaxYear"),
        bytes => int.TryParse(Encoding.UTF8.GetString(bytes).Trim(), out var year) && year is > 1950 and < 2100
            ? year
            : throw _client.Shape("the last year", bytes, "a year such as 2025"),
        cancelled);

    /// <summary>
    /// The register of deliveries of some years, as the backend sends it: JSON with the 17-column CSV inside. It is
    /// asked for by delivery year, and where the backend gives orders all the same (16 columns), they come;
    /// <see cref="OrdersAnswerReader"/> tells.
    /// </summary>
    public Task<SourceFile> Deliveries(YearRange years, CancellationToken cancelled) =>
        Register(years, byDeliveryYear: true, cancelled);

    /// <summary>
    /// The register of orders with deliveries in some years: 16 columns. Orders over several windows would stand in
    /// each, so all years are asked at once.
    /// </summary>
    public Task<SourceFile> Orders(YearRange years, CancellationToken cancelled) =>
        Register(years, byDeliveryYear: false, cancelled);

    /// <summary>
    /// The site's table of import or export values of all parties, unpacked: totals to check and to fit years to.
    /// </summary>
    public Task<SourceFile> Totals(YearRange years, Side side, CancellationToken cancelled)
    {
        var name = $"sipri-tiv-{(side == Side.Export ? "exports" : "imports")}-{years}.csv";
        Problem what = side == Side.Export ? (Problem)"the table of exports" : "the table of imports";
        return _client.Ask(
            what,
            () => Post("trades/import-export-csv/", TotalsBody(years, side)),
            bytes =>
            {
                var inner = InnerRegister.Unwrap(
                    Whole(what, new SourceFile(name, bytes), "JSON with the table inside"));
                if (SourceReaders.For(inner) is not SipriTotals.SiteTableReader reader)
                {
                    throw _client.Shape(what, inner.Bytes.ToArray(), "a table of TIV by year");
                }

                var reading = new FileReading();
                reader.Read(inner, reading);
                return inner;
            },
            cancelled);
    }

    private Task<SourceFile> Register(YearRange years, bool byDeliveryYear, CancellationToken cancelled) => _client.Ask(
        $"{years}",
        () => Post("trades/trade-register-csv/", Body(years, byDeliveryYear)),
        bytes =>
        {
            var file = Whole($"{years}", new SourceFile(FileName(years), bytes), "JSON with the register inside");

            // Reading it proves its shape before it is kept.
            var reading = new FileReading();
            if (InnerRegister.HoldsOrders(file)) new OrdersAnswerReader().Read(file, reading);
            else Inner.Read(ApiAnswerReader.Unwrap(file), reading);
            if (reading.Rows == 0)
            {
                throw new AandeelException(
                    ExitCode.ShapeChanged,
                    $"The answer for {years} has the register's columns and no rows, and deliveries are expected in "
                        + $"every window. Nothing was changed here.");
            }

            if (reading.Years() is { } got && (got.First < years.First || got.Last > years.Last))
            {
                throw _client.Other($"{years}", $"deliveries of {got}");
            }

            return file;
        },
        cancelled);

    private SourceFile Whole(Problem what, SourceFile file, Problem expected)
    {
        if (!file.Head.AsSpan().TrimStart().StartsWith("{", StringComparison.Ordinal))
        {
            throw _client.Shape(what, file.Bytes.ToArray(), expected);
        }

        _client.RequireJson(what, file.Bytes.ToArray());
        return file;
    }

    private static HttpRequestMessage Post(string path, string body) =>
        new(HttpMethod.Post, path) { Content = new StringContent(body, Encoding.UTF8, "application/json") };

    /// <summary>The name of the answer for some years.</summary>
    internal static string FileName(YearRange years) => $"sipri-register-{years}.json";

    private static string Body(YearRange years, bool byDeliveryYear)
    {
        var deliveryYear =
            $$"""{"field":"Delivery year","oldField":"","condition":"contains","value1":{{years.First}},"value2":{{years.Last}},"listData":[]}""";
        const string OpenDeals =
            """{"field":"opendeals","oldField":"","condition":"","value1":"","value2":"","listData":[]}""";

        // With the field exportOption the answer has a row per delivery year, without it a row per order.
        return byDeliveryYear
            ? $$"""{"filters":[{{deliveryYear}},{"field":"Order year","condition":"contains","value1":0,"value2":{{years.Last}},"listData":[]},{{OpenDeals}},{"field":"exportOption","condition":"","value1":"","value2":"","listData":[]}],"logic":"AND"}"""
            : $$"""{"filters":[{{deliveryYear}},{{OpenDeals}}],"logic":"AND"}""";
    }

    private static string TotalsBody(YearRange years, Side side)
    {
        var bySupplier = side == Side.Export
            ? """{"field":"orderbyseller","oldField":"","condition":"","value1":"","value2":"","listData":[]},"""
            : "";
        return $$"""{"filters":[{"field":"Year range 1","oldField":"","condition":"contains","value1":{{years.First}},"value2":{{years.Last}},"listData":[]},{{bySupplier}}{"field":"DeliveryType","oldField":"","condition":"","value1":"delivered","value2":"","listData":[]},{"field":"Status","oldField":"","condition":"","value1":"0","value2":"","listData":[]}],"logic":"AND"}""";
    }
}
