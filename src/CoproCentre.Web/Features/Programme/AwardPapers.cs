using CoproCentre.Data;
using CoproCentre.Domain.Programme;
using Microsoft.EntityFrameworkCore;

namespace CoproCentre.Web.Features.Programme;

/// <summary>Certificates, one a page (P4).</summary>
public sealed record CertificatesPaper(IReadOnlyList<Certificate> Certificates);

/// <summary>One certificate: only what the person agreed to show.</summary>
/// <param name="CheckAt">Where it can be checked, if the person agreed to that.</param>
public sealed record Certificate(string Name, string Award, int Week, IReadOnlyList<string> Lines, IReadOnlyList<string> Roles, IReadOnlyList<string> Training, string Words, string? Mentor, string Coordinator,
    DateOnly GivenOn, string? Code, string? CheckAt)
{
    private const int LongName = 14;
    private const int VeryLongName = 28;

    /// <summary>How large the name can be.</summary>
    public string Size => Name.Length switch { > VeryLongName => "cc-cert__name--s", > LongName => "cc-cert__name--m", _ => "" };
}

/// <summary>Reads awards as certificates.</summary>
public static class AwardPapers
{
    public static async Task<CertificatesPaper> Certificates(this CoproContext db, IQueryable<Award> awards, string site)
    {
        var found = await awards.OrderBy(a => a.Position).ThenBy(a => a.Id).Select(a => new
        {
            a.Review.Journey.Person.ChosenName,
            a.Review.Milestone.Name,
            a.Review.Milestone.Week,
            a.Review.Milestone.Certificate,
            a.Review.Choices,
            a.Review.Words,
            a.Weeks,
            a.Days,
            a.Minutes,
            a.Roles,
            a.Training,
            a.GivenOn,
            a.Code,
            // Who wrote the mentor's words; else who was the mentor on that day.
            Mentor = a.Review.MentorWordsBy != null ? a.Review.MentorWordsBy.ChosenName : db.Mentorships
                .Where(m => m.PersonId == a.Review.Journey.PersonId && m.From <= a.GivenOn && (m.Until == null || m.Until >= a.GivenOn))
                .OrderBy(m => m.From).ThenBy(m => m.Id).Select(m => m.Mentor.ChosenName).FirstOrDefault(),
            Coordinator = a.Review.Decisions.OrderByDescending(d => d.At).ThenByDescending(d => d.Id).Select(d => d.By.ChosenName).First(),
        }).ToListAsync();
        return new([.. found.Select(a => new Certificate(a.ChosenName, a.Name, a.Week, Lines(a.Certificate, a.Name, a.Week, a.Days, a.Minutes / 60, a.Choices),
            Listed(a.Roles, a.Choices, AwardChoices.ShowRoles), Listed(a.Training, a.Choices, AwardChoices.ShowTraining), a.Choices.HasFlag(AwardChoices.ShowWords) ? a.Words : "", a.Mentor, a.Coordinator,
            a.GivenOn, a.Choices.HasFlag(AwardChoices.MayBeChecked) ? AwardCodes.Shown(a.Code) : null, a.Choices.HasFlag(AwardChoices.MayBeChecked) ? $"{site}/verify/{a.Code}" : null))]);
    }

    // The gaps that the person agreed to fill.
    private static IReadOnlyList<string> Lines(string text, string award, int week, int days, int hours, AwardChoices choices)
    {
        var filled = new Dictionary<string, string> { ["award"] = award, ["weeks"] = week.ToString() };
        if (choices.HasFlag(AwardChoices.ShowHours))
            (filled["days"], filled["hours"]) = (days.ToString(), hours.ToString());
        return CertificateText.Lines(text, filled);
    }

    private static IReadOnlyList<string> Listed(string lines, AwardChoices choices, AwardChoices needed) =>
        choices.HasFlag(needed) ? lines.Split('\n', StringSplitOptions.RemoveEmptyEntries) : [];
}
