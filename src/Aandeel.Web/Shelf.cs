using Aandeel.Store;

namespace Aandeel.Web;

/// <summary>
/// The snapshot that answers now. When another becomes the current one of the folder it is opened beside, takes over
/// for whoever comes next, and the old one is closed by its last reader: no request meets a closed snapshot.
/// </summary>
internal sealed class Shelf : IDisposable
{
    private static readonly TimeSpan Rest = TimeSpan.FromSeconds(1);
    private readonly SnapshotHome _home;
    private readonly SiteSettings _settings;
    private readonly Lock _swap = new();
    private volatile OpenSnapshot _now;
    private long _looked;

    /// <summary>Earlier snapshots that were asked for by name, the latest first.</summary>
    private readonly List<(string Name, OpenSnapshot Open)> _cited = [];

    /// <summary>How many of them stay open.</summary>
    private const int MostCited = 2;

    public Shelf(SiteSettings settings)
    {
        (_settings, _home) = (settings, SnapshotHome.Default(settings.Folder));
        _now = Open();
        _looked = settings.Clock.GetTimestamp();
    }

    /// <summary>What the built-in sums are called, which every machine has.</summary>
    private static readonly Lazy<string> Sums = new(() => CitedVersion.NameOf(new Imported(null).Identity));

    /// <summary>The mark of what answers now.</summary>
    public string Mark => _now.Mark;

    /// <summary>Called with a snapshot before it takes over.</summary>
    public Action<OpenSnapshot> Opened { get; set; } = _ => { };

    /// <summary>The snapshot of now, held until it is given back.</summary>
    public OpenSnapshot Take()
    {
        Look();
        while (true)
        {
            var now = _now;
            if (now.TryTake()) return now;
        }
    }

    /// <summary>
    /// The snapshot that an address names, held until it is given back; null where the folder has none of that name.
    /// </summary>
    public OpenSnapshot? Take(string name)
    {
        var now = Take();
        if (CitedVersion.NameOf(now.Imported.Identity) == name) return now;
        now.Leave();
        lock (_swap)
        {
            if (_cited.Find(c => c.Name == name) is { Open: not null } known && known.Open.TryTake()) return known.Open;
            var ids = _home.All().Select(f => Path.GetFileNameWithoutExtension(f.Name));
            var found = ids.FirstOrDefault(id => CitedVersion.NameOf(id) == name);
            if (found is null && name != Sums.Value) return null;
            var open = new OpenSnapshot(found, new Imported(found is null ? null : Snapshot.Open(_home, found)));
            open.TryTake();
            _cited.Insert(0, (name, open));
            foreach (var (_, old) in _cited.Skip(MostCited)) old.Retire();
            if (_cited.Count > MostCited) _cited.RemoveRange(MostCited, _cited.Count - MostCited);
            return open;
        }
    }

    /// <summary>Looks whether another snapshot is current; at most once a second, and beside the request.</summary>
    public void Look()
    {
        var before = Interlocked.Read(ref _looked);
        if (_settings.Clock.GetElapsedTime(before) < Rest) return;
        if (Interlocked.CompareExchange(ref _looked, _settings.Clock.GetTimestamp(), before) != before) return;
        _ = Task.Run(Swap);
    }

    /// <summary>Opens the current snapshot when it is another than that of now.</summary>
    public void Swap()
    {
        lock (_swap)
        {
            try
            {
                if (_home.Current() == _now.Id) return;
                var next = Open();
                Opened(next);
                var old = _now;
                _now = next;
                old.Retire();
                foreach (var (_, cited) in _cited) cited.Retire();
                _cited.Clear();
            }
            catch (Exception e) when (e is AandeelException or IOException)
            {
                // A folder that cannot be read leaves the site as it is.
                var why = e is AandeelException ours ? ours.Problem : $"{e.Message}";
                _settings.Tell(
                    $"The snapshot that is current now cannot be opened: {why} The one before answers on.");
            }
        }
    }

    public void Dispose()
    {
        _now.Retire();
        foreach (var (_, open) in _cited) open.Retire();
    }

    private OpenSnapshot Open()
    {
        var imported = Imported.Open(_home, _settings.Tell);
        return new OpenSnapshot(imported.Snapshot?.Id, imported);
    }
}
