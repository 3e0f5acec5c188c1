using System.Runtime.CompilerServices;
using System.Text;

namespace Aandeel;

/// <summary>
/// The printed code of an enumeration's member: <c>Flow.ActualExport</c> is <c>actual-export</c>, in files, URLs and
/// JSON alike.
/// </summary>
/// <remarks>Kept by type in plain arrays: generic tables over enumerations would be compiled anew at every start
/// (docs/performance.md).</remarks>
public static class Codes
{
    private static readonly System.Collections.Concurrent.ConcurrentDictionary<Type, string[]> Tables = new();

    /// <summary>All codes of a closed set of cases, in its order.</summary>
    public static IReadOnlyList<string> All<T>()
        where T : struct, Enum => Table(typeof(T));

    public static string Of<T>(T value)
        where T : struct, Enum => Table(typeof(T))[Unsafe.SizeOf<T>() switch
        {
            1 => Unsafe.As<T, byte>(ref value),
            2 => Unsafe.As<T, ushort>(ref value),
            _ => Unsafe.As<T, int>(ref value),
        }];

    public static bool TryParse<T>(string code, out T value)
        where T : struct, Enum
    {
        var table = Table(typeof(T));
        value = default;
        for (var i = 0; i < table.Length; i++)
        {
            if (!string.Equals(table[i], code, StringComparison.OrdinalIgnoreCase)) continue;
            switch (Unsafe.SizeOf<T>())
            {
                case 1: Unsafe.As<T, byte>(ref value) = (byte)i; break;
                case 2: Unsafe.As<T, ushort>(ref value) = (ushort)i; break;
                default: Unsafe.As<T, int>(ref value) = i; break;
            }

            return true;
        }

        return false;
    }

    private static string[] Table(Type type) =>
        Tables.TryGetValue(type, out var table) ? table : Tables.GetOrAdd(type, Make(type));

    private static string[] Make(Type type)
    {
        var names = Enum.GetNames(type);
        var codes = new string[names.Length];
        for (var i = 0; i < names.Length; i++)
        {
            if (Enum.GetName(type, Enum.ToObject(type, i)) != names[i])
            {
                throw new InvalidOperationException(
                    $"{type.Name} is not numbered from 0 without gaps, so it has no codes.");
            }

            codes[i] = Kebab(names[i]);
        }

        return codes;
    }

    private static string Kebab(string name)
    {
        var text = new StringBuilder();
        foreach (var c in name)
        {
            if (char.IsUpper(c) && text.Length > 0) text.Append('-');
            text.Append(char.ToLowerInvariant(c));
        }

        return text.ToString();
    }
}
