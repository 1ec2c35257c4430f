namespace CinemaSite.Tests.Concurrency;

/// <summary>A customer at the counter: the cashier has the seats on the page and presses Enter.</summary>
internal sealed class TillBuyer(HttpClient cashier, int screeningId, params int[] seats) : IBuyer
{
    private readonly Visit visit = new(cashier);

    public async Task<Answer?> ArriveAsync()
    {
        await visit.OpenAsync($"/boxoffice/screenings/{screeningId}/seats?seats={string.Join('-', seats)}");
        return visit.Page.QuerySelector("[name='Form.Seats']") is null ? new Answer.Refused("The seats were gone before.") : null;
    }

    public async Task<Answer> PressAsync() => await visit.SubmitAsync("Form.Seats") is { } pay
        ? new Answer.Yours(pay.Split('/')[^1], seats)
        : visit.Answer;

    /// <summary>Takes cash for the seats just held. True once the change was seen.</summary>
    public async Task<bool> PayAsync(string reference, string cash)
    {
        await visit.OpenAsync($"/boxoffice/sales/{reference}");
        return await visit.SubmitAsync("Form.Cash", ("Form.Cash", cash)) is { } done && await visit.OpenAsync(done) == System.Net.HttpStatusCode.OK
            && visit.Page.QuerySelector(".till-change") is not null;
    }
}
