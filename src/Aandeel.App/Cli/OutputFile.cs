namespace Aandeel.App.Cli;

/// <summary>Writes a file that a person named: whole, or not at all.</summary>
internal static class OutputFile
{
    /// <summary>
    /// Writes beside and renames, so that a file is whole or not there. A link stays a link, and a file keeps who may
    /// read it; what is no file (a pipe, a device) is written to.
    /// </summary>
    public static void Write(Action<Stream> write, string target)
    {
        var path = new FileInfo(target) is { LinkTarget: not null } link
            ? link.ResolveLinkTarget(returnFinalTarget: true)!.FullName
            : target;

        // A name that nobody can have laid a link under.
        var beside =
            $"{path}.{Convert.ToHexStringLower(System.Security.Cryptography.RandomNumberGenerator.GetBytes(8))}.writing";
        try
        {
            if (IsNoFile(path))
            {
                using var straight = new FileStream(path, FileMode.Open, FileAccess.Write);
                write(straight);
                return;
            }

            using (var stream = new FileStream(beside, FileMode.CreateNew, FileAccess.Write)) write(stream);
            if (!OperatingSystem.IsWindows() && File.Exists(path))
            {
                File.SetUnixFileMode(beside, File.GetUnixFileMode(path));
            }

            File.Move(beside, path, overwrite: true);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new AandeelException(
                ExitCode.Failed, $"{target} cannot be written: {e.Message} Check the folder and its permission.", e);
        }
        finally
        {
            if (File.Exists(beside)) File.Delete(beside);
        }
    }

    /// <summary>Whether something is there that is neither a plain file nor a folder.</summary>
    private static bool IsNoFile(string path)
    {
        if (OperatingSystem.IsWindows() || !File.Exists(path)) return false;
        if (path.StartsWith("/dev/", StringComparison.Ordinal)) return true;

        // A pipe has no length to set and no place in it; opening it to read and write does not wait for a reader.
        using var stream = new FileStream(path, FileMode.Open, FileAccess.ReadWrite, FileShare.ReadWrite);
        return !stream.CanSeek;
    }
}
