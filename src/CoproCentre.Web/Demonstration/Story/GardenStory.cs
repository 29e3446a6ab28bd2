using CoproCentre.Domain.Meetings;

namespace CoproCentre.Web.Demonstration.Story;

internal static class GardenStory
{
    public static readonly GroupText Group = new("Garden group", "We grow food and flowers, and keep a green place where anybody can sit.", "Every four weeks", "Greenhouse", new(11, 0), 60)
    {
        Chair = "Alasdair",
        Deputy = "Esperanza",
        Worker = "Gwilym",
        NoteTaker = "Elspeth",
        Members = ["Оксана", "Wilf", "Ginger Rob", "Florin", "Norm", "Big Stan", "Barnaby", "Fatoumata", "Hamish"],
        Left = ["Troy", "Chidi"],
        Every = 28,
        Scenes = [(53, Scene.Cancelled), (25, Scene.Published), (-3, Scene.JustClosed), (-31, Scene.ActionsLeft)],
        PoundsThisYear = 300,
        PoundsLastYear = 360,
        PoundsAdded = 60,
        MeetingAims =
        [
            "Agree what we sow, plant and mend in {month}.",
            "Walk round the garden first, then plan.",
            "Share out the watering and the tools.",
        ],
        ParkedPoints = ["A name for the garden cat", "Can we keep hens?", "Somebody parks on the mint"],
        Suggestions =
        [
            new(30, "Could children from the school come and help us plant?") { Name = "Teacher next door", Answer = "We would like that very much. Alasdair visits the school and asks for a day." },
        ],
        Topics =
        [
            new("Jobs for {month}", 10, ItemKind.Discussion, Horizon.Immediate, "A name beside every job", "We walked round first. The gate sticks, the path is slippery, and the beans need strings.")
            {
                Action = new("Mend the gate and put sand on the path", "The gate shuts, and nobody slips."),
            },
            new("Watering", 5, ItemKind.Decision, Horizon.Immediate, "No dry week", "Weekends are the gap. Two neighbours have offered to help.")
            {
                Decision = new("Two names for each weekend, with a key for each."),
                Action = new("Make a list with the names for the weekends", "The list hangs in the greenhouse."),
            },
            new("What goes to the kitchen", 10, ItemKind.Information, Horizon.Immediate, "The kitchen knows what is coming", "Beans, chard and too many courgettes. The kitchen group would like onions and parsley most."),
            new("Tools", 10, ItemKind.Decision, Horizon.Immediate, "Every tool has a place", "Two spades are broken. Wilf can put on new handles if we buy the wood.")
            {
                Decision = new("We buy four handles and mend what we have.", 28),
                Action = new("Put new handles on the spades and the fork", "All four are mended and oiled."),
            },
            new("A bench in the shade", 10, ItemKind.Decision, Horizon.MediumTerm, "A place to sit on hot days", "Solomon would build it. It should have arms, so that one can get up easily.")
            {
                Decision = new("We build one bench with arms beneath the lime tree.", 85),
                Action = new("Draw the bench and count the boards", "Drawn and counted. The wood is ordered."),
                Promise = new("Solomon builds it with two helpers", "In two or three months", "The bench is there, and it is always taken."),
            },
            new("Rain water", 15, ItemKind.Discussion, Horizon.MediumTerm, "Two full butts by {season}", "The roof of the shed is large enough. The water company gives butts away now and then.")
            {
                Action = new("Ask the water company for two butts", "They bring two for nothing."),
                Promise = new("Florin fits the pipes", "Before the next dry month", "Both butts are full after one night of rain."),
            },
            new("Seeds that we save ourselves", 10, ItemKind.Discussion, Horizon.MediumTerm, "A box with twenty kinds", "Tomatoes, beans and marigolds are easy. Envelopes with a drawing help those who read little.")
            {
                Action = new("Make envelopes with a drawing and the year", "Sixteen kinds are in the box."),
                Promise = new("Оксана shows how it is done", "At the end of {season}", "Twenty-two kinds are in the box now."),
            },
            new("Fruit trees along the wall", 20, ItemKind.Discussion, Horizon.LongTerm, "Six trees that carry fruit in five years", "Pears like the wall. We must ask the landlord, and somebody must prune every winter.")
            {
                Decision = new("We plant six trees along the south wall if the landlord agrees.", 210, IsVote: true),
                Action = new("Write to the landlord about the wall", "The landlord agrees."),
                Promise = new("Esperanza chooses the kinds with the orchard club", "First fruit in three to five years", "Two pears are planted. Four more trees come in winter."),
            },
            new("A path for wheels", 15, ItemKind.Discussion, Horizon.LongTerm, "Everybody gets to the pond", "Gravel is cheap, but wheels sink in. Flat stones would do, and Florin has laid many.")
            {
                Action = new("Mark the path with string and try it with a wheelchair", "It works with one bend less."),
                Promise = new("We ask a builders' yard for stones", "The first half next year", "The builders' yard gives us half of the stones."),
            },
            new("Growing with the school next door", 15, ItemKind.Discussion, Horizon.LongTerm, "One bed that children look after", "The teacher is keen. Our people would show and tell, and never be alone with the job.")
            {
                Action = new("Meet the teacher and look at the bed together", "We met. They come on Wednesdays from {season} on."),
                Promise = new("The teacher asks the parents", "Perhaps in spring", "The parents said yes. Twelve children come."),
            },
        ],
    };
}
