namespace Aandeel.Questions;

/// <summary>A printed row that names items: of SIPRI's register, or of the UN Register.</summary>
internal sealed record BetweenItem(BetweenSeries Of, FlowLine Row);
