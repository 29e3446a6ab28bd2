using System.Linq.Expressions;
using CoproCentre.Domain.Joining;
using CoproCentre.Web.Features.Shared;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace CoproCentre.Web.Features.Joining;

/// <summary>Whom to call, on the page of a worker or of the person.</summary>
/// <param name="PersonId">Somebody else; empty on one's own page.</param>
public sealed record ContactPage(int? PersonId, string Name, bool Exists, ContactForm Form)
{
    public string Address => PersonId is { } id ? $"/people/{id}/emergency-contact" : "/me/emergency-contact";

    public string Back => PersonId is { } id ? $"/people/{id}" : "/me/volunteering";
}

/// <summary>A talk with somebody who begins, as it was.</summary>
public sealed record InductionLine(DateOnly Day, string By, IReadOnlyList<string> Talked, string Notes)
{
    public static Expression<Func<Induction, InductionLine>> Read { get; } = i =>
        new(i.Day, i.By.ChosenName, i.Talked.OrderBy(t => t.Id).Select(t => t.Text).ToList(), i.Notes);
}

/// <summary>The newest version of the agreement, and how far it is with one person.</summary>
public sealed record AgreementView(int TextId, int Number, string CentreGives, string WeAsk, DateTime? SaidYesAt, string? ToldTo, DateTime? ForCentreAt, string? ForCentre)
{
    public bool IsAgreed => SaidYesAt is not null && ForCentreAt is not null;

    public static IReadOnlyList<string> Lines(string side) => [.. side.Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)];
}

/// <summary>How somebody begins: what was explained, what both sides expect.</summary>
/// <param name="Agreement">Nothing as long as the centre has not written one.</param>
/// <param name="Before">An older version that both agreed to, while the newest waits.</param>
public sealed record InductionPage(int PersonId, string Name, IReadOnlyList<InductionLine> Lines, AgreementView? Agreement, DateOnly? Before, IReadOnlyList<SelectListItem> Points, InductionForm Form);

/// <summary>The agreement on paper.</summary>
public sealed record AgreementPaper(string Name, AgreementView Agreement);

public sealed record MentorPage(int PersonId, string Name, IReadOnlyList<MentorLine> Mentors, string? Find, IReadOnlyList<SelectListItem> Found);

public sealed record MentorLine(int Id, int MentorId, string Name, DateOnly From, DateOnly? Until);

/// <summary>Those with whom somebody talks one to one.</summary>
public sealed record MyMentoringPage(IReadOnlyList<PairLine> Mentors, IReadOnlyList<PairLine> Mentees);

public sealed record PairLine(int Id, int OtherId, string Other, DateOnly From, DateOnly? Until, string NextStep, DateOnly? NextOn);

/// <summary>What two talked about; nobody else reads it.</summary>
public sealed record PairPage(int Id, string Other, bool IsMentor, DateOnly? Until, Paged<TalkLine> Talks, TalkForm Form)
{
    /// <summary>The weeks of the one whose mentor the reader is, when they are in the programme.</summary>
    public int? JourneyId { get; init; }
}

public sealed record TalkLine(DateOnly Day, string Said, string NextStep, DateOnly? NextOn, string By);

/// <summary>The points of the list, and the agreement, for those who look after them.</summary>
public sealed record JoiningSettingsPage(IReadOnlyList<InductionPoint> Points, AgreementText? Text, int Agreed, PointForm Form);

public sealed record PointPage(int Id, bool IsRetired, PointForm Form);

/// <summary>A person's own volunteering, all in one place, with what would come next.</summary>
public sealed record VolunteeringPage(string IntroducedAs, bool HasInduction, AgreementView? Agreement, bool HasContact, string? Mentor, int Jobs, int Learnt, int HoursThisYear, IReadOnlyList<MyDate> Dates);

/// <summary>A date of an activity that one put one's name down for.</summary>
public sealed record MyDate(int ActivityId, string Name, DateOnly Day, TimeOnly Starts, string Place);
