using System.Text.Encodings.Web;
using System.Text.Json;

namespace Aandeel.Doors;

/// <summary>How JSON is written: letters as they are, the same bytes on every system.</summary>
internal static class JsonForm
{
    /// <summary>For files that people open.</summary>
    public static JsonWriterOptions Indented { get; } =
        new() { Indented = true, NewLine = "\n", Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>For lines, and for what programs alone read.</summary>
    public static JsonWriterOptions OneLine { get; } = Indented with { Indented = false, SkipValidation = true };

    /// <summary>What is written, as an element that stands by itself.</summary>
    public static JsonElement Element(Action<Utf8JsonWriter> write)
    {
        using var bytes = new MemoryStream();
        using (var json = new Utf8JsonWriter(bytes, OneLine)) write(json);
        using var document = JsonDocument.Parse(bytes.ToArray());
        return document.RootElement.Clone();
    }
}
