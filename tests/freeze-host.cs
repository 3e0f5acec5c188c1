using System;
using System.IO;
using System.Reflection;
using System.Runtime.InteropServices;
using System.Runtime.Loader;

/// <summary>
/// Started inside the published program (DOTNET_STARTUP_HOOKS): runs its Main for one command line after another, so that a start is paid once.
/// A line on standard input is: folder of snapshots, file for standard output, file for standard error, arguments, parted by tabs. The answer
/// is the exit code.
/// </summary>
internal static class StartupHook
{
    private const int Create = 0x241; // O_WRONLY | O_CREAT | O_TRUNC

    public static void Initialize()
    {
        var program = AssemblyLoadContext.Default.LoadFromAssemblyPath(Environment.ProcessPath + ".dll");
        var (back, main) = (Libc.dup(1), program.EntryPoint!);
        var input = Console.In;
        while (input.ReadLine() is { } line)
        {
            var parts = line.Split('\t');
            Environment.SetEnvironmentVariable("AANDEEL_HOME", parts[0]);
            Redirect(parts[1], 1);
            Redirect(parts[2], 2);
            var code = main.Invoke(null, [parts[3..]]);
            Libc.dup2(back, 1);
            using var answer = Console.OpenStandardOutput();
            answer.Write(System.Text.Encoding.ASCII.GetBytes($"{code}\n"));
        }

        Environment.Exit(0);
    }

    private static void Redirect(string path, int to)
    {
        var file = Libc.open(path, Create, 0b110_100_100);
        if (file < 0 || Libc.dup2(file, to) < 0) throw new IOException(path);
        Libc.close(file);
    }

    private static class Libc
    {
        [DllImport("libc")] public static extern int open(string path, int flags, int mode);
        [DllImport("libc")] public static extern int dup(int file);
        [DllImport("libc")] public static extern int dup2(int from, int to);
        [DllImport("libc")] public static extern int close(int file);
    }
}
