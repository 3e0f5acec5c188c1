using Aandeel.Doors;

namespace Aandeel.App.Cli;

/// <summary>
/// A line on a terminal while something takes longer than a second, taken away again when it is done. Nothing is written
/// where nobody looks.
/// </summary>
internal sealed class Waiting : IDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(1);
    private readonly Lock _lock = new();
    private readonly TextWriter _error;
    private readonly string _line;
    private readonly ITimer? _timer;
    private bool _shown;
    private bool _over;

    private Waiting(Streams streams, string line)
    {
        (_error, _line) = (streams.Error, line);
        if (streams.ErrorIsTerminal)
        {
            _timer = streams.Clock.CreateTimer(_ => Show(), null, Patience, Timeout.InfiniteTimeSpan);
        }
    }

    /// <summary>While a question is worked out.</summary>
    public static Waiting ForAnswer(Streams streams, Language language) => new(
        streams, Wording.Of(("Working it out...", "Bezig met uitrekenen..."), language));

    /// <summary>While files are read.</summary>
    public static Waiting ForFiles(Streams streams, int files) => new(
        streams,
        Wording.Of(
            files == 1
                ? ("Reading the file and building a snapshot...", "Bestand lezen en snapshot maken...")
                : ("Reading the files and building a snapshot...", "Bestanden lezen en snapshot maken..."),
            streams.Language));

    public void Dispose()
    {
        _timer?.Dispose();
        lock (_lock)
        {
            _over = true;
            if (_shown) _error.Write($"\r{new string(' ', _line.Length)}\r");
            _shown = false;
        }
    }

    private void Show()
    {
        lock (_lock)
        {
            if (_over || _shown) return;
            _shown = true;
            _error.Write(_line);
        }
    }
}
