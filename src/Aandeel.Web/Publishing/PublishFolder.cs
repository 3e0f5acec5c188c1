using System.Security.Cryptography;

namespace Aandeel.Web.Publishing;

/// <summary>
/// The folder of a copy. It is written beside and moved to its place when it is whole, so that nobody meets half of one;
/// a folder that holds anything else is left alone.
/// </summary>
internal sealed class PublishFolder : IDisposable
{
    private const string Writing = ".writing-";
    private readonly string _target;

    private PublishFolder(string target, string beside, PublishStamp? before) =>
        (_target, Beside, Before) = (target, beside, before);

    /// <summary>Where the new copy is written.</summary>
    public string Beside { get; }

    /// <summary>What the copy that stands there says of itself; null where none does.</summary>
    public PublishStamp? Before { get; }

    public string PathBefore(string name) => Path.Combine(_target, name);

    public static PublishFolder Open(string named, Action<Problem> tell)
    {
        var target = Path.TrimEndingDirectorySeparator(Path.GetFullPath(named));
        if (File.Exists(target)) throw AandeelException.Usage($"--out got '{named}', which is a file; a folder was expected.");
        if (Path.GetDirectoryName(target) is not { } parent)
        {
            throw AandeelException.Usage($"--out got '{named}'; a folder was expected that can be replaced as a whole.");
        }

        var before = PublishStamp.Read(target);
        if (before is null && Directory.Exists(target) && Directory.EnumerateFileSystemEntries(target).Any())
        {
            throw AandeelException.Usage(
                $"--out got '{named}', which is not empty and was not written by aandeel publish; nothing was changed. "
                    + $"Name an empty folder, or one that does not exist.");
        }

        Directory.CreateDirectory(parent);
        var name = Path.GetFileName(target);
        foreach (var left in Directory.EnumerateDirectories(parent, name + Writing + "*"))
        {
            tell($"{left} was left behind by a publication that was stopped, or another is at work; it can be removed.");
        }

        var beside = Path.Combine(parent, name + Writing + Random());
        Directory.CreateDirectory(beside);
        return new PublishFolder(target, beside, before);
    }

    /// <summary>Puts the new copy in its place. What stood there goes when the new one stands.</summary>
    public void Finish()
    {
        if (!Directory.Exists(_target))
        {
            Directory.Move(Beside, _target);
            return;
        }

        var old = _target + ".before-" + Random();
        Directory.Move(_target, old);
        try
        {
            Directory.Move(Beside, _target);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            Directory.Move(old, _target);
            throw;
        }

        Directory.Delete(old, recursive: true);
    }

    public void Dispose()
    {
        if (Directory.Exists(Beside)) Directory.Delete(Beside, recursive: true);
    }

    private static string Random() => Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(4));
}
