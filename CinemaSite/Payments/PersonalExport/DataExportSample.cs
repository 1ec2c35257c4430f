using CinemaSite.Data;
using CinemaSite.Notifications.Samples;
using Microsoft.EntityFrameworkCore;

namespace CinemaSite.Payments.PersonalExport;

/// <summary>Somebody with an account asks for their data.</summary>
internal sealed class DataExportSample : IMailSample
{
    public async Task PlayAsync(SampleStage stage, CancellationToken ct)
    {
        var user = await stage.RunAsync((CinemaDbContext db) => db.Users.Where(u => u.Language == stage.Language).OrderBy(u => u.Id).Select(u => u.Id).FirstAsync(ct));
        await stage.RunAsync((AskForData ask) => ask.RunAsync(user, ct));
        await stage.RunAsync((MakeDataExports make) => make.RunAsync(ct));
    }
}
