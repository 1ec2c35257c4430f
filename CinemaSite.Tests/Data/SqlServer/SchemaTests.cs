using CinemaSite.Tests.Harness;
using Microsoft.EntityFrameworkCore;
using Microsoft.SqlServer.Dac.Model;
using Microsoft.SqlServer.TransactSql.ScriptDom;

namespace CinemaSite.Tests.Data.SqlServer;

/// <summary>The tables, keys and indexes as SQL Server's own tools see them.</summary>
public class SchemaTests
{
    [Fact]
    public void Sql_server_has_nothing_against_the_schema()
    {
        using var db = AbsentSqlServer.NewContext();

        Assert.Equal([], MessagesAbout(db.Database.GenerateCreateScript()));
    }

    [Theory]
    [InlineData("CREATE TABLE [A] ([Id] int NOT NULL CONSTRAINT [PK_A] PRIMARY KEY, [Other] int NOT NULL CONSTRAINT [FK_A_B] REFERENCES [B] ([Id]));")]
    [InlineData("CREATE TABLE [A] ([Id] int NOT NULL); CREATE INDEX [IX_A] ON [A] ([Other]);")]
    public void It_would_say_so_if_it_had(string script) => Assert.NotEmpty(MessagesAbout(script));

    /// <summary>Rows that come with the schema are no part of a schema.</summary>
    private static List<string> MessagesAbout(string script)
    {
        using var model = new TSqlModel(SqlServerVersion.Sql160, new TSqlModelOptions());
        var generator = new Sql160ScriptGenerator();
        foreach (var statement in TransactSql.Parse(script).Batches.SelectMany(b => b.Statements))
        {
            if (statement is not (CreateTableStatement or CreateIndexStatement or AlterTableStatement))
                continue;
            generator.GenerateScript(statement, out var text);
            model.AddObjects(text);
        }

        return [.. model.Validate().Select(m => m.ToString())];
    }
}
