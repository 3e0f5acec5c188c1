namespace Aandeel.App.Tests;

/// <summary>The published program as a process: pipes, permissions, a full disk, completion in a real shell.</summary>
[Collection("processes")]
public sealed class ProcessTests : IDisposable
{
    private const string Escape = "\u001b";
    private readonly Person _person = new();

    [Fact]
    public void Piped_output_has_no_escapes_and_is_the_plain_answer()
    {
        foreach (var environment in new (string, string)[][] { [], [("NO_COLOR", "1")],
            [("TERM", "xterm-256color"), ("COLORTERM", "truecolor")] })
        {
            var reply = Executable.Run(Executable.Path, [("AANDEEL_HOME", _person.Data), .. environment], "share");
            reply.ShouldSucceed().ShouldNotContain(Escape);
            reply.Error.ShouldBeEmpty();
            reply.Text.ShouldBe(_person.Types("share").Text);
        }
    }

    [Fact]
    public void The_locale_chooses_the_language_and_an_empty_variable_is_none()
    {
        Executable.Run(Executable.Path, [("AANDEEL_HOME", _person.Data), ("LANG", "nl_NL.UTF-8")], "share")
            .ShouldSucceed().ShouldBe(_person.Types("share --lang nl").Text);
        Executable.Run(
            Executable.Path, [("AANDEEL_HOME", _person.Data), ("LC_ALL", ""), ("LANG", "nl_NL.UTF-8")], "share")
            .ShouldSucceed().ShouldBe(_person.Types("share --lang nl").Text);
        Executable.Run(
            Executable.Path, [("AANDEEL_HOME", _person.Data), ("LC_ALL", "C"), ("LANG", "nl_NL.UTF-8")], "share")
            .ShouldSucceed().ShouldBe(_person.Types("share").Text);
    }

    [Theory]
    [InlineData("share | head -1", "Major arms delivered")]
    [InlineData("share --format json | head -c 1", "{")]
    [InlineData("flows --format ndjson | head -1", "{\"year\"")]
    public void A_pipe_that_closes_early_ends_quietly(string command, string start)
    {
        _person.Asks("sources", "import", _person.File("big.csv", SyntheticRegister.Csv(5000, seed: 40)))
            .ShouldSucceed();
        var reply = Executable.Run(
            Tools.Of("bash"), [("AANDEEL_HOME", _person.Data)], "-c",
            $"set -o pipefail; '{Executable.Path}' {command}");
        reply.ShouldSucceed().ShouldStartWith(start);
        reply.Error.ShouldBeEmpty();
    }

    [Fact]
    public void On_a_terminal_no_colour_means_no_colour()
    {
        string OnTerminal(params (string, string)[] environment) =>
            Executable.Run(
                Tools.Of("script"), [("AANDEEL_HOME", _person.Data), ("TERM", "xterm-256color"), .. environment],
                "-qec", $"'{Executable.Path}' share", "/dev/null").ShouldSucceed();
        const string colour = Escape + @"\[[0-9;]*m";
        OnTerminal().ShouldMatch(colour);
        OnTerminal(("NO_COLOR", "1")).ShouldNotMatch(colour);
        OnTerminal(("TERM", "dumb")).ShouldNotMatch(colour);
    }

    [Fact]
    public void A_wrong_command_line_gives_one_sentence_on_standard_error() =>
        Executable.On(_person.Data, "share", "--yeers", "2020")
            .ShouldFail(ExitCode.WrongUsage).ShouldContain("Did you mean --years?");

    [Fact]
    public void Output_that_cannot_be_written_is_said()
    {
        var reply = Executable.Run(
            Tools.Of("bash"), [("AANDEEL_HOME", _person.Data)], "-c", $"'{Executable.Path}' share > /dev/full");
        reply.ShouldFail(ExitCode.Failed).ShouldContain("No space left");
    }

    [PermissionFact]
    public void A_file_that_may_not_be_read_is_refused()
    {
        var file = _person.File("secret.csv", SyntheticRegister.Csv(20, seed: 41));
        Unprivileged.Own(file, UnixFileMode.None);
        Unprivileged.Run([("AANDEEL_HOME", _person.Data)], Executable.Path, "sources", "import", file)
            .ShouldFail(ExitCode.Failed).ShouldContain("secret.csv cannot be read");
        Directory.Exists(_person.Data).ShouldBeFalse();
    }

