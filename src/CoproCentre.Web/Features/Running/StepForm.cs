using CoproCentre.Domain.People;
using CoproCentre.Web.Forms;
using FluentValidation;

namespace CoproCentre.Web.Features.Running;

/// <summary>One step of a running meeting; every button sends all of it, so that nothing typed is lost on the way.</summary>
public sealed class StepForm
{
    /// <summary>The button: "next", "back", "heard-12" ...</summary>
    public string? Go { get; set; }

    /// <summary>The step's text: notes of an item, ground rules, or what happens next.</summary>
    public string? Text { get; set; }

    /// <summary>The text as it stood when the page was opened.</summary>
    public string? Before { get; set; }

    /// <summary>People who are ticked as here.</summary>
    public List<int> Here { get; set; } = [];

    /// <summary>People who are ticked as having sent apologies.</summary>
    public List<int> Away { get; set; } = [];

    /// <summary>Marks of newcomers that are still ticked.</summary>
    public List<int> Newcomers { get; set; } = [];

    /// <summary>What the page showed: only what somebody changed is changed, so that two devices can tick at once.</summary>
    public List<int> WasHere { get; set; } = [];

    public List<int> WasAway { get; set; } = [];

    public List<int> WasNewcomers { get; set; } = [];

    public string? NewName { get; set; }

    public DateInput NextDate { get; set; } = new();

    public TimeInput NextTime { get; set; } = new();

    /// <summary>The next date and time that the page showed.</summary>
    public string? NextBefore { get; set; }

    /// <summary>The next date and time in one text.</summary>
    public string Next => $"{NextDate.Value:yyyy-MM-dd} {NextTime.Value:HH\\:mm}".Trim();
}

public sealed class StepFormValidator : AbstractValidator<StepForm>
{
    public StepFormValidator()
    {
        RuleFor(f => f.NewName).Needed("a name", Person.NameLength).When(f => f.Go == "add");
        RuleFor(f => f.NewName).Optional("the name", Person.NameLength).When(f => f.Go != "add");
        RuleFor(f => f.NextDate).DayOrNothing();
        RuleFor(f => f.NextTime).TimeOrNothing();
    }
}
