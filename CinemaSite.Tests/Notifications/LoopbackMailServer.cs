using System.Net;
using System.Net.Sockets;
using System.Text;
using MimeKit;

namespace CinemaSite.Tests.Notifications;

/// <summary>A mail server on this machine: takes every mail, remembers the last, knows neither TLS nor passwords.</summary>
internal sealed class LoopbackMailServer : IDisposable
{
    private readonly TcpListener listener = new(IPAddress.Loopback, 0);
    private readonly TaskCompletionSource<MimeMessage> received = new(TaskCreationOptions.RunContinuationsAsynchronously);

    public LoopbackMailServer()
    {
        listener.Start();
        _ = ServeAsync();
    }

    public int Port => ((IPEndPoint)listener.LocalEndpoint).Port;

    public Task<MimeMessage> Received => received.Task.WaitAsync(TimeSpan.FromSeconds(10));

    /// <summary>What it says to RCPT TO; 250 takes the mail.</summary>
    public string ToRecipient { get; init; } = "250 OK";

    /// <summary>Hangs up after the mail instead of answering QUIT.</summary>
    public bool IsRude { get; init; }

    public void Dispose() => listener.Dispose();

    private async Task ServeAsync()
    {
        using var client = await listener.AcceptTcpClientAsync();
        using var reader = new StreamReader(client.GetStream(), Encoding.Latin1);
        await using var writer = new StreamWriter(client.GetStream(), Encoding.Latin1) { NewLine = "\r\n", AutoFlush = true };
        await writer.WriteLineAsync("220 loopback");
        while (await reader.ReadLineAsync() is { } command)
        {
            if (command == "QUIT" && IsRude)
                return;

            await writer.WriteLineAsync(command.Split(' ', ':')[0] switch
            {
                "RCPT" => ToRecipient,
                "DATA" => "354 go on",
                "QUIT" => "221 bye",
                _ => "250 OK",
            });
            if (command != "DATA")
                continue;

            var mail = new StringBuilder();
            while (await reader.ReadLineAsync() is { } line and not ".")
                mail.Append(line.StartsWith('.') ? line[1..] : line).Append("\r\n");
            using var bytes = new MemoryStream(Encoding.Latin1.GetBytes(mail.ToString()));
            received.SetResult(await MimeMessage.LoadAsync(bytes));
            await writer.WriteLineAsync("250 taken");
        }
    }
}
