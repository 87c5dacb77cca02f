package org.sextant.server.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.sextant.server.security.SignIn.Outcome;

class SignInCodeTest {

    private final SteppedClock clock = new SteppedClock();
    private final SignIn signIn = new SignIn(clock);

    @Test
    void case_blanks_and_hyphens_do_not_matter() {
        String code = signIn.code();
        assertThat(signIn.redeem(" " + code.toLowerCase(Locale.ROOT).replace("-", " ")))
                .isEqualTo(Outcome.ACCEPTED);
        assertThat(signIn.code()).isNotEqualTo(code);
    }

    @Test
    void after_five_wrong_codes_even_the_right_one_waits_a_minute() {
        for (int i = 0; i < 5; i++) {
            assertThat(signIn.redeem("WRONG")).isEqualTo(Outcome.WRONG);
        }
        assertThat(signIn.redeem(signIn.code())).isEqualTo(Outcome.TOO_MANY);
        clock.now = clock.now.plus(Duration.ofSeconds(61));
        assertThat(signIn.redeem(signIn.code())).isEqualTo(Outcome.ACCEPTED);
    }

    private static final class SteppedClock extends Clock {

        private Instant now = Instant.parse("2026-03-01T10:00:00Z");

        @Override
        public Instant instant() {
            return now;
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }
    }
}
