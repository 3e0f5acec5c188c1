using System.Text.Json;
using Aandeel.Questions;
using ModelContextProtocol.Client;
using ModelContextProtocol.Protocol;

namespace Aandeel.App.Tests;

/// <summary>The program as an assistant meets it: a process of its own, talked to over its standard input and output.</summary>
public sealed class McpTests(McpTests.Assistant assistant) : IClassFixture<McpTests.Assistant>
{
    [Fact]
    public async Task There_are_four_tools_whose_schemas_are_made_from_the_arguments()
    {
        var tools = (await assistant.Client.ListToolsAsync()).ToDictionary(t => t.Name, t => t.JsonSchema);

        tools.Keys.ShouldBe(["answer", "ask", "trace", "verify"]);
        var ask = tools["ask"].GetProperty("properties");
        var kinds = ask.GetProperty("question").GetProperty("enum").EnumerateArray().Select(k => k.GetString()!).ToList();
        foreach (var word in kinds)
        {
            Codes.TryParse(word, out QuestionKind kind).ShouldBeTrue();
            foreach (var argument in ArgumentsOf.Question(kind)) ask.TryGetProperty(argument.Name, out _).ShouldBeTrue();
        }

        Codes.All<QuestionKind>().Except(kinds).ShouldBe(["scenario"]);
        foreach (var (name, kind) in new[] { ("answer", QuestionKind.Answer), ("verify", QuestionKind.Verify) })
        {
            tools[name].GetProperty("properties").EnumerateObject().Select(p => p.Name)
                .ShouldBe([.. ArgumentsOf.Question(kind).Select(a => a.Name), "limit", "printed_rows", "lang"]);
        }
    }

    [Theory]
    [InlineData("answer", "")]
    [InlineData("ask", "question=share;years=2020-2024")]
    [InlineData("ask", "question=suppliers;lang=nl")]
    [InlineData("ask", "question=options ceiling;by=category;composition=present")]
    [InlineData("verify", "words=in 2020-2024 74.3 % of NATO exports went outside NATO")]
    [InlineData("trace", "question=aandeel share --years 2020-2024 --format json")]
    public async Task Every_result_has_edition_snapshot_caveat_and_what_is_printed(string tool, string given)
    {
        var result = await assistant.Call(tool, given);

        result.IsError.ShouldNotBe(true, Words(result));
        var json = result.StructuredContent!.Value;
        json.GetProperty("snapshot").GetString().ShouldStartWith("built-in-");
        json.GetProperty("editions")[0].GetProperty("citation").GetString()!.ShouldContain("SIPRI");
        json.GetProperty("printed").GetProperty("why_none").GetString().ShouldNotBeNullOrEmpty();
        var caveat = json.GetProperty("caveat").GetString()!;
        caveat.ShouldContain(given.Contains("lang=nl", StringComparison.Ordinal) ? "geen productie" : "not production");
        Words(result).ShouldContain(caveat);
        Words(result).ShouldContain("SIPRI");
        Words(result).ShouldContain("built-in-");
    }

    [Fact]
    public async Task A_share_is_the_one_of_the_command_line()
    {
        var result = await assistant.Call("ask", "question=share;years=2020-2024;composition=present");

        var row = result.StructuredContent!.Value.GetProperty("rows")[0];
        row.GetProperty("share_outside").GetDouble().ShouldBe(0.743, 0.0005);
        Words(result).ShouldContain("74.3 %");
    }

    [Fact]
    public async Task With_a_register_a_figure_is_traced_to_printed_lines()
    {
        using var person = Person.WithRegister();
        await using var client = await Assistant.Start(person.Data);
        var share = await Assistant.Call(client, "ask", "question=share;by=supplier;limit=2");
        var json = share.StructuredContent!.Value;
        json.GetProperty("rows").GetArrayLength().ShouldBe(2);
        json.GetProperty("rows_total").GetInt32().ShouldBeGreaterThan(2);
        var flows = json.GetProperty("rows")[0].GetProperty("flows").GetString()!;

        var traced = await Assistant.Call(client, "trace", $"question={flows};printed_rows=3");
        var row = await Assistant.Call(
            client, "trace", $"question={json.GetProperty("command").GetString()};row=1;printed_rows=3");

        foreach (var result in new[] { traced, row })
        {
            var printed = result.StructuredContent!.Value.GetProperty("printed");
            printed.GetProperty("command").GetString().ShouldStartWith("aandeel flows");
            printed.GetProperty("rows").GetArrayLength().ShouldBe(3);
            var lines = File.ReadAllLines(Path.Combine(person.Folder, "small.csv"));
            foreach (var line in printed.GetProperty("rows").EnumerateArray())
            {
                line.GetProperty("file").GetString().ShouldBe("small.csv");
                lines[line.GetProperty("line").GetInt32() - 1].ShouldBe(line.GetProperty("printed").GetString());
                Words(result).ShouldContain(line.GetProperty("printed").GetString()!);
            }
        }

        row.StructuredContent!.Value.GetProperty("steps").GetArrayLength().ShouldBeGreaterThan(0);
    }

