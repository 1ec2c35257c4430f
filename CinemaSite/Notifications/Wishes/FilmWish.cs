using CinemaSite.Catalog;
using CinemaSite.Data;
using CinemaSite.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CinemaSite.Notifications;

/// <summary>
/// Somebody wants to know when a film goes on sale. It is deleted once they were told, and after a year at the latest. UTC.
/// </summary>
public class FilmWish
{
    private FilmWish() { }

    public int Id { get; private set; }

    public int FilmId { get; private set; }

    public Film Film { get; private set; } = null!;

    public string Email { get; private set; } = "";

    /// <summary>Keeps an address from asking twice for one film.</summary>
    public string EmailHash { get; private set; } = "";

    /// <summary>The account that the address belongs to: the wish goes with it.</summary>
    public int? UserId { get; private set; }

    /// <summary>The language of the mail: "en" or "es".</summary>
    public string Language { get; private set; } = "en";

    public DateTime MadeAt { get; private set; }

    internal static FilmWish Of(int filmId, string email, int? userId, string language, DateTime now) => new()
    {
        FilmId = filmId,
        Email = email.Trim(),
        EmailHash = AddressHash.Of(email),
        UserId = userId,
        Language = language,
        MadeAt = now,
    };
}

internal sealed class FilmWishConfiguration : IEntityTypeConfiguration<FilmWish>
{
    public void Configure(EntityTypeBuilder<FilmWish> wish)
    {
        wish.Property(w => w.Email).HasMaxLength(254);
        wish.Property(w => w.EmailHash).HasMaxLength(AddressHash.Length).IsUnicode(false);
        wish.Property(w => w.Language).HasMaxLength(2);
        wish.HasIndex(w => new { w.FilmId, w.EmailHash }).IsUnique();
        wish.HasIndex(w => w.EmailHash);
        wish.HasOne(w => w.Film).WithMany().OnDelete(DeleteBehavior.Cascade);
        wish.HasOne<User>().WithMany().HasForeignKey(w => w.UserId).OnDelete(DeleteBehavior.Cascade);
    }
}

internal sealed class QuietAddressConfiguration : IEntityTypeConfiguration<QuietAddress>
{
    public void Configure(EntityTypeBuilder<QuietAddress> quiet)
    {
        quiet.HasKey(q => q.EmailHash);
        quiet.Property(q => q.EmailHash).HasMaxLength(AddressHash.Length).IsUnicode(false);
    }
}
