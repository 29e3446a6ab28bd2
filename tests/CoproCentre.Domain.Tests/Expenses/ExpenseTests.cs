using CoproCentre.Domain.Centre;
using CoproCentre.Domain.Expenses;
using CoproCentre.Domain.People;

namespace CoproCentre.Domain.Tests.Expenses;

public class ExpenseTests
{
    private static readonly DateOnly Today = new(2026, 12, 3);
    private static readonly DateTime Now = new(2026, 12, 3, 9, 0, 0, DateTimeKind.Utc);
    private static readonly Picture Photo = new("image/png", [1]);

    private readonly Person ewa = new("Ewa", Now);
    private readonly Person yusuf = new("Yusuf", Now);
    private readonly Person kay = new("Kay", Now);

    [Fact]
    public void AClaim_IsApprovedByASecondPerson_AndPaid()
    {
        var expense = AClaim();
        expense.Approve(yusuf, Now);
        Assert.Equal((ExpenseState.Approved, yusuf), (expense.State, expense.DecidedBy));
        expense.Pay(yusuf, PaymentWay.Cash, Today);
        Assert.Equal((ExpenseState.Paid, Today, PaymentWay.Cash, yusuf), (expense.State, expense.PaidOn, expense.PaidHow, expense.PaidBy));
    }

    [Fact]
    public void Nobody_DecidesAboutTheirOwnMoney_OrWhatTheyWroteDown()
    {
        const string why = "A second person decides: not who gets the money, and not who wrote it down.";
        Refused(why, () => AClaim().Approve(ewa, Now));
        Refused(why, () => AClaim(by: yusuf).Approve(yusuf, Now));
        Refused(why, () => AClaim(by: yusuf).Decline(yusuf, "Because", Now));
        AClaim(by: yusuf).Approve(kay, Now);
    }

    [Fact]
    public void Pay_OnlyWhatIsApproved_AndNotToOneself()
    {
        Refused("Only what is approved is paid out.", () => AClaim().Pay(yusuf, PaymentWay.Cash, Today));
        var expense = AClaim();
        expense.Approve(yusuf, Now);
        Refused("Somebody else pays it out to you.", () => expense.Pay(ewa, PaymentWay.Cash, Today));
    }

    [Fact]
    public void Decline_NeedsAReason_AndIsFinal()
    {
        var expense = AClaim();
        Refused("Write why not, so that the person knows.", () => expense.Decline(yusuf, " ", Now));
        Assert.Equal(ExpenseState.Claimed, expense.State);
        expense.Decline(yusuf, "It was paid last week.", Now);
        Refused("This was decided or taken back already.", () => expense.Approve(kay, Now));
    }

    [Fact]
    public void TakeBack_IsForWhoMadeIt_AsLongAsNobodyDecided()
    {
        Refused("Only who made the claim takes it back.", () => AClaim().TakeBack(kay));
        var expense = AClaim();
        expense.TakeBack(ewa);
        Assert.Equal(ExpenseState.TakenBack, expense.State);
        Refused("This was decided or taken back already.", () => expense.Approve(yusuf, Now));
        var approved = AClaim();
        approved.Approve(yusuf, Now);
        Refused("This was decided or taken back already.", () => approved.TakeBack(ewa));
    }

    [Fact]
    public void AClaim_HasAReceiptOrANote()
    {
        Refused("Add a photo of the receipt, or a note that says why there is none.", () => new Expense(new(Today, "Bus", 250, " "), ewa, ewa, [], Today, Now));
        Assert.Empty(new Expense(new(Today, "Bus", 250, "The driver gave none."), ewa, ewa, [], Today, Now).Receipts);
        Assert.Equal(5, new Expense(new(Today, "Bus", 250, null), ewa, ewa, [Photo, Photo, Photo, Photo, Photo], Today, Now).Receipts.Count);
        Refused("Choose at most 5 photos.", () => new Expense(new(Today, "Bus", 250, null), ewa, ewa, [Photo, Photo, Photo, Photo, Photo, Photo], Today, Now));
    }

    [Theory]
    [InlineData(0, 250, null)]
    [InlineData(-365, 250, null)]
    [InlineData(1, 250, "Choose a day in the last year.")]
    [InlineData(-366, 250, "Choose a day in the last year.")]
    [InlineData(0, 0, "Write what it cost in pounds, from 1p to £1,000, like 12.50.")]
    [InlineData(0, -5, "Write what it cost in pounds, from 1p to £1,000, like 12.50.")]
    [InlineData(0, 100_000, null)]
    [InlineData(0, 100_001, "Write what it cost in pounds, from 1p to £1,000, like 12.50.")]
    public void DayAndCost_HaveLimits(int days, long pence, string? refused)
    {
        Expense Make() => new(new(Today.AddDays(days), "Bus", pence, null), ewa, ewa, [Photo], Today, Now);
        if (refused is null)
            Assert.Equal(pence, Make().Pence);
        else
            Refused(refused, () => Make());
    }

    [Fact]
    public void APhoto_IsLookedAt_NotItsName()
    {
        Refused("Your phone saved this in a form we cannot show. Take it as a JPEG, or show the paper to a worker.",
            () => ExpenseReceipt.Read([0, 0, 0, 24, (byte)'f', (byte)'t', (byte)'y', (byte)'p', (byte)'h', (byte)'e', (byte)'i', (byte)'c']));
        Refused("Choose a picture that is a PNG or a JPEG.", () => ExpenseReceipt.Read("%PDF-1.7 not a picture"u8.ToArray()));
        Refused("Choose a smaller photo: at most 10 MB.", () => ExpenseReceipt.Read(new byte[ExpenseReceipt.MostBytes + 1]));
    }

    private Expense AClaim(Person? by = null) => new(new(Today, "Bus to the allotment", 250, null), ewa, by ?? ewa, [Photo], Today, Now);

    private static void Refused(string why, Action act) => Assert.Equal(why, Assert.Throws<RuleBrokenException>(act).Message);
}
