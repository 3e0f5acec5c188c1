namespace Aandeel.App.Tests;

/// <summary>
/// What the README shows is what the program prints, and every command under "These work at once" does.
/// </summary>
public sealed class ReadmeTests : IDisposable
{
    private readonly Person _person = new();
    private readonly string _readme = File.ReadAllText(Path.Combine(Repository.Root, "README.md"));

    public void Dispose() => _person.Dispose();

    [Fact]
    public void The_output_in_the_readme_is_the_real_one()
    {
        var shown = _readme.Split("```\n")[1];

        // With the line of identities: whoever changes a table of ours copies the new one.
        _person.Types("share").ShouldSucceed().ShouldBe(shown);
    }

    [Fact]
    public void What_works_at_once_works_at_once()
    {
        var block = _readme.Split("These work at once")[1].Split("These need")[0];
        var commands = block.Split('\n')
            .Select(l => l.Trim()).Where(l => l.StartsWith("./aandeel ", StringComparison.Ordinal)).ToList();

        commands.Count.ShouldBeGreaterThan(10);
        foreach (var command in commands)
        {
            var line = command["./aandeel ".Length..];
            (line.StartsWith("sources terms", StringComparison.Ordinal)
                ? _person.Says(line.Split(' '))
                : _person.Types(line)).ShouldSucceed();
        }
    }
}
