using CoproCentre.Domain.Budgets;
using CoproCentre.Domain.Meetings;
using CoproCentre.Web.Forms;
using FluentValidation;

namespace CoproCentre.Web.Features.Decisions;

/// <summary>Why a decision is dropped.</summary>
public sealed class DropDecisionForm
{
    public string? Reason { get; set; }
}

public sealed class DropDecisionFormValidator : AbstractValidator<DropDecisionForm>
{
    public DropDecisionFormValidator() => RuleFor(f => f.Reason).Needed("why it is dropped", Decision.ReasonLength);
}

public sealed record DropDecisionPage(int Id, string What, DropDecisionForm Form);

/// <summary>Money that was spent or goes back: how much, when, which receipt (G3).</summary>
public sealed class SpendingForm
{
    /// <summary>Pounds as typed, like "12.50".</summary>
    public string? Money { get; set; }

    public DateInput On { get; set; } = new();

    public string? Receipt { get; set; }

    /// <summary>Why it is more than was agreed; asked for only then.</summary>
    public string? MoreBecause { get; set; }

    public SpendingWords ReadWords() => new(Pounds.Read(Money)!.Value, On.Value!.Value, Receipt, MoreBecause);
}

public sealed class SpendingFormValidator : AbstractValidator<SpendingForm>
{
    public SpendingFormValidator()
    {
        RuleFor(f => f.Money).Must(m => Pounds.Read(m) is > 0 and <= Decision.MostPence).WithMessage("Write an amount in pounds from 1p to £1,000,000, like 12.50.");
        RuleFor(f => f.On).ADay();
        RuleFor(f => f.Receipt).Optional("the receipt", Spending.ReceiptLength);
        RuleFor(f => f.MoreBecause).Optional("the reason", Spending.ReasonLength);
    }
}

public sealed record SpendingPage(int Id, string What, DecisionMoney Money, SpendingForm Form);
