namespace Aandeel.Web;

/// <summary>What can be downloaded of a letter.</summary>
public enum LetterPiece
{
    /// <summary>The letter to parliament, a Word file.</summary>
    Letter,

    /// <summary>The decision note under it, a Word file.</summary>
    Note,

    /// <summary>The press sheet, a Word file.</summary>
    Press,

    /// <summary>The figures of the letter with their commands and formulas, a workbook.</summary>
    Annex,
}
