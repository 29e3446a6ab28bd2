using CoproCentre.Domain.Days;
using CoproCentre.Web.Features.Shared;
using CoproCentre.Web.Forms;
using FluentValidation;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace CoproCentre.Web.Features.Settings;

/// <param name="Changes">Days to come that are different.</param>
public sealed record SessionsPage(Paged<CentreSession> Sessions, int Changes, DateOnly Today);

/// <param name="Id">Empty for a new one.</param>
public sealed record SessionPage(int? Id, SessionForm Form);

public sealed record SessionChangesPage(Paged<SessionChangeRow> Changes, DateOnly Today);

/// <param name="Session">Empty when it is about the whole centre.</param>
public sealed record SessionChangeRow(int Id, DateOnly Day, string? Session, TimeOnly? Starts, TimeOnly? Ends, string Why);

public sealed record NewSessionChangePage(IReadOnlyList<SelectListItem> Sessions, SessionChangeForm Form);

public sealed class SessionForm
{
    public string? Name { get; set; }

    public List<Weekdays> Weekdays { get; set; } = [];

    public TimeInput Starts { get; set; } = new();

    public TimeInput Ends { get; set; } = new();

    public DateInput From { get; set; } = new();

    public DateInput Until { get; set; } = new();

    public int Version { get; set; }

    public static SessionForm Of(CentreSession session) => new()
    {
        Name = session.Name,
        Weekdays = [.. Week.Where(d => session.Weekdays.HasFlag(d))],
        Starts = new(session.Starts),
        Ends = new(session.Ends),
        From = new(session.From),
        Until = new(session.Until),
        Version = session.Version,
    };

    public static IEnumerable<Weekdays> Week => Enum.GetValues<Weekdays>().Where(d => d != Domain.Days.Weekdays.None);

    public Weekdays Days() => Weekdays.Aggregate(Domain.Days.Weekdays.None, (all, day) => all | day);
}

public sealed class SessionFormValidator : AbstractValidator<SessionForm>
{
    public SessionFormValidator()
    {
        RuleFor(f => f.Name).Needed("a name for the session", CentreSession.NameLength);
        RuleFor(f => f.Weekdays).Must(d => d.Count > 0 && d.TrueForAll(x => SessionForm.Week.Contains(x))).WithMessage("Choose at least one day of the week.");
        RuleFor(f => f.Starts).ATime();
        RuleFor(f => f.Ends).ATime();
        RuleFor(f => f.From).ADay();
        RuleFor(f => f.Until).DayOrNothing();
    }
}

public sealed class SessionChangeForm
{
    public DateInput Day { get; set; } = new();

    /// <summary>Empty for the whole centre.</summary>
    public int? SessionId { get; set; }

    public bool IsClosed { get; set; }

    public TimeInput Starts { get; set; } = new();

    public TimeInput Ends { get; set; } = new();

    public string? Why { get; set; }
}

public sealed class SessionChangeFormValidator : AbstractValidator<SessionChangeForm>
{
    public SessionChangeFormValidator()
    {
        RuleFor(f => f.Day).ADay();
        RuleFor(f => f.IsClosed).Must(closed => closed).When(f => f.SessionId is null).WithMessage("The whole centre can be closed. For another time, choose a session.");
        RuleFor(f => f.Starts).ATime().When(f => !f.IsClosed && f.SessionId is not null);
        RuleFor(f => f.Ends).ATime().When(f => !f.IsClosed && f.SessionId is not null);
        RuleFor(f => f.Why).Needed("why, so that people know", SessionChange.WhyLength);
    }
}
