package org.sextant.reading.internal.hl7;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.sextant.model.ClinicalDate;

/**
 * An OBX segment with what it stands under.
 *
 * @param segment the OBX
 * @param request the OBR before it, where there is one
 * @param patient the record number of whom it is about
 * @param message the number of its message in the file
 * @param sent when its message was sent, as the message says
 */
record Observation(Segment segment, @Nullable Segment request, String patient, int message, String sent) {

    private static final Pattern TEXT = Pattern.compile("TX|FT");
    private static final Pattern NO_RESULT = Pattern.compile("[XNOI]");
    private static final Pattern PRELIMINARY = Pattern.compile("[PRS]");

    /** Whom and what it is about. */
    String topic() {
        return patient + "|" + segment.text(3, 1) + "|" + segment.raw(4);
    }

    /** Whether it can take the place of another: a plain final result does so of a preliminary one only. */
    boolean mayReplace() {
        return isWithdrawal() || !isPreliminary();
    }

    String status() {
        String own = segment.text(11, 1);
        return own.isEmpty() && request != null ? request.text(25, 1) : own;
    }

    boolean isWithdrawal() {
        return status().matches("[DW]");
    }

    boolean isPreliminary() {
        return PRELIMINARY.matcher(status()).matches();
    }

    boolean hasNoResult() {
        return NO_RESULT.matcher(status()).matches() || segment.raw(5).isBlank();
    }

    boolean isText() {
        return TEXT.matcher(segment.raw(2)).matches();
    }

    /** When it was so: its own date, else that of the sample, else of the report. */
    Optional<ClinicalDate> findDate() {
        return request == null
                ? MessageTimes.find(segment.text(14, 1))
                : MessageTimes.findFirst(segment.text(14, 1), request.text(7, 1), request.text(22, 1));
    }

    /** Whether another observation of the file, sent before or after, leaves nothing of this one. */
    boolean isSupersededBy(Observation other) {
        if (other.segment.path().equals(segment.path()) || !isSameAs(other)) {
            return false;
        }
        boolean isLater = sent.compareTo(other.sent) > 0;
        if (other.isWithdrawal()) {
            return !isWithdrawal() && !isLater;
        }
        if (isWithdrawal() || (isText() && isOneReportWith(other))) {
            return false;
        }
        boolean otherLater = other.sent.compareTo(sent) > 0 || (!isLater && other.message > message);
        if (rank() == other.rank()) {
            return rank() == 2 && otherLater;
        }
        return rank() < other.rank();
    }

    /** Corrected outranks final, which outranks preliminary. */
    private int rank() {
        return status().matches("[CA]") ? 2 : isPreliminary() ? 0 : 1;
    }

    private boolean isSameAs(Observation other) {
        return topic().equals(other.topic()) && (isOneReportWith(other) || isOneOrderWith(other));
    }

    private boolean isOneReportWith(Observation other) {
        return message == other.message && Objects.equals(request, other.request);
    }

    private boolean isOneOrderWith(Observation other) {
        List<String> own = orders();
        List<String> others = other.orders();
        if (own.isEmpty() || others.isEmpty()) {
            return findDate().equals(other.findDate());
        }
        return own.stream().anyMatch(others::contains);
    }

    private List<String> orders() {
        return request == null
                ? List.of()
                : List.of("placer " + request.text(2, 1), "filler " + request.text(3, 1)).stream()
                        .filter(number -> !number.endsWith(" "))
                        .toList();
    }
}
