using System.Text;

namespace CinemaSite.Web;

/// <summary>Reads what must not be seen on the screen.</summary>
public static class HiddenInput
{
    public static string? Ask(string question)
    {
        if (Console.IsInputRedirected)
            return Console.In.ReadLine();

        Console.Error.Write(question);
        var answer = new StringBuilder();
        while (Console.ReadKey(intercept: true) is { Key: not ConsoleKey.Enter } key)
        {
            if (key.Key == ConsoleKey.Backspace)
                answer.Length = Math.Max(0, answer.Length - 1);
            else if (!char.IsControl(key.KeyChar))
                answer.Append(key.KeyChar);
        }

        Console.Error.WriteLine();
        return answer.ToString();
    }
}
