using System.Runtime.InteropServices;
using SQLitePCL;

namespace Aandeel.Store;

/// <summary>
/// A thin layer over SQLite's own calls. The ADO.NET driver costs four times as much for the two things that must be
/// quick, writing and loading 25,000 rows (docs/performance.md); everything else could use it, but one way in is
/// simpler than two.
/// </summary>
internal sealed class Database : IDisposable
{
    private readonly sqlite3 _db;
    private readonly string _path;
    private readonly bool _isSealed;

    static Database() => Batteries_V2.Init();

    private Database(sqlite3 db, string path, bool isSealed) => (_db, _path, _isSealed) = (db, path, isSealed);

    /// <summary>
    /// Opens a sealed file for one thread at a time. Immutable: no lock, no journal, also from a read-only disk.
    /// </summary>
    public static Database OpenSealed(string path) =>
        Open(
            "file:" + Uri.EscapeDataString(path).Replace("%2F", "/", StringComparison.Ordinal) + "?immutable=1", path,
            raw.SQLITE_OPEN_READONLY | raw.SQLITE_OPEN_URI | raw.SQLITE_OPEN_NOMUTEX);

    /// <summary>
    /// Opens a file that is being built by one thread and that nobody else sees, so that neither locks nor a journal are
    /// needed.
    /// </summary>
    public static Database OpenBuilding(string path)
    {
        var database = Open(path, path, raw.SQLITE_OPEN_READWRITE | raw.SQLITE_OPEN_CREATE | raw.SQLITE_OPEN_NOMUTEX);
        database.Execute("PRAGMA journal_mode = OFF; PRAGMA synchronous = OFF; PRAGMA locking_mode = EXCLUSIVE; "
            + "PRAGMA cache_size = -65536; PRAGMA foreign_keys = OFF;");
        return database;
    }

    public void Execute(string sql) => Check(raw.sqlite3_exec(_db, sql));

    /// <summary>So many parameters, as a statement names them: ?1, ?2.</summary>
    public static string Parameters(int count)
    {
        var names = new string[count];
        for (var i = 0; i < count; i++) names[i] = $"?{i + 1}";
        return string.Join(", ", names);
    }

    /// <summary>Makes a statement ready to run.</summary>
    /// <param name="sql">One statement, its parameters as ?1, ?2.</param>
    /// <param name="ended">What is done when the statement is disposed.</param>
    public Statement Prepare(string sql, Action<Database>? ended = null)
    {
        Check(raw.sqlite3_prepare_v2(_db, sql, out var statement));
        return new Statement(this, statement, ended);
    }

    public string Scalar(string sql)
    {
        using var statement = Prepare(sql);
        return statement.Scalar();
    }

    public void Dispose() => _db.Dispose();

    internal void Check(int result)
    {
        if (result is raw.SQLITE_OK or raw.SQLITE_ROW or raw.SQLITE_DONE) return;
        var message = raw.sqlite3_errmsg(_db).utf8_to_string();

        // Our own statements are right: where a sealed file has no such table or column, its names have changed.
        if (result is raw.SQLITE_NOTADB or raw.SQLITE_CORRUPT || (_isSealed && result == raw.SQLITE_ERROR))
        {
            throw Snapshot.Damaged(_path, $"{message}");
        }

        throw new AandeelException(ExitCode.Failed, result == raw.SQLITE_FULL
            ? (Problem)$"The disk is full while writing {_path}. Make room and try again; the old snapshot still answers."
            : $"{_path}: {message} (SQLite {result}).");
    }

    private static Database Open(string name, string path, int flags)
    {
        var result = raw.sqlite3_open_v2(name, out var db, flags, null);
        if (result != raw.SQLITE_OK)
        {
            db.Dispose();
            throw new AandeelException(
                ExitCode.Failed, $"{path} cannot be opened (SQLite {result}). Check that it exists and may be read.");
        }

        return new Database(db, path, isSealed: (flags & raw.SQLITE_OPEN_READONLY) != 0);
    }

