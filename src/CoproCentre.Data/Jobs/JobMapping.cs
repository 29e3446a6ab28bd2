using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CoproCentre.Data.Jobs;

internal sealed class JobMapping : IEntityTypeConfiguration<JobState>
{
    public void Configure(EntityTypeBuilder<JobState> job)
    {
        job.HasKey(j => j.Name);
        job.Property(j => j.Name).HasMaxLength(JobState.NameLength);
    }
}
