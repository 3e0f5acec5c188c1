using System.Runtime.ExceptionServices;
using Aandeel.Harmonise;

namespace Aandeel.App.Letters;

/// <summary>
/// Where letters and what goes with them are written: files, or folders where there are letters on several parties.
/// </summary>
/// <param name="IsFolders">Whether each names a folder, in which a file is called after its piece and its party.</param>
internal sealed record LetterTargets(string? Letter, string? Note, string? Press, string? Annex, bool IsFolders)
{
    /// <summary>How the workbook of the figures is called among the pieces.</summary>
    public const string Workbook = "annex";

    /// <summary>Whether nothing is written, and the words are printed.</summary>
    public bool IsNone => this is { Letter: null, Note: null, Press: null, Annex: null };

    /// <summary>The file of a piece on a party; null where it is not asked.</summary>
    public string? Of(string? target, string piece, Party? party)
    {
        if (target is null || !IsFolders) return target;
        var ending = piece == Workbook ? "xlsx" : "docx";
        return Path.Combine(target, $"{piece}-{party?.Code.Value}.{ending}");
    }

    /// <summary>
    /// Sees to it that every place can be written before anything is: else one piece would be there without another.
    /// </summary>
    /// <exception cref="AandeelException">A folder does not exist, a target is a folder, or two are the same.</exception>
    public void Check()
    {
        var named = new[] { ("--out", Letter), ("--note", Note), ("--press", Press), ("--annex", Annex) };
        foreach (var (option, target) in named)
        {
            if (target is null) continue;
            var path = Path.GetFullPath(target);
            if (IsFolders)
            {
                if (!File.Exists(path)) continue;
                throw AandeelException.Usage($"{option} got '{target}', which is a file; a folder was expected.");
            }

            if (Directory.Exists(path))
            {
                throw AandeelException.Usage($"{option} got '{target}', which is a folder; a file was expected.");
            }

            if (!Directory.Exists(Path.GetDirectoryName(path)))
            {
                throw AandeelException.Usage(
                    $"{option} got '{target}', and its folder does not exist; make it, or name another. Nothing was written.");
            }

            if (named.Count(n => n.Item2 is { } other && Path.GetFullPath(other) == path) > 1)
            {
                throw AandeelException.Usage($"'{target}' is named for two pieces; give each a file of its own.");
            }
        }
    }

    /// <summary>
    /// What is made of each party: the first alone, since it loads what all share, and the others side by side.
    /// </summary>
    public static IReadOnlyList<T> EachOf<T>(IReadOnlyList<Party?> parties, Func<Party?, T> make)
    {
        var made = new T[parties.Count];
        if (parties.Count > 0) made[0] = make(parties[0]);
        try
        {
            Parallel.For(1, parties.Count, i => made[i] = make(parties[i]));
        }
        catch (AggregateException e)
        {
            ExceptionDispatchInfo.Throw(e.InnerExceptions[0]);
        }

        return made;
    }
}
