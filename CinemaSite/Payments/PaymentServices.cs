using CinemaSite.Notifications;
using CinemaSite.Notifications.Samples;
using CinemaSite.Payments.PersonalExport;
using CinemaSite.Payments.Samples;
using Microsoft.Extensions.Options;
using Stripe;

namespace CinemaSite.Payments;

public static class PaymentServices
{
    public static IServiceCollection AddPayments(this IServiceCollection services)
    {
        services.AddOptions<PaymentOptions>().BindConfiguration("Payments").ValidateDataAnnotations().ValidateOnStart()
            .Validate<IHostEnvironment>(
                (payments, host) => payments.Provider != PaymentProvider.Simulated || payments.AllowSimulated || !host.IsProduction(),
                "No payment provider is configured. Set Payments:Provider to Stripe, or Payments:AllowSimulated to true to rehearse without real money.");
        services.AddOptions<VoucherOptions>().BindConfiguration("Vouchers").ValidateDataAnnotations().ValidateOnStart();
        services.AddGateways();
        services.AddScoped<TakePayment>();
        services.AddScoped<OpenPaymentPage>();
        services.AddScoped<ComeBack>();
        services.AddScoped<Settle>();
        services.AddScoped<TakeMoney>();
        services.AddScoped<CompleteSale>();
        services.AddScoped<CompleteVoucherSale>();
        services.AddScoped<GiveBack>();
        services.AddScoped<RefundTickets>();
        services.AddScoped<RefundForCustomer>();
        services.AddScoped<HoldExchange>();
        services.AddScoped<AskForData>();
        services.AddScoped<MakeDataExports>();
        services.AddKeyedScoped<INoticeWriter, DataExportLetter>(NoticeKind.DataExportReady);
        services.AddSingleton<IMailSample, TicketSamples>();
        services.AddSingleton<IMailSample, VoucherSamples>();
        services.AddSingleton<IMailSample, DataExportSample>();
        services.AddKeyedScoped<INoticeWriter, GivenBackLetter>(NoticeKind.TicketsGivenBack);
        services.AddKeyedScoped<INoticeWriter, ExchangedLetter>(NoticeKind.TicketsExchanged);
        services.AddScoped<CloseLedgerDays>();
        services.AddScoped<CorrectLedger>();
        services.AddVouchers();
        services.AddSingleton<DocumentPaper>();
        services.AddKeyedScoped<INoticeWriter, ConfirmationWithReceipt>(NoticeKind.BookingConfirmation);
        services.AddScoped<SendRefunds>();
        services.AddScoped<DecideRefund>();
        services.AddScoped<ReconcilePayments>();
        services.AddScoped<HearFromStripe>();
        services.AddScoped<RecordDispute>();
        services.AddKeyedScoped<INoticeWriter, MoneyReturnedLetter>(NoticeKind.MoneyReturned);
        return services;
    }

    private static void AddGateways(this IServiceCollection services)
    {
        services.AddScoped<SimulatedGateway>();
        services.AddScoped<StripeGateway>();
        services.AddSingleton<IStripeClient>(provider =>
        {
            var account = provider.GetRequiredService<IOptions<PaymentOptions>>().Value.Stripe;
            var http = new HttpClient(new SocketsHttpHandler { PooledConnectionLifetime = TimeSpan.FromMinutes(5) })
            {
                Timeout = TimeSpan.FromSeconds(account.TimeoutSeconds),
            };
            return new StripeClient(new StripeClientOptions
            {
                ApiKey = account.SecretKey,
                ApiBase = account.ApiBase == "" ? null : account.ApiBase,
                HttpClient = new SystemNetHttpClient(http, account.Retries, enableTelemetry: false),
            });
        });
        services.AddScoped<IPaymentGateway>(provider =>
            provider.GetRequiredService<IOptions<PaymentOptions>>().Value.Provider == PaymentProvider.Stripe
                ? provider.GetRequiredService<StripeGateway>()
                : provider.GetRequiredService<SimulatedGateway>());
    }
}
