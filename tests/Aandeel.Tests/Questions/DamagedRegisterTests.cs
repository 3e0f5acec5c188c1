using System.Text;
using Aandeel.Harmonise;
using Aandeel.Questions;
using Aandeel.Sources;
using Aandeel.Store;

namespace Aandeel.Tests.Questions;

/// <summary>
/// What can be imported can be asked: a damaged register answers from what was read, or one sentence says why not.
/// </summary>
public sealed class DamagedRegisterTests
{
    [Theory]
    [InlineData("sipri-register-17.csv", 5)]
    [InlineData("sipri-register-16.csv", 6)]
    public void A_damaged_register_answers_from_what_was_read(string name, int seed)
    {
        var random = new Random(seed);
        var whole = File.ReadAllBytes(Repository.Fixture(name));
        var read = 0;
        using var folder = new TemporaryFolder();
        for (var i = 0; i < 60; i++)
        {
            var home = new SnapshotHome(folder.File(i.ToString()));
            try
            {
                new Importer(home, new StillClock()).Import(
                    [new SourceFile("damaged.csv", Sources.DamagedFileTests.Damage(whole, random))], null);
                using var imported = new Imported(Snapshot.OpenCurrent(home));
                read++;
                foreach (var by in new[] { "year", "supplier", "group", "category" })
                {
                    Asking.Rows(Asking.Share(imported, ("by", by)));
                }

                if (!imported.UsesSums)
                {
                    Asking.Rows(Asking.Flows(imported)).Count.ShouldBe(imported.Register(imported.Editions()[0]).Count);
                }
            }
            catch (AandeelException e)
            {
                e.Message.ShouldNotBeNullOrWhiteSpace();
            }
        }

        read.ShouldBeGreaterThan(20);
    }

    [Fact]
    public void A_register_with_more_categories_than_any_source_has_is_refused_instead_of_mixing_them()
    {
        var rows = Enumerable.Range(0, 300)
            .Select(i => $"{i},Netherlands,Ukraine,Type,thing,Category {i},2018,No,1,No,2020,No,New,1,1,1,No");
        var imported = Asking.Import("categories", Synthetic.File("categories.csv", rows));

        var error = Should.Throw<AandeelException>(() => Asking.Share(imported, ("by", "category")));
        error.Code.ShouldBe(ExitCode.Failed);
        error.Message.ShouldContain("categories");
    }

    [Fact]
    public void An_own_alliance_of_any_text_is_read_or_refused_with_a_sentence()
    {
        var random = new Random(7);
        var whole = Encoding.UTF8.GetBytes(
            "party,from,until\nNLD,1949-08-24,\n\"Belgium\",1949-08-24,2020-12-31\nUKR,,9999-12-31\nXNATO,0001-01-01,"
                + "\n");
        for (var i = 0; i < 500; i++)
        {
            try
            {
                var own = Alliance.Parse(
                    "own.csv", Encoding.UTF8.GetString(Sources.DamagedFileTests.Damage(whole, random)),
                    PartyTable.BuiltIn);
                Asking.Rows(
                    ShareQuestion.Answer(
                        new Question
                        {
                            Kind = QuestionKind.Share,
                            Alliance = own,
                            Composition = Composition.Present,
                            By = Aandeel.Indicators.ShareKey.None,
                            Years = new YearRange(2024, 2024)
                        }, Asking.Sums));
            }
            catch (AandeelException e)
            {
                e.Message.ShouldNotBeNullOrWhiteSpace();
            }
        }
    }
}
