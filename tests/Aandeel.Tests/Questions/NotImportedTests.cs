using System.Text.RegularExpressions;
using Aandeel.Doors;
using Aandeel.Harmonise;
using Aandeel.Questions;

namespace Aandeel.Tests.Questions;

/// <summary>What is not imported is a value with its remedy; no exception travels between questions.</summary>
public sealed partial class NotImportedTests
{
    /// <summary>Where a value is read: an exception is caught to say which argument it was, and thrown on.</summary>
    private static readonly string[] Readers = ["FolderSettings.cs", "Given.cs", "Arguments.cs", "Once.cs"];

    [Fact]
    public void No_exception_is_caught_between_questions()
    {
        string[] folders = ["src/Aandeel/Questions", "src/Aandeel/Imports", "src/Aandeel/Words", "src/Aandeel/Answers"];
        var caught = folders.SelectMany(f => Directory.EnumerateFiles(Repository.PathOf(f), "*.cs", SearchOption.AllDirectories))
            .Where(f => Catch().IsMatch(File.ReadAllText(f))).Select(f => Path.GetFileName(f)).ToList();
        caught.Except(Readers).ShouldBeEmpty("what is not imported is a value: NotImported");
        foreach (var reader in folders.SelectMany(f => Directory.EnumerateFiles(Repository.PathOf(f), "*.cs", SearchOption.AllDirectories))
            .Where(f => Readers.Contains(Path.GetFileName(f))))
        {
            var text = File.ReadAllText(reader);
            foreach (var at in Catch().Matches(text).Select(m => m.Index))
            {
                text[at..Math.Min(text.Length, at + 260)].ShouldContain("throw", Case.Sensitive, Path.GetFileName(reader));
            }
        }
    }

    [Fact]
    public void Every_source_that_is_not_imported_says_what_is_missing_and_what_to_do()
    {
        foreach (var series in FlowSeries.All.Where(s => s != FlowSeries.Sipri))
        {
            Asking.Sums.FindSeries(new TableAsked(series, new SourceChoice(), null), out var why).ShouldBeNull();
            why.IsNone.ShouldBeFalse();
            why.Reason.Code.ShouldBe("source-not-imported");
            why.Remedy.In(Language.Nl).ShouldContain("aandeel sources import");
            why.Said.In(Language.En).ShouldBe($"{why.Reason} {why.Remedy}");
        }
    }

    [Theory]
    [InlineData("2019", false, "edition")]
    [InlineData(null, true, "orders")]
    public void What_the_sums_cannot_give_has_a_remedy(string? edition, bool orders, string says)
    {
        var asked = new TableAsked(FlowSeries.Sipri, new SourceChoice(), edition) { NeedsOrders = orders };

        Asking.Sums.Find(asked, out var why).ShouldBeNull();

        why.Reason.ToString().ShouldContain(says, Case.Insensitive);
        why.Remedy.IsNone.ShouldBeFalse();
    }

    [Fact]
    public void What_is_there_lacks_nothing()
    {
        Asking.Sums.Find(new TableAsked(FlowSeries.Sipri, new SourceChoice(), null), out var why).ShouldNotBeNull();
        why.IsNone.ShouldBeTrue();
        why.ShouldBe(NotImported.None);
        Asking.Sums.Frame.UsesSums.ShouldBeTrue();
        Asking.Sums.Frame.EditionOf(null).ShouldBeNull();
        Should.Throw<AandeelException>(() => Asking.Sums.Frame.EditionOf("1999")).Code.ShouldBe(ExitCode.Incomplete);
    }

    [Fact]
    public void A_lease_keeps_open_and_the_last_one_closes_once()
    {
        var closed = 0;
        var leased = new Leased(() => closed++);
        leased.TryTake().ShouldBeTrue();
        leased.TryTake().ShouldBeTrue();
        leased.Retire();
        leased.TryTake().ShouldBeFalse("it is too late for a lease");
        leased.Leave();
        closed.ShouldBe(0);
        leased.Leave();
        closed.ShouldBe(1);
        leased.Retire();
        closed.ShouldBe(1);

        var unread = new Leased(() => closed++);
        unread.Retire();
        closed.ShouldBe(2);
    }

    [Fact]
    public void What_is_said_to_this_machine_alone_is_refused_of_every_question_that_comes_from_elsewhere()
    {
        string[] local = ["out", "data"];
        DoorArgument.All.Select(a => a.Name).Intersect(local).ShouldNotBeEmpty();
        foreach (var kind in FromElsewhere.Kinds)
        {
            foreach (var name in local)
            {
                Should.Throw<AandeelException>(() => FromElsewhere.Parse(kind, [new(name, "x")]), $"{kind} {name}")
                    .Message.ShouldContain($"--{name}");
            }
        }
    }

    [GeneratedRegex(@"\bcatch\b", RegexOptions.None, 10_000)]
    private static partial Regex Catch();
}
