using CoproCentre.Domain.People;
using Microsoft.EntityFrameworkCore;

namespace CoproCentre.Data.People;

/// <summary>Whose page somebody may open (D1).</summary>
public static class PersonQueries
{
    internal const string Name = nameof(Person.ChosenName) + Folded.Suffix;

    /// <summary>Those who have a page; not the empty ones of people who were erased.</summary>
    public static IQueryable<Person> Known(this IQueryable<Person> people) => people.Where(p => p.ErasedAt == null);

    /// <summary>Workers and coordinators see people's pages; everybody sees their own.</summary>
    public static IQueryable<Person> VisibleTo(this IQueryable<Person> people, Viewer viewer) =>
        viewer.IsWorker ? people.Known() : people.Where(p => p.Id == viewer.PersonId);

    /// <summary>People with these letters in their name; "lucja" finds Łucja.</summary>
    public static IQueryable<Person> Called(this IQueryable<Person> people, string? words) =>
        string.IsNullOrWhiteSpace(words) ? people.Known() : people.Known().Where(p => EF.Functions.Like(EF.Property<string>(p, Name), Folded.Containing(words), "\\"));
}
