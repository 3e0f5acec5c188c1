using System.Collections.Concurrent;

namespace Aandeel.Imports;

/// <summary>
/// Values made once for each key, also when several threads ask at the same time. What fails is made again when it is
/// asked again.
/// </summary>
internal sealed class Once<T>
{
    private readonly ConcurrentDictionary<string, Lazy<T>> _made = new(StringComparer.Ordinal);

    /// <summary>
    /// The value of a key; made by <paramref name="make"/>, which may ask for other keys, when nobody asked for it
    /// before.
    /// </summary>
    public T Of(string key, Func<T> make)
    {
        var made = _made.GetOrAdd(key, static (_, m) => new Lazy<T>(m), make);
        try
        {
            return made.Value;
        }
        catch
        {
            _made.TryRemove(KeyValuePair.Create(key, made));
            throw;
        }
    }
}
