using CinemaSite.Tests.Harness;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;

namespace CinemaSite.Tests.Data.SqlServer;

/// <summary>What SQL Server refuses only when the tables are made, and no tool without a server sees.</summary>
public class ModelTests
{
    private const int WidestPrimaryKey = 900;
    private const int WidestIndex = 1700;

    [Fact]
    public void No_row_is_deleted_in_two_ways()
    {
        using var db = AbsentSqlServer.NewContext();

        Assert.Equal([], new CascadePaths(db.Model).Problems);
    }

    [Fact]
    public void Two_ways_to_delete_a_row_would_be_seen()
    {
        using var db = new TwoWays();

        Assert.Equal(["Cinema -> Ticket by FK_Screening_Cinema_CinemaId, FK_Ticket_Screening_ScreeningId and by FK_Ticket_Cinema_CinemaId"], new CascadePaths(db.Model).Problems);
    }

    [Fact]
    public void Keys_and_indexes_are_narrow_enough()
    {
        using var db = AbsentSqlServer.NewContext();

        Assert.Equal([], TooWide(db.Model));
    }

    [Fact]
    public void A_key_that_is_too_wide_would_be_seen()
    {
        using var db = new TwoWays();

        Assert.Equal(["PK_Screening: 1000 bytes", "IX_Ticket_Code: no limit"], TooWide(db.Model));
    }

    private static IEnumerable<string> TooWide(IModel model) =>
    [
        .. model.GetEntityTypes().SelectMany(t => t.GetKeys())
            .SelectMany(key => TooWide(key.GetName()!, key.Properties, key.IsPrimaryKey() ? WidestPrimaryKey : WidestIndex)),
        .. model.GetEntityTypes().SelectMany(t => t.GetIndexes())
            .SelectMany(index => TooWide(index.GetDatabaseName()!, index.Properties, WidestIndex)),
    ];

    private static IEnumerable<string> TooWide(string name, IEnumerable<IProperty> columns, int widest)
    {
        var bytes = columns.Sum(Bytes);
        if (double.IsPositiveInfinity(bytes))
            yield return $"{name}: no limit";
        else if (bytes > widest)
            yield return $"{name}: {bytes} bytes";
    }

    private static double Bytes(IProperty column)
    {
        var mapping = column.GetRelationalTypeMapping();
        return mapping.StoreType.Contains("(max)", StringComparison.Ordinal) ? double.PositiveInfinity
            : mapping.Size is { } size ? size * (mapping.IsUnicode ? 2 : 1)
            : 16;
    }

    /// <summary>A model with every mistake.</summary>
    private sealed class TwoWays() : DbContext(new DbContextOptionsBuilder().UseSqlServer("Server=absent").Options)
    {
        protected override void OnModelCreating(ModelBuilder modelBuilder)
        {
            modelBuilder.Entity("Cinema", cinema => cinema.Property<int>("Id"));
            modelBuilder.Entity("Screening", screening =>
            {
                screening.Property<string>("Id").HasMaxLength(500);
                screening.Property<int>("CinemaId");
                screening.HasOne("Cinema").WithMany().HasForeignKey("CinemaId");
            });
            modelBuilder.Entity("Ticket", ticket =>
            {
                ticket.Property<int>("Id");
                ticket.Property<int>("CinemaId");
                ticket.Property<string>("ScreeningId");
                ticket.Property<string>("Code").HasColumnType("nvarchar(max)");
                ticket.HasIndex("Code");
                ticket.HasOne("Cinema").WithMany().HasForeignKey("CinemaId");
                ticket.HasOne("Screening").WithMany().HasForeignKey("ScreeningId").IsRequired();
            });
        }
    }
}
