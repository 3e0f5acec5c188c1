using System.Text;
using CsvHelper;

namespace Aandeel.Sources;

/// <summary>
/// The records of a delimited file below its header, each with its line in the file. A record that is broken over two
/// lines (both too short, together complete) is put together and reported; any other wrong number of fields is refused.
/// </summary>
internal sealed class CsvRecords : IDisposable
{
    /// <summary>The longest real row has 4 KB.</summary>
    private const int LargestRecord = 1 << 20;

    private readonly string _name;
    /// <summary>
    /// Behind the other names of a column: whatever stands at its place is it, since its publisher renames it.
    /// </summary>
    public const string ByPlace = "|*";

    private readonly CsvReader _reader;
    private readonly FileReading _reading;
    private readonly int _width;
    private readonly int _firstLine;
    private readonly char? _stray;
    private string[] _fields;
    private IReadOnlyList<string> _titles;
    private int[]? _places;
    private bool _trim;
    private string[]? _held;
    private int _heldLine;
    private (string[] Fields, int Line)? _ahead;
    private bool _endsWithLine;

    private CsvRecords(
        string name, CsvReader reader, FileReading reading, IReadOnlyList<string> header, int firstLine, char? stray)
    {
        (_name, _reader, _reading, _firstLine, _stray) = (name, reader, reading, firstLine, stray);
        Header = _titles = header;
        _width = header.Count;
        _fields = new string[_width];
    }

    public IReadOnlyList<string> Header { get; }

    /// <summary>Whether records may end with a separator that the header does not have.</summary>
    public bool Closed { get; init; }

    /// <summary>
    /// Whether the file may have been through a program that fills short records up with empty fields, so that broken
    /// ones look whole.
    /// </summary>
    public bool Padded { get; init; }

    /// <summary>The line of the current record in the file, from 1.</summary>
    public int Line { get; private set; }

    /// <summary>
    /// What is printed in a column: by its place among those of <see cref="Locate"/>, or in the file where nothing was
    /// located.
    /// </summary>
    public string this[int column] => _trim ? Untrimmed(column).Trim() : Untrimmed(column);

    /// <summary>The same with the blanks and line breaks around it.</summary>
    public string Untrimmed(int column) => _fields[_places is { } places ? places[column] : column];

    /// <summary>Refuses the current row for what is printed in a column.</summary>
    public void Refuse(int column, string code, Expectation expected) =>
        _reading.RowRefused(Line, _titles[column], code, this[column], expected);

    /// <summary>Remarks on what is printed in a column of the current row, which is read all the same.</summary>
    public void Remark(int column, string code, Expectation expected, Outcome outcome = Outcome.Read) =>
        _reading.Remark(Line, _titles[column], code, this[column], expected, outcome);

    /// <summary>The place of a column that a form may have under one of several names, or -1.</summary>
    public int Find(string names)
    {
        foreach (var name in names.Split('|'))
        {
            for (var i = 0; i < Header.Count; i++)
            {
                if (string.Equals(Header[i].Trim(' ', '"'), name, StringComparison.OrdinalIgnoreCase)) return i;
            }
        }

        return -1;
    }

    /// <summary>
    /// What is printed in a column of <see cref="Header"/>, without blanks around it; nothing for -1.
    /// </summary>
    public string InFile(int place) => place < 0 ? "" : _fields[place].Trim();

    /// <summary>The cells of the current row that are to be read otherwise than printed.</summary>
    /// <param name="row">The row as the table of corrections names it.</param>
    public CorrectedCells Corrected(Corrections corrections, string row) =>
        corrections.At(row, Line, title => this[IndexOf(title)], _reading);

    /// <summary>Opens the records below the first line that begins with <paramref name="headerStart"/>.</summary>
    /// <param name="stray">A character that the source leaves behind the last field of every line.</param>
    /// <param name="padded">See <see cref="Padded"/>.</param>
    /// <param name="closed">See <see cref="Closed"/>.</param>
    /// <param name="lineBreaks">Whether the source writes a line break inside quotes. One quote that is never closed
    /// ends that for the whole file.</param>
    public static CsvRecords Open(
        SourceFile file, FileReading reading, string headerStart, char separator, char? stray = null,
        bool lineBreaks = false, bool padded = false, bool closed = false)
    {
        var plain = file.InBytes();
        var (offset, line) = FindLine(plain.Start.Span, plain.Encoding.GetBytes(headerStart));
        var options = Options(plain, separator);
        var over = options with { AllowLineBreaksInQuotes = true };
        if (lineBreaks && QuotesAreClosed(plain, offset, over)) options = over;
        var reader = CsvReader.Create(From(plain, offset), options, leaveOpen: false);
        if (!Step(reader, plain.Name))
        {
            reader.Dispose();
            throw new AandeelException(ExitCode.ShapeChanged, $"{plain.Name} has no header line. Download it again.");
        }

        var header = Fields(reader, stray);
        return new CsvRecords(plain.Name, reader, reading, header, line, stray)
        {
            Padded = padded,
            Closed = closed,
            _endsWithLine = EndsWithLine(plain)
        };
    }

