using System.Diagnostics;

namespace Aandeel.Bulk.Tests;

/// <summary>A PostgreSQL of its own in a temporary folder, filled with the exported files, asked through psql.</summary>
internal sealed class Postgres : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("aandeel-postgres-").FullName;
    private readonly Process _server;

    public Postgres(Exported exported)
    {
        // PostgreSQL does not run as root, so the folder is given to the user that its package makes.
        if (AsRoot) Run(Tools.Of("chown"), "-R", "postgres", _folder);
        var cluster = Path.Combine(_folder, "cluster");
        AsUser(Tools.Of("initdb"), "-D", cluster, "-U", "aandeel", "--locale=C", "--encoding=UTF8", "--no-sync")
            .ShouldEnd();
        _server = AsUser(
            Tools.Of("postgres"), "-D", cluster, "-k", _folder, "-c", "listen_addresses=", "-c", "fsync=off");
        Wait();
        Ask(File.ReadAllText(Path.Combine(exported.Parquet, "tables.sql")));
        foreach (var table in Exported.Tables)
        {
            var file = Path.Combine(_folder, table + ".csv");
            var columns = string.Join(", ", exported.Ask($"select * from {table} limit 0").Columns);
            exported.Run($"copy (select {columns} from {table}) to '{file}' (format csv, header, nullstr '\\N')");
            Ask($"\\copy {table} ({columns}) from '{file}' with (format csv, header, null '\\N')");
        }

        Ask("analyze;");
    }

    private static bool AsRoot => Environment.UserName == "root";

    /// <summary>What it prints, as CSV.</summary>
    public string Ask(string sql)
    {
        using var psql = Start(
            Tools.Of("psql"), "-X", "-q", "--csv", "-v", "ON_ERROR_STOP=1", "-h", _folder, "-U", "aandeel", "postgres");
        var (output, error) = (psql.StandardOutput.ReadToEndAsync(), psql.StandardError.ReadToEndAsync());
        psql.StandardInput.Write(sql);
        psql.StandardInput.Close();
        psql.WaitForExit();
        psql.ExitCode.ShouldBe(0, error.GetAwaiter().GetResult() + "\n" + sql);
        return output.GetAwaiter().GetResult();
    }

    public void Dispose()
    {
        Run(Tools.Of("kill"), "-INT", $"{_server.Id}");
        _server.WaitForExit(TimeSpan.FromSeconds(20)).ShouldBeTrue();
        _server.Dispose();
        Directory.Delete(_folder, recursive: true);
    }

    private void Wait()
    {
        for (var tries = 0; ; tries++)
        {
            if (File.Exists(Path.Combine(_folder, ".s.PGSQL.5432"))) return;
            (tries < 300 && !_server.HasExited).ShouldBeTrue("PostgreSQL did not start.");
            Thread.Sleep(100);
        }
    }

    private static Process AsUser(string program, params string[] args) => AsRoot
        ? Start(Tools.Of("setpriv"), ["--reuid=postgres", "--regid=postgres", "--clear-groups", program, .. args])
        : Start(program, args);

    private static void Run(string program, params string[] args) => Start(program, args).ShouldEnd();

    private static Process Start(string program, params string[] args)
    {
        Path.IsPathRooted(program).ShouldBeTrue($"{program} is no whole path; ask Tools.Of for it.");
        var start = new ProcessStartInfo(program, args)
        {
            UseShellExecute = false,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            WorkingDirectory = "/",
        };

        // Its planner cannot know how many rows a named query gives: it then walks over all of them for each flow, and
        // compiles for 14 s what runs in one
        // (docs/scale.md).
        start.Environment["PGOPTIONS"] = "-c enable_nestloop=off -c jit=off";
        return Process.Start(start)!;
    }
}

internal static class Processes
{
    /// <summary>Waits for the end, which must be a good one.</summary>
    public static void ShouldEnd(this Process process)
    {
        var (output, error) = (process.StandardOutput.ReadToEndAsync(), process.StandardError.ReadToEndAsync());
        process.WaitForExit();
        process.ExitCode.ShouldBe(0, output.GetAwaiter().GetResult() + error.GetAwaiter().GetResult());
        process.Dispose();
    }
}
