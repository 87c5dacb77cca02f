package org.sextant.server.settings;

import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Parameter;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.BindException;
import org.springframework.boot.context.properties.bind.Bindable;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.boot.context.properties.source.ConfigurationPropertyName.Form;
import org.springframework.boot.context.properties.source.ConfigurationPropertySources;
import org.springframework.boot.context.properties.source.IterableConfigurationPropertySource;
import org.springframework.core.ResolvableType;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.MapPropertySource;
import org.springframework.core.env.StandardEnvironment;

/**
 * Reads settings records one component at a time, so that every wrong one is reported, where Spring's own binding stops
 * at the first.
 */
final class SettingsReader {

    private static final String PREFIX = "sextant";

    private final ConfigurableEnvironment environment;

    SettingsReader(ConfigurableEnvironment environment) {
        this.environment = environment;
        Map<String, Object> defaults = new HashMap<>();
        Settings.CONCERNS.forEach(concern -> defaults.putAll(defaults(concern)));
        environment.getPropertySources().addLast(new MapPropertySource("sextant defaults", defaults));
    }

    private static Map<String, String> defaults(Class<? extends Record> concern) {
        Map<String, String> defaults = new HashMap<>();
        RecordComponent[] components = concern.getRecordComponents();
        Parameter[] parameters = constructor(concern).getParameters();
        for (int i = 0; i < components.length; i++) {
            DefaultValue value = parameters[i].getAnnotation(DefaultValue.class);
            if (value != null) {
                defaults.put(name(concern, components[i]), String.join(",", value.value()));
            }
        }
        return defaults;
    }

    private static Constructor<?> constructor(Class<?> concern) {
        return concern.getConstructors()[0];
    }

    private static String name(Class<?> concern, RecordComponent component) {
        String kebab = component.getName().replaceAll("([A-Z])", "-$1").toLowerCase(Locale.ROOT);
        return concern.getAnnotation(ConfigurationProperties.class).value() + "." + kebab;
    }

    /** A problem for each setting that no record knows. */
    List<String> listUnknown(List<Class<? extends Record>> concerns) {
        Set<String> known = concerns.stream()
                .flatMap(concern -> Arrays.stream(concern.getRecordComponents())
                        .map(component -> letters(name(concern, component))))
                .collect(Collectors.toSet());
        Set<String> unknown = new TreeSet<>();
        ConfigurationPropertySources.get(environment).forEach(source -> {
            if (source instanceof IterableConfigurationPropertySource names
                    && !isSystem(source.getUnderlyingSource())) {
                names.stream()
                        .filter(name -> name.getElement(0, Form.UNIFORM).equals(PREFIX))
                        .map(name -> name.toString().replaceAll("\\[.*", ""))
                        .filter(name -> !known.contains(letters(name)))
                        .forEach(unknown::add);
            }
        });
        return unknown.stream().map(name -> name + " is not a setting").toList();
    }

    /** What the machine's environment holds is not ours alone; a launcher's SEXTANT_ variable is no mistake. */
    private static boolean isSystem(@Nullable Object source) {
        return source instanceof org.springframework.core.env.PropertySource<?> named
                && named.getName().startsWith(StandardEnvironment.SYSTEM_ENVIRONMENT_PROPERTY_SOURCE_NAME);
    }

    private static String letters(String name) {
        return name.replaceAll("[^A-Za-z0-9]", "").toLowerCase(Locale.ROOT);
    }

    /** The record, unless something is wrong with it, which then joins the problems. */
    <R extends Record> Optional<R> read(Class<R> concern, List<String> problems) {
        RecordComponent[] components = concern.getRecordComponents();
        @Nullable Object[] values = new @Nullable Object[components.length];
        List<String> wrong = new ArrayList<>();
        for (int i = 0; i < components.length; i++) {
            values[i] = bind(concern, components[i], wrong);
        }
        problems.addAll(wrong);
        return wrong.isEmpty() ? build(concern, values, problems) : Optional.empty();
    }

    private @Nullable Object bind(Class<?> concern, RecordComponent component, List<String> wrong) {
        String name = name(concern, component);
        try {
            return Binder.get(environment)
                    .bind(name, Bindable.of(ResolvableType.forType(component.getGenericType())))
                    .orElse(null);
        } catch (BindException e) {
            wrong.add(name + " is not a " + component.getType().getSimpleName());
            return null;
        }
    }

    private static <R extends Record> Optional<R> build(
            Class<R> concern, @Nullable Object[] values, List<String> problems) {
        try {
            return Optional.of(concern.cast(constructor(concern).newInstance(values)));
        } catch (InvocationTargetException e) {
            if (e.getCause() instanceof SettingsException refusal) {
                problems.addAll(refusal.problems());
                return Optional.empty();
            }
            throw new IllegalStateException("building " + concern.getSimpleName() + " failed", e);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("settings are public records", e);
        }
    }
}
