using CinemaSite.Notifications;

namespace CinemaSite.Payments;

public static class PaymentServices
{
    public static IServiceCollection AddPayments(this IServiceCollection services)
    {
        services.AddOptions<PaymentOptions>().BindConfiguration("Payments").ValidateOnStart()
            .Validate<IHostEnvironment>(
                (payments, host) => payments.AllowSimulated || !host.IsProduction(),
                "No payment provider is configured. Set Payments:AllowSimulated to true to rehearse without real money.");
        services.AddOptions<VoucherOptions>().BindConfiguration("Vouchers").ValidateDataAnnotations().ValidateOnStart();
        services.AddScoped<SimulatedGateway>();
        services.AddScoped<IPaymentGateway>(provider => provider.GetRequiredService<SimulatedGateway>());
        services.AddScoped<TakePayment>();
        services.AddScoped<Settle>();
        services.AddScoped<CompleteSale>();
        services.AddScoped<CompleteVoucherSale>();
        services.AddScoped<GiveBack>();
        services.AddScoped<RefundTickets>();
        services.AddScoped<RefundForCustomer>();
        services.AddScoped<HoldExchange>();
        services.AddKeyedScoped<INoticeWriter, GivenBackLetter>(NoticeKind.TicketsGivenBack);
        services.AddKeyedScoped<INoticeWriter, ExchangedLetter>(NoticeKind.TicketsExchanged);
        services.AddScoped<ReconcilePayments>();
        services.AddScoped<CloseLedgerDays>();
        services.AddScoped<CorrectLedger>();
        services.AddVouchers();
        return services;
    }
}
