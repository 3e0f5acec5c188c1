using System.Collections.Concurrent;
using Aandeel.Answers;
using Aandeel.Questions;

namespace Aandeel.App.Letters;

/// <summary>
/// Answers that letters quote, each worked out once however many pieces of however many letters ask for it. Safe to ask
/// from several threads; what is begun beforehand is worked out beside what is asked.
/// </summary>
internal sealed class AnswersOnce(Imported imported, CancellationToken cancelled = default) : IDisposable
{
    private readonly ConcurrentDictionary<string, Lazy<Answer?>> _answers = new(StringComparer.Ordinal);
    private readonly ConcurrentBag<Beside<Answer?>> _begun = [];

    public Imported Imported { get; } = imported;

    /// <summary>The answer; null where what it needs is not imported.</summary>
    public Answer? Of(Question question) => _answers.GetOrAdd(KeyOf(question), _ => Later(question)).Value;

    /// <summary>Works out a question that will be asked, beside what is asked now; what was begun or asked is not again.</summary>
    public void Begin(Question question)
    {
        var later = Later(question);
        if (_answers.TryAdd(KeyOf(question), later)) _begun.Add(new Beside<Answer?>(() => later.Value));
    }

    /// <summary>Waits for what was begun; whoever asks for it is told what it failed with.</summary>
    public void Dispose()
    {
        foreach (var begun in _begun) begun.Dispose();
    }

    private static string KeyOf(Question question) => Questions.Printed.Of(question).Command;

    private Lazy<Answer?> Later(Question question) => new(() => New(question));

    private Answer? New(Question question)
    {
        try
        {
            return Asked.New(question, Imported, cancelled);
        }
        catch (AandeelException e) when (e.Code == ExitCode.Incomplete)
        {
            return null;
        }
    }
}
