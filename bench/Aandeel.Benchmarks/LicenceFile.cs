using System.Globalization;
using System.Text;
using Aandeel.Sources;

namespace Aandeel.Benchmarks;

/// <summary>
/// A made-up file in the form of CAAT's export.csv: as many rows as asked, with as many members, destinations and kinds
/// as the real one has.
/// </summary>
internal static class LicenceFile
{
    public const int Rows = 1_000_000;

    private static readonly string[] Members = [
        "AT", "BE", "BG", "HR", "CY", "CZ", "DK", "EE", "FI", "FR", "DE", "GR", "HU", "IE", "IT", "LV", "LT", "LU",
        "MT", "NL", "PL", "PT", "RO", "SK", "SI", "ES", "SE", "GB"
    ];
    private static readonly string[] Kinds = ["a", "b", "c", "d", "e1", "e2", "e3", "e4", "e5", "e6", "e7", "e8"];

    public static SourceFile Make(int rows = Rows)
    {
        var random = new Random(1);
        var text = new StringBuilder(rows * 80);
        for (var i = 0; i < rows; i++)
        {
            var (member, place) = (Members[random.Next(Members.Length)], random.Next(200));
            var code = $"{(char)('A' + (place / 14))}{(char)('A' + (place % 26))}";
            text.Append(
                CultureInfo.InvariantCulture,
                $"{1998 + random.Next(27)}; {(random.Next(20) == 0 ? 1 : 0)}; {member}; Member {member}; {code}; "
                    + $"Destination {code}; R{place % 13:00}; Region number {place % 13}; ML {1 + random.Next(22)}; "
                    + $"{Kinds[random.Next(Kinds.Length)]}; {random.Next(1, 200)};\n");
        }

        return new SourceFile("export.csv", Encoding.UTF8.GetBytes(text.ToString()));
    }
}
