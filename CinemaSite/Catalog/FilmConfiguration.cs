using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CinemaSite.Catalog;

internal sealed class FilmConfiguration : IEntityTypeConfiguration<Film>
{
    public void Configure(EntityTypeBuilder<Film> film)
    {
        film.Property(f => f.Slug).HasMaxLength(120);
        film.HasIndex(f => f.Slug).IsUnique();
        film.Property(f => f.Title).HasMaxLength(200);
        film.Property(f => f.Director).HasMaxLength(300);
        film.Property(f => f.Cast).HasMaxLength(1000);
        film.Property(f => f.Language).HasMaxLength(100);
        film.Property(f => f.Subtitles).HasMaxLength(100);
        film.Property(f => f.Country).HasMaxLength(100);
        film.Property(f => f.Genres).HasMaxLength(500);
        film.Property(f => f.Note).HasMaxLength(4000);
        film.Property(f => f.SpanishNote).HasMaxLength(4000);
        film.Property(f => f.TrailerUrl).HasMaxLength(500);
        film.Property(f => f.PosterName).HasMaxLength(32).IsUnicode(false);
        film.Property(f => f.Version).IsConcurrencyToken();
        film.HasIndex(f => f.Title);
        film.Property(f => f.ExternalId).HasMaxLength(100);
        film.HasIndex(f => f.ExternalId).IsUnique().HasFilter("[ExternalId] IS NOT NULL");
    }
}
