namespace CoproCentre.Web.Features.Actions;

/// <summary>What the head of a page about one action shows.</summary>
public interface IAboutAction
{
    int Id { get; }

    string What { get; }
}

/// <summary>A page that asks one thing about one action.</summary>
public sealed record ActionStep<TForm>(int Id, string What, DateOnly DueOn, TForm Form) : IAboutAction
    where TForm : class, new();
