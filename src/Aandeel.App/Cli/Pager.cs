using System.ComponentModel;
using System.Diagnostics;

namespace Aandeel.App.Cli;

/// <summary>
/// Shows an answer that is longer than the screen a page at a time: <c>AANDEEL_PAGER</c>, else <c>PAGER</c>, else
/// <c>less</c>; empty or <c>cat</c> is none, as for git.
/// </summary>
internal static class Pager
{
    private const byte NewLine = (byte)'\n';

    /// <summary>The pager that a person's surroundings ask for; null where none is wanted or none can be.</summary>
    /// <param name="variable">Reads a variable of the surroundings.</param>
    public static string? Chosen(Func<string, string?> variable)
    {
        if (OperatingSystem.IsWindows()) return null;
        var command = variable("AANDEEL_PAGER") ?? variable("PAGER") ?? "less";
        return command.Trim() is "" or "cat" ? null : command.Trim();
    }

    /// <summary>Whether a text has more lines than a screen of so many rows shows with its prompt.</summary>
    public static bool IsLonger(ReadOnlySpan<byte> text, int rows) => rows > 0 && text.Count(NewLine) >= rows;

    /// <summary>Hands a text to the pager; false where it could not be started, so that the text is still to be written.
    /// </summary>
    public static bool Show(string command, byte[] text)
    {
        var start = new ProcessStartInfo("/bin/sh") { RedirectStandardInput = true, UseShellExecute = false };
        start.ArgumentList.Add("-c");
        start.ArgumentList.Add($"command -v {command.Split(' ')[0]} > /dev/null || exit 127; {command}");

        // Colours as they are, no pager for what fits, and the text stays on the screen.
        if (Environment.GetEnvironmentVariable("LESS") is null) start.Environment["LESS"] = "FRX";
        start.Environment["LESSCHARSET"] = "utf-8";

        // While less runs, Ctrl-C is its own.
        static void Ignore(object? sender, ConsoleCancelEventArgs e) => e.Cancel = true;
        try
        {
            Console.CancelKeyPress += Ignore;
            using var pager = Process.Start(start);
            if (pager is null) return false;
            try
            {
                pager.StandardInput.BaseStream.Write(text);
                pager.StandardInput.Close();
            }
            catch (IOException)
            {
                // The reader has seen enough, or the shell found no such program; its exit code says which.
            }

            pager.WaitForExit();
            return pager.ExitCode != 127;
        }
        catch (Win32Exception)
        {
            return false;
        }
        finally
        {
            Console.CancelKeyPress -= Ignore;
        }
    }
}
