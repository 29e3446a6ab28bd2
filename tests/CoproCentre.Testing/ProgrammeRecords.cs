using CoproCentre.Domain.People;
using CoproCentre.Domain.Programme;
using Microsoft.EntityFrameworkCore;

namespace CoproCentre.Testing;

/// <summary>A record of the programme for every address that names one: somebody on their way with a review that waits, somebody who has ended, an award in a celebration.</summary>
public sealed class ProgrammeRecords
{
    private readonly Dictionary<string, int> ids = [];

    public static async Task<ProgrammeRecords> Make(CentreHost host, Person person, Person coordinator)
    {
        var made = new ProgrammeRecords();
        var journey = await host.AJourney(person);
        made.ids["sent review"] = (await host.AReview(journey)).Id;
        var second = await host.AReview(await host.AJourney(await host.APerson("Second look")));
        var award = await host.AnAward(await host.APerson("Awarded"), coordinator, AwardChoices.All);
        made.ids["award"] = award.Id;
        made.ids["celebration"] = (await host.ACelebration(null, award)).Id;
        var ended = await host.AJourney(await host.APerson("Ended"), weeks: 5);
        await host.Save(async db =>
        {
            var now = host.Time.GetUtcNow().UtcDateTime;
            var by = await db.People.SingleAsync(p => p.Id == coordinator.Id);
            var running = await db.Journeys.SingleAsync(j => j.Id == journey.Id);
            var pause = running.Pause(new(TestClock.Today.AddDays(-30), TestClock.Today.AddDays(-20)), "");
            var step = running.Choose(new(JourneyStepKind.Work, "A job"), TestClock.Today);
            (await db.AwardReviews.Include(r => r.Journey).SingleAsync(r => r.Id == second.Id)).Decide(new(IsAward: true), by, isMentor: true, TestClock.Today, now);
            var over = await db.Journeys.Include(j => j.Person).Include(j => j.Pauses).SingleAsync(j => j.Id == ended.Id);
            over.Finish(TestClock.Today, "For everything", TestClock.Today);
            over.WriteLetter("On time.", by, now);
            over.Letter!.SayYes(over.Person, now);
            over.WishToLookBack(TestClock.Today);
            await db.SaveChangesAsync();
            (made.ids["pause"], made.ids["step"], made.ids["look back"]) = (pause.Id, step.Id, over.LookBacks[0].Id);
        });
        (made.ids["journey"], made.ids["ended"], made.ids["second review"], made.ids["person"]) = (journey.Id, ended.Id, second.Id, person.Id);
        return made;
    }

    /// <summary>The address of a record that is there and can do what the address is about.</summary>
    public string Address(string pattern)
    {
        var isOver = pattern.Contains("look-back") || pattern.Contains("letter/") || pattern.EndsWith("reopening", StringComparison.Ordinal);
        var kind = pattern.Contains("/celebrations/") ? "celebration" : pattern.Contains("/awards/") ? "award"
            : pattern.Contains("/reviews/") ? (pattern.Contains("second-look") || pattern.Contains("sending-back") ? "second review" : "sent review") : isOver ? "ended" : "journey";
        return pattern.Replace("{id:int}", ids[kind].ToString()).Replace("{awardId:int}", ids["award"].ToString()).Replace("{pauseId:int}", ids["pause"].ToString())
            .Replace("{stepId:int}", ids["step"].ToString()).Replace("{lookBackId:int}", ids["look back"].ToString()).Replace("{person:int}", ids["person"].ToString());
    }
}
