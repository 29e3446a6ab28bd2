using CoproCentre.Domain.Activities;

namespace CoproCentre.Domain.Meetings;

/// <summary>Two bookings of one room at one time are refused, naming the other (M1).</summary>
public static class RoomBooking
{
    /// <summary>Refuses when another meeting has the room; a closed group's meeting is not named to people outside it.</summary>
    public static void Refuse(Meeting other, bool mayBeNamed) => Refuse(other.Place, mayBeNamed ? other.Group.Name : null, other.Starts, other.Ends);

    /// <summary>Refuses when an activity has the room.</summary>
    public static void Refuse(ActivityDate other) => Refuse(other.Place, other.Activity.Name, other.Starts, other.Ends);

    private static void Refuse(string room, string? by, TimeOnly starts, TimeOnly ends)
    {
        if (by is not null)
            throw new RuleBrokenException($"{room} is taken by {by} from {Say.Time(starts)} to {Say.Time(ends)}. Choose another room or time.", nameof(Meeting.RoomId));
        throw new RuleBrokenException($"{room} is taken from {Say.Time(starts)} to {Say.Time(ends)}. Choose another room or time.", nameof(Meeting.RoomId));
    }
}
