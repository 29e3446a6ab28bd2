using CoproCentre.Domain.People;
using CoproCentre.Domain.Privacy;

namespace CoproCentre.Domain.Joining;

/// <summary>One version of what the centre and its volunteers expect of each other (V2). A version that somebody agreed to is never changed: a change makes the next.</summary>
[Personal("Versions of the agreement that you wrote", "So that people know whom to ask about it.", Kept.Records, Seen.Everybody)]
public sealed class AgreementText : Entity
{
    /// <summary>Letters in each of the two sides.</summary>
    public const int SideLength = 3000;

    /// <summary>What a new centre begins with, one thing a line; it changes both sides as it likes.</summary>
    public const string UsualCentreGives = """
        A welcome, and somebody you can ask.
        Time to learn each job, with somebody beside you.
        What you pay to get here or for the centre, given back.
        A say in how the centre is run.
        Little written down about you, and all of it yours to read.
        A rest when you need one, and a way back.
        """;

    public const string UsualWeAsk = """
        Come when you said you would, or tell us that you cannot.
        Be kind to everybody, also on a hard day.
        Keep to yourself what people tell you, but fetch a worker when somebody may be in danger.
        Ask before you do a job that you have not learnt yet.
        Wash your hands before you touch food.
        Tell us when something is not right, so that we can change it.
        """;

    private AgreementText()
    {
    }

    public AgreementText(int number, string? centreGives, string? weAsk, Person by, DateTime now)
    {
        CentreGives = Say.Needed(centreGives, "what the centre gives", SideLength);
        WeAsk = Say.Needed(weAsk, "what is asked of everybody", SideLength);
        (Number, WrittenBy, WrittenById, WrittenAt) = (number, by, by.Id, now);
    }

    /// <summary>Counts up from 1.</summary>
    public int Number { get; private set; }

    /// <summary>What people can expect of the centre; one thing a line.</summary>
    public string CentreGives { get; private set; } = "";

    /// <summary>What the centre expects of people; one thing a line.</summary>
    public string WeAsk { get; private set; } = "";

    public int WrittenById { get; private set; }

    public Person WrittenBy { get; private set; } = null!;

    /// <summary>UTC.</summary>
    public DateTime WrittenAt { get; private set; }
}

/// <summary>A person and the centre agree to a version: a tap on one's own page, or a word that a worker writes down; no signature (V2).</summary>
[Personal("What you and the centre agreed", "So that both sides know what to expect.", Kept.Page, Seen.Workers, GoesWithThem = true)]
public sealed class Agreement : Entity
{
    private Agreement()
    {
    }

    public Agreement(AgreementText text, Person person) => (Text, TextId, Person, PersonId) = (text, text.Id, person, person.Id);

    public int TextId { get; private set; }

    public AgreementText Text { get; private set; } = null!;

    public int PersonId { get; private set; }

    public Person Person { get; private set; } = null!;

    /// <summary>UTC; when the person said yes.</summary>
    public DateTime? SaidYesAt { get; private set; }

    /// <summary>Who wrote down the person's yes; empty when they tapped it themselves.</summary>
    public int? ToldToId { get; private set; }

    public Person? ToldTo { get; private set; }

    /// <summary>Who said yes for the centre.</summary>
    public int? ForCentreId { get; private set; }

    public Person? ForCentre { get; private set; }

    /// <summary>UTC.</summary>
    public DateTime? ForCentreAt { get; private set; }

    public bool IsAgreed => SaidYesAt is not null && ForCentreAt is not null;

    /// <summary>The person says yes on their own page, or tells it to somebody else. The first time counts.</summary>
    public void SayYes(Person by, DateTime now)
    {
        if (SaidYesAt is not null)
            return;
        SaidYesAt = now;
        if (by != Person)
            (ToldTo, ToldToId) = (by, by.Id);
    }

    /// <summary>A worker says yes for the centre. Nobody does so to themselves.</summary>
    public void SayYesForCentre(Person worker, DateTime now)
    {
        if (worker == Person)
            throw new RuleBrokenException($"Somebody else says yes for the centre.");
        if (ForCentreAt is null)
            (ForCentre, ForCentreId, ForCentreAt) = (worker, worker.Id, now);
    }
}
