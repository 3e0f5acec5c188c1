using System.Text;
using Aandeel.App.Cli;

namespace Aandeel.Bulk.Tests;

/// <summary>The program as a person runs it, inside the test.</summary>
internal static class Program
{
    /// <summary>What a command gives; it must succeed.</summary>
    public static string Says(string data, params string[] args)
    {
        var (code, text, error) = Run(data, args);
        code.ShouldBe(0, $"{string.Join(' ', args)}: {error}");
        return text;
    }

    public static (int Code, string Text, string Error) Run(string data, params string[] args)
    {
        using var output = new MemoryStream();
        using var error = new StringWriter { NewLine = "\n" };
        var code = CommandLine.Run(
            [.. args, "--data", data], new Streams(output, error, IsTerminal: false, HasColour: false, Language.En));
        return (code, Encoding.UTF8.GetString(output.ToArray()), error.ToString());
    }
}
