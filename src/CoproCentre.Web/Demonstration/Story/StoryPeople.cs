using CoproCentre.Domain.People;

namespace CoproCentre.Web.Demonstration.Story;

/// <summary>The sixty people of the demonstration. All are invented.</summary>
internal static class StoryPeople
{
    public static readonly PersonText[] All =
    [
        new("Harriet", "Rotas, budgets", "Hill walking", IntroducedAs: "Manager", Way: ContactWay.Email, UserName: "manager", Roles: CentreRoles.Manager),
        new("Olúwaṣeun", "Listening, planning", "Choir", IntroducedAs: "Volunteer coordinator", Way: ContactWay.Email, UserName: "coordinator", Roles: CentreRoles.Coordinator),
        new("Gwilym", "First steps with a computer", "Bread", IntroducedAs: "Worker", Way: ContactWay.Email, UserName: "worker", Roles: CentreRoles.Worker),
        new("Renée", "Cooking for sixty, keeping calm", "Old cookery books", "How to read a budget", "Chair of the kitchen group", ContactWay.Text, UserName: "chair", Roles: CentreRoles.Volunteer),
        new("Dougie", "Painting walls, telling jokes", "Pigeons", "Guitar", Way: ContactWay.Text, UserName: "volunteer", Roles: CentreRoles.Volunteer),
        new("Saoirse", "Taking notes", "Crosswords", Way: ContactWay.Email, UserName: "saoirse", Roles: CentreRoles.Volunteer),
        new("Łucja", "Baking, Polish and English", "Wild mushrooms", "Cake icing", Way: ContactWay.Text, UserName: "lucja", Roles: CentreRoles.Volunteer),
        new("አበበ", "Coffee the slow way, Amharic", "Running", "Chairing a meeting", Way: ContactWay.Slip),
        new("ليلى", "Arabic, sewing", "Poems", "Speaking up in a large group", Way: ContactWay.Text),
        new("Δημήτρης", "Fixing bikes and boilers", "Chess", "Bookkeeping"),
        new("Оксана", "Growing tomatoes, Ukrainian", "Embroidery", "English for meetings", Way: ContactWay.Text),
        new("Big Stan", "Carrying, lifting, sorting", "Brass bands", AccessNeeds: "A chair without arms, please."),
        new("Winsome", "Welcoming people", "Gospel music", "Using the till", Way: ContactWay.Text, UserName: "winsome", Roles: CentreRoles.Volunteer),
        new("Ferdy", "Washing up at speed", "Trains", AccessNeeds: "I sit near the door.", Way: ContactWay.Slip),
        new("Anjali", "Vegetarian cooking", "Cricket", "Food safety level 2", Way: ContactWay.Email, UserName: "anjali", Roles: CentreRoles.Volunteer),
        new("Kwabena", "Drumming", "Football", "Recording sound", Way: ContactWay.Text),
        new("Maeve", "Watercolours", "Gulls and waders", "Framing"),
        new("Thị Hoa", "Paper flowers", "Noodle soup", AccessNeeds: "Please write dates down for me.", Way: ContactWay.Slip),
        new("Quentin", "Proof-reading", "Radio plays", AccessNeeds: "Large print."),
        new("Rosa-Maria", "Spanish, hairdressing", "Dancing", Way: ContactWay.Text),
        new("Birgit", "Knitting", "Cold water swimming", "Lino cuts", Way: ContactWay.Email),
        new("Solomon", "Joinery", "Draughts", "Drawing plans", Way: ContactWay.Text),
        new("Noor", "Photos", "Night skies", "Printing photos", Way: ContactWay.Text, UserName: "noor", Roles: CentreRoles.Volunteer),
        new("Alasdair", "Seeds, compost", "Folk songs", Way: ContactWay.Slip),
        new("Peggy", "Knows everybody", "Bingo", AccessNeeds: "I hear best on my left side."),
        new("Ravinder", "Plumbing", "Old films", "Spreadsheets", Way: ContactWay.Email),
        new("Chidi", "Keeping score, mending chairs", "Chess", Way: ContactWay.Text),
        new("Florin", "Paving, bricklaying", "Fishing", "Reading in English", Way: ContactWay.InPerson),
        new("Jacqui", "Making posters", "Bird song", "Video", Way: ContactWay.Text, UserName: "jacqui", Roles: CentreRoles.Volunteer),
        new("Mei-Ling", "Dumplings, accounts", "Table tennis", Way: ContactWay.Email),
        new("Hamish", "Stories", "Hill forts", AccessNeeds: "No stairs, please."),
        new("Esperanza", "Fruit trees", "Salsa", Way: ContactWay.Text),
        new("Wojtek", "Welding, shelves", "Motorbikes", Way: ContactWay.Text),
        new("Bronwen", "Singing", "Rugby", "Sign language", Way: ContactWay.InPerson),
        new("Ibrahim", "Flatbread", "Maps", "Driving the van", Way: ContactWay.Text),
        new("Celestine", "Doing hair, doing sums", "Quiz nights"),
        new("Otis", "Bass guitar", "Vinyl", "Teaching others to play", Way: ContactWay.Text),
        new("Yevgenia", "Piano", "Novels", Way: ContactWay.Slip),
        new("Barnaby", "Sanding, varnish", "Canals"),
        new("Adaeze", "Sewing machines", "Fashion", "Running a workshop", Way: ContactWay.Text),
        new("Norm", "Opening up at seven", "Crosswords", Way: ContactWay.InPerson),
        new("Siân", "Welsh, minutes", "Tea", IntroducedAs: "Worker", Way: ContactWay.Email, UserName: "sian", Roles: CentreRoles.Worker),
        new("Ludmila", "Pickles", "Ballet on film", Way: ContactWay.Slip),
        new("Troy", "Lifting, van loading", "Boxing", "Cooking for one", Way: ContactWay.Text),
        new("Zeynep", "Pastry, Turkish", "Backgammon", Way: ContactWay.Text),
        new("Cormac", "Soup", "Hurling", "Menu planning"),
        new("Philippa", "Letters to the paper", "Local history", IntroducedAs: "Neighbour", Way: ContactWay.Email),
        new("Desta", "Weaving", "Long walks", Way: ContactWay.Slip),
        new("Ajay", "Websites", "Carrom", Way: ContactWay.Email),
        new("Morwenna", "Beach finds", "Mosaic", "Cutting tiles"),
        new("Tunde", "Barbecue", "Highlife music", Way: ContactWay.Text),
        new("Elspeth", "Roses", "Detective stories", AccessNeeds: "A seat in the shade."),
        new("Ginger Rob", "Digging", "Snooker", Way: ContactWay.InPerson),
        new("Fatoumata", "French, beadwork", "Handball", Way: ContactWay.Text),
        new("Wilf", "Sharpening tools", "Allotments", AccessNeeds: "I need a break after half an hour."),
        new("Irena", "Herbal teas", "Yoga", Way: ContactWay.Email),
        new("Malachi", "Rapping, rhymes", "Comics", "Putting on a show", Way: ContactWay.Text),
        new("Sook-ja", "Calligraphy", "Mountains", Way: ContactWay.Slip),
        new("Eamon", "Darts, adding up", "Horses"),
        new("Tirzah", "Remembering names", "Lace", "Leading a tour", Way: ContactWay.Text),
    ];

    /// <summary>People who came once and gave only a name.</summary>
    public static readonly string[] Newcomers = ["Andy with the dog", "Kasia", "Prosper", "Little Jim", "Dolores", "Hyun", "Robbie", "Mrs Achebe"];
}
