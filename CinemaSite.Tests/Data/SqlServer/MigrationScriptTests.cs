using CinemaSite.Tests.Harness;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;
using Microsoft.SqlServer.TransactSql.ScriptDom;

namespace CinemaSite.Tests.Data.SqlServer;

public class MigrationScriptTests
{
    [Theory, InlineData(MigrationsSqlGenerationOptions.Default), InlineData(MigrationsSqlGenerationOptions.Idempotent)]
    public void The_migrations_are_transact_sql(MigrationsSqlGenerationOptions options)
    {
        using var db = AbsentSqlServer.NewContext();

        var script = TransactSql.Parse(db.GetService<IMigrator>().GenerateScript(options: options));

        Assert.NotEmpty(script.Batches.SelectMany(b => b.Statements));
    }

    [Fact]
    public void The_migrations_can_be_taken_back_in_transact_sql()
    {
        using var db = AbsentSqlServer.NewContext();

        TransactSql.Parse(db.GetService<IMigrator>().GenerateScript(db.Database.GetMigrations().Last(), Migration.InitialDatabase));
    }

    [Fact]
    public void The_model_makes_a_table_for_each_of_its_kinds()
    {
        using var db = AbsentSqlServer.NewContext();

        var script = TransactSql.Parse(db.Database.GenerateCreateScript());

        Assert.Equal(
            db.Model.GetEntityTypes().Select(t => t.GetTableName()!).Distinct().Order(StringComparer.Ordinal),
            script.Batches.SelectMany(b => b.Statements).OfType<CreateTableStatement>().Select(t => t.SchemaObjectName.BaseIdentifier.Value).Order(StringComparer.Ordinal));
    }
}
