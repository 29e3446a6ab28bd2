using CoproCentre.Domain.People;

namespace CoproCentre.Domain.Privacy;

/// <summary>Somebody asks about their data: a copy, a correction, erasure; or complains (D1, D2). The clocks are those of UK law.</summary>
[Personal("What you asked about your data, and what came of it", "So that you get an answer in time.", Kept.Requests, Seen.Managers,
    Texts = Telling.Own, Since = nameof(AnsweredOn))]
public sealed class DataRequest : Entity
{
    /// <summary>Letters in what was asked, in a reason, and in an answer.</summary>
    public const int WordsLength = 2000;

    /// <summary>Calendar months in which a request is answered.</summary>
    public const int Months = 1;

    /// <summary>Further months when it is much or difficult, with a reason.</summary>
    public const int MoreMonths = 2;

    /// <summary>Days in which a complaint is acknowledged.</summary>
    public const int DaysToAcknowledge = 30;

    private DataRequest()
    {
    }

    /// <summary>Refuses a day that has not come.</summary>
    public DataRequest(Person person, DataRequestKind kind, AskedWay way, string? words, DateOnly askedOn, Person recordedBy, DateOnly today)
    {
        if (askedOn > today)
            throw new RuleBrokenException($"Choose today or a day before.", nameof(AskedOn));
        Person = person;
        RecordedById = recordedBy.Id;
        (Kind, Way, AskedOn) = (kind, way, askedOn);
        Words = Say.Optional(words, "what they ask", WordsLength);
        DueOn = kind == DataRequestKind.Complaint ? askedOn.AddDays(DaysToAcknowledge) : askedOn.AddMonths(Months);
    }

    public int PersonId { get; private set; }

    public Person Person { get; private set; } = null!;

    public DataRequestKind Kind { get; private set; }

    public AskedWay Way { get; private set; }

    public string Words { get; private set; } = "";

    public DateOnly AskedOn { get; private set; }

    public int RecordedById { get; private set; }

    /// <summary>When the clock runs out; for a complaint the day by which it is acknowledged, and none after that.</summary>
    public DateOnly? DueOn { get; private set; }

    public DateOnly? AcknowledgedOn { get; private set; }

    public string ExtendedBecause { get; private set; } = "";

    public DateOnly? AnsweredOn { get; private set; }

    public int? AnsweredById { get; private set; }

    /// <summary>How it was answered.</summary>
    public string Answer { get; private set; } = "";

    public bool IsOpen => AnsweredOn is null;

    public bool IsExtended => ExtendedBecause.Length > 0;

    public bool IsOverdueOn(DateOnly today) => IsOpen && DueOn < today;

    /// <summary>The person was told that their request has come. It stops the clock of a complaint.</summary>
    public void Acknowledge(DateOnly today)
    {
        GuardOpen();
        AcknowledgedOn ??= today;
        if (Kind == DataRequestKind.Complaint)
            DueOn = null;
    }

    /// <summary>Two more months, with a reason that the person is told. Refuses after the first month, and a second time.</summary>
    public void Extend(string? because, DateOnly today)
    {
        GuardOpen();
        if (Kind == DataRequestKind.Complaint || IsExtended)
            throw new RuleBrokenException($"There is no more time to take.");
        if (today > DueOn)
            throw new RuleBrokenException($"More time can only be taken within the first month.");
        ExtendedBecause = Say.Needed(because, "why you need more time", WordsLength);
        DueOn = AskedOn.AddMonths(Months + MoreMonths);
    }

    /// <summary>The person has their answer.</summary>
    public void Close(string? answer, Person by, DateOnly today)
    {
        GuardOpen();
        Answer = Say.Needed(answer, "how you answered", WordsLength);
        (AnsweredOn, AnsweredById) = (today, by.Id);
        AcknowledgedOn ??= today;
    }

    private void GuardOpen()
    {
        if (!IsOpen)
            throw new RuleBrokenException($"This request is answered.");
    }
}
