using System.Text;
using System.Xml;

namespace Aandeel.Web.Publishing;

/// <summary>How the XML of a copy is written: the same bytes on every system.</summary>
internal static class XmlForm
{
    public static XmlWriter Over(Stream stream) => XmlWriter.Create(
        stream, new XmlWriterSettings { Encoding = new UTF8Encoding(false), Indent = true, NewLineChars = "\n" });
}
