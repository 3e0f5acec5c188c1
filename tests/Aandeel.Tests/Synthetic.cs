using System.Globalization;
using System.Text;
using Aandeel.Questions;
using Aandeel.Sources;
using Aandeel.Store;

namespace Aandeel.Tests;

/// <summary>Invented registers of any size, with real names of parties; the same seed gives the same rows.</summary>
internal static class Synthetic
{
    private const string Header =
        "SIPRI AT Database ID,Supplier,Recipient,Designation,Description,Armament category,Order date,Order date is "
            + "estimate,Numbers delivered,Numbers delivered is estimate,Delivery year,Delivery year is "
            + "estimate,Status,SIPRI estimate,TIV deal unit,TIV delivery values,Local production";

    private static readonly string[] Suppliers = [
        "Netherlands", "Germany", "United States", "France", "Turkiye", "Sweden", "Poland", "Russia", "China",
        "unknown supplier(s)"
    ];
    private static readonly string[] Recipients = [
        "Ukraine", "Poland", "Greece", "Finland", "Japan", "UAE", "Brazil", "Nigeria", "NATO**", "European Union**",
        "PKK (Turkiye)*", "unknown recipient(s)", "Atlantis", "Netherlands", "Ireland", "Albania"
    ];
    private static readonly string[] Categories = ["Aircraft", "Ships", "Missiles", "Artillery"];
    private static readonly string[] Statuses = ["New", "New", "Second hand", "Second hand but modernized"];
    private static readonly string[] Flags = ["Yes", "No", ""];

    public static List<string> Rows(int seed, int count, int first, int last)
    {
        var random = new Random(seed);
        string One(string[] of) => of[random.Next(of.Length)];
        var rows = new List<string>();
        for (var i = 0; i < count; i++)
        {
            var year = random.Next(first, last + 1);
            var (supplier, recipient, type, category) = (One(Suppliers), One(Recipients), random.Next(40), One(Categories));
            var (numberFlag, yearFlag, status) = (One(Flags), One(Flags), One(Statuses));
            var volume = new Amount(random.Next(0, 9_000_000));
            rows.Add(string.Create(
                CultureInfo.InvariantCulture,
                $"{seed}{i:00000},{supplier},{recipient},Type {type},thing,{category},{year - 2},No,3,{numberFlag},{year},"
                    + $"{yearFlag},{status},1,{volume.Value / 3:0.######},{volume},{One(Flags)}"));
        }

        return rows;
    }

    public static SourceFile File(
        string name, IEnumerable<string> rows, string generated = "10 Mar 2025 8:00:00 AM",
        string supplier = "All countries") =>
        new(name, Encoding.UTF8.GetBytes(
            $"Transfers of major conventional arms from {supplier} to All countries. Deals with deliveries made for "
                + $"year range '' to ''.\nData generated: {generated};\n{Header}\n{string.Join('\n', rows)}\n"));

    /// <summary>The share question and its answer's rows as JSON, without the identities that name the files.</summary>
    public static string Figures(SnapshotHome home, params (string Name, string Value)[] options)
    {
        using var imported = new Imported(Snapshot.Open(home, home.Current()!));
        return Asking.Json(ShareQuestion.Answer(Asking.Ask(QuestionKind.Share, options), imported))
            .GetProperty("rows").GetRawText();
    }
}
