package org.sextant.model;

import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The one neutral form of every word: maps, lists, text, numbers and booleans, and back.
 *
 * <p>Hashes, JSON outputs, the store and the YAML cases of packs all go through it, so a new kind of finding is written
 * once, as a record. A record becomes a map of its components in declared order; absent values and empty lists are
 * left out; a record whose only component is {@code value} becomes that value. A {@link Finding} carries its
 * {@code kind}; the finding of a statement is laid out flat beside its assertion, date, basis and evidence, as
 * {@code docs/schema} documents.
 */
public final class Forms {

    private static final Map<String, Class<?>> FINDINGS = Arrays.stream(Finding.class.getPermittedSubclasses())
            .collect(Collectors.toUnmodifiableMap(Class::getSimpleName, kind -> kind));

    private static final int PREMISE_ID_LENGTH = 16;

    /** The JDK looks these up anew at each call, which would take most of the time of a hash and of reading a case. */
    private static final ClassValue<Shape> SHAPES = new ClassValue<>() {
        @Override
        protected Shape computeValue(Class<?> type) {
            return Shape.of(type);
        }
    };

    /** What a record is made of: its components with their types in order, and what builds it. */
    private record Shape(List<RecordComponent> components, List<Type> types, Constructor<?> constructor) {

        /** Both are public; told so once, the JDK does not look at each call whether the caller may. */
        static Shape of(Class<?> type) {
            List<RecordComponent> components = List.of(type.getRecordComponents());
            components.forEach(component -> component.getAccessor().setAccessible(true));
            try {
                Constructor<?> constructor = type.getDeclaredConstructor(
                        components.stream().map(RecordComponent::getType).toArray(Class<?>[]::new));
                constructor.setAccessible(true);
                return new Shape(
                        components,
                        components.stream().map(RecordComponent::getGenericType).toList(),
                        constructor);
            } catch (NoSuchMethodException e) {
                throw new IllegalStateException("a record has a constructor of its components", e);
            }
        }

        boolean isScalar() {
            return components.size() == 1 && components.get(0).getName().equals("value");
        }
    }

    private Forms() {}

    /** The neutral form of any record of this package. */
    public static Map<String, Object> of(Record value) {
        if (value instanceof Statement statement) {
            return ofStatement(statement);
        }
        if (value instanceof Missing missing) {
            return Map.of("missing", missing.key().toString());
        }
        if (value instanceof Conflict conflict) {
            Map<String, Object> form = new LinkedHashMap<>();
            form.put("conflict", conflict.key().toString());
            form.put("sides", toList(conflict.sides()));
            return form;
        }
        Map<String, Object> form = new LinkedHashMap<>();
        if (value instanceof Finding finding) {
            form.put("kind", finding.kind());
        }
        putComponents(form, value);
        return form;
    }

    /** The finding of this form; its {@code kind} names the record. */
    public static Finding toFinding(Map<?, ?> form) {
        Class<?> kind = FINDINGS.get(String.valueOf(form.get("kind")));
        if (kind == null) {
            throw new IllegalArgumentException("no such kind of finding: " + form.get("kind"));
        }
        return (Finding) build(kind, form);
    }

    /** The names of the kinds of finding, and of each its components in order. */
    public static Map<String, List<String>> findingKinds() {
        Map<String, List<String>> kinds = new java.util.TreeMap<>();
        FINDINGS.forEach((name, kind) -> kinds.put(
                name,
                Arrays.stream(kind.getRecordComponents())
                        .map(RecordComponent::getName)
                        .toList()));
        return kinds;
    }

    /** The statement of this form: a {@link Refuted} where the assertion is ABSENT, else a {@link Fact}. */
    public static Statement toStatement(Map<?, ?> form) {
        Finding finding = toFinding(form);
        @Nullable ClinicalDate date = form.get("date") == null ? null : new ClinicalDate(text(form, "date"));
        List<Evidence> evidence = listOf(Evidence.class, form.get("evidence"));
        Assertion assertion =
                form.get("assertion") == null ? Assertion.PRESENT : Assertion.valueOf(text(form, "assertion"));
        if (assertion == Assertion.ABSENT) {
            return new Refuted(finding, date, evidence);
        }
        Certainty certainty =
                form.get("certainty") == null ? Certainty.CONFIRMED : Certainty.valueOf(text(form, "certainty"));
        Basis basis = form.get("rule") == null ? Basis.STATED : Basis.derivedBy(text(form, "rule"));
        return new Fact(finding, assertion, certainty, date, basis, evidence);
    }

    /** The premise of this form. */
    public static Premise toPremise(Map<?, ?> form) {
        if (form.get("missing") != null) {
            return new Missing(FactKey.parse(text(form, "missing")));
        }
        if (form.get("conflict") != null) {
            return new Conflict(FactKey.parse(text(form, "conflict")), listOf(Statement.class, form.get("sides")));
        }
        return (Premise) toStatement(form);
    }

    /** The record of this type and form, for example {@code read(CaseFacts.class, map)}. */
    public static <R extends Record> R read(Class<R> type, Map<?, ?> form) {
        return type.cast(build(type, form));
    }

    /** What {@link Premise#id()} gives: the first 16 digits of the hash of the canonical form. */
    static String premiseId(Premise premise) {
        return Sha256.hex(CanonicalJson.write(of((Record) premise))).substring(0, PREMISE_ID_LENGTH);
    }

