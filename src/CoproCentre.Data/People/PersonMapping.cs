using CoproCentre.Domain.People;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CoproCentre.Data.People;

internal sealed class PersonMapping : IEntityTypeConfiguration<Person>
{
    public void Configure(EntityTypeBuilder<Person> person)
    {
        person.Property(p => p.ChosenName).HasMaxLength(Person.NameLength).IsLookedFor();
        person.Property(p => p.IntroducedAs).HasMaxLength(Person.IntroductionLength);
        person.Property(p => p.Pronouns).HasMaxLength(Person.PronounsLength);
        person.Property(p => p.Skills).HasMaxLength(Person.TextLength);
        person.Property(p => p.Interests).HasMaxLength(Person.TextLength);
        person.Property(p => p.WouldLikeToLearn).HasMaxLength(Person.TextLength);
        person.Property(p => p.AccessNeeds).HasMaxLength(Person.TextLength);
        person.Property(p => p.Phone).HasMaxLength(Person.ContactLength);
        person.Property(p => p.Email).HasMaxLength(Person.ContactLength);
        person.HasIndex(PersonQueries.Name);
        person.HasIndex(p => p.AddedAt);
    }
}
