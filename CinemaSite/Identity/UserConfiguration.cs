using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CinemaSite.Identity;

internal sealed class UserConfiguration : IEntityTypeConfiguration<User>
{
    public void Configure(EntityTypeBuilder<User> user)
    {
        user.Property(u => u.Name).HasMaxLength(100);
        user.Property(u => u.Language).HasMaxLength(2);
        user.Property(u => u.PhoneNumber).HasMaxLength(30);
        user.Property(u => u.FavouriteGenres).HasMaxLength(1000);
    }
}

internal sealed class PasskeyConfiguration : IEntityTypeConfiguration<IdentityUserPasskey<int>>
{
    // SQL Server's widest clustered key has 900 bytes; Identity would take 1024.
    public void Configure(EntityTypeBuilder<IdentityUserPasskey<int>> passkey) =>
        passkey.Property(p => p.CredentialId).HasMaxLength(900);
}
