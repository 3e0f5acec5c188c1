using System.Text;
using Aandeel.Doors;
using Aandeel.Harmonise;
using Aandeel.Questions;
using Aandeel.Sources;
using Aandeel.Store;
using Aandeel.Tests.Sources;

namespace Aandeel.Tests.Questions;

/// <summary>
/// What was proved wrong of which file answers (docs/faults.md), where no other test holds it; and the small files in
/// the shape of real downloads, each read or refused.
/// </summary>
public sealed class WhichFileAnswersTests
{
    /// <summary>What becomes of every file of the folder of cases: its form, or the start of the refusal.</summary>
    private static readonly Dictionary<string, string> Cases = new(StringComparer.Ordinal)
    {
        ["comtrade-invalid-utf8-in-error.json"] = "5: comtrade-invali…-error.json: the answer is damaged",
        ["comtrade-site-download.csv"] = "comtrade-table 3",
        ["evil-names.csv"] = "register-17 46",
        ["nato-workbook-2026-layout.xlsx"] = "nato-def-exp 30",
        ["nl-licences-2019.csv"] = "nl-licences 2",
        ["sipri-orders-broken-record-padded.csv"] = "register-16 3",
        ["sipri-orders-header-of-july-2026.csv"] = "register-16 4",
        ["sipri-orders-one-supplier.csv"] = "register-16 3",
        ["sipri-orders-saved-by-dutch-excel.csv"] = "register-16 4",
        ["sipri-register.rtf"] = "2: sipri-register.rtf is an RTF; choose CSV on the same page and import that.",
        ["sipri-tiv-table-exports-of-all.csv"] = "tiv-site-table 5",
        ["unroca-with-table-field.json"] = "unroca-transfers 6",
    };

    [SharedDataFact]
    public void Every_file_of_the_cases_is_read_whole_or_refused_in_the_right_sentence()
    {
        foreach (var path in Directory.GetFiles(SharedData.PathOf("cases")).Where(p => Path.GetExtension(p) != ".md"))
        {
            var name = Path.GetFileName(path);
            Cases.Keys.ShouldContain(name, "say here what becomes of it");
            using var folder = new TemporaryFolder();
            var came = Import(folder, SourceFile.Open(path));
            came.Split("…")[0].ShouldStartWith(Cases[name].Split("…")[0], customMessage: name);
            came.ShouldEndWith(Cases[name].Contains(':', StringComparison.Ordinal) ? "." : Cases[name], customMessage: name);
        }
    }

    [SharedDataFact]
    public void Names_with_control_characters_reach_no_screen_no_table_and_no_workbook_as_they_are()
    {
        var holdings = Asking.Import("evil-names", SourceFile.Open(SharedData.PathOf("cases", "evil-names.csv")));
        var answer = Asking.Flows(holdings, ("limit", "100"));

        foreach (var text in new[] { Plain.Write(answer, new Showing(Language.En)), Csv(answer) })
        {
            text.ShouldNotContain('\u001b');
            text.ShouldNotContain('\0');
        }

        using var workbook = new MemoryStream();
        Xlsx.Write(answer, new Showing(Language.En), workbook);
        workbook.Length.ShouldBeGreaterThan(1000);
    }

    [SharedDataFact]
    public void A_report_to_the_UN_Register_of_a_newer_year_can_be_used()
    {
        using var folder = new TemporaryFolder();
        using var holdings = Judged(folder, SourceFile.Open(SharedData.PathOf("cases", "unroca-with-table-field.json")));
        var answer = Asking.Of(
            holdings, QuestionKind.Suppliers, ("source", "unroca"), ("years", "2021"),
            ("category", "II. Armoured combat vehicles"));

        answer.Notes.Select(n => n.Code).ShouldNotContain("outside-usable-years");
        Plain.Write(answer, new Showing(Language.En)).ShouldNotContain("2010");
    }

    [Theory]
    [InlineData("english")]
    [InlineData("dutch")]
    [InlineData("semicolons alone")]
    public void The_line_that_says_when_it_was_made_is_found_however_its_end_is_padded(string how)
    {
        var text = Encoding.UTF8.GetString(
            Synthetic.File("register.csv", Synthetic.Rows(3, 200, 2010, 2024), supplier: "All countries").Bytes.Span);
        var lines = text.TrimEnd('\n').Split('\n');
        var padded = string.Join('\n', lines.Select((line, i) => how switch
        {
            "english" when i < 2 => line.TrimEnd(';') + new string(',', 16),
            "dutch" when i < 2 => line.TrimEnd(';') + new string(';', 16),
            "dutch" => line.Replace(',', ';'),
            _ => line,
        })) + "\n";
        using var folder = new TemporaryFolder();

        Import(folder, new SourceFile("register.csv", Encoding.UTF8.GetBytes(padded))).ShouldBe("register-17 200");
        using var snapshot = Snapshot.OpenCurrent(new SnapshotHome(folder.File("data")))!;
        snapshot.Files.Single().Edition.ShouldBe("2025");
    }

