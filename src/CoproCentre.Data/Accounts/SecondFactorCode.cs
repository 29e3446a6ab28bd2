using CoproCentre.Domain.Privacy;

namespace CoproCentre.Data.Accounts;

/// <summary>A single-use code on paper. Only its hash is kept.</summary>
[Personal("Which of your codes on paper you have used",
    "So that each works once.", Kept.Page, Seen.App, GoesWithThem = true, Texts = Telling.Secret)]
public sealed class SecondFactorCode
{
    private SecondFactorCode()
    {
    }

    internal SecondFactorCode(CodeKind kind, int number, string hash) => (Kind, Number, Hash) = (kind, number, hash);

    public int Id { get; private set; }

    [Whose]
    public int SecondFactorId { get; private set; }

    public CodeKind Kind { get; private set; }

    /// <summary>Its place on the paper, from 1.</summary>
    public int Number { get; private set; }

    /// <summary>Keyed hash, in hexadecimal.</summary>
    public string Hash { get; private set; } = "";

    /// <summary>UTC.</summary>
    public DateTime? UsedAt { get; private set; }

    internal void Use(DateTime now) => UsedAt = now;
}

public enum CodeKind
{
    /// <summary>For the day when everything else is lost, in any order.</summary>
    Recovery,

    /// <summary>One for each sign-in, in order.</summary>
    List,
}