    [PermissionFact]
    public void A_folder_that_may_not_be_written_still_answers()
    {
        _person.Asks("sources", "import", _person.File("first.csv", SyntheticRegister.Csv(60, seed: 42)))
            .ShouldSucceed();
        var before = _person.Types("share").ShouldSucceed();
        const UnixFileMode readable = UnixFileMode.UserRead | UnixFileMode.UserExecute | UnixFileMode.GroupRead
            | UnixFileMode.GroupExecute | UnixFileMode.OtherRead | UnixFileMode.OtherExecute;
        var lockFile = Path.Combine(_person.Data, "lock");
        foreach (var folder in new[] { _person.Data, Path.Combine(_person.Data, "snapshots") })
        {
            Unprivileged.Own(folder, readable);
        }

        Unprivileged.Own(lockFile, UnixFileMode.UserRead);
        var second = _person.File("second.csv", SyntheticRegister.Csv(60, seed: 43, edition: 2024));
        Unprivileged.Run([("AANDEEL_HOME", _person.Data)], Executable.Path, "sources", "import", second)
            .ShouldFail(ExitCode.Failed).ShouldContain("cannot be written");
        Unprivileged.Run([("AANDEEL_HOME", _person.Data)], Executable.Path, "share").ShouldSucceed().ShouldBe(before);
        Unprivileged.Run([("AANDEEL_HOME", _person.Data)], Executable.Path, "doctor")
            .ShouldSucceed().ShouldContain("read-only");
        if (OperatingSystem.IsWindows()) return;
        foreach (var folder in new[] { _person.Data, Path.Combine(_person.Data, "snapshots") })
        {
            File.SetUnixFileMode(folder, readable | UnixFileMode.UserWrite);
        }
    }

    [SmallDiskFact]
    public void A_full_disk_fails_with_a_sentence_and_the_old_snapshot_answers()
    {
        using var disk = new SmallDisk(1024);
        Executable.On(disk.Folder, "sources", "import", _person.File("first.csv", SyntheticRegister.Csv(60, seed: 44)))
            .ShouldSucceed();
        var before = Executable.On(disk.Folder, "share").ShouldSucceed();
        var big = _person.File("big.csv", SyntheticRegister.Csv(20_000, seed: 45, edition: 2024));
        Executable.On(disk.Folder, "sources", "import", big)
            .ShouldFail(ExitCode.Failed).ShouldMatch("disk is full|No space left");
        Directory.GetFiles(disk.Folder, "*.building*", SearchOption.AllDirectories).ShouldBeEmpty();
        Executable.On(disk.Folder, "share").ShouldSucceed().ShouldBe(before);

        Fill(Path.Combine(disk.Folder, "filler"));
        Executable.On(disk.Folder, "sources", "import", big)
            .ShouldFail(ExitCode.Failed).ShouldMatch("disk is full|No space left");
        Executable.On(disk.Folder, "share").ShouldSucceed().ShouldBe(before);
        Executable.On(_person.Data, "share", "--format", "json", "--out", Path.Combine(disk.Folder, "answer.json"))
            .ShouldFail(ExitCode.Failed).ShouldContain("answer.json cannot be written");
    }

    [Theory]
    [InlineData("aandeel sha", "share")]
    [InlineData("aandeel share --comp", "--compare", "--composition")]
    [InlineData("aandeel share --by ", "category", "class", "group", "recipient", "supplier", "year")]
    [InlineData("aandeel sources ", "--help", "--lang", "-h", "diff", "fetch", "import", "list", "remove", "terms", "use")]
    [InlineData("aandeel completion ", "--help", "--lang", "-h", "bash", "fish", "zsh")]
    public void Bash_completes_what_is_really_there(string typed, params string[] offered)
    {
        var script = _person.File("completion.bash", _person.Says("completion", "bash").ShouldSucceed());
        Executable.Run(Tools.Of("bash"), [], "-n", script).ShouldSucceed();
        var launcher = Path.Combine(_person.Folder, "aandeel");
        File.CreateSymbolicLink(launcher, Path.Combine(Repository.Root, "aandeel"));
        _ = Executable.Path;
        var ask = $"""
            PATH="{_person.Folder}:$PATH"
            source "{script}"
            COMP_LINE="{typed}"
            COMP_POINT=${"{#COMP_LINE}"}
            read -ra COMP_WORDS <<< "$COMP_LINE"
            case $COMP_LINE in *' ') COMP_WORDS+=("") ;; esac
            COMP_CWORD=$((${"{#COMP_WORDS[@]}"} - 1))
            _aandeel
            printf '%s\n' "${"{COMPREPLY[@]}"}"
            """;
        Executable.Run(Tools.Of("bash"), [], "-c", ask)
            .ShouldSucceed().TrimEnd('\n').Split('\n').ShouldBe(offered, ignoreOrder: true);
    }

