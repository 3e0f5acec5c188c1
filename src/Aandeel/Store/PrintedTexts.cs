using System.Collections.Concurrent;
using System.Text;

namespace Aandeel.Store;

/// <summary>
/// Every printed text of a snapshot by its number; 0 is empty. Read in blocks when they are asked for, and each held
/// against its sum: the texts of a file lie together, and most questions need few files.
/// </summary>
internal sealed class PrintedTexts
{
    /// <summary>How many texts a block has.</summary>
    public const int BlockLength = 256;

    private readonly SealedDatabase _db;
    private readonly string _path;
    private readonly string[]?[] _blocks;
    private readonly ConcurrentDictionary<string, int> _numbers = new(StringComparer.Ordinal);

    public PrintedTexts(SealedDatabase db, string path)
    {
        (_db, _path) = (db, path);
        Count = int.Parse(db.Scalar("SELECT coalesce(max(id), 0) + 1 FROM text"));
        _blocks = new string[]?[(Count + BlockLength - 1) / BlockLength];
    }

    /// <summary>How many there are, the empty one with them.</summary>
    public int Count { get; }

    /// <summary>The text of a number.</summary>
    /// <exception cref="AandeelException">A text is missing or has changed: the snapshot is damaged.</exception>
    public string this[int number]
    {
        get
        {
            if ((uint)number >= (uint)Count) throw Snapshot.Damaged(_path, $"text {number} is missing");
            return (Volatile.Read(ref _blocks[number / BlockLength])
                ?? ReadBlock(number / BlockLength))[number % BlockLength];
        }
    }

    /// <summary>The number of a text, or -1 where it is not printed anywhere.</summary>
    public int NumberOf(string text) => _numbers.GetOrAdd(text, Find);

    /// <summary>Reads every block, and so compares every sum.</summary>
    public void CheckAll()
    {
        for (var block = 0; block < _blocks.Length; block++) ReadBlock(block);
    }

    /// <summary>The sum of the texts of a block, in their order.</summary>
    public static long SumOf(ReadOnlySpan<string> texts)
    {
        var sum = 0UL;
        foreach (var text in texts) sum = Sum.OfBytes(Encoding.UTF8.GetBytes(text), sum);
        return (long)sum;
    }

    private int Find(string text)
    {
        using (var select = _db.Prepare("SELECT id FROM text WHERE value = ?1 LIMIT 1"))
        {
            if (select.Bind(1, text).Step() && this[select.Int(0)] == text) return select.Int(0);
        }

        // That a text is nowhere is an answer too, and a changed letter would give it.
        CheckAll();
        return -1;
    }

    /// <summary>Two threads may read the same block; they read the same.</summary>
    private string[] ReadBlock(int block)
    {
        var first = block * BlockLength;
        var texts = new string[Math.Min(BlockLength, Count - first)];
        var read = 0;
        if (first == 0) texts[read++] = "";
        using (var select = _db.Prepare("SELECT id, value FROM text WHERE id BETWEEN ?1 AND ?2 ORDER BY id"))
        {
            select.Bind(1, (long)first).Bind(2, (long)first + texts.Length - 1);
            while (select.Step() && select.Int(0) == first + read) texts[read++] = select.Text(1);
        }

        if (read < texts.Length) throw Snapshot.Damaged(_path, $"text {first + read} is missing");
        using var sum = _db.Prepare("SELECT sum FROM text_block WHERE number = ?1");
        if (!sum.Bind(1, (long)block).Step() || sum.Long(0) != SumOf(texts))
        {
            throw Snapshot.Damaged(_path, $"the texts from {first} on have changed");
        }

        Volatile.Write(ref _blocks[block], texts);
        return texts;
    }
}
