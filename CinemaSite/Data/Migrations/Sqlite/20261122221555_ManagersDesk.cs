using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace CinemaSite.Data.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class ManagersDesk : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "IX_Screenings_FilmId",
                table: "Screenings");

            migrationBuilder.AddColumn<DateTime>(
                name: "ArchivedAt",
                table: "Films",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "PosterName",
                table: "Films",
                type: "TEXT",
                unicode: false,
                maxLength: 32,
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "Subtitles",
                table: "Films",
                type: "TEXT",
                maxLength: 100,
                nullable: false,
                defaultValue: "");

            migrationBuilder.AddColumn<string>(
                name: "TrailerUrl",
                table: "Films",
                type: "TEXT",
                maxLength: 500,
                nullable: false,
                defaultValue: "");

            migrationBuilder.AddColumn<int>(
                name: "Version",
                table: "Films",
                type: "INTEGER",
                nullable: false,
                defaultValue: 0);

            migrationBuilder.CreateTable(
                name: "History",
                columns: table => new
                {
                    Number = table.Column<int>(type: "INTEGER", nullable: false),
                    At = table.Column<DateTime>(type: "TEXT", nullable: false),
                    UserId = table.Column<int>(type: "INTEGER", nullable: true),
                    UserName = table.Column<string>(type: "TEXT", maxLength: 256, nullable: false),
                    What = table.Column<string>(type: "TEXT", maxLength: 100, nullable: false),
                    Subject = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    SubjectId = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    SubjectName = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    Before = table.Column<string>(type: "TEXT", nullable: false),
                    After = table.Column<string>(type: "TEXT", nullable: false),
                    PreviousHash = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    Hash = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_History", x => x.Number);
                });

            migrationBuilder.CreateTable(
                name: "HistoryHead",
                columns: table => new
                {
                    Id = table.Column<int>(type: "INTEGER", nullable: false),
                    Last = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_HistoryHead", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "ProgrammeUpload",
                columns: table => new
                {
                    Key = table.Column<string>(type: "TEXT", unicode: false, maxLength: 32, nullable: false),
                    UserId = table.Column<int>(type: "INTEGER", nullable: false),
                    FileName = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    Content = table.Column<byte[]>(type: "BLOB", nullable: false),
                    CinemaSlug = table.Column<string>(type: "TEXT", maxLength: 100, nullable: true),
                    Auditorium = table.Column<string>(type: "TEXT", maxLength: 60, nullable: false),
                    ShiftTo = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    ExpiresAt = table.Column<DateTime>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ProgrammeUpload", x => x.Key);
                });

            migrationBuilder.InsertData(
                table: "HistoryHead",
                columns: new[] { "Id", "Last" },
                values: new object[] { 1, 0 });

            migrationBuilder.CreateIndex(
                name: "IX_Screenings_FilmId_StartsAt",
                table: "Screenings",
                columns: new[] { "FilmId", "StartsAt" });

            migrationBuilder.CreateIndex(
                name: "IX_Films_Title",
                table: "Films",
                column: "Title");

            migrationBuilder.CreateIndex(
                name: "IX_History_At",
                table: "History",
                column: "At");

            migrationBuilder.CreateIndex(
                name: "IX_History_Subject_SubjectId",
                table: "History",
                columns: new[] { "Subject", "SubjectId" });

            migrationBuilder.CreateIndex(
                name: "IX_ProgrammeUpload_ExpiresAt",
                table: "ProgrammeUpload",
                column: "ExpiresAt");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "History");

            migrationBuilder.DropTable(
                name: "HistoryHead");

            migrationBuilder.DropTable(
                name: "ProgrammeUpload");

            migrationBuilder.DropIndex(
                name: "IX_Screenings_FilmId_StartsAt",
                table: "Screenings");

            migrationBuilder.DropIndex(
                name: "IX_Films_Title",
                table: "Films");

            migrationBuilder.DropColumn(
                name: "ArchivedAt",
                table: "Films");

            migrationBuilder.DropColumn(
                name: "PosterName",
                table: "Films");

            migrationBuilder.DropColumn(
                name: "Subtitles",
                table: "Films");

            migrationBuilder.DropColumn(
                name: "TrailerUrl",
                table: "Films");

            migrationBuilder.DropColumn(
                name: "Version",
                table: "Films");

            migrationBuilder.CreateIndex(
                name: "IX_Screenings_FilmId",
                table: "Screenings",
                column: "FilmId");
        }
    }
}
