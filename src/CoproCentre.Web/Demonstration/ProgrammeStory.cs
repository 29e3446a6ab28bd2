using CoproCentre.Data;
using CoproCentre.Domain.Days;
using CoproCentre.Domain.Joining;
using CoproCentre.Domain.People;
using CoproCentre.Domain.Programme;
using CoproCentre.Domain.Roles;
using CoproCentre.Web.Demonstration.Story;
using CoproCentre.Web.Features.Programme;
using Microsoft.EntityFrameworkCore;

namespace CoproCentre.Web.Demonstration;

/// <summary>Thirty-five people at all stages of the programme; weeks, reviews and awards come about as they do for real.</summary>
internal sealed class ProgrammeStory(CoproContext db, StoryDays days, Dictionary<string, Person> people)
{
    private const int Together = 15;
    private readonly Person coordinator = people["Olúwaṣeun"];
    private readonly Person worker = people["Gwilym"];
    private readonly List<Award> waiting = [];
    private readonly List<Award> given = [];
    private ILookup<int, Visit> visits = null!;
    private Dictionary<int, List<string>> learnt = [];
    private Dictionary<int, List<string>> roles = [];

    public async Task Tell()
    {
        var programme = db.Add(new ProgrammeVersion(1, ProgrammeVersion.Usual, coordinator, days.At(Ago(500)))).Entity;
        var autumn = db.Add(new Intake("Those who came in at harvest", Ago(Together * 7))).Entity;
        await Remember();
        foreach (var text in ProgrammeTexts.People)
            Travel(text, programme, text.Weeks == Together ? autumn : null);
        Celebrate();
        await db.SaveChangesAsync();
    }

    // Before the twelve weeks that the days tell of, each was in twice a week; those who are away now were in until then.
    private async Task Remember()
    {
        var told = await db.Visits.GroupBy(v => 1).Select(g => g.Min(v => v.Day)).SingleAsync();
        foreach (var text in ProgrammeTexts.People)
        {
            var person = people[text.Name];
            var isElsewhere = StoryPeople.All.Index().First(p => p.Item.Name == text.Name).Index > 55;
            for (var ago = text.Weeks * 7; ago > text.Away * 7; ago -= ago % 2 == 0 ? 3 : 4)
            {
                var day = Ago(ago);
                if (day.DayOfWeek == DayOfWeek.Sunday || (day >= told && !isElsewhere) || IsOnBreak(text, day))
                    continue;
                var visit = new Visit(person, day, days.At(day, new TimeOnly(9, 15)), VisitWay.Ticked, worker);
                visit.Leave(visit.ArrivedAt.AddMinutes(120 + (ago % 90)));
                db.Add(visit);
            }
        }

        await db.SaveChangesAsync();
        var ids = ProgrammeTexts.People.Select(t => people[t.Name].Id).ToList();
        visits = (await db.Visits.Where(v => ids.Contains(v.PersonId)).ToListAsync()).ToLookup(v => v.PersonId);
        learnt = (await db.TopicsLearnt.Where(l => ids.Contains(l.PersonId)).Select(l => new { l.PersonId, l.Topic.Name }).Distinct().ToListAsync()).GroupBy(l => l.PersonId).ToDictionary(g => g.Key, g => g.Select(l => l.Name).Order().ToList());
        roles = (await db.SignedSteps.Where(s => ids.Contains(s.PersonId) && s.Step >= LadderStep.OnMyOwn).Select(s => new { s.PersonId, s.Role.Name }).Distinct().ToListAsync()).GroupBy(l => l.PersonId).ToDictionary(g => g.Key, g => g.Select(l => l.Name + ": on my own").Order().ToList());
    }

    private void Travel(ProgrammeText text, ProgrammeVersion programme, Intake? intake)
    {
        var person = people[text.Name];
        var mentor = people[text.Mentor];
        if (!db.Mentorships.Local.Any(m => m.Person == person && m.Until == null))
            db.Add(new Mentorship(person, mentor, Ago(text.Weeks * 7)));
        var journey = new Journey(person, programme, Ago(text.Weeks * 7), new(text.Hopes, text.Days), intake, days.Today);
        foreach (var (from, until) in text.Breaks)
            journey.Pause(new(Ago(from), until is { } end ? Ago(end) : null), from % 2 == 0 ? "" : "Time with my sister.");
        db.Add(journey);
        var taken = visits[person.Id].Select(v => v.Day).ToList();
        var reached = programme.Milestones.Where(m => journey.Count(taken, days.Today).Counted >= m.Week).OrderBy(m => m.Week).ToList();
        foreach (var (index, milestone) in reached.Index())
            Review(journey, milestone, taken, text, index == reached.Count - 1 ? text.Newest : ProgrammeStage.HandedOver);
        if (text.Ended is { } ended)
            End(journey, text, ended);
    }

