using CoproCentre.Data;
using CoproCentre.Domain.Activities;
using CoproCentre.Domain.Centre;
using CoproCentre.Domain.Meetings;
using CoproCentre.Domain.People;
using CoproCentre.Web.Demonstration.Story;
using Microsoft.EntityFrameworkCore;

namespace CoproCentre.Web.Demonstration;

/// <summary>Six weeks of activities that were, with those who were in on the day, and four to come.</summary>
internal sealed class ActivityStory(CoproContext db, StoryDays days, Dictionary<string, Person> people, Dictionary<string, Room> rooms)
{
    private const int WeeksBefore = 6;
    private const int WeeksAfter = 4;

    // A programme of a week that is the same every second week needs a fixed beginning to count from.
    private static readonly DateOnly FirstMonday = new(2024, 1, 1);

    private readonly Dictionary<int, Person> byId = people.Values.ToDictionary(p => p.Id);

    public async Task Tell()
    {
        var topics = await db.Topics.ToDictionaryAsync(t => t.Name);
        var since = days.Today.AddDays(-WeeksBefore * 7);
        var visits = (await db.Visits.Where(v => v.Day >= since).Select(v => new { v.Day, v.PersonId }).Distinct().OrderBy(v => v.PersonId).ToListAsync()).ToLookup(v => v.Day, v => v.PersonId);
        foreach (var (number, text) in ActivityTexts.All.Index())
        {
            var activity = new Activity(new(text.Name, text.About, text.Kind, text.Places, [.. text.Topics.Select(t => topics[t])]), people[text.Runners[0]]);
            foreach (var name in text.Runners)
                activity.Run(people[name]);
            db.Add(activity);
            foreach (var day in Dates(text))
                Live(activity, text, day, number, [.. visits[day]]);
        }

        await db.SaveChangesAsync();
    }

    private IEnumerable<DateOnly> Dates(ActivityText text) => Enumerable.Range(-WeeksBefore * 7, (WeeksBefore + WeeksAfter) * 7).Select(days.Today.AddDays)
        .Where(d => d.DayOfWeek == text.On && (((d.DayNumber - FirstMonday.DayNumber) / 7) + text.Offset) % text.EveryWeeks == 0);

    private void Live(Activity activity, ActivityText text, DateOnly day, int number, IReadOnlyList<int> inside)
    {
        var room = rooms.GetValueOrDefault(text.Place) is { IsOpen: true } open ? open : null;
        // What was is told from its own day.
        var date = activity.Plan(new MeetingTime(day, text.Starts, text.Ends), room, text.Place, day);
        var runner = people[text.Runners[^1]];
        if (day < days.Today)
        {
            date.Attend([.. inside.Where(id => (id + number) % 4 == 0).Select(id => byId[id])], [], runner, days.Today, days.At(day, text.Ends))
                .Gained.ToList().ForEach(l => db.Add(l));
            return;
        }

        var names = StoryPeople.All.Index().Where(p => p.Index > 2 && (p.Index + number + day.DayNumber) % 5 == 0).Select(p => people[p.Item.Name]).Take(text.Places is { } places && number % 2 == 1 ? places + 2 : 5);
        foreach (var (index, person) in names.Index())
            date.Take(person, days.Today, days.At(days.Today.AddDays(-1)).AddMinutes(-index));
        if (number == 0 && day > days.Today.AddDays(14) && !activity.Dates.Any(d => d.IsCancelled))
            date.Cancel("The long table is being mended that day.", people[text.Runners[0]], days.Today);
    }
}
