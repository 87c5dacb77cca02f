package org.sextant.reading.internal.ocr;

import java.time.Duration;

/** When something must be done by. */
record Deadline(long nanos) {

    static Deadline in(Duration limit) {
        return new Deadline(System.nanoTime() + limit.toNanos());
    }

    boolean isOver() {
        return nanos - System.nanoTime() <= 0;
    }

    int leftMillis() {
        return (int) Math.max(1, (nanos - System.nanoTime()) / 1_000_000);
    }
}
