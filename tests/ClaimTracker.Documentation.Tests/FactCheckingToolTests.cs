using System.Net;
using System.Net.Http.Json;
using System.Text;
using ClaimTracker.Documentation.Tests.Pages;
using ClaimTracker.Documentation.Tests.Support;

namespace ClaimTracker.Documentation.Tests;

/// <summary>The web API of the guide, over loopback.</summary>
public sealed class FactCheckingToolTests
{
    [Fact]
    public async Task The_api_of_the_guide_takes_reviews_in_and_gives_answers_and_reviews_out()
    {
        var page = MarkdownPage.At("docs/guide/fact-checking-tool.md");
        var review = page.Blocks.Single(block => block.Language == "json");
        await using var app = NewsroomApi.Build(["--urls", "http://127.0.0.1:0"]);
        await app.StartAsync();
        using var client = new HttpClient { BaseAddress = new Uri(app.Urls.Single()) };

        using var posted = await client.PostAsync("/reviews", new StringContent(review.Text, Encoding.UTF8, "application/ld+json"));
        posted.StatusCode.Should().Be(HttpStatusCode.OK);
        var id = (await client.GetFromJsonAsync<string[]>("/claims"))!.Single();
        var answer = await client.GetStringAsync($"/claims/{id}");
        var written = await client.GetStringAsync("/reviews");

        page.Below(review)!.Text.Should().Be($"POST /reviews\n{await posted.Content.ReadAsStringAsync()}\n\nGET /claims/{id}\n{answer}");
        written.Should().Contain("\"@type\": \"ClaimReview\"").And.Contain("https://check.example/naps");

        (await client.GetAsync("/claims/no-such-claim")).StatusCode.Should().Be(HttpStatusCode.NotFound);
        using var refused = await client.PostAsync("/reviews", new StringContent("{"));
        refused.StatusCode.Should().Be(HttpStatusCode.BadRequest);
    }
}
