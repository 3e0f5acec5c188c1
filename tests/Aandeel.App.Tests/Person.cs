using System.Text;
using Aandeel.App.Cli;

namespace Aandeel.App.Tests;

/// <summary>What a command gave: its exit code, the data, and the rest.</summary>
internal sealed record Reply(int Code, byte[] Bytes, string Error)
{
    public string Text => Encoding.UTF8.GetString(Bytes);

    /// <summary>Failed with this code, in one sentence and nothing on standard output; gives the sentence.</summary>
    public string ShouldFail(ExitCode code)
    {
        Error.ShouldNotContain("   at ");
        Error.ShouldNotContain("Exception");
        Code.ShouldBe((int)code, Error + Text);
        Text.ShouldBeEmpty();
        var sentence = Error.TrimEnd('\n');
        sentence.ShouldNotBeEmpty();
        sentence.ShouldNotContain('\n');
        sentence.ShouldMatch("([.?]|sources import (FILE|BESTAND))$");
        return sentence;
    }

    public string ShouldSucceed()
    {
        Code.ShouldBe(0, Error);
        return Text;
    }
}

/// <summary>
/// Someone at the command line, with a folder of their own. Commands run inside the test unless it says otherwise.
/// </summary>
internal sealed class Person : IDisposable
{
    public Person() => Folder = Directory.CreateTempSubdirectory("aandeel-test-").FullName;

    public string Folder { get; }

    /// <summary>The folder of snapshots.</summary>
    public string Data => Path.Combine(Folder, "data");

    public Language Language { get; init; }

    public bool AtTerminal { get; init; }

    /// <summary>Runs a command that knows no folder of snapshots.</summary>
    public Reply Says(params string[] args)
    {
        using var output = new MemoryStream();
        using var error = new StringWriter { NewLine = "\n" };
        var code = CommandLine.Run(
            args, new Streams(output, error, AtTerminal, HasColour: false, Language) { Clock = Clock.InMay2025 });
        return new Reply(code, output.ToArray(), error.ToString());
    }

    /// <summary>Runs a command on this person's folder of snapshots.</summary>
    public Reply Asks(params string[] args) => Says([.. args, "--data", Data]);

    /// <summary>Runs a command line as it would be typed, on this person's folder of snapshots.</summary>
    public Reply Types(string line) => Asks(line.Split(' ', StringSplitOptions.RemoveEmptyEntries));

    public string File(string name, string content) => File(name, Encoding.UTF8.GetBytes(content));

    public string File(string name, byte[] content)
    {
        var path = Path.Combine(Folder, name);
        System.IO.File.WriteAllBytes(path, content);
        return path;
    }

    /// <summary>A person who has imported a small register of edition 2025.</summary>
    public static Person WithRegister()
    {
        var person = new Person();
        person.Asks("sources", "import", person.File("small.csv", SyntheticRegister.Csv(400, seed: 1))).ShouldSucceed();
        return person;
    }

    public void Dispose()
    {
        foreach (var file in Directory.EnumerateFiles(Folder, "*", SearchOption.AllDirectories))
        {
            System.IO.File.SetAttributes(file, FileAttributes.Normal);
        }

        Directory.Delete(Folder, recursive: true);
    }

    private sealed class Clock : TimeProvider
    {
        public static readonly Clock InMay2025 = new();

        public override DateTimeOffset GetUtcNow() => new(2025, 5, 1, 12, 0, 0, TimeSpan.Zero);
    }
}
