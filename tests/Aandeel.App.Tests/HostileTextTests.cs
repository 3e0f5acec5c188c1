namespace Aandeel.App.Tests;

/// <summary>What a file holds is shown on a terminal and in messages, and commands neither.</summary>
public sealed class HostileTextTests : IDisposable
{
    private const string Clipboard = "\u001b]52;c;cm0gLXJm\u0007";
    private readonly Person _person = new() { AtTerminal = true };

    [Fact]
    public void No_command_sends_a_control_character_of_a_file_to_a_terminal()
    {
        var file = _person.File(
            $"evil{Clipboard.Replace("/", "", StringComparison.Ordinal)}.csv",
            SyntheticRegister.Csv(
                30, seed: 1,
                row: $"99,Nether{Clipboard}lands,Ukraine,Gun{Clipboard},\u001b[2Jgun\u202e,Ships,2018,No,1,No,2050,No,"
                    + $"New,1,1,900,No;\r\n"));
        var imported = _person.Asks("sources", "import", file);
        foreach (var reply in (Reply[])[
            imported, _person.Asks("flows"), _person.Asks("flows", "--rows"), _person.Asks("doctor", "--findings"),
            _person.Asks("sources", "list"),
            _person.Asks("snapshot", "info"), _person.Asks("suppliers", "--by", "everyone"),
            _person.Asks("share", "--years", Clipboard), _person.Says(Clipboard)])
        {
            SafeText.HasControl(reply.Text).ShouldBeFalse(reply.Text);
            SafeText.HasControl(reply.Error).ShouldBeFalse(reply.Error);
        }

        imported.ShouldSucceed().ShouldContain("\\x1b]52;c;cm0gLXJm\\x07");
        var flows = _person.Asks("flows", "--suppliers", "all").Text;
        flows.ShouldContain("Gun\\x1b]52", customMessage: flows);
    }

    public void Dispose() => _person.Dispose();
}
