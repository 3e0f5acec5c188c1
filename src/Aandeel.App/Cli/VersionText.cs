using System.CommandLine;
using System.CommandLine.Invocation;

namespace Aandeel.App.Cli;

/// <summary>The version as answers carry it.</summary>
internal sealed class VersionText : SynchronousCommandLineAction
{
    public override int Invoke(ParseResult parseResult)
    {
        parseResult.InvocationConfiguration.Output.WriteLine(ProgramVersion.Text);
        return (int)ExitCode.Ok;
    }
}
