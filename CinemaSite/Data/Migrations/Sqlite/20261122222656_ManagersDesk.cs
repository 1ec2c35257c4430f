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
            migrationBuilder.AddColumn<string>(
                name: "EmailKey",
                table: "Bookings",
                type: "TEXT",
                maxLength: 60,
                nullable: false,
                defaultValue: "");

            migrationBuilder.AddColumn<string>(
                name: "LastNameKey",
                table: "Bookings",
                type: "TEXT",
                maxLength: 60,
                nullable: false,
                defaultValue: "");

            migrationBuilder.AddColumn<string>(
                name: "NameKey",
                table: "Bookings",
                type: "TEXT",
                maxLength: 60,
                nullable: false,
                defaultValue: "");

            migrationBuilder.AddColumn<string>(
                name: "SecondNameKey",
                table: "Bookings",
                type: "TEXT",
                maxLength: 60,
                nullable: false,
                defaultValue: "");

            migrationBuilder.AddColumn<DateTime>(
                name: "DeactivatedAt",
                table: "AspNetUsers",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "LastCode",
                table: "AspNetUsers",
                type: "TEXT",
                maxLength: 6,
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "LastNameKey",
                table: "AspNetUsers",
                type: "TEXT",
                maxLength: 60,
                nullable: false,
                defaultValue: "");

            migrationBuilder.AddColumn<string>(
                name: "NameKey",
                table: "AspNetUsers",
                type: "TEXT",
                maxLength: 60,
                nullable: false,
                defaultValue: "");

            migrationBuilder.AddColumn<string>(
                name: "SecondNameKey",
                table: "AspNetUsers",
                type: "TEXT",
                maxLength: 60,
                nullable: false,
                defaultValue: "");

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
                name: "Settings",
                columns: table => new
                {
                    Key = table.Column<string>(type: "TEXT", maxLength: 100, nullable: false),
                    Value = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Settings", x => x.Key);
                });

            migrationBuilder.CreateTable(
                name: "StaffInvitations",
                columns: table => new
                {
                    UserId = table.Column<int>(type: "INTEGER", nullable: false),
                    Roles = table.Column<string>(type: "TEXT", maxLength: 100, nullable: false),
                    InvitedAt = table.Column<DateTime>(type: "TEXT", nullable: false),
                    SecretHash = table.Column<string>(type: "TEXT", maxLength: 64, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_StaffInvitations", x => x.UserId);
                    table.ForeignKey(
                        name: "FK_StaffInvitations_AspNetUsers_UserId",
                        column: x => x.UserId,
                        principalTable: "AspNetUsers",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.InsertData(
                table: "HistoryHead",
                columns: new[] { "Id", "Last" },
                values: new object[] { 1, 0 });

            migrationBuilder.CreateIndex(
                name: "IX_Outbox_SubjectId_Kind",
                table: "Outbox",
                columns: new[] { "SubjectId", "Kind" });

            migrationBuilder.CreateIndex(
                name: "IX_Bookings_EmailKey",
                table: "Bookings",
                column: "EmailKey");

            migrationBuilder.CreateIndex(
                name: "IX_Bookings_LastNameKey",
                table: "Bookings",
                column: "LastNameKey");

            migrationBuilder.CreateIndex(
                name: "IX_Bookings_NameKey",
                table: "Bookings",
                column: "NameKey");

            migrationBuilder.CreateIndex(
                name: "IX_Bookings_SecondNameKey",
                table: "Bookings",
                column: "SecondNameKey");

            migrationBuilder.CreateIndex(
                name: "IX_AspNetUsers_LastNameKey",
                table: "AspNetUsers",
                column: "LastNameKey");

            migrationBuilder.CreateIndex(
                name: "IX_AspNetUsers_NameKey",
                table: "AspNetUsers",
                column: "NameKey");

            migrationBuilder.CreateIndex(
                name: "IX_AspNetUsers_SecondNameKey",
                table: "AspNetUsers",
                column: "SecondNameKey");

            migrationBuilder.CreateIndex(
                name: "IX_History_At",
                table: "History",
                column: "At");

            migrationBuilder.CreateIndex(
                name: "IX_History_Subject_SubjectId",
                table: "History",
                columns: new[] { "Subject", "SubjectId" });
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "History");

            migrationBuilder.DropTable(
                name: "HistoryHead");

            migrationBuilder.DropTable(
                name: "Settings");

            migrationBuilder.DropTable(
                name: "StaffInvitations");

            migrationBuilder.DropIndex(
                name: "IX_Outbox_SubjectId_Kind",
                table: "Outbox");

            migrationBuilder.DropIndex(
                name: "IX_Bookings_EmailKey",
                table: "Bookings");

            migrationBuilder.DropIndex(
                name: "IX_Bookings_LastNameKey",
                table: "Bookings");

            migrationBuilder.DropIndex(
                name: "IX_Bookings_NameKey",
                table: "Bookings");

            migrationBuilder.DropIndex(
                name: "IX_Bookings_SecondNameKey",
                table: "Bookings");

            migrationBuilder.DropIndex(
                name: "IX_AspNetUsers_LastNameKey",
                table: "AspNetUsers");

            migrationBuilder.DropIndex(
                name: "IX_AspNetUsers_NameKey",
                table: "AspNetUsers");

            migrationBuilder.DropIndex(
                name: "IX_AspNetUsers_SecondNameKey",
                table: "AspNetUsers");

            migrationBuilder.DropColumn(
                name: "EmailKey",
                table: "Bookings");

            migrationBuilder.DropColumn(
                name: "LastNameKey",
                table: "Bookings");

            migrationBuilder.DropColumn(
                name: "NameKey",
                table: "Bookings");

            migrationBuilder.DropColumn(
                name: "SecondNameKey",
                table: "Bookings");

            migrationBuilder.DropColumn(
                name: "DeactivatedAt",
                table: "AspNetUsers");

            migrationBuilder.DropColumn(
                name: "LastCode",
                table: "AspNetUsers");

            migrationBuilder.DropColumn(
                name: "LastNameKey",
                table: "AspNetUsers");

            migrationBuilder.DropColumn(
                name: "NameKey",
                table: "AspNetUsers");

            migrationBuilder.DropColumn(
                name: "SecondNameKey",
                table: "AspNetUsers");
        }
    }
}