    private void Review(Journey journey, Milestone milestone, List<DateOnly> taken, ProgrammeText text, ProgrammeStage stage)
    {
        if (stage == ProgrammeStage.Ready)
            return;
        var count = journey.Count(taken, days.Today);
        var reached = count.ReachedOn(milestone.Week)!.Value;
        var (opened, sent, decided) = (days.NotAfterToday(reached.AddDays(1)), days.NotAfterToday(reached.AddDays(3)), days.NotAfterToday(reached.AddDays(6)));
        var review = journey.Open(milestone, count, opened);
        if (stage == ProgrammeStage.Opened)
            return;
        review.Write(text.Words, WordsWay.Spoken, people[text.Mentor]);
        review.Choose(text.Choices);
        if (stage == ProgrammeStage.Written)
            return;
        review.AddMentorWords(ProgrammeTexts.MentorWords[milestone.Week / 5 % ProgrammeTexts.MentorWords.Length], people[text.Mentor]);
        review.Send(days.At(sent));
        if (stage == ProgrammeStage.Sent)
            return;
        var isMentor = people[text.Mentor] == coordinator;
        if (stage == ProgrammeStage.NotYet)
        {
            review.Decide(new(IsAward: false, "Two more mornings at the tea bar, with Renée beside you", days.Today.AddDays(5)), coordinator, isMentor, days.Today, days.At(decided));
            return;
        }

        review.Decide(new(IsAward: true), coordinator, isMentor, decided, days.At(decided));
        if (stage == ProgrammeStage.SecondLook)
            return;
        if (isMentor)
            review.Agree(worker, isMentor: false, days.At(decided));
        var before = visits[journey.PersonId].Where(v => v.Day >= journey.StartedOn && v.Day <= decided).ToList();
        var award = review.Give(new(milestone.Week, before.Select(v => v.Day).Distinct().Count(), before.Sum(v => v.Minutes), roles.GetValueOrDefault(journey.PersonId) ?? [], learnt.GetValueOrDefault(journey.PersonId) ?? []), AwardCodes.Make(), decided);
        if (stage == ProgrammeStage.Awarded)
            waiting.Add(award);
        else if (decided > Ago(60))
            given.Add(award);
        else
            award.HandOver(decided.AddDays(7));
    }

    private void End(Journey journey, ProgrammeText text, int ended)
    {
        journey.Choose(new(JourneyStepKind.LeadARole, "Lead the tea bar on Saturdays"), Ago(ended)).Take(Ago(ended - 20));
        journey.Finish(Ago(ended), text.Thanks, days.Today);
        journey.WriteLetter(text.Letter, coordinator, days.At(Ago(ended)));
        journey.Letter!.SayYes(journey.Person, days.At(Ago(ended - 1)));
        journey.WishToLookBack(Ago(ended));
        if (journey.LookBacks.FirstOrDefault(l => l.DueOn <= Ago(7)) is { } first)
            first.Tell("I get up in the morning, and I know why.", worker, days.NotAfterToday(first.DueOn.AddDays(2)));
    }

    private void Celebrate()
    {
        var before = new Celebration(new("Soup, cake and awards", days.MeetingDay(-24), new(14, 0), "The long table", "Welcome by Renée\nA song\nThe awards\nCake"));
        foreach (var award in given)
            before.Add(award);
        given.ForEach(a => a.HandOver(before.Day > a.GivenOn ? before.Day : a.GivenOn));
        var ahead = new Celebration(new("Winter lights and awards", days.MeetingDay(9), new(14, 30), "The long table", "Welcome by Winsome\nThe awards\nTea"));
        foreach (var award in waiting.Skip(1))
            ahead.Add(award);
        db.AddRange(before, ahead);
    }

    private static bool IsOnBreak(ProgrammeText text, int ago) => text.Breaks.Any(b => ago < b.From && ago >= (b.Until ?? 0));

    private bool IsOnBreak(ProgrammeText text, DateOnly day) => IsOnBreak(text, days.Today.DayNumber - day.DayNumber);

    private DateOnly Ago(int count) => days.Today.AddDays(-count);
}
