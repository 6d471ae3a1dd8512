using System.Diagnostics;
using System.Globalization;

namespace AriGen.Runtime;

/// <summary>The span, the duration and the log line of one request.</summary>
internal struct RequestSpan(AriRequest request, AriConnection connection)
{
    private readonly long _started = connection.Options.TimeProvider.GetTimestamp();
    private readonly Activity? _activity = Begin(request, connection);
    private int? _status;

    /// <summary>Records the status of the response.</summary>
    public void Answered(int status) => _status = status;

    /// <summary>Reports the end of the request.</summary>
    /// <param name="failure">The exception of a failed request; otherwise, <see langword="null"/>.</param>
    public readonly void End(Exception? failure)
    {
        TimeSpan elapsed = connection.Options.TimeProvider.GetElapsedTime(_started);
        string? error = failure is null ? null : _status is >= 400 ? _status.Value.ToString(CultureInfo.InvariantCulture) : failure.GetType().FullName;
        if (AriTelemetry.RequestDuration.Enabled)
        {
            AriTelemetry.RequestDuration.Record(elapsed.TotalSeconds, Tags(error));
        }

        if (failure is null)
        {
            AriLog.RequestDone(connection.Logger, request.Operation, request.ResourceId, _status ?? 0, elapsed.TotalMilliseconds);
        }
        else
        {
            AriLog.RequestFailed(connection.Logger, failure.Message, elapsed.TotalMilliseconds);
        }

        if (_activity is not null)
        {
            _activity.SetTag("http.response.status_code", _status);
            if (error is not null)
            {
                _activity.SetTag("error.type", error).SetStatus(ActivityStatusCode.Error, failure!.Message);
            }

            _activity.Dispose();
        }
    }

    private static Activity? Begin(AriRequest request, AriConnection connection)
    {
        Activity? activity = AriTelemetry.Activities.StartActivity(request.Operation, ActivityKind.Client);
        if (activity is { IsAllDataRequested: true })
        {
            activity.SetTag("ari.operation", request.Operation)
                .SetTag("ari.resource.id", request.ResourceId)
                .SetTag("http.request.method", request.Method.Method)
                .SetTag("server.address", connection.Address.Host)
                .SetTag("server.port", connection.Address.Port);
        }

        return activity;
    }

    private readonly TagList Tags(string? error)
    {
        // No tag of many values, such as an ID.
        var tags = new TagList
        {
            { "ari.operation", request.Operation },
            { "http.request.method", request.Method.Method },
            { "server.address", connection.Address.Host },
            { "server.port", connection.Address.Port },
        };
        if (_status is { } status)
        {
            tags.Add("http.response.status_code", status);
        }

        if (error is not null)
        {
            tags.Add("error.type", error);
        }

        return tags;
    }
}