    /// <summary>Opens the records of a file without a header line, whose columns are known by their place.</summary>
    /// <param name="columns">The names of the columns, for findings.</param>
    /// <param name="trim">Whether blanks around a field belong to the separator.</param>
    /// <param name="lineBreaks">Whether a quoted field may go on over lines.</param>
    public static CsvRecords OpenWithoutHeader(
        SourceFile file, FileReading reading, IReadOnlyList<string> columns, char separator, bool trim = false,
        bool lineBreaks = false)
    {
        var plain = file.InBytes();
        var options = Options(plain, separator) with { TrimWhitespace = trim, AllowLineBreaksInQuotes = lineBreaks };
        var offset = plain.Start.Span.StartsWith("\uFEFF"u8) ? 3 : 0;
        var reader = CsvReader.Create(From(plain, offset), options, leaveOpen: false);
        return new CsvRecords(file.Name, reader, reading, columns, 1, null) { _endsWithLine = EndsWithLine(plain) };
    }

    /// <summary>
    /// Finds where each wanted column stands in the header; from then on columns go by their place among the wanted. A
    /// missing one is a changed shape (exit code 5).
    /// </summary>
    /// <param name="wanted">Names; other names of one column stand behind bars, and <see cref="ByPlace"/> takes
    /// whatever stands at its place.</param>
    /// <param name="trim">Whether the source pads its fields with blanks.</param>
    /// <param name="titles">What findings call the columns, where a copy can spell them otherwise.</param>
    public void Locate(
        SourceFile file, IReadOnlyList<string> wanted, bool trim = false, IReadOnlyList<string>? titles = null)
    {
        var places = new int[wanted.Count];
        var from = 0;
        for (var i = 0; i < wanted.Count; i++)
        {
            // Columns without a name of their own (a single space) follow the column that they belong to.
            var nameless = string.IsNullOrWhiteSpace(wanted[i]);
            places[i] = nameless ? (from < Header.Count && IsNameless(Header[from]) ? from : -1) : Find(wanted[i]);
            if (places[i] < 0 && !nameless && wanted[i].EndsWith(ByPlace, StringComparison.Ordinal)
                && StandsBetween(i, from))
            {
                places[i] = from;
                _reading.Remark(
                    _firstLine, wanted[i].Split('|')[0], "column-renamed", Header[from],
                    $"the column '{wanted[i].Split('|')[0]}'; taken by its place");
            }

            if (places[i] < 0)
            {
                var which = nameless
                    ? (Problem)$"without a name after '{wanted[i - 1].Split('|')[0]}'"
                    : $"'{wanted[i].Split('|')[0]}'";
                throw new AandeelException(
                    ExitCode.ShapeChanged,
                    $"{file.Name}: the column {which} is missing from the header on line {_firstLine}; "
                    + $"found: {string.Join(", ", Header)}. "
                    + $"Nothing was changed. Download it again; its form may be new.");
            }

            from = places[i] + 1;
        }

        (_titles, _places, _trim) = (titles ?? [.. wanted.Select(w => w.Split('|')[0])], places, trim);

        // Whether an unknown column stands where this one is wanted: behind the one before, and before the one without
        // a name that belongs to it.
        bool StandsBetween(int i, int at) =>
            at > 0 && at + 1 < Header.Count && i + 1 < wanted.Count && string.IsNullOrWhiteSpace(wanted[i + 1])
            && IsNameless(Header[at + 1]) && !IsNameless(Header[at])
            && wanted.All(w => !w.Split('|').Contains(Header[at], StringComparer.OrdinalIgnoreCase));
    }

