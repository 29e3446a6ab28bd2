using System.Reflection;
using CoproCentre.Data.Accounts;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CoproCentre.Data;

/// <summary>
/// Keeps a folded copy beside each text that is searched or sorted, so that both databases find and order alike whatever they
/// know about letters.
/// </summary>
public static class FoldedColumns
{
    private const int AtATime = 500;

    /// <summary>People search for this text, or see rows in its order.</summary>
    internal static PropertyBuilder<string> IsLookedFor(this PropertyBuilder<string> text)
    {
        var folded = text.Metadata.DeclaringType.AddProperty(text.Metadata.Name + Folded.Suffix, typeof(string));
        folded.IsNullable = true;
        folded.SetMaxLength(text.Metadata.GetMaxLength());
        return text;
    }

    /// <summary>Folds the texts of a record that is about to be saved.</summary>
    internal static void Fold(EntityEntry entry)
    {
        foreach (var folded in Of(entry.Metadata))
        {
            var text = Folded.Of(entry.Property(folded.Name[..^Folded.Suffix.Length]).CurrentValue as string ?? "");
            entry.Property(folded.Name).CurrentValue = text[..Math.Min(text.Length, folded.GetMaxLength() ?? text.Length)];
        }
    }

    /// <summary>Folds what was written before its column was there. It changes no versions.</summary>
    public static async Task FillFolded(this CoproContext db)
    {
        var fill = typeof(FoldedColumns).GetMethod(nameof(Fill), BindingFlags.NonPublic | BindingFlags.Static)!;
        foreach (var column in db.Model.GetEntityTypes().SelectMany(Of))
            await (Task)fill.MakeGenericMethod(column.DeclaringType.ClrType).Invoke(null, [db, column.Name])!;
        await db.Accounts.RenewNames();
    }

    private static async Task Fill<T>(CoproContext db, string column)
        where T : class
    {
        while (await db.Set<T>().Where(e => EF.Property<string?>(e, column) == null).OrderBy(e => EF.Property<int>(e, "Id")).Take(AtATime).ToListAsync() is { Count: > 0 } rows)
        {
            foreach (var row in rows)
                Fold(db.Entry(row));
            await db.SaveAsIs();
            db.ChangeTracker.Clear();
        }
    }

    private static IEnumerable<IReadOnlyProperty> Of(IReadOnlyEntityType entity) =>
        entity.GetProperties().Where(p => p.IsShadowProperty() && p.Name.EndsWith(Folded.Suffix, StringComparison.Ordinal));
}
