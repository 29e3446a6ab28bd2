using CoproCentre.Domain.Privacy;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CoproCentre.Data.Privacy;

internal sealed class PrivacyMapping : IEntityTypeConfiguration<RetentionTime>, IEntityTypeConfiguration<DataRequest>, IEntityTypeConfiguration<ErasedPerson>,
    IEntityTypeConfiguration<Leaving>
{
    public void Configure(EntityTypeBuilder<RetentionTime> time) => time.HasIndex(t => t.Kind).IsUnique();

    public void Configure(EntityTypeBuilder<DataRequest> request)
    {
        request.Property(r => r.Words).HasMaxLength(DataRequest.WordsLength);
        request.Property(r => r.ExtendedBecause).HasMaxLength(DataRequest.WordsLength);
        request.Property(r => r.Answer).HasMaxLength(DataRequest.WordsLength);
        request.HasOne(r => r.Person).WithMany().HasForeignKey(r => r.PersonId);
        request.HasIndex(r => new { r.AnsweredOn, r.DueOn });
    }

    public void Configure(EntityTypeBuilder<ErasedPerson> erased)
    {
        erased.ToTable("ErasedPeople");
        erased.HasKey(e => e.PersonId);
        erased.Property(e => e.PersonId).ValueGeneratedNever();
        erased.Property(e => e.Spared).HasMaxLength(100_000);
    }

    public void Configure(EntityTypeBuilder<Leaving> leaving)
    {
        leaving.HasOne(l => l.Person).WithMany().HasForeignKey(l => l.PersonId);
        leaving.HasIndex(l => l.PersonId).IsUnique();
    }
}
