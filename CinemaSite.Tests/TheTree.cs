using System.Runtime.CompilerServices;

namespace CinemaSite.Tests;

/// <summary>The source files of the project as they lie in the working tree; what tools write is left out.</summary>
internal static class TheTree
{
    private static readonly string Root = Path.GetFullPath(Path.Combine(Path.GetDirectoryName(ThisFile())!, ".."));

    public static IReadOnlyList<SourceFile> Site(params string[] patterns) => Files("CinemaSite", patterns);

    public static IReadOnlyList<SourceFile> TestProjects(params string[] patterns) =>
        [.. Files("CinemaSite.Tests", patterns), .. Files("CinemaSite.E2E", patterns)];

    private static IReadOnlyList<SourceFile> Files(string project, string[] patterns) =>
    [
        .. patterns
            .SelectMany(pattern => Directory.EnumerateFiles(Path.Combine(Root, project), pattern, SearchOption.AllDirectories))
            .Select(path => Path.GetRelativePath(Root, path).Replace('\\', '/'))
            .Where(path => !path.Contains("/obj/", StringComparison.Ordinal) && !path.Contains("/bin/", StringComparison.Ordinal)
                && !path.Contains("/Migrations/", StringComparison.Ordinal) && !path.Contains("/App_Data/", StringComparison.Ordinal))
            .Distinct()
            .Order(StringComparer.Ordinal)
            .Select(path => new SourceFile(path, File.ReadAllText(Path.Combine(Root, path))))
    ];

    private static string ThisFile([CallerFilePath] string path = "") => path;
}

/// <summary>A file by its path from the root, such as "CinemaSite/Web/Say.cs".</summary>
internal sealed record SourceFile(string Path, string Text)
{
    /// <summary>The feature it lies in; empty right under the project.</summary>
    public string Folder => Path.Split('/') is [_, var folder, _, ..] ? folder : "";

    public int Lines => Text.Split('\n').Length - (Text.EndsWith('\n') ? 1 : 0);
}
