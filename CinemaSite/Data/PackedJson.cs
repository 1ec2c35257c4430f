using System.IO.Compression;
using System.Text.Json;

namespace CinemaSite.Data;

/// <summary>JSON in UTF-8, packed by gzip, as a column keeps what is only read as a whole.</summary>
public static class PackedJson
{
    public static byte[] Pack<T>(T value, JsonSerializerOptions? options = null)
    {
        using var bytes = new MemoryStream();
        using (var zip = new GZipStream(bytes, CompressionLevel.Optimal))
            JsonSerializer.Serialize(zip, value, options);
        return bytes.ToArray();
    }

    public static T? Unpack<T>(byte[] packed) => JsonSerializer.Deserialize<T>(TextOf(packed));

    /// <summary>The JSON itself.</summary>
    public static byte[] TextOf(byte[] packed)
    {
        using var zip = new GZipStream(new MemoryStream(packed), CompressionMode.Decompress);
        using var bytes = new MemoryStream();
        zip.CopyTo(bytes);
        return bytes.ToArray();
    }
}
