package io.github.jdcodegen.runtime;

import io.github.jdcodegen.runtime.error.JdException;
import io.github.jdcodegen.runtime.http.HttpAnswer;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** All interceptors of a client as one. */
final class Interceptors implements JdInterceptor {
    private final List<JdInterceptor> out;
    private final List<JdInterceptor> back;

    Interceptors(List<JdInterceptor> interceptors) {
        this.out = List.copyOf(interceptors);
        var reversed = new ArrayList<>(interceptors);
        Collections.reverse(reversed);
        this.back = List.copyOf(reversed);
    }

    @Override
    public <R> JdRequest<R> beforeCall(JdRequest<R> request) {
        for (var interceptor : out) {
            request = interceptor.beforeCall(request);
        }
        return request;
    }

    @Override
    public Attempt beforeAttempt(Attempt attempt) {
        for (var interceptor : out) {
            attempt = interceptor.beforeAttempt(attempt);
        }
        return attempt;
    }

    @Override
    public HttpAnswer afterAnswer(Attempt attempt, HttpAnswer answer) {
        for (var interceptor : back) {
            answer = interceptor.afterAnswer(attempt, answer);
        }
        return answer;
    }

    @Override
    public void afterCall(JdRequest<?> request, @Nullable Exchange<?> exchange, @Nullable JdException failure) {
        back.forEach(interceptor -> interceptor.afterCall(request, exchange, failure));
    }
}
