using CoproCentre.Domain.Budgets;
using CoproCentre.Web.Forms;
using FluentValidation;

namespace CoproCentre.Web.Features.Budgets;

/// <summary>What a group has to spend in a year, and where it comes from (G3).</summary>
public sealed class BudgetAmountForm
{
    /// <summary>Pounds as typed, like "500" or "249.50".</summary>
    public string? Money { get; set; }

    public string? Note { get; set; }

    public int Version { get; set; }

    public static BudgetAmountForm Of(GroupBudget? budget) =>
        budget is null ? new() : new() { Money = Pounds.Say(budget.Pence), Note = budget.Note, Version = budget.Version };
}

public sealed class BudgetAmountFormValidator : AbstractValidator<BudgetAmountForm>
{
    public BudgetAmountFormValidator()
    {
        RuleFor(f => f.Money).Must(m => Pounds.Read(m) is >= 0 and <= GroupBudget.MostPence).WithMessage("Write an amount in pounds from £0 to £1,000,000, like 500 or 249.50.");
        RuleFor(f => f.Note).Optional("the note", GroupBudget.NoteLength);
    }
}

public sealed record BudgetAmountPage(int GroupId, string Group, BudgetYear Year, BudgetAmountForm Form);
