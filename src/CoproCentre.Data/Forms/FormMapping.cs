using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CoproCentre.Data.Forms;

internal sealed class FormMapping : IEntityTypeConfiguration<Submission>, IEntityTypeConfiguration<Draft>
{
    private const int LocationLength = 400;

    public void Configure(EntityTypeBuilder<Submission> submission)
    {
        submission.HasKey(s => s.Key);
        submission.Property(s => s.Key).ValueGeneratedNever();
        submission.Property(s => s.Location).HasMaxLength(LocationLength);
        submission.HasIndex(s => s.At);
    }

    public void Configure(EntityTypeBuilder<Draft> draft)
    {
        draft.HasKey(d => new { d.PersonId, d.Field });
        draft.Property(d => d.Field).HasMaxLength(Draft.FieldLength);
        draft.Property(d => d.Text).HasMaxLength(Draft.TextLength);
    }
}
