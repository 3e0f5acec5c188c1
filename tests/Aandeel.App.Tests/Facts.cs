namespace Aandeel.App.Tests;

/// <summary>A test that mounts a small disk, which takes root; else it is skipped and says so.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class SmallDiskFactAttribute : FactAttribute
{
    private static readonly Lazy<bool> Possible = new(() =>
    {
        try
        {
            using var disk = new SmallDisk(64);
            return true;
        }
        catch (Exception e) when (e is System.ComponentModel.Win32Exception or ShouldAssertException)
        {
            return false;
        }
    });

    public SmallDiskFactAttribute()
    {
        if (!Possible.Value) Skip = "A small disk cannot be mounted here: that takes root and permission to mount.";
    }
}

/// <summary>A test of files that may not be read; as root it needs setpriv to lay down root's powers.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class PermissionFactAttribute : FactAttribute
{
    private static readonly Lazy<bool> Possible = new(
        () => !Environment.IsPrivilegedProcess
            || (File.Exists(Tools.Of("setpriv")) && Unprivileged.Run([], Tools.Of("true")).Code == 0));

    public PermissionFactAttribute()
    {
        if (!Possible.Value)
        {
            Skip = "The tests run as root, for whom permissions do not hold, and setpriv cannot lay that down here.";
        }
    }
}

/// <summary>Runs programs without root's power to pass over permissions.</summary>
internal static class Unprivileged
{
    public static Reply Run(
        IEnumerable<(string Name, string Value)> environment, string program, params string[] args) =>
            Environment.IsPrivilegedProcess
        ? Executable.Run(Tools.Of("setpriv"), environment, ["--bounding-set=-all", "--inh-caps=-all", program, .. args])
        : Executable.Run(program, environment, args);

    /// <summary>Makes a file or folder another user's, where this is root, and sets what its owner may do.</summary>
    public static void Own(string path, UnixFileMode mode)
    {
        if (Environment.IsPrivilegedProcess) Executable.Run(Tools.Of("chown"), [], "65534:65534", path).ShouldSucceed();
        if (!OperatingSystem.IsWindows()) File.SetUnixFileMode(path, mode);
    }
}

/// <summary>A disk in memory that is soon full.</summary>
internal sealed class SmallDisk : IDisposable
{
    public SmallDisk(int kilobytes)
    {
        Folder = Directory.CreateTempSubdirectory("aandeel-disk-").FullName;
        var mounted = Executable.Run(Tools.Of("mount"), [], "-t", "tmpfs", "-o", $"size={kilobytes}k", "tmpfs", Folder);
        if (mounted.Code != 0) Directory.Delete(Folder);
        mounted.ShouldSucceed();
    }

    public string Folder { get; }

    public void Dispose()
    {
        Executable.Run(Tools.Of("umount"), [], Folder).ShouldSucceed();
        Directory.Delete(Folder);
    }
}
