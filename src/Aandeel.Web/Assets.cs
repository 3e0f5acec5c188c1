using System.Security.Cryptography;

namespace Aandeel.Web;

/// <summary>The files that every page uses: style sheet, letters, the one script.</summary>
internal static class Assets
{
    private static readonly (string Name, string ContentType)[] Files =
    [
        ("aandeel.css", "text/css; charset=utf-8"), ("aandeel.js", "text/javascript; charset=utf-8"),
        ("favicon.svg", "image/svg+xml"), ("source-sans-3.woff2", "font/woff2"), ("source-serif-4.woff2", "font/woff2"),
    ];

    /// <summary>Each by its path, compressed once.</summary>
    public static IReadOnlyDictionary<string, Reply> All { get; } = Files.ToDictionary(
        f => "/" + f.Name,
        f => new Reply(f.ContentType, Bytes(f.Name)) { IsFixed = true }.Pressed(), StringComparer.Ordinal);

    /// <summary>Changes when any of them does, so that a browser may keep them.</summary>
    public static string Version { get; } = Convert.ToHexStringLower(
        SHA256.HashData([.. Files.SelectMany(f => Bytes(f.Name))]))[..10];

    public static string Text(string name)
    {
        using var reader = new StreamReader(Open(name));
        return reader.ReadToEnd();
    }

    /// <summary>The names of what is kept under a folder.</summary>
    public static IReadOnlyList<string> Under(string folder) =>
        [.. typeof(Assets).Assembly.GetManifestResourceNames().Where(n =>
            n.StartsWith(folder, StringComparison.Ordinal)).Order(StringComparer.Ordinal)];

    private static byte[] Bytes(string name) => name == "aandeel.css"
        ? [.. System.Text.Encoding.UTF8.GetBytes(Doors.Svg.Styles), .. Read(name), .. Read("sharing.css")]
        : Read(name);

    private static byte[] Read(string name)
    {
        using var stream = Open("assets/" + name);
        var bytes = new byte[stream.Length];
        stream.ReadExactly(bytes);
        return bytes;
    }

    private static Stream Open(string name) => typeof(Assets).Assembly.GetManifestResourceStream(name)
        ?? throw new InvalidOperationException($"The resource {name} is missing from the program.");
}
