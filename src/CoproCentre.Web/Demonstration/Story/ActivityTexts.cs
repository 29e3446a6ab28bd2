using CoproCentre.Domain.Activities;

namespace CoproCentre.Web.Demonstration.Story;

/// <summary>What people do together in the invented centre, week by week.</summary>
internal static class ActivityTexts
{
    public static readonly ActivityText[] All =
    [
        new("Art club", "Paint, clay and whatever came in this week. Somebody helps you begin.", ActivityKind.Arts, DayOfWeek.Tuesday, new(13, 30), new(15, 0), "The long table upstairs", ["Maeve", "Birgit"]),
        new("Allotment afternoon", "Sowing, weeding, and a flask of tea. Boots are there in most sizes.", ActivityKind.Garden, DayOfWeek.Wednesday, new(13, 0), new(15, 0), "Elm Street allotment, meet at our door", ["Alasdair"]) { Places = 12 },
        new("Five-a-side", "A kick-about for all ages. Nobody is picked last: we draw straws.", ActivityKind.Sport, DayOfWeek.Friday, new(14, 0), new(15, 0), "Mill Lane sports hall", ["Kwabena", "Siân"]) { Places = 10 },
        new("Bingo and biscuits", "Small prizes, large numbers. Peggy calls.", ActivityKind.Social, DayOfWeek.Monday, new(13, 45), new(14, 45), "Front room", ["Peggy"]),
        new("Singing for fun", "No notes needed. Songs that everybody half knows.", ActivityKind.Arts, DayOfWeek.Thursday, new(11, 0), new(12, 0), "The long table upstairs", ["Bronwen", "Yevgenia"]),
        new("Skills session: handling food", "An hour that lets you into the kitchen. You come away with it signed.", ActivityKind.Training, DayOfWeek.Thursday, new(14, 0), new(15, 30), "Quiet room", ["Gwilym", "Anjali"])
        {
            Places = 8, EveryWeeks = 2, Topics = ["Handling food"],
        },
        new("Skills session: welcome and fire drill", "How to say hello, and how to get everybody out.", ActivityKind.Training, DayOfWeek.Thursday, new(14, 0), new(15, 30), "Quiet room", ["Winsome"])
        {
            Places = 8, EveryWeeks = 2, Offset = 1, Topics = ["Welcoming people", "Fire drill"],
        },
    ];
}

internal sealed record ActivityText(string Name, string About, ActivityKind Kind, DayOfWeek On, TimeOnly Starts, TimeOnly Ends, string Place, string[] Runners)
{
    public int? Places { get; init; }

    public string[] Topics { get; init; } = [];

    public int EveryWeeks { get; init; } = 1;

    public int Offset { get; init; }
}
