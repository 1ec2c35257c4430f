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
                name: "IX_Tickets_BookingId",
                table: "Tickets");

            migrationBuilder.DropIndex(
                name: "IX_Outbox_NextAttemptAt",
                table: "Outbox");

            migrationBuilder.DropIndex(
                name: "IX_LedgerLines_CinemaId_Day",
                table: "LedgerLines");

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

            migrationBuilder.CreateTable(
                name: "FilmTerms",
                columns: table => new
                {
                    FilmId = table.Column<int>(type: "INTEGER", nullable: false),
                    Distributor = table.Column<string>(type: "TEXT", maxLength: 100, nullable: false),
                    Shares = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    MinimumGuarantee = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_FilmTerms", x => x.FilmId);
                    table.ForeignKey(
                        name: "FK_FilmTerms_Films_FilmId",
                        column: x => x.FilmId,
                        principalTable: "Films",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "LonelySeatCounts",
                columns: table => new
                {
                    ScreeningId = table.Column<int>(type: "INTEGER", nullable: false),
                    Refused = table.Column<int>(type: "INTEGER", nullable: false),
                    Stranded = table.Column<int>(type: "INTEGER", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_LonelySeatCounts", x => x.ScreeningId);
                    table.ForeignKey(
                        name: "FK_LonelySeatCounts_Screenings_ScreeningId",
                        column: x => x.ScreeningId,
                        principalTable: "Screenings",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

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

            migrationBuilder.CreateIndex(
                name: "IX_Tickets_BookingId_TicketTypeId_Price_Discount_Fee",
                table: "Tickets",
                columns: new[] { "BookingId", "TicketTypeId", "Price", "Discount", "Fee" });

            migrationBuilder.CreateIndex(
                name: "IX_Tickets_EndedAt_ScreeningId",
                table: "Tickets",
                columns: new[] { "EndedAt", "ScreeningId" },
                filter: "[EndedAt] IS NOT NULL");

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
                name: "IX_LedgerLines_CinemaId_Day_Kind_Means_Amount",
                table: "LedgerLines",
                columns: new[] { "CinemaId", "Day", "Kind", "Means", "Amount" });

            migrationBuilder.CreateIndex(
                name: "IX_Bookings_ConfirmedAt_ScreeningId_Channel",
                table: "Bookings",
                columns: new[] { "ConfirmedAt", "ScreeningId", "Channel" },
                filter: "[ConfirmedAt] IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "IX_Admissions_Late",
                table: "Admissions",
                column: "TicketId",
                filter: "[IsLate] = 1");

            migrationBuilder.CreateIndex(
                name: "IX_MailCopies_ToKey",
                table: "MailCopies",
                column: "ToKey");

            migrationBuilder.CreateIndex(
                name: "IX_MailCopies_WrittenAt",
                table: "MailCopies",
                column: "WrittenAt");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "FilmTerms");

            migrationBuilder.DropTable(
                name: "LonelySeatCounts");

            migrationBuilder.DropTable(
                name: "MailCopies");

            migrationBuilder.DropIndex(
                name: "IX_Tickets_BookingId_TicketTypeId_Price_Discount_Fee",
                table: "Tickets");

            migrationBuilder.DropIndex(
                name: "IX_Tickets_EndedAt_ScreeningId",
                table: "Tickets");

            migrationBuilder.DropIndex(
                name: "IX_Outbox_CreatedAt",
                table: "Outbox");

            migrationBuilder.DropIndex(
                name: "IX_Outbox_MessageId",
                table: "Outbox");

            migrationBuilder.DropIndex(
                name: "IX_Outbox_NextAttemptAt",
                table: "Outbox");

            migrationBuilder.DropIndex(
                name: "IX_LedgerLines_CinemaId_Day_Kind_Means_Amount",
                table: "LedgerLines");

            migrationBuilder.DropIndex(
                name: "IX_Bookings_ConfirmedAt_ScreeningId_Channel",
                table: "Bookings");

            migrationBuilder.DropIndex(
                name: "IX_Admissions_Late",
                table: "Admissions");

            migrationBuilder.DropColumn(
                name: "Address",
                table: "Outbox");

            migrationBuilder.DropColumn(
                name: "DiedAt",
                table: "Outbox");

            migrationBuilder.DropColumn(
                name: "MessageId",
                table: "Outbox");

            migrationBuilder.CreateIndex(
                name: "IX_Tickets_BookingId",
                table: "Tickets",
                column: "BookingId");

            migrationBuilder.CreateIndex(
                name: "IX_Outbox_NextAttemptAt",
                table: "Outbox",
                column: "NextAttemptAt",
                filter: "[SentAt] IS NULL");

            migrationBuilder.CreateIndex(
                name: "IX_LedgerLines_CinemaId_Day",
                table: "LedgerLines",
                columns: new[] { "CinemaId", "Day" });
        }
    }
}
