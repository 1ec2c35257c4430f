using CinemaSite.Data;
using CinemaSite.Data.History;
using Microsoft.EntityFrameworkCore;

namespace CinemaSite.Programme;

/// <summary>What an uploaded file did, or would do.</summary>
public sealed record ImportedUpload(string FileName, ImportReport Report);

/// <summary>
/// Imports a kept file, or says what that would do. The file is compared with the programme anew each time, so what
/// changed since the dry run is seen, and a second import finds nothing left to do.
/// </summary>
public sealed class ImportUpload(CinemaDbContext db, ImportProgramme programme, ImportSeatLayout seatLayout)
{
    /// <returns>Null where nothing is kept under that key for this person, or no longer.</returns>
    public async Task<ImportedUpload?> RunAsync(string key, bool dryRun, Actor by, CancellationToken ct)
    {
        var upload = await db.Set<ProgrammeUpload>().AsNoTracking()
            .SingleOrDefaultAsync(u => u.Key == key && u.UserId == by.UserId && u.ExpiresAt > by.Now, ct);
        if (upload is null)
            return null;

        try
        {
            var text = ProgrammeUpload.Text(upload.Content);
            var from = new ImportedFrom(by, upload.FileName);
            return new(upload.FileName, upload.Auditorium.Length > 0
                ? await seatLayout.RunAsync(VistaSeatLayoutReader.Read(text), upload.CinemaSlug, upload.Auditorium, dryRun, from, ct)
                : await programme.RunAsync(new(ProgrammeReader.Read(text), upload.CinemaSlug, upload.ShiftTo, dryRun, from), ct));
        }
        catch (DbUpdateException e) when (e is DbUpdateConcurrencyException || e.IsUniqueViolation())
        {
            return new(upload.FileName, ImportReport.Refused(
                [new("", "somebody changed the programme at the same moment; nothing was imported, so look again")]));
        }
    }
}
