using System.Buffers.Binary;
using CinemaSite.Identity;
using CinemaSite.Tests.Harness;

namespace CinemaSite.Tests.Identity;

public sealed class PasswordRulesTests(TheSite site) : IClassFixture<TheSite>
{
    private const string Short = "Choose a password of 12 or more characters";
    private const string Common = "Choose a password that is harder to guess: this one is among the first that anybody would try";
    private const string Pattern = "Choose a password that is not one row of keys or one thing repeated";
    private const string OwnAddress = "Choose a password without your e-mail address in it";

    [Theory]
    [InlineData("four green umbrellas")]
    [InlineData("xkqjzvwpmthd")]
    [InlineData("una tarde de lluvia")]
    [InlineData("мой старый велосипед")]
    [InlineData("tR7!kp02vQxz")]
    [InlineData("1941 welles rosebud")]
    public async Task A_password_that_is_long_and_nobodys_first_guess_is_taken(string password) =>
        Assert.Empty(await ObjectionsAsync(password));

    [Theory]
    [InlineData("")]
    [InlineData("password")]
    [InlineData("elevenchars")]
    public async Task A_short_password_is_refused_for_that_alone(string password) => Assert.Equal([Short], await ObjectionsAsync(password));

    [Theory]
    [InlineData("password1234")]
    [InlineData("Password1234")]
    [InlineData("P@ssw0rd1234")]
    [InlineData("p455w0rd!!!!")]
    [InlineData("passwordpassword1")]
    [InlineData("iloveyou1234")]
    [InlineData("sunshine 2026")]
    [InlineData("2026sunshine!")]
    [InlineData("monkey-dragon-7")]
    [InlineData("letmeinplease")]
    [InlineData("correct-horse-battery-staple")]
    [InlineData("contraseña1234")]
    [InlineData("tequieromucho12")]
    [InlineData("popcorncinema")]
    public async Task What_anybody_would_try_first_is_refused(string password) => Assert.Equal([Common], await ObjectionsAsync(password));

    [Theory]
    [InlineData("aaaaaaaaaaaa")]
    [InlineData("abcabcabcabc")]
    [InlineData("hello1hello1")]
    [InlineData("123456789012")]
    [InlineData("qwertyuiop123")]
    [InlineData("zyxwvutsrqponm")]
    [InlineData("asdfghjklzxcvbnm")]
    [InlineData("1qaz2wsx3edc")]
    [InlineData("QWERTY987654")]
    [InlineData("aaaabbbbcccc")]
    public async Task Rows_of_keys_and_repeats_are_refused(string password) => Assert.Equal([Pattern], await ObjectionsAsync(password));

    [Theory]
    [InlineData("annawhit loves rain")]
    [InlineData("xx Anna.Whit 4711")]
    public async Task The_persons_own_address_is_refused(string password) => Assert.Equal([OwnAddress], await ObjectionsAsync(password));

    [Fact]
    public async Task The_name_of_the_house_is_refused() =>
        Assert.Equal(["Choose a password without the name of the cinema in it"], await ObjectionsAsync("Cinema Site 4711 x"));

    [Fact]
    public async Task A_password_has_at_most_128_characters()
    {
        var long128 = string.Concat(Enumerable.Range(0, 128).Select(i => (char)('a' + i * i * 7 % 26)));

        Assert.Empty(await ObjectionsAsync(long128));
        Assert.Equal(["Choose a password of at most 128 characters"], await ObjectionsAsync(long128 + "q"));
    }

    [Fact]
    public async Task A_stored_hash_says_210_000_iterations_of_HMAC_SHA512()
    {
        var hash = await site.RunAsync((Accounts accounts) => accounts.HashAsync(new User { Name = "" }, "four green umbrellas"));

        var bytes = Convert.FromBase64String(hash);
        Assert.Equal(1, bytes[0]);
        Assert.Equal(2u, BinaryPrimitives.ReadUInt32BigEndian(bytes.AsSpan(1)));
        Assert.Equal(210_000u, BinaryPrimitives.ReadUInt32BigEndian(bytes.AsSpan(5)));
    }

    private Task<string[]> ObjectionsAsync(string password) => site.RunAsync(async (Accounts accounts) =>
    {
        var user = new User { Name = "Anna", Email = "anna.whit+films@example.org" };
        return (await accounts.ObjectionsAsync(user, password)).Select(e => e.Description).ToArray();
    });
}
