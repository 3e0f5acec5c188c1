using Aandeel.Sources;

namespace Aandeel.Tests.Sources;

public sealed class SourceFileTests
{
    [Fact]
    public void What_cannot_be_opened_is_one_sentence_and_a_failure()
    {
        using var folder = new TemporaryFolder();
        File.WriteAllText(folder.File("empty.csv"), "");
        using (var huge = File.Create(folder.File("huge.csv"))) huge.SetLength(2L << 30);

        Message(folder.Path).ShouldContain("is a directory");
        Message(folder.File("absent.csv")).ShouldContain("does not exist");
        Message(folder.File("empty.csv")).ShouldContain("is empty");
        Message(folder.File("huge.csv")).ShouldContain("2,147,483,648 bytes");
    }

    [Fact]
    public void Files_with_one_content_are_one_file_whatever_their_names() =>
        new SourceFile("a.csv", "x"u8.ToArray()).Sha256.ShouldBe(new SourceFile("b.csv", "x"u8.ToArray()).Sha256);

    private static string Message(string path)
    {
        var error = Should.Throw<AandeelException>(() => SourceFile.Open(path));
        error.Code.ShouldBe(ExitCode.Failed);
        return error.Message;
    }
}