    /// <summary>A prepared statement; parameters are numbered from 1, columns from 0.</summary>
    internal sealed class Statement(Database database, sqlite3_stmt statement, Action<Database>? ended) : IDisposable
    {
        private readonly nint _handle = statement.DangerousGetHandle();
        private bool _disposed;

        public bool Step()
        {
            var result = Native.sqlite3_step(_handle);
            if (result == raw.SQLITE_ROW) return true;
            database.Check(result);
            return false;
        }

        /// <summary>Runs an insert and makes the statement ready for the next one.</summary>
        public void Run()
        {
            Step();
            database.Check(Native.sqlite3_reset(_handle));
        }

        /// <summary>Makes the statement ready to be bound and run again.</summary>
        public void Reset() => database.Check(Native.sqlite3_reset(_handle));

        public Statement Bind(int parameter, long value)
        {
            _ = Native.sqlite3_bind_int64(_handle, parameter, value);
            return this;
        }

        public Statement Bind(int parameter, long? value) =>
            value is { } number ? Bind(parameter, number) : BindNull(parameter);

        public Statement BindNull(int parameter)
        {
            _ = Native.sqlite3_bind_null(_handle, parameter);
            return this;
        }

        public Statement Bind(int parameter, string? value)
        {
            _ = value is null
                ? Native.sqlite3_bind_null(_handle, parameter)
                : raw.sqlite3_bind_text(statement, parameter, value);
            return this;
        }

        public Statement Bind(int parameter, ReadOnlySpan<byte> value)
        {
            _ = raw.sqlite3_bind_blob(statement, parameter, value);
            return this;
        }

        public bool IsNull(int column) => Native.sqlite3_column_type(_handle, column) == raw.SQLITE_NULL;

        public long Long(int column) => Native.sqlite3_column_int64(_handle, column);

        public int Int(int column) => Native.sqlite3_column_int(_handle, column);

        public int? IntOrNull(int column) => IsNull(column) ? null : Int(column);

        public string Text(int column) => raw.sqlite3_column_text(statement, column).utf8_to_string() ?? "";

        public string? TextOrNull(int column) => IsNull(column) ? null : Text(column);

        public byte[] Blob(int column) => BlobSpan(column).ToArray();

        /// <summary>The bytes as they lie in SQLite's memory, good until the next step.</summary>
        public ReadOnlySpan<byte> BlobSpan(int column) => raw.sqlite3_column_blob(statement, column);

        /// <summary>The first column of the first row; empty where there is none.</summary>
        public string Scalar() => Step() ? Text(0) : "";

        public void Dispose()
        {
            if (_disposed) return;
            _disposed = true;
            statement.Dispose();
            ended?.Invoke(database);
        }
    }

    /// <summary>
    /// The calls that are made for every row and value, straight to the library that the package brings: through its
    /// wrapper each one checks and counts handles, which takes longer than the call (docs/performance.md).
    /// </summary>
    private static class Native
    {
        private const string Library = "e_sqlite3";

        [DllImport(Library, ExactSpelling = true)]
        public static extern int sqlite3_step(nint statement);

        [DllImport(Library, ExactSpelling = true)]
        public static extern int sqlite3_reset(nint statement);

        [DllImport(Library, ExactSpelling = true)]
        [SuppressGCTransition]
        public static extern int sqlite3_bind_int64(nint statement, int parameter, long value);

        [DllImport(Library, ExactSpelling = true)]
        [SuppressGCTransition]
        public static extern int sqlite3_bind_null(nint statement, int parameter);

        [DllImport(Library, ExactSpelling = true)]
        [SuppressGCTransition]
        public static extern int sqlite3_column_type(nint statement, int column);

        [DllImport(Library, ExactSpelling = true)]
        [SuppressGCTransition]
        public static extern int sqlite3_column_int(nint statement, int column);

        [DllImport(Library, ExactSpelling = true)]
        [SuppressGCTransition]
        public static extern long sqlite3_column_int64(nint statement, int column);
    }
}
