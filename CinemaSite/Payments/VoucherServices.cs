using CinemaSite.Notifications;

namespace CinemaSite.Payments;

internal static class VoucherServices
{
    public static IServiceCollection AddVouchers(this IServiceCollection services)
    {
        services.AddScoped<BuyVoucher>();
        services.AddScoped<PayForVoucher>();
        services.AddScoped<VoidUnpaidVouchers>();
        services.AddScoped<ApplyVoucher>();
        services.AddScoped<TakeOffVoucher>();
        services.AddScoped<VoidVoucher>();
        services.AddScoped<ExtendVoucher>();
        services.AddScoped<SendVoucherAgain>();
        services.AddKeyedScoped<INoticeWriter, VoucherMail>(NoticeKind.VoucherSent);
        services.AddKeyedScoped<INoticeWriter, VoucherReceiptLetter>(NoticeKind.VoucherReceipt);
        return services;
    }
}
