using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CoproCentre.Data.Accounts;

internal sealed class SecondFactorMapping : IEntityTypeConfiguration<SecondFactor>, IEntityTypeConfiguration<SecondFactorCode>,
    IEntityTypeConfiguration<SecondFactorHelp>
{
    private const int HashLength = 64;

    public void Configure(EntityTypeBuilder<SecondFactor> factor)
    {
        factor.Property(f => f.AppKey).HasMaxLength(SecondFactor.AppKeyLength);
        factor.HasOne(f => f.Account).WithMany().HasForeignKey(f => f.AccountId);
        factor.HasIndex(f => f.AccountId).IsUnique();
        factor.HasMany(f => f.Codes).WithOne().HasForeignKey(c => c.SecondFactorId);
        factor.Ignore(f => f.NextOnList);
    }

    public void Configure(EntityTypeBuilder<SecondFactorCode> code)
    {
        code.ToTable("SecondFactorCodes");
        code.Property(c => c.Hash).HasMaxLength(HashLength);
    }

    public void Configure(EntityTypeBuilder<SecondFactorHelp> help)
    {
        help.HasOne(h => h.Account).WithMany().HasForeignKey(h => h.AccountId);
        help.HasOne(h => h.FirstBy).WithMany().HasForeignKey(h => h.FirstById);
        help.HasOne(h => h.SecondBy).WithMany().HasForeignKey(h => h.SecondById);
    }
}
