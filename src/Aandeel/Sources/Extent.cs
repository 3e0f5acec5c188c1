using System.Buffers;
using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace Aandeel.Sources;

/// <summary>How much of what a source holds a file has.</summary>
public enum ExtentState
{
    /// <summary>Not held against anything yet.</summary>
    Unchecked,

    /// <summary>Everything that its form can hold.</summary>
    Complete,

    /// <summary>A part: some suppliers, recipients, categories or years, or less than is known to exist.</summary>
    Part,

    /// <summary>The file ends in the middle, so what is missing is not known.</summary>
    BrokenOff,

    /// <summary>More than there is: a file put behind itself or behind another one.</summary>
    Doubled,
}

/// <summary>How the extent of a file is known.</summary>
public enum ExtentBasis
{
    /// <summary>From what is in the file.</summary>
    Rows,

    /// <summary>From the line in which the file says what was asked.</summary>
    Title,

    /// <summary>Held against totals of its edition.</summary>
    Totals,

    /// <summary>From the form: one government's own list, one reporter's answer.</summary>
    Form,
}

/// <summary>A sign that a file has less, or more, than there is.</summary>
/// <param name="Code">A short code, as <see cref="Finding"/>'s.</param>
/// <param name="Found">What is there, as data: each language words it.</param>
public sealed record ExtentGap(string Code, Problem Found, Problem Expected)
{
    public bool Equals(ExtentGap? other) =>
        other is not null && Code == other.Code && Found.ToString() == other.Found.ToString()
            && Expected.ToString() == other.Expected.ToString();

    public override int GetHashCode() => Code.GetHashCode(StringComparison.Ordinal);
}

/// <summary>
/// What a file can speak of: whose deliveries, to whom, of what and in which years. It says nothing about what the
/// source itself does not know (silent reporters), and a file that is complete can still be of an older edition.
/// </summary>
public sealed record Extent
{
    private static readonly JsonWriterOptions Relaxed = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>The suppliers, as printed or as codes; null for all.</summary>
    public IReadOnlyList<string>? Suppliers { get; init; }

    /// <summary>The recipients, as printed or as codes; null for all.</summary>
    public IReadOnlyList<string>? Recipients { get; init; }

    /// <summary>The categories as printed; null for all.</summary>
    public IReadOnlyList<string>? Categories { get; init; }

    /// <summary>The years with figures; null where there are none.</summary>
    public YearRange? Years { get; init; }

    /// <summary>The last day with a row, where the rows of the form have days; null elsewhere.</summary>
    public DateOnly? Until { get; init; }

    public ExtentState State { get; init; }

    public ExtentBasis Basis { get; init; }

    /// <summary>What speaks against the file being whole.</summary>
    public IReadOnlyList<ExtentGap> Gaps { get; init; } = [];

    /// <summary>
    /// Whether the file answers for everybody: no side and no category is left out, nothing is known to be missing.
    /// </summary>
    public bool IsWhole =>
        Suppliers is null && Recipients is null && Categories is null
            && State is ExtentState.Complete or ExtentState.Unchecked;

    /// <summary>Why a question cannot be answered from the file, as a code; null when it can.</summary>
    /// <param name="suppliers">Those that the question sums over, in the words of <see cref="Suppliers"/>; null for
    /// all.</param>
    /// <param name="recipients">The same for recipients.</param>
    /// <param name="categories">The same for categories.</param>
    /// <param name="years">All years of the question.</param>
    public string? CanAnswer(
        IReadOnlyCollection<string>? suppliers, IReadOnlyCollection<string>? recipients,
        IReadOnlyCollection<string>? categories, YearRange? years)
    {
        if (State == ExtentState.BrokenOff) return ExtentReasons.BrokenOff;
        if (State == ExtentState.Doubled) return ExtentReasons.Doubled;
        if (!Holds(Suppliers, suppliers)) return ExtentReasons.Suppliers;
        if (!Holds(Recipients, recipients)) return ExtentReasons.Recipients;
        if (!Holds(Categories, categories)) return ExtentReasons.Categories;
        if (years is not null && (Years is null || !Years.Contains(years.First) || !Years.Contains(years.Last)))
        {
            return ExtentReasons.Years;
        }

        // A part whose limits are not known can leave out anything; one whose limits are known has been held against
        // them above.
        return State == ExtentState.Part && Suppliers is null && Recipients is null && Categories is null
            && Gaps.Count > 0 ? ExtentReasons.Part : null;
    }

