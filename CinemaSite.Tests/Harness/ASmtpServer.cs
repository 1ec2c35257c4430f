using System.Diagnostics;
using System.Globalization;
using System.Text.Json;
using System.Threading.Channels;

namespace CinemaSite.Tests.Harness;

/// <summary>
/// A mail server as a process of its own (smtp_server.py, which says what its steps and faults are). What it accepted outlives it.
/// </summary>
public sealed class ASmtpServer : IAsyncDisposable
{
    public const string User = "rio";
    public const string Password = "open sesame";

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    private readonly string folder = Directory.CreateTempSubdirectory("smtp-").FullName;
    private Channel<string> said = Channel.CreateUnbounded<string>();
    private Process? process;

    public int Port { get; private set; }

    /// <summary>What it has accepted, in the order in which that was.</summary>
    public IReadOnlyList<Arrival> Arrivals =>
        [.. Directory.GetFiles(folder, "*.eml").Order(StringComparer.Ordinal).Select(file => new Arrival(File.ReadAllBytes(file)))];

    /// <summary>How often somebody has connected to it.</summary>
    public int Connections => Directory.GetFiles(folder, "*.connection").Length;

    private string CertificateFile => Path.Combine(folder, "certificate.pem");

    private string KeyFile => Path.Combine(folder, "key.pem");

    /// <summary>One that is protected wants STARTTLS, under a certificate of its own making, and then the password.</summary>
    public static async Task<ASmtpServer> StartAsync(bool isProtected = false)
    {
        var server = new ASmtpServer();
        if (isProtected)
            await SelfMadeCertificate.WriteAsync(server.CertificateFile, server.KeyFile);
        await server.StartAgainAsync(isProtected);
        return server;
    }

    /// <summary>On the same port as before.</summary>
    public async Task StartAgainAsync(bool isProtected = false, string password = Password)
    {
        var settings = new Dictionary<string, object> { ["port"] = Port, ["folder"] = folder };
        if (isProtected)
            (settings["certificate"], settings["key"], settings["user"], settings["password"]) = (CertificateFile, KeyFile, User, password);

        said = Channel.CreateUnbounded<string>();
        var (python, script) = (await PythonWithMail.FindAsync(), Path.Combine(AppContext.BaseDirectory, "Harness", "smtp_server.py"));
        process = Process.Start(new ProcessStartInfo(python, [script, JsonSerializer.Serialize(settings)])
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
        })!;
        _ = ListenAsync(process.StandardOutput, said.Writer);
        Port = int.Parse((await HearAsync("Listening"))["Listening ".Length..], CultureInfo.InvariantCulture);
    }

    public async Task StopAsync()
    {
        process!.Kill();
        await process.WaitForExitAsync();
        process.Dispose();
        process = null;
    }

    /// <summary>The site sends through it; a password is given if there is one.</summary>
    public TheSite ServeTo(TheSite site, string? password = null)
    {
        site.With("Email:Transport", "Smtp").With("Email:Host", "127.0.0.1").With("Email:Port", $"{Port}").With("Email:From", "tickets@rio.example");
        return password is null
            ? site.With("Email:Security", "None")
            : site.With("Email:UserName", User).With("Email:Password", password).With("Email:CertificateFile", CertificateFile);
    }

    /// <summary>From now on this goes wrong, so many times once it has gone well so many times, and nothing else does.</summary>
    public Task FailAsync(string step, string does, int times = 1, int after = 0) =>
        OrderAsync(new() { [step] = new(does, times, after) });

    /// <summary>Several things go wrong, step by step.</summary>
    public async Task OrderAsync(Dictionary<string, Fault> faults)
    {
        await process!.StandardInput.WriteLineAsync(JsonSerializer.Serialize(faults, JsonSerializerOptions.Web));
        await process.StandardInput.FlushAsync();
        await HearAsync("Faults");
    }

    public Task MendAsync() => OrderAsync([]);

    /// <summary>Waits until somebody has come this far, since the faults were last set.</summary>
    public Task ReachAsync(string step) => HearAsync(step);

    public async ValueTask DisposeAsync()
    {
        if (process is not null)
            await StopAsync();
        Directory.Delete(folder, recursive: true);
    }


    /// <summary>What was said before it is forgotten.</summary>
    private async Task<string> HearAsync(string word)
    {
        using var giveUp = new CancellationTokenSource(Patience);
        await foreach (var line in said.Reader.ReadAllAsync(giveUp.Token))
            if (line.Split(' ')[0] == word)
                return line;
        throw new InvalidOperationException($"The mail server ended without a word of \"{word}\"; its error output says why.");
    }

    public sealed record Fault(string Does, int Times, int After);

    private static async Task ListenAsync(StreamReader output, ChannelWriter<string> heard)
    {
        while (await output.ReadLineAsync() is { } line)
            heard.TryWrite(line);
        heard.Complete();
    }
}
