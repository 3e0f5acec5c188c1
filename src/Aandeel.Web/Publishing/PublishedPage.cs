namespace Aandeel.Web.Publishing;

/// <summary>A page of a published copy: where it stands, and what the site says there.</summary>
/// <param name="Path">What stands behind the language in its address.</param>
/// <param name="Query">What stands behind the question mark; nothing on a default view.</param>
internal sealed record PublishedPage(
    Language Language, string Path, IReadOnlyList<KeyValuePair<string, string>> Query, string Address)
{
    /// <summary>What the site answers, before its links are turned.</summary>
    public Reply? Reply { get; init; }

    /// <summary>Where its links lead, on the site.</summary>
    public IReadOnlyList<string> Links { get; init; } = [];

    /// <summary>The address of its own question as its tools give it.</summary>
    public string? Alias { get; init; }

    /// <summary>The address of the card that stands for it where its link is pasted.</summary>
    public string? Card { get; init; }

    /// <summary>Whether it is a view that a link of another page asks for.</summary>
    public bool IsState => Query.Count > 0 || IsEmbed;

    /// <summary>Whether it is a picture for the pages of others; its path is the words of a question.</summary>
    public bool IsEmbed { get; init; }

    /// <summary>Whether it stays with its version, and the newest copy has none.</summary>
    public bool IsStaying { get; init; }

    /// <summary>A page that the site's own list names; others are found by links.</summary>
    public SitePage? Listed => IsState ? null : SiteMap.Find(Language, Path);

    /// <summary>Its file below the root of a version.</summary>
    public string File
    {
        get
        {
            var root = Codes.Of(Language);
            if (IsEmbed) return $"embed/{root}/{Path}--{ContentName.Of(Address)}.html";
            if (Path.Length == 0 && !IsState) return $"{root}/index.html";
            return IsState ? $"{root}/{(Path.Length == 0 ? "index" : Path)}--{ContentName.Of(Address)}.html" : $"{root}/{Path}.html";
        }
    }

    public string Html => System.Text.Encoding.UTF8.GetString(Reply!.Plain);

    /// <summary>A page of an address of the site; null where the address is none of a page.</summary>
    public static PublishedPage? Of(string address)
    {
        var (path, query) = Split(address);
        var embed = path.IndexOf("/embed/", StringComparison.Ordinal);
        if (embed == 0 || (embed > 0 && path.StartsWith($"/{CitedVersion.Folder}/", StringComparison.Ordinal)))
        {
            return Of(path[(embed + "/embed".Length)..]) is not { } page ? null
                : page with { Query = Arguments(query), Address = address, IsEmbed = true, IsStaying = embed > 0 };
        }

        foreach (var language in Enum.GetValues<Language>())
        {
            var root = $"/{Codes.Of(language)}/";
            if (!path.StartsWith(root, StringComparison.Ordinal)) continue;
            return new PublishedPage(language, path[root.Length..], Arguments(query), address);
        }

        return null;
    }

    public static (string Path, string Query) Split(string address)
    {
        var at = address.IndexOf('?', StringComparison.Ordinal);
        return at < 0 ? (address, "") : (address[..at], address[(at + 1)..]);
    }

    /// <summary>The arguments of an address, as a server reads them.</summary>
    public static IReadOnlyList<KeyValuePair<string, string>> Arguments(string query) =>
    [
        .. query.Split('&', StringSplitOptions.RemoveEmptyEntries).Select(part =>
        {
            var at = part.IndexOf('=', StringComparison.Ordinal);
            return at < 0 ? KeyValuePair.Create(Plain(part), "") : KeyValuePair.Create(Plain(part[..at]), Plain(part[(at + 1)..]));
        }),
    ];

    private static string Plain(string text) => Uri.UnescapeDataString(text.Replace('+', ' '));
}
