using CoproCentre.Data;
using CoproCentre.Domain.Joining;
using CoproCentre.Domain.People;
using CoproCentre.Web.Demonstration.Story;

namespace CoproCentre.Web.Demonstration;

/// <summary>How people began: what was explained, what was agreed, and three pairs who talk one to one.</summary>
internal sealed class JoiningStory(CoproContext db, StoryDays days, Dictionary<string, Person> people)
{
    private const int WithAnInduction = 50;

    public void Tell()
    {
        var worker = people["Gwilym"];
        db.AddRange(InductionPoint.Usual.Select(p => new InductionPoint(p)));
        var first = new AgreementText(1, AgreementText.UsualCentreGives, AgreementText.UsualWeAsk, people["Harriet"], days.At(Ago(500)));
        var now = new AgreementText(2, AgreementText.UsualCentreGives, AgreementText.UsualWeAsk + "\nLeave your dog outside the kitchen.", people["Harriet"], days.At(Ago(90)));
        db.AddRange(first, now);
        foreach (var (index, text) in StoryPeople.All.Take(WithAnInduction).Index().Where(p => p.Index > 2))
        {
            var (person, day) = (people[text.Name], Ago(480 - (index * 9)));
            db.Add(new Induction(person, worker, day, [.. InductionPoint.Usual.Where((_, point) => (point + index) % 5 > 0)], index % 7 == 0 ? "Likes to begin with something quiet." : "", days.Today));
            var agreed = new Agreement(index % 4 == 0 ? now : first, person);
            agreed.SayYesForCentre(worker, days.At(day));
            if (index % 6 > 0)
                agreed.SayYes(index % 2 == 0 ? worker : person, days.At(day));
            db.Add(agreed);
            if (index % 3 == 0)
                db.Add(new EmergencyContact(person, index % 2 == 0 ? "Aunt Olive" : "Sam from the allotments", $"07700 900{300 + index}", index % 2 == 0 ? "my aunt" : "a friend"));
        }

        Pair("Dougie", "Renée", 70, ("Talked about the guitar and about the early shift. Both are possible.", "Ask Otis for an hour a week"), ("The first hour with Otis was good.", "Try the tea bar on a Saturday"));
        Pair("Łucja", "Saoirse", 40, ("What a chair does when two people talk at once.", "Lead one point of the next kitchen meeting"));
        Pair("Troy", "Big Stan", 20);
    }

    private void Pair(string who, string mentor, int daysAgo, params (string Said, string Next)[] talks)
    {
        var pair = new Mentorship(people[who], people[mentor], Ago(daysAgo));
        foreach (var (index, talk) in talks.Index())
            pair.Talk(new(Ago(daysAgo - 7 - (index * 14)), talk.Said, talk.Next, Ago(daysAgo - 21 - (index * 14))), people[mentor], days.Today);
        db.Add(pair);
    }

    private DateOnly Ago(int count) => days.Today.AddDays(-count);
}
