using Aandeel.Harmonise;
using Aandeel.Indicators;

namespace Aandeel.Questions;

/// <summary>The share outside of one state by volume and by money, side by side.</summary>
/// <param name="Register">The source of the money: of a register, or the account that names destinations.</param>
internal sealed record VolumeMoneyLine(Party Party, VolumeAndMoney Of, string? Register);
