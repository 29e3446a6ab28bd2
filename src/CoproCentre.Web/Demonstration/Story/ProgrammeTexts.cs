using CoproCentre.Domain.Days;
using CoproCentre.Domain.Programme;

namespace CoproCentre.Web.Demonstration.Story;

/// <summary>How far the newest milestone of somebody is.</summary>
internal enum ProgrammeStage
{
    Ready,
    Opened,
    Written,
    Sent,
    SecondLook,
    NotYet,
    Awarded,
    HandedOver,
}

/// <summary>Somebody in the programme.</summary>
/// <param name="Weeks">Weeks ago they began.</param>
/// <param name="Away">Weeks for which they have not been in.</param>
internal sealed record ProgrammeText(string Name, string Mentor, int Weeks, ProgrammeStage Newest, string Hopes = "", Weekdays Days = Weekdays.None, int Away = 0)
{
    private const AwardChoices Usual = AwardChoices.ShowHours | AwardChoices.ShowRoles | AwardChoices.ShowTraining | AwardChoices.MayBeChecked;

    /// <summary>From so many days ago until so many days ago; still when empty.</summary>
    public IReadOnlyList<(int From, int? Until)> Breaks { get; init; } = [];

    public string Words { get; init; } = "I come because people know my name. I can run the till now, and I asked for help when it was too much.";

    public AwardChoices Choices { get; init; } = Usual;

    /// <summary>Days ago on which it ended.</summary>
    public int? Ended { get; init; }

    public string Thanks { get; init; } = "";

    public string Letter { get; init; } = "";
}

/// <summary>Those who are in the programme. All are invented.</summary>
internal static class ProgrammeTexts
{
    private const AwardChoices All = AwardChoices.All;

    public static readonly string[] MentorWords =
    [
        "Always greets whoever comes in after them.",
        "Asks before doing something new, and then does it well.",
        "Shows others, with a lot of patience.",
        "Was there on the hard days as well.",
    ];

    public static readonly ProgrammeText[] People =
    [
        new("Dougie", "Renée", 17, ProgrammeStage.HandedOver, "Get back into a routine, and play the guitar again.", Weekdays.Tuesday | Weekdays.Thursday)
            { Breaks = [(70, 56)], Choices = All, Words = "I know every face at the door now. I painted the long wall with Chidi, and I learnt to say when I need a rest." },
        new("Łucja", "Saoirse", 26, ProgrammeStage.Sent, "Bake for many people.", Weekdays.Friday) { Breaks = [(120, 100)], Words = "I baked for a hundred at harvest. I would like to lead the kitchen on Fridays.", Choices = All },
        new("Saoirse", "Olúwaṣeun", 7, ProgrammeStage.SecondLook, "Write down what people say, so that nobody has to say it twice."),
        new("አበበ", "Winsome", 6, ProgrammeStage.Ready, "Make coffee the slow way for people who are in a hurry.", Weekdays.Monday | Weekdays.Wednesday),
        new("ليلى", "Winsome", 11, ProgrammeStage.Opened, "Sew with others."),
        new("Δημήτρης", "Norm", 6, ProgrammeStage.NotYet, "Mend things that others throw away."),
        new("Оксана", "Peggy", 15, ProgrammeStage.Awarded, "Grow tomatoes.") { Choices = All },
        new("Big Stan", "Peggy", 15, ProgrammeStage.HandedOver, "Be of use.") { Breaks = [(50, 30)] },
        new("Winsome", "Olúwaṣeun", 24, ProgrammeStage.Awarded, "Welcome people properly."),
        new("Ferdy", "Norm", 9, ProgrammeStage.HandedOver, "A quiet job near the door.") { Breaks = [(21, null)] },
        new("Anjali", "Renée", 15, ProgrammeStage.Sent, "Cook for sixty."),
        new("Kwabena", "Winsome", 4, ProgrammeStage.HandedOver, "Drum with somebody."),
        new("Maeve", "Peggy", 3, ProgrammeStage.HandedOver, "Paint again."),
        new("Thị Hoa", "Winsome", 15, ProgrammeStage.Written, "Teach paper flowers.") { Breaks = [(84, 63)] },
        new("Quentin", "Norm", 10, ProgrammeStage.Ready, "Read aloud to somebody."),
        new("Rosa-Maria", "Peggy", 8, ProgrammeStage.HandedOver, "Cut hair again."),
        new("Birgit", "Winsome", 2, ProgrammeStage.HandedOver, "Knit for the fair."),
        new("Solomon", "Norm", 15, ProgrammeStage.Awarded, "Build a bench."),
        new("Noor", "Renée", 11, ProgrammeStage.Sent, "Take photos of people who want them."),
        new("Alasdair", "Peggy", 7, ProgrammeStage.Opened, "Compost."),
        new("Peggy", "Olúwaṣeun", 22, ProgrammeStage.HandedOver, "Know everybody."),
        new("Ravinder", "Norm", 1, ProgrammeStage.HandedOver, "Learn spreadsheets."),
        new("Chidi", "Renée", 12, ProgrammeStage.Awarded, "Mend chairs."),
        new("Florin", "Norm", 5, ProgrammeStage.Written, "Read in English."),
        new("Jacqui", "Saoirse", 15, ProgrammeStage.HandedOver, "Make posters that people read."),
        new("Mei-Ling", "Winsome", 9, ProgrammeStage.HandedOver, "Do the accounts of the tea bar."),
        new("Hamish", "Peggy", 6, ProgrammeStage.Sent, "Tell stories."),
        new("Esperanza", "Winsome", 15, ProgrammeStage.Opened, "Plant a pear tree.") { Breaks = [(40, 26)] },
        new("Wojtek", "Norm", 4, ProgrammeStage.HandedOver, "Weld a gate."),
        new("Malachi", "Renée", 9, ProgrammeStage.HandedOver, "Put on a show.", Away: 3),
        new("Sook-ja", "Saoirse", 8, ProgrammeStage.HandedOver, "Write letters beautifully.", Away: 3),
        new("Eamon", "Norm", 7, ProgrammeStage.HandedOver, "Keep the score.", Away: 4),
        new("Tirzah", "Peggy", 5, ProgrammeStage.HandedOver, "Lead a tour.", Away: 2) { Breaks = [(10, -3)] },
        new("Bronwen", "Winsome", 38, ProgrammeStage.HandedOver, "Sing on a stage.")
        {
            Ended = 98,
            Thanks = "For twenty weeks of songs at the washing-up, and for the tea bar on Saturdays.",
            Letter = "Bronwen is on time, and says so when she cannot be. Newcomers like to work beside her. She ran the till without a mistake.",
        },
        new("Ibrahim", "Renée", 30, ProgrammeStage.HandedOver, "Drive the van.")
        {
            Ended = 100,
            Breaks = [(190, 170)],
            Thanks = "For the flatbread, and for every time you carried the tables. The door stays open.",
            Letter = "Ibrahim bakes for sixty and keeps calm. He left us for a job with a bakery.",
        },
    ];
}
