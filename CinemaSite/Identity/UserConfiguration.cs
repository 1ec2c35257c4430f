using CinemaSite.Data;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CinemaSite.Identity;

internal sealed class UserConfiguration : IEntityTypeConfiguration<User>
{
    public void Configure(EntityTypeBuilder<User> user)
    {
        user.Property(u => u.Name).HasMaxLength(100);
        foreach (var key in new[] { nameof(User.NameKey), nameof(User.SecondNameKey), nameof(User.LastNameKey) })
        {
            user.Property(key).HasMaxLength(SearchKey.Longest);
            user.HasIndex(key);
        }

        user.Property(u => u.LastCode).HasMaxLength(6);
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

internal sealed class ApiKeyConfiguration : IEntityTypeConfiguration<ApiKey>
{
    public void Configure(EntityTypeBuilder<ApiKey> key)
    {
        key.Property(k => k.Name).HasMaxLength(ApiKey.LongestName);
        key.Property(k => k.KeyHash).HasMaxLength(64).IsUnicode(false);
        key.HasIndex(k => k.KeyHash).IsUnique();
        key.Property(k => k.MadeBy).HasMaxLength(256);
        key.Property(k => k.RevokedBy).HasMaxLength(256);
    }
}

internal sealed class StaffInvitationConfiguration : IEntityTypeConfiguration<StaffInvitation>
{
    public void Configure(EntityTypeBuilder<StaffInvitation> invitation)
    {
        invitation.HasKey(i => i.UserId);
        invitation.Property(i => i.UserId).ValueGeneratedNever();
        invitation.Property(i => i.Roles).HasMaxLength(100);
        invitation.Property(i => i.SecretHash).HasMaxLength(64);
        invitation.Property(i => i.EarlierSecretHash).HasMaxLength(64);
        invitation.HasOne(i => i.User).WithOne().HasForeignKey<StaffInvitation>(i => i.UserId).OnDelete(DeleteBehavior.Cascade);
    }
}
