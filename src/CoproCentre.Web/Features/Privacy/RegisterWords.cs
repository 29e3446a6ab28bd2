using CoproCentre.Data.Privacy;
using CoproCentre.Domain.Privacy;

namespace CoproCentre.Web.Features.Privacy;

/// <summary>The words of the register: how long something is kept, and who sees it.</summary>
public static class RegisterWords
{
    /// <summary>Fixed, because it only guards against a button pressed twice.</summary>
    private const int DaysForForms = 7;

    public static FormattableString Of(Kept kept, RetentionTimes times) => kept switch
    {
        Kept.Page => $"As long as you have a page here. It goes when you have not been in for {times[kept]} years.",
        Kept.Records => $"As long as the group's records, for good. When your page goes, you are “a member” in them.",
        Kept.Trail => $"For good, and without names: with the number of a page only.",
        Kept.Forms => $"{DaysForForms} days.",
        _ when RetentionLimit.Of(kept)!.InYears => $"{times[kept]} years.",
        _ => $"{times[kept]} days.",
    };

    public static string Of(Seen seen) => seen switch
    {
        Seen.Nobody => "Only you",
        Seen.Workers => "You and the workers",
        Seen.Chairs => "You and the workers. If you agreed, the chair of a meeting, too.",
        Seen.Managers => "You and the managers",
        Seen.WorkersAndManagers => "You, the workers and the managers. People in your groups see your name.",
        Seen.Pair => "You and your mentor, and nobody else",
        Seen.Mentors => "You, your mentor and the workers",
        Seen.Runners => "You, the workers, and whoever runs it",
        Seen.MeetingLeads => "Those who prepare and lead the meeting",
        Seen.Members => "The members of the group, and the workers",
        Seen.Group => "Everybody who can see the group",
        Seen.Everybody => "Everybody who can sign in",
        _ => "Nobody reads it. Only the app uses it.",
    };

    /// <summary>The name of a kind of data that has a time of its own.</summary>
    public static string NameOf(Kept kept) => kept switch
    {
        Kept.Page => "Pages of people who have not been in",
        Kept.Arrivals => "The days people were in, and their hours",
        Kept.Drafts => "Words nobody has saved",
        Kept.SignIns => "Sign-ins, and those that went wrong",
        Kept.Slips => "Slips to sign in with",
        Kept.Messages => "Messages",
        Kept.Expenses => "Money people got back",
        _ => "Requests about data that are answered",
    };
}
