using CoproCentre.Domain.Days;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CoproCentre.Data.Days;

internal sealed class DayMapping : IEntityTypeConfiguration<CentreSession>, IEntityTypeConfiguration<SessionChange>, IEntityTypeConfiguration<Visit>,
    IEntityTypeConfiguration<VisitCorrection>, IEntityTypeConfiguration<Placement>
{
    public void Configure(EntityTypeBuilder<CentreSession> session) => session.Property(s => s.Name).HasMaxLength(CentreSession.NameLength);

    public void Configure(EntityTypeBuilder<SessionChange> change)
    {
        change.Property(c => c.Why).HasMaxLength(SessionChange.WhyLength);
        change.HasOne(c => c.Session).WithMany().HasForeignKey(c => c.SessionId);
        change.HasIndex(c => c.Day);
    }

    public void Configure(EntityTypeBuilder<Visit> visit)
    {
        visit.HasOne(v => v.Person).WithMany().HasForeignKey(v => v.PersonId);
        visit.HasOne(v => v.RecordedBy).WithMany().HasForeignKey(v => v.RecordedById);
        visit.HasMany(v => v.Corrections).WithOne(c => c.Visit).HasForeignKey(c => c.VisitId);

        // Sums of hours are read from the indexes alone. Two tablets cannot sign the same person in twice.
        visit.HasIndex(v => new { v.Day, v.PersonId, v.Minutes });
        visit.HasIndex(v => new { v.PersonId, v.Day, v.Minutes });
        visit.HasIndex(v => new { v.End, v.Day });
        visit.HasIndex(v => new { v.PersonId, v.Day }, "OneOpenVisit").IsUnique().HasFilter($"\"{nameof(Visit.End)}\" = {(int)VisitEnd.Open}");
    }

    public void Configure(EntityTypeBuilder<VisitCorrection> correction)
    {
        correction.Property(c => c.Why).HasMaxLength(VisitCorrection.WhyLength);
        correction.HasOne(c => c.By).WithMany().HasForeignKey(c => c.ById);
    }

    public void Configure(EntityTypeBuilder<Placement> placement)
    {
        placement.HasOne(p => p.Role).WithMany().HasForeignKey(p => p.RoleId);
        placement.HasOne(p => p.Session).WithMany().HasForeignKey(p => p.SessionId);
        placement.HasOne(p => p.Person).WithMany().HasForeignKey(p => p.PersonId);
        placement.HasOne(p => p.PlacedBy).WithMany().HasForeignKey(p => p.PlacedById);
        placement.HasIndex(p => new { p.Day, p.SessionId, p.PersonId }).IsUnique();
        placement.HasIndex(p => new { p.RoleId, p.Day, p.Minutes });
        placement.HasIndex(p => new { p.PersonId, p.RoleId, p.Day });
    }
}
