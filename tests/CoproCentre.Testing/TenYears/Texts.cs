using CoproCentre.Domain.Meetings;

namespace CoproCentre.Testing.TenYears;

/// <summary>What the groups of an invented centre are about, and the sentences their talk is made of.</summary>
internal static class Texts
{
    public static readonly string[] Areas =
    [
        "Advisory", "Kitchen", "Arts", "Garden", "Welcome", "Music", "Bikes", "Sewing", "Football", "Walking", "Cooking together", "Reading", "Choir", "Photos", "Woodwork",
        "Pottery", "Radio", "Chess", "Allotment", "Tea bar", "Repairs", "Newsletter", "Film", "Languages", "Computers", "Trips", "Quiet room", "Yard", "Evenings", "Sundays",
        "Drama", "Dance", "Swimming", "Bees", "Library corner", "Clothes", "Phones", "Neighbours", "Noticeboard", "Celebrations",
    ];

    public static readonly string[] Rooms = ["Front room", "Kitchen table", "Studio", "Workshop", "Quiet room", "Green room", "Hall", "Upstairs"];

    public static readonly string[] Skills =
        ["Cooking for many", "Painting walls", "Listening", "Baking", "Mending bikes", "Growing tomatoes", "Sewing", "Taking notes", "Carrying", "Singing", "Sums", "Welcoming people", "Joinery", "Photos"];

    public static readonly string[] Interests = ["Chess", "Hill walks", "Old films", "Gospel music", "Poems", "Trains", "Football", "Birds", "Quiz nights", "Embroidery", "Radio plays", ""];

    public static readonly string[] WouldLikeToLearn = ["Guitar", "Chairing a meeting", "Food safety", "Spreadsheets", "Speaking up in a large group", "", "", ""];

    public static readonly string[] Needs = ["Large print.", "I sit near the door.", "No stairs, please.", "I hear best on my left side.", "Please write dates down for me."];

    private static readonly string[] Things =
    [
        "the tea bar", "the back door", "the big oven", "the notice by the stairs", "the van", "the rota", "the shed", "the front step", "the lights in the hall", "the summer trip",
        "the sign at the gate", "the spare chairs", "the water butt", "the open evening", "the first day of new people", "the winter coats", "the piano", "the shelf for books",
        "the money for paint", "the photo wall", "the quiet hour", "the Thursday lunch", "the fridge", "the list of keys", "the cups", "the raised beds", "the poster", "the ramp",
    ];

    private static readonly string[] Titles = ["What next for {0}?", "Sharing out the work on {0}", "News of {0}", "A better way with {0}", "Who looks after {0}", "Money for {0}"];

    private static readonly string[] Hopes = ["We know who does what", "We choose one way", "Everybody has heard", "A first step that people can see", "We agree what to ask for"];

    private static readonly string[] Said =
    [
        "Some liked it as it is, and said why.", "Two people have tried it at another place.", "The mornings are the hardest part.", "It should cost little and last long.",
        "Somebody offered to ask a friend who knows.", "We looked at it together before the meeting.", "Nobody should have to do this alone.", "It went better than last time.",
        "One idea was to start small and see.", "A few would like more time to think.", "We counted: it happened four times this month.", "The younger ones have a plan as well.",
    ];

    private static readonly string[] Decisions = ["We try a new way with {0} for a month.", "We mend {0} ourselves.", "We ask for help with {0}.", "Two people look after {0}, and never alone.", "We spend a little on {0}."];

    private static readonly string[] Actions = ["Ask three people about {0}", "Find out what {0} would cost", "Draw a plan for {0}", "Mend what is broken about {0}", "Tell everybody about {0}"];

    private static readonly string[] Outcomes = ["It is done, and people are pleased.", "Three of us did it in one morning.", "It took longer than we thought, but it works.", "We found a cheaper way.", "Asked, and the answer was yes."];

    public static string Title(Random random) => Of(Titles, random);

    public static string Hope(Random random) => Hopes[random.Next(Hopes.Length)];

    public static string Decision(Random random) => Of(Decisions, random);

    public static string Action(Random random) => Of(Actions, random);

    public static string Outcome(Random random) => Outcomes[random.Next(Outcomes.Length)];

    public static string Notes(Random random) => string.Join(' ', Enumerable.Range(0, 3 + random.Next(5)).Select(_ => Said[random.Next(Said.Length)]));

    public static AgendaItemWords Item(string broughtBy, Horizon horizon, Random random) =>
        new(Title(random), broughtBy, 5 + (5 * random.Next(3)), (ItemKind)random.Next(3), horizon, Hope(random));

    private static string Of(string[] sentences, Random random) => string.Format(null, sentences[random.Next(sentences.Length)], Things[random.Next(Things.Length)]);
}
