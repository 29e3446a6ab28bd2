using System.Linq.Expressions;
using CoproCentre.Data.Activities;
using CoproCentre.Domain.Activities;
using CoproCentre.Domain.Numbers;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace CoproCentre.Web.Features.Activities;

/// <summary>A date in a list.</summary>
/// <param name="Taken">How many put their name down.</param>
/// <param name="Before">How many of them did so before the reader; empty when the reader did not.</param>
public sealed record DateRow(
    int Id, int ActivityId, string Name, ActivityKind Kind, DateOnly Day, TimeOnly Starts, TimeOnly Ends, string Place, bool IsCancelled, string Why, int? Places, int Taken, int? Before)
{
    public int? Free => Places is { } places ? Math.Max(0, places - Taken) : null;

    public bool IsMine => Before is not null;

    public bool IsWaiting => Before is { } before && Places is { } places && before >= places;

    public static Expression<Func<ActivityDate, DateRow>> For(int personId) => d => new(
        d.Id, d.ActivityId, d.Activity.Name, d.Activity.Kind, d.Day, d.Starts, d.Ends, d.Room != null ? d.Room.Name : d.OtherPlace, d.IsCancelled, d.Why, d.Activity.Places, d.Taken.Count,
        d.Taken.Any(t => t.PersonId == personId) ? d.Taken.Count(t => d.Taken.Any(o => o.PersonId == personId && (t.TakenAt < o.TakenAt || (t.TakenAt == o.TakenAt && t.Id < o.Id)))) : null);
}

/// <summary>A day of a week, with what is on.</summary>
public sealed record ActivityDay(DateOnly Day, string ClosedBecause, IReadOnlyList<DateRow> Dates);

/// <summary>The programme of a week; the week after the last is as far as one can turn.</summary>
public sealed record ActivityWeek(Period Week, DateOnly Today, IReadOnlyList<ActivityDay> Days)
{
    public bool IsEmpty => Days.All(d => d.Dates.Count == 0);
}

public sealed record RunnerRow(int PersonId, string Name);

/// <summary>One activity: what it is, who runs it, when it is next.</summary>
/// <param name="Runners">Only for people who are signed in.</param>
/// <param name="Past">Dates with how many came, for those who run it.</param>
public sealed record ActivityPage(
    int Id, string Name, string About, ActivityKind Kind, int? Places, IReadOnlyList<string> Topics, IReadOnlyList<RunnerRow> Runners, IReadOnlyList<DateRow> Dates, bool MayRun,
    IReadOnlyList<PastDate> Past);

public sealed record PastDate(int Id, DateOnly Day, bool IsCancelled, int Came);

public sealed record ActivityEditPage(int? Id, ActivityForm Form, IReadOnlyList<SelectListItem> Topics);

public sealed record NewActivityPage(NewActivityForm Form, IReadOnlyList<SelectListItem> Topics, IReadOnlyList<SelectListItem> Rooms);

public sealed record NewDatesPage(int Id, string Name, DatesForm Form, IReadOnlyList<SelectListItem> Rooms);

/// <summary>A page that asks for one thing about a date.</summary>
public sealed record DatePage<TForm>(DateRow Date, TForm Form, IReadOnlyList<SelectListItem> Rooms);

/// <summary>Somebody who can have been there.</summary>
/// <param name="IsWaiting">Put their name down when all places were taken.</param>
public sealed record Comer(int PersonId, string Name, bool IsDown, bool IsWaiting, bool IsIn, bool IsTicked);

/// <summary>Who wants to come; from the day on, who was there.</summary>
public sealed record AttendancePage(int ActivityId, int Id, string Name, DateOnly Day, TimeOnly Starts, string Place, IReadOnlyList<string> Topics, bool HasCome, IReadOnlyList<Comer> People);

/// <summary>Somebody to add to those who run an activity.</summary>
public sealed record RunnersPage(int Id, string Name, IReadOnlyList<RunnerRow> Runners, string? Find, IReadOnlyList<RunnerRow> Found);

/// <summary>Training to come, and what each topic waits for.</summary>
public sealed record TrainingPage(IReadOnlyList<DateRow> Dates, ILookup<int, string> TopicsOf, IReadOnlyList<TopicProgramme> Topics);

/// <summary>A topic, the jobs that ask for it, and when it is next.</summary>
public sealed record TopicProgramme(string Name, IReadOnlyList<string> Jobs, bool IsMine, NextTraining? Next);
