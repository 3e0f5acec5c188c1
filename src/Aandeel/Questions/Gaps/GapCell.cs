using Aandeel.Harmonise;
using Aandeel.Reconcile;

namespace Aandeel.Questions;

/// <summary>What a reporter says of a year in a series.</summary>
internal sealed record GapCell(SourceCoverage Coverage, Party Reporter, int Year, CoverageCell Said);
