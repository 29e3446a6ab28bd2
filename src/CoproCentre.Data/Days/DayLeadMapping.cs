using CoproCentre.Domain.Days;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CoproCentre.Data.Days;

internal sealed class DayLeadMapping : IEntityTypeConfiguration<DayLead>
{
    public void Configure(EntityTypeBuilder<DayLead> lead)
    {
        lead.HasOne(l => l.Person).WithMany().HasForeignKey(l => l.PersonId);
        lead.HasOne(l => l.HandedBy).WithMany().HasForeignKey(l => l.HandedById);
        lead.HasIndex(l => l.Day).IsUnique();
    }
}
