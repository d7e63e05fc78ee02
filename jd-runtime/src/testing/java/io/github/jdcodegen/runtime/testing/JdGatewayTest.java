package io.github.jdcodegen.runtime.testing;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * A test class whose tests call an {@link EmbeddedGateway}: each gets one of its own as a parameter, with the methods
 * that {@code jd:generate} wrote for it ({@code jd.gatewayData}).
 *
 * <pre>{@code
 * @JdGatewayTest
 * class OrdersTest {
 *     @Test
 *     void findsOrders(EmbeddedGateway gateway) { … }
 * }
 * }</pre>
 */
@Documented
@Inherited
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@ExtendWith(EmbeddedGatewayExtension.class)
public @interface JdGatewayTest {
    /** The usual folder of the gateway's methods among the resources. */
    String FOLDER = "jd-gateway";

    /** The folder of the gateway's methods among the resources. */
    String value() default FOLDER;
}
