namespace Aandeel.App.Tests;

/// <summary>
/// What the README shows, in either language, is what the program prints; every command under "These work at once" does,
/// and both name the same commands.
/// </summary>
public sealed class ReadmeTests : IDisposable
{
    private readonly Person _person = new();

    public void Dispose() => _person.Dispose();

    [Theory]
    [InlineData("README.md", "share")]
    [InlineData("README.nl.md", "share --lang nl")]
    public void The_output_in_the_readme_is_the_real_one(string file, string command)
    {
        var shown = Of(file).Split("```\n")[1];

        // With the line of identities: whoever changes a table of ours copies the new one.
        _person.Types(command).ShouldSucceed().ShouldBe(shown);
    }

    [Fact]
    public void What_works_at_once_works_at_once()
    {
        var commands = Commands(Of("README.md").Split("These work at once")[1].Split("These need")[0]);

        commands.Count.ShouldBeGreaterThan(10);
        foreach (var command in commands)
        {
            var line = command["./aandeel ".Length..];
            (line.StartsWith("sources terms", StringComparison.Ordinal)
                ? _person.Says(line.Split(' '))
                : _person.Types(line)).ShouldSucceed();
        }
    }

    [Fact]
    public void Both_languages_try_the_same_commands()
    {
        var english = Commands(Of("README.md").Split("## Commands to try")[1].Split("\n## ")[0]);
        Commands(Of("README.nl.md").Split("## Opdrachten om te proberen")[1].Split("\n## ")[0]).ShouldBe(english);
        english.Count.ShouldBeGreaterThan(30);
    }

    [Fact]
    public void The_file_that_a_heading_or_link_names_is_there()
    {
        foreach (var file in new[] { "README.md", "README.nl.md" })
        {
            var links = Of(file).Split("](").Skip(1).Select(l => l.Split(')')[0])
                .Where(l => !l.StartsWith("http", StringComparison.Ordinal)).ToList();
            links.Count.ShouldBeGreaterThan(10);
            links.ShouldAllBe(l => Path.Exists(Path.Combine(Repository.Root, l)), file);
        }
    }

    private static string Of(string file) => File.ReadAllText(Path.Combine(Repository.Root, file));

    private static List<string> Commands(string text) =>
        [.. text.Split('\n').Select(l => l.Trim()).Where(l => l.StartsWith("./aandeel ", StringComparison.Ordinal))];
}
