package io.github.jdcodegen.runtime.http;

import java.io.IOException;
import java.nio.channels.Channel;
import java.nio.channels.ClosedChannelException;
import org.jspecify.annotations.Nullable;

/** Ends one exchange from outside, at any moment, and tells whether anything had been sent until then. */
final class Breaker {
    private @Nullable Channel channel;
    private boolean broken;
    private boolean sending;

    /** The exchange uses that channel from now on. */
    synchronized void hold(Channel channel) throws IOException {
        this.channel = channel;
        checkWhole();
    }

    /** The exchange is about to send the first byte of its request. */
    synchronized void beginSending() throws IOException {
        checkWhole();
        sending = true;
    }

    /** The exchange needs its channel no longer. False if it was broken off: then nobody else may use the channel. */
    synchronized boolean letGo() {
        channel = null;
        return !broken;
    }

    /** Ends the exchange. Returns whether it has begun to send. */
    synchronized boolean breakOff() {
        broken = true;
        close();
        return sending;
    }

    private void checkWhole() throws ClosedChannelException {
        if (broken) {
            close();
            throw new ClosedChannelException();
        }
    }

    private void close() {
        try {
            if (channel != null) {
                channel.close();
            }
        } catch (IOException e) {
            // It is of no use any more, and nobody can do more about it.
        }
    }
}
