using Aandeel.Sources;

namespace Aandeel.Tests.Sources;

public sealed class SourceFileTests
{
    [Fact]
    public void What_cannot_be_opened_is_one_sentence_and_a_failure()
    {
        using var folder = new TemporaryFolder();
        File.WriteAllText(folder.File("empty.csv"), "");

        Message(folder.Path).ShouldContain("is a directory");
        Message(folder.File("absent.csv")).ShouldContain("does not exist");
        Message(folder.File("empty.csv")).ShouldContain("is empty");
    }

    [Fact]
    public void Files_with_one_content_are_one_file_whatever_their_names() =>
        new SourceFile("a.csv", "x"u8.ToArray()).Sha256.ShouldBe(new SourceFile("b.csv", "x"u8.ToArray()).Sha256);

    [Fact]
    public void A_huge_file_is_judged_by_its_first_lines_and_never_read_as_a_whole()
    {
        using var folder = new TemporaryFolder();
        using (var huge = File.Create(folder.File("huge.csv"))) huge.SetLength(8L << 30);
        var file = SourceFile.Open(folder.File("huge.csv"));

        file.Length.ShouldBe(8L << 30);
        Should.Throw<AandeelException>(() => SourceReaders.For(file)).Code.ShouldBe(ExitCode.WrongUsage);
        Should.Throw<AandeelException>(() => file.Bytes).Message.ShouldContain("8,589,934,592 bytes");
    }

    [Theory]
    [InlineData(1 << 20)]
    [InlineData((1 << 20) - 1)]
    [InlineData((1 << 20) - 2)]
    [InlineData((5 << 20) + 3)]
    public void A_letter_over_the_edge_of_a_window_is_a_letter(int before)
    {
        using var folder = new TemporaryFolder();
        var bytes = new byte[(6 << 20) + 7];
        Array.Fill(bytes, (byte)'a');
        "€"u8.CopyTo(bytes.AsSpan(before));
        File.WriteAllBytes(folder.File("letters"), bytes);
        SourceFile.Open(folder.File("letters")).IsUtf8.ShouldBeTrue();
        SourceFile.Open(folder.File("letters")).Sha256.ShouldBe(new SourceFile("memory", bytes).Sha256);

        bytes[before + 2] = (byte)'a';
        File.WriteAllBytes(folder.File("letters"), bytes);
        SourceFile.Open(folder.File("letters")).IsUtf8.ShouldBeFalse();
    }

    private static string Message(string path)
    {
        var error = Should.Throw<AandeelException>(() => SourceFile.Open(path));
        error.Code.ShouldBe(ExitCode.Failed);
        return error.Message;
    }
}
