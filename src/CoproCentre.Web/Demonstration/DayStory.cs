using CoproCentre.Data;
using CoproCentre.Domain.Days;
using CoproCentre.Domain.People;
using CoproCentre.Domain.Roles;
using CoproCentre.Web.Demonstration.Story;

namespace CoproCentre.Web.Demonstration;

/// <summary>Twelve weeks of the centre's days: who came and when, who did which job, and how people learnt them.</summary>
internal sealed class DayStory(CoproContext db, StoryDays days, Dictionary<string, Person> people)
{
    private const int Weeks = 12;

    // Of those who come, some stay away on any one day. The pattern is the same each time it is told.
    private const int EveryHowMany = 3;

    private readonly Dictionary<string, CentreSession> sessions = [];
    private readonly Dictionary<string, JobRole> roles = [];
    private readonly Dictionary<string, Topic> topics = [];
    private readonly HashSet<(string Role, string Who)> ready = [];
    private readonly Dictionary<string, Visit> visits = [];
    private readonly Person worker = people["Gwilym"];
    private readonly Person otherWorker = people["Siân"];

    public async Task Tell()
    {
        Open();
        await db.SaveChangesAsync();
        Learn();
        db.AddRange(DayTexts.Wishes.Select(w => new RoleWish(roles[w.Role], people[w.Who], w.Wish)));
        foreach (var day in Enumerable.Range(0, (Weeks * 7) + 1).Select(ago => days.Today.AddDays(ago - (Weeks * 7))))
            Live(day);
        await db.SaveChangesAsync();
    }

    private void Open()
    {
        foreach (var text in DayTexts.Sessions)
            db.Add(sessions[text.Name] = new CentreSession(text.Name, text.Days, text.Starts, text.Ends, Ago(StoryDays.Length)));
        foreach (var text in DayTexts.Topics)
            db.Add(topics[text.Name] = new Topic(text.Name, text.About, text.Months));
        foreach (var text in DayTexts.Roles)
        {
            var role = new JobRole(text.Name, text.About, text.Picture, text.MadeFor is null ? null : people[text.MadeFor]);
            role.Need(text.Food, text.Check, text.PeersMaySign);
            role.Require([.. text.Topics.Select(t => topics[t])]);
            foreach (var (session, count) in text.Places)
                role.Offer(sessions[session], count);
            db.Add(roles[text.Name] = role);
        }
    }

    private void Learn()
    {
        var learnt = new Dictionary<(string, Topic), TopicLearnt>();
        foreach (var (number, text) in DayTexts.Roles.Index())
        {
            foreach (var (index, name) in (text.Teach ?? []).Index())
                Climb(text, name, LadderStep.CanTeach, 400 - (number * 9) - (index * 20));
            foreach (var (index, name) in (text.Own ?? []).Index())
                Climb(text, name, LadderStep.OnMyOwn, 300 - (number * 11) - (index * 30));
            foreach (var (index, name) in (text.Learning ?? []).Index())
                Climb(text, name, (LadderStep)(1 + ((index + number) % 3)), 60 - (index * 15) - number);
        }

        void Climb(RoleText text, string name, LadderStep top, int daysAgo)
        {
            var (role, person) = (roles[text.Name], people[name]);
            if (top >= LadderStep.OnMyOwn)
            {
                foreach (var topic in role.Topics.Select(t => t.Topic).Where(t => !learnt.ContainsKey((name, t))))
                    db.Add(learnt[(name, topic)] = new TopicLearnt(topic, person, Ago(Math.Min(daysAgo, 200)), worker, days.Today));
                ready.Add((text.Name, name));
            }

            var ladder = new Ladder(role, person, [], learnt.Where(l => l.Key.Item1 == name).Select(l => l.Value), null);
            var signer = new RoleSigner(top == LadderStep.CanTeach ? otherWorker : worker, IsWorker: true, OwnStep: null);
            for (var step = LadderStep.Shown; step <= top; step++)
                db.Add(ladder.Sign(step, Ago(Math.Max(0, daysAgo - (12 * ((int)step - 1)))), signer, days.Today));
        }
    }

    private void Live(DateOnly day)
    {
        var plan = CentreDay.Of(day, sessions.Values, []);
        if (plan.IsClosed)
            return;
        visits.Clear();
        var here = Here(day).ToList();
        foreach (var (index, name) in here.Index())
            Come(name, index, day);
        if (day == days.Today)
            here.RemoveAll(n => (people[n].Id + day.DayNumber) % 4 == 0);
        foreach (var session in plan.Sessions)
            ShareOut(session, day, here);
    }

    private IEnumerable<string> Here(DateOnly day) => StoryPeople.All.Index()
        .Where(p => p.Index > 2 && p.Index < 56 && ((p.Index * 7) + (day.DayNumber * 5) + (p.Index * day.DayNumber % 11)) % EveryHowMany == 0).Select(p => p.Item.Name);

    private void Come(string name, int index, DateOnly day)
    {
        var arrived = days.At(day, new TimeOnly(8, 50).AddMinutes(index * 7 % 75));
        var visit = new Visit(people[name], day, arrived, (VisitWay)(index % 3), index % 3 == 0 ? worker : null);
        db.Add(visits[name] = visit);
        // One or two forget to sign out, and are asked about it next morning.
        var forgot = index == 3 && day.DayNumber > days.Today.DayNumber - 4;
        if (day < days.Today && !forgot)
            visit.Leave(arrived.AddMinutes(95 + (index * 37 % 240)));
    }

    // Today some places are still free, so that there is something to share out.
    private void ShareOut(SessionOnDay session, DateOnly day, List<string> here)
    {
        var (from, until) = (days.Plain(day, session.Starts), days.Plain(day, session.Ends));
        var free = new List<string>(here);
        foreach (var (number, text) in DayTexts.Roles.Index())
        {
            var count = text.Places.FirstOrDefault(p => p.Session == session.Session.Name).Count;
            var able = free.Where(n => ready.Contains((text.Name, n))).OrderBy(n => (people[n].Id + day.DayNumber) % 13).Take(day == days.Today ? count - (number % 2) : count).ToList();
            foreach (var name in able)
                Place(text.Name, name, isLearning: false);
            var learner = (text.Learning ?? []).FirstOrDefault(free.Contains);
            if (able.Count > 0 && learner is not null && day < days.Today)
                Place(text.Name, learner, isLearning: true);
        }

        void Place(string role, string name, bool isLearning)
        {
            var placement = new Placement(roles[role], session.Session, day, from, until, people[name], isLearning, worker);
            placement.Count([visits[name]]);
            db.Add(placement);
            free.Remove(name);
        }
    }

    private DateOnly Ago(int count) => days.Today.AddDays(-count);
}
