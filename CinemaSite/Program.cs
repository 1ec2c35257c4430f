using CinemaSite.Web;

var builder = WebApplication.CreateBuilder(args);
builder.AddCinema();

var app = builder.Build();
if (await app.RunCommandAsync(args) is { } exitCode)
    return exitCode;

if (app.WhyNotStart() is { } why)
{
    await Console.Error.WriteLineAsync(why);
    return 1;
}

await app.StartCinemaAsync();
app.UseCinema();
await app.RunAsync();
return 0;

/// <summary>Named so that tests can start the site.</summary>
public partial class Program;
