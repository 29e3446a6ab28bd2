using CoproCentre.Domain.Meetings;

namespace CoproCentre.Web.Demonstration.Story;

internal static class AdvisoryStory
{
    public static readonly GroupText Group = new("Advisory group", "We look after the whole centre together: what it is for, what it spends, and what it does next.", "Every four weeks", "Round room", new(14, 0), 90)
    {
        Chair = "Philippa",
        Deputy = "Quentin",
        Worker = "Olúwaṣeun",
        NoteTaker = "Saoirse",
        Members = ["Renée", "Peggy", "Ravinder", "Hamish", "Mei-Ling", "Bronwen", "Tirzah", "Harriet", "Celestine"],
        Left = ["Eamon"],
        Every = 28,
        Scenes = [(31, Scene.NoChair), (3, Scene.ReadyToPublish), (-25, Scene.Correcting)],
        PoundsThisYear = 600,
        PoundsLastYear = 600,
        MeetingAims =
        [
            "Hear from each group and agree what the centre does next.",
            "Look at the money for {season} in plain figures.",
            "Decide together on what came up in the other groups.",
        ],
        ParkedPoints = ["Who holds the spare keys?", "Should meetings start later in {season}?", "A thank-you card for the plumber"],
        Messages =
        [
            new("Philippa", 2, "The figures for the year are here. We look at them together, and nobody needs to be good at sums."),
        ],
        Topics =
        [
            new("What people said in {month}", 10, ItemKind.Information, Horizon.Immediate, "Everybody knows what was in the box", "Nineteen slips were in the suggestion box. Most were about chairs, music and the bus. All were read out."),
            new("Opening times over the holidays", 10, ItemKind.Decision, Horizon.Immediate, "Dates on the door by Friday", "Shops and buses stop early on those days. People would rather have short days than closed days.")
            {
                Decision = new("We open from ten until two on the days around the holiday."),
                Action = new("Put the holiday times on the door and on the phone message", "They are on the door, the phone and the noticeboard."),
            },
            new("Noise in the front room", 10, ItemKind.Decision, Horizon.Immediate, "A quiet hour that people keep", "Some come for a chat and some for peace. A quiet hour in the morning was liked by most.")
            {
                Decision = new("From ten to eleven the front room is quiet, and the back room is for music.", IsVote: true),
                Action = new("Make a sign for the quiet hour that does not sound cross", "The sign is up. It has a sleeping cat on it."),
            },
            new("What we call things", 10, ItemKind.Discussion, Horizon.Immediate, "Two words that we stop using", "We went through last month's letters. Where a word made people sound like a problem, we found a better one.")
            {
                Action = new("Change the words in the welcome letter", "The letter is new. Six people read it first."),
            },
            new("Spending for {season}", 20, ItemKind.Decision, Horizon.MediumTerm, "Every group knows what it has", "Heating costs more than we thought. Food cost less. Each group said what it cannot do without.")
            {
                Decision = new("Each group has the same amount as last {season}, and 300 pounds stay in reserve.", 300),
                Action = new("Show the figures as a picture for each group", "A poster with coins shows it at one glance."),
                Promise = new("Ravinder explains the figures in each group", "The new amounts count from next month", "All five groups have seen their figures."),
            },
            new("Two people at every interview", 15, ItemKind.Decision, Horizon.MediumTerm, "A fair way to choose new workers", "Volunteers should ask questions that they wrote themselves. A practice round would help.")
            {
                Decision = new("Two volunteers sit on each panel for a new worker, with the same say as the others."),
                Action = new("Hold a practice interview with tea", "Nine people came, and five would like to be on a panel."),
                Promise = new("Olúwaṣeun plans the next panel with the two volunteers", "At the next vacancy", "Two volunteers helped to choose our new worker."),
            },
            new("A visit from the council", 15, ItemKind.Discussion, Horizon.MediumTerm, "They see what we do, in our words", "We would like them to eat lunch with us first and talk afterwards. No slides.")
            {
                Action = new("Write the invitation and say who shows them round", "They come for lunch on a Thursday."),
                Promise = new("Philippa writes to the council", "A visit within three months", "They came, stayed for two hours and asked good questions."),
            },
            new("The next three years", 25, ItemKind.Discussion, Horizon.LongTerm, "Five sentences that everybody can say aloud", "We put ideas on the floor and walked around them. More evenings, more learning, a garden for all, and a lift.")
            {
                Action = new("Take the ideas to every group and bring back what they say", "All groups talked about it. A lift came first."),
                Promise = new("Every group talks about it, then we write it down together", "The plan could be ready within a year", "Three groups have answered. Two more will talk about it soon."),
            },
            new("A lift to the first floor", 15, ItemKind.Discussion, Horizon.LongTerm, "Know what it costs and who could pay", "Hamish has never seen the arts room. That says it all. A lift costs as much as a house, so we need partners.")
            {
                Decision = new("A lift is our first wish for the building, and we look for three partners.", IsVote: true),
                Action = new("Find three places that have put in a lift and ask how", "We visited a library and a chapel."),
                Promise = new("Harriet and Hamish ask the landlord and two funds", "Not before next year", "The landlord would pay a third. One fund wants to hear more."),
            },
            new("Who sits in this circle", 15, ItemKind.Discussion, Horizon.LongTerm, "Two new faces from people we hear little from", "Most of us have been here for years. People who come only in the mornings are missing. We could meet at ten once.")
            {
                Action = new("Ask five people in person to come once and look", "Three came, and two want to come again."),
                Promise = new("Peggy and Tirzah keep asking people", "We look at it again in half a year", "Four people are new in the circle since we began to ask."),
            },
        ],
    };
}
