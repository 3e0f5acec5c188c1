using System.Text.RegularExpressions;
using Aandeel.App.Cli;

namespace Aandeel.App.Tests;

/// <summary>
/// The container: that its Dockerfile copies what the package has and starts what the program knows, and that the program
/// does its work as a user of nobody's where nothing but its data may be written. tests/container builds the image itself.
/// </summary>
public sealed partial class ContainerTests : IDisposable
{
    private readonly Person _person = new();

    public void Dispose() => _person.Dispose();

    [Fact]
    public void The_Dockerfile_copies_what_the_package_has_and_starts_what_the_program_knows()
    {
        var lines = Instructions();
        lines.Select(l => l.Word).ShouldBe(["FROM", "RUN", "COPY", "ENV", "USER", "VOLUME", "EXPOSE", "ENTRYPOINT", "CMD"]);
        string Of(string word) => lines.Single(l => l.Word == word).Value;

        // What build/package linux writes is the folder beside the Dockerfile, with the program under its own name.
        var package = File.ReadAllText(Path.Combine(Repository.Root, "build", "package"));
        var copied = Of("COPY").Split(' ');
        copied[..2].ShouldBe(["--chown=root:root", "aandeel/"]);
        package.ShouldContain("-o \"$out/.$name/aandeel\"");
        package.ShouldContain("mv \"$out/linux/aandeel/Aandeel.App\" \"$out/linux/aandeel/aandeel\"");
        package.ShouldContain("cp build/packaging/aandeel.service build/packaging/nginx.conf build/packaging/Dockerfile \"$out/linux/\"");
        Words(Of("ENTRYPOINT")).ShouldBe([copied[2] + "aandeel"]);

        var user = Of("USER").Split(':');
        user.ShouldAllBe(u => int.Parse(u) > 999);
        Of("RUN").ShouldContain($"--uid {user[0]} ");
        var set = Of("ENV").Split(' ').Select(v => v.Split('=')).ToDictionary(v => v[0], v => v[1]);
        Words(Of("VOLUME")).ShouldBe([set["AANDEEL_HOME"]]);

        // A server has the same settings wherever it runs.
        var service = File.ReadAllText(Path.Combine(Repository.Root, "build", "packaging", "aandeel.service"));
        var script = File.ReadAllText(Path.Combine(Repository.Root, "aandeel"));
        foreach (var (name, value) in set.Where(v => v.Key != "AANDEEL_HOME"))
        {
            service.ShouldContain($" {name}={value}");
            script.ShouldContain($"{name}=\"${{{name}-{value}}}\"");
        }

        Of("FROM").ShouldNotEndWith("latest");
        var streams = new Streams(Stream.Null, TextWriter.Null, IsTerminal: false, HasColour: false, Language.En);
        CommandLine.Build(streams).Parse(Words(Of("CMD")), CommandLine.AsTyped).Errors.ShouldBeEmpty();
        Of("CMD").ShouldContain($"\"{Of("EXPOSE")}\"");
    }

    [NamespaceFact]
    public void As_a_user_of_nobodys_where_nothing_else_may_be_written_it_imports_answers_and_serves()
    {
        Directory.CreateDirectory(_person.Data);
        File.WriteAllText(Path.Combine(_person.Data, "small.csv"), SyntheticRegister.Csv(400, seed: 1));
        if (Environment.IsPrivilegedProcess) Executable.Run(Tools.Of("chown"), [], "-R", "10001:10001", _person.Data).ShouldSucceed();

        Inside(Tools.Of("bash"), "-c", "touch /opt/x /tmp/x /var/x").Code.ShouldNotBe(0);
        Inside("/opt/Aandeel.App", "sources", "import", "/mnt/small.csv").ShouldSucceed();
        Inside("/opt/Aandeel.App", "share", "--format", "json").ShouldSucceed().ShouldNotContain("built-in-");
        Inside("/opt/Aandeel.App", "share", "--format", "card", "--out", "/mnt/card.png").ShouldSucceed();
        Inside("/opt/Aandeel.App", "doctor").ShouldSucceed();
        using var server = Start("/opt/Aandeel.App", "serve", "--port", "0");
        server.StandardError.ReadLine().ShouldNotBeNull().ShouldContain("http://127.0.0.1:");
        server.Kill();
        Directory.GetFiles(Path.Combine(_person.Data, "snapshots")).ShouldNotBeEmpty();
    }

    private Reply Inside(string program, params string[] args)
    {
        using var process = Start(program, args);
        return Executable.End(process);
    }

    private System.Diagnostics.Process Start(string program, params string[] args) => Executable.Start(
        Tools.Of("bwrap"), [("AANDEEL_HOME", "/mnt")],
        [.. NamespaceFactAttribute.Alone, "--ro-bind", Path.GetDirectoryName(Executable.Path)!, "/opt", "--bind", _person.Data, "/mnt",
            .. NamespaceFactAttribute.Nobody, program, .. args]);

    private static List<(string Word, string Value)> Instructions() =>
    [
        .. File.ReadAllText(Path.Combine(Repository.Root, "build", "packaging", "Dockerfile")).Replace("\\\n", "", StringComparison.Ordinal)
            .Split('\n', StringSplitOptions.RemoveEmptyEntries).Where(l => !l.StartsWith('#'))
            .Select(l => (l.Split(' ')[0], l[(l.IndexOf(' ') + 1)..])),
    ];

    private static string[] Words(string list) => [.. Quoted().Matches(list).Select(m => m.Groups["word"].Value)];

    [GeneratedRegex("\"(?<word>[^\"]*)\"", RegexOptions.ExplicitCapture, 1_000)]
    private static partial Regex Quoted();
}

/// <summary>A test in a file system of its own, which takes leave to make namespaces; always run in CI.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class NamespaceFactAttribute : FactAttribute
{
    /// <summary>All that is there may be read, and nothing written.</summary>
    public static readonly string[] Alone =
        ["--die-with-parent", "--unshare-pid", "--unshare-ipc", "--ro-bind", "/", "/", "--proc", "/proc", "--dev", "/dev", "--chdir", "/"];

    /// <summary>The user 10001 without any power: in a namespace of users, or by laying root's down.</summary>
    public static readonly string[] Nobody = Environment.IsPrivilegedProcess
        ?
        [
            "--cap-drop", "ALL", "--cap-add", "CAP_SETUID", "--cap-add", "CAP_SETGID", "--cap-add", "CAP_SETPCAP", Tools.Of("setpriv"),
            "--reuid=10001", "--regid=10001", "--clear-groups", "--no-new-privs", "--bounding-set=-all", "--inh-caps=-all", "--",
        ]
        : ["--unshare-user", "--uid", "10001", "--gid", "10001", "--cap-drop", "ALL"];

    private static readonly Lazy<bool> Possible = new(
        () => File.Exists(Tools.Of("bwrap")) && Executable.Run(Tools.Of("bwrap"), [], [.. Alone, .. Nobody, Tools.Of("true")]).Code == 0);

    public NamespaceFactAttribute()
    {
        if (Environment.GetEnvironmentVariable("CI") != "true" && !Possible.Value) Skip = "bwrap may not make namespaces here.";
    }
}
