namespace CinemaSite.Identity;

public static class AuthenticatorKey
{
    /// <summary>What an authenticator app reads out of the picture.</summary>
    public static string Address(string house, string email, string key)
    {
        var name = Uri.EscapeDataString(house);
        return $"otpauth://totp/{name}:{Uri.EscapeDataString(email)}?secret={key}&issuer={name}&digits=6";
    }
}
