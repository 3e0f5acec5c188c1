namespace Aandeel.App.Letters.Word;

/// <summary>What a check says of one control.</summary>
internal enum FigureState
{
    /// <summary>It stands as it is computed.</summary>
    AsComputed,

    /// <summary>A person wrote something else.</summary>
    ByHand,

    /// <summary>It stands as it was written, and is computed otherwise now.</summary>
    Moved,

    /// <summary>Nothing gives it: an unknown control, or a number typed outside one.</summary>
    WithoutSource,
}

/// <summary>A figure of a file, held against what is computed.</summary>
/// <param name="Written">As it stands in the file.</param>
/// <param name="Computed">As it is computed now; null where nothing gives it.</param>
/// <param name="Source">The command or the step that gives it.</param>
internal sealed record CheckedFigure(string Tag, FigureState State, string Written, string? Computed, string Source);
