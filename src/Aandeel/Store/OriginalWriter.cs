using System.IO.Compression;
using System.Security.Cryptography;
using Aandeel.Sources;

namespace Aandeel.Store;

/// <summary>
/// Packs an original into pieces beside the reading of its rows. A piece is compressed by itself and knows the line in
/// which it begins, so that a printed line costs one piece and no file is too large to be kept.
/// </summary>
internal sealed class OriginalWriter : IDisposable
{
    private const int PieceLength = 128 * 1024;

    /// <summary>How many packed pieces wait at most: what was not written yet is in memory.</summary>
    private const int Waiting = 64;

    private readonly SourceFile _file;
    private readonly System.Collections.Concurrent.BlockingCollection<Piece> _packed = new(Waiting);
    private readonly CancellationTokenSource _stop = new();
    private readonly Task _packing;
    private int _number;

    public OriginalWriter(SourceFile file)
    {
        _file = file;
        _packing = Task.Run(Pack);
    }

    /// <summary>Writes the pieces that are packed.</summary>
    public void WriteReady(Database.Statement insert, long file)
    {
        while (_packed.TryTake(out var piece)) Write(insert, file, piece);
    }

    /// <summary>Waits for the rest and writes it.</summary>
    /// <exception cref="AandeelException">The file is not the one whose hash was taken.</exception>
    public void WriteRest(Database.Statement insert, long file)
    {
        foreach (var piece in _packed.GetConsumingEnumerable()) Write(insert, file, piece);
        _packing.GetAwaiter().GetResult();
    }

    /// <summary>Ends the packing, also of a file that is not kept.</summary>
    public void Dispose()
    {
        _stop.Cancel();
        while (_packed.TryTake(out _, Timeout.Infinite))
        {
            // Let fall.
        }

        // A fault of a file that is not kept is of no interest; of one that is, it was thrown before.
        _packing.ContinueWith(t => t.Exception, TaskScheduler.Default).Wait();
        _packed.Dispose();
        _stop.Dispose();
    }

    private void Write(Database.Statement insert, long file, Piece piece) => insert
        .Bind(1, file).Bind(2, (long)_number++).Bind(3, piece.FirstLine).Bind(4, (long)piece.Length)
        .Bind(5, (long)piece.Sum).Bind(6, piece.Packed.Span).Run();

    private void Pack()
    {
        try
        {
            using var stream = _file.OpenRead();
            using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
            var buffer = new byte[PieceLength];
            var line = 1L;
            for (int read; (read = stream.ReadAtLeast(buffer, buffer.Length, throwOnEndOfStream: false)) > 0;)
            {
                if (_stop.IsCancellationRequested) return;
                var piece = buffer.AsSpan(0, read);
                hash.AppendData(piece);
                using var target = new MemoryStream();
                using (var zlib = new ZLibStream(target, CompressionLevel.Fastest, leaveOpen: true)) zlib.Write(piece);
                _packed.Add(
                    new Piece(line, read, Sum.OfBytes(piece), target.GetBuffer().AsMemory(0, (int)target.Length)));
                line += piece.Count((byte)'\n');
            }

            if (Convert.ToHexStringLower(hash.GetHashAndReset()) != _file.Sha256) throw _file.Changed();
        }
        finally
        {
            _packed.CompleteAdding();
        }
    }

    private sealed record Piece(long FirstLine, int Length, ulong Sum, ReadOnlyMemory<byte> Packed);
}
