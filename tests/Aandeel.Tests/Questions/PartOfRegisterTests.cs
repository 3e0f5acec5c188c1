using System.Text;
using Aandeel.Harmonise;
using Aandeel.Questions;
using Aandeel.Sources;
using Aandeel.Store;

namespace Aandeel.Tests.Questions;

/// <summary>
/// Which file answers: a part of a register never passes for the whole Alliance, whole goes before new, and parts that
/// are everything together are whole.
/// </summary>
public sealed class PartOfRegisterTests
{
    private const string Window = "2020-2024";

    public static TheoryData<string> Parts => ["half", "half in a row", "one supplier", "one recipient", "ships", "twice"];

    [SharedDataTheory]
    [MemberData(nameof(Parts))]
    public void A_part_alone_never_answers_for_the_Alliance_and_the_sums_do(string how)
    {
        using var folder = new TemporaryFolder();
        using var imported = Judged(folder, Narrowed(how));

        var answer = Asking.Share(imported, ("years", Window), ("composition", "at-the-time"));

        answer.Editions.Single().Form.ShouldBe("sums", how);
        Outside(answer).ShouldBe(0.7501, 0.0001, "75.0 % of the whole register");
        answer.Notes.ShouldContain(n => n.Code == "part-of-register");
        foreach (var kind in new[] { QuestionKind.Flows, QuestionKind.OptionsCeiling, QuestionKind.Sensitivity,
            QuestionKind.Concentration, QuestionKind.Dependence, QuestionKind.OptionsMatch })
        {
            if (kind == QuestionKind.OptionsCeiling) continue;
            Should.Throw<AandeelException>(() => Asking.Of(imported, kind, ("years", Window)), $"{how}: {kind}")
                .Code.ShouldBe(ExitCode.Incomplete, $"{how}: {kind}");
        }
    }

    [SharedDataTheory]
    [MemberData(nameof(Parts))]
    public void A_newer_part_beside_the_whole_does_not_answer(string how)
    {
        using var folder = new TemporaryFolder();
        using var imported = Judged(folder, SourceFile.Open(SharedData.Register), Newer(Narrowed(how)));

        foreach (var kind in new[] { QuestionKind.Share, QuestionKind.Suppliers, QuestionKind.Recipients,
            QuestionKind.Decompose, QuestionKind.OptionsCeiling, QuestionKind.Dependence, QuestionKind.Sensitivity })
        {
            Asking.Of(imported, kind, ("years", Window)).Editions.Single().Name.ShouldBe("2025", $"{how}: {kind}");
        }
    }

    [SharedDataFact]
    public void A_part_answers_what_lies_within_it()
    {
        using var folder = new TemporaryFolder();
        using var imported = Judged(folder, Narrowed("one supplier"));

        var rows = Asking.Rows(Asking.Flows(imported, ("suppliers", "NLD"), ("years", Window)));

        rows.Count.ShouldBe(86);
        rows.Sum(r => r.GetProperty("amount").GetDecimal()).ShouldBe(1784.46m);
        var byRecipient = Asking.Share(imported, ("suppliers", "NLD"), ("by", "recipient"), ("years", Window));
        byRecipient.Editions.Single().Form.ShouldBe("yearly");
        var refused = Should.Throw<AandeelException>(
            () => Asking.Flows(imported, ("suppliers", "DEU"), ("years", Window)));
        refused.Code.ShouldBe(ExitCode.Incomplete);
        refused.Message.ShouldContain("holds only deliveries by NLD");
    }

