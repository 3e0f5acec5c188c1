using Aandeel.Questions;

namespace Aandeel.Tests.Questions;

/// <summary>
/// The same imported asked by several threads at the same time: each gets what it would have got alone.
/// </summary>
public sealed class SeveralThreadsTests
{
    private static readonly (QuestionKind Kind, (string, string)[] Options)[] Asked =
    [
        (QuestionKind.Party, [("party", "NLD")]), (QuestionKind.Party, [("party", "DEU")]),
        (QuestionKind.Production, [("unit", "EUR")]), (QuestionKind.Targets, []),
        (QuestionKind.Share, [("source", "all")]), (QuestionKind.Share, [("source", "eu"), ("unit", "USD")]),
        (QuestionKind.Gaps, []), (QuestionKind.Mirror, []),
        (QuestionKind.Flows, [("source", "nl"), ("years", "2012"), ("rows", "")]),
        (QuestionKind.Flows, [("years", "2024"), ("suppliers", "NLD")]),
    ];

    [SharedDataFact]
    public async Task Answers_are_the_same_one_by_one_and_all_at_once()
    {
        using var alone = EverySource.Open();
        var expected = Asked.Select(a => Text(a, alone)).ToList();

        for (var round = 0; round < 2; round++)
        {
            using var shared = EverySource.Open();
            var asked = Asked.Concat(Asked.Reverse()).Select((a, i) => Task.Run(() => Text(a, shared))).ToList();
            var answers = await Task.WhenAll(asked);
            answers.ShouldBe(expected.Concat(expected.AsEnumerable().Reverse()));
        }
    }

    [Fact]
    public async Task What_several_threads_ask_for_is_made_once()
    {
        var (once, made) = (new Once<string>(), 0);
        var values = await Task.WhenAll(
            Enumerable.Range(0, 16)
                .Select(i => Task.Run(() => once.Of("key", () => $"made {Interlocked.Increment(ref made)}"))));

        values.ShouldAllBe(v => v == "made 1");
        once.Of("other", () => once.Of("key", () => "not again")).ShouldBe("made 1");
    }

    [Fact]
    public void What_fails_is_made_again_when_it_is_asked_again()
    {
        var once = new Once<string>();
        Should.Throw<InvalidOperationException>(() => once.Of("key", () => throw new InvalidOperationException()));
        once.Of("key", () => "made").ShouldBe("made");
    }

    private static string Text((QuestionKind Kind, (string, string)[] Options) asked, Imported imported) =>
        System.Text.Encoding.UTF8.GetString(
            Asking.Write(Asking.Ask(asked.Kind, asked.Options), imported, Doors.Format.Json));
}
