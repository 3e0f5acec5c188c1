using Aandeel.Harmonise;

namespace Aandeel.Questions;

/// <summary>A series as one of its two sides reports it.</summary>
internal sealed record SeriesSide(FlowSeries Series, Side Side);
