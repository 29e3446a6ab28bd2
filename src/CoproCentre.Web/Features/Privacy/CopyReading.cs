using System.Globalization;
using System.Text.RegularExpressions;
using CoproCentre.Data;
using CoproCentre.Data.People;
using CoproCentre.Data.Privacy;
using CoproCentre.Domain;
using CoproCentre.Domain.Privacy;
using CoproCentre.Web.Features.Shared;
using CoproCentre.Web.Setup;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace CoproCentre.Web.Features.Privacy;

/// <summary>Reads what is held about a person out of every table of the model, in words that the person can read.</summary>
public sealed partial class CopyReading(CoproContext db, CentreClock clock, CentreView centre, IStringLocalizer<Texts> texts)
{
    private readonly IReadOnlyList<PersonalTable> tables = PersonalTable.All(db);

    /// <summary>What kinds of data there are about the person, and how much; no rows.</summary>
    public async Task<IReadOnlyList<CopyPart>> Kinds(int personId)
    {
        var (counts, times) = (await db.CountHeld(tables, personId), await RetentionTimes.Read(db));
        return [.. Held(counts).Select(t => Part(t, times, counts[t.Name], []))];
    }

    /// <summary>One kind, with a page of its rows; nothing when there is no such kind. Other people's names are left out.</summary>
    public async Task<(CopyPart Part, Paged<IReadOnlyList<CopyCell>> Page)?> Kind(string kind, int personId, int page)
    {
        if (tables.FirstOrDefault(t => t.Either is not null && t.Name == kind) is not { } table)
            return null;
        var count = (await db.CountHeld([table], personId)).GetValueOrDefault(kind);
        var pages = Math.Max(1, (count + PagedExtensions.Rows - 1) / PagedExtensions.Rows);
        var shown = Math.Clamp(page, 1, pages);
        var rows = await Rows(table, personId, (shown - 1) * PagedExtensions.Rows, PagedExtensions.Rows);
        var part = Without(await Others(personId), Part(table, await RetentionTimes.Read(db), count, rows));
        return (part, new(part.Rows, shown, pages, count));
    }

    /// <summary>
    /// Everything; with the lines of texts that name the person when somebody looks through them before. What two people alone may read is
    /// then only counted: the person finds it in the copy they take themselves (V2).
    /// </summary>
    public async Task<PersonCopy> Whole(int personId, bool withMentions)
    {
        var (counts, times) = (await db.CountHeld(tables, personId), await RetentionTimes.Read(db));
        var about = await db.People.Where(p => p.Id == personId).Select(p => p.ChosenName).SingleAsync();
        List<CopyPart> parts = [];
        foreach (var table in Held(counts))
            parts.Add(Part(table, times, counts[table.Name], withMentions && table.IsOfTwo ? [] : await Rows(table, personId, 0, int.MaxValue)));
        var names = new PersonNames(await db.NamesOf(tables, personId));
        var mentions = withMentions ? await db.Mentions([.. tables.Where(t => !t.IsOfTwo)], personId, names) : [];
        return new(centre.Name, about, clock.Day(clock.Today), parts,
            [.. mentions.SelectMany(m => names.Lines(m.Text).Select(l => new CopyMention(Human(m.Place.Replace('.', ' ')), l))).Distinct()]);
    }

    /// <summary>Names of other people that stand in a copy.</summary>
    public async Task<IReadOnlyList<string>> OthersIn(PersonCopy copy, int personId)
    {
        var all = string.Join('\n', copy.Held.SelectMany(p => p.Rows).SelectMany(r => r).Select(c => c.Value).Concat(copy.Mentions.Select(m => m.Line)).Distinct());
        return [.. (await Others(personId)).Where(n => all.Contains(n, StringComparison.Ordinal) && new PersonNames([n]).AreIn(all)).Order(StringComparer.CurrentCulture)];
    }

    /// <summary>The copy without some names.</summary>
    public static PersonCopy LeaveOut(PersonCopy copy, IReadOnlyCollection<string> names) => copy with
    {
        Held = [.. copy.Held.Select(p => Without(names, p))],
        Mentions = [.. copy.Mentions.Select(m => m with { Line = Without(names, m.Line) })],
    };

