using CoproCentre.Domain;
using FluentValidation;

namespace CoproCentre.Web.Forms;

/// <summary>The checks that forms share, in the same words as the domain's rules.</summary>
public static class FormRules
{
    /// <summary><paramref name="what"/> reads like "a title".</summary>
    public static IRuleBuilderOptions<T, string?> Needed<T>(this IRuleBuilder<T, string?> rule, string what, int longest) =>
        rule.Must(text => !string.IsNullOrWhiteSpace(text)).WithMessage(Say.Missing(what).ToString()).Optional(what, longest);

    public static IRuleBuilderOptions<T, string?> Optional<T>(this IRuleBuilder<T, string?> rule, string what, int longest) =>
        rule.Must(text => text is null || text.Trim().Length <= longest).WithMessage(Say.TooLong(what, longest).ToString());

    public static IRuleBuilderOptions<T, DateInput> ADay<T>(this IRuleBuilder<T, DateInput> rule) =>
        rule.Must(day => !day.IsEmpty).WithMessage("Write the day, the month and the year.").DayOrNothing();

    public static IRuleBuilderOptions<T, DateInput> DayOrNothing<T>(this IRuleBuilder<T, DateInput> rule) =>
        rule.Must(day => day.IsEmpty || day.Value is not null).WithMessage("There is no such day. Check the day, the month and the year.");

    public static IRuleBuilderOptions<T, TimeInput> ATime<T>(this IRuleBuilder<T, TimeInput> rule) =>
        rule.Must(time => !time.IsEmpty).WithMessage("Write a time, like 14:30.").TimeOrNothing();

    public static IRuleBuilderOptions<T, TimeInput> TimeOrNothing<T>(this IRuleBuilder<T, TimeInput> rule) =>
        rule.Must(time => time.IsEmpty || time.Value is not null).WithMessage("There is no such time. Write it like 14:30.");

    /// <summary>A choice that the form offers; anything else was not typed by a person.</summary>
    public static IRuleBuilderOptions<T, TEnum> AChoice<T, TEnum>(this IRuleBuilder<T, TEnum> rule)
        where TEnum : struct, Enum => rule.Must(value => Enum.IsDefined(value)).WithMessage("Choose one of the answers.");
}
