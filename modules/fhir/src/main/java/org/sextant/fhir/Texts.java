package org.sextant.fhir;

import java.nio.ByteBuffer;
import java.util.Optional;
import org.hl7.fhir.r4.model.Base64BinaryType;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Extension;
import org.hl7.fhir.r4.model.StringType;

/**
 * Text to FHIR and back without loss. FHIR strings may not be blank, begin or end with white space, or hold control
 * characters; text of a page may. Such text is written cleaned, and exactly (UTF-16BE, base64) in an extension.
 */
final class Texts {

    private static final String EXACT = Canonicals.extension("exact-text");
    private static final String STAND_IN = "-";

    private Texts() {}

    static StringType string(String text) {
        return into(new StringType(), text);
    }

    /** Fills any element that holds text, such as a markdown field. */
    static <S extends StringType> S into(S field, String text) {
        String clean = clean(text);
        field.setValue(clean);
        if (!clean.equals(text)) {
            field.addExtension(EXACT, new Base64BinaryType(bytes(text)));
        }
        return field;
    }

    static CodeableConcept concept(String text) {
        CodeableConcept concept = new CodeableConcept();
        concept.setTextElement(string(text));
        return concept;
    }

    static Optional<String> findText(CodeableConcept concept) {
        return findText(concept.getTextElement());
    }

    static Optional<String> findText(StringType field) {
        Extension exact = field.getExtensionByUrl(EXACT);
        if (exact != null && exact.getValue() instanceof Base64BinaryType bytes) {
            return Optional.of(ByteBuffer.wrap(bytes.getValue()).asCharBuffer().toString());
        }
        return Optional.ofNullable(field.getValue());
    }

    static String getText(CodeableConcept concept) {
        return getText(concept.getTextElement());
    }

    static String getText(StringType field) {
        return findText(field).orElseThrow(() -> new Unreadable("a text is absent"));
    }

    /** Char by char: a charset would replace half a surrogate pair, which a span may well end on. */
    private static byte[] bytes(String text) {
        ByteBuffer bytes = ByteBuffer.allocate(text.length() * Character.BYTES);
        bytes.asCharBuffer().put(text);
        return bytes.array();
    }

    private static String clean(String text) {
        StringBuilder clean = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            clean.append(isCarried(text, i) ? c : ' ');
        }
        String stripped = clean.toString().strip();
        return stripped.isEmpty() ? STAND_IN : stripped;
    }

    private static boolean isCarried(String text, int at) {
        char c = text.charAt(at);
        if (Character.isHighSurrogate(c)) {
            return at + 1 < text.length() && Character.isLowSurrogate(text.charAt(at + 1));
        }
        if (Character.isLowSurrogate(c)) {
            return at > 0 && Character.isHighSurrogate(text.charAt(at - 1));
        }
        return !Character.isISOControl(c) || c == '\n';
    }
}
