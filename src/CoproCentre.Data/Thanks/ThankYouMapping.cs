using CoproCentre.Domain.People;
using CoproCentre.Domain.Thanks;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CoproCentre.Data.Thanks;

internal sealed class ThankYouMapping : IEntityTypeConfiguration<ThankYou>, IEntityTypeConfiguration<ThankedPerson>
{
    public void Configure(EntityTypeBuilder<ThankYou> thanks)
    {
        thanks.Property(t => t.Words).HasMaxLength(ThankYou.WordsLength);
        thanks.HasOne(t => t.Group).WithMany().HasForeignKey(t => t.GroupId);
        thanks.HasOne(t => t.Action).WithMany().HasForeignKey(t => t.ActionId);
        thanks.HasOne(t => t.By).WithMany().HasForeignKey(t => t.ById);
        thanks.HasMany(t => t.People).WithOne(p => p.ThankYou).HasForeignKey(p => p.ThankYouId);
        thanks.HasIndex(t => t.SaidOn);
    }

    public void Configure(EntityTypeBuilder<ThankedPerson> person)
    {
        person.ToTable("ThankedPeople");
        person.Property(p => p.Name).HasMaxLength(Person.NameLength);
        person.HasOne(p => p.Person).WithMany().HasForeignKey(p => p.PersonId);
        person.HasOne(p => p.Attendance).WithMany(a => a.Thanks).HasForeignKey(p => p.AttendanceId);
    }
}
