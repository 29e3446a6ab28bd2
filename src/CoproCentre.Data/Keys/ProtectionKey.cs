using CoproCentre.Domain.Privacy;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CoproCentre.Data.Keys;

/// <summary>A key that signs cookies and forms, shared by all web processes through the database. It is encrypted with the centre's key, which is kept elsewhere.</summary>
[NotPersonal]
public sealed class ProtectionKey(string name, string xml)
{
    public int Id { get; private set; }

    public string Name { get; private set; } = name;

    public string Xml { get; private set; } = xml;
}

internal sealed class ProtectionKeyMapping : IEntityTypeConfiguration<ProtectionKey>
{
    public void Configure(EntityTypeBuilder<ProtectionKey> key)
    {
        key.Property(k => k.Name).HasMaxLength(200);
        key.Property(k => k.Xml).HasMaxLength(10_000);
    }
}
