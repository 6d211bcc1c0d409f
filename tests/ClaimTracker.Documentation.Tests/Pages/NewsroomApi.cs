using ClaimTracker.DependencyInjection;
using ClaimTracker.Interchange.ClaimReviews;
using ClaimTracker.Ledger;
using ClaimTracker.Serialization;

namespace ClaimTracker.Documentation.Tests.Pages;

// snippet: NewsroomApi
public static class NewsroomApi
{
    public static WebApplication Build(string[] args)
    {
        var builder = WebApplication.CreateSlimBuilder(args);
        builder.Services.AddClaimTracker(options => options.Limits = new LedgerLimits { MaxTextLength = 10_000 });
        var app = builder.Build();

        app.MapPost("/reviews", async (HttpRequest request, ClaimLedger ledger) =>
        {
            using var page = new MemoryStream();
            await request.Body.CopyToAsync(page);
            page.Position = 0;
            try
            {
                var records = new DossierCollector();
                var summary = ClaimReviewReader.Read(page, records);
                ledger.Record(records.ToDossier());
                return Results.Text(summary.ToString());
            }
            catch (ClaimTrackerException refusal)
            {
                return Results.BadRequest(refusal.Message);
            }
        });

        app.MapGet("/claims", (ClaimLedger ledger) => Results.Json(ledger.ToDossier().Claims.Select(claim => claim.Id)));

        app.MapGet("/claims/{id}", (string id, ClaimLedger ledger) => ledger.Now.TryGetClaim(id, out _)
            ? Results.Text($"{ledger.Dispute(id)}\n{ledger.Corroboration(id)}")
            : Results.NotFound());

        app.MapGet("/reviews", (ClaimLedger ledger) =>
        {
            using var nodes = new MemoryStream();
            ClaimReviewWriter.Write(ledger.Now, nodes);
            return Results.Bytes(nodes.ToArray(), "application/ld+json");
        });

        return app;
    }
}
// end snippet
