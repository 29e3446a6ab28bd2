using AngleSharp.Html.Dom;
using CoproCentre.Data;
using CoproCentre.Domain.Groups;
using CoproCentre.Domain.Meetings;
using CoproCentre.Domain.People;
using CoproCentre.Testing;
using CoproCentre.Web.Demonstration;
using CoproCentre.Web.Forms;
using Microsoft.EntityFrameworkCore;

namespace CoproCentre.CrashTest;

/// <summary>A demonstration centre whose site is killed while five people write. Each round has a group and a meeting of its own.</summary>
internal sealed class CrashingCentre : IAsyncDisposable
{
    private const int LongestWritingMilliseconds = 900;
    private const int LongestStartMilliseconds = 2500;
    private const int StartsKilled = 10;

    private readonly string folder;
    private readonly SiteProcess site;
    private readonly Dictionary<string, Visitor> people = [];
    private readonly List<Written> all = [];

    // A browser shows one page at a time; the chair writes notes in one and has a draft kept in the other.
    private Visitor chairsPhone = null!;

    private CrashingCentre(string folder)
    {
        this.folder = folder;
        site = new(folder, ("Centre__Demonstration", "true"), ("Serilog__MinimumLevel", "Warning"));
    }

    public static async Task<CrashingCentre> Open(string folder)
    {
        var centre = new CrashingCentre(folder);
        await centre.site.Start();
        foreach (var name in DemonstrationSignIns.Names)
            centre.people[name] = await centre.SignedIn(name);
        centre.chairsPhone = await centre.SignedIn("chair");
        return centre;
    }

    /// <summary>People write, the site is killed at a random moment, starts again, and the record is looked at.</summary>
    public async Task Round(int round, Count count)
    {
        var (meeting, writers) = await Prepare(round);
        using var stop = new CancellationTokenSource();
        var writing = writers.Select(w => w.Write(round, stop.Token)).ToList();
        await Task.WhenAny(Task.WhenAll(writers.Select(w => w.HasBegun)), Task.WhenAll(writing));
        await Task.Delay(Random.Shared.Next(LongestWritingMilliseconds));
        await site.Kill();
        await stop.CancelAsync();
        await Task.WhenAll(writing);

        if (round % StartsKilled == 0)
        {
            site.Launch();
            await Task.Delay(Random.Shared.Next(LongestStartMilliseconds));
            await site.Kill();
            count.KilledWhileStarting++;
        }

        count.Away.Add(await site.Start());
        var written = new Written(round, meeting, writers);
        all.Add(written);
        await using (var db = Database())
            await written.CheckAfterTheCrash(db, count);
        foreach (var writer in writers)
            await writer.SendAgain();
        count.Acknowledged += writers.Sum(w => w.Acknowledged.Count);
        await using (var db = Database())
            await written.Check(db, count);
    }

    /// <summary>What was there after its own round is still there after all the others.</summary>
    public async Task CheckAllAgain(Count count)
    {
        await using var db = Database();
        foreach (var (index, written) in all.Index())
            await written.Check(db, count, hasDrafts: all.Count - index < Drafts.Most);
    }

    public async ValueTask DisposeAsync() => await site.DisposeAsync();

    private async Task<Visitor> SignedIn(string name)
    {
        var visitor = site.Stranger();
        await visitor.Send(await visitor.Open("/sign-in"), new { UserName = name, DemonstrationSignIns.PassPhrase });
        return visitor;
    }

    // No connection outlives its use, so that the site alone mends what the crash left.
    private SqliteCoproContext Database()
    {
        var options = new DbContextOptionsBuilder<SqliteCoproContext>();
        CoproDatabase.UseSqlite(options, $"Data Source={Path.Combine(folder, "coprocentre.db")};Pooling=False");
        return new(options.Options);
    }

    private async Task<(Meeting Meeting, IReadOnlyList<Writer> Writers)> Prepare(int round)
    {
        await using var db = Database();
        var members = await db.Accounts.Where(a => DemonstrationSignIns.Names.Contains(a.UserName)).Include(a => a.Person).Select(a => a.Person).ToListAsync();
        var today = DateOnly.FromDateTime(DateTime.UtcNow);
        var group = new Group($"Crash {round}", "Aim 0");
        foreach (var person in members)
            group.Add(person, GroupRole.SupportingWorker, today);
        var meeting = new Meeting(group, new(today, new(0, 10), new(23, 50)), DateTime.UtcNow).WithItems().Running();
        meeting.Mark(members[0], AttendanceState.Present);
        db.AddRange(group, meeting);
        await db.SaveChangesAsync();
        var run = $"/meetings/{meeting.Id}/run";
        return (meeting,
        [
            new("notes", Writer.Form(people["chair"], $"{run}/item-{meeting.Items[0].Id}", AddALine, "Form.Go=stay")),
            new("more notes", Writer.Form(people["worker"], $"{run}/item-{meeting.Items[1].Id}", AddALine, "Form.Go=stay")),
            new("action", Writer.Form(people["coordinator"], $"{run}/actions/new?item={meeting.Items[2].Id}", (_, says) => new { Form_What = says, Form_SomebodyElse = "Marcus", Form_Who = Doer(members[0]) })),
            new("decision", Writer.Form(people["manager"], $"{run}/decisions/new", (_, says) => new { Form_What = says })),
            new("aim", Writer.Form(people["volunteer"], $"/groups/{group.Id}/edit", (_, says) => new { Aim = says })),
            new("draft", Draft(chairsPhone, $"{run}/close", $"crash-{round}")),
        ]);
    }

    private static string Doer(Person person) => $"person-{person.Id}";

    private static object AddALine(IHtmlDocument page, string says)
    {
        var before = ((IHtmlTextAreaElement)page.QuerySelector("[name='Form.Text']")!).Value;
        return new { Form_Text = $"{before}\n{says}".Trim() };
    }

    private static Func<string, Task<Sent>> Draft(Visitor visitor, string address, string field) => async says =>
    {
        var page = await visitor.Open(address);
        var token = page.QuerySelector("[name=__RequestVerificationToken]")!.GetAttribute("value")!;
        return new(says, () => visitor.Client.PostAsync("/drafts", new FormUrlEncodedContent(
            [new("__RequestVerificationToken", token), new("field", field), new("text", says), new("version", "0")])));
    };
}
