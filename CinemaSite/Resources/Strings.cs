namespace CinemaSite.Resources;

/// <summary>Names the resource file of the translations: the key is the English text, Strings.es.resx holds the Spanish.</summary>
public sealed class Strings;
