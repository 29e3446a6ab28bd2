using CoproCentre.Domain.Meetings;

namespace CoproCentre.Web.Demonstration.Story;

internal static class ArtsStory
{
    public static readonly GroupText Group = new("Arts group", "We make room for paint, music, thread and words, and show what we make.", "Every four weeks", "Arts room", new(13, 0), 60)
    {
        Chair = "Maeve",
        Deputy = "Otis",
        Worker = "Siân",
        NoteTaker = "Noor",
        Members = ["Dougie", "Kwabena", "Thị Hoa", "Rosa-Maria", "ليلى", "Adaeze", "Yevgenia", "Malachi", "Sook-ja", "Morwenna", "Birgit", "Desta"],
        Left = ["Barnaby"],
        Every = 28,
        Scenes = [(20, Scene.ReadyToPublish), (0, Scene.Published), (-8, Scene.Approved), (-36, Scene.Cancelled)],
        PoundsThisYear = 260,
        PoundsLastYear = 280,
        MeetingAims =
        [
            "Choose what we make and play until we meet again.",
            "Plan the next show together.",
            "Share out the room, the money and the jobs.",
        ],
        ParkedPoints = ["A piano tuner who would do it for lunch", "Could poems hang in the toilets?", "Open the arts room on a Saturday"],
        Suggestions =
        [
            new(35, "Could we have an evening when everybody brings one song?")
            {
                By = "Malachi",
                SupportedBy = ["Otis", "Kwabena"],
                Answer = "Yes, let us try it once. Otis and Malachi choose the evening together.",
            },
            new(6, "More large brushes, please. The small ones are hard to hold.") { Name = "Desta's friend" },
        ],
        Topics =
        [
            new("Sessions in {month}", 10, ItemKind.Information, Horizon.Immediate, "Everybody knows what is on", "Mondays are for sewing, Tuesdays for paint, Thursdays for music. Words and rhymes move to Friday."),
            new("Brushes and thread", 10, ItemKind.Decision, Horizon.Immediate, "Enough for all until {season} ends", "The good brushes walk away. A tin with names on it has worked elsewhere.")
            {
                Decision = new("We buy two sets of brushes, and each table has its own tin.", 46),
                Action = new("Buy the brushes and paint the tins", "The tins are on the tables, and every brush is still there."),
            },
            new("Cleaning up the arts room", 5, ItemKind.Discussion, Horizon.Immediate, "A clean sink at four o'clock", "Ten minutes at the end, with music on, and all do it together. Plaster goes in the bin, not in the sink.")
            {
                Action = new("Hang a short list above the sink", "The list is a drawing now. It works better."),
            },
            new("A song for Friday", 10, ItemKind.Decision, Horizon.Immediate, "One song that all can sing", "Three songs were sung aloud. The one with the easy chorus won by far.")
            {
                Decision = new("We practise the song with the easy chorus this week.", IsVote: true),
                Action = new("Print the words in large letters", "Thirty sheets are in the piano stool."),
            },
            new("The {season} show", 20, ItemKind.Decision, Horizon.MediumTerm, "A date, a place and a list of names", "Fourteen people want to show something. The library has walls, and the chapel has a better sound.")
            {
                Decision = new("The pictures hang in the library, and the music is in the chapel.", 120),
                Action = new("Ask the library which walls are free", "Two long walls are ours for three weeks."),
                Promise = new("Maeve and Otis meet the library", "The show could open in two months", "The show is open. Eighty people came on the first day."),
            },
            new("A sewing machine that works", 10, ItemKind.Decision, Horizon.MediumTerm, "Two machines instead of one", "Adaeze can mend the old one if we find a part. A second-hand one costs little.")
            {
                Decision = new("We mend the old machine and buy one second-hand.", 75),
                Action = new("Find the part, and ask the market about a second machine", "Both machines run."),
                Promise = new("Adaeze tries the machine before we buy", "Within two months", "Two machines are running, and four people learn on them."),
            },
            new("Recording our music", 15, ItemKind.Discussion, Horizon.MediumTerm, "Four songs that can be listened to", "A phone is good enough to begin with. People who sing decide whether it is shared.")
            {
                Action = new("Try three rooms and listen where it sounds best", "The stairs sound best of all."),
                Promise = new("Kwabena borrows a better microphone", "The songs could be ready in three months", "Two songs are done. The others follow."),
            },
            new("A mural on the yard wall", 20, ItemKind.Discussion, Horizon.LongTerm, "A drawing that the whole centre likes", "Birds, hands or a map of where we come from? The map had the most hands up. The wall has to dry first.")
            {
                Decision = new("The mural is a map of all the places we come from.", IsVote: true),
                Action = new("Ask everybody which place should be on the map", "Fifty-two places so far."),
                Promise = new("The drawing hangs in the front room for a month", "Painting could begin next year", "Everybody has seen the drawing. Nine people added a place."),
            },
            new("Teaching each other", 15, ItemKind.Discussion, Horizon.LongTerm, "Six people who lead a session", "It is easier to learn from somebody who sits beside you. Those who lead should be paid back for materials.")
            {
                Action = new("Ask who would show others something for one hour", "Seven people offered an hour."),
                Promise = new("Siân helps two people a season to plan an hour", "By next year, half of the sessions", "Three sessions are led by people from the group."),
            },
            new("Selling what we make", 15, ItemKind.Discussion, Horizon.LongTerm, "A fair way to share the money", "Half to the person who made it and half for paint? Some would rather give things away. We need advice about tax.")
            {
                Action = new("Ask a craft market how they share the money", "They keep a tenth, and the rest goes to the maker."),
                Promise = new("The advisory group talks about it as well", "Perhaps a stall next {season}", "The advisory group likes it and wants simple rules."),
            },
        ],
    };
}
