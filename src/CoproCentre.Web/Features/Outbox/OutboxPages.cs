using System.Linq.Expressions;
using CoproCentre.Domain.Notices;
using CoproCentre.Domain.People;
using CoproCentre.Web.Features.Shared;
using CoproCentre.Web.Outbox;

namespace CoproCentre.Web.Features.Outbox;

/// <summary>How much waits, and how. Names only; never how to reach anybody.</summary>
/// <param name="InPrinter">Batches that nobody has printed yet.</param>
public sealed record OutboxCounts(int ToSay, int ToPrint, int InPrinter, int OnTheirWay, int SentLately);

/// <summary>What workers see to, what could not be sent, and how mail and texts are doing.</summary>
public sealed record OutboxPage(OutboxCounts Counts, CarriersPart Carriers, Paged<GivenUpRow> GivenUp)
{
    /// <summary>Days that count as lately.</summary>
    public const int Lately = 7;
}

public sealed record CarriersPart(IReadOnlyList<CarrierNow> All, bool HasAddress);

/// <summary>A letter that could not be sent, and became a slip.</summary>
public sealed record GivenUpRow(int Id, int PersonId, string Name, ContactWay Way, LetterTrouble Trouble, DateTime At)
{
    public static readonly Expression<Func<Letter, GivenUpRow>> Of = l => new(l.Id, l.PersonId, l.Person.ChosenName, l.Way, l.Trouble, l.GivenUpAt!.Value);

    public string Why => (Trouble, Way) switch
    {
        (LetterTrouble.Refused, ContactWay.Email) => "Nobody has this e-mail address any more.",
        (LetterTrouble.Refused, _) => "Nobody has this phone number any more.",
        (LetterTrouble.WrongNumber, _) => "What we wrote down is not a phone number.",
        (LetterTrouble.WrongAddress, _) => "What we wrote down is not an e-mail address.",
        (_, ContactWay.Email) => "The mail server did not take it for two days.",
        _ => "The text gateway did not take it for two days.",
    };

    public string WhatToDo => Trouble is LetterTrouble.Refused or LetterTrouble.WrongNumber or LetterTrouble.WrongAddress
        ? "Ask them for the right one, and change their page. Then send it again. Or give them the slip."
        : "Give them the slip, or try once more.";
}

/// <summary>Somebody to tell, and the words.</summary>
public sealed record ToSayRow(int Id, int Version, int PersonId, string Name, IReadOnlyList<string> News)
{
    public static readonly Expression<Func<Letter, ToSayRow>> Of = l => new(l.Id, l.Version, l.PersonId, l.Person.ChosenName,
        l.Notices.Where(n => n.ReachedAt == null).OrderBy(n => n.WrittenAt).ThenBy(n => n.Id).Select(n => n.Text).ToList());
}

public sealed record ToSayPage(Paged<ToSayRow> People, string? Find);

public sealed class ToldLetterForm
{
    /// <summary>Of the letter as it was shown: what came into it since then was not told.</summary>
    public int Version { get; set; }
}
