using System.Globalization;
using System.Text;
using System.Text.Json;

namespace Aandeel.Sources;

/// <summary>
/// The objects of a JSON array, each with its line in the file. A damaged object is refused with its line and reading
/// goes on at the next line
/// that begins one; not to be confused with a JSON parser, which would give up the whole file.
/// </summary>
internal sealed class JsonRows
{
    private readonly ReadOnlyMemory<byte> _bytes;
    private readonly FileReading _reading;
    private int _at;
    private int _counted;
    private int _line = 1;
    private bool _ended;

    public JsonRows(SourceFile file, FileReading reading)
    {
        (_bytes, _reading) = (Utf8(file), reading);
        SkipBlank();
        if (_at < _bytes.Length && _bytes.Span[_at] == (byte)'[') _at++;
        else throw new AandeelException(
            ExitCode.ShapeChanged,
            $"{file.Name}, line {Line(_at)}: a list of rows in JSON ('[') was expected. Download it again.");
    }

    /// <summary>The file in UTF-8, without byte-order mark.</summary>
    public static ReadOnlyMemory<byte> Utf8(SourceFile file)
    {
        var bytes = file.IsUtf8 ? file.Bytes : Encoding.Convert(file.Encoding, Encoding.UTF8, file.Bytes.ToArray());
        return JsonEscapes.Whole(bytes.Span.StartsWith("\uFEFF"u8) ? bytes[3..] : bytes);
    }

    /// <summary>
    /// The names of the fields of the first object of an array, or of the object itself; empty when the file is
    /// something else.
    /// </summary>
    public static IReadOnlySet<string> FirstNames(SourceFile file)
    {
        var names = new HashSet<string>(StringComparer.Ordinal);
        var text = file.Head.AsSpan().TrimStart();
        if (text.IsEmpty || text[0] is not ('[' or '{')) return names;
        try
        {
            var reader = new Utf8JsonReader(Encoding.UTF8.GetBytes(file.Head), isFinalBlock: false, default);
            while (reader.Read() && !(reader.TokenType == JsonTokenType.EndObject && reader.CurrentDepth <= 1))
            {
                if (reader.TokenType != JsonTokenType.PropertyName) continue;
                names.Add(reader.GetString()!);
                if (!reader.TrySkip()) break;
            }
        }
        catch (Exception e) when (e is JsonException or InvalidOperationException)
        {
            // What was read so far may still tell the form.
        }

        return names;
    }

    /// <summary>
    /// Goes to the next object that can be read; damaged ones are refused on the way. False at the end.
    /// </summary>
    public bool Next(out JsonRow row)
    {
        row = default;
        while (!_ended)
        {
            SkipBlank();
            if (_at >= _bytes.Length)
            {
                _ended = true;
                _reading.Remark(
                    Line(_bytes.Length), null, Finding.CutOff, "the end of the file",
                    "the sign ] behind the last row; the file may be cut off");
                break;
            }

            var sign = _bytes.Span[_at];
            if (sign == (byte)']') break;
            var line = Line(_at);
            if (sign == (byte)'{' && TryParse(out var fields))
            {
                row = new JsonRow(line, fields);
                return true;
            }

            Refuse(line);
        }

        return false;
    }

    private bool TryParse(out JsonElement row)
    {
        row = default;
        try
        {
            var reader = new Utf8JsonReader(_bytes.Span[_at..]);
            using var document = JsonDocument.ParseValue(ref reader);
            row = document.RootElement.Clone();
            _at += (int)reader.BytesConsumed;
            return true;
        }
        catch (Exception e) when (e is JsonException or InvalidOperationException)
        {
            return false;
        }
    }

    /// <summary>Refuses what stands here, up to the next line that begins an object or ends the list.</summary>
    private void Refuse(int line)
    {
        var from = _at;
        do
        {
            var end = _bytes.Span[_at..].IndexOf((byte)'\n');
            _at = end < 0 ? _bytes.Length : _at + end + 1;
            while (_at < _bytes.Length && _bytes.Span[_at] is (byte)' ' or (byte)'\t' or (byte)'\r') _at++;
        }
        while (_at < _bytes.Length && _bytes.Span[_at] is not ((byte)'{' or (byte)']'));
        _reading.RowRefused(
            line, null, "json-damaged", Encoding.UTF8.GetString(_bytes.Span[from.._at]).Trim(),
            "one row as a JSON object");
    }

    private void SkipBlank()
    {
        while (_at < _bytes.Length
            && _bytes.Span[_at] is (byte)' ' or (byte)'\t' or (byte)'\r' or (byte)'\n' or (byte)',')
        {
            _at++;
        }
    }

    private int Line(int at)
    {
        _line += _bytes.Span[_counted..at].Count((byte)'\n');
        _counted = at;
        return _line;
    }
}

/// <summary>One object of a JSON array.</summary>
/// <param name="Line">Where it begins, from 1.</param>
internal readonly record struct JsonRow(int Line, JsonElement Fields)
{
    /// <summary>
    /// A field as text without blanks around it: a string as it is, a number as written, nothing for null; null when
    /// the field is missing.
    /// </summary>
    public string? Text(string name) => Fields.TryGetProperty(name, out var value) ? TextOf(value) : null;

    public static string? TextOf(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.String => Whole(value),
        JsonValueKind.Null => "",
        _ => value.GetRawText(),
    };

    /// <summary>Reads all wanted fields into <paramref name="cells"/>; the first missing name, or null.</summary>
    public string? Fill(IReadOnlyList<string> names, string[] cells)
    {
        for (var i = 0; i < names.Count; i++)
        {
            if (Text(names[i]) is not { } text) return names[i];
            cells[i] = text;
        }

        return null;
    }

    /// <summary>
    /// A row without a field: in the first row the form has changed (exit code 5), later the row is damaged and
    /// refused.
    /// </summary>
    public void Missing(string name, SourceFile file, FileReading reading)
    {
        var found = string.Join(", ", Fields.EnumerateObject().Select(p => p.Name));
        if (reading.Rows > 0)
        {
            reading.RowRefused(Line, name, "field-missing", found, $"a field '{name}'");
            return;
        }

        throw new AandeelException(
            ExitCode.ShapeChanged,
            $"{file.Name}: the field '{name}' is missing from the row on line "
            + $"{Line.ToString(CultureInfo.InvariantCulture)}; found: {found}. "
            + $"Nothing was changed. Download it again; its form may be new.");
    }

    private static string? Whole(JsonElement value)
    {
        try
        {
            return value.GetString()!.Trim();
        }
        catch (InvalidOperationException)
        {
            // Half a surrogate pair, or bytes that are no UTF-8: shown as it stands in the file, the bytes as signs of
            // replacement.
            return Encoding.UTF8.GetString(System.Runtime.InteropServices.JsonMarshal.GetRawUtf8Value(value));
        }
    }
}
