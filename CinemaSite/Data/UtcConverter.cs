using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace CinemaSite.Data;

/// <summary>Every stored time is UTC; neither database remembers that, so it is said again on reading.</summary>
internal sealed class UtcConverter() : ValueConverter<DateTime, DateTime>(
    time => time, stored => DateTime.SpecifyKind(stored, DateTimeKind.Utc));
