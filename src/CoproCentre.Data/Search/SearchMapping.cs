using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CoproCentre.Data.Search;

internal sealed class SearchMapping : IEntityTypeConfiguration<SearchEntry>, IEntityTypeConfiguration<SearchWord>, IEntityTypeConfiguration<SearchHit>
{
    public void Configure(EntityTypeBuilder<SearchEntry> entry)
    {
        entry.ToTable("SearchEntries");
        entry.Property(e => e.Id).ValueGeneratedNever();
        entry.Property(e => e.Title).HasMaxLength(SearchEntry.TitleLength);
        entry.Property(e => e.TitleWords).HasMaxLength(SearchEntry.TitleWordsLength);
    }

    public void Configure(EntityTypeBuilder<SearchWord> word)
    {
        word.ToTable("SearchWords");
        word.Property(w => w.Word).HasMaxLength(SearchWords.WordLength);
        word.HasIndex(w => w.Word).IsUnique();
        // Whoever looks for words that are nearly the same reads those of nearly the same length.
        word.HasIndex(w => new { w.Length, w.Word });
    }

    public void Configure(EntityTypeBuilder<SearchHit> hit)
    {
        hit.HasNoKey().ToTable((string?)null);
        hit.Property(h => h.EntryId).HasColumnName("rowid");
        hit.Property(h => h.Rank).HasColumnName("rank");
    }
}
