using System.CommandLine;
using System.CommandLine.Invocation;

namespace Aandeel.App.Cli;

/// <summary>The name of the program and its version, as answers carry them.</summary>
internal sealed class VersionText : SynchronousCommandLineAction
{
    public override int Invoke(ParseResult parseResult)
    {
        parseResult.InvocationConfiguration.Output.WriteLine($"aandeel {ProgramVersion.Text}");
        return (int)ExitCode.Ok;
    }
}
