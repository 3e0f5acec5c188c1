using System.Text;

namespace Aandeel;

/// <summary>The tables and texts that ship inside the library.</summary>
internal static class Resources
{
    public static byte[] Bytes(string name) =>
        TryBytes(name) ?? throw new InvalidOperationException($"The resource '{name}' is not in the library.");

    public static byte[]? TryBytes(string name)
    {
        using var stream = typeof(Resources).Assembly.GetManifestResourceStream(name);
        if (stream is null) return null;
        var bytes = new byte[stream.Length];
        stream.ReadExactly(bytes);
        return bytes;
    }

    public static string Text(string name) => Encoding.UTF8.GetString(Bytes(name));
}
