using System.Text;
using System.Text.Json;
using AriGen.Tests.ApiDocs;
using AriGen.Tests.Json;
using AriGen.Tests.Requests;
using AriGen.Tests.Sdks;

namespace AriGen.Tests.Captures;

/// <summary>Every answer that a real server gave, given again to the generated method that asks for it.</summary>
public sealed class CapturedAnswerTests
{
    [Theory]
    [MemberData(nameof(CapturedTraffic.RestFiles), MemberType = typeof(CapturedTraffic))]
    public async Task Response_survives_a_round_trip(string file)
        => await AssertAllAreRead(CapturedTraffic.SdkOf(file), CapturedTraffic.Exchanges(file));

    [Fact]
    public async Task Responses_over_the_event_socket_survive_a_round_trip()
        => await AssertAllAreRead(Sdk.V22, CapturedTraffic.ExchangesOverWebSocket());

    [Theory]
    [MemberData(nameof(CapturedTraffic.RestFiles), MemberType = typeof(CapturedTraffic))]
    public async Task Error_is_the_exception_of_its_status_with_the_servers_message(string file)
    {
        Sdk sdk = CapturedTraffic.SdkOf(file);
        int seen = 0;
        foreach (Exchange exchange in CapturedTraffic.Exchanges(file).Where(exchange => !exchange.IsSuccess))
        {
            if (sdk.Docs.Find(exchange.Method, exchange.Path) is not { IsUpgrade: false } operation)
            {
                continue;
            }

            AriApiException exception = await Assert.ThrowsAnyAsync<AriApiException>(() => AnswerAsync(sdk, operation, exchange));
            Assert.Equal(ExceptionOf(exchange), exception.GetType());
            Assert.Equal((exchange.Status, operation.Id), (exception.Status, exception.Operation));
            Assert.Equal(exchange.Reason, exception.ReasonPhrase);
            if (MessageOf(exchange) is { } message)
            {
                Assert.Equal(message, exception.ServerMessage);
            }

            seen++;
        }

        Assert.NotEqual(0, seen);
    }

    private static async Task AssertAllAreRead(Sdk sdk, IEnumerable<Exchange> exchanges)
    {
        var faults = new List<string>();
        int read = 0;
        foreach (Exchange exchange in exchanges.Where(exchange => exchange.IsSuccess))
        {
            if (sdk.Docs.Find(exchange.Method, exchange.Path) is { } operation)
            {
                faults.AddRange(await FaultsAsync(sdk, operation, exchange));
                read++;
            }
            else if (exchange.Method != "OPTIONS" && exchange.Path.Length > 0 && !exchange.Path.StartsWith("/api-docs/", StringComparison.Ordinal))
            {
                faults.Add($"{exchange} is not an operation");
            }
        }

        Assert.Empty(faults.Distinct());
        Assert.NotEqual(0, read);
    }

    private static async Task<IEnumerable<string>> FaultsAsync(Sdk sdk, DocsOperation operation, Exchange exchange)
    {
        object? answer = await AnswerAsync(sdk, operation, exchange);
        if (answer is AriDownload binary)
        {
            using var content = new MemoryStream();
            await binary.Content.CopyToAsync(content, TestContext.Current.CancellationToken);
            return content.ToArray().AsSpan().SequenceEqual(exchange.BinaryHead) ? [] : [$"{exchange}: other bytes"];
        }

        if (answer is null)
        {
            return operation.Returns == "void" ? [] : [$"{exchange}: no answer"];
        }

        Type type = sdk.Method(operation).ReturnType.GetGenericArguments()[0];
        string written = JsonSerializer.Serialize(answer, type, sdk.Json);
        object? again = await AnswerAsync(sdk, operation, exchange with { Body = written });
        Assert.Equal(answer, again);

        using JsonDocument came = JsonDocument.Parse(exchange.Body);
        using JsonDocument went = JsonDocument.Parse(written);
        return [.. JsonDifference.Between(came.RootElement, went.RootElement).Select(difference => $"{operation.Id}: {difference}")];
    }

    /// <summary>The value that the generated method returns for the answer; null for none.</summary>
    private static async Task<object?> AnswerAsync(Sdk sdk, DocsOperation operation, Exchange exchange)
    {
        var transport = new RecordingTransport(exchange.Status, exchange.Reason, exchange.ContentType, exchange.BinaryHead ?? Encoding.UTF8.GetBytes(exchange.Body));
        await using AriClientBase client = sdk.NewClient(transport);
        var call = new Call(sdk.Version, operation.Id);
        Task task = call.Method.Invoke(sdk.Group(client, operation.Resource), call.Values(parameter => parameter.IsRequired));
        await task;
        return call.Method.ReturnType.IsGenericType ? task.GetType().GetProperty(nameof(Task<>.Result))!.GetValue(task) : null;
    }

    private static string? MessageOf(Exchange exchange)
    {
        if (!exchange.Body.StartsWith('{'))
        {
            return null;
        }

        using JsonDocument body = JsonDocument.Parse(exchange.Body);
        return body.RootElement.EnumerateObject().Single(member => member.Name is "message" or "error").Value.GetString();
    }

    private static Type ExceptionOf(Exchange exchange) => exchange.Status switch
    {
        400 => typeof(AriBadRequestException),
        401 => typeof(AriUnauthorizedException),
        403 => typeof(AriForbiddenException),
        404 => typeof(AriNotFoundException),
        409 => MessageOf(exchange)?.Contains("not in Stasis", StringComparison.Ordinal) == true ? typeof(AriNotInStasisException) : typeof(AriConflictException),
        412 => typeof(AriInvalidStateException),
        422 => typeof(AriUnprocessableException),
        >= 500 => typeof(AriServerErrorException),
        _ => typeof(AriApiException),
    };
}
