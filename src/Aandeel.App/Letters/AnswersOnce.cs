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
    private readonly ConcurrentBag<Task> _begun = [];

    public Imported Imported { get; } = imported;

    /// <summary>The answer; null where what it needs is not imported.</summary>
    public Answer? Of(Question question) => _answers.GetOrAdd(
        Questions.Printed.Of(question).Command, _ => new Lazy<Answer?>(() => New(question))).Value;

    /// <summary>
    /// Works out a question that will be asked, on a thread of its own: the loading of tables waits for threads of the
    /// pool, and would wait for itself there.
    /// </summary>
    public void Begin(Question question) => _begun.Add(Task.Factory.StartNew(
        () => Of(question), CancellationToken.None, TaskCreationOptions.LongRunning, TaskScheduler.Default));

    /// <summary>Waits for what was begun, so that nothing reads a snapshot that is closed.</summary>
    public void Dispose()
    {
        foreach (var task in _begun)
        {
            try
            {
                task.Wait(CancellationToken.None);
            }
            catch (AggregateException)
            {
                // Whoever asks for it is told.
            }
        }
    }

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
