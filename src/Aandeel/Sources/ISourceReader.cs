namespace Aandeel.Sources;

/// <summary>Reads one form of one source. It only reads: names, numbers and categories are kept as printed.</summary>
public interface ISourceReader
{
    /// <summary>The source's code, as in <see cref="SourceCatalog"/>.</summary>
    string Source { get; }

    /// <summary>The code of the form, such as <c>register-17</c>.</summary>
    string Form { get; }

    /// <summary>What the form is, for people.</summary>
    Problem FormTitle { get; }

    /// <summary>Raised whenever the same bytes give other observations; part of the snapshot's identity.</summary>
    int Version { get; }

    /// <summary>Whether the file is of this form, judged by its first lines and never by its name.</summary>
    bool Recognises(SourceFile file);

    /// <summary>Reads every row into <paramref name="reading"/>, or refuses it there with a finding.</summary>
    /// <exception cref="AandeelException">The columns are not those of the form (exit code 5).</exception>
    void Read(SourceFile file, FileReading reading);
}
