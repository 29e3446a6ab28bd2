using CoproCentre.Domain.Privacy;

namespace CoproCentre.Domain.People;

/// <summary>Anyone known to the centre, with or without an account (V1, D1). Nothing about health, homelessness, benefits or offences is kept.</summary>
[Personal("Your name, and how you are introduced",
    "So that we can call you by the name you chose.", Kept.Page, Seen.WorkersAndManagers, Texts = Telling.Own)]
public sealed class Person : Entity
{
    /// <summary>Letters in a chosen name.</summary>
    public const int NameLength = 80;

    /// <summary>Letters in the words a person is introduced with.</summary>
    public const int IntroductionLength = 100;

    /// <summary>Letters in pronouns.</summary>
    public const int PronounsLength = 40;

    /// <summary>Letters in each of the longer texts about a person.</summary>
    public const int TextLength = 1000;

    /// <summary>Letters in a phone number or e-mail address.</summary>
    public const int ContactLength = 200;

    /// <summary>How people prefer to be introduced unless they say otherwise (V1).</summary>
    public const string UsualIntroduction = "Volunteer";

    private Person()
    {
    }

    public Person(string chosenName, DateTime now)
    {
        ChosenName = Say.Needed(chosenName, "a name", NameLength);
        AddedAt = now;
    }

    [Tells(Telling.Name)]
    public string ChosenName { get; private set; } = "";

    public string IntroducedAs { get; private set; } = UsualIntroduction;

    /// <summary>How to speak of them, in their own words, like "she" or "they"; empty when they did not say.</summary>
    [Personal("How to speak of you", "So that we speak of you as you wish. Only if you want to say it.", Kept.Page, Seen.Workers)]
    public string Pronouns { get; private set; } = "";

    [Personal("What you are good at", "So that we can ask you for what you like to give.", Kept.Page, Seen.Workers)]
    public string Skills { get; private set; } = "";

    [Personal("What you like", "So that we can tell you about things you may enjoy.", Kept.Page, Seen.Workers)]
    public string Interests { get; private set; } = "";

    [Personal("What you would like to learn", "So that we can offer it to you.", Kept.Page, Seen.Workers)]
    public string WouldLikeToLearn { get; private set; } = "";

    [Personal("How you like to be reached", "So that news comes to you in the way you prefer.", Kept.Page, Seen.Workers)]
    public ContactWay Way { get; private set; }

    [Personal("How often you like to hear from us", "So that you get one message and not five.", Kept.Page, Seen.Workers)]
    public HowOften HowOften { get; private set; }

    [Personal("Your phone number", "So that we can send you a text message, if you want that.", Kept.Page, Seen.Workers)]
    public string Phone { get; private set; } = "";

    [Personal("Your e-mail address", "So that we can write to you, if you want that.", Kept.Page, Seen.Workers)]
    public string Email { get; private set; } = "";

    [Personal("What helps you to take part", "So that a meeting works for you.", Kept.Page, Seen.Chairs)]
    public string AccessNeeds { get; private set; } = "";

    /// <summary>Whether access needs may be told to a chair who prepares a meeting (M4).</summary>
    public bool AccessNeedsMayBeShared { get; private set; }

    /// <summary>Whether the person agreed to be thanked by name (M14).</summary>
    public bool NameInThanks { get; private set; }

    [Personal("How large you like words", "So that every page is easy for you to read.", Kept.Page, Seen.Nobody)]
    public TextSize TextSize { get; private set; }

    /// <summary>UTC.</summary>
    public DateTime AddedAt { get; private set; }

    /// <summary>UTC; when everything about the person was erased. The number stays, so that the records still add up (D2).</summary>
    public DateTime? ErasedAt { get; private set; }

    public void CallThem(string chosenName, string? introducedAs)
    {
        ChosenName = Say.Needed(chosenName, "a name", NameLength);
        var words = Say.Optional(introducedAs, "the introduction", IntroductionLength);
        IntroducedAs = words.Length == 0 ? UsualIntroduction : words;
    }

    public void SpeakOfThem(string? pronouns) => Pronouns = Say.Optional(pronouns, "how to speak of them", PronounsLength);

    public void TellAboutThem(string? skills, string? interests, string? wouldLikeToLearn)
    {
        Skills = Say.Optional(skills, "skills", TextLength);
        Interests = Say.Optional(interests, "interests", TextLength);
        WouldLikeToLearn = Say.Optional(wouldLikeToLearn, "what they would like to learn", TextLength);
    }

    /// <summary>Whether news is sent to the person by itself (C3). Others find it on the site, get a slip, or are told.</summary>
    public bool IsSentNews => Way is ContactWay.Text or ContactWay.Email && HowOften != HowOften.OnlyWhatNeedsMe;

    /// <summary>Sets how to reach the person. Refuses what is no phone number, and a way that lacks its number or address (C1).</summary>
    public void ReachThem(ContactWay way, string? phone, string? email)
    {
        Phone = Say.Optional(phone, "the phone number", ContactLength);
        Email = Say.Optional(email, "the e-mail address", ContactLength);
        if (Phone.Length > 0 && PhoneNumber.Dialled(Phone) is null)
            throw new RuleBrokenException($"This is not a phone number. Check it, or leave it empty.", nameof(Phone));
        if (way == ContactWay.Text && Phone.Length == 0)
            throw new RuleBrokenException($"Write a phone number, or choose another way.");
        if (way == ContactWay.Email && !Email.Contains('@'))
            throw new RuleBrokenException($"Write an e-mail address, or choose another way.");
        Way = way;
    }

    /// <summary>Sets how often the person likes to hear from the centre (C3).</summary>
    public void TellThem(HowOften howOften) => HowOften = howOften;

    public void ShareAccessNeeds(string? accessNeeds, bool mayBeShared)
    {
        AccessNeeds = Say.Optional(accessNeeds, "access needs", TextLength);
        AccessNeedsMayBeShared = mayBeShared;
    }

    public void AgreeToBeNamed(bool agreed) => NameInThanks = agreed;

    public void Read(TextSize size) => TextSize = size;
}
