using System.Diagnostics;
using System.Text.RegularExpressions;

namespace Aandeel.Tests;

/// <summary>What ./test looks for and installs is what the tests run.</summary>
public sealed partial class ToolsTests
{
    [Fact]
    public void Every_program_that_a_test_runs_is_on_the_list_and_the_list_names_no_other() =>
        Sources()
            .SelectMany(f => Asked().Matches(File.ReadAllText(f)))
            .Select(m => m.Groups["name"].Value)
            .Distinct()
            .ShouldBe(Tools.Names, ignoreOrder: true);

    [Fact]
    public void A_process_is_started_in_three_places_that_take_no_bare_name() =>
        Sources()
            .Where(f => File.ReadAllText(f).Contains(nameof(ProcessStartInfo), StringComparison.Ordinal))
            .Select(f => Path.GetFileName(f))
            .ShouldBe(["Validator.cs", "Executable.cs", "Postgres.cs", "MatrixTests.cs", "ToolsTests.cs"], ignoreOrder: true);

    [Fact]
    public void A_module_is_looked_for_with_the_program_that_runs_it_and_not_with_another_of_its_name()
    {
        using var folder = new TemporaryFolder();
        var list = folder.File("tools.txt");
        File.WriteAllText(
            list,
            $"# none\n{Tools.Of("python3")} no_such_module python3-none\n{Tools.Of("python3")} json "
                + "python3\n/no/such/program - none\n");
        var other = folder.File("python3");
        File.WriteAllText(other, "#!/bin/sh\nexit 0\n");
        if (!OperatingSystem.IsWindows()) File.SetUnixFileMode(other, UnixFileMode.UserRead | UnixFileMode.UserExecute);

        var start = new ProcessStartInfo(
            Tools.Of("bash"), [Repository.PathOf("tests", "missing-tools"), list])
        {
            UseShellExecute = false,
            RedirectStandardOutput = true
        };
        start.Environment["PATH"] = $"{Path.GetDirectoryName(other)}:{Environment.GetEnvironmentVariable("PATH")}";
        using var process = Process.Start(start)!;
        var missing = process.StandardOutput.ReadToEnd();
        process.WaitForExit();

        missing.ShouldBe("none\npython3-none\n");
    }

    private static string[] Sources() =>
        Directory.GetFiles(Repository.PathOf("tests"), "*.cs", SearchOption.AllDirectories);

    [GeneratedRegex("""Tools\.Of\("(?<name>[^"]+)"\)""", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Asked();
}
