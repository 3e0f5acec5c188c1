using System.Text.Json;

namespace Aandeel.Sources.Customs;

/// <summary>
/// The records of a JSON answer: the objects in one array of the outermost object, each with the line on which it
/// begins.
/// </summary>
internal static class JsonRecords
{
    /// <summary>
    /// Calls <paramref name="take"/> for each object of the array, with its line from 1 and its number on that line
    /// from 0.
    /// </summary>
    /// <returns>The other members of the outermost object.</returns>
    /// <exception cref="AandeelException">The file is no whole JSON, or has no such array (exit code 5).</exception>
    public static Dictionary<string, JsonElement> Read(
        SourceFile file, string array, Action<JsonElement, int, int> take)
    {
        // Bytes that are no UTF-8 stay: where they stand decides whether the answer is damaged.
        var bytes = file.Encoding.IsSingleByte ? file.Bytes.Span : JsonRows.Utf8(file).Span;
        try
        {
            var reader = new Utf8JsonReader(bytes);
            var others = new Dictionary<string, JsonElement>(StringComparer.Ordinal);
            var (line, counted, before, part) = (1, 0, 0, 0);
            var found = false;
            if (!reader.Read() || reader.TokenType != JsonTokenType.StartObject) throw Shape(file, "an object");
            while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
            {
                var name = reader.GetString()!;
                reader.Read();
                if (name != array)
                {
                    others[name] = JsonElement.ParseValue(ref reader);
                    continue;
                }

                if (reader.TokenType != JsonTokenType.StartArray) throw Shape(file, $"a list '{array}'");
                found = true;
                while (reader.Read() && reader.TokenType != JsonTokenType.EndArray)
                {
                    var at = (int)reader.TokenStartIndex;
                    line += bytes[counted..at].Count((byte)'\n');
                    counted = at;
                    part = line == before ? part + 1 : 0;
                    before = line;
                    take(JsonElement.ParseValue(ref reader), line, part);
                }
            }

            while (reader.Read())
            {
                // Whatever comes behind the object must be readable too: a file that goes on is not the answer.
            }

            return found ? others : throw Shape(file, $"a list '{array}'");
        }
        catch (Exception e) when (e is JsonException or InvalidOperationException)
        {
            throw new AandeelException(
                ExitCode.ShapeChanged,
                $"{file.Name}: the answer is damaged or cut off ({e.Message}). Fetch it again; nothing was changed "
                    + $"here.", e);
        }
    }

    private static AandeelException Shape(SourceFile file, Problem expected) => new(
        ExitCode.ShapeChanged,
        $"{file.Name}: {expected} was expected in the answer; it begins with "
            + $"\"{(file.Head.Length > 80 ? file.Head[..80] : file.Head).ReplaceLineEndings(" ")}\". "
            + $"Nothing was changed. Download it again; its form may be new.");
}
