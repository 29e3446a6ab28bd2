using CoproCentre.Domain.Door;
using CoproCentre.Web.Features.Shared;
using CoproCentre.Web.Forms;
using FluentValidation;

namespace CoproCentre.Web.Features.Door;

/// <summary>The start: the letters with which somebody's name begins.</summary>
public sealed record LettersPage(IReadOnlyList<string> Letters);

/// <summary>Those whose names begin with a letter.</summary>
public sealed record NamesPage(string Letter, Paged<DoorName> People);

/// <param name="KnownAs">What tells them apart from another of the same name; empty when nothing has to.</param>
public sealed record DoorName(int Id, string Name, string KnownAs);

/// <summary>The keys, and how many were pressed. The numbers themselves are shown only while they are being chosen.</summary>
public sealed record PadPage(PadKind Kind, int PersonId, string Name, int Pressed, string Shown)
{
    public int Needed => Kind == PadKind.Code ? 6 : Pin.Digits;

    public string Address => Kind switch { PadKind.Pin => "/door/pin", PadKind.Code => "/door/code", _ => "/door/numbers" };
}

public enum PadKind
{
    Pin,
    Code,
    Choose,
}

/// <summary>A key that was pressed, or numbers that were typed.</summary>
public sealed class PressForm
{
    public string? Press { get; set; }

    public string? DoorPin { get; set; }
}

/// <summary>Somebody on their first day: a name, and four numbers to come back with.</summary>
public sealed class NewcomerForm
{
    public string? Name { get; set; }

    public string? DoorPin { get; set; }
}

public sealed class NewcomerFormValidator : AbstractValidator<NewcomerForm>
{
    public NewcomerFormValidator()
    {
        RuleFor(f => f.Name).Needed("your name", Domain.People.Person.NameLength);
        RuleFor(f => f.DoorPin).Must(p => p?.Trim() is { Length: Pin.Digits } pin && pin.All(char.IsAsciiDigit)).WithMessage("Choose four numbers.");
        RuleFor(f => f.DoorPin).Must(p => p?.Trim() is not { Length: Pin.Digits } pin || !pin.All(char.IsAsciiDigit) || !Pin.IsEasy(pin))
            .WithMessage("Many people choose these numbers. Choose four that are harder to guess.");
    }
}

public sealed class CardForm
{
    public string? Code { get; set; }
}

public sealed class CardFormValidator : AbstractValidator<CardForm>
{
    public CardFormValidator() => RuleFor(f => f.Code).Needed("the code on your card", DoorCodes.Longest);
}

/// <summary>What came of it, or what is asked.</summary>
/// <param name="Since">When they came, in the centre's time.</param>
/// <param name="Minutes">The minutes of that day.</param>
/// <param name="Times">Answers to choose from, in UTC.</param>
public sealed record ResultPage(DoorKind Kind, string Key, int PersonId, string Name, DateOnly Day, DateTime Since, int Minutes, IReadOnlyList<DateTime> Times);

/// <summary>The answer to a question about a time; empty when nobody knows.</summary>
public sealed class TimeAnswer
{
    public const string NobodyKnows = "nobody-knows";

    /// <summary>Seconds since 1970 in UTC, as the button says it.</summary>
    public string? At { get; set; }

    public static string Of(DateTime time) => new DateTimeOffset(time).ToUnixTimeSeconds().ToString(System.Globalization.CultureInfo.InvariantCulture);
}
