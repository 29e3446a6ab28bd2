using CoproCentre.Domain.Meetings;

namespace CoproCentre.Web.Demonstration.Story;

internal static class WelcomeStory
{
    public static readonly GroupText Group = new("Welcome group", "We make sure that nobody's first day here is a lonely one.", "Every three weeks", "Front room", new(10, 0), 60)
    {
        Chair = "Winsome",
        Deputy = "Tirzah",
        Worker = "Siân",
        NoteTaker = "Jacqui",
        Members = ["Dougie", "Peggy", "Norm", "Rosa-Maria", "ليلى", "Chidi", "Ajay", "Solomon", "Δημήτρης", "Bronwen", "Wojtek"],
        Left = ["Elspeth"],
        Every = 21,
        Scenes = [(21, Scene.NoChair), (0, Scene.Running), (-21, Scene.Drafted), (-42, Scene.ActionsLeft)],
        PoundsThisYear = 2300,
        PoundsLastYear = 2300,
        MeetingAims =
        [
            "Hear how the first days went and make them better.",
            "Share out the welcome table for the next weeks.",
            "Look at the front room with fresh eyes.",
        ],
        ParkedPoints = ["A coat stand that does not fall over", "Could the bell be less loud?", "Name badges: yes or no?"],
        Messages =
        [
            new("Winsome", 5, "Five people come for the first time this week. If you are at the table, please tell them your name first.")
            {
                SeenBy = ["Dougie", "Jacqui"],
                ToldTo = ["Peggy", "Norm"],
            },
        ],
        Suggestions =
        [
            new(8, "A bench outside would be good for people who wait.") { By = "Dougie", SupportedBy = ["Peggy"] },
            new(2, "The sign at the door is hard to read. Could it be bigger?"),
        ],
        Topics =
        [
            new("New faces in {month}", 10, ItemKind.Information, Horizon.Immediate, "Everybody knows a name to look out for", "Six people came for the first time. Four came back. One said that the tea helped most."),
            new("The welcome table", 10, ItemKind.Decision, Horizon.Immediate, "Two people at the table every morning", "Tuesdays are thin. Nobody should sit there alone, so each has a partner.")
            {
                Decision = new("There are always two people at the table, and one of them has done it before."),
                Action = new("Fill the gaps on the list for the table", "The list is full for the month."),
            },
            new("Saying hello in more languages", 10, ItemKind.Decision, Horizon.Immediate, "A sign that greets all who come in", "Between us we speak seventeen languages. The sign should be made by hand.")
            {
                Decision = new("The sign by the door says hello in all our languages.", 22),
                Action = new("Collect the greetings in everybody's own writing", "Seventeen greetings are on the sign."),
            },
            new("Where things are", 5, ItemKind.Discussion, Horizon.Immediate, "Nobody has to ask for the toilet", "Arrows at eye height, also for those who sit. Pictures first, then words.")
            {
                Action = new("Put up arrows and try them with somebody new", "Somebody new found everything alone."),
            },
            new("A buddy for the first month", 15, ItemKind.Decision, Horizon.MediumTerm, "Everybody new has one person to turn to", "A buddy is not a guide for life. It is somebody who saves you a seat. Both must like the idea.")
            {
                Decision = new("Everybody new is offered a buddy for one month and may say no.", IsVote: true),
                Action = new("Ask ten people whether they would be a buddy", "Twelve said yes."),
                Promise = new("Tirzah and Chidi keep the list", "It could begin in six weeks", "Nine people have had a buddy. Eight would do it again."),
            },
            new("Showing people round", 10, ItemKind.Discussion, Horizon.MediumTerm, "A tour of fifteen minutes", "Start with the kitchen, because of the smell. End with a cup of tea. Do not explain everything.")
            {
                Action = new("Walk the tour with somebody who has never been here", "It takes fourteen minutes and ends at the urn."),
                Promise = new("Peggy tries it with five people", "Every week from next month", "Tours are on Mondays and Thursdays now."),
            },
            new("Chairs in the front room", 10, ItemKind.Decision, Horizon.MediumTerm, "Seats that people can get out of", "The low sofas look nice, but some cannot get up from them. Four firm chairs with arms would help.")
            {
                Decision = new("We buy four firm chairs with arms.", 240),
                Action = new("Try chairs in two shops and sit in them for ten minutes", "The green ones won."),
                Promise = new("Wojtek and Solomon fetch them with the van", "Within three months", "The green chairs are here."),
            },
            new("People who stopped coming", 15, ItemKind.Discussion, Horizon.LongTerm, "Nobody slips away unseen", "A card or a call after two weeks, from somebody who knows them. Not to check, only to say hello.")
            {
                Action = new("Write twenty cards by hand", "Twenty cards are written. Seven people came back."),
                Promise = new("Siân talks it through with the advisory group", "Half a year to see whether it helps", "Seven of twenty came back. We go on."),
            },
            new("A front door that opens by itself", 15, ItemKind.Discussion, Horizon.LongTerm, "A door that everybody can open", "The door is heavy. Pushing a pram through it is a two-person job.")
            {
                Decision = new("We ask for an automatic door in next year's plan.", 1900),
                Action = new("Count for a week how many people need help with the door", "Thirty-one times in one week."),
                Promise = new("The figures go to the advisory group", "Next year at the earliest", "It is on the list for next year's spending."),
            },
            new("Open on Sunday afternoons", 15, ItemKind.Discussion, Horizon.LongTerm, "Know what people want on the longest day of the week", "Sundays are the quietest day, and for some the hardest. Four keyholders would be needed.")
            {
                Decision = new("We ask everybody before we plan anything."),
                Action = new("Ask a hundred people about Sundays with one short question", "A hundred and four answered. Most would come."),
                Promise = new("The answers go to all groups", "A trial next {season}", "Two keyholders have offered. We need two more."),
            },
        ],
    };
}
