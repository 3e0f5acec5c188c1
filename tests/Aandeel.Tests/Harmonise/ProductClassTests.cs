using Aandeel.Harmonise;

namespace Aandeel.Tests.Harmonise;

/// <summary>The product classes and what comments say of where a product was made.</summary>
public sealed class ProductClassTests
{
    private static readonly ProductClasses Classes = ProductClasses.BuiltIn;

    [Fact]
    public void There_are_45_to_55_classes_each_of_one_category()
    {
        (Classes.All.Count - 1).ShouldBeInRange(45, 55);
        Classes.Categories.Count.ShouldBe(11);
        Classes.All.Skip(1).ShouldAllBe(c => c.NameEn.Length > 0 && c.NameNl.Length > 0 && c.Category.Length > 0);
    }

    [Theory]
    [InlineData("2025", "tank", "Leopard-2A4", "tank")]
    [InlineData("2025", "SAM system", "MIM-104 Patriot", "long-range-sam-system")]
    [InlineData("2027", "tank", "Leopard-3", "tank")]
    [InlineData("2025", "flying carpet", "Aladdin-1", "unknown")]
    public void A_description_gives_the_class_and_a_designation_decides_where_it_cannot(
        string edition, string description, string designation, string expected)
    {
        if (designation == "MIM-104 Patriot") designation = Patriot();
        Classes.All[Classes.Of(edition, description, designation)].Code.ShouldBe(expected);

        static string Patriot() =>
            CsvTable.OfResource("Harmonise/class-designations.csv").Rows.First(
                r => r[0].StartsWith("Patriot", StringComparison.Ordinal) && r[1] == "long-range-sam-system")[0];
    }

    [Fact]
    public void A_designation_never_moves_a_product_into_another_category()
    {
        foreach (var row in CsvTable.OfResource("Harmonise/class-designations.csv").Rows)
        {
            var ship = Classes.Of("2025", "frigate", row[0]);
            Classes.All[ship].Category.ShouldBe("Ships", row[0]);
        }
    }

    [Fact]
    public void Every_link_of_the_concordance_names_its_relation()
    {
        var rows = CsvTable.OfResource("Harmonise/class-concordance.csv").Rows;
        rows.ShouldAllBe(r => new[] { "exact", "part", "overlaps", "none" }.Contains(r[3]));
        foreach (var scheme in new[] { "unroca", "military-list", "hs" })
        {
            rows.Where(r => r[1] == scheme)
                .Select(r => r[0]).Distinct().Count().ShouldBe(Classes.All.Count - 1, scheme);
        }
    }

