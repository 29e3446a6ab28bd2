using CoproCentre.Domain.Days;
using CoproCentre.Domain.Roles;

namespace CoproCentre.Web.Demonstration.Story;

/// <summary>The day of the invented centre: its sessions, its jobs, and what there is to learn.</summary>
internal static class DayTexts
{
    private const Weekdays MondayToFriday = Weekdays.Monday | Weekdays.Tuesday | Weekdays.Wednesday | Weekdays.Thursday | Weekdays.Friday;

    public const string Morning = "Morning meeting";
    public const string Open = "Open house";
    public const string Lunch = "Lunch";
    public const string Saturday = "Saturday breakfast";

    public static readonly SessionText[] Sessions =
    [
        new(Morning, MondayToFriday, new(9, 15), new(9, 45)),
        new(Open, MondayToFriday, new(9, 45), new(15, 0)),
        new(Lunch, MondayToFriday, new(11, 0), new(13, 30)),
        new(Saturday, Weekdays.Saturday, new(9, 0), new(12, 0)),
    ];

    public static readonly LearningText[] Topics =
    [
        new("Handling food", "Clean hands, hot food hot, cold food cold, and what to do when something falls down.", 24),
        new("Lifting safely", "Bend your knees, ask for a second pair of hands, and leave the rest for tomorrow.", null),
        new("Welcoming people", "A name, a cup of tea, a chair. What to say when somebody is upset, and whom to fetch.", null),
        new("Fire drill", "The ways out, where we meet outside, and who counts.", 12),
    ];

    public static readonly RoleText[] Roles =
    [
        new("Kitchen", "Cooking lunch for sixty with whatever came in. There is always somebody to ask.", RolePicture.Kitchen, [(Lunch, 3)], ["Handling food"],
            Food: true, Teach: ["Renée", "Ferdy"], Own: ["Łucja", "Anjali", "Cormac", "Tunde"], Learning: ["Troy", "Dougie", "Zeynep"]),
        new("Tea bar", "Tea, coffee, toast and a word for everybody who comes to the counter.", RolePicture.TeaBar, [(Open, 2), (Saturday, 2)], ["Handling food"],
            Food: true, Teach: ["Peggy"], Own: ["አበበ", "Irena", "Dougie", "Mei-Ling"], Learning: ["Winsome", "Esperanza"]),
        new("Welcome", "Saying hello at the door, showing new people round, finding them a seat with somebody kind.", RolePicture.Welcome, [(Open, 2), (Saturday, 1)],
            ["Welcoming people", "Fire drill"], Teach: ["Winsome", "Tirzah"], Own: ["Norm", "Peggy", "Rosa-Maria", "Celestine"], Learning: ["ليلى", "Thị Hoa"]),
        new("Garden", "Sowing, weeding, watering, and bringing what is ripe to the kitchen.", RolePicture.Garden, [(Open, 2)], ["Lifting safely"],
            Teach: ["Alasdair"], Own: ["Оксана", "Elspeth", "Ginger Rob"], Learning: ["Florin", "Desta"]),
        new("Arts room", "Putting out what is needed, helping people begin, and washing the brushes at the end.", RolePicture.Arts, [(Open, 1)], [],
            Teach: ["Maeve"], Own: ["Birgit", "Morwenna", "Noor"], Learning: ["Malachi"]),
        new("Cleaning", "Tables, floors and the washing machine. Music is allowed.", RolePicture.Cleaning, [(Open, 2)], [],
            Teach: ["Big Stan"], Own: ["Barnaby", "Wilf", "Eamon", "Ibrahim"], Learning: ["Kwabena"]),
        new("Store room", "Taking in what is given, sorting it, and knowing where it went.", RolePicture.Chair, [(Open, 1)], ["Lifting safely"],
            Teach: ["Δημήτρης"], Own: ["Solomon", "Wojtek"], Learning: ["Otis"]),
        new("Leading the morning meeting", "Reading out the day, asking who would like what, and ending on time.", RolePicture.Talking, [(Morning, 1)], [],
            Teach: ["Saoirse"], Own: ["Renée", "Bronwen"], Learning: ["Jacqui"]),
        new("Driving the van", "Fetching what shops give us. Two people, never alone.", RolePicture.Chair, [(Open, 1)], ["Lifting safely"],
            Check: CheckLevel.Basic, PeersMaySign: false, Learning: ["Ibrahim"]),
        new("Post and plants", "Bringing the post round and looking after the plants on the way.", RolePicture.Garden, [(Open, 1)], [], MadeFor: "Quentin", Own: ["Quentin"]),
    ];

    public static readonly (string Who, string Role, Wish Wish)[] Wishes =
    [
        ("Dougie", "Kitchen", Wish.WouldLike), ("Troy", "Kitchen", Wish.WouldLike), ("Malachi", "Leading the morning meeting", Wish.WouldLike),
        ("Otis", "Arts room", Wish.WouldLike), ("Ferdy", "Cleaning", Wish.RatherNot), ("Chidi", "Welcome", Wish.WouldLike),
        ("Ravinder", "Driving the van", Wish.WouldLike), ("Hamish", "Store room", Wish.RatherNot), ("Anjali", "Tea bar", Wish.RatherNot),
    ];
}

internal sealed record SessionText(string Name, Weekdays Days, TimeOnly Starts, TimeOnly Ends);

internal sealed record LearningText(string Name, string About, int? Months);

internal sealed record RoleText(
    string Name, string About, RolePicture Picture, (string Session, int Count)[] Places, string[] Topics, bool Food = false, CheckLevel Check = CheckLevel.None,
    bool PeersMaySign = true, string? MadeFor = null, string[]? Teach = null, string[]? Own = null, string[]? Learning = null);
