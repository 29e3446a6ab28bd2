using CoproCentre.Domain.People;
using CoproCentre.Web.Forms;
using FluentValidation;

namespace CoproCentre.Web.Features.People;

/// <summary>What a person tells about themselves, or a worker writes down for them.</summary>
public sealed class PersonForm
{
    public string? ChosenName { get; set; }

    public string? IntroducedAs { get; set; }

    public string? Pronouns { get; set; }

    public ContactWay Way { get; set; }

    public HowOften HowOften { get; set; }

    public string? Phone { get; set; }

    public string? Email { get; set; }

    public string? Skills { get; set; }

    public string? Interests { get; set; }

    public string? WouldLikeToLearn { get; set; }

    public string? AccessNeeds { get; set; }

    public bool AccessNeedsMayBeShared { get; set; }

    public bool NameInThanks { get; set; }

    public TextSize TextSize { get; set; }

    public int Version { get; set; }

    public static PersonForm Of(Person person) => new()
    {
        ChosenName = person.ChosenName,
        IntroducedAs = person.IntroducedAs,
        Pronouns = person.Pronouns,
        Way = person.Way,
        HowOften = person.HowOften,
        Phone = person.Phone,
        Email = person.Email,
        Skills = person.Skills,
        Interests = person.Interests,
        WouldLikeToLearn = person.WouldLikeToLearn,
        AccessNeeds = person.AccessNeeds,
        AccessNeedsMayBeShared = person.AccessNeedsMayBeShared,
        NameInThanks = person.NameInThanks,
        TextSize = person.TextSize,
        Version = person.Version,
    };

    public void Tell(Person person)
    {
        person.CallThem(ChosenName!, IntroducedAs);
        person.SpeakOfThem(Pronouns);
        person.ReachThem(Way, Phone, Email);
        person.TellThem(HowOften);
        person.TellAboutThem(Skills, Interests, WouldLikeToLearn);
        person.ShareAccessNeeds(AccessNeeds, AccessNeedsMayBeShared);
        person.AgreeToBeNamed(NameInThanks);
        person.Read(TextSize);
    }
}

public sealed class PersonFormValidator : AbstractValidator<PersonForm>
{
    public PersonFormValidator()
    {
        RuleFor(f => f.ChosenName).Needed("a name", Person.NameLength);
        RuleFor(f => f.IntroducedAs).Optional("the introduction", Person.IntroductionLength);
        RuleFor(f => f.Pronouns).Optional("how to speak of them", Person.PronounsLength);
        RuleFor(f => f.Way).AChoice();
        RuleFor(f => f.HowOften).AChoice();
        RuleFor(f => f.Phone).Optional("the phone number", Person.ContactLength)
            .Must((form, phone) => form.Way != ContactWay.Text || !string.IsNullOrWhiteSpace(phone)).WithMessage("Write a phone number, or choose another way.")
            .Must(phone => string.IsNullOrWhiteSpace(phone) || PhoneNumber.Dialled(phone) is not null).WithMessage("This is not a phone number. Check it, or leave it empty.");
        RuleFor(f => f.Email).Optional("the e-mail address", Person.ContactLength)
            .Must((form, email) => form.Way != ContactWay.Email || email?.Contains('@') == true).WithMessage("Write an e-mail address, or choose another way.");
        RuleFor(f => f.Skills).Optional("skills", Person.TextLength);
        RuleFor(f => f.Interests).Optional("interests", Person.TextLength);
        RuleFor(f => f.WouldLikeToLearn).Optional("what they would like to learn", Person.TextLength);
        RuleFor(f => f.AccessNeeds).Optional("access needs", Person.TextLength);
        RuleFor(f => f.TextSize).AChoice();
    }
}
