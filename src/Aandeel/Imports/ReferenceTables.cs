using System.Security.Cryptography;
using System.Text;

namespace Aandeel.Imports;

/// <summary>The identity of the reference tables: who a printed name is, who was a member when, and the others.</summary>
public static class ReferenceTables
{
    private static readonly Lazy<byte[]> Own = new(HashReferences);
    private static readonly Lazy<string> OwnInWords = new(() => Convert.ToHexStringLower(Own.Value));

    /// <summary>The hash of the reference tables and of a question's own CSV files.</summary>
    public static string Hash(IReadOnlyList<string> ownTables)
    {
        if (ownTables.Count == 0) return OwnInWords.Value;
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        hash.AppendData(Own.Value);
        foreach (var own in ownTables) hash.AppendData(SHA256.HashData(Encoding.UTF8.GetBytes(own)));
        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }

    /// <summary>
    /// The sum of the SHA-256 of all reference tables, as numbers of 256 bits: the same in whatever order they are
    /// taken. The hashes are taken when the program is built.
    /// </summary>
    private static byte[] HashReferences()
    {
        var sum = new byte[32];
        foreach (var line in Resources.Text("references.txt").Split('\n', StringSplitOptions.RemoveEmptyEntries))
        {
            var hash = Convert.FromHexString(
                line.TrimEnd('\r').AsSpan(line.IndexOf(' ', StringComparison.Ordinal) + 1));
            var carry = 0;
            for (var i = sum.Length - 1; i >= 0; i--)
            {
                carry += sum[i] + hash[i];
                sum[i] = (byte)carry;
                carry >>= 8;
            }
        }

        return sum;
    }
}
