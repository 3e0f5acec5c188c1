using System.Text;
using Aandeel.Sources;
using Aandeel.Sources.Sipri;

namespace Aandeel.Store;

/// <summary>
/// The lines of one original as printed. Only the pieces in which a wanted line stands are unpacked; the last ones are
/// kept.
/// </summary>
internal sealed class PrintedLines
{
    private const int KeptPieces = 8;
    private readonly Snapshot _snapshot;
    private readonly FileRecord _file;
    private readonly Lock _turn = new();
    private readonly List<long> _firstLines = [];
    private readonly LinkedList<(int Number, byte[] Bytes)> _kept = new();
    private readonly string[]? _inside;
    private readonly Encoding _encoding;

    public PrintedLines(Snapshot snapshot, FileRecord file)
    {
        (_snapshot, _file) = (snapshot, file);
        _encoding = SourceFile.EncodingNamed(file.Encoding);
        if (Inside(snapshot, file) is { } register)
        {
            _inside = register.Encoding.GetString(register.Bytes.Span).Split('\n');
            return;
        }

        using (var select = snapshot.Db.Prepare("SELECT first_line FROM original WHERE file = ?1 ORDER BY number"))
        {
            select.Bind(1, (long)file.Id);
            while (select.Step()) _firstLines.Add(select.Long(0));
        }

    }

    /// <summary>A line from 1, without its line break; empty where there is none.</summary>
    public string this[int line]
    {
        get
        {
            if (_inside is not null) return line >= 1 && line <= _inside.Length ? Bare(_inside[line - 1]) : "";
            lock (_turn) return Bare(Text(line));
        }
    }

    /// <summary>
    /// The text whose lines are counted, where it is not the file as it came: inside an answer, or a workbook or UTF-16
    /// of a person's program.
    /// </summary>
    private static SourceFile? Inside(Snapshot snapshot, FileRecord file) => SourceReaders.ByForm(file.Form) switch
    {
        ApiAnswerReader or OrdersAnswerReader => InnerRegister.Unwrap(snapshot.Original(file)),
        RegisterReader or OrdersReader when IsWorkbook(snapshot, file) =>
            Sources.Workbooks.SheetText.Of(snapshot.Original(file)),
        _ when SourceFile.EncodingNamed(file.Encoding) is UnicodeEncoding => snapshot.Original(file).InBytes(),
        _ => null,
    };

    /// <summary>Text of a register is never mostly binary, and a workbook always is no UTF-8.</summary>
    private static bool IsWorkbook(Snapshot snapshot, FileRecord file) =>
        file.Encoding != Encoding.UTF8.WebName && snapshot.Original(file).Start.Span.StartsWith("PK\u0003\u0004"u8);

    private static string Bare(string line) => line.TrimEnd('\r').TrimStart('\uFEFF');

    private string Text(int line)
    {
        if (line < 1 || _firstLines.Count == 0) return "";
        var number = _firstLines.BinarySearch(line);
        if (number < 0) number = ~number - 1;

        // A piece that begins inside the line says its number too: the line begins in the first piece that can hold its
        // start.
        while (number > 0 && _firstLines[number] == line) number--;
        if (number < 0) return "";
        var bytes = Piece(number).AsSpan();
        for (var skipped = _firstLines[number]; skipped < line; skipped++)
        {
            var end = bytes.IndexOf((byte)'\n');
            if (end < 0) return "";
            bytes = bytes[(end + 1)..];
        }

        var whole = new List<byte>();
        while (true)
        {
            var end = bytes.IndexOf((byte)'\n');
            whole.AddRange(end < 0 ? bytes : bytes[..end]);
            if (end >= 0 || ++number >= _firstLines.Count) break;
            bytes = Piece(number);
        }

        return _encoding.GetString([.. whole]);
    }

    private byte[] Piece(int number)
    {
        for (var node = _kept.First; node is not null; node = node.Next)
        {
            if (node.Value.Number != number) continue;
            _kept.Remove(node);
            _kept.AddFirst(node);
            return node.Value.Bytes;
        }

        var bytes = _snapshot.Pieces(_file, number, number).FirstOrDefault() ?? throw Snapshot.Damaged(
            _snapshot.Path, $"a piece of {_file.Name} is missing");
        _kept.AddFirst((number, bytes));
        if (_kept.Count > KeptPieces) _kept.RemoveLast();
        return bytes;
    }
}
