package org.sextant.server.badinput;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import java.util.function.Consumer;
import org.sextant.store.JobState;

/**
 * A bad input and what must come of it.
 *
 * @param item its number in the list of bad inputs
 * @param name what is bad about it
 * @param delivery how it comes
 * @param outcome its class
 * @param status the HTTP status of the answer; 0 over MLLP
 * @param codes every reason code that is told of it
 * @param kept how many documents are stored though it is refused
 * @param more what else must hold
 */
record Row(
        int item,
        String name,
        Delivery delivery,
        Outcome outcome,
        int status,
        Set<String> codes,
        int kept,
        Consumer<Ending> more) {

    private static final int OK = 200;

    /** Begins a row. */
    static Coming of(int item, String name, Delivery delivery) {
        return new Coming(item, name, delivery);
    }

    /** A row of which is known what comes, and not yet what must come of it. */
    record Coming(int item, String name, Delivery delivery) {

        /** It is refused with this status; the code is empty where HTTP or FHIR say it in their own way. */
        Row rejected(int status, String code) {
            return row(Outcome.REJECT, status, code.isEmpty() ? Set.of() : Set.of(code));
        }

        /** It is refused, and what was sent before it in the same row was taken. */
        Row refusedAfter(int status, String code) {
            return new Row(item, name, delivery, Outcome.REJECT, status, Set.of(code), 1, ending -> {});
        }

        /** It is kept, and nothing of it used. */
        Row quarantined(String... codes) {
            return row(Outcome.QUAR, 202, Set.of(codes));
        }

        /** It is used in part. */
        Row partial(String... codes) {
            return row(Outcome.PART, 202, Set.of(codes));
        }

        /** It is read as plain data; the codes, if any, are for information. */
        Row inert(String... codes) {
            return row(Outcome.INERT, 202, Set.of(codes));
        }

        private Row row(Outcome outcome, int status, Set<String> codes) {
            return new Row(item, name, delivery, outcome, status, codes, 0, ending -> {});
        }
    }

    /** The same over a door that answers success with another status than an upload does. */
    Row answered(int otherStatus) {
        return new Row(item, name, delivery, outcome, otherStatus, codes, kept, more);
    }

    /** The same with one thing more that must hold. */
    Row and(Consumer<Ending> check) {
        return new Row(item, name, delivery, outcome, status, codes, kept, more.andThen(check));
    }

    /** The same with words that must be in the text that was read. */
    Row reading(String words) {
        return and(ending -> assertThat(ending.text()).contains(words));
    }

    /** The same with this file shown to nobody as markup. */
    Row showingNo(String... markup) {
        return and(
                ending -> assertThat(ending.pages().get()).contains("</html>").doesNotContain(markup));
    }

    /** The same with exactly these facts of one kind in the case. */
    Row stating(String kind, String... facts) {
        return and(ending -> assertThat(ending.facts(kind)).containsExactlyInAnyOrder(facts));
    }

    /** Holds the ending against what must come of it. */
    void check(Ending ending) {
        assertThat(ending.status()).as(ending.answer()).isEqualTo(status);
        switch (outcome) {
            case REJECT -> {
                assertThat(ending.jobs()).as("what is stored").hasSize(kept);
                assertThat(ending.code()).isEqualTo(String.join("", codes));
            }
            case QUAR -> {
                assertThat(last(ending)).as("%s", ending.codes()).isEqualTo(JobState.QUARANTINED);
                assertThat(ending.codes()).isEqualTo(codes);
            }
            case PART, INERT -> {
                assertThat(ending.codes()).isEqualTo(codes);
                if (!ending.jobs().isEmpty() || status != OK) {
                    assertThat(last(ending)).isEqualTo(JobState.DONE);
                }
            }
        }
        more.accept(ending);
    }

    private static JobState last(Ending ending) {
        assertThat(ending.jobs()).as(ending.answer()).isNotEmpty();
        return ending.jobs().get(ending.jobs().size() - 1).state();
    }

    @Override
    public String toString() {
        return item + " " + name;
    }
}
