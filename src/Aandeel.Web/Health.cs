using System.Text.Json;

namespace Aandeel.Web;

/// <summary>Whether the site answers, and from which snapshot.</summary>
internal static class Health
{
    public static Reply Of(Desk desk)
    {
        using var stream = new MemoryStream();
        using (var json = new Utf8JsonWriter(stream))
        {
            json.WriteStartObject();
            json.WriteString("status", "ok");
            json.WriteString("snapshot", desk.Imported.Identity);
            json.WriteString("program", ProgramVersion.Text);
            json.WriteEndObject();
        }

        return new Reply("application/json; charset=utf-8", stream.ToArray());
    }
}
