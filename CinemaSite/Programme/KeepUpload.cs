using System.Security.Cryptography;
using CinemaSite.Data;
using CinemaSite.Data.History;
using Microsoft.EntityFrameworkCore;

namespace CinemaSite.Programme;

/// <summary>What was chosen on the import page. See <see cref="ProgrammeUpload"/>.</summary>
public sealed record OfferedUpload(string FileName, byte[] Content, string? CinemaSlug, string? Auditorium, DateOnly? ShiftTo);

/// <summary>The key that the file is kept under, or why it was not.</summary>
public sealed record KeptUpload(string? Key, Refusal? Refusal = null);

/// <summary>Keeps an uploaded file until it is imported or forgotten. Nothing of the programme changes.</summary>
public sealed class KeepUpload(CinemaDbContext db)
{
    private const int LongestName = 200;

    public async Task<KeptUpload> RunAsync(OfferedUpload offered, Actor by, CancellationToken ct)
    {
        var auditorium = offered.Auditorium?.Trim() ?? "";
        if (WhatIsWrong(offered.Content, auditorium) is { } refusal)
            return new(null, refusal);

        var name = Path.GetFileName(offered.FileName.Replace('\\', '/'));
        var upload = new ProgrammeUpload
        {
            Key = RandomNumberGenerator.GetHexString(32, lowercase: true),
            UserId = by.UserId ?? throw new InvalidOperationException("An upload belongs to somebody."),
            FileName = name.Length > LongestName ? name[..LongestName] : name,
            Content = offered.Content,
            CinemaSlug = string.IsNullOrEmpty(offered.CinemaSlug) ? null : offered.CinemaSlug,
            Auditorium = auditorium,
            ShiftTo = offered.ShiftTo,
            ExpiresAt = by.Now + ProgrammeUpload.Lifetime,
        };
        return await db.InTransactionAsync(async () =>
        {
            await db.Set<ProgrammeUpload>().Where(u => u.ExpiresAt <= by.Now).ExecuteDeleteAsync(ct);
            db.Add(upload);
            await db.SaveChangesAsync(ct);
            return new KeptUpload(upload.Key);
        }, ct);
    }

    private static Refusal? WhatIsWrong(byte[] content, string auditorium)
    {
        if (content.Length == 0)
            return new Refusal("The file is empty. Choose another one.");
        if (content.Length > ProgrammeUpload.MaxBytes)
            return new Refusal("The file is larger than 10 MB. Divide it and import the parts one after the other.");

        return (ProgrammeReader.Recognise(ProgrammeUpload.Text(content)), auditorium.Length) switch
        {
            (ProgrammeFormat.Unknown, _) => new Refusal("The file is no programme that we can read: Savoy events, Vista showtimes, a Vista seat layout or CSV with a header line."),
            (ProgrammeFormat.VistaSeatLayout, 0) => new Refusal("The file is a seat layout. Write the name of the auditorium whose seats these are."),
            (ProgrammeFormat.VistaSeatLayout, > 60) => new Refusal("The name of an auditorium has at most 60 characters."),
            (not ProgrammeFormat.VistaSeatLayout, > 0) => new Refusal("The file is no seat layout, so leave the auditorium empty."),
            _ => null,
        };
    }
}
