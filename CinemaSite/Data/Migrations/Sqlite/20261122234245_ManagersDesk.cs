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
            migrationBuilder.DropTable(
                name: "HouseSeats");

            migrationBuilder.DropIndex(
                name: "IX_Screenings_AuditoriumId",
                table: "Screenings");

            migrationBuilder.DropIndex(
                name: "IX_Screenings_FilmId",
                table: "Screenings");

            migrationBuilder.AddColumn<bool>(
                name: "IsRetired",
                table: "TicketTypes",
                type: "INTEGER",
                nullable: false,
                defaultValue: false);

            migrationBuilder.AddColumn<int>(
                name: "TaxRateBasisPoints",
                table: "TicketTypes",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.AddColumn<long>(
                name: "Discount",
                table: "Tickets",
                type: "INTEGER",
                nullable: false,
                defaultValue: 0L);

            migrationBuilder.AlterColumn<int>(
                name: "BookingId",
                table: "SeatClaims",
                type: "INTEGER",
                nullable: true,
                oldClrType: typeof(int),
                oldType: "INTEGER");

            migrationBuilder.AddColumn<string>(
                name: "KeptAs",
                table: "SeatClaims",
                type: "TEXT",
                unicode: false,
                maxLength: 20,
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "Reason",
                table: "SeatClaims",
                type: "TEXT",
                maxLength: 100,
                nullable: false,
                defaultValue: "");

            migrationBuilder.AddColumn<int>(
                name: "ReleaseMinutes",
                table: "SeatClaims",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.AlterColumn<long>(
                name: "Surcharge",
                table: "Screenings",
                type: "INTEGER",
                nullable: true,
                oldClrType: typeof(long),
                oldType: "INTEGER");

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

            migrationBuilder.AddColumn<string>(
                name: "DiscountCode",
                table: "Bookings",
                type: "TEXT",
                maxLength: 30,
                nullable: true);

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

            migrationBuilder.AddColumn<string>(
                name: "Features",
                table: "Auditoriums",
                type: "TEXT",
                maxLength: 400,
                nullable: false,
                defaultValue: "[]");

            migrationBuilder.AddColumn<int>(
                name: "ScheduleRevision",
                table: "Auditoriums",
                type: "INTEGER",
                nullable: false,
                defaultValue: 0);

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
                name: "BrokenSeats",
                columns: table => new
                {
                    Id = table.Column<int>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    AuditoriumId = table.Column<int>(type: "INTEGER", nullable: false),
                    Section = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    Row = table.Column<string>(type: "TEXT", maxLength: 10, nullable: false),
                    Number = table.Column<string>(type: "TEXT", maxLength: 10, nullable: false),
                    Reason = table.Column<string>(type: "TEXT", maxLength: 100, nullable: false),
                    Since = table.Column<DateTime>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_BrokenSeats", x => x.Id);
                    table.ForeignKey(
                        name: "FK_BrokenSeats_Auditoriums_AuditoriumId",
                        column: x => x.AuditoriumId,
                        principalTable: "Auditoriums",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "FormatSurcharges",
                columns: table => new
                {
                    CinemaId = table.Column<int>(type: "INTEGER", nullable: false),
                    Attribute = table.Column<string>(type: "TEXT", unicode: false, maxLength: 20, nullable: false),
                    Amount = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_FormatSurcharges", x => new { x.CinemaId, x.Attribute });
                    table.ForeignKey(
                        name: "FK_FormatSurcharges_Cinemas_CinemaId",
                        column: x => x.CinemaId,
                        principalTable: "Cinemas",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

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

            migrationBuilder.CreateTable(
                name: "PromoCodes",
                columns: table => new
                {
                    Id = table.Column<int>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    CinemaId = table.Column<int>(type: "INTEGER", nullable: false),
                    Code = table.Column<string>(type: "TEXT", maxLength: 30, nullable: false),
                    Kind = table.Column<string>(type: "TEXT", unicode: false, maxLength: 20, nullable: false),
                    Value = table.Column<long>(type: "INTEGER", nullable: false),
                    ValidFrom = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    ValidUntil = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    FilmIds = table.Column<string>(type: "TEXT", maxLength: 2000, nullable: false),
                    ScreeningIds = table.Column<string>(type: "TEXT", maxLength: 2000, nullable: false),
                    MaxUses = table.Column<int>(type: "INTEGER", nullable: true),
                    MaxUsesPerCustomer = table.Column<int>(type: "INTEGER", nullable: true),
                    Used = table.Column<int>(type: "INTEGER", nullable: false),
                    IsActive = table.Column<bool>(type: "INTEGER", nullable: false),
                    Note = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_PromoCodes", x => x.Id);
                    table.ForeignKey(
                        name: "FK_PromoCodes_Cinemas_CinemaId",
                        column: x => x.CinemaId,
                        principalTable: "Cinemas",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
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

            migrationBuilder.CreateTable(
                name: "PromoUses",
                columns: table => new
                {
                    Id = table.Column<int>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    PromoCodeId = table.Column<int>(type: "INTEGER", nullable: false),
                    BookingId = table.Column<int>(type: "INTEGER", nullable: false),
                    AppliedAt = table.Column<DateTime>(type: "TEXT", nullable: false),
                    UserId = table.Column<int>(type: "INTEGER", nullable: true),
                    EmailHash = table.Column<string>(type: "TEXT", maxLength: 32, nullable: true),
                    Slot = table.Column<int>(type: "INTEGER", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_PromoUses", x => x.Id);
                    table.ForeignKey(
                        name: "FK_PromoUses_Bookings_BookingId",
                        column: x => x.BookingId,
                        principalTable: "Bookings",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_PromoUses_PromoCodes_PromoCodeId",
                        column: x => x.PromoCodeId,
                        principalTable: "PromoCodes",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.InsertData(
                table: "HistoryHead",
                columns: new[] { "Id", "Last" },
                values: new object[] { 1, 0 });

            migrationBuilder.CreateIndex(
                name: "IX_Tickets_ScreeningId_Status",
                table: "Tickets",
                columns: new[] { "ScreeningId", "Status" });

            migrationBuilder.CreateIndex(
                name: "IX_Tickets_UsedAt",
                table: "Tickets",
                column: "UsedAt",
                filter: "[UsedAt] IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "IX_Screenings_AuditoriumId_StartsAt",
                table: "Screenings",
                columns: new[] { "AuditoriumId", "StartsAt" });

            migrationBuilder.CreateIndex(
                name: "IX_Screenings_FilmId_StartsAt",
                table: "Screenings",
                columns: new[] { "FilmId", "StartsAt" });

            migrationBuilder.CreateIndex(
                name: "IX_Payments_EndedAt",
                table: "Payments",
                column: "EndedAt",
                filter: "[State] = 'Paid'");

            migrationBuilder.CreateIndex(
                name: "IX_Outbox_SubjectId_Kind",
                table: "Outbox",
                columns: new[] { "SubjectId", "Kind" });

            migrationBuilder.CreateIndex(
                name: "IX_Films_Title",
                table: "Films",
                column: "Title");

            migrationBuilder.CreateIndex(
                name: "IX_Bookings_ConfirmedAt",
                table: "Bookings",
                column: "ConfirmedAt",
                filter: "[Status] = 'Confirmed' AND [ConfirmationSentAt] IS NULL");

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
                name: "IX_BrokenSeats_AuditoriumId_Section_Row_Number",
                table: "BrokenSeats",
                columns: new[] { "AuditoriumId", "Section", "Row", "Number" },
                unique: true);

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

            migrationBuilder.CreateIndex(
                name: "IX_PromoCodes_CinemaId_Code",
                table: "PromoCodes",
                columns: new[] { "CinemaId", "Code" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_PromoUses_BookingId",
                table: "PromoUses",
                column: "BookingId",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_PromoUses_PromoCodeId_EmailHash_Slot",
                table: "PromoUses",
                columns: new[] { "PromoCodeId", "EmailHash", "Slot" },
                unique: true,
                filter: "[Slot] IS NOT NULL AND [EmailHash] IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "IX_PromoUses_PromoCodeId_UserId_Slot",
                table: "PromoUses",
                columns: new[] { "PromoCodeId", "UserId", "Slot" },
                unique: true,
                filter: "[Slot] IS NOT NULL AND [UserId] IS NOT NULL");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "BrokenSeats");

            migrationBuilder.DropTable(
                name: "FormatSurcharges");

            migrationBuilder.DropTable(
                name: "History");

            migrationBuilder.DropTable(
                name: "HistoryHead");

            migrationBuilder.DropTable(
                name: "ProgrammeUpload");

            migrationBuilder.DropTable(
                name: "PromoUses");

            migrationBuilder.DropTable(
                name: "Settings");

            migrationBuilder.DropTable(
                name: "StaffInvitations");

            migrationBuilder.DropTable(
                name: "PromoCodes");

            migrationBuilder.DropIndex(
                name: "IX_Tickets_ScreeningId_Status",
                table: "Tickets");

            migrationBuilder.DropIndex(
                name: "IX_Tickets_UsedAt",
                table: "Tickets");

            migrationBuilder.DropIndex(
                name: "IX_Screenings_AuditoriumId_StartsAt",
                table: "Screenings");

            migrationBuilder.DropIndex(
                name: "IX_Screenings_FilmId_StartsAt",
                table: "Screenings");

            migrationBuilder.DropIndex(
                name: "IX_Payments_EndedAt",
                table: "Payments");

            migrationBuilder.DropIndex(
                name: "IX_Outbox_SubjectId_Kind",
                table: "Outbox");

            migrationBuilder.DropIndex(
                name: "IX_Films_Title",
                table: "Films");

            migrationBuilder.DropIndex(
                name: "IX_Bookings_ConfirmedAt",
                table: "Bookings");

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
                name: "IsRetired",
                table: "TicketTypes");

            migrationBuilder.DropColumn(
                name: "TaxRateBasisPoints",
                table: "TicketTypes");

            migrationBuilder.DropColumn(
                name: "Discount",
                table: "Tickets");

            migrationBuilder.DropColumn(
                name: "KeptAs",
                table: "SeatClaims");

            migrationBuilder.DropColumn(
                name: "Reason",
                table: "SeatClaims");

            migrationBuilder.DropColumn(
                name: "ReleaseMinutes",
                table: "SeatClaims");

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

            migrationBuilder.DropColumn(
                name: "DiscountCode",
                table: "Bookings");

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
                name: "Features",
                table: "Auditoriums");

            migrationBuilder.DropColumn(
                name: "ScheduleRevision",
                table: "Auditoriums");

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

            migrationBuilder.AlterColumn<int>(
                name: "BookingId",
                table: "SeatClaims",
                type: "INTEGER",
                nullable: false,
                defaultValue: 0,
                oldClrType: typeof(int),
                oldType: "INTEGER",
                oldNullable: true);

            migrationBuilder.AlterColumn<long>(
                name: "Surcharge",
                table: "Screenings",
                type: "INTEGER",
                nullable: false,
                defaultValue: 0L,
                oldClrType: typeof(long),
                oldType: "INTEGER",
                oldNullable: true);

            migrationBuilder.CreateTable(
                name: "HouseSeats",
                columns: table => new
                {
                    ScreeningId = table.Column<int>(type: "INTEGER", nullable: false),
                    SeatId = table.Column<int>(type: "INTEGER", nullable: false),
                    Reason = table.Column<string>(type: "TEXT", maxLength: 100, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_HouseSeats", x => new { x.ScreeningId, x.SeatId });
                    table.ForeignKey(
                        name: "FK_HouseSeats_Screenings_ScreeningId",
                        column: x => x.ScreeningId,
                        principalTable: "Screenings",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_HouseSeats_Seat_SeatId",
                        column: x => x.SeatId,
                        principalTable: "Seat",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateIndex(
                name: "IX_Screenings_AuditoriumId",
                table: "Screenings",
                column: "AuditoriumId");

            migrationBuilder.CreateIndex(
                name: "IX_Screenings_FilmId",
                table: "Screenings",
                column: "FilmId");

            migrationBuilder.CreateIndex(
                name: "IX_HouseSeats_SeatId",
                table: "HouseSeats",
                column: "SeatId");
        }
    }
}
