namespace Aandeel.App.Tests.Messages;

/// <summary>Every message is there in both languages, with a code and named arguments.</summary>
public sealed class ProblemTests
{
    [Fact]
    public void Every_sentence_of_the_program_is_in_the_table()
    {
        File.WriteAllLines("/tmp/h/talk2-found.txt", WrittenProblems.All.Select(p => $"{p.Text ?? "(made)"}\t{p.Where}"));
        File.WriteAllLines("/tmp/h/talk2-loose.txt", WrittenProblems.All.SelectMany(p => p.Loose.Select(l => $"{l}\t{p.Text}\t{p.Where}")));
        WrittenProblems.All.Count.ShouldBeGreaterThan(300);
    }
}
