using System.IO.Pipelines;
using System.Text.Json;
using ModelContextProtocol.Protocol;
using ModelContextProtocol.Server;

namespace Aandeel.App.Mcp;

/// <summary>
/// Serves assistants by the Model Context Protocol until their side closes. Tools are listed and called by handlers of
/// our own, so that nothing is found by reflection and the program can be compiled ahead of time.
/// </summary>
internal static class McpHost
{
    public static async Task Run(McpSettings settings, CancellationToken stopped)
    {
        using var desk = new McpDesk(settings);
        var tools = Tools();
        var options = new McpServerOptions
        {
            ServerInfo = new Implementation { Name = "aandeel", Title = "Aandeel", Version = ProgramVersion.Text },
            ServerInstructions = McpWords.Instructions,
            Capabilities = new ServerCapabilities { Tools = new ToolsCapability() },
            Handlers = new McpServerHandlers
            {
                ListToolsHandler = (_, _) => ValueTask.FromResult(new ListToolsResult { Tools = tools }),
                CallToolHandler = (request, cancelled) => Call(
                    request.Params?.Name ?? "", request.Params?.Arguments, desk, settings, cancelled),
            },
        };

        // The transport closes what it writes to; the stream of the process is not its own.
        var output = PipeWriter.Create(settings.Out, new StreamPipeWriterOptions(leaveOpen: true)).AsStream();
        await using var transport = new StreamServerTransport(settings.In, output, "aandeel");
        await using var server = McpServer.Create(transport, options);
        await server.RunAsync(stopped).ConfigureAwait(false);
    }

    private static async ValueTask<CallToolResult> Call(
        string tool, IEnumerable<KeyValuePair<string, JsonElement>>? arguments, McpDesk desk, McpSettings settings,
        CancellationToken cancelled)
    {
        try
        {
            var reply = await McpTools.Call(tool, McpCall.Of(arguments, settings.Language), desk, cancelled)
                .ConfigureAwait(false);
            return new CallToolResult
            {
                Content = [new TextContentBlock { Text = reply.Markdown() }],
                StructuredContent = reply.Json(),
            };
        }
        catch (AandeelException e)
        {
            return Failed(e.Problem, settings.Language);
        }
        catch (Exception e) when (e is not OperationCanceledException)
        {
            settings.Tell($"A call of {tool} failed: {e.Message.ReplaceLineEndings(" ")}");
            if (Environment.GetEnvironmentVariable("AANDEEL_TRACE") == "1") settings.Tell($"{e}");
            return Failed(
                $"This should not happen: {e.Message.ReplaceLineEndings(" ").TrimEnd('.')}. Perhaps the snapshot is "
                    + $"damaged: see aandeel doctor.",
                settings.Language);
        }
    }

    /// <summary>A call that cannot be served, as a sentence that the assistant can act on.</summary>
    private static CallToolResult Failed(Problem sentence, Language language) =>
        new() { IsError = true, Content = [new TextContentBlock { Text = sentence.In(language) }] };

    private static List<Tool> Tools() =>
    [
        Tool(
            McpTools.Main, "The answer",
            "Size, development and options in a few sentences, of NATO or of one party, each figure with its question. "
                + "Start here.",
            McpSchema.Of(Questions.QuestionKind.Answer)),
        Tool(
            McpTools.Ask, "Ask a question",
            "Any question over the deliveries: shares outside the Alliance, suppliers, recipients, trends, why a share moved, "
                + "production, options, gaps. Gives sentences, rows, remarks, editions, snapshot and printed rows.",
            McpSchema.OfAll()),
        Tool(
            McpTools.Trace, "Trace a figure",
            "Follows a figure back: the row it stands in, the steps to it, and the printed lines behind it with file and "
                + "line number.",
            McpSchema.OfTrace()),
        Tool(
            McpTools.Verify, "Verify a quoted figure",
            "Whether a quoted figure is reproduced, true under another definition or of other years, or contradicted.",
            McpSchema.Of(Questions.QuestionKind.Verify)),
    ];

    private static Tool Tool(string name, string title, string says, JsonElement schema) => new()
    {
        Name = name,
        Title = title,
        Description = says,
        InputSchema = schema,
        Annotations = new ToolAnnotations
        {
            Title = title,
            ReadOnlyHint = true,
            IdempotentHint = true,
            DestructiveHint = false,
            OpenWorldHint = false,
        },
    };
}
