using System.CommandLine.Parsing;
using System.Text;

namespace Aandeel.App.Tests.Messages;

/// <summary>
/// 107 lines as people type them, 89 of them wrong: what the program says to each, in both languages, is saved and read.
/// A message helps when it names what was wrong as it was typed, and what would do.
/// </summary>
public sealed class TypedLinesTests : IDisposable
{
    private const int LeastThatHelp = 80;
    private readonly Person _person = Person.WithRegister();
    private readonly Person _dutch = WithRegister(Language.Nl);

    [Fact]
    public void Of_107_lines_that_people_type_the_wrong_ones_get_a_message_that_helps()
    {
        var lines = Lines();
        lines.Count.ShouldBe(107);
        lines.Count(l => l.IsWrong).ShouldBe(89);
        var (saved, helped) = (new StringBuilder(), 0);
        List<string> lacking = [];
        foreach (var line in lines)
        {
            var reply = Says(_person, line);
            var helps = Helps(line, reply);
            if (helps && line.IsWrong) helped++;
            if (!helps) lacking.Add(line.Typed);
            saved.Append($"{(helps ? ' ' : '!')} aandeel {line.Typed}\n    {reply.Code}: {First(_person, reply)}\n");
            saved.Append($"       {First(_dutch, Says(_dutch, line))}\n");
        }

        saved.ToString().ShouldBeSaved("typed-lines.txt");
        lacking.Except(lines.Where(l => l.IsWrong).Select(l => l.Typed)).ShouldBeEmpty("what is right was refused");
        helped.ShouldBeGreaterThanOrEqualTo(LeastThatHelp, string.Join('\n', lacking));
    }

    public void Dispose()
    {
        _person.Dispose();
        _dutch.Dispose();
    }

    private static bool Helps(Line line, Reply reply)
    {
        if (line.Named == "=") return reply.Code == 0 && Plain(reply.Text + reply.Error).Contains(line.Way, StringComparison.Ordinal);
        return reply.Code != 0
            && reply.Error.Contains(line.Named, StringComparison.Ordinal)
            && reply.Error.Contains(line.Way, StringComparison.Ordinal);
    }

    private static Reply Says(Person person, Line line)
    {
        var words = CommandLineParser.SplitCommandLine(line.Typed).Select(w => File(person, w)).ToArray();
        var knowsFolder = words.Length > 0 && words[0] is not ("version" or "help" or "-v" or "--version" or "completion" or "sources"
            or "options" or "import" or "shares" or "verify") || words is ["sources", "import", ..]
            or ["options", "target" or "match", _, ..];
        return knowsFolder && words is not [.., "--years"] ? person.Asks(words) : person.Says(words);
    }

    /// <summary>The file that a word between braces stands for, made where it is not there.</summary>
    private static string File(Person person, string word)
    {
        if (word is not ['{', .. var name, '}']) return word;
        var path = Path.Combine(person.Folder, name);
        return name switch
        {
            "folder" => person.Folder,
            "missing.csv" or "small.csv" => path,
            _ => person.File(name, Content(name)),
        };
    }

    private static byte[] Content(string name) => name switch
    {
        "empty.csv" => [],
        "no-date.csv" => Encoding.UTF8.GetBytes(SyntheticRegister.Csv(50, seed: 6, edition: 2024).Split('\n', 3)[2]),
        "bom.csv" => [0xEF, 0xBB, 0xBF, .. Encoding.UTF8.GetBytes(SyntheticRegister.Csv(60, seed: 4, edition: 2055))],
        "utf16.csv" => [0xFF, 0xFE, .. Encoding.Unicode.GetBytes("naam,bedrag\r\nbrood,2\r\n")],
        "page.html" => "<!DOCTYPE html>\n<html><body>Service unavailable</body></html>\n"u8.ToArray(),
        "note.txt" => "bread, milk, 155 mm\n"u8.ToArray(),
        "register.pdf" => "%PDF-1.7\n%\u00e2\u00e3\n1 0 obj\n<< >>\nendobj\n"u8.ToArray(),
        "register.zip" => Zip("trade-register.csv", "Supplier,Recipient\n"),
        "register.xls" => [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1, .. new byte[600]],
        "list.xlsx" => Zip("xl/workbook.xml", "<workbook xmlns='http://schemas.openxmlformats.org/spreadsheetml/2006/main'/>"),
        "semicolon.csv" => "naam;bedrag\r\nbrood;2\r\n"u8.ToArray(),
        "note.rtf" => "{\\rtf1\\ansi bread}\n"u8.ToArray(),
        _ => throw new ArgumentOutOfRangeException(nameof(name), name, "A file that nobody makes."),
    };

    private static byte[] Zip(string name, string content)
    {
        using var stream = new MemoryStream();
        using (var zip = new System.IO.Compression.ZipArchive(stream, System.IO.Compression.ZipArchiveMode.Create, leaveOpen: true))
        {
            using var entry = zip.CreateEntry(name).Open();
            entry.Write(Encoding.UTF8.GetBytes(content));
        }

        return stream.ToArray();
    }

    /// <summary>The message, or the first line of what is answered.</summary>
    private static string First(Person person, Reply reply)
    {
        var text = reply.Code == 0 && reply.Text.Length > 0 ? reply.Text.Split('\n')[0] : reply.Error.TrimEnd('\n');
        return Plain(text).Replace(person.Folder, "FOLDER", StringComparison.Ordinal).Replace("\n", " / ", StringComparison.Ordinal);
    }

    private static string Plain(string text) => text.Replace(ProgramVersion.Text, "VERSION", StringComparison.Ordinal);

    private static Person WithRegister(Language language)
    {
        var person = new Person { Language = language };
        person.Asks("sources", "import", person.File("small.csv", SyntheticRegister.Csv(400, seed: 1))).ShouldSucceed();
        return person;
    }

    private static List<Line> Lines() =>
    [
        .. System.IO.File.ReadLines(Path.Combine(Repository.Root, "tests", "Aandeel.App.Tests", "Messages", "typed-lines.txt"))
            .Where(l => l.Length > 0 && !l.StartsWith('#'))
            .Select(l => l.Split(" | "))
            .Select(p => new Line(p[0] != "right", p[1].Trim(), p[2].Trim(), p[3].Trim())),
    ];

    private sealed record Line(bool IsWrong, string Typed, string Named, string Way);
}
