using CoproCentre.Domain;
using CoproCentre.Domain.Actions;
using CoproCentre.Domain.Meetings;
using CoproCentre.Domain.People;
using CoproCentre.Web.Forms;
using FluentValidation;
using Microsoft.Extensions.Localization;

namespace CoproCentre.Web.Features.PaperMeetings;

/// <summary>Checks every row that was begun; each sentence says which row it means, because one page holds many.</summary>
public sealed class PaperMeetingFormValidator : AbstractValidator<PaperMeetingForm>
{
    private readonly IStringLocalizer<Texts> texts;

    public PaperMeetingFormValidator(IStringLocalizer<Texts> texts)
    {
        this.texts = texts;
        When(f => !f.WantsMoreRows, () =>
        {
            RuleFor(f => f.Newcomers).Must(names => PaperMeetingForm.Lines(names).All(n => n.Length <= Person.NameLength))
                .WithMessage(Say.TooLong("each name", Person.NameLength).ToString());
            RuleFor(f => f.ClosingWords).Optional("what happens next", Meeting.ClosingLength);
            RuleFor(f => f.NextDate).DayOrNothing();
            RuleFor(f => f.NextTime).TimeOrNothing();
            RuleFor(f => f).Custom(CheckRows);
        });
    }

    private void CheckRows(PaperMeetingForm form, ValidationContext<PaperMeetingForm> context)
    {
        var row = new Row(texts, context);
        foreach (var (index, item) in form.Items.Index())
            row.At("Items", index, "Item {0}: {1}").Check("Notes", Long(item.Notes, "the notes", AgendaItem.NotesLength));
        foreach (var (index, item) in form.Extras.Index().Where(r => !r.Item.IsEmpty))
        {
            row.At("Extras", index, "Something else {0}: {1}").Check("Title", Needed(item.Title, "a title", AgendaItem.TitleLength))
                .Check("Notes", Long(item.Notes, "the notes", AgendaItem.NotesLength));
        }

        foreach (var (index, decision) in form.Decisions.Index().Where(r => !r.Item.IsEmpty))
            Check(decision, row.At("Decisions", index, "Decision {0}: {1}"));
        foreach (var (index, action) in form.Actions.Index().Where(r => !r.Item.IsEmpty))
        {
            row.At("Actions", index, "Action {0}: {1}").Check("What", Needed(action.What, "what will be done", ActionItem.WhatLength))
                .Check("Who", If(action.Names.Count == 0, $"Choose who will do it.") ?? Long(action.Names.MaxBy(n => n.Length), "the name", Person.NameLength))
                .Check("DueOn.Day", Day(action.DueOn, isNeeded: true));
        }

        foreach (var (index, point) in form.Points.Index().Where(r => !r.Item.IsEmpty))
        {
            row.At("Points", index, "For another time {0}: {1}").Check("Text", Needed(point.Text, "the point", ParkedPoint.TextLength))
                .Check("SaidBy", Long(point.SaidBy, "the name", ParkedPoint.NameLength));
        }
    }

    private static void Check(TypedDecision decision, Row row) => row
        .Check("What", Needed(decision.What, "what was decided", Decision.WhatLength))
        .Check("Way", If(!Enum.IsDefined(decision.Way), $"Choose one of the answers."))
        .Check("Horizon", If(decision.Horizon is { } horizon && !Enum.IsDefined(horizon), $"Choose one of the answers."))
        .Check("For", decision.Way != DecisionWay.Vote ? null : Hands(decision))
        .Check("TakesEffectOn.Day", Day(decision.TakesEffectOn, isNeeded: false))
        .Check("Money", If(!string.IsNullOrWhiteSpace(decision.Money) && Pounds.Read(decision.Money) is not (> 0 and <= Decision.MostPence),
            $"Write an amount in pounds from 1p to £1,000,000, like 12.50."));

    private static FormattableString? Hands(TypedDecision decision)
    {
        int[] hands = [decision.For ?? 0, decision.Against ?? 0, decision.Neither ?? 0];
        return If(hands.Any(h => h is < 0 or > Votes.Most), $"Write a number from 0 to {Votes.Most}.") ?? If(hands.Sum() == 0, $"Write how many people voted each way.");
    }

    private static FormattableString? Needed(string? text, string what, int longest) => If(string.IsNullOrWhiteSpace(text), Say.Missing(what)) ?? Long(text, what, longest);

    private static FormattableString? Long(string? text, string what, int longest) => If(text?.Trim().Length > longest, Say.TooLong(what, longest));

    private static FormattableString? Day(DateInput day, bool isNeeded) =>
        If(isNeeded && day.IsEmpty, $"Write the day, the month and the year.")
        ?? If(!day.IsEmpty && day.Value is null, $"There is no such day. Check the day, the month and the year.");

    private static FormattableString? If(bool isWrong, FormattableString problem) => isWrong ? problem : null;

    /// <summary>One row of a list, and how its sentences begin.</summary>
    private sealed record Row(IStringLocalizer<Texts> Texts, ValidationContext<PaperMeetingForm> Context, string List = "", int Index = 0, string Begins = "")
    {
        public Row At(string list, int index, string begins) => this with { List = list, Index = index, Begins = begins };

        public Row Check(string field, FormattableString? problem)
        {
            if (problem is not null)
                Context.AddFailure($"{List}[{Index}].{field}", Texts[Begins, Index + 1, Texts[problem.ToString()].Value].Value);
            return this;
        }
    }
}
