using CoproCentre.Domain.Meetings;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CoproCentre.Data.Meetings;

internal sealed class MinutesMapping : IEntityTypeConfiguration<Minutes>, IEntityTypeConfiguration<MinutesVersion>
{
    public void Configure(EntityTypeBuilder<Minutes> minutes)
    {
        minutes.Property(m => m.Text).HasMaxLength(Minutes.TextLength);
        minutes.HasOne(m => m.ApprovedBy).WithMany().HasForeignKey(m => m.ApprovedById);
        minutes.HasMany(m => m.Versions).WithOne().HasForeignKey(v => v.MinutesId);
        minutes.HasIndex(m => m.MeetingId).IsUnique();
    }

    public void Configure(EntityTypeBuilder<MinutesVersion> version)
    {
        version.Property(v => v.Text).HasMaxLength(Minutes.TextLength);
        version.Property(v => v.Why).HasMaxLength(Minutes.ReasonLength);
        version.HasOne(v => v.SavedBy).WithMany().HasForeignKey(v => v.SavedById);
        version.HasIndex(v => new { v.MinutesId, v.Number }).IsUnique();
    }
}
