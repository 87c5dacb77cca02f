package org.sextant.reading.internal.sheet;

import java.time.DateTimeException;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.ss.usermodel.DateUtil;

/**
 * Says numbers as their cells show them, but days always as year, month and day: a cell knows which day it means, and
 * its form would leave day and month in doubt.
 */
final class ShownCells extends DataFormatter {

    private static final DateTimeFormatter MINUTES = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");

    private final boolean from1904;

    /** Of a workbook that counts its days from 1900 or from 1904. */
    ShownCells(boolean from1904) {
        super(Locale.US);
        this.from1904 = from1904;
        setUseCachedValuesForFormulaCells(true);
    }

    @Override
    public String formatRawCellContents(double value, int formatIndex, String formatString) {
        return value >= 1 && DateUtil.isADateFormat(formatIndex, formatString)
                ? day(value)
                : super.formatRawCellContents(value, formatIndex, formatString);
    }

    private String day(double value) {
        try {
            LocalDateTime time = DateUtil.getLocalDateTime(value, from1904, true);
            boolean midnight = time.toLocalTime().equals(LocalTime.MIDNIGHT);
            return midnight ? time.toLocalDate().toString() : MINUTES.format(time);
        } catch (DateTimeException | IllegalArgumentException e) {
            return Double.toString(value);
        }
    }
}
