using CoproCentre.Data;
using CoproCentre.Domain.Actions;
using CoproCentre.Domain.Groups;
using CoproCentre.Domain.People;
using CoproCentre.Domain.Thanks;

namespace CoproCentre.Web.Demonstration;

/// <summary>Thanks of the last weeks that come from no meeting: for the noticeboard and only for the person, to one and to several.</summary>
internal sealed class CentreThanks(CoproContext db, StoryDays days, Dictionary<string, Person> people, IReadOnlyList<Group> groups)
{
    public IEnumerable<ThankYou> Said()
    {
        yield return From("Gwilym", 1, "You opened up at seven every morning this week, in all weathers. The first cup of tea is yours.", null, true, "Quentin", "Norm");
        yield return From("Renée", 2, "Sixty plates on a Wednesday, and a joke with each one.", "Kitchen group", true, "Dougie", "Ferdy");
        yield return From("Olúwaṣeun", 3, "You showed a new person round and stayed until they had found somebody to sit with.", null, true, "Winsome");
        yield return From("Gwilym", 4, "You chaired a hard meeting with a kind hand. Everybody had their turn.", null, true, "Renée");
        yield return From("Dougie", 5, "You lent me your brushes when mine had gone hard. I owe you one.", "Kitchen group", false, "Renée");
        yield return From("Olúwaṣeun", 6, "The posters for the open day can be read from across the road. People came because of them.", null, true, "Jacqui", "Noor", "Maeve");
        if (ForAnAction() is { } thanks)
            yield return thanks;
        var modest = From("Gwilym", 9, "Thank you for mending the back gate before the wind came.", null, true, "Dougie");
        modest.People[0].TakeDown(days.At(Ago(8)));
        yield return modest;
    }

    private ThankYou From(string by, int daysAgo, string words, string? group, bool forNoticeboard, params string[] to)
    {
        var thanks = new ThankYou(words, people[by], Ago(daysAgo), group is null ? null : groups.Single(g => g.Name == group), forNoticeboard);
        foreach (var name in to)
            thanks.To(people[name]);
        return thanks;
    }

    private ThankYou? ForAnAction()
    {
        var by = people["Gwilym"];
        var done = db.Actions.Local.Where(a => a is { State: ActionState.Done, ClosedOn: not null } && a.Owners.Any(o => o.Person is { } p && p != by))
            .OrderByDescending(a => a.ClosedOn).ThenBy(a => a.Id).FirstOrDefault();
        if (done is null)
            return null;
        var thanks = new ThankYou(done, "You said you would do it, and you did. It makes a difference every day.", by, days.Today, forNoticeboard: true);
        foreach (var owner in done.Owners.Select(o => o.Person).OfType<Person>().Where(p => p != by))
            thanks.To(owner);
        return thanks;
    }

    private DateOnly Ago(int count) => days.Today.AddDays(-count);
}
