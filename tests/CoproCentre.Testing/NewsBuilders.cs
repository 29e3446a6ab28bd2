using CoproCentre.Domain.Notices;
using CoproCentre.Domain.People;
using Microsoft.EntityFrameworkCore;

namespace CoproCentre.Testing;

public static class NewsBuilders
{
    /// <summary>News on its way to somebody, in the way they like; or given up because of this trouble.</summary>
    public static Task<Letter> ALetter(this CentreHost host, Person person, LetterTrouble trouble = LetterTrouble.None) => host.InDb(async db =>
    {
        var (receiver, now) = (await db.People.SingleAsync(p => p.Id == person.Id), host.Time.GetUtcNow().UtcDateTime);
        if (trouble != LetterTrouble.None)
            receiver.ReachThem(ContactWay.Text, "07700 900123", "");
        var letter = new Letter(receiver, [new Notice(receiver, NoticeKind.Change, "Breakfast begins at 9am.", "", false, now)], canBeSent: true, now);
        if (trouble != LetterTrouble.None)
            letter.PutOff(trouble, now);
        db.Add(letter);
        await db.SaveChangesAsync();
        return letter;
    });

    /// <summary>What an address of the outbox names: a batch of slips, a letter that was given up, or one to tell in person.</summary>
    public static async Task<int> AnOutboxRecord(this CentreHost host, string pattern, Person person)
    {
        if (!pattern.StartsWith("/outbox/slips/", StringComparison.Ordinal))
            return (await host.ALetter(person, pattern.EndsWith("/again", StringComparison.Ordinal) ? LetterTrouble.Refused : LetterTrouble.None)).Id;
        var letter = await host.ALetter(person, LetterTrouble.Refused);
        return await host.InDb(async db =>
        {
            var batch = new SlipBatch([await db.Letters.SingleAsync(l => l.Id == letter.Id)], await db.People.SingleAsync(p => p.Id == person.Id), host.Time.GetUtcNow().UtcDateTime);
            db.Add(batch);
            await db.SaveChangesAsync();
            return batch.Id;
        });
    }
}
