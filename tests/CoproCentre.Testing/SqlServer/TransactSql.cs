using Microsoft.SqlServer.TransactSql.ScriptDom;

namespace CoproCentre.Testing.SqlServer;

/// <summary>Reads SQL as SQL Server 2019 would, with Microsoft's own parser.</summary>
public static class TransactSql
{
    /// <summary>What the parser does not accept; also inside of texts that are run by EXEC.</summary>
    public static IReadOnlyList<string> ProblemsOf(string sql)
    {
        var parsed = new TSql150Parser(initialQuotedIdentifiers: true).Parse(new StringReader(sql), out var errors);
        if (errors.Count > 0)
            return [.. errors.Select(e => $"line {e.Line}: {e.Message}")];
        var inner = new Inner();
        parsed.Accept(inner);
        return [.. inner.Texts.SelectMany(ProblemsOf)];
    }

    private sealed class Inner : TSqlFragmentVisitor
    {
        public List<string> Texts { get; } = [];

        // A text that is put together from variables is known only when it runs.
        public override void Visit(ExecutableStringList node)
        {
            if (node.Strings.All(s => s is StringLiteral))
                Texts.Add(string.Concat(node.Strings.Cast<StringLiteral>().Select(s => s.Value)));
        }
    }
}
