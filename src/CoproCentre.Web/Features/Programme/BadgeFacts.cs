using System.Linq.Expressions;
using CoproCentre.Domain.Programme;

namespace CoproCentre.Web.Features.Programme;

/// <summary>What a badge says of an award: no more than a certificate that shows nothing else.</summary>
public sealed record BadgeFacts(int AwardId, string Name, string Award, int Week, string Celebrates, DateOnly GivenOn)
{
    public static Expression<Func<Award, BadgeFacts>> Read { get; } = a =>
        new(a.Id, a.Review.Journey.Person.ChosenName, a.Review.Milestone.Name, a.Review.Milestone.Week, a.Review.Milestone.Celebrates, a.GivenOn);
}
