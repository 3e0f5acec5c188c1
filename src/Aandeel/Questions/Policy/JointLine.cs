using Aandeel.Options;

namespace Aandeel.Questions;

/// <summary>A row of <c>options joint</c>: a candidate and its rank.</summary>
internal sealed record JointLine(int Rank, JointCandidate Candidate)
{
    /// <summary>What allies deliver of the class, new and to others.</summary>
    public long Delivered => Candidate.Suppliers.Sum(s => s.Output);
}
