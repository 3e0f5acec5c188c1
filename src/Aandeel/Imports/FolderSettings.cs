using Aandeel.Harmonise;
using Aandeel.Store;

namespace Aandeel.Imports;

/// <summary>
/// What a person has chosen for a folder of snapshots: the language, a party and an alliance that are meant where none
/// is named. Which edition answers is chosen in the same folder, by <see cref="SnapshotHome.UseEdition"/>.
/// </summary>
/// <param name="Alliance">As it is written on a command line.</param>
public sealed record FolderSettings(Language? Language, Party? Party, string? Alliance)
{
    /// <summary>Nothing was chosen.</summary>
    public static FolderSettings None { get; } = new(null, null, null);

    /// <summary>The names of the settings, in the order in which they are shown.</summary>
    public static IReadOnlyList<string> Names { get; } = ["language", "party", "edition", "alliance"];

    /// <summary>What was chosen in a folder.</summary>
    /// <exception cref="AandeelException">The file has a line that is no setting, or a value that cannot be
    /// read.</exception>
    public static FolderSettings Of(SnapshotHome home)
    {
        var file = FileOf(home);
        if (!File.Exists(file)) return None;
        var settings = None;
        var number = 0;
        foreach (var line in File.ReadLines(file))
        {
            number++;
            if (line.Trim().Length == 0) continue;
            var words = line.Split(' ', 2, StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
            try
            {
                settings = words is [var name, var value]
                    ? settings.With(name, value)
                    : throw AandeelException.Usage($"'{line.Trim()}' is no setting and its value.");
            }
            catch (AandeelException e)
            {
                throw AandeelException.Usage(
                    $"{file}, line {number}: {e.Problem} Mend it, or delete the file.");
            }
        }

        return settings;
    }

    /// <summary>The same with another value of a setting; null takes it back.</summary>
    /// <exception cref="AandeelException">There is no such setting, or no such value.</exception>
    public FolderSettings With(string name, string? value) => name switch
    {
        "language" => this with { Language = value is null ? null : LanguageOf(value) },
        "party" => this with { Party = value is null ? null : PartyTable.BuiltIn.Require(value) },
        "alliance" => this with { Alliance = value is null ? null : AllianceOf(value) },
        _ => throw AandeelException.Usage(
            $"'{name}' is no setting; there are {string.Join(", ", Names)}.{Nearest.Hint(name, Names)}"),
    };

    /// <summary>Keeps them in a folder, by rename: at every moment either the old or the new ones.</summary>
    public void Keep(SnapshotHome home)
    {
        Directory.CreateDirectory(home.Folder);
        var beside = FileOf(home) + ".new";
        File.WriteAllLines(beside, Lines());
        File.Move(beside, FileOf(home), overwrite: true);
    }

    private IEnumerable<string> Lines()
    {
        if (Language is { } language) yield return $"language {Codes.Of(language)}";
        if (Party is { } party) yield return $"party {party.Code}";
        if (Alliance is { } alliance) yield return $"alliance {alliance}";
    }

    private static Language LanguageOf(string value) => Codes.TryParse(value.ToLowerInvariant(), out Language language)
        ? language
        : throw AandeelException.Usage(
            $"The language cannot be '{value}'; it can be en or nl.{Nearest.Hint(value, ["en", "nl"])}");

    /// <summary>A file is named in full, so that it is found from any folder.</summary>
    private static string AllianceOf(string value)
    {
        var word = value.ToLowerInvariant();
        if (word is Harmonise.Alliance.NatoCode or Harmonise.Alliance.EuCode) return word;
        if (!word.EndsWith(".csv", StringComparison.Ordinal))
        {
            throw AandeelException.Usage(
                $"The alliance cannot be '{value}'; it can be nato, eu, or a CSV file with the columns party,from,until.");
        }

        return File.Exists(value)
            ? Path.GetFullPath(value)
            : throw AandeelException.Usage($"{value} does not exist; a CSV with the columns party,from,until was expected.");
    }

    private static string FileOf(SnapshotHome home) => Path.Combine(home.Folder, "settings");
}
