using System.Net;

namespace CinemaSite.Tests.Concurrency;

/// <summary>A buyer with cookies of their own, from the seat map to the tickets by the forms that the pages give them.</summary>
internal sealed class WebBuyer(HttpClient browser, int screeningId, params int[] seats) : IBuyer
{
    private readonly Visit visit = new(browser);

    public bool Wants(int seat) => seats.Contains(seat);

    public async Task<Answer?> ArriveAsync()
    {
        await visit.OpenAsync($"/screenings/{screeningId}/seats");
        if (await visit.SubmitAsync("SeatIds", [.. seats.Select(seat => ("SeatIds", $"{seat}"))]) is not { } tickets)
            return visit.Answer;

        await visit.OpenAsync(tickets);
        return null;
    }

    public async Task<Answer> PressAsync() => await visit.SubmitAsync("Seats[0].SeatId") is { } checkout
        ? new Answer.Yours(checkout.Split('/')[^1], seats)
        : visit.Answer;

    /// <summary>Sends a promo code from the checkout; answers why it was refused, or "".</summary>
    public async Task<string> ApplyAsync(string reference, string code)
    {
        await visit.OpenAsync($"/checkout/{reference}");
        await visit.PostAsync($"/checkout/{reference}/promo-code", ("PromoCode", code));
        await visit.OpenAsync($"/checkout/{reference}");
        return visit.Page.QuerySelector(".promo .field-error")?.TextContent ?? "";
    }

    /// <summary>Puts a voucher on the seats just held and comes to the button; answers what it says.</summary>
    public async Task<string> UseVoucherAsync(string reference, string code)
    {
        await visit.OpenAsync($"/checkout/{reference}");
        await visit.PostAsync($"/checkout/{reference}/voucher", ("VoucherCode", code));
        await visit.OpenAsync($"/checkout/{reference}");
        return visit.Page.QuerySelector(".till-roll .button")!.TextContent.Trim();
    }

    /// <summary>Presses that button. Answers what is wrong with it; "" when it led on.</summary>
    public async Task<string> PressPayAsync() =>
        await visit.SubmitAsync("Name", ("Name", "Anna Blume"), ("Email", "anna@example.org")) is not null
            ? ""
            : visit.Page.QuerySelector(".notice-bad")?.TextContent.Trim() ?? $"{visit.Status}";

    /// <summary>Pays for the seats just held. True once the page with the tickets was seen.</summary>
    public async Task<bool> PayAsync(string reference)
    {
        await visit.OpenAsync($"/checkout/{reference}");
        if (await visit.SubmitAsync("Name", ("Name", "Anna Blume"), ("Email", "anna@example.org")) is not { } provider)
            return false;

        await visit.OpenAsync(provider);
        if (await visit.SubmitAsync("answer", ("answer", "pay")) is not { } back)
            return false;

        await visit.OpenAsync(back);
        return await HasTicketsAsync(reference);
    }

    public async Task<bool> HasTicketsAsync(string reference) => await visit.OpenAsync($"/bookings/{reference}") == HttpStatusCode.OK;
}
