using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace CinemaSite.Data.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class BoxOffice : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "IX_Payments_BookingId_Attempt",
                table: "Payments");

            migrationBuilder.AddColumn<DateTime>(
                name: "EndedAt",
                table: "Tickets",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<long>(
                name: "Kept",
                table: "Tickets",
                type: "INTEGER",
                nullable: false,
                defaultValue: 0L);

            migrationBuilder.AddColumn<DateTime>(
                name: "ArrivesAt",
                table: "SimulatedSessions",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<bool>(
                name: "TakesNothingBack",
                table: "SimulatedSessions",
                type: "INTEGER",
                nullable: false,
                defaultValue: false);

            migrationBuilder.AddColumn<string>(
                name: "WasKeptAs",
                table: "SeatClaims",
                type: "TEXT",
                unicode: false,
                maxLength: 20,
                nullable: true);

            migrationBuilder.AddColumn<DateTime>(
                name: "ChangedAt",
                table: "Screenings",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AlterColumn<int>(
                name: "BookingId",
                table: "Payments",
                type: "INTEGER",
                nullable: true,
                oldClrType: typeof(int),
                oldType: "INTEGER");

            migrationBuilder.AddColumn<long>(
                name: "Given",
                table: "Payments",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "Kind",
                table: "Payments",
                type: "TEXT",
                unicode: false,
                maxLength: 20,
                nullable: false,
                defaultValue: "Online");

            migrationBuilder.AddColumn<DateTime>(
                name: "LookAgainAt",
                table: "Payments",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "ProviderPayment",
                table: "Payments",
                type: "TEXT",
                maxLength: 100,
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "Reference",
                table: "Payments",
                type: "TEXT",
                maxLength: 100,
                nullable: false,
                defaultValue: "");

            migrationBuilder.AddColumn<long>(
                name: "Refunded",
                table: "Payments",
                type: "INTEGER",
                nullable: false,
                defaultValue: 0L);

            migrationBuilder.AddColumn<string>(
                name: "ReturnUrl",
                table: "Payments",
                type: "TEXT",
                maxLength: 500,
                nullable: false,
                defaultValue: "");

            migrationBuilder.AddColumn<int>(
                name: "SourceId",
                table: "Payments",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.AddColumn<int>(
                name: "SpentVoucherId",
                table: "Payments",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.AddColumn<int>(
                name: "TillSessionId",
                table: "Payments",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "Title",
                table: "Payments",
                type: "TEXT",
                maxLength: 300,
                nullable: false,
                defaultValue: "");

            migrationBuilder.AddColumn<int>(
                name: "VoucherId",
                table: "Payments",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "Channel",
                table: "Bookings",
                type: "TEXT",
                unicode: false,
                maxLength: 20,
                nullable: false,
                defaultValue: "Web");

            migrationBuilder.AddColumn<string>(
                name: "Phone",
                table: "Bookings",
                type: "TEXT",
                maxLength: 30,
                nullable: false,
                defaultValue: "");

            migrationBuilder.CreateTable(
                name: "Admissions",
                columns: table => new
                {
                    Id = table.Column<int>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    Nonce = table.Column<string>(type: "TEXT", maxLength: 128, nullable: false),
                    Scanned = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    TicketId = table.Column<int>(type: "INTEGER", nullable: true),
                    ScreeningId = table.Column<int>(type: "INTEGER", nullable: true),
                    At = table.Column<DateTime>(type: "TEXT", nullable: false),
                    ByUserId = table.Column<int>(type: "INTEGER", nullable: true),
                    ByName = table.Column<string>(type: "TEXT", maxLength: 256, nullable: false),
                    Answer = table.Column<string>(type: "TEXT", unicode: false, maxLength: 20, nullable: false),
                    IsLate = table.Column<bool>(type: "INTEGER", nullable: false),
                    IsFromPaper = table.Column<bool>(type: "INTEGER", nullable: false),
                    FirstId = table.Column<int>(type: "INTEGER", nullable: true),
                    UndoneAt = table.Column<DateTime>(type: "TEXT", nullable: true),
                    UndoneByName = table.Column<string>(type: "TEXT", maxLength: 256, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Admissions", x => x.Id);
                    table.ForeignKey(
                        name: "FK_Admissions_Admissions_FirstId",
                        column: x => x.FirstId,
                        principalTable: "Admissions",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_Admissions_Tickets_TicketId",
                        column: x => x.TicketId,
                        principalTable: "Tickets",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "ApiKeys",
                columns: table => new
                {
                    Id = table.Column<int>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    Name = table.Column<string>(type: "TEXT", maxLength: 60, nullable: false),
                    KeyHash = table.Column<string>(type: "TEXT", unicode: false, maxLength: 64, nullable: false),
                    MadeAt = table.Column<DateTime>(type: "TEXT", nullable: false),
                    MadeBy = table.Column<string>(type: "TEXT", maxLength: 256, nullable: false),
                    RevokedAt = table.Column<DateTime>(type: "TEXT", nullable: true),
                    RevokedBy = table.Column<string>(type: "TEXT", maxLength: 256, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ApiKeys", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "BlackoutSheets",
                columns: table => new
                {
                    ScreeningId = table.Column<int>(type: "INTEGER", nullable: false),
                    MadeAt = table.Column<DateTime>(type: "TEXT", nullable: false),
                    Fingerprint = table.Column<string>(type: "TEXT", unicode: false, maxLength: 64, nullable: false),
                    Pdf = table.Column<byte[]>(type: "BLOB", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_BlackoutSheets", x => x.ScreeningId);
                    table.ForeignKey(
                        name: "FK_BlackoutSheets_Screenings_ScreeningId",
                        column: x => x.ScreeningId,
                        principalTable: "Screenings",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "Disputes",
                columns: table => new
                {
                    Id = table.Column<int>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    PaymentId = table.Column<int>(type: "INTEGER", nullable: false),
                    ProviderDispute = table.Column<string>(type: "TEXT", maxLength: 100, nullable: false),
                    Amount = table.Column<long>(type: "INTEGER", nullable: false),
                    Currency = table.Column<string>(type: "TEXT", maxLength: 3, nullable: false),
                    Reason = table.Column<string>(type: "TEXT", maxLength: 100, nullable: false),
                    State = table.Column<string>(type: "TEXT", unicode: false, maxLength: 20, nullable: false),
                    OpenedAt = table.Column<DateTime>(type: "TEXT", nullable: false),
                    ClosedAt = table.Column<DateTime>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Disputes", x => x.Id);
                    table.ForeignKey(
                        name: "FK_Disputes_Payments_PaymentId",
                        column: x => x.PaymentId,
                        principalTable: "Payments",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "ExchangeLines",
                columns: table => new
                {
                    BookingId = table.Column<int>(type: "INTEGER", nullable: false),
                    TicketId = table.Column<int>(type: "INTEGER", nullable: false),
                    Credit = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ExchangeLines", x => new { x.BookingId, x.TicketId });
                    table.ForeignKey(
                        name: "FK_ExchangeLines_Bookings_BookingId",
                        column: x => x.BookingId,
                        principalTable: "Bookings",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_ExchangeLines_Tickets_TicketId",
                        column: x => x.TicketId,
                        principalTable: "Tickets",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "LedgerDays",
                columns: table => new
                {
                    CinemaId = table.Column<int>(type: "INTEGER", nullable: false),
                    Day = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    ClosedAt = table.Column<DateTime>(type: "TEXT", nullable: false),
                    Lines = table.Column<int>(type: "INTEGER", nullable: false),
                    Total = table.Column<long>(type: "INTEGER", nullable: false),
                    PreviousHash = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    Hash = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_LedgerDays", x => new { x.CinemaId, x.Day });
                    table.ForeignKey(
                        name: "FK_LedgerDays_Cinemas_CinemaId",
                        column: x => x.CinemaId,
                        principalTable: "Cinemas",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "ProviderEvents",
                columns: table => new
                {
                    Id = table.Column<string>(type: "TEXT", maxLength: 100, nullable: false),
                    Type = table.Column<string>(type: "TEXT", maxLength: 100, nullable: false),
                    HeardAt = table.Column<DateTime>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ProviderEvents", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "RetiredCodes",
                columns: table => new
                {
                    Code = table.Column<string>(type: "TEXT", maxLength: 26, nullable: false),
                    TicketId = table.Column<int>(type: "INTEGER", nullable: false),
                    RetiredAt = table.Column<DateTime>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_RetiredCodes", x => x.Code);
                    table.ForeignKey(
                        name: "FK_RetiredCodes_Tickets_TicketId",
                        column: x => x.TicketId,
                        principalTable: "Tickets",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "ScreeningRescues",
                columns: table => new
                {
                    Id = table.Column<int>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    ScreeningId = table.Column<int>(type: "INTEGER", nullable: false),
                    Kind = table.Column<string>(type: "TEXT", unicode: false, maxLength: 20, nullable: false),
                    FromStartsAt = table.Column<DateTime>(type: "TEXT", nullable: false),
                    FromAuditorium = table.Column<string>(type: "TEXT", maxLength: 60, nullable: false),
                    ToStartsAt = table.Column<DateTime>(type: "TEXT", nullable: true),
                    ToAuditorium = table.Column<string>(type: "TEXT", maxLength: 60, nullable: false),
                    Reason = table.Column<string>(type: "TEXT", maxLength: 300, nullable: false),
                    MadeAt = table.Column<DateTime>(type: "TEXT", nullable: false),
                    MadeBy = table.Column<string>(type: "TEXT", maxLength: 256, nullable: false),
                    Deadline = table.Column<DateTime>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ScreeningRescues", x => x.Id);
                    table.ForeignKey(
                        name: "FK_ScreeningRescues_Screenings_ScreeningId",
                        column: x => x.ScreeningId,
                        principalTable: "Screenings",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "TillSessions",
                columns: table => new
                {
                    Id = table.Column<int>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    CinemaId = table.Column<int>(type: "INTEGER", nullable: false),
                    CashierId = table.Column<int>(type: "INTEGER", nullable: false),
                    CashierName = table.Column<string>(type: "TEXT", maxLength: 256, nullable: false),
                    Currency = table.Column<string>(type: "TEXT", maxLength: 3, nullable: false),
                    OpenedAt = table.Column<DateTime>(type: "TEXT", nullable: false),
                    OpeningFloat = table.Column<long>(type: "INTEGER", nullable: false),
                    ClosedAt = table.Column<DateTime>(type: "TEXT", nullable: true),
                    ExpectedCash = table.Column<long>(type: "INTEGER", nullable: true),
                    CountedCash = table.Column<long>(type: "INTEGER", nullable: true),
                    Note = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_TillSessions", x => x.Id);
                    table.ForeignKey(
                        name: "FK_TillSessions_Cinemas_CinemaId",
                        column: x => x.CinemaId,
                        principalTable: "Cinemas",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "Vouchers",
                columns: table => new
                {
                    Id = table.Column<int>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    CinemaId = table.Column<int>(type: "INTEGER", nullable: false),
                    Code = table.Column<string>(type: "TEXT", maxLength: 16, nullable: false),
                    Kind = table.Column<string>(type: "TEXT", unicode: false, maxLength: 20, nullable: false),
                    State = table.Column<string>(type: "TEXT", unicode: false, maxLength: 20, nullable: false),
                    Value = table.Column<long>(type: "INTEGER", nullable: false),
                    Balance = table.Column<long>(type: "INTEGER", nullable: false),
                    Currency = table.Column<string>(type: "TEXT", maxLength: 3, nullable: false),
                    CreatedAt = table.Column<DateTime>(type: "TEXT", nullable: false),
                    IssuedAt = table.Column<DateTime>(type: "TEXT", nullable: true),
                    ExpiresOn = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    BuyerName = table.Column<string>(type: "TEXT", maxLength: 100, nullable: false),
                    BuyerEmail = table.Column<string>(type: "TEXT", maxLength: 254, nullable: false),
                    RecipientName = table.Column<string>(type: "TEXT", maxLength: 100, nullable: false),
                    RecipientEmail = table.Column<string>(type: "TEXT", maxLength: 254, nullable: false),
                    Message = table.Column<string>(type: "TEXT", maxLength: 300, nullable: false),
                    Language = table.Column<string>(type: "TEXT", maxLength: 2, nullable: false),
                    VisitorHash = table.Column<string>(type: "TEXT", maxLength: 32, nullable: false),
                    ReceiptNumber = table.Column<string>(type: "TEXT", maxLength: 20, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Vouchers", x => x.Id);
                    table.CheckConstraint("CK_Vouchers_Balance", "[Balance] >= 0");
                    table.ForeignKey(
                        name: "FK_Vouchers_Cinemas_CinemaId",
                        column: x => x.CinemaId,
                        principalTable: "Cinemas",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "AppliedVouchers",
                columns: table => new
                {
                    BookingId = table.Column<int>(type: "INTEGER", nullable: false),
                    VoucherId = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_AppliedVouchers", x => new { x.BookingId, x.VoucherId });
                    table.ForeignKey(
                        name: "FK_AppliedVouchers_Bookings_BookingId",
                        column: x => x.BookingId,
                        principalTable: "Bookings",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_AppliedVouchers_Vouchers_VoucherId",
                        column: x => x.VoucherId,
                        principalTable: "Vouchers",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "Documents",
                columns: table => new
                {
                    Number = table.Column<string>(type: "TEXT", maxLength: 20, nullable: false),
                    Kind = table.Column<string>(type: "TEXT", unicode: false, maxLength: 20, nullable: false),
                    CinemaId = table.Column<int>(type: "INTEGER", nullable: false),
                    BookingId = table.Column<int>(type: "INTEGER", nullable: true),
                    VoucherId = table.Column<int>(type: "INTEGER", nullable: true),
                    IssuedAt = table.Column<DateTime>(type: "TEXT", nullable: false),
                    Corrects = table.Column<string>(type: "TEXT", maxLength: 20, nullable: true),
                    Seller = table.Column<string>(type: "TEXT", maxLength: 600, nullable: false),
                    Customer = table.Column<string>(type: "TEXT", maxLength: 100, nullable: false),
                    Currency = table.Column<string>(type: "TEXT", maxLength: 3, nullable: false),
                    Hash = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Documents", x => x.Number);
                    table.ForeignKey(
                        name: "FK_Documents_Bookings_BookingId",
                        column: x => x.BookingId,
                        principalTable: "Bookings",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_Documents_Cinemas_CinemaId",
                        column: x => x.CinemaId,
                        principalTable: "Cinemas",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_Documents_Vouchers_VoucherId",
                        column: x => x.VoucherId,
                        principalTable: "Vouchers",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "Refunds",
                columns: table => new
                {
                    Id = table.Column<int>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    PaymentId = table.Column<int>(type: "INTEGER", nullable: false),
                    BookingId = table.Column<int>(type: "INTEGER", nullable: true),
                    Amount = table.Column<long>(type: "INTEGER", nullable: false),
                    To = table.Column<string>(type: "TEXT", unicode: false, maxLength: 20, nullable: false),
                    State = table.Column<string>(type: "TEXT", unicode: false, maxLength: 20, nullable: false),
                    Reason = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    CreditNote = table.Column<string>(type: "TEXT", maxLength: 20, nullable: true),
                    VoucherId = table.Column<int>(type: "INTEGER", nullable: true),
                    RequestedAt = table.Column<DateTime>(type: "TEXT", nullable: false),
                    By = table.Column<string>(type: "TEXT", maxLength: 256, nullable: false),
                    TillSessionId = table.Column<int>(type: "INTEGER", nullable: true),
                    Reference = table.Column<string>(type: "TEXT", maxLength: 100, nullable: false),
                    ProviderRefund = table.Column<string>(type: "TEXT", maxLength: 100, nullable: true),
                    Attempts = table.Column<int>(type: "INTEGER", nullable: false),
                    NextAttemptAt = table.Column<DateTime>(type: "TEXT", nullable: false),
                    EndedAt = table.Column<DateTime>(type: "TEXT", nullable: true),
                    LastError = table.Column<string>(type: "TEXT", maxLength: 500, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Refunds", x => x.Id);
                    table.CheckConstraint("CK_Refunds_Amount", "[Amount] > 0");
                    table.ForeignKey(
                        name: "FK_Refunds_Bookings_BookingId",
                        column: x => x.BookingId,
                        principalTable: "Bookings",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_Refunds_Payments_PaymentId",
                        column: x => x.PaymentId,
                        principalTable: "Payments",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_Refunds_TillSessions_TillSessionId",
                        column: x => x.TillSessionId,
                        principalTable: "TillSessions",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_Refunds_Vouchers_VoucherId",
                        column: x => x.VoucherId,
                        principalTable: "Vouchers",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "RescueChoices",
                columns: table => new
                {
                    Id = table.Column<int>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    RescueId = table.Column<int>(type: "INTEGER", nullable: false),
                    BookingId = table.Column<int>(type: "INTEGER", nullable: false),
                    State = table.Column<string>(type: "TEXT", unicode: false, maxLength: 20, nullable: false),
                    IsSeated = table.Column<bool>(type: "INTEGER", nullable: false),
                    SeatsBefore = table.Column<string>(type: "TEXT", maxLength: 2000, nullable: false),
                    SeatsAfter = table.Column<string>(type: "TEXT", maxLength: 2000, nullable: false),
                    AnsweredAt = table.Column<DateTime>(type: "TEXT", nullable: true),
                    AnsweredBy = table.Column<string>(type: "TEXT", maxLength: 256, nullable: false),
                    NewBookingId = table.Column<int>(type: "INTEGER", nullable: true),
                    VoucherId = table.Column<int>(type: "INTEGER", nullable: true),
                    SecretHash = table.Column<string>(type: "TEXT", maxLength: 64, nullable: true),
                    EarlierSecretHash = table.Column<string>(type: "TEXT", maxLength: 64, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_RescueChoices", x => x.Id);
                    table.ForeignKey(
                        name: "FK_RescueChoices_Bookings_BookingId",
                        column: x => x.BookingId,
                        principalTable: "Bookings",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_RescueChoices_Bookings_NewBookingId",
                        column: x => x.NewBookingId,
                        principalTable: "Bookings",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_RescueChoices_ScreeningRescues_RescueId",
                        column: x => x.RescueId,
                        principalTable: "ScreeningRescues",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_RescueChoices_Vouchers_VoucherId",
                        column: x => x.VoucherId,
                        principalTable: "Vouchers",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "VoucherEntries",
                columns: table => new
                {
                    Id = table.Column<int>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    VoucherId = table.Column<int>(type: "INTEGER", nullable: false),
                    Kind = table.Column<string>(type: "TEXT", unicode: false, maxLength: 20, nullable: false),
                    Amount = table.Column<long>(type: "INTEGER", nullable: false),
                    At = table.Column<DateTime>(type: "TEXT", nullable: false),
                    BookingId = table.Column<int>(type: "INTEGER", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_VoucherEntries", x => x.Id);
                    table.ForeignKey(
                        name: "FK_VoucherEntries_Bookings_BookingId",
                        column: x => x.BookingId,
                        principalTable: "Bookings",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_VoucherEntries_Vouchers_VoucherId",
                        column: x => x.VoucherId,
                        principalTable: "Vouchers",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "DocumentLine",
                columns: table => new
                {
                    DocumentNumber = table.Column<string>(type: "TEXT", nullable: false),
                    Position = table.Column<int>(type: "INTEGER", nullable: false),
                    Text = table.Column<string>(type: "TEXT", maxLength: 100, nullable: false),
                    Args = table.Column<string>(type: "TEXT", nullable: false),
                    Amount = table.Column<long>(type: "INTEGER", nullable: false),
                    TaxRateBasisPoints = table.Column<int>(type: "INTEGER", nullable: true),
                    Tax = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_DocumentLine", x => new { x.DocumentNumber, x.Position });
                    table.ForeignKey(
                        name: "FK_DocumentLine_Documents_DocumentNumber",
                        column: x => x.DocumentNumber,
                        principalTable: "Documents",
                        principalColumn: "Number",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "LedgerLines",
                columns: table => new
                {
                    Id = table.Column<int>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    CinemaId = table.Column<int>(type: "INTEGER", nullable: false),
                    Day = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    At = table.Column<DateTime>(type: "TEXT", nullable: false),
                    Kind = table.Column<string>(type: "TEXT", unicode: false, maxLength: 20, nullable: false),
                    Means = table.Column<string>(type: "TEXT", unicode: false, maxLength: 20, nullable: false),
                    Amount = table.Column<long>(type: "INTEGER", nullable: false),
                    Currency = table.Column<string>(type: "TEXT", maxLength: 3, nullable: false),
                    PaymentId = table.Column<int>(type: "INTEGER", nullable: true),
                    RefundId = table.Column<int>(type: "INTEGER", nullable: true),
                    TillSessionId = table.Column<int>(type: "INTEGER", nullable: true),
                    Note = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_LedgerLines", x => x.Id);
                    table.ForeignKey(
                        name: "FK_LedgerLines_Cinemas_CinemaId",
                        column: x => x.CinemaId,
                        principalTable: "Cinemas",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_LedgerLines_Payments_PaymentId",
                        column: x => x.PaymentId,
                        principalTable: "Payments",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_LedgerLines_Refunds_RefundId",
                        column: x => x.RefundId,
                        principalTable: "Refunds",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_LedgerLines_TillSessions_TillSessionId",
                        column: x => x.TillSessionId,
                        principalTable: "TillSessions",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.InsertData(
                table: "NumberSeries",
                columns: new[] { "Prefix", "Last" },
                values: new object[] { "C", 0 });

            migrationBuilder.CreateIndex(
                name: "IX_Payments_BookingId",
                table: "Payments",
                column: "BookingId");

            migrationBuilder.CreateIndex(
                name: "IX_Payments_BookingId_Attempt",
                table: "Payments",
                columns: new[] { "BookingId", "Attempt" },
                unique: true,
                filter: "[Kind] = 'Online' AND [BookingId] IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "IX_Payments_LookAgainAt",
                table: "Payments",
                column: "LookAgainAt",
                filter: "[LookAgainAt] IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "IX_Payments_ProviderPayment",
                table: "Payments",
                column: "ProviderPayment",
                filter: "[ProviderPayment] IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "IX_Payments_SourceId",
                table: "Payments",
                column: "SourceId");

            migrationBuilder.CreateIndex(
                name: "IX_Payments_SpentVoucherId",
                table: "Payments",
                column: "SpentVoucherId");

            migrationBuilder.CreateIndex(
                name: "IX_Payments_TillSessionId",
                table: "Payments",
                column: "TillSessionId");

            migrationBuilder.CreateIndex(
                name: "IX_Payments_VoucherId_Attempt",
                table: "Payments",
                columns: new[] { "VoucherId", "Attempt" },
                unique: true,
                filter: "[Kind] = 'Online' AND [VoucherId] IS NOT NULL");

            migrationBuilder.AddCheckConstraint(
                name: "CK_Payments_For",
                table: "Payments",
                sql: "([BookingId] IS NULL AND [VoucherId] IS NOT NULL) OR ([BookingId] IS NOT NULL AND [VoucherId] IS NULL)");

            migrationBuilder.AddCheckConstraint(
                name: "CK_Payments_Refunded",
                table: "Payments",
                sql: "[Refunded] >= 0 AND [Refunded] <= [Amount]");

            migrationBuilder.CreateIndex(
                name: "IX_Admissions_ByUserId_At",
                table: "Admissions",
                columns: new[] { "ByUserId", "At" });

            migrationBuilder.CreateIndex(
                name: "IX_Admissions_FirstId",
                table: "Admissions",
                column: "FirstId");

            migrationBuilder.CreateIndex(
                name: "IX_Admissions_Nonce",
                table: "Admissions",
                column: "Nonce",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Admissions_Standing",
                table: "Admissions",
                column: "TicketId",
                unique: true,
                filter: "[Answer] = 'Admitted' AND [UndoneAt] IS NULL AND [TicketId] IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "IX_Admissions_TicketId_At",
                table: "Admissions",
                columns: new[] { "TicketId", "At" });

            migrationBuilder.CreateIndex(
                name: "IX_ApiKeys_KeyHash",
                table: "ApiKeys",
                column: "KeyHash",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_AppliedVouchers_VoucherId",
                table: "AppliedVouchers",
                column: "VoucherId");

            migrationBuilder.CreateIndex(
                name: "IX_BlackoutSheets_MadeAt",
                table: "BlackoutSheets",
                column: "MadeAt");

            migrationBuilder.CreateIndex(
                name: "IX_Disputes_PaymentId",
                table: "Disputes",
                column: "PaymentId");

            migrationBuilder.CreateIndex(
                name: "IX_Disputes_ProviderDispute",
                table: "Disputes",
                column: "ProviderDispute",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Documents_BookingId",
                table: "Documents",
                column: "BookingId");

            migrationBuilder.CreateIndex(
                name: "IX_Documents_CinemaId",
                table: "Documents",
                column: "CinemaId");

            migrationBuilder.CreateIndex(
                name: "IX_Documents_VoucherId",
                table: "Documents",
                column: "VoucherId");

            migrationBuilder.CreateIndex(
                name: "IX_ExchangeLines_TicketId",
                table: "ExchangeLines",
                column: "TicketId");

            migrationBuilder.CreateIndex(
                name: "IX_LedgerLines_CinemaId_Day",
                table: "LedgerLines",
                columns: new[] { "CinemaId", "Day" });

            migrationBuilder.CreateIndex(
                name: "IX_LedgerLines_PaymentId",
                table: "LedgerLines",
                column: "PaymentId",
                unique: true,
                filter: "[PaymentId] IS NOT NULL AND [Kind] <> 'Correction'");

            migrationBuilder.CreateIndex(
                name: "IX_LedgerLines_RefundId",
                table: "LedgerLines",
                column: "RefundId",
                unique: true,
                filter: "[RefundId] IS NOT NULL AND [Kind] <> 'Correction'");

            migrationBuilder.CreateIndex(
                name: "IX_LedgerLines_TillSessionId",
                table: "LedgerLines",
                column: "TillSessionId");

            migrationBuilder.CreateIndex(
                name: "IX_Refunds_BookingId",
                table: "Refunds",
                column: "BookingId");

            migrationBuilder.CreateIndex(
                name: "IX_Refunds_NextAttemptAt",
                table: "Refunds",
                column: "NextAttemptAt",
                filter: "[State] IN ('Requested', 'Sent')");

            migrationBuilder.CreateIndex(
                name: "IX_Refunds_PaymentId",
                table: "Refunds",
                column: "PaymentId");

            migrationBuilder.CreateIndex(
                name: "IX_Refunds_ProviderRefund",
                table: "Refunds",
                column: "ProviderRefund",
                filter: "[ProviderRefund] IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "IX_Refunds_RequestedAt",
                table: "Refunds",
                column: "RequestedAt",
                filter: "[State] = 'Failed'");

            migrationBuilder.CreateIndex(
                name: "IX_Refunds_TillSessionId",
                table: "Refunds",
                column: "TillSessionId");

            migrationBuilder.CreateIndex(
                name: "IX_Refunds_VoucherId",
                table: "Refunds",
                column: "VoucherId");

            migrationBuilder.CreateIndex(
                name: "IX_RescueChoices_BookingId_Open",
                table: "RescueChoices",
                column: "BookingId",
                unique: true,
                filter: "[State] = 'Open'");

            migrationBuilder.CreateIndex(
                name: "IX_RescueChoices_EarlierSecretHash",
                table: "RescueChoices",
                column: "EarlierSecretHash");

            migrationBuilder.CreateIndex(
                name: "IX_RescueChoices_NewBookingId",
                table: "RescueChoices",
                column: "NewBookingId");

            migrationBuilder.CreateIndex(
                name: "IX_RescueChoices_RescueId_BookingId",
                table: "RescueChoices",
                columns: new[] { "RescueId", "BookingId" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_RescueChoices_SecretHash",
                table: "RescueChoices",
                column: "SecretHash");

            migrationBuilder.CreateIndex(
                name: "IX_RescueChoices_VoucherId",
                table: "RescueChoices",
                column: "VoucherId");

            migrationBuilder.CreateIndex(
                name: "IX_RetiredCodes_TicketId",
                table: "RetiredCodes",
                column: "TicketId");

            migrationBuilder.CreateIndex(
                name: "IX_ScreeningRescues_ScreeningId",
                table: "ScreeningRescues",
                column: "ScreeningId");

            migrationBuilder.CreateIndex(
                name: "IX_TillSessions_CashierId",
                table: "TillSessions",
                column: "CashierId",
                unique: true,
                filter: "[ClosedAt] IS NULL");

            migrationBuilder.CreateIndex(
                name: "IX_TillSessions_CinemaId",
                table: "TillSessions",
                column: "CinemaId");

            migrationBuilder.CreateIndex(
                name: "IX_TillSessions_OpenedAt",
                table: "TillSessions",
                column: "OpenedAt");

            migrationBuilder.CreateIndex(
                name: "IX_VoucherEntries_BookingId",
                table: "VoucherEntries",
                column: "BookingId");

            migrationBuilder.CreateIndex(
                name: "IX_VoucherEntries_VoucherId",
                table: "VoucherEntries",
                column: "VoucherId");

            migrationBuilder.CreateIndex(
                name: "IX_Vouchers_CinemaId",
                table: "Vouchers",
                column: "CinemaId");

            migrationBuilder.CreateIndex(
                name: "IX_Vouchers_Code",
                table: "Vouchers",
                column: "Code",
                unique: true);

            migrationBuilder.AddForeignKey(
                name: "FK_Payments_Payments_SourceId",
                table: "Payments",
                column: "SourceId",
                principalTable: "Payments",
                principalColumn: "Id",
                onDelete: ReferentialAction.Restrict);

            migrationBuilder.AddForeignKey(
                name: "FK_Payments_TillSessions_TillSessionId",
                table: "Payments",
                column: "TillSessionId",
                principalTable: "TillSessions",
                principalColumn: "Id",
                onDelete: ReferentialAction.Restrict);

            migrationBuilder.AddForeignKey(
                name: "FK_Payments_Vouchers_SpentVoucherId",
                table: "Payments",
                column: "SpentVoucherId",
                principalTable: "Vouchers",
                principalColumn: "Id",
                onDelete: ReferentialAction.Restrict);

            migrationBuilder.AddForeignKey(
                name: "FK_Payments_Vouchers_VoucherId",
                table: "Payments",
                column: "VoucherId",
                principalTable: "Vouchers",
                principalColumn: "Id",
                onDelete: ReferentialAction.Restrict);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropForeignKey(
                name: "FK_Payments_Payments_SourceId",
                table: "Payments");

            migrationBuilder.DropForeignKey(
                name: "FK_Payments_TillSessions_TillSessionId",
                table: "Payments");

            migrationBuilder.DropForeignKey(
                name: "FK_Payments_Vouchers_SpentVoucherId",
                table: "Payments");

            migrationBuilder.DropForeignKey(
                name: "FK_Payments_Vouchers_VoucherId",
                table: "Payments");

            migrationBuilder.DropTable(
                name: "Admissions");

            migrationBuilder.DropTable(
                name: "ApiKeys");

            migrationBuilder.DropTable(
                name: "AppliedVouchers");

            migrationBuilder.DropTable(
                name: "BlackoutSheets");

            migrationBuilder.DropTable(
                name: "Disputes");

            migrationBuilder.DropTable(
                name: "DocumentLine");

            migrationBuilder.DropTable(
                name: "ExchangeLines");

            migrationBuilder.DropTable(
                name: "LedgerDays");

            migrationBuilder.DropTable(
                name: "LedgerLines");

            migrationBuilder.DropTable(
                name: "ProviderEvents");

            migrationBuilder.DropTable(
                name: "RescueChoices");

            migrationBuilder.DropTable(
                name: "RetiredCodes");

            migrationBuilder.DropTable(
                name: "VoucherEntries");

            migrationBuilder.DropTable(
                name: "Documents");

            migrationBuilder.DropTable(
                name: "Refunds");

            migrationBuilder.DropTable(
                name: "ScreeningRescues");

            migrationBuilder.DropTable(
                name: "TillSessions");

            migrationBuilder.DropTable(
                name: "Vouchers");

            migrationBuilder.DropIndex(
                name: "IX_Payments_BookingId",
                table: "Payments");

            migrationBuilder.DropIndex(
                name: "IX_Payments_BookingId_Attempt",
                table: "Payments");

            migrationBuilder.DropIndex(
                name: "IX_Payments_LookAgainAt",
                table: "Payments");

            migrationBuilder.DropIndex(
                name: "IX_Payments_ProviderPayment",
                table: "Payments");

            migrationBuilder.DropIndex(
                name: "IX_Payments_SourceId",
                table: "Payments");

            migrationBuilder.DropIndex(
                name: "IX_Payments_SpentVoucherId",
                table: "Payments");

            migrationBuilder.DropIndex(
                name: "IX_Payments_TillSessionId",
                table: "Payments");

            migrationBuilder.DropIndex(
                name: "IX_Payments_VoucherId_Attempt",
                table: "Payments");

            migrationBuilder.DropCheckConstraint(
                name: "CK_Payments_For",
                table: "Payments");

            migrationBuilder.DropCheckConstraint(
                name: "CK_Payments_Refunded",
                table: "Payments");

            migrationBuilder.DeleteData(
                table: "NumberSeries",
                keyColumn: "Prefix",
                keyValue: "C");

            migrationBuilder.DropColumn(
                name: "EndedAt",
                table: "Tickets");

            migrationBuilder.DropColumn(
                name: "Kept",
                table: "Tickets");

            migrationBuilder.DropColumn(
                name: "ArrivesAt",
                table: "SimulatedSessions");

            migrationBuilder.DropColumn(
                name: "TakesNothingBack",
                table: "SimulatedSessions");

            migrationBuilder.DropColumn(
                name: "WasKeptAs",
                table: "SeatClaims");

            migrationBuilder.DropColumn(
                name: "ChangedAt",
                table: "Screenings");

            migrationBuilder.DropColumn(
                name: "Given",
                table: "Payments");

            migrationBuilder.DropColumn(
                name: "Kind",
                table: "Payments");

            migrationBuilder.DropColumn(
                name: "LookAgainAt",
                table: "Payments");

            migrationBuilder.DropColumn(
                name: "ProviderPayment",
                table: "Payments");

            migrationBuilder.DropColumn(
                name: "Reference",
                table: "Payments");

            migrationBuilder.DropColumn(
                name: "Refunded",
                table: "Payments");

            migrationBuilder.DropColumn(
                name: "ReturnUrl",
                table: "Payments");

            migrationBuilder.DropColumn(
                name: "SourceId",
                table: "Payments");

            migrationBuilder.DropColumn(
                name: "SpentVoucherId",
                table: "Payments");

            migrationBuilder.DropColumn(
                name: "TillSessionId",
                table: "Payments");

            migrationBuilder.DropColumn(
                name: "Title",
                table: "Payments");

            migrationBuilder.DropColumn(
                name: "VoucherId",
                table: "Payments");

            migrationBuilder.DropColumn(
                name: "Channel",
                table: "Bookings");

            migrationBuilder.DropColumn(
                name: "Phone",
                table: "Bookings");

            migrationBuilder.AlterColumn<int>(
                name: "BookingId",
                table: "Payments",
                type: "INTEGER",
                nullable: false,
                defaultValue: 0,
                oldClrType: typeof(int),
                oldType: "INTEGER",
                oldNullable: true);

            migrationBuilder.CreateIndex(
                name: "IX_Payments_BookingId_Attempt",
                table: "Payments",
                columns: new[] { "BookingId", "Attempt" },
                unique: true);
        }
    }
}
