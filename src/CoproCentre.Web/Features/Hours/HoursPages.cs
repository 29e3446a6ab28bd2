using CoproCentre.Data.Days;
using CoproCentre.Domain.Days;
using CoproCentre.Web.Features.Shared;
using CoproCentre.Web.Forms;
using FluentValidation;

namespace CoproCentre.Web.Features.Hours;

/// <summary>The hours of one week, for each person.</summary>
public sealed record WeekPage(IsoWeek Week, string? Find, bool ByHours, int Total, Paged<PersonWeek> People);

public sealed record PersonWeek(int Id, string Name, int Minutes, int Days);

/// <summary>The hours of a year in jobs or in groups.</summary>
public sealed record NamedPage(int Year, int ThisYear, string Address, string Title, IReadOnlyList<NamedHours> Rows);

/// <summary>The hours of a year, week by week.</summary>
public sealed record YearPage(int Year, int ThisYear, IReadOnlyList<WeekRow> Weeks);

public sealed record WeekRow(IsoWeek Week, int Minutes, int Visits);

/// <summary>The visits of one person.</summary>
/// <param name="IsMine">Whether they look at their own.</param>
public sealed record PersonHoursPage(int PersonId, string Name, bool IsMine, int ThisWeek, int ThisYear, Paged<VisitLine> Visits);

public sealed record VisitLine(int Id, string Name, DateOnly Day, DateTime ArrivedAt, DateTime? LeftAt, VisitEnd End, int Minutes, bool IsCorrected);

public sealed record ForgottenPage(Paged<VisitLine> Visits);

/// <summary>One visit, how its times were put right, and a form to do it once more.</summary>
public sealed record VisitPage(VisitLine Visit, bool IsMine, bool MayCorrect, IReadOnlyList<CorrectionLine> Corrections, CorrectionForm Form);

public sealed record CorrectionLine(DateTime ArrivedBefore, DateTime? LeftBefore, DateTime ArrivedAfter, DateTime? LeftAfter, string Why, string By, DateTime At);

/// <summary>The times as they were, and why.</summary>
public sealed class CorrectionForm
{
    public TimeInput Came { get; set; } = new();

    public TimeInput Left { get; set; } = new();

    /// <summary>They left on the day after the one on which they came.</summary>
    public bool NextDay { get; set; }

    public bool NobodyKnows { get; set; }

    public string? Why { get; set; }

    public int Version { get; set; }
}

public sealed class CorrectionFormValidator : AbstractValidator<CorrectionForm>
{
    public CorrectionFormValidator()
    {
        RuleFor(f => f.Came).ATime();
        RuleFor(f => f.Left).TimeOrNothing().Must((form, left) => form.NobodyKnows || !left.IsEmpty).WithMessage("Write when they left, or say that nobody knows.");
        RuleFor(f => f.Why).Needed("why it is put right", VisitCorrection.WhyLength);
    }
}
