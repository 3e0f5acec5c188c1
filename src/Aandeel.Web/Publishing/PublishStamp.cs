using System.Text.Json;

namespace Aandeel.Web.Publishing;

/// <summary>What a copy says of itself at its root: by it a folder is known as one that may be replaced.</summary>
internal sealed record PublishStamp(string Program, IReadOnlyList<PublishedVersion> Versions)
{
    public const string File = "aandeel-publish.json";
    private static readonly JsonSerializerOptions Form = new(JsonSerializerDefaults.Web)
    {
        WriteIndented = true,
        NewLine = "\n",
    };

    /// <summary>The stamp of a folder; null where it is no copy of ours.</summary>
    public static PublishStamp? Read(string folder)
    {
        var path = Path.Combine(folder, File);
        if (!System.IO.File.Exists(path)) return null;
        try
        {
            return JsonSerializer.Deserialize<PublishStamp>(System.IO.File.ReadAllBytes(path), Form);
        }
        catch (JsonException e)
        {
            throw new AandeelException(
                ExitCode.Failed,
                $"{path} cannot be read: {e.Message} Mend it from a backup, or publish into another folder.", e);
        }
    }

    public Reply Reply() =>
        new("application/json; charset=utf-8", [.. JsonSerializer.SerializeToUtf8Bytes(this, Form), (byte)'\n']);
}
