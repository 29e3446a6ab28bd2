using CoproCentre.Data;
using CoproCentre.Domain.Notices;
using CoproCentre.Domain.People;

namespace CoproCentre.Web.Demonstration;

/// <summary>News of the last days on its way to people, in every way and at every stage.</summary>
internal sealed class OutboxStory(CoproContext db, StoryDays days, Dictionary<string, Person> people)
{
    private const string Breakfast = "You asked for an earlier breakfast. It begins at 9am now, from Monday on.";
    private const string Thanks = "Thank you for setting out the chairs and for staying to stack them again.";
    private const string Garden = "The garden group plants bulbs on Saturday at 11am. Boots and gloves are here.";

    public void Tell()
    {
        Sent("Kwabena", 3, Breakfast);
        Sent("Philippa", 2, Thanks);
        Said("Peggy", 2, Breakfast, by: "Gwilym");
        Batch(4, printed: true, ("Ludmila", Breakfast), ("Sook-ja", Thanks));
        Batch(0, printed: false, ("Desta", Garden), ("Yevgenia", Breakfast));
        foreach (var name in new[] { "አበበ", "Ferdy", "Thị Hoa", "Alasdair" })
            Letter(name, 1, Breakfast, Garden);
        foreach (var name in new[] { "Norm", "Hamish", "Maeve", "Quentin", "Morwenna", "Elspeth", "Wilf" })
            Letter(name, 1, Thanks);
        GivenUp("Rosa-Maria", LetterTrouble.Refused);
        GivenUp("Ravinder", LetterTrouble.Refused);
        // These wait for their morning, or to be read on the home page.
        foreach (var (name, words) in new[] { ("Otis", Garden), ("Ajay", Garden), ("Dougie", Thanks), ("Renée", Breakfast) })
            db.Add(News(name, 0, words));
    }

    private void Sent(string name, int ago, string words) => Letter(name, ago, words).Send(At(ago));

    private void Said(string name, int ago, string words, string by) => Letter(name, ago, words).Say(people[by], At(ago));

    private void GivenUp(string name, LetterTrouble trouble) => Letter(name, 1, Garden).PutOff(trouble, At(1));

    private void Batch(int ago, bool printed, params (string Name, string Words)[] slips)
    {
        var batch = new SlipBatch([.. slips.Select(s => Letter(s.Name, ago, s.Words))], people["Siân"], At(ago));
        if (printed)
            batch.Print(At(ago));
        db.Add(batch);
    }

    private Letter Letter(string name, int ago, params string[] words)
    {
        var letter = new Letter(people[name], words.Select(w => News(name, ago, w)), canBeSent: true, At(ago));
        db.Add(letter);
        return letter;
    }

    private Notice News(string name, int ago, string words) =>
        new(people[name], words == Thanks ? NoticeKind.Thanks : words == Breakfast ? NoticeKind.Change : NoticeKind.Invitation, words, "", needsAnswer: words == Garden, At(ago));

    private DateTime At(int ago) => days.At(days.Today.AddDays(-ago));
}
