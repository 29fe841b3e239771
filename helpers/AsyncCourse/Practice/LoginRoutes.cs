using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace AsyncCourse.Practice;

/// <summary>A server that recognises its callers by a cookie. A login redirects the caller to a page of its own.</summary>
internal sealed class LoginRoutes(RequestLog log)
{
    private const string Cookie = "caller";

    public void Map(IEndpointRouteBuilder routes)
    {
        routes.MapPost("/login/{name}", (string name, HttpContext context) =>
            Answers.AfterAsync(context, log, TimeSpan.Zero, () => LogIn(name, context)));
        routes.MapGet("/me", (Delegate)((HttpContext context) =>
            Answers.AfterAsync(context, log, TimeSpan.Zero, () => Page(context))));
    }

    private static IResult LogIn(string name, HttpContext context)
    {
        context.Response.Cookies.Append(Cookie, name);
        return Results.Redirect("/me");
    }

    private static IResult Page(HttpContext context) => context.Request.Cookies[Cookie] is { } name
        ? Results.Text(name)
        : Results.Json(new { error = "Log in first: POST /login/{name}." }, statusCode: StatusCodes.Status401Unauthorized);
}
