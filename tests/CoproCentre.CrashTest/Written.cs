using CoproCentre.Data;
using CoproCentre.Domain.Meetings;
using Microsoft.EntityFrameworkCore;

namespace CoproCentre.CrashTest;

/// <summary>What was written in one round, compared with what the database holds.</summary>
internal sealed class Written(int round, Meeting meeting, IReadOnlyList<Writer> writers)
{
    /// <summary>Before anybody presses a button again: what was acknowledged is there, what was not answered may be.</summary>
    public async Task CheckAfterTheCrash(CoproContext db, Count count)
    {
        await CheckWhole(db, count);
        foreach (var writer in writers)
        {
            count.Problems.AddRange(writer.Surprises.Select(s => $"Round {round}: {s}"));
            writer.Surprises.Clear();
            var found = await Found(db, writer.Kind);
            if (writer.Unanswered is { } unanswered)
            {
                count.Unanswered++;
                var saved = writer.Acknowledged.Append(unanswered.Says).ToList();
                if (found.SequenceEqual(Kept(writer.Kind, saved)))
                {
                    count.UnansweredButSaved++;
                    continue;
                }
            }

            Compare(writer, found, count);
        }
    }

    /// <summary>Everything acknowledged is there exactly once, and nothing else.</summary>
    /// <param name="hasDrafts">False when later drafts have made this one go.</param>
    public async Task Check(CoproContext db, Count count, bool hasDrafts = true)
    {
        await CheckWhole(db, count);
        foreach (var writer in writers.Where(w => hasDrafts || w.Kind != "draft"))
        {
            count.Problems.AddRange(writer.Surprises.Select(s => $"Round {round}, sent again: {s}"));
            writer.Surprises.Clear();
            Compare(writer, await Found(db, writer.Kind), count);
            count.TurnedAway += writer.TurnedAway;
            writer.TurnedAway = 0;
        }
    }

    // Of an aim and a draft the last words are kept, of all else every one.
    private static IEnumerable<string> Kept(string kind, IReadOnlyList<string> says) => kind is "aim" or "draft" ? says.TakeLast(1) : says;

    private void Compare(Writer writer, List<string> found, Count count)
    {
        var expected = Kept(writer.Kind, writer.Acknowledged).ToList();
        if (!found.SequenceEqual(expected))
            count.Problems.Add($"Round {round}, {writer.Kind}: acknowledged [{string.Join(", ", expected)}], found [{string.Join(", ", found)}].");
    }

    private async Task CheckWhole(CoproContext db, Count count)
    {
        var state = await db.Database.SqlQuery<string>($"SELECT integrity_check AS Value FROM pragma_integrity_check").ToListAsync();
        if (state is not ["ok"])
            count.Problems.Add($"Round {round}: the database is damaged: {state[0]}");
        if (await db.Database.SqlQuery<string>($"SELECT \"table\" AS Value FROM pragma_foreign_key_check").AnyAsync())
            count.Problems.Add($"Round {round}: a record belongs to one that is not there.");
        if (await db.Actions.AnyAsync(a => a.MeetingId == meeting.Id && a.Owners.Count != 2))
            count.Problems.Add($"Round {round}: an action without its two owners.");
    }

    private async Task<List<string>> Found(CoproContext db, string kind) => kind switch
    {
        "notes" => await Notes(db, 0),
        "more notes" => await Notes(db, 1),
        "action" => await db.Actions.Where(a => a.MeetingId == meeting.Id).OrderBy(a => a.Id).Select(a => a.What).ToListAsync(),
        "decision" => await db.Decisions.Where(d => d.MeetingId == meeting.Id).OrderBy(d => d.Id).Select(d => d.What).ToListAsync(),
        "aim" => await db.Groups.Where(g => g.Id == meeting.GroupId && g.Aim != "Aim 0").Select(g => g.Aim).ToListAsync(),
        _ => await db.Drafts.Where(d => d.Field == $"crash-{round}").Select(d => d.Text).ToListAsync(),
    };

    private async Task<List<string>> Notes(CoproContext db, int item)
    {
        var id = meeting.Items[item].Id;
        var notes = await db.AgendaItems.Where(i => i.Id == id).Select(i => i.Notes).SingleAsync();
        return [.. notes.Split('\n', StringSplitOptions.RemoveEmptyEntries)];
    }
}
