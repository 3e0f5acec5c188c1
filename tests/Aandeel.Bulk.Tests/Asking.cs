using System.Text;
using Aandeel.Doors;
using Aandeel.Questions;

namespace Aandeel.Bulk.Tests;

/// <summary>Questions as typed, asked of data that is opened once, and written by the door of a format.</summary>
internal static class Asking
{
    public static string Ask(this Imported imported, string typed, Format format)
    {
        var words = typed.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        Codes.TryParse(words[0], out QuestionKind kind).ShouldBeTrue(typed);
        var given = words.Skip(1).Chunk(2).Select(p => new KeyValuePair<string, string>(p[0][2..], p[1])).ToList();
        var language = given.Any(g => g is { Key: "lang", Value: "nl" }) ? Language.Nl : Language.En;
        var question = QuestionParser.Parse(kind, given.Where(g => g.Key != "lang"));
        using var text = new MemoryStream();
        Door.Write(Asked.New(question, imported), format, new Showing(language), text);
        return Encoding.UTF8.GetString(text.ToArray());
    }
}
