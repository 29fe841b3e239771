using System.Net;
using System.Net.Sockets;

namespace AsyncCourse.Jupyter.Wire.Zmtp;

/// <summary>Wakes a thread that waits on sockets, by means of a connection of this process to itself.</summary>
internal sealed class WakeUp : IDisposable
{
    private readonly Socket _caller = new(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp);
    private int _isCalled;

    /// <summary>Connects the two ends.</summary>
    public WakeUp()
    {
        using var listener = new Socket(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp);
        listener.Bind(new IPEndPoint(IPAddress.Loopback, 0));
        listener.Listen(1);
        _caller.Connect(listener.LocalEndPoint!);
        Socket = listener.Accept();
        while (!Equals(Socket.RemoteEndPoint, _caller.LocalEndPoint))
        {
            Socket.Dispose();
            Socket = listener.Accept();
        }

        _caller.NoDelay = true;
        _caller.Blocking = Socket.Blocking = false;
    }

    /// <summary>The socket that becomes readable after <see cref="Call"/>.</summary>
    public Socket Socket { get; }

    /// <summary>Wakes the thread. Can be called from any thread, and never blocks.</summary>
    public void Call()
    {
        if (Interlocked.Exchange(ref _isCalled, 1) != 0)
        {
            return;
        }

        try
        {
            _caller.Send([1], SocketFlags.None, out _);
        }
        catch (ObjectDisposedException)
        {
            // Code that a cell left behind may write until the process ends.
        }
        catch (ThreadInterruptedException)
        {
            // This thread runs code of a cell that is being stopped. The next thread with something to send calls again.
            Interlocked.Exchange(ref _isCalled, 0);
            throw;
        }
    }

    /// <summary>Prepares for the next call. The thread must look for work after this, not before.</summary>
    public void Reset()
    {
        Span<byte> call = stackalloc byte[1];
        Socket.Receive(call, SocketFlags.None, out _);
        Interlocked.Exchange(ref _isCalled, 0);
    }

    public void Dispose()
    {
        _caller.Dispose();
        Socket.Dispose();
    }
}