    /// <summary>
    /// The same extent in other words, such as codes of parties for printed names; names without one stay as they are.
    /// </summary>
    public Extent In(Func<string, string?> party) => this with
    {
        Suppliers = Suppliers?.Select(s => party(s) ?? s).Distinct(StringComparer.Ordinal).ToList(),
        Recipients = Recipients?.Select(r => party(r) ?? r).Distinct(StringComparer.Ordinal).ToList(),
    };

    /// <summary>
    /// As it is kept in a snapshot. Written and read by hand: every import and every question does, and a serialiser takes
    /// longer to start than the whole of either.
    /// </summary>
    public string ToJson()
    {
        var buffer = new ArrayBufferWriter<byte>();
        using (var json = new Utf8JsonWriter(buffer, Relaxed))
        {
            json.WriteStartObject();
            WriteNames(json, "suppliers", Suppliers);
            WriteNames(json, "recipients", Recipients);
            WriteNames(json, "categories", Categories);
            if (Years is not null) json.WriteString("years", Years.ToString());
            if (Until is { } until) json.WriteString("until", until.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
            json.WriteString("state", Codes.Of(State));
            json.WriteString("basis", Codes.Of(Basis));
            json.WriteStartArray("gaps");
            foreach (var gap in Gaps)
            {
                json.WriteStartObject();
                json.WriteString("code", gap.Code);
                json.WritePropertyName("found");
                gap.Found.WriteTo(json);
                json.WritePropertyName("expected");
                gap.Expected.WriteTo(json);
                json.WriteEndObject();
            }

            json.WriteEndArray();
            json.WriteEndObject();
        }

        return Encoding.UTF8.GetString(buffer.WrittenSpan);
    }

    /// <summary>An extent from what <see cref="ToJson"/> wrote; null for nothing, or for what no longer fits.</summary>
    public static Extent? FromJson(string? text)
    {
        if (string.IsNullOrEmpty(text)) return null;
        try
        {
            using var document = JsonDocument.Parse(text);
            var root = document.RootElement;
            return new Extent
            {
                Suppliers = Names(root, "suppliers"),
                Recipients = Names(root, "recipients"),
                Categories = Names(root, "categories"),
                Years = Word(root, "years") is { } years ? YearRange.Parse(years, null) : null,
                Until = Word(root, "until") is { } until
                    ? DateOnly.ParseExact(until, "yyyy-MM-dd", CultureInfo.InvariantCulture)
                    : null,
                State = Named<ExtentState>(Word(root, "state")),
                Basis = Named<ExtentBasis>(Word(root, "basis")),
                Gaps = root.TryGetProperty("gaps", out var gaps)
                    ? [.. gaps.EnumerateArray().Select(
                        g => new ExtentGap(
                            Word(g, "code")!, Problem.From(g.GetProperty("found")), Problem.From(g.GetProperty("expected"))))]
                    : [],
            };
        }
        catch (Exception e) when (e is JsonException or FormatException or InvalidOperationException or KeyNotFoundException)
        {
            return null;
        }
    }

    public bool Equals(Extent? other) =>
        other is not null && State == other.State && Basis == other.Basis && Equals(Years, other.Years)
            && Until == other.Until
        && Same(Suppliers, other.Suppliers) && Same(Recipients, other.Recipients) && Same(Categories, other.Categories)
        && Gaps.SequenceEqual(other.Gaps);

    public override int GetHashCode() =>
        HashCode.Combine(State, Basis, Years, Suppliers?.Count, Recipients?.Count, Categories?.Count, Gaps.Count);

    private static void WriteNames(Utf8JsonWriter json, string name, IReadOnlyList<string>? names)
    {
        if (names is null) return;
        json.WriteStartArray(name);
        foreach (var each in names) json.WriteStringValue(each);
        json.WriteEndArray();
    }

    private static IReadOnlyList<string>? Names(JsonElement of, string name) =>
        of.TryGetProperty(name, out var list) ? [.. list.EnumerateArray().Select(n => n.GetString()!)] : null;

    private static string? Word(JsonElement of, string name) =>
        of.TryGetProperty(name, out var word) ? word.GetString() : null;

    private static T Named<T>(string? word)
        where T : struct, Enum => Codes.TryParse<T>(word ?? "", out var value) ? value : throw new FormatException(word);

    private static bool Holds(IReadOnlyList<string>? here, IReadOnlyCollection<string>? asked) =>
        here is null || (asked is not null && asked.All(a => here.Contains(a, StringComparer.OrdinalIgnoreCase)));

    private static bool Same(IReadOnlyList<string>? one, IReadOnlyList<string>? other) =>
        one is null ? other is null : other is not null && one.SequenceEqual(other);
}
