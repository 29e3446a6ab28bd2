using CoproCentre.Domain.Days;
using CoproCentre.Domain.People;
using CoproCentre.Domain.Privacy;

namespace CoproCentre.Domain.Roles;

/// <summary>A job that keeps the centre running, with its places at each session and what has to be learnt first (V3). It can be made for one person.</summary>
[Personal("Jobs that were made for you", "So that there is a job that suits you.", Kept.Records, Seen.Everybody)]
public sealed class JobRole : Entity
{
    /// <summary>Letters in its name.</summary>
    public const int NameLength = 60;

    /// <summary>Letters in what there is to do.</summary>
    public const int AboutLength = 600;

    private readonly List<RolePlaces> places = [];
    private readonly List<RoleTopic> topics = [];

    private JobRole()
    {
    }

    public JobRole(string name, string about, RolePicture picture = RolePicture.Chair, Person? madeFor = null)
    {
        Describe(name, about, picture);
        (MadeFor, MadeForId) = (madeFor, madeFor?.Id);
    }

    [NotPersonal]
    public string Name { get; private set; } = "";

    /// <summary>What there is to do, in plain words.</summary>
    public string About { get; private set; } = "";

    public RolePicture Picture { get; private set; }

    /// <summary>The person it was made for; others do not do it.</summary>
    [Whose]
    public int? MadeForId { get; private set; }

    public Person? MadeFor { get; private set; }

    public bool HandlesFood { get; private set; }

    public CheckLevel CheckNeeded { get; private set; }

    /// <summary>Whether volunteers who can teach it may sign steps, beside workers (V4).</summary>
    public bool PeersMaySign { get; private set; } = true;

    /// <summary>Nobody does it any more; what people learnt stays.</summary>
    public bool IsClosed { get; private set; }

    public IReadOnlyList<RolePlaces> Places => places;

    /// <summary>What has to be learnt before somebody does it on their own.</summary>
    public IReadOnlyList<RoleTopic> Topics => topics;

    public void Describe(string name, string about, RolePicture picture)
    {
        Name = Say.Needed(name, "a name for the job", NameLength);
        About = Say.Needed(about, "what there is to do", AboutLength);
        Picture = Enum.IsDefined(picture) ? picture : throw new RuleBrokenException($"Choose a picture.");
    }

    public void Need(bool handlesFood, CheckLevel check, bool peersMaySign)
    {
        HandlesFood = handlesFood;
        CheckNeeded = Enum.IsDefined(check) ? check : throw new RuleBrokenException($"Choose a level.");
        PeersMaySign = peersMaySign;
    }

    /// <summary>Sets how many people it needs at a session; none takes the session away.</summary>
    public void Offer(CentreSession session, int count)
    {
        if (count is < 0 or > RolePlaces.Most)
            throw new RuleBrokenException($"Choose a number from {0} to {RolePlaces.Most}.");
        var known = places.Find(p => p.Session == session || (session.Id > 0 && p.SessionId == session.Id));
        if (count == 0 && known is not null)
            places.Remove(known);
        else if (count > 0 && known is null)
            places.Add(new(this, session, count));
        else
            known?.Become(count);
    }

    /// <summary>Sets what has to be learnt first.</summary>
    public void Require(IReadOnlyCollection<Topic> needed)
    {
        topics.RemoveAll(t => !needed.Any(n => t.Topic == n || (n.Id > 0 && n.Id == t.TopicId)));
        topics.AddRange(needed.Where(n => !topics.Exists(t => t.Topic == n || (n.Id > 0 && n.Id == t.TopicId))).Select(n => new RoleTopic(this, n)));
    }

    public void Close() => IsClosed = true;

    public void Reopen() => IsClosed = false;
}
