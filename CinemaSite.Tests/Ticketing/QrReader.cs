using System.Buffers.Binary;
using System.IO.Compression;
using System.Text;
using System.Text.RegularExpressions;

namespace CinemaSite.Tests.Ticketing;

/// <summary>Reads an undamaged QR code of versions 1 to 6 with medium error correction, as ISO/IEC 18004 writes it.</summary>
internal static partial class QrReader
{
    private const int QuietZone = 4;
    private const string Alphanumeric = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ $%*+-./:";

    private static readonly int[] BlocksOfVersion = [0, 1, 1, 1, 2, 2, 4];
    private static readonly int[] DataPerBlockOfVersion = [0, 16, 28, 44, 32, 43, 27];

    /// <summary>Modules of the SVG by row, true for black, quiet zone included.</summary>
    public static bool[][] FromSvg(string svg)
    {
        var size = int.Parse(ViewBox.Match(svg).Groups[1].Value);
        var modules = Enumerable.Range(0, size).Select(_ => new bool[size]).ToArray();
        foreach (Match run in Run.Matches(svg))
            Array.Fill(modules[int.Parse(run.Groups[2].Value)], true, int.Parse(run.Groups[1].Value), int.Parse(run.Groups[3].Value));
        return modules;
    }

    /// <summary>Modules of a PNG with one bit a pixel.</summary>
    public static bool[][] FromPng(byte[] png, int pixelsPerModule)
    {
        var width = BinaryPrimitives.ReadInt32BigEndian(png.AsSpan(16));
        Assert.Equal(1, png[24]);
        using var packed = new MemoryStream();
        for (var at = 8; at < png.Length;)
        {
            var length = BinaryPrimitives.ReadInt32BigEndian(png.AsSpan(at));
            if (Encoding.ASCII.GetString(png, at + 4, 4) == "IDAT")
                packed.Write(png, at + 8, length);
            at += length + 12;
        }

        packed.Position = 0;
        using var pixels = new MemoryStream();
        using (var inflate = new ZLibStream(packed, CompressionMode.Decompress))
            inflate.CopyTo(pixels);
        var bytes = pixels.ToArray();
        var stride = (width + 7) / 8 + 1;
        bool IsWhite(int x, int y) => (bytes[y * stride + 1 + x / 8] >> (7 - x % 8) & 1) == 1;
        var size = width / pixelsPerModule;
        return [.. Enumerable.Range(0, size).Select(y => Enumerable.Range(0, size).Select(x => !IsWhite(x * pixelsPerModule, y * pixelsPerModule)).ToArray())];
    }

    public static (string Text, bool IsAlphanumeric, int Version) Read(bool[][] picture)
    {
        var modules = picture[QuietZone..^QuietZone].Select(row => row[QuietZone..^QuietZone]).ToArray();
        var version = (modules.Length - 17) / 4;
        var bits = new Queue<bool>(Codewords(modules, version).SelectMany(word => Enumerable.Range(0, 8).Select(bit => (word >> (7 - bit) & 1) == 1)));
        int Take(int count) => Enumerable.Range(0, count).Aggregate(0, (value, _) => value << 1 | (bits.Dequeue() ? 1 : 0));

        if (Take(4) is var mode && mode == 4)
            return (Encoding.Latin1.GetString([.. Enumerable.Range(0, Take(8)).Select(_ => (byte)Take(8))]), false, version);

        Assert.Equal(2, mode);
        var text = new StringBuilder();
        for (var left = Take(9); left > 0; left -= 2)
            text.Append(left == 1 ? $"{Alphanumeric[Take(6)]}" : Take(11) is var pair ? $"{Alphanumeric[pair / 45]}{Alphanumeric[pair % 45]}" : "");
        return (text.ToString(), true, version);
    }

    private static IEnumerable<int> Codewords(bool[][] modules, int version)
    {
        // Format bits 14 to 10, of which the first two name the error correction (M is 00) and the next three the mask.
        var format = Enumerable.Range(0, 5).Aggregate(0, (value, x) => value << 1 | (modules[8][x] ? 1 : 0)) ^ 0b10101;
        Assert.Equal(0, format >> 3);
        var raw = DataModules(modules.Length).Select(m => modules[m.Y][m.X] ^ IsMasked(format & 7, m.Y, m.X)).Chunk(8)
            .Where(word => word.Length == 8).Select(word => word.Aggregate(0, (value, bit) => value << 1 | (bit ? 1 : 0))).ToArray();

        var (blocks, data) = (BlocksOfVersion[version], DataPerBlockOfVersion[version]);
        return from block in Enumerable.Range(0, blocks) from word in Enumerable.Range(0, data) select raw[word * blocks + block];
    }

    /// <summary>Up and down in columns of two, from the right.</summary>
    private static IEnumerable<(int X, int Y)> DataModules(int size)
    {
        var up = true;
        for (var right = size - 1; right > 0; right -= 2, up = !up)
        {
            right -= right == 6 ? 1 : 0;
            for (var step = 0; step < size; step++)
                foreach (var x in new[] { right, right - 1 })
                    if ((up ? size - 1 - step : step) is var y && !IsFixed(size, x, y))
                        yield return (x, y);
        }
    }

    private static bool IsFixed(int size, int x, int y) =>
        x == 6 || y == 6 || x < 9 && (y < 9 || y >= size - 8) || x >= size - 8 && y < 9
        || size > 21 && Math.Abs(x - (size - 7)) <= 2 && Math.Abs(y - (size - 7)) <= 2;

    private static bool IsMasked(int mask, int y, int x) => mask switch
    {
        0 => (y + x) % 2 == 0,
        1 => y % 2 == 0,
        2 => x % 3 == 0,
        3 => (y + x) % 3 == 0,
        4 => (y / 2 + x / 3) % 2 == 0,
        5 => y * x % 2 + y * x % 3 == 0,
        6 => (y * x % 2 + y * x % 3) % 2 == 0,
        _ => ((y + x) % 2 + y * x % 3) % 2 == 0,
    };

    [GeneratedRegex(@"viewBox=""0 0 (\d+) \1""")]
    private static partial Regex ViewBox { get; }

    [GeneratedRegex(@"M(\d+) (\d+)h(\d+)v1h-\3z")]
    private static partial Regex Run { get; }
}
