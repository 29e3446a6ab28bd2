using System.Reflection;
using CoproCentre.Data.Accounts;
using CoproCentre.Domain.Days;
using CoproCentre.Domain.People;
using CoproCentre.Domain.Privacy;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore.Metadata;

namespace CoproCentre.Data.Privacy;

/// <summary>Reads what the classes of the model say about people. What nobody has said is found here, and a test fails.</summary>
public static class PersonalProperties
{
    // Classes of a library cannot say it themselves.
    private static readonly Dictionary<Type, PersonalAttribute> Foreign = new()
    {
        [typeof(IdentityUserToken<int>)] = new("Secrets of your account", "So that you can sign in, and nobody else can as you.", Kept.Page, Seen.App)
        {
            GoesWithThem = true,
            Texts = Telling.Secret,
        },
    };

    public static PersonalAttribute? About(this IReadOnlyTypeBase entity) =>
        Foreign.GetValueOrDefault(entity.ClrType) ?? entity.ClrType.GetCustomAttribute<PersonalAttribute>(inherit: false);

    /// <summary>What a text tells; nothing when somebody looked and it holds nothing about people.</summary>
    public static Telling? Tells(this IReadOnlyProperty property, PersonalAttribute about)
    {
        if (Of<NotPersonalAttribute>(property) is not null)
            return null;
        var inherited = property.DeclaringType.ClrType.GetCustomAttributes<TellsAttribute>().FirstOrDefault(t => t.Inherited.Contains(property.Name));
        return Of<TellsAttribute>(property)?.Telling ?? inherited?.Telling ?? about.Texts;
    }

    /// <summary>The folded copy beside a text follows the text by itself.</summary>
    public static bool IsText(this IReadOnlyProperty property) =>
        (property.ClrType == typeof(string) || property.ClrType == typeof(byte[]))
        && !(property.IsShadowProperty() && property.Name.EndsWith(Folded.Suffix, StringComparison.Ordinal));

    public static bool IsWhose(this IReadOnlyProperty property) =>
        property.Name == nameof(Visit.PersonId)
        || Of<WhoseAttribute>(property) is not null
        || property.GetContainingForeignKeys().Any(k => k.PrincipalEntityType.ClrType == typeof(Account))
        || (property.DeclaringType.ClrType == typeof(Person) && property.Name == nameof(Person.Id));

    public static bool PointsToPerson(this IReadOnlyProperty property) =>
        property.GetContainingForeignKeys().Any(k => k.PrincipalEntityType.ClrType == typeof(Person))
        || ((property.ClrType == typeof(int) || property.ClrType == typeof(int?))
            && (property.Name.EndsWith("PersonId", StringComparison.Ordinal) || property.Name.EndsWith("ById", StringComparison.Ordinal)));

    /// <summary>Properties that may hold something about people and of which nobody has said what.</summary>
    public static IEnumerable<string> Undecided(this IReadOnlyModel model) =>
        from entity in model.GetEntityTypes()
        where entity.About() is null
        from property in entity.GetProperties()
        let isSaid = entity.ClrType.GetCustomAttribute<NotPersonalAttribute>() is not null || Of<NotPersonalAttribute>(property) is not null
        where property.PointsToPerson() || property.IsWhose() || (property.IsText() && !isSaid)
        select $"{entity.ClrType.Name}.{property.Name}";

    /// <summary>The lines of the register: of each class, and of the properties that say more.</summary>
    public static IEnumerable<(string Where, PersonalAttribute About)> Register(this IReadOnlyModel model) =>
        from entity in model.GetEntityTypes()
        where entity.About() is not null
        orderby entity.ClrType == typeof(Person) ? 0 : 1, entity.About()!.Kept, entity.ClrType.Name
        from line in entity.GetProperties().Select(p => (Where: $"{entity.ClrType.Name}.{p.Name}", About: Of<PersonalAttribute>(p)))
            .Prepend((Where: entity.ClrType.Name, About: entity.About()))
        where line.About is not null
        select (line.Where, line.About!);

    internal static T? Of<T>(IReadOnlyProperty property)
        where T : Attribute => property.PropertyInfo?.GetCustomAttribute<T>(inherit: false);
}
