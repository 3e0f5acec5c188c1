using System.Diagnostics;

namespace Aandeel.App.Tests;

/// <summary>The published program, run as a process of its own.</summary>
internal static class Executable
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);
    private static readonly Lazy<string> Built = new(Publish);

    public static string Path => Built.Value;

    /// <summary>Runs the program to its end, on a folder of snapshots.</summary>
    public static Reply On(string data, params string[] args) => Run(Path, [("AANDEEL_HOME", data)], args);

    /// <summary>Runs any program to its end.</summary>
    public static Reply Run(string program, IEnumerable<(string Name, string Value)> environment, params string[] args)
    {
        using var process = Start(program, environment, args);
        return End(process);
    }

    public static Process Start(
        string program, IEnumerable<(string Name, string Value)> environment, params string[] args)
    {
        var process = Open(program, environment, args);
        process.StandardInput.Close();
        return process;
    }

    /// <summary>Starts a program that is talked to.</summary>
    public static Process Open(
        string program, IEnumerable<(string Name, string Value)> environment, params string[] args)
    {
        // A bare name would run whatever the path of this machine leads to: another program than ./test looked for.
        if (!System.IO.Path.IsPathRooted(program))
        {
            throw new ArgumentException($"{program} is no whole path; ask Tools.Of for it.", nameof(program));
        }

        var start = new ProcessStartInfo(program, args)
        {
            UseShellExecute = false,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            RedirectStandardInput = true,
        };
        foreach (var locale in new[] { "LC_ALL", "LC_MESSAGES", "LANG", "NO_COLOR", "AANDEEL_HOME" })
        {
            start.Environment.Remove(locale);
        }

        foreach (var (name, value) in environment) start.Environment[name] = value;
        return Process.Start(start)!;
    }

    public static Reply End(Process process)
    {
        var error = process.StandardError.ReadToEndAsync();
        using var output = new MemoryStream();
        process.StandardOutput.BaseStream.CopyTo(output);
        if (!process.WaitForExit(Patience))
        {
            process.Kill();
            Assert.Fail("The program did not end.");
        }

        return new Reply(process.ExitCode, output.ToArray(), error.GetAwaiter().GetResult());
    }

    private static string Publish()
    {
        Run(System.IO.Path.Combine(Repository.Root, "build", "publish"), []).ShouldSucceed();
        return System.IO.Path.Combine(Repository.Root, "artifacts", "aandeel", "Aandeel.App");
    }
}
