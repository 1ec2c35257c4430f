namespace CinemaSite.Tests.Harness.FakeStripe;

/// <summary>The part of Stripe's API that a cinema needs, with the rules that Stripe keeps. A refusal is thrown.</summary>
public sealed class StripeApi(StripeBooks books)
{
    private static readonly string[] Locales = ["auto", "en", "en-GB", "es"];

    public object Answer(string step, string id, StripeForm form) => books.Locked(() => step switch
    {
        "POST /v1/checkout/sessions" => StripeJson.Of(Open(form), form.Expands("payment_intent")),
        "GET /v1/checkout/sessions" => Sessions(form),
        "GET /v1/checkout/sessions/{id}" => StripeJson.Of(Session(id), form.Expands("payment_intent")),
        "POST /v1/checkout/sessions/{id}/expire" => StripeJson.Of(Expire(Session(id)), form.Expands("payment_intent")),
        "GET /v1/payment_intents/{id}" => StripeJson.Of(Intent(id)),
        "POST /v1/refunds" => StripeJson.Of(GiveBack(form)),
        "GET /v1/refunds" => Refunds(form),
        "GET /v1/refunds/{id}" => StripeJson.Of(books.Refunds.Find(r => r.Id == id) ?? throw StripeRefusalException.NotFound("refund")),
        "GET /v1/disputes/{id}" => StripeJson.Of(books.Disputes.Find(d => d.Id == id) ?? throw StripeRefusalException.NotFound("dispute")),
        _ => throw StripeRefusalException.NotFound(step),
    });

    private StripeSession Session(string id) => books.Sessions.Find(s => s.Id == id) ?? throw StripeRefusalException.NotFound("checkout.session");

    private StripeIntent Intent(string id) => books.Intents.Find(i => i.Id == id) ?? throw StripeRefusalException.NotFound("payment_intent");

    private StripeSession Open(StripeForm form)
    {
        if (form.Text("mode") != "payment")
            throw StripeRefusalException.Invalid("This site sells tickets only.", "mode");
        foreach (var url in new[] { "success_url", "cancel_url" })
            if (!form.Text(url).StartsWith("http", StringComparison.Ordinal))
                throw StripeRefusalException.Invalid($"Not a valid URL: {form[url]}", url, "url_invalid");
        if (form["customer_email"] is { } email && !email.Contains('@', StringComparison.Ordinal))
            throw StripeRefusalException.Invalid("Invalid email address", "customer_email", "email_invalid");
        if (!Locales.Contains(form["locale"] ?? "auto"))
            throw StripeRefusalException.Invalid("Invalid locale", "locale");

        form.Text("line_items[0][price_data][product_data][name]");
        var amount = form.Number("line_items[0][price_data][unit_amount]") * form.Number("line_items[0][quantity]");
        if (amount < 30)
            throw StripeRefusalException.Invalid("The total amount must convert to at least 30 pence.", "line_items", "amount_too_small");

        var expiresAt = form.Time("expires_at");
        if (expiresAt < books.Now.AddMinutes(30) || expiresAt > books.Now.AddHours(24))
            throw StripeRefusalException.Invalid("The `expires_at` timestamp must be at least 30 minutes from Checkout Session creation.", "expires_at");

        var id = books.NewId("cs");
        var session = new StripeSession
        {
            Id = id,
            Sent = form,
            Amount = amount,
            Currency = form.Text("line_items[0][price_data][currency]"),
            Created = books.Now,
            ExpiresAt = expiresAt,
            Url = $"https://checkout.stripe.com/c/pay/{id}",
        };
        books.Sessions.Add(session);
        return session;
    }

    private StripeSession Expire(StripeSession session)
    {
        if (session.Status != "open")
            throw StripeRefusalException.Invalid($"Only Checkout Sessions with a status in [\"open\"] can be expired. This one has a status of `{session.Status}`.");

        books.Expire(session);
        return session;
    }

    private object Sessions(StripeForm form) => StripeJson.List(
        books.Sessions.AsEnumerable().Reverse()
            .Where(s => s.Created >= form.Time("created[gte]").AddSeconds(-1) && s.Created <= form.Time("created[lte]"))
            .Select(s => StripeJson.Of(s, form.Expands("data.payment_intent"))),
        "/v1/checkout/sessions");

    private StripeRefund GiveBack(StripeForm form)
    {
        var intent = Intent(form.Text("payment_intent"));
        var left = intent.Received - books.Refunds.Where(r => r.Intent == intent && StripeBooks.IsAlive(r)).Sum(r => r.Amount);
        var amount = form["amount"] is null ? left : form.Number("amount");
        if (left == 0)
            throw StripeRefusalException.Invalid("The payment has already been refunded.", code: "charge_already_refunded");
        if (amount <= 0 || amount > left)
            throw StripeRefusalException.Invalid($"Refund amount ({amount}) is greater than unrefunded amount on charge ({left})", "amount");
        if (books.Disputes.Exists(d => d.Intent == intent))
            throw StripeRefusalException.Invalid("The payment is disputed and cannot be refunded.", code: "charge_disputed");

        var refund = new StripeRefund
        {
            Id = books.NewId("re"),
            Intent = intent,
            Amount = amount,
            Sent = form,
            Created = books.Now,
            Status = books.NextRefund,
        };
        books.Refunds.Add(refund);
        books.Tell("refund.created", StripeJson.Of(refund));
        return refund;
    }

    private object Refunds(StripeForm form) => StripeJson.List(
        books.Refunds.AsEnumerable().Reverse().Where(r => form["payment_intent"] is not { } intent || r.Intent.Id == intent).Select(StripeJson.Of),
        "/v1/refunds");
}
