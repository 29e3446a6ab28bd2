using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace CoproCentre.Data;

/// <summary>Instants are kept in UTC and come back as UTC.</summary>
internal sealed class UtcConverter() : ValueConverter<DateTime, DateTime>(t => t, t => DateTime.SpecifyKind(t, DateTimeKind.Utc));