    [Theory]
    [InlineData("ask", "", "--question is missing")]
    [InlineData("ask", "question=shares", "Did you mean share?")]
    [InlineData("ask", "question=share;yeers=2020", "no option --yeers")]
    [InlineData("ask", "question=share;out=share.csv", "--out")]
    [InlineData("ask", "question=share;data=/etc", "--data")]
    [InlineData("trace", "question=aandeel share --out share.csv", "--out")]
    [InlineData("answer", "out=answer.csv", "--out")]
    [InlineData("ask", "question=share;years=2024-2020", "2024-2020")]
    [InlineData("ask", "question=share;alliance=own.csv", "own.csv")]
    [InlineData("ask", "question=share;limit=0", "1 to 1000")]
    [InlineData("ask", "question=share;lang=fr", "it knows en, nl")]
    [InlineData("ask", "question=flows", "register")]
    [InlineData("answer", "party=Atlantis", "Atlantis")]
    [InlineData("trace", "question=shares", "begins with no question")]
    [InlineData("trace", "question=aandeel share;row=2199", "2199")]
    [InlineData("trace", "question=aandeel share;years=2020", "no option --years")]
    [InlineData("tell", "", "There is no tool 'tell'")]
    public async Task What_cannot_be_served_is_one_clear_sentence(string tool, string given, string says)
    {
        var result = await assistant.Call(tool, given);

        result.IsError.ShouldBe(true);
        Words(result).ShouldContain(says);
        Words(result).ShouldNotContain("   at ");
    }

    [Fact]
    public void Standard_output_carries_the_protocol_alone_and_ends_when_the_assistant_leaves()
    {
        using var person = new Person();
        using var process = Executable.Open(Executable.Path, [("AANDEEL_HOME", person.Data)], "mcp");
        process.StandardInput.WriteLine(
            """{"jsonrpc":"2.0","id":1,"method":"initialize","params":{"protocolVersion":"2025-06-18","capabilities":{},"clientInfo":{"name":"test","version":"1"}}}""");
        process.StandardInput.WriteLine("""{"jsonrpc":"2.0","method":"notifications/initialized"}""");
        process.StandardInput.WriteLine(
            """{"jsonrpc":"2.0","id":2,"method":"tools/call","params":{"name":"ask","arguments":{"question":"share"}}}""");
        process.StandardInput.Flush();
        var replies = new[] { process.StandardOutput.ReadLine(), process.StandardOutput.ReadLine() };
        process.StandardInput.Close();
        var rest = process.StandardOutput.ReadToEnd();
        process.WaitForExit(TimeSpan.FromMinutes(1)).ShouldBeTrue();

        process.ExitCode.ShouldBe(0, process.StandardError.ReadToEnd());
        rest.ShouldBeEmpty();
        foreach (var line in replies)
        {
            using var reply = JsonDocument.Parse(line!);
            reply.RootElement.GetProperty("jsonrpc").GetString().ShouldBe("2.0");
            reply.RootElement.TryGetProperty("result", out _).ShouldBeTrue(line);
        }
    }

    private static string Words(CallToolResult result) =>
        string.Join('\n', result.Content.OfType<TextContentBlock>().Select(t => t.Text));

    /// <summary>A client of the protocol's own library, with the program behind it and nothing imported.</summary>
#pragma warning disable CA1001 // Its end is DisposeAsync of the test framework, which gives the person back.
    public sealed class Assistant : IAsyncLifetime
#pragma warning restore CA1001
    {
        private readonly Person _person = new();

        public McpClient Client { get; private set; } = null!;

        public async Task InitializeAsync() => Client = await Start(_person.Data);

        public async Task DisposeAsync()
        {
            await Client.DisposeAsync();
            _person.Dispose();
        }

        public Task<CallToolResult> Call(string tool, string given) => Call(Client, tool, given);

        internal static Task<McpClient> Start(string data) => McpClient.CreateAsync(
            new StdioClientTransport(new StdioClientTransportOptions
            {
                Name = "aandeel",
                Command = Executable.Path,
                Arguments = ["mcp", "--data", data],
                EnvironmentVariables = new Dictionary<string, string?> { ["LC_ALL"] = "C" },
            }));

        internal static async Task<CallToolResult> Call(McpClient client, string tool, string given) =>
            await client.CallToolAsync(
                tool,
                given.Split(';', StringSplitOptions.RemoveEmptyEntries).Select(g => g.Split('=', 2))
                    .ToDictionary(g => g[0], g => (object?)g[1]));
    }
}
