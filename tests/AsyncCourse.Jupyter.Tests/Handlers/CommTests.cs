using System.Text.Json.Nodes;
using AsyncCourse.Jupyter.Tests.Holding;
using AsyncCourse.Jupyter.Wire;
using Bench.Clients;

namespace AsyncCourse.Jupyter.Tests.Handlers;

/// <summary>Comms: there are none, and whoever asks for one is told so.</summary>
public sealed class CommTests
{
    [Fact]
    public void CommInfo_NamesNoComm_NotEvenAfterOneWasOpened()
    {
        using var kernel = BuiltKernel.Start();
        Open(kernel, "first");

        var reply = kernel.Ask(KernelChannel.Shell, "comm_info_request", []);

        reply.ToJsonString().Should().Be("""{"status":"ok","comms":{}}""");
        kernel.Shutdown();
    }

    [Fact]
    public void CommOpen_OfAnUnknownTarget_IsAnsweredWithItsEnd()
    {
        using var kernel = BuiltKernel.Start();

        var published = Open(kernel, "first");

        var closed = published.Should().ContainSingle().Which;
        closed.Type.Should().Be("comm_close");
        ((string?)closed.Content["comm_id"]).Should().Be("first");
        closed.Content["data"].Should().BeOfType<JsonObject>();
        kernel.Shutdown();
    }

    [Fact]
    public void MessagesOfAComm_ThatIsNotOpen_LeaveTheKernelAnswering()
    {
        using var kernel = BuiltKernel.Start();

        kernel.Tell("comm_msg", new JsonObject { ["comm_id"] = "none", ["data"] = new JsonObject() }).Should().BeEmpty();
        kernel.Tell("comm_close", new JsonObject { ["comm_id"] = "none", ["data"] = new JsonObject() }).Should().BeEmpty();

        kernel.Execute("6 * 7").Result.Should().Be("42");
        kernel.Shutdown();
    }

    private static IReadOnlyList<JupyterMessage> Open(KernelClient kernel, string id) => kernel.Tell(
        "comm_open", new JsonObject { ["comm_id"] = id, ["target_name"] = "nobody.knows", ["data"] = new JsonObject() });
}
