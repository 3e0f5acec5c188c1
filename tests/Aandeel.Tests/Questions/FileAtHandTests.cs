using System.Text;
using Aandeel.Doors;
using Aandeel.Sources;
using Aandeel.Store;

namespace Aandeel.Tests.Questions;

/// <summary>
/// What an answer says of years and of its source follows from the file at hand, and not from a copy that was read
/// once.
/// </summary>
public sealed class FileAtHandTests
{
    private const string Dutch =
        "afgifte datum,nummer,SGP,CAT,goederen omschrijving,D/T,Verl.,V/N,U/D,T.v.v.,land van bestemming,land van "
            + "eindbestemming,"
        + "oorsprong /herkomst,land van oorsprong,waarde (€),verval datum\n"
        + "03/14/2019,1,ML10a,A10,made-up item,D,N,N,U,,DUITSLAND,DUITSLAND,NEDERLAND,,1000000,03/14/2022\n"
        + "12/02/2019,2,ML5b,A05,made-up item,D,N,N,U,,INDONESIË,INDONESIË,NEDERLAND,,3000000,09/02/2022\n";

    private const string British =
        "licence_group,date,rating,count,value,country,refused\n"
        + "SIEL/1,2021-02-03,ML1a,,1000,Germany,0\nSIEL/2,2022-06-30,ML1a,,3000,Japan,0\n";

    [Fact]
    public void A_newer_file_of_a_government_can_be_used_and_is_cited_itself()
    {
        var imported = Asking.Import("nl-2019", new SourceFile("nl-licences-2019.csv", Encoding.UTF8.GetBytes(Dutch)));
        var answer = Asking.Share(imported, ("source", "nl"), ("years", "2019"));

        answer.Notes.Select(n => n.Code).ShouldNotContain("outside-usable-years");
        answer.Notes.Select(n => n.Code).ShouldNotContain("part-of-year");
        answer.Incomplete.ShouldBeEmpty();
        Wording.Of(answer.Source, Language.En).ShouldContain("read from nl-licences-2019.csv");
        Wording.Of(answer.Source, Language.En).ShouldNotContain("github.com");
        Asking.Rows(answer)[0].GetProperty("share_outside").GetDouble().ShouldBe(0.75);
    }

    [Theory]
    [InlineData("2022-06-30", Language.En, "2022 is a part of the year: the file ends on 30 June.")]
    [InlineData("2022-03-31", Language.Nl, "2022 is een deel van het jaar: het bestand eindigt op 31 maart.")]
    [InlineData("2022-12-09", Language.En, null)]
    public void A_year_that_the_file_has_in_part_is_said(string last, Language language, string? said)
    {
        var imported = Asking.Import(
            "uk-part",
            new SourceFile(
                "values.csv", Encoding.UTF8.GetBytes(British.Replace("2022-06-30", last, StringComparison.Ordinal))));
        var answer = Asking.Share(imported, ("source", "uk"), ("years", "2021-2022"));

        answer.Notes.Where(n => n.Code == "part-of-year")
            .Select(n => Wording.Of(n.Text, language)).ShouldBe(said is null ? [] : [said]);
        Asking.Share(imported, ("source", "uk"), ("years", "2021")).Notes.Select(n => n.Code)
            .ShouldNotContain("part-of-year");
    }

    [Fact]
    public void What_a_file_can_speak_of_is_kept_with_it_and_survives_a_change()
    {
        using var folder = new TemporaryFolder();
        var home = new SnapshotHome(folder.Path);
        var importer = new Importer(home, new StillClock());
        importer.Import(
            [Synthetic.File(
                "part.csv", ["1,Netherlands,Ukraine,Gun,gun,Artillery,2018,No,1,No,2020,No,New,1,1,1,No"],
                supplier: "Netherlands")],
            null);
        importer.Import([new SourceFile("values.csv", Encoding.UTF8.GetBytes(British))], null);
        importer.Remove(f => f.Source == SourceCatalog.BritishLicences);

        using var snapshot = Snapshot.OpenCurrent(home)!;
        var extent = Extent.FromJson(snapshot.Files.ShouldHaveSingleItem().Extent).ShouldNotBeNull();
        extent.Suppliers.ShouldBe(["Netherlands"]);
        extent.State.ShouldBe(ExtentState.Part);
        extent.CanAnswer(null, null, null, null).ShouldBe(ExtentReasons.Suppliers);
    }

    [Theory]
    [InlineData("utf-16")]
    [InlineData("utf-16BE")]
    [InlineData("iso-8859-1")]
    public void A_register_in_another_encoding_is_read_and_its_lines_are_shown(string name)
    {
        var encoding = Encoding.GetEncoding(name);
        var plain = Synthetic.File("register.csv", [
            "1,Netherlands,Ukraine,Cétacé,gun,Artillery,2018,No,1,No,2020,No,New,1,1,1,No",
            "2,Germany,Japan,Gun,gun,Artillery,2018,No,1,No,2020,No,New,1,1,1,No",
        ]);
        byte[] bytes = [.. encoding.GetPreamble(), .. encoding.GetBytes(Encoding.UTF8.GetString(plain.Bytes.Span))];
        var answer = Asking.Flows(Asking.Import("wide", new SourceFile("register.csv", bytes)));

        var rows = Asking.Rows(answer);
        rows.Count.ShouldBe(2);
        rows[0].GetProperty("item").GetString().ShouldBe("Cétacé");
        rows[0].GetProperty("printed").GetString()!.ShouldStartWith("1,Netherlands,Ukraine,Cétacé,");
        rows[1].GetProperty("printed").GetString()!.ShouldStartWith("2,Germany,Japan,");
    }
}
