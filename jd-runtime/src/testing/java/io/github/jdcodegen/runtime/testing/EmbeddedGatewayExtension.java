package io.github.jdcodegen.runtime.testing;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionConfigurationException;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;
import org.junit.platform.commons.support.AnnotationSupport;

/**
 * Starts an {@link EmbeddedGateway} for each test, hands it to the parameters of that type of the test and of its
 * {@code @BeforeEach} and {@code @AfterEach} methods, and stops it.
 *
 * <p>By annotation, see {@link JdGatewayTest}; or by field, where the gateway needs settings:
 *
 * <pre>{@code
 * @RegisterExtension
 * static final EmbeddedGatewayExtension GATEWAY = EmbeddedGatewayExtension.of(EmbeddedGateway.builder()
 *         .methods(MethodSource.resources(MyTest.class.getClassLoader(), "jd-gateway")));
 * }</pre>
 */
public final class EmbeddedGatewayExtension implements BeforeEachCallback, AfterEachCallback, ParameterResolver {
    private static final Namespace NAMESPACE = Namespace.create(EmbeddedGatewayExtension.class);

    private final EmbeddedGateway.@Nullable Builder settings;

    /** For {@link JdGatewayTest}: the settings come from the annotation. */
    public EmbeddedGatewayExtension() {
        this(null);
    }

    private EmbeddedGatewayExtension(EmbeddedGateway.@Nullable Builder settings) {
        this.settings = settings;
    }

    /** An extension whose gateways have these settings. */
    public static EmbeddedGatewayExtension of(EmbeddedGateway.Builder settings) {
        return new EmbeddedGatewayExtension(settings);
    }

    @Override
    public void beforeEach(ExtensionContext context) {
        var builder = settings == null ? annotated(context) : settings;
        context.getStore(NAMESPACE).put(EmbeddedGateway.class, builder.start());
    }

    @Override
    public void afterEach(ExtensionContext context) {
        var gateway = context.getStore(NAMESPACE).remove(EmbeddedGateway.class, EmbeddedGateway.class);
        if (gateway != null) {
            gateway.close();
        }
    }

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        return parameter.getParameter().getType() == EmbeddedGateway.class;
    }

    @Override
    public @Nullable Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
        return context.getStore(NAMESPACE).get(EmbeddedGateway.class);
    }

    private static EmbeddedGateway.Builder annotated(ExtensionContext context) {
        var type = context.getRequiredTestClass();
        var annotation = find(type);
        var folder = annotation.map(JdGatewayTest::value).orElse(JdGatewayTest.FOLDER);
        requireFolder(type, folder);
        return EmbeddedGateway.builder().methods(MethodSource.resources(type.getClassLoader(), folder));
    }

    private static void requireFolder(Class<?> type, String folder) {
        if (!folder.isEmpty() && type.getClassLoader().getResource(folder) == null) {
            throw new ExtensionConfigurationException("There is no folder " + folder + " among the resources of "
                    + type.getName()
                    + ". Let jd:generate write it: set jd.gatewayData to a folder of that name that the "
                    + "build copies to the test classes, such as target/test-classes/" + folder
                    + "; or name another folder in @JdGatewayTest");
        }
    }

    /** A nested test class has the annotation of the class around it. */
    private static Optional<JdGatewayTest> find(Class<?> type) {
        var annotation = AnnotationSupport.findAnnotation(type, JdGatewayTest.class);
        return annotation.isPresent() || type.getEnclosingClass() == null ? annotation : find(type.getEnclosingClass());
    }
}
