using CoproCentre.Domain.Centre;
using CoproCentre.Domain.Expenses;
using CoproCentre.Domain.People;

namespace CoproCentre.Web.Demonstration;

/// <summary>Some claims of the last weeks, one of each kind and more.</summary>
internal sealed class ExpenseStory(StoryDays days, Dictionary<string, Person> people)
{
    // A small grey square stands for a photo of a receipt.
    private static readonly Picture Photo = ExpenseReceipt.Read(Convert.FromBase64String(
        "iVBORw0KGgoAAAANSUhEUgAAAAoAAAAKCAIAAAACUFjqAAAAEklEQVR4nGP4z8CAB+GTG8HSALfKY52fTcuYAAAAAElFTkSuQmCC"));

    public IEnumerable<Expense> Claims()
    {
        yield return Claim("Dougie", 1, "Bus to the allotment and back", 460);
        yield return Claim("Łucja", 2, "Flour and yeast for Wednesday", 1135, note: "The market stall gives no receipts.");
        yield return Claim("Big Stan", 3, "Washing-up gloves", 380, recordedBy: "Gwilym");
        foreach (var (index, who) in new[] { "Renée", "Alasdair", "Winsome" }.Index())
        {
            var approved = Claim(who, 5 + index, index == 1 ? "Seed potatoes" : "Bus fares of the week", 640 + (index * 225));
            approved.Approve(people["Gwilym"], days.At(Ago(4)));
            yield return approved;
        }

        var no = Claim("Ferdy", 20, "New trainers", 4500);
        no.Decline(people["Siân"], "Shoes for every day are not something the centre can pay. Ask us about the store room.", days.At(Ago(18)));
        yield return no;
        foreach (var week in Enumerable.Range(1, 24))
        {
            var paid = Claim(week % 2 == 0 ? "Tirzah" : "Norm", (week * 7) + 3, "Bus fares of the week", 520 + (week * 37 % 300));
            paid.Approve(people["Gwilym"], days.At(Ago((week * 7) + 2)));
            paid.Pay(people["Siân"], week % 5 == 0 ? PaymentWay.Other : PaymentWay.Cash, Ago((week * 7) + 1));
            yield return paid;
        }
    }

    private Expense Claim(string who, int daysAgo, string what, long pence, string? note = null, string? recordedBy = null) =>
        new(new(Ago(daysAgo), what, pence, note), people[who], people[recordedBy ?? who], note is null ? [Photo] : [], days.Today, days.At(Ago(daysAgo)));

    private DateOnly Ago(int count) => days.Today.AddDays(-count);
}
