using System.Globalization;
using System.Text.Json;

namespace Aandeel.Sources.Census;

/// <summary>
/// The interface of the Census Bureau of the United States. It asks for a free key, which stands in the address and so
/// goes to the site that was named and to no other. Not seen live: the forms are those that public clients of 2026 use.
/// </summary>
public sealed class CensusSite
{
    /// <summary>Where the key is looked for when no option gives it.</summary>
    public const string KeyVariable = "AANDEEL_CENSUS_KEY";

    public const string KeyPage = "https://api.census.gov/data/key_signup.html";

    public static readonly Uri Address = new("https://api.census.gov/");

    /// <summary>
    /// The end uses of military goods, each of its own: aircraft, launching gear, engines, vehicles, ships, arms and
    /// ammunition, clothing, parts. From general knowledge; the first answer to <c>E_ENDUSE=*</c> decides.
    /// </summary>
    public static readonly IReadOnlyList<string> MilitaryEndUses = ["50000", "50010", "50020", "50030", "50040",
        "50050", "50060", "50070"];

    private const string Shipments = "data/timeseries/eits/m3";
    private const string Exports = "data/timeseries/intltrade/exports/enduse";

    private readonly PatientClient _client;
    private readonly Uri _at;
    private readonly string? _key;

    /// <summary>Asks through <paramref name="http"/>, which must not follow the site to another one.</summary>
    /// <param name="key">The key, or null to ask without one.</param>
    /// <param name="address">Another address than <see cref="Address"/>.</param>
    public CensusSite(HttpClient http, string? key, BackendPatience patience, TimeProvider clock,
        Action<Problem>? says = null, Uri? address = null)
    {
        _key = string.IsNullOrWhiteSpace(key) ? null : key.Trim();
        _at = address ?? Address;
        _client = new PatientClient(http, patience, clock, "The Census Bureau", $"ask with a key ({KeyPage})", says);
    }

    public bool HasKey => _key is not null;

    /// <summary>
    /// The unadjusted shipments of defence capital goods in the months of a year; null where there are none.
    /// </summary>
    public Task<SourceFile?> ShipmentsOf(int year, CancellationToken cancelled) => Ask(
        $"shipments of defence capital goods, {Text(year)}",
        $"census-m3-def-vs-{Text(year)}.json",
        $"{Shipments}?get=cell_value,data_type_code,time_slot_id,seasonally_adj,category_code&for=us:*"
                + $"&data_type_code=VS&category_code=DEF&seasonally_adj=no&time={Text(year)}",
        new ShipmentsReader(),
        cancelled);

    /// <summary>Exports of an end use by destination in a month; null where there are none.</summary>
    public Task<SourceFile?> ExportsOf(string endUse, int year, int month, CancellationToken cancelled)
    {
        if (endUse.Length != 5 || !endUse.All(char.IsAsciiDigit))
        {
            throw new ArgumentException($"'{endUse}' is no end use of five digits.", nameof(endUse));
        }

        if (month is < 1 or > 12) throw new ArgumentOutOfRangeException(nameof(month), month, "1 to 12");
        var time = string.Create(CultureInfo.InvariantCulture, $"{year:0000}-{month:00}");
        return Ask(
            $"exports of end use {endUse}, {time}",
            $"census-enduse-{endUse}-{time}.json",
            $"{Exports}?get=CTY_CODE,CTY_NAME,{EndUseReader.OneMonth}&E_ENDUSE={endUse}&CTY_CODE=*&time={time}",
            new EndUseReader(),
            cancelled);
    }

    private Task<SourceFile?> Ask(Problem what, string name, string path, ISourceReader reader,
        CancellationToken cancelled) =>
        _client.Ask<SourceFile?>(
        what,
        () => new HttpRequestMessage(HttpMethod.Get,
            new Uri(_at, _key is null ? path : $"{path}&key={Uri.EscapeDataString(_key)}")),
        bytes => Proven(what, new SourceFile(name, bytes), reader),
        cancelled,
        status => NoKey(what, $"{(int)status}"),
        nothing: () => null);

    private SourceFile Proven(Problem what, SourceFile file, ISourceReader reader)
    {
        // Some calls without a key are answered with a page and status 200.
        if (file.Head.AsSpan().TrimStart().StartsWith("<")
            && file.Head.Contains(" Key", StringComparison.OrdinalIgnoreCase))
        {
            throw NoKey(what, "a page about a missing or invalid key");
        }

        if (!reader.Recognises(file))
        {
            throw _client.Shape(what, file.Bytes.ToArray(), "a list of rows in JSON whose first names the columns");
        }

        try
        {
            using var whole = JsonDocument.Parse(file.Bytes);
            return file;
        }
        catch (JsonException e)
        {
            throw new PassingFaultException($"The answer was cut off ({file.Bytes.Length:N0} bytes came).", e);
        }
    }

    private AandeelException NoKey(Problem what, Problem answered) => new(
        ExitCode.Refused,
        _key is null
            ? (Problem)($"The Census Bureau wants a key for {what} ({answered}). Get one, it is free: {KeyPage}; "
                + $"then give it, or set {KeyVariable}. The old data stays.")
            : $"The Census Bureau refuses the key for {what} ({answered}). "
                + $"Check it, or get another: {KeyPage}. The old data stays.");

    private static string Text(int year) => year.ToString("0000", CultureInfo.InvariantCulture);
}
