namespace Aandeel.Questions;

/// <summary>What a party delivered in one series, in some years and one composition.</summary>
/// <param name="Line">The same line of <c>share --source all</c>.</param>
/// <param name="Total">All that it delivered; the built-in sums have it also where they cannot give its
/// destinations.</param>
/// <param name="Reason">Why there is no total.</param>
/// <param name="Later">The same in the last composition that is shown; null where this is the last.</param>
internal sealed record ExportLine(SourceLine Line, long? Total, string Reason, ExportLine? Later)
{
    public string Key => $"{Line.Key} {Line.Composition.Code}";

    public ExportLine Last => Later ?? this;

    public double? Share => Line.Line?.Sum.ShareOutside;

    /// <summary>Whether it is of one category, as printed: items of different categories are never added.</summary>
    public bool IsOfCategory => Line.Category is { Length: > 0 };

    public Ask? Behind => Line.Share?.Choice.Behind(Line.Line!);

    /// <summary>The series without its years and composition.</summary>
    public string Series => $"{Line.Series.Source} {Codes.Of(Line.Series.Flow)} {Line.Destination}";
}
