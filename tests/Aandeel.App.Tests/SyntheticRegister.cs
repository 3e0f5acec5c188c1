using System.Globalization;
using System.Text;

namespace Aandeel.App.Tests;

/// <summary>A register in SIPRI's form of 17 columns with invented rows; the same seed gives the same rows.</summary>
internal static class SyntheticRegister
{
    private const string Header =
        "SIPRI AT Database ID,Supplier,Recipient,Designation,Description,Armament category,Order date,Order date is "
            + "estimate,Numbers delivered,Numbers delivered is estimate,"
        + "Delivery year,Delivery year is estimate,Status,SIPRI estimate,TIV deal unit,TIV delivery values,Local "
        + "production;";

    private static readonly string[] Suppliers = [
        "United States", "Netherlands", "Germany", "France", "Italy", "United Kingdom", "Poland", "Norway", "Russia",
        "China"
    ];
    private static readonly string[] Recipients = [
        "Ukraine", "Japan", "Saudi Arabia", "India", "Poland", "Norway", "Egypt", "Brazil", "Netherlands", "Germany"
    ];
    private static readonly string[] Products = [
        "transport aircraft,Aircraft", "anti-ship missile,Missiles", "towed gun,Artillery", "tank,Armoured vehicles",
        "frigate,Ships"
    ];
    private static readonly string[] Statuses = ["New", "New", "New", "Second hand", "Second hand but modernized"];

    /// <summary>
    /// An edition whose years no known total covers: of known years an invented register is a part, and a part does not
    /// answer for everybody.
    /// </summary>
    public const int Unknown = 2056;

    /// <summary>
    /// Rows of the thirty years before the edition, from 1995 on; the edition follows from the day on which it was
    /// "generated".
    /// </summary>
    public static string Csv(int rows, int seed, int edition = Unknown, string? row = null)
    {
        var first = Math.Max(1995, edition - 30);
        var random = new Random(seed);
        var text = new StringBuilder();
        text.Append("Transfers of major conventional arms from All countries to All countries.;\r\n");
        text.Append(CultureInfo.InvariantCulture, $"Data generated: 1 May {edition} 12:00:00 PM;\r\n")
            .Append(Header).Append("\r\n");
        for (var i = 0; i < rows; i++)
        {
            var supplier = Pick(Suppliers);
            var recipient = Pick(Recipients);
            while (recipient == supplier) recipient = Pick(Recipients);
            var year = first + i % Math.Min(30, edition - first);
            var (type, product, items) = (random.Next(40), Pick(Products), random.Next(1, 50));
            text.Append(
                CultureInfo.InvariantCulture,
                $"{i + 1},{supplier},{recipient},Type {type},{product},{year - 2},No,{items},{Pick(["No", "Yes", ""])},");
            var status = Pick(Statuses);
            var volume = random.Next(1, 9999) / 100m;
            text.Append(
                CultureInfo.InvariantCulture,
                $"{year},No,{status},1,{volume / items:0.######},{volume},"
                    + $"{(status == "New" ? Pick(["No", "Yes"]) : "No")};\r\n");
        }

        return text.Append(row).ToString();

        string Pick(string[] words) => words[random.Next(words.Length)];
    }

    /// <summary>One more row, with a recipient and a delivery year as given.</summary>
    public static string Row(string recipient, string year) =>
        $"99999,Netherlands,{recipient},Type X,transport "
            + $"aircraft,Aircraft,2019,No,1,No,{year},No,New,1,12.5,12.5,No;\r\n";
}
