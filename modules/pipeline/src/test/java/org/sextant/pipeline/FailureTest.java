package org.sextant.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.concurrent.CompletionException;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class FailureTest {

    private static final Duration SECOND = Duration.ofSeconds(1);

    static Stream<Arguments> each_kind_of_failure() {
        return Stream.of(
                Arguments.of(new IllegalArgumentException(), true),
                Arguments.of(new NumberFormatException(), true),
                Arguments.of(new NullPointerException(), true),
                Arguments.of(new ClassCastException(), true),
                Arguments.of(new StringIndexOutOfBoundsException(), true),
                Arguments.of(new ArithmeticException(), true),
                Arguments.of(new UnsupportedOperationException(), true),
                Arguments.of(new StackOverflowError(), true),
                Arguments.of(new UncheckedIOException(new IOException()), false),
                Arguments.of(new IllegalStateException(), false),
                Arguments.of(new CompletionException(new IOException()), false),
                Arguments.of(new OutOfMemoryError(), false));
    }

    @ParameterizedTest
    @MethodSource("each_kind_of_failure")
    void a_failure_of_the_content_is_permanent_and_one_of_the_surroundings_is_not(
            Throwable failure, boolean permanent) {
        assertThat(Failure.isPermanent(failure)).isEqualTo(permanent);
    }

    @Test
    void pauses_double_from_a_second_to_a_minute_with_a_fifth_of_jitter() {
        for (long job = 1; job <= 100; job++) {
            for (int failures = 0; failures < 10; failures++) {
                long doubled = Math.min(60_000, 1000L << failures);
                assertThat(Failure.pause(SECOND, failures, job).toMillis())
                        .isBetween(doubled * 8 / 10, doubled * 12 / 10);
            }
        }
        assertThat(Failure.pause(SECOND, 3, 1)).isNotEqualTo(Failure.pause(SECOND, 3, 2));
    }

    @Test
    void the_name_of_a_failure_never_holds_its_message() {
        assertThat(Failure.nameOf(new IllegalArgumentException("Zebulon Quuxley")))
                .isEqualTo("IllegalArgumentException");
    }
}
