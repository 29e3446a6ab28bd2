using CoproCentre.Data;
using CoproCentre.Domain.Joining;
using CoproCentre.Web.Forms;
using CoproCentre.Web.Setup;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;

namespace CoproCentre.Web.Features.Joining;

/// <summary>How somebody begins, for the person and for those who welcome them; both read the same (V2).</summary>
public sealed class JoiningReading(CoproContext db, CentreClock clock)
{
    public async Task<InductionPage> Of(int personId, string name)
    {
        var lines = await db.Inductions.Where(i => i.PersonId == personId).OrderByDescending(i => i.Day).ThenByDescending(i => i.Id).AsSplitQuery().Select(InductionLine.Read).ToListAsync();
        var agreement = await Agreement(personId);
        var before = agreement is { IsAgreed: false }
            ? await db.Agreements.Where(a => a.PersonId == personId && a.SaidYesAt != null && a.ForCentreAt != null).OrderByDescending(a => a.Text.Number).Select(a => a.SaidYesAt).FirstOrDefaultAsync()
            : null;
        var points = await db.InductionPoints.Where(p => !p.IsRetired).OrderBy(p => p.Id).Select(p => new SelectListItem(p.Text, p.Id.ToString())).ToListAsync();
        return new(personId, name, lines, agreement, before is { } at ? DateOnly.FromDateTime(clock.ToLocal(at)) : null, points, new() { Day = new(clock.Today) });
    }

    /// <summary>The newest version, and what both said to it; nothing when the centre has not written one.</summary>
    public Task<AgreementView?> Agreement(int personId) => (
        from text in db.AgreementTexts
        join said in db.Agreements.Where(a => a.PersonId == personId) on text.Id equals said.TextId into both
        from said in both.DefaultIfEmpty()
        orderby text.Number descending
        select new AgreementView(text.Id, text.Number, text.CentreGives, text.WeAsk, said == null ? null : said.SaidYesAt, said == null || said.ToldTo == null ? null : said.ToldTo.ChosenName,
            said == null ? null : said.ForCentreAt, said == null || said.ForCentre == null ? null : said.ForCentre.ChosenName)).FirstOrDefaultAsync();

    /// <summary>The agreement of a person to the newest version, made when there is none. Refuses an older version than that.</summary>
    public async Task<Agreement> ToNewest(int textId, int personId)
    {
        var newest = await db.AgreementTexts.OrderByDescending(t => t.Number).FirstOrDefaultAsync() ?? throw new NotThereException();
        if (newest.Id != textId)
            throw new Domain.RuleBrokenException($"There is a newer version. Read it first.");
        if (await db.Agreements.Include(a => a.Person).FirstOrDefaultAsync(a => a.TextId == textId && a.PersonId == personId) is { } known)
            return known;
        return db.Add(new Agreement(newest, await db.People.SingleAsync(p => p.Id == personId))).Entity;
    }
}
