package io.github.jdcodegen.runtime.http;

import io.github.jdcodegen.runtime.http.HttpFailure.Reason;
import java.io.IOException;
import javax.net.ssl.SSLException;

/** One request and its answer, on one connection. */
record SocketExchange(HttpCall call, Breaker breaker, ConnectionPool pool, Connector connector, AnswerReader answers) {

    HttpAnswer run() throws HttpFailure {
        var connection = connect();
        try {
            return exchange(connection);
        } catch (HttpFailure e) {
            connection.close();
            throw e;
        } catch (OutOfMemoryError e) {
            connection.close();
            throw new HttpFailure(Reason.TOO_LARGE, "the answer is larger than the memory that is left", e);
        } catch (NoHttp e) {
            connection.close();
            throw new HttpFailure(
                    Reason.LOST, "the answer of " + host() + " is no HTTP that can be read: " + e.getMessage(), null);
        } catch (IOException e) {
            connection.close();
            throw new HttpFailure(Reason.LOST, "the connection to " + host() + " broke", e);
        }
    }

    private Connection connect() throws HttpFailure {
        try {
            var route = connector.route(call.uri());
            var known = pool.take(route);
            if (known == null) {
                return connector.open(route, breaker);
            }
            breaker.hold(known.channel());
            return known;
        } catch (SSLException e) {
            throw new HttpFailure(Reason.NOT_TRUSTED, "no trusted connection to " + host(), e);
        } catch (IOException e) {
            throw new HttpFailure(Reason.NOT_CONNECTED, "no connection to " + host(), e);
        }
    }

    private HttpAnswer exchange(Connection connection) throws IOException {
        var request = RequestBytes.of(call, connection.route(), connector.proxyPassword(connection.route()));
        breaker.beginSending();
        connection.out().write(request);
        connection.out().flush();
        var head = new HeadReader(connection.in()).read();
        var answer = answers.read(head, connection.in());
        if (head.keepsConnection() && breaker.letGo()) {
            pool.give(connection, head.promise());
        } else {
            connection.close();
        }
        return answer;
    }

    private String host() {
        return call.uri().getHost();
    }
}
