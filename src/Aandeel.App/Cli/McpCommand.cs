using System.CommandLine;
using Aandeel.App.Mcp;

namespace Aandeel.App.Cli;

/// <summary><c>aandeel mcp</c>: the same questions for assistants, by the Model Context Protocol (docs/mcp.md).</summary>
internal static class McpCommand
{
    public static Command Create(Streams streams)
    {
        var data = Listing.DataOption();
        var command = new Command("mcp", CommandTexts.Of("mcp").Summary) { data };
        command.SetAction(parsed => Serve(
            new McpSettings(parsed.GetValue(data), streams.In(), streams.Out, streams.Tell, streams.Language),
            streams.Cancelled));
        return command;
    }

    /// <summary>Apart, so that no other command loads the libraries of the protocol.</summary>
    [System.Runtime.CompilerServices.MethodImpl(System.Runtime.CompilerServices.MethodImplOptions.NoInlining)]
    private static int Serve(McpSettings settings, CancellationToken stopped)
    {
        McpHost.Run(settings, stopped).GetAwaiter().GetResult();
        return (int)ExitCode.Ok;
    }
}
