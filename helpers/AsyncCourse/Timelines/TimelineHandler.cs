namespace AsyncCourse;

/// <summary>
/// Records each HTTP request on a timeline, from the call until the response's headers have arrived. Requests are numbered in
/// the order in which they are sent.
/// </summary>
/// <param name="timeline">The timeline to record on.</param>
/// <param name="inner">The handler that sends the requests.</param>
public sealed class TimelineHandler(Timeline timeline, HttpMessageHandler inner) : DelegatingHandler(inner)
{
    private int _sent;

    /// <inheritdoc />
    protected override async Task<HttpResponseMessage> SendAsync(
        HttpRequestMessage request, CancellationToken cancellationToken)
    {
        using var span = timeline.Span(
            $"{Interlocked.Increment(ref _sent)}: {request.RequestUri?.AbsolutePath}", SpanRole.Waiting);
        try
        {
            var response = await base.SendAsync(request, cancellationToken).ConfigureAwait(false);
            if (!response.IsSuccessStatusCode)
            {
                span.Role = SpanRole.Failed;
            }

            return response;
        }
        catch (Exception problem)
        {
            span.Role = Timeline.RoleOf(problem);
            throw;
        }
    }
}
