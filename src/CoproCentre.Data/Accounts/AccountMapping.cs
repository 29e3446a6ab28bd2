using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CoproCentre.Data.Accounts;

internal sealed class AccountMapping : IEntityTypeConfiguration<Account>, IEntityTypeConfiguration<IdentityUserToken<int>>,
    IEntityTypeConfiguration<Session>, IEntityTypeConfiguration<SignInSlip>, IEntityTypeConfiguration<SignInFailures>
{
    private const int HashLength = 64;
    private const int StampLength = 64;

    public void Configure(EntityTypeBuilder<Account> account)
    {
        account.ToTable("Accounts");
        account.Ignore(a => a.Email).Ignore(a => a.NormalizedEmail).Ignore(a => a.EmailConfirmed);
        account.Ignore(a => a.PhoneNumber).Ignore(a => a.PhoneNumberConfirmed);
        account.Ignore(a => a.LockoutEnabled).Ignore(a => a.LockoutEnd).Ignore(a => a.AccessFailedCount);
        account.Property(a => a.UserName).HasMaxLength(Account.UserNameLength);
        account.Property(a => a.NormalizedUserName).HasMaxLength(Account.UserNameLength);
        account.Property(a => a.PasswordHash).HasMaxLength(400);
        account.Property(a => a.SecurityStamp).HasMaxLength(StampLength);
        account.Property(a => a.ConcurrencyStamp).HasMaxLength(StampLength);
        account.HasOne(a => a.Person).WithMany().HasForeignKey(a => a.PersonId);
        account.HasIndex(a => a.PersonId).IsUnique();
    }

    public void Configure(EntityTypeBuilder<IdentityUserToken<int>> token)
    {
        token.ToTable("AccountTokens");
        token.Property(t => t.LoginProvider).HasMaxLength(100);
        token.Property(t => t.Name).HasMaxLength(100);
        token.Property(t => t.Value).HasMaxLength(2000);
    }

    public void Configure(EntityTypeBuilder<Session> session)
    {
        session.Property(s => s.KeyHash).HasMaxLength(HashLength);
        session.HasIndex(s => s.KeyHash).IsUnique();
        session.Property(s => s.Stamp).HasMaxLength(StampLength);
        session.Property(s => s.Device).HasMaxLength(Session.DeviceLength);
        session.HasIndex(s => s.StartedAt);
        session.HasOne(s => s.Account).WithMany().HasForeignKey(s => s.AccountId);
    }

    public void Configure(EntityTypeBuilder<SignInSlip> slip)
    {
        slip.Property(s => s.CodeHash).HasMaxLength(HashLength);
        slip.HasIndex(s => s.CodeHash).IsUnique();
        slip.HasOne(s => s.Person).WithMany().HasForeignKey(s => s.PersonId);
    }

    public void Configure(EntityTypeBuilder<SignInFailures> failures)
    {
        failures.HasKey(f => f.SubjectHash);
        failures.Property(f => f.SubjectHash).HasMaxLength(HashLength);
        failures.Property(f => f.Count).IsConcurrencyToken();
    }
}
