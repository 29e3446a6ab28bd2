using Microsoft.EntityFrameworkCore.Migrations;

namespace CoproCentre.Data.Audit;

/// <summary>The database itself refuses to change the audit trail: its lines stay, and its head only moves on.</summary>
internal static class AuditTriggers
{
    public const string Rows = "AuditRowsStay";

    public const string Head = "AuditHeadMovesOn";

    private const string Refusal = "The audit trail is not changed.";

    /// <summary>Called by the migration that makes the tables, and by any later one that makes them anew.</summary>
    public static void ProtectAuditTrail(this MigrationBuilder migration)
    {
        foreach (var sql in migration.ActiveProvider!.EndsWith("SqlServer", StringComparison.Ordinal) ? SqlServer : Sqlite)
            migration.Sql(sql);
    }

    private static readonly string[] Sqlite =
    [
        $"CREATE TRIGGER IF NOT EXISTS {Rows} BEFORE UPDATE ON AuditRows BEGIN SELECT RAISE(ABORT, '{Refusal}'); END;",
        $"CREATE TRIGGER IF NOT EXISTS {Rows}Kept BEFORE DELETE ON AuditRows BEGIN SELECT RAISE(ABORT, '{Refusal}'); END;",
        $"CREATE TRIGGER IF NOT EXISTS {Head} BEFORE UPDATE ON AuditHeads WHEN NEW.Number <= OLD.Number BEGIN SELECT RAISE(ABORT, '{Refusal}'); END;",
        $"CREATE TRIGGER IF NOT EXISTS {Head}Kept BEFORE DELETE ON AuditHeads BEGIN SELECT RAISE(ABORT, '{Refusal}'); END;",
    ];

    // Within EXEC, because a script that asks first whether the migration is needed cannot hold CREATE TRIGGER otherwise.
    private static readonly string[] SqlServer =
    [
        $"EXEC(N'CREATE OR ALTER TRIGGER {Rows} ON AuditRows INSTEAD OF UPDATE, DELETE AS THROW 51000, ''{Refusal}'', 1;')",
        $"EXEC(N'CREATE OR ALTER TRIGGER {Head} ON AuditHeads AFTER UPDATE, DELETE AS IF EXISTS (SELECT 1 FROM deleted d LEFT JOIN inserted i ON i.Id = d.Id WHERE i.Number IS NULL OR i.Number <= d.Number) THROW 51000, ''{Refusal}'', 1;')",
    ];
}
