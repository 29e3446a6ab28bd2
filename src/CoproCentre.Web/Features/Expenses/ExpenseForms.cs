using CoproCentre.Domain.Centre;
using CoproCentre.Domain.Expenses;
using CoproCentre.Web.Forms;
using FluentValidation;

namespace CoproCentre.Web.Features.Expenses;

/// <summary>Something paid: when, what for, how much it really cost, and a photo of the receipt or a note (V9).</summary>
public sealed class ExpenseForm
{
    /// <summary>Whose money it was; empty for one's own. Only workers write down for others.</summary>
    public int? PersonId { get; set; }

    public DateInput Day { get; set; } = new();

    public string? What { get; set; }

    /// <summary>Pounds as typed, like "12.50".</summary>
    public string? Money { get; set; }

    public List<IFormFile> Receipts { get; set; } = [];

    public string? Note { get; set; }

    public ExpenseWords ReadWords() => new(Day.Value!.Value, What!, Pounds.Read(Money)!.Value, Note);

    public async Task<IReadOnlyCollection<Picture>> ReadPhotos()
    {
        var photos = new List<Picture>();
        foreach (var file in Receipts)
        {
            using var bytes = new MemoryStream();
            await file.CopyToAsync(bytes);
            photos.Add(ExpenseReceipt.Read(bytes.ToArray()));
        }

        return photos;
    }
}

public sealed class ExpenseFormValidator : AbstractValidator<ExpenseForm>
{
    public ExpenseFormValidator()
    {
        RuleFor(f => f.Day).ADay();
        RuleFor(f => f.What).Needed("what it was for", Expense.WhatLength);
        RuleFor(f => f.Money).Must(m => Pounds.Read(m) is > 0 and <= Expense.MostPence).WithMessage("Write what it cost in pounds, from 1p to £1,000, like 12.50.");
        RuleFor(f => f.Note).Optional("the note", Expense.NoteLength);
        RuleFor(f => f.Receipts).Must(r => r.Count <= Expense.MostReceipts).WithMessage($"Choose at most {Expense.MostReceipts} photos.")
            .Must(r => r.TrueForAll(f => f.Length <= ExpenseReceipt.MostBytes)).WithMessage($"Choose a smaller photo: at most {ExpenseReceipt.MostBytes / 1024 / 1024} MB.")
            .Must((form, r) => r.Count > 0 || !string.IsNullOrWhiteSpace(form.Note)).WithMessage("Add a photo of the receipt, or a note that says why there is none.");
    }
}

/// <summary>Why a claim is not agreed.</summary>
public sealed class DeclineForm
{
    public string? Because { get; set; }

    public int Version { get; set; }
}

public sealed class DeclineFormValidator : AbstractValidator<DeclineForm>
{
    public DeclineFormValidator() => RuleFor(f => f.Because).Needed("why not, so that the person knows", Expense.NoteLength);
}

/// <summary>How the money was given.</summary>
public sealed class PaymentForm
{
    public PaymentWay How { get; set; }

    public int Version { get; set; }
}

public sealed class PaymentFormValidator : AbstractValidator<PaymentForm>
{
    public PaymentFormValidator() => RuleFor(f => f.How).AChoice();
}