    /// <summary>Where things were made is in the comments of orders, which a part of that register has of its own.</summary>
    [SharedDataFact]
    public void A_part_of_the_orders_says_where_its_own_were_made_and_never_those_of_the_Alliance()
    {
        using var folder = new TemporaryFolder();
        using var imported = Judged(folder, SourceFile.Open(SharedData.PathOf("cases", "sipri-orders-one-supplier.csv")));

        var row = Asking.Rows(Asking.Of(imported, QuestionKind.Made, ("suppliers", "USA"))).ShouldHaveSingleItem();
        row.GetProperty("key").GetString().ShouldBe("USA");
        row.GetProperty("total").GetDecimal().ShouldBeGreaterThan(0);
        foreach (var (kind, options) in new (QuestionKind, (string, string)[])[]
        {
            (QuestionKind.Made, []), (QuestionKind.Made, [("suppliers", "NLD")]), (QuestionKind.Made, [("suppliers", "USA,NLD")]),
            (QuestionKind.Share, [("made-in", "true")]),
        })
        {
            var refused = Should.Throw<AandeelException>(() => Asking.Of(imported, kind, options));
            refused.Code.ShouldBe(ExitCode.Incomplete);
            refused.Message.ShouldContain("holds only deliveries by USA");
        }
    }

    /// <summary>One edition answers in a folder, also where only its orders can.</summary>
    [SharedDataFact]
    public void Where_things_were_made_is_told_by_the_orders_of_the_edition_that_answers()
    {
        using var folder = new TemporaryFolder();
        using var imported = Judged(
            folder, SourceFile.Open(SharedData.Register),
            SourceFile.Open(SharedData.PathOf(
                "data", "sipri", "sipri-register-orders-edition-2025-generated-13-mar-2025.csv")),
            SourceFile.Open(SharedData.PathOf("data", "sipri", "trade-register-orders-1950-2025.csv")));

        var row = Asking.Rows(Asking.Of(imported, QuestionKind.Made, ("suppliers", "NLD"), ("years", Window))).ShouldHaveSingleItem();
        var named = Asking.Of(imported, QuestionKind.Made, ("suppliers", "NLD"), ("years", Window), ("edition", "2026"));

        Number(row, "elsewhere").ShouldBe(831, 1);
        Number(Asking.Rows(named).ShouldHaveSingleItem(), "elsewhere").ShouldBe(1_202, 1);
        Asking.Of(imported, QuestionKind.Made, ("years", Window)).Editions.Single().Name
            .ShouldBe(Asking.Share(imported, ("years", Window)).Editions.Single().Name);

        static double Number(System.Text.Json.JsonElement of, string field) => of.GetProperty(field).GetDouble();
    }

    [SharedDataFact]
    public void Files_of_every_supplier_are_the_whole_together_and_all_but_one_are_not()
    {
        var files = BySupplier();
        using var whole = new TemporaryFolder();
        using var lacking = new TemporaryFolder();
        using var all = Judged(whole, [.. files]);
        using var some = Judged(lacking, [.. files.Where(f => !f.Name.StartsWith("France", StringComparison.Ordinal))]);

        all.Answering.ShouldNotBeNull(all.Editions()[0].Extent.ToJson()).Name.ShouldBe("2025");
        Outside(Asking.Share(all, ("years", Window))).ShouldBe(
            Outside(Asking.Share(Asking.Register, ("years", Window))), 1e-12);
        some.Answering.ShouldBeNull();
        Asking.Share(some, ("years", Window)).Editions.Single().Form.ShouldBe("sums");
    }

    [SharedDataFact]
    public void All_questions_of_a_folder_with_two_editions_have_one_edition_and_one_headline()
    {
        using var folder = new TemporaryFolder();
        using var imported = Judged(
            folder, SourceFile.Open(SharedData.Register),
            SourceFile.Open(SharedData.PathOf("data", "sipri", "trade-register-orders-1950-2025.csv")));
        var headline = Outside(Asking.Share(imported, ("years", Window), ("composition", "present")));
        // Where something was made is told by the comments of orders alone; what was published names its edition, and
        // changes are between two.
        foreach (var command in EveryQuestion.All.Where(
            c => c is not ("published" or "changes") && !c.Contains("made", StringComparison.Ordinal)
                && !c.StartsWith("mirror", StringComparison.Ordinal) && !(c.Contains("--source", StringComparison.Ordinal)
                && !c.Contains("--source all", StringComparison.Ordinal))))
        {
            Asked.New(Asking.OfCommand("aandeel " + command), imported).Editions
                .Where(e => e.Source == SourceCatalog.Sipri).Select(e => $"{command}: {e.Name}")
                .ShouldAllBe(e => e == $"{command}: 2025");
        }

        foreach (var share in new[] { Asking.Share(imported), Asking.Share(imported, ("years", Window)),
            Asking.Share(imported, ("periods", "5")), Asking.Of(imported, QuestionKind.Share, ("source", "all")) })
        {
            Asking.Rows(share).First(
                r => r.GetProperty("period").GetString() == Window
                    && r.GetProperty("composition").GetString() == "present")
                .GetProperty("share_outside").GetDouble().ShouldBe(headline, 1e-12);
        }
    }

