using System.Collections;
using System.Linq.Expressions;
using CinemaSite.Data;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Query;
using Microsoft.EntityFrameworkCore.Storage;
using Microsoft.Extensions.DependencyInjection;

namespace CinemaSite.Tests.Harness;

/// <summary>
/// Compiles every query that runs on SQLite for SQL Server as well, there and then: one that SQL Server has no words for fails in
/// the very test that runs it, so none can be forgotten. A query is compiled once in a process.
/// </summary>
public sealed class QueriesOnSqlServer : IQueryExpressionInterceptor
{
    public static readonly QueriesOnSqlServer Interceptor = new();

    public Expression QueryCompilationStarting(Expression queryExpression, QueryExpressionEventData eventData)
    {
        AbsentSqlServer.ToTransactSql(db => Run(db, queryExpression));
        return queryExpression;
    }

    private static void Run(CinemaDbContext db, Expression query)
    {
        var element = query.Type.GetInterfaces().Append(query.Type)
            .FirstOrDefault(t => t.IsGenericType && t.GetGenericTypeDefinition() == typeof(IQueryable<>))?.GenericTypeArguments[0];
        var result = element is null ? query.Type : typeof(IEnumerable<>).MakeGenericType(element);

        var context = db.GetService<IQueryContextFactory>().Create();
        var sameQuery = new SameQuery(db, context.Parameters).Visit(query);
        var compile = typeof(IDatabase).GetMethod(nameof(IDatabase.CompileQuery))!.MakeGenericMethod(result);
        var compiled = (Delegate)compile.Invoke(db.GetService<IDatabase>(), [sameQuery, false])!;
        if (compiled.DynamicInvoke(context) is IEnumerable rows and not string)
            rows.GetEnumerator().MoveNext();
    }

    /// <summary>The query on another model, with a value of some sort for each of its parameters.</summary>
    private sealed class SameQuery(CinemaDbContext db, Dictionary<string, object?> parameters) : ExpressionVisitor
    {
        protected override Expression VisitExtension(Expression node)
        {
            if (node is QueryParameterExpression parameter)
                parameters[parameter.Name] = AnyValueOf(parameter.Type);
            return node is EntityQueryRootExpression root
                ? new EntityQueryRootExpression(db.Model.FindEntityType(root.EntityType.Name)!)
                : base.VisitExtension(node);
        }

        private static object? AnyValueOf(Type type)
        {
            if (type == typeof(string))
                return "x";
            if (type.IsValueType)
                return Activator.CreateInstance(Nullable.GetUnderlyingType(type) ?? type);

            var items = type.GetInterfaces().Append(type)
                .FirstOrDefault(t => t.IsGenericType && t.GetGenericTypeDefinition() == typeof(IEnumerable<>))?.GenericTypeArguments[0];
            if (items is null)
                return null;

            var list = (IList)Activator.CreateInstance(typeof(List<>).MakeGenericType(items))!;
            list.Add(AnyValueOf(items));
            return type.IsArray ? Enumerable.ToArray((dynamic)list) : list;
        }
    }
}

public static class WatchedQueries
{
    public static void WatchQueries(this IServiceCollection services) =>
        services.ConfigureDbContext<SqliteCinemaDbContext>((_, options) => options.AddInterceptors(QueriesOnSqlServer.Interceptor));
}
