using CoproCentre.Data;
using CoproCentre.Data.Audit;

namespace CoproCentre.Web.Commands;

/// <summary>Goes through the whole audit trail and says whether it is as it was written.</summary>
public sealed class VerifyAudit(CoproContext db, AuditChain chain) : ICommand
{
    public string Name => "verify-audit";

    public string Says => "checks that no line of the audit trail was changed or taken away";

    public async Task<int> Run(string[] arguments)
    {
        var check = await chain.Check(db);
        if (check.FirstBroken is { } line)
        {
            await Console.Error.WriteLineAsync($"The audit trail is broken: line {line} {check.Why}. The {check.Rows} lines before it are right.");
            return 1;
        }

        await Console.Out.WriteLineAsync($"The audit trail has {check.Rows} lines, and all are as they were written.");
        return 0;
    }
}
