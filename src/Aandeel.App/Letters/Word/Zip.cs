using System.IO.Compression;
using System.Text;
using System.Xml;
using System.Xml.Linq;

namespace Aandeel.App.Letters.Word;

/// <summary>The parts of a file, written in one order and with one time, so that the same parts give the same bytes.</summary>
internal sealed class Zip
{
    private static readonly DateTimeOffset Time = new(1980, 1, 1, 0, 0, 0, TimeSpan.Zero);
    private readonly List<(string Name, byte[] Content)> _parts = [];

    /// <summary>The names of the parts, in their order.</summary>
    public IEnumerable<string> Names => _parts.Select(p => p.Name);

    /// <summary>Adds a part, or takes the place of the one of that name.</summary>
    public void Put(string name, byte[] content)
    {
        var at = _parts.FindIndex(p => p.Name == name);
        if (at < 0) _parts.Add((name, content));
        else _parts[at] = (name, content);
    }

    public void Put(string name, XDocument document)
    {
        using var stream = new MemoryStream();
        var settings = new XmlWriterSettings
        {
            Encoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false),
            NewLineHandling = NewLineHandling.Entitize,
        };
        using (var xml = XmlWriter.Create(stream, settings)) document.Save(xml);
        Put(name, stream.ToArray());
    }

    public byte[]? Find(string name) => _parts.Find(p => p.Name == name).Content;

    /// <summary>A part as XML; null where there is none.</summary>
    public XDocument? Xml(string name) => Find(name) is { } content
        ? XDocument.Load(new MemoryStream(content), LoadOptions.PreserveWhitespace)
        : null;

    public void Remove(string name) => _parts.RemoveAll(p => p.Name == name);

    public byte[] ToArray()
    {
        using var memory = new MemoryStream();
        using (var zip = new ZipArchive(memory, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var (name, content) in _parts)
            {
                // An open document begins with its kind, in plain letters.
                var entry = zip.CreateEntry(
                    name, name == "mimetype" ? CompressionLevel.NoCompression : CompressionLevel.Optimal);
                entry.LastWriteTime = Time;
                using var stream = entry.Open();
                stream.Write(content);
            }
        }

        return memory.ToArray();
    }

    /// <summary>The parts of a file that is there.</summary>
    /// <exception cref="InvalidDataException">It is no ZIP file, or unpacks to more than any letter does.</exception>
    public static Zip Read(byte[] file)
    {
        const long Most = 100_000_000;
        var zip = new Zip();
        long size = 0;
        using var archive = new ZipArchive(new MemoryStream(file), ZipArchiveMode.Read);
        foreach (var entry in archive.Entries.Where(e => !e.FullName.EndsWith('/')))
        {
            if ((size += entry.Length) > Most) throw new InvalidDataException("It unpacks to more than 100 MB.");
            using var stream = entry.Open();
            using var content = new MemoryStream();
            stream.CopyTo(content);
            zip.Put(entry.FullName, content.ToArray());
        }

        return zip;
    }
}