    [SharedDataFact]
    public void The_edition_that_was_chosen_answers_until_the_choice_is_taken_back()
    {
        using var folder = new TemporaryFolder();
        var home = new SnapshotHome(folder.File("data"));
        new Importer(home, new StillClock()) { Judge = ImportJudge.Judge }.Import(
            [SourceFile.Open(SharedData.Register),
                SourceFile.Open(SharedData.PathOf("data", "sipri", "trade-register-orders-1950-2025.csv"))], null);
        string Edition()
        {
            using var imported = Imported.Open(home);
            return Asking.Share(imported, ("years", Window)).Editions.Single().Name;
        }

        Edition().ShouldBe("2025");
        home.UseEdition("sipri", "2026");
        Edition().ShouldBe("2026");
        home.UseEdition("sipri", null);
        Edition().ShouldBe("2025");
    }

    private static double Outside(Answers.Answer answer) =>
        Asking.Rows(answer)[0].GetProperty("share_outside").GetDouble();

    private static Imported Judged(TemporaryFolder folder, params SourceFile[] files)
    {
        var home = new SnapshotHome(folder.File("data"));
        new Importer(home, new StillClock()) { Judge = ImportJudge.Judge }.Import(files, null);
        return Imported.Open(home);
    }

    private static (string Preamble, List<string> Rows) Lines()
    {
        var lines = File.ReadAllLines(SharedData.Register).ToList();
        var header = lines.FindIndex(l => l.StartsWith("SIPRI AT Database ID", StringComparison.Ordinal));
        return (string.Join('\n', lines.Take(header + 1)) + "\n", lines.Skip(header + 1).ToList());
    }

    private static SourceFile Narrowed(string how)
    {
        var (preamble, rows) = Lines();
        IEnumerable<string> Where(int column, string word) =>
            rows.Where(r => NaiveCsv.Split(r) is var f && f.Length > column && f[column] == word);
        var text = how switch
        {
            "half" => preamble + string.Join('\n', rows.Take(rows.Count / 2)) + "\n",
            "half in a row" => preamble + string.Join('\n', rows.Take(rows.Count / 2)) + "\n" + rows[rows.Count / 2][..30],
            "one supplier" => preamble + string.Join('\n', Where(1, "Netherlands")) + "\n",
            "one recipient" => preamble + string.Join('\n', Where(2, "India")) + "\n",
            "ships" => preamble + string.Join('\n', Where(5, "Ships")) + "\n",
            _ => preamble + string.Join('\n', rows) + "\n" + preamble + string.Join('\n', rows) + "\n",
        };
        return new SourceFile($"{how}.csv", Encoding.UTF8.GetBytes(text));
    }

    /// <summary>The same file as if a year later.</summary>
    private static SourceFile Newer(SourceFile file) => new(
        "newer " + file.Name,
        Encoding.UTF8.GetBytes(
            Encoding.UTF8.GetString(file.Bytes.Span)
                .Replace("12 Feb 2026", "12 Apr 2026", StringComparison.Ordinal)));

    private static List<SourceFile> BySupplier()
    {
        var (preamble, rows) = Lines();
        return
        [
            .. rows.GroupBy(r => NaiveCsv.Split(r)[1]).Select(g => new SourceFile(
                $"{g.Key}.csv",
                Encoding.UTF8.GetBytes(
                    preamble.Replace("from All countries ", $"from {g.Key} ", StringComparison.Ordinal)
                        + string.Join('\n', g) + "\n"))),
        ];
    }
}