    /// <summary>
    /// Goes to the next whole record; broken ones are joined or refused on the way. False at the end.
    /// </summary>
    public bool Next()
    {
        if (!Take()) return false;
        while (IsHeader() && _titles.Count > 0 && Line > _firstLine)
        {
            _reading.RowRefused(
                Line, Header[0], Finding.HeaderRepeated, string.Join(',', Header),
                "rows; the header stands twice, so files may have been put one behind the other");
            if (!Take()) return false;
        }

        if (!Padded || _fields[^1].Length > 0) return true;

        // A record that a program filled up with empty fields may be the first half of one that the source broke over
        // two lines.
        var (first, line) = (_fields.ToArray(), Line);
        if (!Take()) return Restore(first, line);
        if (Continued(first, _fields) is { } whole)
        {
            _reading.Remark(
                line, null, "record-broken",
                $"{Filled(first)} + {Filled(_fields)} fields on lines {line} and {Line}, filled up with empty ones",
                $"{_width} fields on one line", Outcome.Joined);
            return Restore(whole, line);
        }

        _ahead = (_fields.ToArray(), Line);
        return Restore(first, line);
    }

    /// <summary>Whether the current record is the header again, as when files are put one behind the other.</summary>
    private bool IsHeader()
    {
        if (_fields[0] != Header[0]) return false;
        for (var i = 1; i < _width; i++)
        {
            if (_fields[i] != Header[i]) return false;
        }

        return true;
    }

    private bool Take() => _ahead is var (fields, line) ? Restore(fields, line) : NextAsWritten();

    private bool Restore(string[] fields, int line)
    {
        (_fields, Line, _ahead) = (fields, line, ReferenceEquals(_ahead?.Fields, fields) ? null : _ahead);
        return true;
    }

    private bool NextAsWritten()
    {
        while (Step(_reader, _name))
        {
            var line = _firstLine + (int)_reader.LineNumber - 1;
            if (_reader.FieldCount == _width
                || (Closed && _reader.FieldCount == _width + 1 && _reader.GetSpan(_width).Trim((byte)'\r').IsEmpty))
            {
                RefuseHeld();
                for (var i = 0; i < _width; i++) _fields[i] = Cell(_reader, i, i == _width - 1 ? _stray : null, _fields[i]);
                Line = line;
                return true;
            }

            var part = Fields(_reader, _stray);
            if (Filled(part) == 0) continue;
            if (_held is null)
            {
                Hold(part, line);
            }
            else if (Joined(_held, part) is { } whole)
            {
                _reading.Remark(
                    _heldLine, null, "record-broken",
                    $"{_held.Length} + {part.Length} fields on lines {_heldLine} and {line}",
                    $"{_width} fields on one line", Outcome.Joined);
                _fields = whole;
                Line = _heldLine;
                _held = null;
                return true;
            }
            else
            {
                RefuseHeld();
                Hold(part, line);
            }
        }

        RefuseHeld(isLast: true);
        return false;
    }

    public void Dispose() => _reader.Dispose();

    /// <summary>Goes to the next record of the library; one without end is no record of a source.</summary>
    private static bool Step(CsvReader reader, string name)
    {
        try
        {
            return reader.Read();
        }
        catch (CsvFormatException e)
        {
            throw new AandeelException(
                ExitCode.ShapeChanged,
                $"{name}: a row has more than {LargestRecord:N0} bytes: a quote that is never closed, or no table of a "
                + $"source. Download it again.",
                e);
        }
    }

    private int IndexOf(string title)
    {
        for (var i = 0; i < _titles.Count; i++)
        {
            if (_titles[i] == title) return i;
        }

        throw new ArgumentException($"No column '{title}'.", nameof(title));
    }

    private void Hold(string[] part, int line) => (_held, _heldLine) = (part, line);

    private void RefuseHeld(bool isLast = false)
    {
        if (_held is null) return;
        var found = $"{_held.Length} fields: {string.Join(',', _held)}";
        if (isLast && _held.Length < _width && !_endsWithLine)
        {
            _reading.RowRefused(
                _heldLine, null, Finding.CutOff, found, $"{_width} fields; the file ends in the middle of a record");
        }
        else _reading.RowRefused(_heldLine, null, "field-count", found, $"{_width} fields");
        _held = null;
    }

    /// <summary>
    /// The record that two halves make which were filled up to full width, or null where the second can be a record of
    /// its own: a half has no more fields than the first one lacks.
    /// </summary>
    private string[]? Continued(string[] first, string[] second)
    {
        var (a, b) = (Filled(first), Filled(second));
        if (b == 0 || b >= a || a + b - 1 > _width || a + b - 1 < _width - 1) return null;
        string[] whole = [.. first[..(a - 1)], (first[a - 1] + " " + second[0]).Trim(), .. second[1..b]];
        return [.. whole, .. Enumerable.Repeat("", _width - whole.Length)];
    }

