using CoproCentre.Domain.People;
using CoproCentre.Domain.Suggestions;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CoproCentre.Data.Suggestions;

internal sealed class SuggestionMapping : IEntityTypeConfiguration<Suggestion>, IEntityTypeConfiguration<SuggestionSupporter>
{
    public void Configure(EntityTypeBuilder<Suggestion> suggestion)
    {
        suggestion.Ignore(s => s.Audience);
        suggestion.Property(s => s.Text).HasMaxLength(Suggestion.TextLength);
        suggestion.Property(s => s.Name).HasMaxLength(Person.NameLength);
        suggestion.Property(s => s.Answer).HasMaxLength(Suggestion.AnswerLength);
        suggestion.HasOne(s => s.Group).WithMany().HasForeignKey(s => s.GroupId);
        suggestion.HasOne(s => s.By).WithMany().HasForeignKey(s => s.ById);
        suggestion.HasOne(s => s.AnsweredBy).WithMany().HasForeignKey(s => s.AnsweredById);
        suggestion.HasOne(s => s.AgendaItem).WithMany().HasForeignKey(s => s.AgendaItemId);
        suggestion.HasOne(s => s.SameAs).WithMany(s => s.Followers).HasForeignKey(s => s.SameAsId);
        suggestion.HasMany(s => s.Supporters).WithOne().HasForeignKey(s => s.SuggestionId);
        suggestion.HasIndex(s => new { s.GroupId, s.State, s.MadeAt });
    }

    public void Configure(EntityTypeBuilder<SuggestionSupporter> supporter)
    {
        supporter.ToTable("SuggestionSupporters");
        supporter.HasOne(s => s.Person).WithMany().HasForeignKey(s => s.PersonId);
        supporter.HasIndex(s => new { s.SuggestionId, s.PersonId }).IsUnique();
    }
}
