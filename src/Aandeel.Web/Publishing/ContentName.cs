using System.Security.Cryptography;
using System.Text;

namespace Aandeel.Web.Publishing;

/// <summary>Names that follow from content: the same bytes have the same name, and other bytes another.</summary>
internal static class ContentName
{
    private const int Letters = 10;

    public static string Of(byte[] bytes) => Convert.ToHexStringLower(SHA256.HashData(bytes))[..Letters];

    public static string Of(string text) => Of(Encoding.UTF8.GetBytes(text));

    /// <summary>What is in a file of data, in words: the question, of whom, by what, of when, in which language.</summary>
    public static string OfData(string words, IReadOnlyList<KeyValuePair<string, string>> query)
    {
        string[] telling = ["party", "source", "class", "by", "years", "chart", "lang"];
        var said = telling.SelectMany(t => query.Where(q => q.Key == t).Select(q => q.Value)).Where(v => v.Length is > 0 and < 24);
        var name = string.Join('-', said.Prepend(words.Replace('/', '-')));
        return string.Concat(name.Select(c => char.IsAsciiLetterOrDigit(c) || c == '-' ? c : '-'));
    }
}
