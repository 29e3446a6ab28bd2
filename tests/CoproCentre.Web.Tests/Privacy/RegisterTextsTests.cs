using System.Globalization;
using System.Runtime.CompilerServices;
using System.Text;
using CoproCentre.Data;
using CoproCentre.Data.Privacy;
using CoproCentre.Domain.Privacy;
using CoproCentre.Web.Features.Privacy;
using Microsoft.EntityFrameworkCore;

namespace CoproCentre.Web.Tests.Privacy;

/// <summary>Nobody can forget to say what the centre holds about people: the register is made from the classes themselves (D1).</summary>
public class RegisterTextsTests
{
    private static readonly string Written = Path.GetFullPath(Path.Combine(Here(), "../../../docs/security/register.md"));

    [Fact]
    public void EveryTextAndEveryPerson_InTheModel_IsSaidToBePersonalOrNot()
    {
        using var db = Model();
        var undecided = db.Model.Undecided().ToList();
        Assert.True(undecided.Count == 0, $"Say on the class, or on the property, what it holds about people and why: [Personal(...)] or [NotPersonal]. Nobody has said it of: {string.Join(", ", undecided)}.");
    }

    [Fact]
    public void AClassThatSaysNothing_IsFound_AndSoIsAPersonInAClassThatClaimsToHaveNone()
    {
        using var db = new Silent();
        Assert.Equal(["Claims.PersonId", "Forgotten.Text", "Forgotten.WrittenById"], db.Model.Undecided().Order());
    }

    [Fact]
    public void WhatIsKeptForATime_SaysFromWhenItRuns()
    {
        using var db = Model();
        var timed = PersonalTable.All(db).Where(t => t.About.Kept is not (Kept.Page or Kept.Records or Kept.Trail)).ToList();
        Assert.NotEmpty(timed);
        Assert.All(timed, t => Assert.True(Since(t) || t.Entity.GetForeignKeys().Any(k => k.PrincipalEntityType.About()?.Kept == t.About.Kept), $"{t.Name}: say Since = nameof(...)."));

        static bool Since(PersonalTable table) => table.About.Since is { } since && table.Entity.FindProperty(since) is not null;
    }

    [Fact]
    public void WhatGoesWithAPerson_SaysWhose()
    {
        using var db = Model();
        var tables = PersonalTable.All(db);
        Assert.All(tables.Where(t => t.About.GoesWithThem), t => Assert.True(t.Theirs is not null, $"{t.Name}: no property says whose it is."));
        Assert.All(tables.Where(t => t.Texts.Any(x => x.Telling == Telling.Name)), t => Assert.True(t.Theirs is not null, $"{t.Name}: a name, and no property says whose it is."));
    }

    [Fact]
    public async Task TheWrittenRegister_IsWhatTheModelSays()
    {
        using var db = Model();
        var now = Write(db.Model.Register());
        if (Environment.GetEnvironmentVariable("WRITE_TEXTS") is not null)
        {
            Directory.CreateDirectory(Path.GetDirectoryName(Written)!);
            await File.WriteAllTextAsync(Written, now);
        }

        Assert.True(now == await File.ReadAllTextAsync(Written), "Run this test with WRITE_TEXTS=1 to bring docs/security/register.md up to date.");
    }

    private static CoproContext Model()
    {
        var options = new DbContextOptionsBuilder<SqliteCoproContext>();
        CoproDatabase.UseSqlite(options, "Data Source=:memory:");
        return new SqliteCoproContext(options.Options);
    }

    private static string Write(IEnumerable<(string Where, PersonalAttribute About)> lines)
    {
        var text = new StringBuilder("""
            # What is held about people

            Made from the classes of the model by a test; `WRITE_TEXTS=1` writes it anew. The times are the usual ones; a centre sets its own in its settings.
            The same list is a page for everybody who can sign in.

            | what | why | how long | who sees it | where |
            |---|---|---|---|---|

            """);
        foreach (var (where, about) in lines)
            text.AppendLine(CultureInfo.InvariantCulture, $"| {about.What} | {about.Why} | {RegisterWords.Of(about.Kept, RetentionTimes.Usual)} | {RegisterWords.Of(about.Seen)} | {where} |");
        return text.ToString().ReplaceLineEndings("\n");
    }

    private static string Here([CallerFilePath] string path = "") => Path.GetDirectoryName(path)!;

    private sealed class Silent : DbContext
    {
        protected override void OnConfiguring(DbContextOptionsBuilder options) => options.UseSqlite("Data Source=:memory:");

        protected override void OnModelCreating(ModelBuilder builder)
        {
            builder.Entity<Forgotten>();
            builder.Entity<Claims>();
            builder.Entity<Said>();
        }
    }

    private sealed class Forgotten
    {
        public int Id { get; set; }

        public string Text { get; set; } = "";

        public int WrittenById { get; set; }
    }

    [NotPersonal]
    private sealed class Claims
    {
        public int Id { get; set; }

        public string Text { get; set; } = "";

        public int PersonId { get; set; }
    }

    [Personal("What", "Why", Kept.Records, Seen.Group)]
    private sealed class Said
    {
        public int Id { get; set; }

        public string Text { get; set; } = "";

        public int PersonId { get; set; }
    }
}