    /// <summary>How many fields a record has without the empty ones at its end.</summary>
    private static int Filled(string[] fields)
    {
        var count = fields.Length;
        while (count > 0 && fields[count - 1].Length == 0) count--;
        return count;
    }

    /// <summary>Whether a column has no name of its own: a blank, or what programs write for one.</summary>
    private static bool IsNameless(string title) =>
        string.IsNullOrWhiteSpace(title) || title.StartsWith("Unnamed:", StringComparison.Ordinal)
            || title.Trim() is ['.', >= '0' and <= '9', ..];

    /// <summary>
    /// Two halves make a record when their fields add up: either the break stood between two fields (the second half
    /// begins with the separator, so its first field is empty and belongs to the last one), or inside one.
    /// </summary>
    private string[]? Joined(string[] first, string[] second)
    {
        if (first.Length + second.Length - 1 != _width) return null;
        return [.. first[..^1], (first[^1] + " " + second[0]).Trim(), .. second[1..]];
    }

    private static string[] Fields(CsvReader reader, char? stray)
    {
        var fields = new string[reader.FieldCount];
        for (var i = 0; i < fields.Length; i++) fields[i] = Cell(reader, i, i == fields.Length - 1 ? stray : null);
        return fields;
    }

    /// <summary>The text of a cell.</summary>
    /// <param name="above">The cell above it: where both are the same, one text stands for both.</param>
    private static string Cell(CsvReader reader, int column, char? stray, string? above = null)
    {
        var span = reader.GetSpan(column);
        var end = span.Length;
        while (end > 0 && (span[end - 1] == (byte)'\r' || (stray is { } s && span[end - 1] == (byte)s))) end--;
        var cell = span[..end];
        if (cell.IsEmpty) return "";

        // Not the library's own text: it keeps a table of texts for each column, which is compiled anew at every start.
        return above is not null && Ascii.Equals(cell, above) ? above : Encoding.UTF8.GetString(cell);
    }

    /// <summary>The file from a place on, read through a window.</summary>
    private static Stream From(SourceFile file, int offset)
    {
        var stream = file.OpenRead();
        stream.Seek(offset, SeekOrigin.Begin);
        return stream;
    }

    /// <summary>Whether the last line is closed by a line break.</summary>
    private static bool EndsWithLine(SourceFile file)
    {
        using var stream = file.OpenRead();
        stream.Seek(-1, SeekOrigin.End);
        return stream.ReadByte() == '\n';
    }

    private static CsvReaderOptions Options(SourceFile file, char separator) => new()
    {
        Separator = separator,
        HasHeader = false,
        Encoding = file.Encoding,
        TrackLineNumbers = true,
        AllowLineBreaksInQuotes = false,
        MaxRecordSize = LargestRecord,
        FieldCountMismatch = CsvFieldCountHandling.Allow,
        MissingField = CsvMissingFieldHandling.ReturnEmpty,
    };

    /// <summary>Whether no field runs over more than two lines, as one does whose quote is never closed.</summary>
    private static bool QuotesAreClosed(SourceFile file, int offset, CsvReaderOptions options)
    {
        using var reader = CsvReader.Create(From(file, offset), options, leaveOpen: false);
        while (Step(reader, file.Name))
        {
            for (var i = 0; i < reader.FieldCount; i++)
            {
                if (reader.GetSpan(i).Count((byte)'\n') > 1) return false;
            }
        }

        return true;
    }

    /// <summary>Where a header stands; it is among the lines by which the form was recognised.</summary>
    private static (int Offset, int Line) FindLine(ReadOnlySpan<byte> bytes, ReadOnlySpan<byte> start)
    {
        var line = 1;
        var at = bytes.StartsWith("\uFEFF"u8) ? 3 : 0;
        while (at < bytes.Length)
        {
            var rest = bytes[at..];
            if (rest.StartsWith(start)) return (at, line);
            var end = rest.IndexOf((byte)'\n');
            if (end < 0) break;
            at += end + 1;
            line++;
        }

        throw new AandeelException(ExitCode.ShapeChanged, $"No line begins with '{Encoding.UTF8.GetString(start)}'.");
    }
}
