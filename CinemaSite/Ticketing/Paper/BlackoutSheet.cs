using CinemaSite.Scheduling;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CinemaSite.Ticketing.Paper;

/// <summary>The paper of a screening as it was last made (UTC), kept so that it can be had when hardly anything works.</summary>
public class BlackoutSheet
{
    private BlackoutSheet() { }

    public int ScreeningId { get; private set; }

    public DateTime MadeAt { get; private set; }

    /// <summary>See <see cref="BlackoutPack.Fingerprint"/>.</summary>
    public string Fingerprint { get; private set; } = "";

    public byte[] Pdf { get; private set; } = [];

    internal static BlackoutSheet Of(int screeningId, string fingerprint, byte[] pdf, DateTime now)
    {
        var sheet = new BlackoutSheet { ScreeningId = screeningId };
        sheet.Renew(fingerprint, pdf, now);
        return sheet;
    }

    internal void Renew(string fingerprint, byte[] pdf, DateTime now) => (Fingerprint, Pdf, MadeAt) = (fingerprint, pdf, now);
}

internal sealed class BlackoutSheetConfiguration : IEntityTypeConfiguration<BlackoutSheet>
{
    public void Configure(EntityTypeBuilder<BlackoutSheet> sheet)
    {
        sheet.HasKey(s => s.ScreeningId);
        sheet.HasOne<Screening>().WithOne().HasForeignKey<BlackoutSheet>(s => s.ScreeningId);
        sheet.Property(s => s.Fingerprint).HasMaxLength(64).IsUnicode(false);
        sheet.HasIndex(s => s.MadeAt);
    }
}