    /** The hash of what rules can see of a case: its premises in any order, and the patient's birth date and sex. */
    static Revision revision(PatientIdentity patient, Collection<? extends Premise> premises) {
        List<String> lines = new ArrayList<>();
        for (Premise premise : premises) {
            lines.add(CanonicalJson.write(of((Record) premise)));
        }
        lines.sort(null);
        String born = patient.birthDate() == null ? "" : patient.birthDate().value();
        lines.add("born=" + born + " sex=" + patient.sex());
        return new Revision(Sha256.hex(String.join("\n", lines)));
    }

    private static Map<String, Object> ofStatement(Statement statement) {
        Map<String, Object> form = of((Record) statement.finding());
        form.put("assertion", statement.assertion().name());
        if (statement instanceof Fact fact) {
            if (fact.certainty() != Certainty.CONFIRMED) {
                form.put("certainty", fact.certainty().name());
            }
            form.put("basis", fact.basis().code());
            if (fact.basis() instanceof Basis.Derived derived) {
                form.put("rule", derived.rule());
            }
        } else {
            form.put("basis", Basis.STATED.code());
        }
        if (statement.date() != null) {
            form.put("date", statement.date().value());
        }
        form.put("evidence", toList(statement.evidence()));
        return form;
    }

    private static void putComponents(Map<String, Object> form, Record value) {
        for (RecordComponent component : SHAPES.get(value.getClass()).components()) {
            Object content = invoke(component, value);
            if (content != null && !(content instanceof Collection<?> list && list.isEmpty())) {
                form.put(component.getName(), toNeutral(content));
            }
        }
    }

    private static Object toNeutral(Object content) {
        if (content instanceof Collection<?> list) {
            return toList(list);
        }
        if (content instanceof FactKey key) {
            return key.toString();
        }
        if (content instanceof Record record) {
            Shape shape = SHAPES.get(record.getClass());
            return shape.isScalar() && !(record instanceof Finding)
                    ? toNeutral(Optional.ofNullable(invoke(shape.components().get(0), record))
                            .orElseThrow())
                    : of(record);
        }
        if (content instanceof Number || content instanceof Boolean) {
            return content;
        }
        return content instanceof Enum<?> constant ? constant.name() : content.toString();
    }

    private static List<Object> toList(Collection<?> values) {
        return values.stream().map(Forms::toNeutral).toList();
    }

    private static @Nullable Object invoke(RecordComponent component, Record value) {
        try {
            return component.getAccessor().invoke(value);
        } catch (IllegalAccessException e) {
            throw new IllegalStateException("the words of the model are public records", e);
        } catch (InvocationTargetException e) {
            throw new IllegalStateException("an accessor of " + component.getDeclaringRecord() + " failed", e);
        }
    }

    private static Object build(Class<?> type, Map<?, ?> form) {
        Shape shape = SHAPES.get(type);
        @Nullable Object[] arguments = new @Nullable Object[shape.types().size()];
        for (int i = 0; i < arguments.length; i++) {
            arguments[i] = fromNeutral(
                    shape.types().get(i), form.get(shape.components().get(i).getName()));
        }
        try {
            return shape.constructor().newInstance(arguments);
        } catch (InvocationTargetException e) {
            if (e.getCause() instanceof RuntimeException refusal) {
                throw refusal;
            }
            throw new IllegalStateException("building " + type.getSimpleName() + " failed", e);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("the words of the model are public records", e);
        }
    }

    private static @Nullable Object fromNeutral(Type type, @Nullable Object content) {
        if (type instanceof ParameterizedType list) {
            return content == null ? List.of() : listOf((Class<?>) list.getActualTypeArguments()[0], content);
        }
        return content == null ? null : scalar((Class<?>) type, content);
    }

    private static Object scalar(Class<?> type, Object content) {
        if (type == String.class) {
            return content.toString();
        }
        if (type == BigDecimal.class) {
            return new BigDecimal(content.toString());
        }
        if (type == int.class || type == Integer.class) {
            return new BigDecimal(content.toString()).intValueExact();
        }
        if (type == long.class) {
            return new BigDecimal(content.toString()).longValueExact();
        }
        if (type == double.class) {
            return Double.parseDouble(content.toString());
        }
        if (type == boolean.class) {
            return Boolean.parseBoolean(content.toString());
        }
        if (type == LocalDate.class) {
            return LocalDate.parse(content.toString());
        }
        if (type == Instant.class) {
            return Instant.parse(content.toString());
        }
        if (type == FactKey.class) {
            return FactKey.parse(content.toString());
        }
        if (type.isEnum()) {
            return constant(type, content.toString());
        }
        if (content instanceof Map<?, ?> form) {
            return type == Premise.class
                    ? toPremise(form)
                    : Statement.class.isAssignableFrom(type)
                            ? toStatement(form)
                            : type == Finding.class ? toFinding(form) : build(type, form);
        }
        return build(type, Map.of("value", content));
    }

    @SuppressWarnings({"unchecked", "rawtypes"})
    private static Object constant(Class<?> type, String name) {
        try {
            return Enum.valueOf((Class) type, name);
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException("no such " + type.getSimpleName() + ": " + name, e);
        }
    }

    private static <T> List<T> listOf(Class<T> type, @Nullable Object content) {
        if (content == null) {
            return List.of();
        }
        List<T> values = new ArrayList<>();
        for (Object element : (Collection<?>) content) {
            values.add(type.cast(scalar(type, element)));
        }
        return values;
    }

    private static String text(Map<?, ?> form, String name) {
        return String.valueOf(form.get(name));
    }
}
