using Aandeel.Questions;
using Aandeel.Store;
using Answer = Aandeel.Answers.Answer;

namespace Aandeel.App.Mcp;

/// <summary>
/// Asks questions of the folder's current snapshot, one at a time. An import made meanwhile answers from the next
/// question on.
/// </summary>
internal sealed class McpDesk(McpSettings settings) : IDisposable
{
    private readonly SnapshotHome _home = SnapshotHome.Default(settings.Folder);
    private readonly SemaphoreSlim _turn = new(1);
    private (string Key, Imported Imported)? _open;

    /// <summary>Works with one state of the folder, while nobody else does.</summary>
    public async Task<T> With<T>(Func<Func<Question, Answer>, T> work, CancellationToken cancelled)
    {
        await _turn.WaitAsync(cancelled).ConfigureAwait(false);
        try
        {
            return await Task.Run(
                () =>
                {
                    var imported = Current();
                    return work(q => Asked.New(q, imported, cancelled));
                },
                cancelled).ConfigureAwait(false);
        }
        finally
        {
            _turn.Release();
        }
    }

    public void Dispose()
    {
        _open?.Imported.Dispose();
        _turn.Dispose();
    }

    private Imported Current()
    {
        var key = string.Join(
            ' ', _home.ChosenEditions().Select(c => $"{c.Key}={c.Value}").Order().Prepend(_home.Current() ?? "-"));
        if (_open is { } open && open.Key == key) return open.Imported;
        var next = Imported.Open(_home, settings.Tell);
        _open?.Imported.Dispose();
        _open = (key, next);
        return next;
    }
}
