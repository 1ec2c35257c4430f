using CinemaSite.Data;
using Microsoft.AspNetCore.Identity;

namespace CinemaSite.Identity;

/// <summary>A person with an account: a moviegoer or a member of staff. Dates are UTC.</summary>
public class User : IdentityUser<int>
{
    public required string Name
    {
        get;
        set
        {
            field = value;
            (NameKey, SecondNameKey, LastNameKey) = SearchKey.OfName(value);
        }
    }

    /// <summary>The name as it is looked for; see <see cref="SearchKey"/>.</summary>
    public string NameKey { get; private set; } = "";

    public string SecondNameKey { get; private set; } = "";

    public string LastNameKey { get; private set; } = "";

    public List<string> FavouriteGenres { get; set; } = [];

    /// <summary>The language that mail to this person is written in: "en" or "es".</summary>
    public string Language { get; set; } = "en";

    public bool WantsReminders { get; set; } = true;

    public DateTime RegisteredAt { get; init; }

    public DateTime? LastSignInAt { get; set; }

    /// <summary>The code of the authenticator app that signed in last: none works twice.</summary>
    public string? LastCode { get; set; }

    /// <summary>From then on nobody can sign in to it.</summary>
    public DateTime? DeactivatedAt { get; set; }
}

public class Role : IdentityRole<int>
{
    public Role() { }

    public Role(string name) : base(name) { }
}
