namespace CinemaSite.Catalog.Posters;

/// <summary>The palettes of each genre, and a mixed set for films that have none.</summary>
internal static class Palettes
{
    private static readonly Palette[] Mixed =
    [
        Palette.Of("F4EAD5 1C1A1E D2321E EDA52A 1F6F78"), Palette.Of("F2ECDD 15202B 1E52A0 E8532B F3B733"),
        Palette.Of("F6EBDD 241A2E E4475B F5A623 2D8A82"), Palette.Of("EFEBE0 141414 E23B22 9DB8B4 F2C53D"),
        Palette.Of("FBEFE0 16263F F26B3A 3FA7A0 F7C548"), Palette.Of("F3E6D3 2B1518 B3202C E8A88C 24506B"),
        Palette.Of("EAF0E6 10282B 0F7C6C F2803A E8C547"), Palette.Of("F7EDF0 1D1638 4B3BD1 F2617A F6B93B"),
    ];

    private static readonly (string[] Words, Palette[] Palettes)[] ByGenre =
    [
        (["horror", "terror"], [Palette.Of("EDE3CF 100D0F C4161F 6E1420 E0B45C"), Palette.Of("E9EADB 101512 D8263C 2F6B4A CFD24A"), Palette.Of("F0E6E4 140F1F 7A2BD1 E2332F 9FC43C")]),
        (["science fiction", "sci-fi", "ciencia"], [Palette.Of("EAF0F0 0C1433 2B4CFF FF5C35 7BDDCF"), Palette.Of("F2ECFB 160F33 6A3DF0 FF7AA5 2AD0C0"), Palette.Of("F1EEE2 101C24 E9502B 19A0A8 F3C64B")]),
        (["animat", "family", "children", "kids", "infantil", "famil"], [Palette.Of("FFF6E0 1B2B52 F0524F F8B52E 25B7A8"), Palette.Of("FFF3E4 2B1C40 FF8552 5FB560 4A79F5"), Palette.Of("FDF4E7 14324A 1B98D4 FFC93A F2637E")]),
        (["comed"], [Palette.Of("FFF3DA 221B22 FA6432 FFC62B 16998F"), Palette.Of("FDEFE4 1D1B3C EE4A79 FFC83A 3A7AD6"), Palette.Of("FBF2D5 17301F 2E9E5B F2542D F6B1C2")]),
        (["documentar"], [Palette.Of("F1EFE6 171717 E03A1E 8FAAA6 F0C244"), Palette.Of("EEEBE2 15242B 20698F D9532C E5C76B"), Palette.Of("F3EEDF 1B1F1B 3B7D4F EB6A2C A9C6D9")]),
        (["musical", "music", "dance"], [Palette.Of("FBEBDD 2A0F30 E02678 FFB525 5B2EA6"), Palette.Of("F7F0FB 140C26 FF2F86 1ED0B2 FFDD4A"), Palette.Of("FDF0DC 10213A E8452C F4A7B9 2457B8")]),
        (["roman", "love"], [Palette.Of("FBEAE3 3A1026 E0395A F6A8A2 7C2C60"), Palette.Of("FFF0E5 2C1A2C D84B6D F2B8A8 3E7D92"), Palette.Of("FAEDE0 331317 EA5B3A F7BE6D A61F43")]),
        (["thriller", "crime", "mystery", "noir", "action", "suspense"], [Palette.Of("EFE8D6 131316 F3C22C C5262B 4F6E8A"), Palette.Of("EDEAE0 10171F 0F5FA8 EE4B2B 9CC3CF"), Palette.Of("F2E9D8 181014 E2542A 2A4D5E E9B872")]),
        (["war", "histor", "biograph"], [Palette.Of("EFE7D2 1C2019 6D7B32 C64A2B DDB04C"), Palette.Of("F0E8DA 1D1A24 8E2334 D9A24A 4B6C8C")]),
        (["western"], [Palette.Of("F5E6CB 29190F C6522A EBA93B 2F7A84"), Palette.Of("F8E9D2 2A1420 A92B2B F0803C F3C77B")]),
        (["fantas", "adventur"], [Palette.Of("F3ECD9 13203C 177A74 F49F2A CB304F"), Palette.Of("F1F0E2 1A1B3B 5A3FC0 F2B134 2FA57A"), Palette.Of("FAEEDC 0F2C33 0E8A8F EF5B3C F6C667")]),
        (["drama"], [.. Mixed[..6], Palette.Of("F0E7DC 20222E 93303C E09A72 3C6E71")]),
    ];

    public static Palette For(IReadOnlyList<string> genres, Chance chance)
    {
        foreach (var (words, palettes) in ByGenre)
        {
            if (genres.Any(genre => words.Any(word => genre.Contains(word, StringComparison.OrdinalIgnoreCase))))
                return chance.Pick(palettes);
        }

        return chance.Pick(Mixed);
    }
}
