using System.Text;
using Aandeel.Harmonise;
using Aandeel.Sources;
using Aandeel.Tests.Sources;

namespace Aandeel.Tests.Harmonise;

/// <summary>
/// The real register, whole and narrowed: what is a part must be seen as one, and nothing whole may be.
/// </summary>
public sealed class ExtentCheckTests
{
    private static readonly PartyTable Parties = PartyTable.BuiltIn;
    private static readonly KnownTotals Sums = KnownTotals.Of(BuiltInSums.TryLoad(Parties)!);

    public static TheoryData<string, string> Whole => new()
    {
        { "trade-register-1995-2024.csv", "2025" },
        { "sipri-register-orders-edition-2025-generated-13-mar-2025.csv", "2025" },
        { "sipri-register-orders-edition-2025-resaved-by-excel.csv", "2025" },
        { "trade-register-orders-1950-2025.csv", "2026" },
        { "trade-register-orders-damaged.csv", "2024" },
        { "api-answer-trade-register-2000-2001.json", "2024" },
    };

    [SharedDataTheory]
    [MemberData(nameof(Whole))]
    public void A_whole_register_is_complete(string name, string edition)
    {
        var extent = Checked(SourceFile.Open(SharedData.PathOf("data", "sipri", name)), edition);

        extent.State.ShouldBe(ExtentState.Complete);
        extent.IsWhole.ShouldBeTrue();
        extent.CanAnswer(null, null, null, extent.Years).ShouldBeNull();
    }

    public static TheoryData<string, string> Parts => new()
    {
        { "cut at half, at a line's end", ExtentReasons.Suppliers },
        { "cut at half, in a row", ExtentReasons.BrokenOff },
        { "cut at 90 %", ExtentReasons.Part },
        { "cut at 98 %", ExtentReasons.Part },
        { "one supplier", ExtentReasons.Suppliers },
        { "without Ukraine as recipient", ExtentReasons.Recipients },
        { "ships", ExtentReasons.Categories },
        { "twice", ExtentReasons.Doubled },
    };

    [SharedDataTheory]
    [MemberData(nameof(Parts))]
    public void A_cut_or_narrowed_register_cannot_answer_for_all(string how, string reason)
    {
        var extent = Checked(Narrowed(how), "2025");

        extent.CanAnswer(null, null, null, new YearRange(2020, 2024)).ShouldBe(reason, how);
        extent.IsWhole.ShouldBeFalse();
        Extent.FromJson(extent.ToJson()).ShouldBe(extent);
    }

    [SharedDataFact]
    public void A_register_of_one_supplier_without_a_title_answers_for_that_supplier()
    {
        var extent = Checked(Narrowed("one supplier"), "2025");

        extent.Suppliers.ShouldBe(["NLD"]);
        extent.CanAnswer(["NLD"], null, null, new YearRange(2020, 2024)).ShouldBeNull();
        Checked(Narrowed("ships"), "2025").CanAnswer(null, null, ["Ships"], null).ShouldBeNull();
    }

    [SharedDataTheory]
    [InlineData("sipri-register-orders-edition-2025-resaved-by-excel.csv", "2025", null)]
    [InlineData("trade-register-1995-2024.csv", "2025", null)]
    [InlineData("trade-register-orders-damaged.csv", "2025", "It resembles edition 2024: add --edition 2024.")]
    [InlineData("trade-register-orders-1950-2025.csv", "2025", "It resembles edition 2026: add --edition 2026.")]
    [InlineData("api-answer-trade-register-2000-2001.json", "2025", "is not edition 2025: ")]
    public void A_register_of_another_edition_is_told_by_its_totals(string name, string edition, string? says)
    {
        var file = SourceFile.Open(SharedData.PathOf("data", "sipri", name));
        var reading = new FileReading();
        SourceReaders.For(file).Read(file, reading);

        var objection = EditionCheck.Objection(
            file.Name, edition, VolumeTally.Of(reading, Parties), Sums, reading.Years()!.Last);
        if (says is null) objection.ShouldBeNull();
        else objection.ShouldNotBeNull().Refusal.ToString().ShouldContain(says);
    }

    [SharedDataFact]
    public void A_part_is_never_taken_for_another_edition()
    {
        foreach (var how in Parts.Select(p => (string)p[0]!).Where(h => h != "twice"))
        {
            var file = Narrowed(how);
            var reading = new FileReading();
            SourceReaders.For(file).Read(file, reading);
            EditionCheck.Objection("part", "2025", VolumeTally.Of(reading, Parties), Sums, 2024).ShouldBeNull(how);
        }
    }

    [SharedDataFact]
    public void Yearly_totals_of_its_own_edition_check_a_register_too()
    {
        var totals = new FileReading(new RowList());
        var file = SourceFile.Open(SharedData.PathOf("data", "sipri", "yearly-totals-by-country-2026-edition.json"));
        SourceReaders.For(file).Read(file, totals);
        var known = KnownTotals.Of("2026", totals.Kept().Indicators, Parties).ShouldNotBeNull();

        var register = SharedData.PathOf("data", "sipri", "trade-register-orders-1950-2025.csv");
        Checked(SourceFile.Open(register), "2026", known).State.ShouldBe(ExtentState.Complete);
        var half = File.ReadAllLines(register, Encoding.Latin1);
        Checked(
            new SourceFile("half.csv", Encoding.Latin1.GetBytes(string.Join('\n', half.Take(half.Length / 2)) + "\n")),
            "2026", known).IsWhole.ShouldBeFalse();
    }

    private static Extent Checked(SourceFile file, string edition, KnownTotals? known = null)
    {
        var reader = SourceReaders.For(file);
        var reading = new FileReading();
        reader.Read(file, reading);
        return ExtentCheck.Against(
            Extents.Of(reader, reading), VolumeTally.Of(reading, Parties), known ?? Sums, Parties, edition);
    }

    private static SourceFile Narrowed(string how)
    {
        var bytes = File.ReadAllBytes(SharedData.Register);
        return how switch
        {
            "cut at half, at a line's end" => new(how, bytes.AsMemory(0, LineEnd(0.5))),
            "cut at half, in a row" => new(how, bytes.AsMemory(0, LineEnd(0.5) + 20)),
            "cut at 90 %" => new(how, bytes.AsMemory(0, LineEnd(0.9))),
            "cut at 98 %" => new(how, bytes.AsMemory(0, LineEnd(0.98))),
            "one supplier" => Only(f => f[1] == "Netherlands"),
            "without Ukraine as recipient" => Only(f => f[2] != "Ukraine"),
            "ships" => Only(f => f[5] == "Ships"),
            _ => new(how, bytes.Concat("\r\n"u8.ToArray()).Concat(bytes).ToArray()),
        };

        int LineEnd(double part)
        {
            var at = (int)(bytes.Length * part);
            return at + bytes.AsSpan(at).IndexOf((byte)'\n') + 1;
        }

        // The title line stays: it says what was asked, and not that everything came.
        SourceFile Only(Func<string[], bool> keeps)
        {
            var lines = File.ReadAllLines(SharedData.Register);
            return new SourceFile(
                how,
                Encoding.UTF8.GetBytes(
                    string.Join("\r\n", lines.Where((l, i) => i < 12 || keeps(NaiveCsv.Split(l)))) + "\r\n"));
        }
    }
}
