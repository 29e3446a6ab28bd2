namespace CoproCentre.Domain.Meetings;

/// <summary>Two bookings of one room at one time are refused, naming the other (M1).</summary>
public static class RoomBooking
{
    /// <summary>Refuses when another meeting has the room; a closed group's meeting is not named to people outside it.</summary>
    public static void Refuse(Meeting other, bool mayBeNamed)
    {
        var room = other.Place;
        if (mayBeNamed)
            throw new RuleBrokenException($"{room} is taken by {other.Group.Name} from {Say.Time(other.Starts)} to {Say.Time(other.Ends)}. Choose another room or time.", nameof(Meeting.RoomId));
        throw new RuleBrokenException($"{room} is taken from {Say.Time(other.Starts)} to {Say.Time(other.Ends)}. Choose another room or time.", nameof(Meeting.RoomId));
    }
}
