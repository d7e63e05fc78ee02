package io.github.jdcodegen.runtime.http;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.Socket;
import java.nio.ByteBuffer;
import java.nio.channels.SocketChannel;

/** An open connection. One exchange uses it at a time. */
final class Connection {
    private final Route route;
    private final SocketChannel channel;
    private final InputStream in;
    private final OutputStream out;
    private long restsUntil;

    /** {@code socket} is the channel's, or TLS around it. */
    Connection(Route route, SocketChannel channel, Socket socket) throws IOException {
        this.route = route;
        this.channel = channel;
        this.in = new BufferedInputStream(socket.getInputStream());
        this.out = socket.getOutputStream();
    }

    Route route() {
        return route;
    }

    SocketChannel channel() {
        return channel;
    }

    InputStream in() {
        return in;
    }

    OutputStream out() {
        return out;
    }

    void restUntil(long nanoTime) {
        restsUntil = nanoTime;
    }

    boolean hasRested(long nanoTime) {
        return restsUntil - nanoTime <= 0;
    }

    /** Whether it is open, and nothing came that nobody asked for: what came would be taken for the next answer. */
    boolean isQuiet() {
        try {
            if (in.available() > 0) {
                return false;
            }
            channel.configureBlocking(false);
            boolean quiet = channel.read(ByteBuffer.allocate(1)) == 0;
            channel.configureBlocking(true);
            return quiet;
        } catch (IOException e) {
            return false;
        }
    }

    /** Closes the socket without a farewell of TLS, which would wait for a server that does not read. */
    void close() {
        try {
            channel.close();
        } catch (IOException e) {
            // It is of no use any more, and nobody can do more about it.
        }
    }
}
