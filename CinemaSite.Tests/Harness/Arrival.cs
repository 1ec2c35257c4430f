using System.Text;
using MimeKit;

namespace CinemaSite.Tests.Harness;

/// <summary>A mail as it came out of the other end.</summary>
public sealed class Arrival
{
    public Arrival(byte[] bytes)
    {
        using var stream = new MemoryStream(bytes);
        Mail = MimeMessage.Load(stream);
        Body = Encoding.Latin1.GetString(bytes).Split("\r\n\r\n", 2)[1];
    }

    public MimeMessage Mail { get; }

    /// <summary>All that follows the headers, byte by byte.</summary>
    public string Body { get; }

    public string To => Mail.To.Mailboxes.Single().Address;

    /// <summary>What stands before the @ of its Message-ID.</summary>
    public string Id => Mail.MessageId!.Split('@')[0];

    public string Text => Mail.TextBody!.ReplaceLineEndings("\n");

    public IReadOnlyList<MimePart> Parts(string mimeType) =>
        [.. Mail.BodyParts.OfType<MimePart>().Where(part => part.ContentType.MimeType == mimeType)];

    public static byte[] Content(MimePart part)
    {
        using var bytes = new MemoryStream();
        part.Content!.DecodeTo(bytes);
        return bytes.ToArray();
    }
}
