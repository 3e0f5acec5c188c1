using Aandeel.Harmonise;

namespace Aandeel.Questions;

/// <summary>The deliveries one by one, for what sums cannot give.</summary>
internal static class RegisterTable
{
    /// <summary>The register that answers a question.</summary>
    /// <exception cref="AandeelException">Only the built-in sums are here; the message says what they lack.</exception>
    public static FlowTable Of(Question question, Imported imported, string needed)
    {
        if (imported.UsesSums)
        {
            throw AandeelException.NotHere(
                $"'{Codes.Of(question.Kind)}' needs {needed}, which the built-in sums do not have; the register has. "
                    + $"{Remedies.Register}");
        }

        return imported.Deliveries(question);
    }
}
