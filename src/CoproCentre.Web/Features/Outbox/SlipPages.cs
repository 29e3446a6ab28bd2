using CoproCentre.Domain.Notices;
using CoproCentre.Web.Features.Shared;
using CoproCentre.Web.Outbox;

namespace CoproCentre.Web.Features.Outbox;

/// <summary>Slips that wait, and batches that were made of them lately.</summary>
public sealed record SlipsPage(Paged<SlipRow> Slips, IReadOnlyList<BatchRow> Batches)
{
    /// <summary>Older ones need not be printed again.</summary>
    public const int MostBatches = 10;
}

/// <param name="IsGivenUp">It could not be sent.</param>
public sealed record SlipRow(int Id, int PersonId, string Name, bool IsGivenUp);

public sealed record BatchRow(int Id, int Slips, DateTime MadeAt, string MadeBy, DateTime? PrintedAt);

/// <summary>A slip for each person of a batch, several to a sheet, to be cut.</summary>
public sealed record SlipsPaper(IReadOnlyList<PaperSlip> Slips)
{
    /// <summary>What the person had not heard when the slip was printed; two letters to one person come on one slip.</summary>
    public static SlipsPaper Of(SlipBatch batch, LetterWords words) => new([.. batch.Letters.GroupBy(l => (l.PersonId, l.Person.ChosenName))
        .OrderBy(p => p.Key.ChosenName, StringComparer.CurrentCultureIgnoreCase)
        .Select(p => new PaperSlip(p.Key.ChosenName, [.. p.SelectMany(l => l.Notices.Where(n => n.ReachedAt is null || n.ReachedAt >= l.DoneAt)).OrderBy(n => n.WrittenAt).ThenBy(n => n.Id)
            .Select(n => new PaperLine(n.Text, words.Link(n)))]))
        .Where(s => s.Lines.Count > 0)]);
}

public sealed record PaperSlip(string Name, IReadOnlyList<PaperLine> Lines);

/// <param name="Link">Where more can be read; none when there is no such page.</param>
public sealed record PaperLine(string Text, string? Link);