    /// <summary>Everybody whose name the centre knows, with a page or only written down somewhere.</summary>
    public async Task<IReadOnlyList<string>> Others(int personId)
    {
        var own = await db.People.Where(p => p.Id == personId).Select(p => p.ChosenName).SingleAsync();
        var names = await db.People.Known().Where(p => p.Id != personId).Select(p => p.ChosenName)
            .Union(db.Attendance.Where(a => a.PersonId == null).Select(a => a.Name)).ToListAsync();
        return [.. names.Where(n => n.Length > 1 && n != own)];
    }

    private IEnumerable<PersonalTable> Held(Dictionary<string, int> counts) => tables.Where(t => counts.ContainsKey(t.Name)).OrderBy(t => t.About.Kept).ThenBy(t => t.Name);

    private CopyPart Part(PersonalTable table, RetentionTimes times, int count, IReadOnlyList<IReadOnlyList<CopyCell>> rows) =>
        new(table.Name, texts[table.About.What], texts[table.About.Why], texts.Of(RegisterWords.Of(table.About.Kept, times)), texts[RegisterWords.Of(table.About.Seen)], count, rows);

    private async Task<IReadOnlyList<IReadOnlyList<CopyCell>>> Rows(PersonalTable table, int personId, int skip, int take)
    {
        var rows = await db.RowsOf(table, personId, skip, take);
        var ids = rows.SelectMany(r => table.People.Select(p => db.Entry(r).Property(p.Name).CurrentValue as int?)).Where(i => i is not null).Select(i => i!.Value).Distinct().ToList();
        var people = await db.People.Where(p => ids.Contains(p.Id)).ToDictionaryAsync(p => p.Id, p => p.ChosenName);
        var labels = new RowLabels(db, clock);
        await labels.Read(table, rows);
        var cells = rows.Select(r => (IReadOnlyList<CopyCell>)[.. Cells(table, r, people, labels)]).ToList();
        db.ChangeTracker.Clear();
        return cells;
    }

    private IEnumerable<CopyCell> Cells(PersonalTable table, object row, Dictionary<int, string> people, RowLabels labels)
    {
        var secret = table.Texts.Where(t => t.Telling == Telling.Secret).Select(t => t.Property).ToHashSet();
        foreach (var property in table.Entity.GetProperties().Where(p => !secret.Contains(p) && !p.IsShadowProperty() && p.Name is not (nameof(Entity.Id) or nameof(Entity.Version))))
        {
            var value = db.Entry(row).Property(property.Name).CurrentValue;
            var words = table.People.Contains(property) ? value is int id ? people.GetValueOrDefault(id) : null
                : property.IsForeignKey() ? labels.Of(property, value) : Words(value);
            if (!string.IsNullOrWhiteSpace(words))
                yield return new(texts[Human(property.Name)], words);
        }
    }

    private string? Words(object? value) => value switch
    {
        null => null,
        string text => text,
        bool yes => texts[yes ? "Yes" : "No"],
        Enum choice => Flags(choice),
        DateTime instant => clock.Moment(instant),
        DateOnly day => clock.Day(day),
        TimeOnly time => Say.Time(time),
        byte[] file => texts["A file of {0} bytes", file.Length],
        IFormattable number => number.ToString(null, CultureInfo.CurrentCulture),
        _ => value.ToString(),
    };

    private string Flags(Enum choice) => choice is Domain.People.CentreRoles roles ? texts.Roles(roles) : texts[Shared.Words.Of(choice)];

    private static CopyPart Without(IReadOnlyCollection<string> names, CopyPart part) =>
        part with { Rows = [.. part.Rows.Select(r => (IReadOnlyList<CopyCell>)[.. r.Select(c => c with { Value = Without(names, c.Value) })])] };

    private static string Without(IReadOnlyCollection<string> names, string text)
    {
        foreach (var name in names.Where(n => text.Contains(n, StringComparison.OrdinalIgnoreCase)).OrderByDescending(n => n.Length))
            text = new PersonNames([name]).TakenFrom(text, PersonCopy.SomebodyElse);
        return text;
    }

    // "RecordedById" becomes "Recorded by".
    private static string Human(string name)
    {
        var words = Capital().Replace(name.EndsWith("Id", StringComparison.Ordinal) ? name[..^2] : name, " $1").Trim().ToLowerInvariant();
        return words.Length == 0 ? name : char.ToUpperInvariant(words[0]) + words[1..];
    }

    [GeneratedRegex("(?<!^)([A-Z])")]
    private static partial Regex Capital();
}
