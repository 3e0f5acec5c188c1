using System.Diagnostics;

namespace Aandeel.Tests;

/// <summary>Runs python3 and gives its exit code and all that it says.</summary>
internal static class Validator
{
    public static (int Code, string Output) Run(params string[] arguments)
    {
        try
        {
            using var process = Process.Start(Python(arguments))!;
            var error = process.StandardError.ReadToEndAsync();
            var output = process.StandardOutput.ReadToEnd() + error.GetAwaiter().GetResult();
            process.WaitForExit();
            return (process.ExitCode, output);
        }
        catch (System.ComponentModel.Win32Exception e)
        {
            return (-1, e.Message);
        }
    }

    private static ProcessStartInfo Python(string[] arguments) =>
        new(Tools.Of("python3"), ["-W", "ignore", .. arguments])
        {
            UseShellExecute = false,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
}
