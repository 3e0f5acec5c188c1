using System.Text;
using Aandeel.Sources;
using Aandeel.Store;

namespace Aandeel.Tests.Sources.Eu;

/// <summary>Files of the EU report in a snapshot: the same file, a changed one, and one of a later year.</summary>
public sealed class EuImportTests : IDisposable
{
    private const string Rows =
        "2003; 0; AT; Austria; DZ; Algeria; AFN; North Africa; ML 4; b; 500;\n2023; 0; AT; Austria; DZ; Algeria; AFN; "
            + "North Africa; ML 4; b; 500;\n";
    private readonly TemporaryFolder _folder = new();
    private readonly Importer _importer;

    public EuImportTests() => _importer = new Importer(new SnapshotHome(_folder.File("home")), new StillClock());

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void A_file_names_its_edition_and_the_same_file_again_changes_nothing()
    {
        var first = Import("export.csv", Rows);
        var again = Import("copy of export.csv", Rows);

        first.Files.ShouldHaveSingleItem().Edition.ShouldBe("2023");
        again.Changed.ShouldBeFalse();
        again.Snapshot.ShouldBe(first.Snapshot);
    }

    [Fact]
    public void A_changed_file_of_the_same_years_is_refused_and_one_with_a_later_year_stands_beside()
    {
        Import("export.csv", Rows);

        Should.Throw<AandeelException>(
            () => Import("export.csv", Rows.Replace("500", "501", StringComparison.Ordinal))).Message.ShouldContain(
                "--replace");
        Import(
            "export.csv",
            Rows
                + "2024; 0; AT; Austria; DZ; Algeria; AFN; North Africa; ML 4; b; "
                + "500;\n").Files.ShouldHaveSingleItem().Edition.ShouldBe("2024");
    }

    private ImportResult Import(string name, string text) =>
        _importer.Import([new SourceFile(name, Encoding.UTF8.GetBytes(text))], null);
}
