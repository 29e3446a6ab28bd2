using CoproCentre.Domain;
using CoproCentre.Domain.Meetings;
using CoproCentre.Web.Setup;
using Microsoft.Extensions.Localization;

namespace CoproCentre.Web.Features.Invitations;

/// <summary>The words of what people are told about a meeting. They can be read aloud.</summary>
public sealed class InvitationWords(CentreClock clock, IStringLocalizer<Texts> texts)
{
    public string Invitation(Meeting meeting) => texts["{0} meets on {1}. {2} Can you come?", meeting.Group.Name, When(meeting), Where(meeting)];

    /// <summary>It names the day, because some people read what they are told a day later.</summary>
    public string Reminder(Meeting meeting) => texts["Remember: {0} meets on {1}. {2} See you there.", meeting.Group.Name, When(meeting), Where(meeting)];

    public string Moved(Meeting meeting) =>
        texts["Changed: {0} meets on {1}. {2} Why: {3} Can you still come?", meeting.Group.Name, When(meeting), Where(meeting), Sentence(meeting.MovedBecause ?? "")];

    public string Cancelled(Meeting meeting) =>
        texts["Cancelled: {0} does not meet on {1}. Why: {2}", meeting.Group.Name, clock.Moment(meeting.Date, meeting.Starts), Sentence(meeting.CancelledBecause ?? "")];

    private string When(Meeting meeting) => texts["{0} to {1}", clock.Moment(meeting.Date, meeting.Starts), Say.Time(meeting.Ends)];

    private string Where(Meeting meeting) => meeting.Place.Length > 0 ? texts["Place: {0}.", meeting.Place] : texts["The place is still open."];

    private static string Sentence(string words) => words.Length == 0 || char.IsPunctuation(words[^1]) ? words : words + ".";
}
