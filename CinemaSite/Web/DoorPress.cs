using System.Security.Cryptography;
using CinemaSite.Ticketing;

namespace CinemaSite.Web;

/// <summary>A press of a button at the door, as a form sends it.</summary>
public static class DoorPress
{
    private const int NonceLength = 24;

    /// <summary>For a hidden field: the same form sent twice is one press.</summary>
    public static string NewNonce() => RandomNumberGenerator.GetHexString(NonceLength, lowercase: true);

    /// <summary>A form that was kept and used for another ticket is another press.</summary>
    public static AdmitRequest Of(HttpContext context, string? nonce, string scanned, int? ticketId, int? screeningId) =>
        new($"p{context.UserId()}:{(nonce?.Length == NonceLength ? nonce : NewNonce())}:{ticketId}:{(ticketId is null ? ScannedCode.Note(scanned) : "")}")
        {
            Scanned = scanned,
            TicketId = ticketId,
            ScreeningId = screeningId,
        };
}