    [Theory]
    [InlineData("aandeel sha", "share")]
    [InlineData("aandeel completion ", "bash", "fish", "zsh")]
    [InlineData("aandeel share --comp", "--compare", "--composition")]
    public void Fish_completes_what_is_really_there(string typed, params string[] offered)
    {
        var script = _person.File("aandeel.fish", _person.Says("completion", "fish").ShouldSucceed());
        var ask = $"source '{script}'; complete -C '{typed}'";
        Offered(Executable.Run(Tools.Of("fish"), OnPath(), "--no-config", "-c", ask).ShouldSucceed())
            .ShouldBe(offered, ignoreOrder: true);
    }

    /// <summary>Zsh completes only at a terminal of its own: its module zpty gives one, and Tab is pressed there.</summary>
    [Theory]
    [InlineData("aandeel completion z", "aandeel completion zsh")]
    [InlineData("aandeel opt", "aandeel options")]
    public void Zsh_completes_what_is_really_there(string typed, string completed)
    {
        var functions = Directory.CreateDirectory(Path.Combine(_person.Folder, "functions")).FullName;
        File.WriteAllText(Path.Combine(functions, "_aandeel"), _person.Says("completion", "zsh").ShouldSucceed());
        var ask = $$"""
            zmodload zsh/zpty
            zpty -b person zsh -f -i
            zpty -w person "PS1='> '; fpath=({{functions}} \$fpath); autoload -Uz compinit; compinit -u -D; print READY"
            zpty -r -m person seen '*READY*READY*'
            zpty -w -n person $'{{typed}}\t'
            for i in {1..100}; do
                if zpty -r -t person part; then seen=$seen$part; fi
                if [[ $seen == *'{{completed}}'* ]]; then print FOUND; break; fi
                sleep 0.1
            done
            zpty -d person
            """;
        Executable.Run(Tools.Of("zsh"), OnPath(), "-f", "-c", ask).Text.ShouldContain("FOUND");
    }

    [Fact]
    public void The_manual_page_is_one_that_man_reads()
    {
        var page = _person.File("aandeel.1", _person.Says("man").ShouldSucceed());
        Executable.Run(Tools.Of("mandoc"), [], "-T", "lint", "-W", "warning", page).Text.ShouldBeEmpty();
        var read = Executable.Run(Tools.Of("mandoc"), [], "-T", "utf8", page).ShouldSucceed();
        foreach (var command in HelpTests.All(HelpTests.Root)) read.ShouldContain(Cli.HelpText.Name(command));
        read.ShouldContain("--composition");
    }

    private IEnumerable<(string Name, string Value)> OnPath()
    {
        var folder = Directory.CreateDirectory(Path.Combine(_person.Folder, "bin")).FullName;
        File.CreateSymbolicLink(Path.Combine(folder, "aandeel"), Executable.Path);
        return [("PATH", $"{folder}:{Environment.GetEnvironmentVariable("PATH")}"), ("HOME", _person.Folder)];
    }

    /// <summary>The words that are offered, without what is said of them.</summary>
    private static IEnumerable<string> Offered(string lines) =>
        lines.TrimEnd('\n').Split('\n').Select(l => l.Split('\t')[0])
            .Where(l => l is not ("--help" or "-h" or "--lang"));

    public void Dispose() => _person.Dispose();

    private static void Fill(string path)
    {
        try
        {
            using var file = File.Create(path);
            var block = new byte[4096];
            while (true)
            {
                file.Write(block);
                file.Flush();
            }
        }
        catch (IOException)
        {
            // Full now.
        }
    }
}
