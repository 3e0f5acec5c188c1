using System.Collections.Concurrent;

namespace Aandeel.Store;

/// <summary>
/// A sealed file that any number of threads read side by side: every statement has a connection to itself until it is
/// disposed, so that SQLite needs no locks of its own.
/// </summary>
internal sealed class SealedDatabase(string path) : IDisposable
{
    private readonly ConcurrentBag<Database> _idle = [];
    private volatile bool _closed;

    /// <summary>A statement; its connection serves the next one when it is disposed.</summary>
    public Database.Statement Prepare(string sql)
    {
        var connection = Take();
        try
        {
            return connection.Prepare(sql, ended: Give);
        }
        catch
        {
            Give(connection);
            throw;
        }
    }

    public string Scalar(string sql)
    {
        using var statement = Prepare(sql);
        return statement.Scalar();
    }

    /// <summary>Closes the connections; one that is still in use is closed when its statement ends.</summary>
    public void Dispose()
    {
        _closed = true;
        while (_idle.TryTake(out var connection)) connection.Dispose();
    }

    private Database Take()
    {
        ObjectDisposedException.ThrowIf(_closed, this);
        return _idle.TryTake(out var connection) ? connection : Database.OpenSealed(path);
    }

    private void Give(Database connection)
    {
        _idle.Add(connection);
        if (_closed) Dispose();
    }
}
