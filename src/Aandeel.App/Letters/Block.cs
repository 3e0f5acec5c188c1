namespace Aandeel.App.Letters;

/// <summary>A piece of a letter, one below another. A closed set of cases.</summary>
internal abstract record Block
{
    private Block()
    {
    }

    /// <summary>A paragraph.</summary>
    public sealed record Paragraph(Style Style, IReadOnlyList<Part> Parts) : Block
    {
        /// <summary>Whether it stands on the page of what follows it; a heading always does.</summary>
        public bool IsWithNext { get; init; }

        public static Paragraph Of(Style style, params Part[] parts) => new(style, parts);
    }

    /// <summary>A table with one row of headings.</summary>
    /// <param name="Widths">The part of the width of each column; they sum to 100.</param>
    public sealed record Grid(
        Text Caption, IReadOnlyList<Text> Headings, IReadOnlyList<IReadOnlyList<Text>> Rows, IReadOnlyList<int> Widths)
        : Block;

    /// <summary>A picture that stays a picture of its figures: editable, with its workbook inside.</summary>
    public sealed record Picture(LetterChart Chart) : Block;

    /// <summary>The card of an answer, as it is shared: an image with its caveat inside.</summary>
    /// <param name="Described">The answer in words, for those who do not see it.</param>
    public sealed record Card(Answers.Answer Answer, Text Described) : Block;

    /// <summary>What follows begins on a new page.</summary>
    public sealed record NewPage : Block;
}
