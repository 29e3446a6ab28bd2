using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CoproCentre.Data.Audit;

internal sealed class AuditMapping : IEntityTypeConfiguration<AuditRow>, IEntityTypeConfiguration<AuditHead>
{
    private const int HashBytes = 32;

    public void Configure(EntityTypeBuilder<AuditRow> row)
    {
        row.ToTable("AuditRows", t => t.HasTrigger(AuditTriggers.Rows));
        row.HasKey(r => r.Number);
        row.Property(r => r.Number).ValueGeneratedNever();
        row.Property(r => r.What).HasMaxLength(AuditRow.WhatLength);
        row.Property(r => r.Details).HasMaxLength(AuditRow.DetailsLength);
        row.Property(r => r.Hash).HasMaxLength(HashBytes);
        row.HasIndex(r => new { r.PersonId, r.Number });
        row.HasIndex(r => new { r.AboutId, r.Number });
        row.HasIndex(r => new { r.Kind, r.Number });
        row.HasIndex(r => r.At);
    }

    public void Configure(EntityTypeBuilder<AuditHead> head)
    {
        head.ToTable("AuditHeads", t => t.HasTrigger(AuditTriggers.Head));
        head.Property(h => h.Id).ValueGeneratedNever();
        head.Property(h => h.LastHash).HasMaxLength(HashBytes);
        head.Property(h => h.Hash).HasMaxLength(HashBytes);
        head.HasData(new { Id = AuditHead.OnlyId, Number = 0L, LastHash = Array.Empty<byte>(), Hash = Array.Empty<byte>() });
    }
}