    [Theory]
    [InlineData(null)]
    [InlineData("2019")]
    public void Dates_that_cannot_be_read_are_the_fault_that_is_named_and_nothing_is_imported(string? edition)
    {
        const string Dutch =
            "afgifte datum,nummer,SGP,CAT,goederen omschrijving,D/T,Verl.,V/N,U/D,T.v.v.,land van bestemming,land van "
                + "eindbestemming,oorsprong /herkomst,land van oorsprong,waarde (€),verval datum\n"
                + "14-13-2019,1,ML10a,A10,made-up item,D,N,N,U,,DUITSLAND,DUITSLAND,NEDERLAND,,1000000,03/14/2022\n"
                + "31-12-2019,2,ML5b,A05,made-up item,D,N,N,U,,INDONESIË,INDONESIË,NEDERLAND,,3000000,09/02/2022\n";
        using var folder = new TemporaryFolder();

        var came = Import(folder, new SourceFile("licences.csv", Encoding.UTF8.GetBytes(Dutch)), edition);

        came.ShouldStartWith("1: licences.csv: 2 of 2 rows cannot be read");
        came.ShouldContain("afgifte datum");
        came.ShouldContain("14-13-2019");
        came.ShouldNotContain("--edition");
        Snapshot.OpenCurrent(new SnapshotHome(folder.File("data"))).ShouldBeNull("no snapshot answers");
    }

    [Theory]
    [InlineData(null)]
    [InlineData("2024")]
    public void An_answer_of_UN_Comtrade_without_rows_says_that_nothing_fits_what_was_asked(string? edition)
    {
        using var folder = new TemporaryFolder();
        var came = Import(
            folder,
            new SourceFile(
                "answer.json",
                Encoding.UTF8.GetBytes("""{"elapsedTime":"0.1 secs","count":0,"data":[],"error":""}""")), edition);

        came.ShouldStartWith("1: answer.json has no rows");
        came.ShouldNotContain("edition");
    }

    [Fact]
    public void A_list_of_ratings_is_of_no_year()
    {
        using var folder = new TemporaryFolder();
        Import(
            folder,
            new SourceFile(
                "ratings-2026.csv",
                Encoding.UTF8.GetBytes(
                    "rating,military,short_description,full_description\nML10,1,Aircraft,Invented\n")));

        using var snapshot = Snapshot.OpenCurrent(new SnapshotHome(folder.File("data")))!;
        snapshot.Files.Single().Edition.ShouldBe("list");
    }

    [SharedDataFact]
    public void A_workbook_with_a_sheet_a_year_is_not_taken_for_the_hundred_companies()
    {
        using var folder = new TemporaryFolder();
        var came = Import(
            folder, SourceFile.Open(SharedData.PathOf("data", "national", "swiss-war-material-2002-2014.xlsx")));

        came.ShouldStartWith("2: swiss-war-material-2002-2014.xlsx is a workbook of no known form");
        came.ShouldNotContain("Company");
    }

    [SharedDataFact]
    public void A_window_without_an_equal_one_before_it_is_compared_with_nothing()
    {
        foreach (var kind in new[] { QuestionKind.Suppliers, QuestionKind.Recipients })
        {
            var text = Plain.Write(Asking.Of(Asking.Register, kind, ("years", "1995-2024")), new Showing(Language.En));

            text.ShouldNotContain("1965");
            text.ShouldNotContain("Change since");
        }
    }

    [Theory]
    [InlineData("Current US$", "Share of GDP")]
    [InlineData("Current US$", "Constant (2024) US$")]
    public void Military_expenditure_that_was_cut_down_is_read_without_exchange_rates(string first, string second)
    {
        using var folder = new TemporaryFolder();
        Import(
            folder,
            TextWorkbook.Of(
                $"### {first}\nCountry | Notes | 2010 | 2011\nNorway | | 7 | 8\n### {second}\nCountry | Notes | 2010 | "
                    + $"2011\nNorway | | 0.1 | 0.2\n",
                "milex.xlsx")).ShouldStartWith("sipri-milex ");
    }

    [Fact]
    public void Letters_that_became_question_marks_refuse_no_row()
    {
        var rows = new[]
        {
            "1,Netherlands,Ukraine,Type ?X?,gun,Artillery,2018,No,1,No,2020,No,New,1,1,1,No",
            "2,Cote d?Ivoire,Japan,L?A,gun,Artillery,2018,No,1,No,2020,No,New,1,1,1,No",
        };
        using var folder = new TemporaryFolder();

        Import(folder, Synthetic.File("question-marks.csv", rows)).ShouldBe("register-17 2");
    }

    /// <summary>What an import gives: form and rows, or exit code and sentence.</summary>
    private static string Import(TemporaryFolder folder, SourceFile file, string? edition = null)
    {
        try
        {
            var result = new Importer(new SnapshotHome(folder.File("data")), new StillClock())
            { Judge = ImportJudge.Judge }.Import([file], edition);
            var reading = result.Files.Single().Reading!;
            reading.Refused.ShouldBe(0, file.Name);
            using var snapshot = Snapshot.OpenCurrent(new SnapshotHome(folder.File("data")))!;
            return $"{snapshot.Files.Single().Form} {reading.Read}";
        }
        catch (AandeelException e)
        {
            return $"{(int)e.Code}: {e.Message}";
        }
    }

    private static string Csv(Answers.Answer answer)
    {
        using var bytes = new MemoryStream();
        Aandeel.Doors.Csv.Write(answer, new Showing(Language.En), bytes);
        return Encoding.UTF8.GetString(bytes.ToArray());
    }

    private static Imported Judged(TemporaryFolder folder, SourceFile file)
    {
        var home = new SnapshotHome(folder.File("data"));
        new Importer(home, new StillClock()) { Judge = ImportJudge.Judge }.Import([file], null);
        return Imported.Open(home);
    }
}
