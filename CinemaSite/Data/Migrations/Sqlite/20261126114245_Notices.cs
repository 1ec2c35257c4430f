using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace CinemaSite.Data.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class Notices : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "IX_Outbox_NextAttemptAt",
                table: "Outbox");

            migrationBuilder.AddColumn<string>(
                name: "Address",
                table: "Outbox",
                type: "TEXT",
                maxLength: 256,
                nullable: true);

            migrationBuilder.AddColumn<DateTime>(
                name: "DiedAt",
                table: "Outbox",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "MessageId",
                table: "Outbox",
                type: "TEXT",
                unicode: false,
                maxLength: 32,
                nullable: false,
                defaultValue: "");

            migrationBuilder.AddColumn<bool>(
                name: "IsOffered",
                table: "Bookings",
                type: "INTEGER",
                nullable: false,
                defaultValue: false);

            migrationBuilder.CreateTable(
                name: "MailCopies",
                columns: table => new
                {
                    OutboxId = table.Column<int>(type: "INTEGER", nullable: false),
                    To = table.Column<string>(type: "TEXT", maxLength: 256, nullable: false),
                    ToKey = table.Column<string>(type: "TEXT", maxLength: 256, nullable: false),
                    Name = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    Subject = table.Column<string>(type: "TEXT", maxLength: 500, nullable: false),
                    WrittenAt = table.Column<DateTime>(type: "TEXT", nullable: false),
                    Content = table.Column<byte[]>(type: "BLOB", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_MailCopies", x => x.OutboxId);
                    table.ForeignKey(
                        name: "FK_MailCopies_Outbox_OutboxId",
                        column: x => x.OutboxId,
                        principalTable: "Outbox",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "WaitingEntries",
                columns: table => new
                {
                    Id = table.Column<int>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    ScreeningId = table.Column<int>(type: "INTEGER", nullable: false),
                    State = table.Column<string>(type: "TEXT", unicode: false, maxLength: 20, nullable: false),
                    People = table.Column<int>(type: "INTEGER", nullable: false),
                    Together = table.Column<bool>(type: "INTEGER", nullable: false),
                    WheelchairSpaces = table.Column<int>(type: "INTEGER", nullable: false),
                    StepFree = table.Column<bool>(type: "INTEGER", nullable: false),
                    Name = table.Column<string>(type: "TEXT", maxLength: 100, nullable: false),
                    Email = table.Column<string>(type: "TEXT", maxLength: 254, nullable: false),
                    EmailKey = table.Column<string>(type: "TEXT", maxLength: 254, nullable: false),
                    Language = table.Column<string>(type: "TEXT", maxLength: 2, nullable: false),
                    UserId = table.Column<int>(type: "INTEGER", nullable: true),
                    VisitorHash = table.Column<string>(type: "TEXT", maxLength: 32, nullable: false),
                    JoinedAt = table.Column<DateTime>(type: "TEXT", nullable: false),
                    PassedOver = table.Column<string>(type: "TEXT", unicode: false, maxLength: 20, nullable: true),
                    PassedOverFree = table.Column<int>(type: "INTEGER", nullable: false),
                    PassedOverAt = table.Column<DateTime>(type: "TEXT", nullable: true),
                    SeenFree = table.Column<int>(type: "INTEGER", nullable: false),
                    BookingId = table.Column<int>(type: "INTEGER", nullable: true),
                    OfferedAt = table.Column<DateTime>(type: "TEXT", nullable: true),
                    TakenAt = table.Column<DateTime>(type: "TEXT", nullable: true),
                    EndedAt = table.Column<DateTime>(type: "TEXT", nullable: true),
                    LinkHash = table.Column<string>(type: "TEXT", maxLength: 64, nullable: true),
                    MailHash = table.Column<string>(type: "TEXT", maxLength: 64, nullable: true),
                    EarlierMailHash = table.Column<string>(type: "TEXT", maxLength: 64, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_WaitingEntries", x => x.Id);
                    table.ForeignKey(
                        name: "FK_WaitingEntries_AspNetUsers_UserId",
                        column: x => x.UserId,
                        principalTable: "AspNetUsers",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "FK_WaitingEntries_Bookings_BookingId",
                        column: x => x.BookingId,
                        principalTable: "Bookings",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_WaitingEntries_Screenings_ScreeningId",
                        column: x => x.ScreeningId,
                        principalTable: "Screenings",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateIndex(
                name: "IX_Outbox_CreatedAt",
                table: "Outbox",
                column: "CreatedAt");

            migrationBuilder.CreateIndex(
                name: "IX_Outbox_MessageId",
                table: "Outbox",
                column: "MessageId",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Outbox_NextAttemptAt",
                table: "Outbox",
                column: "NextAttemptAt",
                filter: "[SentAt] IS NULL AND [DiedAt] IS NULL");

            migrationBuilder.CreateIndex(
                name: "IX_MailCopies_ToKey",
                table: "MailCopies",
                column: "ToKey");

            migrationBuilder.CreateIndex(
                name: "IX_MailCopies_WrittenAt",
                table: "MailCopies",
                column: "WrittenAt");

            migrationBuilder.CreateIndex(
                name: "IX_WaitingEntries_BookingId",
                table: "WaitingEntries",
                column: "BookingId",
                unique: true,
                filter: "[BookingId] IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "IX_WaitingEntries_EarlierMailHash",
                table: "WaitingEntries",
                column: "EarlierMailHash");

            migrationBuilder.CreateIndex(
                name: "IX_WaitingEntries_LinkHash",
                table: "WaitingEntries",
                column: "LinkHash");

            migrationBuilder.CreateIndex(
                name: "IX_WaitingEntries_MailHash",
                table: "WaitingEntries",
                column: "MailHash");

            migrationBuilder.CreateIndex(
                name: "IX_WaitingEntries_ScreeningId_EmailKey",
                table: "WaitingEntries",
                columns: new[] { "ScreeningId", "EmailKey" },
                unique: true,
                filter: "[State] IN ('Waiting', 'Offered')");

            migrationBuilder.CreateIndex(
                name: "IX_WaitingEntries_ScreeningId_State",
                table: "WaitingEntries",
                columns: new[] { "ScreeningId", "State" });

            migrationBuilder.CreateIndex(
                name: "IX_WaitingEntries_State",
                table: "WaitingEntries",
                column: "State");

            migrationBuilder.CreateIndex(
                name: "IX_WaitingEntries_UserId",
                table: "WaitingEntries",
                column: "UserId");

            migrationBuilder.CreateIndex(
                name: "IX_WaitingEntries_VisitorHash",
                table: "WaitingEntries",
                column: "VisitorHash");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "MailCopies");

            migrationBuilder.DropTable(
                name: "WaitingEntries");

            migrationBuilder.DropIndex(
                name: "IX_Outbox_CreatedAt",
                table: "Outbox");

            migrationBuilder.DropIndex(
                name: "IX_Outbox_MessageId",
                table: "Outbox");

            migrationBuilder.DropIndex(
                name: "IX_Outbox_NextAttemptAt",
                table: "Outbox");

            migrationBuilder.DropColumn(
                name: "Address",
                table: "Outbox");

            migrationBuilder.DropColumn(
                name: "DiedAt",
                table: "Outbox");

            migrationBuilder.DropColumn(
                name: "MessageId",
                table: "Outbox");

            migrationBuilder.DropColumn(
                name: "IsOffered",
                table: "Bookings");

            migrationBuilder.CreateIndex(
                name: "IX_Outbox_NextAttemptAt",
                table: "Outbox",
                column: "NextAttemptAt",
                filter: "[SentAt] IS NULL");
        }
    }
}
