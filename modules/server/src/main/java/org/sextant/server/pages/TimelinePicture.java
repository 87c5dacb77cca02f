package org.sextant.server.pages;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.sextant.model.ClinicalDate;
import org.sextant.server.words.Course;

/**
 * The course of an illness as a line: what happened, where it lies in time, in units of the picture. The same events stand
 * beside it as a list, for whoever cannot see it.
 *
 * @param width how wide the picture is
 * @param height how high
 * @param axis where the line of time lies
 * @param years the beginnings of years
 * @param marks the days on which something happened
 */
record TimelinePicture(int width, int height, int axis, List<Year> years, List<Mark> marks) {

    private static final int WIDTH = 960;
    private static final int MARGIN = 30;
    private static final int AXIS = 34;
    private static final int HEIGHT = 76;

    /** More years than this are told every second, fifth or tenth. */
    private static final int YEARS_SHOWN = 12;

    private static final List<Integer> STEPS = List.of(1, 2, 5, 10, 20, 50);
    private static final int SMALLEST = 5;
    private static final int LARGEST = 11;

    /** A beginning of a year. */
    record Year(int x, int year) {}

    /**
     * A day on which something happened.
     *
     * @param x where
     * @param radius larger where more happened
     * @param words the date and everything that happened
     */
    record Mark(int x, int radius, String words) {

        @Override
        public String toString() {
            return "Mark[redacted]";
        }
    }

    /** The picture; nothing to see where fewer than two days are known. */
    static Optional<TimelinePicture> of(List<Course.Event> events) {
        TreeMap<LocalDate, List<Course.Event>> byDay = new TreeMap<>();
        for (Course.Event event : events) {
            byDay.computeIfAbsent(new ClinicalDate(event.date()).earliest(), day -> new ArrayList<>())
                    .add(event);
        }
        if (byDay.size() < 2) {
            return Optional.empty();
        }
        Scale scale = new Scale(byDay.firstKey().withDayOfYear(1), byDay.lastKey());
        return Optional.of(new TimelinePicture(
                WIDTH,
                HEIGHT,
                AXIS,
                scale.years(),
                byDay.entrySet().stream()
                        .map(day -> new Mark(
                                scale.x(day.getKey()),
                                Math.min(LARGEST, SMALLEST + day.getValue().size()),
                                words(day.getValue())))
                        .toList()));
    }

    private static String words(List<Course.Event> events) {
        return events.get(0).date() + ": "
                + String.join("; ", events.stream().map(Course.Event::words).toList());
    }

    private record Scale(LocalDate first, LocalDate last) {

        int x(LocalDate day) {
            long all = Math.max(1, ChronoUnit.DAYS.between(first, last));
            return (int) (MARGIN + (WIDTH - 2L * MARGIN) * ChronoUnit.DAYS.between(first, day) / all);
        }

        List<Year> years() {
            int count = last.getYear() - first.getYear() + 1;
            int step = STEPS.stream()
                    .filter(one -> count / one <= YEARS_SHOWN)
                    .findFirst()
                    .orElse(STEPS.get(STEPS.size() - 1));
            return IntStream.rangeClosed(first.getYear(), last.getYear())
                    .filter(year -> (year - first.getYear()) % step == 0)
                    .mapToObj(year -> new Year(x(LocalDate.of(year, 1, 1)), year))
                    .toList();
        }
    }
}
