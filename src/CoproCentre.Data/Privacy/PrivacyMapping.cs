using CoproCentre.Domain.Privacy;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CoproCentre.Data.Privacy;

internal sealed class PrivacyMapping : IEntityTypeConfiguration<RetentionTime>
{
    public void Configure(EntityTypeBuilder<RetentionTime> time) => time.HasIndex(t => t.Kind).IsUnique();
}