    [Theory]
    [InlineData("Produced under licence in India as Kalvari", "India", 6, 1, 0)]
    [InlineData(
        "AED2.4 b deal; incl 300 assembled/produced under licence in United Arab Emirates", "United Arab Emirates", 400,
        0.75, 0)]
    [InlineData("Incl production under licence of 18 in Saudi Arabia", "Saudi Arabia", 36, 0.5, 0)]
    [InlineData(
        "Incl 8 assembled and 130 produced under licence in Japan; F-4EJ version", "Japan", 140, 138 / 140.0, 0)]
    [InlineData("Incl 3 from French production line and 5 produced in Portugal", "Portugal", 8, 0.625, 0)]
    [InlineData("1 assembled/produced in Pakistan)", "Pakistan", 2, 0.5, 0)]
    [InlineData(
        "Incl 90 assembled from kits and rest produced under licence in India as Vijayanta", "India", 2277, 1, 0)]
    [InlineData(
        "incl production of components for all 120 and 36 assembled from kits and 72 produced under licence in South "
            + "Korea", "South Korea", 120, 0.9, 0)]
    [InlineData("Developed from Navigator for production under licence in Turkiye", "Turkiye", 468, 1, 0)]
    [InlineData("Previously 'JHSV' programme; produced under licence in USA", "United States", 15, 1, 0)]
    [InlineData("$3.3 b deal; incl production under licence in Poland", "Poland", 180, 0, 1)]
    [InlineData("Incl assembly/production under licence in Egypt", "Egypt", 2000, 0, 1)]
    [InlineData("Incl 20 produced under licence in Egypt", "Egypt", null, 0, 1)]
    [InlineData("possibly assembled in Belarus", "Belarus", 20, 0, 1)]
    [InlineData("partly produced in New Zealand and assembled in Australia", "New Zealand", 2, 0, 1)]
    [InlineData("most produced under licence in Romania", "Romania", 100, 0.5, 0.5)]
    [InlineData(
        "incl 110% offsets as 100% barter and 10% assembly of total 142 from kits in Philippines)", "Philippines", 141,
        0, 1)]
    [InlineData("option on 70 more produced under licence in India not used", "India", 40, 0, 0)]
    [InlineData("planned production of 6 more in Greece cancelled", "Greece", 4, 0, 0)]
    [InlineData("up to 51% value produced in South Korea)", "South Korea", 120, 0, 0)]
    [InlineData("(30% offsets including production in India of components for all future C-130J)", "India", 6, 0, 0)]
    [InlineData("DKK16.4 b deal; incl production of components in Denmark", "Denmark", 27, 0, 0)]
    [InlineData("MTU diesel engine for Merkava-4 tanks produced in Israel", "Israel", 300, 0, 0)]
    [InlineData(
        "Saudi F-15S rebuilt to F-15SA version; incl production of components and assembly in Saudi Arabia",
        "Saudi Arabia", 69, 0, 0)]
    [InlineData("For 12 Mogami (FFM or 30DDX) frigates produced in Japan", "Japan", 12, 0, 0)]
    [InlineData(
        "For 9 Ulsan frigates; 24 Po Hang and 4 Donghae corvettes and 1 Han Kang patrol ship produced in South Korea",
        "South Korea", 47, 0, 0)]
    [InlineData(
        "For 5 Takanami frigates and 1 Asuka research ship produced in Japan; produced in Japan", "Japan", 62, 1, 0)]
    [InlineData("'FMF' aid; designed in Israel but produced in USA for Israel", "Israel", 531, 0, 0)]
    [InlineData("Assembled from kits in Turkmenistan; possibly including 2 FAC version", "Turkmenistan", 10, 1, 0)]
    [InlineData("Incl 29 from production line in Italy", "Netherlands", 52, 0, 0)]
    [InlineData(null, "Netherlands", null, 0, 0)]
    public void A_comment_says_how_much_was_made_in_the_recipient_and_what_stays_open(
        string? comment, string recipient, int? ordered, double told, double open)
    {
        var part = MadeInRecipient.Part(comment, recipient, ordered);

        part.Told.ShouldBe(told, 1e-9);
        part.Open.ShouldBe(open, 1e-9);
    }

    [Fact]
    public void A_medium_tank_is_no_main_battle_tank_and_a_ballistic_missile_no_rocket()
    {
        Classes.All[Classes.Of("2026", "tank", "MMWT")].Code.ShouldBe("infantry-fighting-vehicle");
        Classes.All[Classes.Of("2025", "tank", "MMWT -")].Code.ShouldBe("infantry-fighting-vehicle");
        Classes.All[Classes.Of("2026", "tank", "K-2 Black Panther")].Code.ShouldBe("tank");
        Classes.All[Classes.Of("2026", "surface-to-surface missile", "CTM-290 KTSSM")].Code.ShouldBe(
            Classes.All[Classes.Of("2026", "surface-to-surface missile", "ATACMS Block-1A")].Code);
        Classes.All.ShouldAllBe(c => (c.MixedEn.Length == 0) == (c.MixedNl.Length == 0));
    }

    [SharedDataFact]
    public void Every_row_of_the_real_register_has_a_class_of_its_printed_category()
    {
        var wrong = new List<string>();
        foreach (var row in NaiveCsv.Register(SharedData.Register))
        {
            var found = Classes.All[Classes.Of("2025", row[4], row[3])];
            if (found.Category != row[5])
            {
                wrong.Add($"{row[3]} ({row[4]}): {found.Code} of {found.Category}, printed {row[5]}");
            }
        }

        wrong.Distinct().ShouldBeEmpty();
    }
}
