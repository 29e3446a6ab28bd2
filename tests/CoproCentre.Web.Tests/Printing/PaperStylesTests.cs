using CoproCentre.Web.Printing;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.FileProviders;
using Moq;

namespace CoproCentre.Web.Tests.Printing;

public sealed class PaperStylesTests : IDisposable
{
    private readonly string root = Directory.CreateTempSubdirectory("styles-").FullName;

    public PaperStylesTests()
    {
        Directory.CreateDirectory(Path.Combine(root, "assets", "fonts"));
        File.WriteAllBytes(Path.Combine(root, "assets", "fonts", "a.woff2"), [1, 2, 3]);
        File.WriteAllText(Path.Combine(root, "logo.svg"), "<svg/>");
    }

    public void Dispose() => Directory.Delete(root, recursive: true);

    [Fact]
    public void FontsAndPictures_ComeInsideTheSheet()
    {
        Write("@font-face { src: url(fonts/a.woff2?v=1) } .a { background: url(\"/logo.svg\") } .b { background: url('data:,x') }");
        Assert.Equal(
            "@font-face { src: url(data:font/woff2;base64,AQID) } .a { background: url(data:image/svg+xml;base64,PHN2Zy8+) } .b { background: url('data:,x') }",
            Styles().Css());
    }

    [Fact]
    public void AFileThatIsNotThere_OrOutsideTheSite_StaysAnAddress()
    {
        Write("a { src: url(fonts/b.woff2) } b { src: url(../../../../../etc/passwd) }");
        Assert.Equal("a { src: url(fonts/b.woff2) } b { src: url(../../../../../etc/passwd) }", Styles().Css());
    }

    [Fact]
    public void ASheetThatWasBuiltAnew_IsReadAnew()
    {
        var styles = Styles();
        Write("old");
        Assert.Equal("old", styles.Css());
        Write("new");
        File.SetLastWriteTimeUtc(Path.Combine(root, "assets", "print.css"), DateTime.UtcNow.AddMinutes(1));
        Assert.Equal("new", styles.Css());
    }

    [Fact]
    public void WithoutASheet_TheMessageNamesIt() =>
        Assert.Contains("assets/print.css", Assert.Throws<InvalidOperationException>(() => Styles().Css()).Message);

    private void Write(string css) => File.WriteAllText(Path.Combine(root, "assets", "print.css"), css);

    private PaperStyles Styles() =>
        new(Mock.Of<IWebHostEnvironment>(e => e.WebRootFileProvider == new PhysicalFileProvider(root)));
}
