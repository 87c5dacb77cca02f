package org.sextant.fhir;

import java.util.List;
import java.util.Optional;
import org.hl7.fhir.instance.model.api.IBaseExtension;
import org.hl7.fhir.instance.model.api.IBaseHasExtensions;
import org.hl7.fhir.r4.model.CodeType;
import org.hl7.fhir.r4.model.DateTimeType;
import org.hl7.fhir.r4.model.IntegerType;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.StringType;
import org.hl7.fhir.r4.model.Type;
import org.jspecify.annotations.Nullable;
import org.sextant.model.ClinicalDate;

/** Sextant's own extensions on any resource or element, by short name. */
final class Extensions {

    private Extensions() {}

    static void put(IBaseHasExtensions holder, String name, Type value) {
        add(holder, Canonicals.extension(name), value);
    }

    static void add(IBaseHasExtensions holder, String url, Type value) {
        IBaseExtension<?, ?> extension = holder.addExtension();
        extension.setUrl(url);
        extension.setValue(value);
    }

    static void putText(IBaseHasExtensions holder, String name, @Nullable String text) {
        if (text != null) {
            put(holder, name, Texts.string(text));
        }
    }

    static void putCode(IBaseHasExtensions holder, String name, String code) {
        put(holder, name, new CodeType(code));
    }

    static void putInteger(IBaseHasExtensions holder, String name, @Nullable Integer number) {
        if (number != null) {
            put(holder, name, new IntegerType(number));
        }
    }

    static void putDate(IBaseHasExtensions holder, String name, @Nullable ClinicalDate date) {
        if (date != null) {
            put(holder, name, new DateTimeType(date.value()));
        }
    }

    static void putReference(IBaseHasExtensions holder, String name, String reference) {
        put(holder, name, new Reference(reference));
    }

    static Optional<String> findText(IBaseHasExtensions holder, String name) {
        return find(holder, Canonicals.extension(name), StringType.class).map(Texts::getText);
    }

    static Optional<String> findCode(IBaseHasExtensions holder, String name) {
        return find(holder, Canonicals.extension(name), CodeType.class).map(CodeType::getValue);
    }

    static Optional<Integer> findInteger(IBaseHasExtensions holder, String name) {
        return find(holder, Canonicals.extension(name), IntegerType.class).map(IntegerType::getValue);
    }

    static Optional<ClinicalDate> findDate(IBaseHasExtensions holder, String name) {
        return find(holder, Canonicals.extension(name), DateTimeType.class).flatMap(Dates::find);
    }

    static Optional<String> findReference(IBaseHasExtensions holder, String name) {
        return find(holder, Canonicals.extension(name), Reference.class).map(Reference::getReference);
    }

    static <T extends Type> Optional<T> find(IBaseHasExtensions holder, String url, Class<T> type) {
        return list(holder, url, type).stream().findFirst();
    }

    static <T extends Type> List<T> list(IBaseHasExtensions holder, String url, Class<T> type) {
        return holder.getExtension().stream()
                .filter(extension -> url.equals(extension.getUrl()))
                .map(IBaseExtension::getValue)
                .filter(type::isInstance)
                .map(type::cast)
                .toList();
    }
}
