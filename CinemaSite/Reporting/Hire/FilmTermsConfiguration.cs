using CinemaSite.Catalog;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CinemaSite.Reporting.Hire;

internal sealed class FilmTermsConfiguration : IEntityTypeConfiguration<FilmTerms>
{
    public void Configure(EntityTypeBuilder<FilmTerms> terms)
    {
        terms.HasKey(t => t.FilmId);
        terms.Property(t => t.FilmId).ValueGeneratedNever();
        terms.Property(t => t.Distributor).HasMaxLength(FilmTerms.DistributorLength);
        terms.PrimitiveCollection(t => t.Shares).HasMaxLength(200);
        terms.HasOne<Film>().WithOne().HasForeignKey<FilmTerms>(t => t.FilmId).OnDelete(DeleteBehavior.Cascade);
    }
}
