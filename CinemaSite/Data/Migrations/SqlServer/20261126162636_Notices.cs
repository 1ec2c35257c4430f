using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace CinemaSite.Data.Migrations.SqlServer
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
                name: "EarlierSecretHash",
                table: "StaffInvitations",
                type: "nvarchar(64)",
                maxLength: 64,
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "Address",
                table: "Outbox",
                type: "nvarchar(256)",
                maxLength: 256,
                nullable: true);

            migrationBuilder.AddColumn<DateTime>(
                name: "DiedAt",
                table: "Outbox",
                type: "datetime2",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "MessageId",
                table: "Outbox",
                type: "varchar(32)",
                unicode: false,
                maxLength: 32,
                nullable: false,
                defaultValue: "");

            migrationBuilder.AddColumn<bool>(
                name: "IsOffered",
                table: "Bookings",
                type: "bit",
                nullable: false,
                defaultValue: false);

            migrationBuilder.CreateTable(
                name: "DailyRuns",
                columns: table => new
                {
                    Job = table.Column<string>(type: "varchar(60)", unicode: false, maxLength: 60, nullable: false),
                    Day = table.Column<DateOnly>(type: "date", nullable: false),
                    ClaimedUntil = table.Column<DateTime>(type: "datetime2", nullable: false),
                    Attempts = table.Column<int>(type: "int", nullable: false),
                    DoneAt = table.Column<DateTime>(type: "datetime2", nullable: true),
                    Outcome = table.Column<string>(type: "nvarchar(max)", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_DailyRuns", x => new { x.Job, x.Day });
                });

            migrationBuilder.CreateTable(
                name: "DataExports",
                columns: table => new
                {
                    Id = table.Column<int>(type: "int", nullable: false)
                        .Annotation("SqlServer:Identity", "1, 1"),
                    UserId = table.Column<int>(type: "int", nullable: false),
                    AskedAt = table.Column<DateTime>(type: "datetime2", nullable: false),
                    MadeAt = table.Column<DateTime>(type: "datetime2", nullable: true),
                    Content = table.Column<byte[]>(type: "varbinary(max)", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_DataExports", x => x.Id);
                    table.ForeignKey(
                        name: "FK_DataExports_AspNetUsers_UserId",
                        column: x => x.UserId,
                        principalTable: "AspNetUsers",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "FilmTerms",
                columns: table => new
                {
                    FilmId = table.Column<int>(type: "int", nullable: false),
                    Distributor = table.Column<string>(type: "nvarchar(100)", maxLength: 100, nullable: false),
                    Shares = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: false),
                    MinimumGuarantee = table.Column<long>(type: "bigint", nullable: false)
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
                name: "FilmWishes",
                columns: table => new
                {
                    Id = table.Column<int>(type: "int", nullable: false)
                        .Annotation("SqlServer:Identity", "1, 1"),
                    FilmId = table.Column<int>(type: "int", nullable: false),
                    Email = table.Column<string>(type: "nvarchar(254)", maxLength: 254, nullable: false),
                    EmailHash = table.Column<string>(type: "varchar(32)", unicode: false, maxLength: 32, nullable: false),
                    UserId = table.Column<int>(type: "int", nullable: true),
                    Language = table.Column<string>(type: "nvarchar(2)", maxLength: 2, nullable: false),
                    MadeAt = table.Column<DateTime>(type: "datetime2", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_FilmWishes", x => x.Id);
                    table.ForeignKey(
                        name: "FK_FilmWishes_AspNetUsers_UserId",
                        column: x => x.UserId,
                        principalTable: "AspNetUsers",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "FK_FilmWishes_Films_FilmId",
                        column: x => x.FilmId,
                        principalTable: "Films",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "JobRuns",
                columns: table => new
                {
                    Job = table.Column<string>(type: "varchar(60)", unicode: false, maxLength: 60, nullable: false),
                    StartedAt = table.Column<DateTime>(type: "datetime2", nullable: false),
                    EndedAt = table.Column<DateTime>(type: "datetime2", nullable: true),
                    SucceededAt = table.Column<DateTime>(type: "datetime2", nullable: true),
                    FailedAt = table.Column<DateTime>(type: "datetime2", nullable: true),
                    Failures = table.Column<int>(type: "int", nullable: false),
                    LastError = table.Column<string>(type: "nvarchar(2000)", maxLength: 2000, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_JobRuns", x => x.Job);
                });

            migrationBuilder.CreateTable(
                name: "LonelySeatCounts",
                columns: table => new
                {
                    ScreeningId = table.Column<int>(type: "int", nullable: false),
                    Refused = table.Column<int>(type: "int", nullable: false),
                    Stranded = table.Column<int>(type: "int", nullable: true)
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
                    OutboxId = table.Column<int>(type: "int", nullable: false),
                    To = table.Column<string>(type: "nvarchar(256)", maxLength: 256, nullable: false),
                    ToKey = table.Column<string>(type: "nvarchar(256)", maxLength: 256, nullable: false),
                    Name = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: false),
                    Subject = table.Column<string>(type: "nvarchar(500)", maxLength: 500, nullable: false),
                    WrittenAt = table.Column<DateTime>(type: "datetime2", nullable: false),
                    Content = table.Column<byte[]>(type: "varbinary(max)", nullable: true)
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
                name: "QuietAddresses",
                columns: table => new
                {
                    EmailHash = table.Column<string>(type: "varchar(32)", unicode: false, maxLength: 32, nullable: false),
                    Since = table.Column<DateTime>(type: "datetime2", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_QuietAddresses", x => x.EmailHash);
                });

            migrationBuilder.CreateTable(
                name: "ReportSubscriptions",
                columns: table => new
                {
                    Id = table.Column<int>(type: "int", nullable: false)
                        .Annotation("SqlServer:Identity", "1, 1"),
                    UserId = table.Column<int>(type: "int", nullable: false),
                    CinemaId = table.Column<int>(type: "int", nullable: false),
                    Kind = table.Column<string>(type: "varchar(20)", unicode: false, maxLength: 20, nullable: false),
                    By = table.Column<string>(type: "varchar(20)", unicode: false, maxLength: 20, nullable: false),
                    Rhythm = table.Column<string>(type: "varchar(20)", unicode: false, maxLength: 20, nullable: false),
                    Language = table.Column<string>(type: "nvarchar(2)", maxLength: 2, nullable: false),
                    BeganAt = table.Column<DateTime>(type: "datetime2", nullable: false),
                    EndedAt = table.Column<DateTime>(type: "datetime2", nullable: true),
                    LastDate = table.Column<DateOnly>(type: "date", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ReportSubscriptions", x => x.Id);
                    table.ForeignKey(
                        name: "FK_ReportSubscriptions_AspNetUsers_UserId",
                        column: x => x.UserId,
                        principalTable: "AspNetUsers",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "FK_ReportSubscriptions_Cinemas_CinemaId",
                        column: x => x.CinemaId,
                        principalTable: "Cinemas",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "WaitingEntries",
                columns: table => new
                {
                    Id = table.Column<int>(type: "int", nullable: false)
                        .Annotation("SqlServer:Identity", "1, 1"),
                    ScreeningId = table.Column<int>(type: "int", nullable: false),
                    State = table.Column<string>(type: "varchar(20)", unicode: false, maxLength: 20, nullable: false),
                    People = table.Column<int>(type: "int", nullable: false),
                    Together = table.Column<bool>(type: "bit", nullable: false),
                    WheelchairSpaces = table.Column<int>(type: "int", nullable: false),
                    StepFree = table.Column<bool>(type: "bit", nullable: false),
                    Name = table.Column<string>(type: "nvarchar(100)", maxLength: 100, nullable: false),
                    Email = table.Column<string>(type: "nvarchar(254)", maxLength: 254, nullable: false),
                    EmailHash = table.Column<string>(type: "varchar(32)", unicode: false, maxLength: 32, nullable: false),
                    Language = table.Column<string>(type: "nvarchar(2)", maxLength: 2, nullable: false),
                    UserId = table.Column<int>(type: "int", nullable: true),
                    JoinedAt = table.Column<DateTime>(type: "datetime2", nullable: false),
                    PassedOver = table.Column<string>(type: "varchar(20)", unicode: false, maxLength: 20, nullable: true),
                    PassedOverFree = table.Column<int>(type: "int", nullable: false),
                    PassedOverAt = table.Column<DateTime>(type: "datetime2", nullable: true),
                    SeenFree = table.Column<int>(type: "int", nullable: false),
                    BookingId = table.Column<int>(type: "int", nullable: true),
                    OfferedAt = table.Column<DateTime>(type: "datetime2", nullable: true),
                    TakenAt = table.Column<DateTime>(type: "datetime2", nullable: true),
                    EndedAt = table.Column<DateTime>(type: "datetime2", nullable: true)
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

            migrationBuilder.CreateTable(
                name: "ReportIssues",
                columns: table => new
                {
                    Id = table.Column<int>(type: "int", nullable: false)
                        .Annotation("SqlServer:Identity", "1, 1"),
                    SubscriptionId = table.Column<int>(type: "int", nullable: true),
                    Date = table.Column<DateOnly>(type: "date", nullable: true),
                    UserId = table.Column<int>(type: "int", nullable: false),
                    CinemaId = table.Column<int>(type: "int", nullable: false),
                    Kind = table.Column<string>(type: "varchar(20)", unicode: false, maxLength: 20, nullable: false),
                    By = table.Column<string>(type: "varchar(20)", unicode: false, maxLength: 20, nullable: false),
                    First = table.Column<DateOnly>(type: "date", nullable: false),
                    Last = table.Column<DateOnly>(type: "date", nullable: false),
                    Language = table.Column<string>(type: "nvarchar(2)", maxLength: 2, nullable: false),
                    State = table.Column<string>(type: "varchar(20)", unicode: false, maxLength: 20, nullable: false),
                    StepsDone = table.Column<int>(type: "int", nullable: false),
                    Steps = table.Column<int>(type: "int", nullable: false),
                    CreatedAt = table.Column<DateTime>(type: "datetime2", nullable: false),
                    StartedAt = table.Column<DateTime>(type: "datetime2", nullable: true),
                    EndedAt = table.Column<DateTime>(type: "datetime2", nullable: true),
                    LeasedUntil = table.Column<DateTime>(type: "datetime2", nullable: true),
                    Turn = table.Column<int>(type: "int", nullable: false),
                    Failures = table.Column<int>(type: "int", nullable: false),
                    LastError = table.Column<string>(type: "nvarchar(500)", maxLength: 500, nullable: true),
                    Body = table.Column<string>(type: "nvarchar(max)", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ReportIssues", x => x.Id);
                    table.ForeignKey(
                        name: "FK_ReportIssues_Cinemas_CinemaId",
                        column: x => x.CinemaId,
                        principalTable: "Cinemas",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_ReportIssues_ReportSubscriptions_SubscriptionId",
                        column: x => x.SubscriptionId,
                        principalTable: "ReportSubscriptions",
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
                name: "IX_DataExports_Asked",
                table: "DataExports",
                column: "UserId",
                unique: true,
                filter: "[MadeAt] IS NULL");

            migrationBuilder.CreateIndex(
                name: "IX_DataExports_MadeAt",
                table: "DataExports",
                column: "MadeAt");

            migrationBuilder.CreateIndex(
                name: "IX_FilmWishes_EmailHash",
                table: "FilmWishes",
                column: "EmailHash");

            migrationBuilder.CreateIndex(
                name: "IX_FilmWishes_FilmId_EmailHash",
                table: "FilmWishes",
                columns: new[] { "FilmId", "EmailHash" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_FilmWishes_UserId",
                table: "FilmWishes",
                column: "UserId");

            migrationBuilder.CreateIndex(
                name: "IX_MailCopies_ToKey",
                table: "MailCopies",
                column: "ToKey");

            migrationBuilder.CreateIndex(
                name: "IX_MailCopies_WrittenAt",
                table: "MailCopies",
                column: "WrittenAt");

            migrationBuilder.CreateIndex(
                name: "IX_ReportIssues_CinemaId",
                table: "ReportIssues",
                column: "CinemaId");

            migrationBuilder.CreateIndex(
                name: "IX_ReportIssues_EndedAt",
                table: "ReportIssues",
                column: "EndedAt");

            migrationBuilder.CreateIndex(
                name: "IX_ReportIssues_State_LeasedUntil",
                table: "ReportIssues",
                columns: new[] { "State", "LeasedUntil" });

            migrationBuilder.CreateIndex(
                name: "IX_ReportIssues_SubscriptionId_Date",
                table: "ReportIssues",
                columns: new[] { "SubscriptionId", "Date" },
                unique: true,
                filter: "[SubscriptionId] IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "IX_ReportIssues_UserId_CreatedAt",
                table: "ReportIssues",
                columns: new[] { "UserId", "CreatedAt" });

            migrationBuilder.CreateIndex(
                name: "IX_ReportSubscriptions_CinemaId",
                table: "ReportSubscriptions",
                column: "CinemaId");

            migrationBuilder.CreateIndex(
                name: "IX_ReportSubscriptions_UserId_CinemaId_Kind_By_Rhythm",
                table: "ReportSubscriptions",
                columns: new[] { "UserId", "CinemaId", "Kind", "By", "Rhythm" },
                unique: true,
                filter: "[EndedAt] IS NULL");

            migrationBuilder.CreateIndex(
                name: "IX_WaitingEntries_BookingId",
                table: "WaitingEntries",
                column: "BookingId",
                unique: true,
                filter: "[BookingId] IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "IX_WaitingEntries_ScreeningId_EmailHash",
                table: "WaitingEntries",
                columns: new[] { "ScreeningId", "EmailHash" },
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
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "DailyRuns");

            migrationBuilder.DropTable(
                name: "DataExports");

            migrationBuilder.DropTable(
                name: "FilmTerms");

            migrationBuilder.DropTable(
                name: "FilmWishes");

            migrationBuilder.DropTable(
                name: "JobRuns");

            migrationBuilder.DropTable(
                name: "LonelySeatCounts");

            migrationBuilder.DropTable(
                name: "MailCopies");

            migrationBuilder.DropTable(
                name: "QuietAddresses");

            migrationBuilder.DropTable(
                name: "ReportIssues");

            migrationBuilder.DropTable(
                name: "WaitingEntries");

            migrationBuilder.DropTable(
                name: "ReportSubscriptions");

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
                name: "EarlierSecretHash",
                table: "StaffInvitations");

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
