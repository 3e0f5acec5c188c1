using System.IO.Compression;
using System.Text;
using Aandeel.Sources;

namespace Aandeel.Tests.Sources;

/// <summary>Makes damaged files from the fixtures of all forms; the same seed gives the same files.</summary>
internal sealed class Fuzzer
{
    private static readonly string[] Words =
    [
        ",", ";", "\t", "\"", "\"\"", "\n", "\r\n", "\r", "\0", "\u001b[2J", "\uFEFF", "é", "€", "\u202e", "2020",
        "0000", "99999", "1e9", "1e-9", "-1", "+1", ".5", "1.000", "1,5", "NaN", "Infinity",
        "99999999999999999999", "9223372036854775807", "-9223372036854775808", "922337203685477.5807", "Yes", "?",
        "=1+1", "@SUM(A1)", "Data generated: 31 Feb 2026 25:00:00 PM;", "SIPRI AT Database ID,",
        "Recipient,Supplier,Year of order,", "{\"bytes\":", "null", "true", "[]", "{}", "[[[[[[[[", "{\"a\":",
        "\\ud800", "\\u0000", "}]", "<", "&amp;", "<!DOCTYPE x>", ",,,,,,,,,,,,,,,,,,,,,",
    ];

    private readonly List<(string Form, byte[] Bytes)> _seeds = [];

    public Fuzzer()
    {
        foreach (var small in SmallestFile.All) _seeds.Add((small.Form, small.With("12", "2011").Bytes.ToArray()));
        foreach (var path in Directory.GetFiles(Repository.PathOf("tests", "Aandeel.Tests", "Fixtures"))
            .Where(p => Path.GetExtension(p) is ".csv" or ".json").Order(StringComparer.Ordinal))
        {
            if (path.Contains(".expected", StringComparison.Ordinal)) continue;
            _seeds.Add((Path.GetFileName(path), File.ReadAllBytes(path)));
        }
    }

    /// <summary>How many seeds there are.</summary>
    public int Seeds => _seeds.Count;

    /// <summary>A damaged file by its number.</summary>
    public (string Seed, SourceFile File) Make(int seed, int number)
    {
        var random = new Random(HashCode(seed, number));
        var (form, bytes) = _seeds[random.Next(_seeds.Count)];
        var isWorkbook = bytes.AsSpan().StartsWith("PK"u8);

        // Workbooks are unpacked and packed again, which is slow: one in twenty of their turns.
        while (isWorkbook && random.Next(20) != 0)
        {
            (form, bytes) = _seeds[random.Next(_seeds.Count)];
            isWorkbook = bytes.AsSpan().StartsWith("PK"u8);
        }

        if (isWorkbook && random.Next(4) != 0) return (form, new SourceFile("fuzz", Inside(bytes, random)));
        if (form == "register-17-api" && random.Next(4) != 0)
        {
            var inner = Damaged(Encoding.UTF8.GetBytes(SmallestFile.Of("register-17").Written()), random);
            return (form,
                new SourceFile("fuzz", Encoding.UTF8.GetBytes($$"""{"bytes":"{{Convert.ToBase64String(inner)}}"}""")));
        }

        return (form, new SourceFile("fuzz", Damaged(bytes, random)));
    }

    private static int HashCode(int seed, int number) =>
        unchecked((int)(((uint)seed * 2654435761u) ^ ((uint)number * 2246822519u)));

    private static byte[] Inside(byte[] workbook, Random random)
    {
        using var result = new MemoryStream();
        using (var from = new ZipArchive(new MemoryStream(workbook), ZipArchiveMode.Read))
        using (var to = new ZipArchive(result, ZipArchiveMode.Create, leaveOpen: true))
        {
            var chosen = random.Next(from.Entries.Count);
            for (var i = 0; i < from.Entries.Count; i++)
            {
                using var stream = from.Entries[i].Open();
                using var part = new MemoryStream();
                stream.CopyTo(part);
                using var written = to.CreateEntry(from.Entries[i].FullName, CompressionLevel.Fastest).Open();
                written.Write(i == chosen ? Damaged(part.ToArray(), random) : part.ToArray());
            }
        }

        return result.ToArray();
    }

    private static byte[] Damaged(byte[] whole, Random random)
    {
        var bytes = new List<byte>(whole);
        for (var changes = random.Next(1, 6); changes > 0 && bytes.Count > 0; changes--)
        {
            var at = random.Next(bytes.Count);
            var length = Math.Min(random.Next(1, 1 << random.Next(1, 9)), bytes.Count - at);
            switch (random.Next(9))
            {
                case 0: bytes[at] ^= (byte)(1 << random.Next(8)); break;
                case 1: bytes[at] = (byte)random.Next(256); break;
                case 2: bytes.RemoveRange(at, length); break;
                case 3: bytes.InsertRange(at, bytes.GetRange(at, length)); break;
                case 4: bytes.RemoveRange(at, random.Next(20) == 0 ? bytes.Count - at : length); break;
                case 5: bytes.InsertRange(at, bytes.GetRange(random.Next(bytes.Count), 0)); goto default;
                case 6: Digit(bytes, random); break;
                default: bytes.InsertRange(at, Encoding.UTF8.GetBytes(Words[random.Next(Words.Length)])); break;
            }
        }

        return [.. bytes];
    }

    /// <summary>Puts a word in the place of a number.</summary>
    private static void Digit(List<byte> bytes, Random random)
    {
        var from = bytes.FindIndex(random.Next(bytes.Count), b => b is >= (byte)'0' and <= (byte)'9');
        if (from < 0) return;
        var to = from;
        while (to < bytes.Count && bytes[to] is >= (byte)'0' and <= (byte)'9') to++;
        bytes.RemoveRange(from, to - from);
        bytes.InsertRange(from, Encoding.UTF8.GetBytes(Words[random.Next(Words.Length)]));
    }
}
