using CoproCentre.Domain.Changes;
using CoproCentre.Domain.Meetings;

namespace CoproCentre.Web.Demonstration.Story;

internal static class KitchenStory
{
    public static readonly GroupText Group = new("Kitchen group", "We choose what is cooked, buy it well, and make lunch a good hour for everybody.", "Every three weeks", "Dining room", new(10, 30), 75)
    {
        Chair = "Renée",
        Deputy = "Cormac",
        Worker = "Gwilym",
        NoteTaker = "Łucja",
        Members = ["Dougie", "አበበ", "Anjali", "Ferdy", "Big Stan", "Mei-Ling", "Ibrahim", "Ludmila", "Zeynep", "Troy", "Tunde", "Winsome"],
        Left = ["Irena", "Celestine"],
        Every = 21,
        Scenes = [(23, Scene.MissingLongTerm), (2, Scene.Published), (-19, Scene.ActionsLeft)],
        GroundRules = "One person speaks at a time.\nYou may pass.\nNo blame when a dish goes wrong.\nWe finish on time, because lunch will not wait.",
        PoundsThisYear = 1800,
        PoundsLastYear = 1700,
        PoundsAdded = 150,
        MeetingAims =
        [
            "Settle the menu and share out the jobs for the next three weeks.",
            "Agree what we buy and who looks after it.",
            "Look at what worked at lunch and what we try next.",
        ],
        ParkedPoints = ["Could we sell jam at the summer fair?", "The radio in the kitchen is too loud for some.", "A cookbook with everybody's dish in it"],
        Messages =
        [
            new("Renée", 9, "The oven man comes on Tuesday at ten. Lunch is cold that day. Bring your best sandwich idea.")
            {
                SeenBy = ["Dougie", "Łucja", "Anjali", "Winsome", "Gwilym"],
                ToldTo = ["Ferdy", "Big Stan", "Ludmila"],
            },
            new("Cormac", 6, "We start at nine on Thursday.") { IsTakenBack = true },
            new("Gwilym", 4, "Can you two look after the market trolley this week? Say yes or no to me or to Renée.")
            {
                To = ["Renée", "Troy"],
                SeenBy = ["Renée"],
            },
            new("Renée", 1, "Our next meeting has the new menu on it. Have a think about one dish that you would love to see. Come as you are.")
            {
                SeenBy = ["Anjali", "Gwilym"],
            },
        ],
        Suggestions =
        [
            new(80, "Could the kitchen open on Sundays too?")
            {
                By = "Troy",
                SupportedBy = ["Tunde", "Dougie"],
                Change = new(ChangeKind.NotPossible, "The kitchen stays closed on Sundays.", "We need two people with keys on a Sunday, and we have one. We ask again in half a year."),
            },
            new(60, "Could the cups go on a lower shelf, so that everybody can reach them?")
            {
                By = "Ferdy",
                SupportedBy = ["Winsome"],
                Change = new(ChangeKind.Changed, "The cups are on the low shelf now.", "Some of us could not reach them. It took ten minutes to move them."),
            },
            new(40, "Can we have brown sauce on the tables again?") { By = "Dougie", Answer = "Yes. It is back from Monday. Thank you for asking." },
            new(12, "Could we have one day a week without any meat?") { By = "Anjali", SupportedBy = ["Dougie", "Winsome", "Mei-Ling"], IsOnAgenda = true },
            new(5, "Could you put the menu in the window? I would come in more often if I knew what there is.") { Name = "A neighbour" },
            new(3, "Please hang the menu outside, so that people who walk past can read it.") { SaysTheSameAsTheOneBefore = true },
        ],
        Topics =
        [
            new("Menu for {month}", 15, ItemKind.Decision, Horizon.Immediate, "Four dishes that sixty people like", "Stew was finished every time. Pasta bake was not. People want one meal without meat each day, and more fruit.")
            {
                Decision = new("The menu for {month} has a meatless dish each day and fruit instead of pudding on Wednesdays."),
                Action = new("Write the {month} menu on the board by the hatch", "It is up, with pictures of each dish."),
            },
            new("Who washes up after lunch", 10, ItemKind.Discussion, Horizon.Immediate, "Three names for each day", "Mondays and Fridays are full. Wednesdays had two people for sixty plates. Music helps.")
            {
                Action = new("Ask two more people to join the Wednesday washing up", "Two people said yes and have started."),
            },
            new("Blunt knives", 5, ItemKind.Decision, Horizon.Immediate, "Knives that cut", "Nobody wants to chop onions with these. A good sharpener lasts for years.")
            {
                Decision = new("We buy one good knife sharpener and keep it in the locked drawer.", 38),
                Action = new("Buy the sharpener and show people how to use it", "Bought. Six people know how to use it."),
            },
            new("Labels that say what is in a dish", 10, ItemKind.Decision, Horizon.Immediate, "Everybody knows what they eat", "Nuts and milk matter most. Words alone are not enough, so we add small pictures.")
            {
                Decision = new("Every dish has a card with words and pictures from next Monday."),
                Action = new("Draw and laminate the cards for nuts, milk, egg, wheat and pork", "Twenty cards are in the box by the oven."),
            },
            new("A second tea urn", 15, ItemKind.Decision, Horizon.MediumTerm, "No queue at eleven o'clock", "The queue goes out of the door on Thursdays. Two models were compared. The one with the tap that locks is safer.")
            {
                Decision = new("We buy the twenty-litre urn with the locking tap.", 165, IsVote: true),
                Action = new("Ask three shops for a price for the urn", "The shop by the station was cheapest and brings it."),
                Promise = new("Gwilym takes the price to the advisory group", "By the end of next month", "The urn is here. Tea is quicker now."),
            },
            new("Learning food safety together", 15, ItemKind.Discussion, Horizon.MediumTerm, "Eight people with a certificate", "Some would rather learn by doing than from a book. A trainer could come here for a day.")
            {
                Action = new("Find a trainer who comes to us and teaches with hands on", "A trainer is booked for two mornings."),
                Promise = new("Anjali brings two offers to the next meeting", "The course could be in two months", "Eight people did the course, and all of them passed."),
            },
            new("Buying from the market", 10, ItemKind.Discussion, Horizon.MediumTerm, "Fresher food for the same money", "The market is cheaper after two o'clock. Somebody with strong arms and somebody who can bargain should go together.")
            {
                Action = new("Go to the market for four weeks and write down what we spend", "We spent nine pounds a week less."),
                Promise = new("Mei-Ling adds up what we spend for a month", "We decide after the trial", "We buy vegetables at the market now, each Tuesday."),
            },
            new("Cooking from home: a dish a week", 10, ItemKind.Discussion, Horizon.MediumTerm, "Everybody's food is on the menu once", "Eleven people offered a dish. Injera, pierogi, rice and peas, and a proper hotpot.")
            {
                Action = new("Make a list of dishes with the date and a helper for each", "The list is full until {season} ends."),
                Promise = new("Zeynep keeps the list", "A new dish every Friday", "Nine dishes so far. The recipes hang by the hatch."),
            },
            new("A kitchen that more people can use", 20, ItemKind.Discussion, Horizon.LongTerm, "A plan with drawings and a price", "The worktop is too high for some, and two people cannot pass each other. One low worktop and a wider gap would change a lot.")
            {
                Decision = new("We ask for money in next year's plan for one low worktop.", 1200),
                Action = new("Measure the kitchen and draw where a low worktop could go", "Solomon drew it to scale."),
                Promise = new("The drawing goes to the advisory group, then to the landlord", "Next year, if the landlord agrees", "The landlord has seen the drawing and asked for one change."),
            },
            new("Supper once a month", 15, ItemKind.Discussion, Horizon.LongTerm, "A yes or a no that we can explain", "Evenings are long in {season}. We would need two keyholders and six people to cook. Neighbours could come too.")
            {
                Decision = new("We try one supper and ask people how it was.", 90, IsVote: true),
                Action = new("Ask who would come to a supper, and who would cook", "Forty would come and seven would cook."),
                Promise = new("Renée and Cormac write one page about it", "A first supper within half a year", "The page is written. Two keyholders are still needed."),
            },
            new("Paid work in kitchens nearby", 15, ItemKind.Discussion, Horizon.LongTerm, "Two places that take people on trial", "Three people would like paid work. A café and a school kitchen said that they would talk to us.")
            {
                Action = new("Visit the café with two people who are interested", "They went, and one of them starts a trial week."),
                Promise = new("Gwilym keeps talking to both kitchens", "In the next half year", "The school kitchen offers two trial weeks in {season}."),
            },
        ],
    };
}
