namespace Aandeel.Questions;

/// <summary>
/// Something that is worked out beside what is asked, on a thread of its own: the loading of tables waits for threads of
/// the pool, and would wait for itself there. Whoever is done waits for it, so that nothing reads a snapshot that is
/// closed.
/// </summary>
internal sealed class Beside<T>(Func<T> make) : IDisposable
{
    private readonly Task<T> _made = Task.Factory.StartNew(
        make, CancellationToken.None, TaskCreationOptions.LongRunning, TaskScheduler.Default);

    /// <summary>What came of it, or what it failed with.</summary>
    public T Value => _made.GetAwaiter().GetResult();

    public void Dispose() => Task.WaitAny(_made);
}
