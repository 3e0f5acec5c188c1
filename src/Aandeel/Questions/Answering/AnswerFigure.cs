namespace Aandeel.Questions;

/// <summary>A figure that a sentence of an answer quotes: its cell, and the question, table, row and column there.</summary>
/// <param name="Line">The code of the sentence.</param>
/// <param name="Number">Its place among the figures of that sentence, from 1.</param>
internal sealed record AnswerFigure(string Line, int Number, Figure Figure)
{
    public string Key => string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{Line}-{Number}");
}
