package org.sextant.server.settings;

import java.util.List;

/** Settings that cannot be used, with every problem found in them. */
public final class SettingsException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient List<String> problems;

    /** An exception that lists the problems, one a line; no value of a setting is quoted, for some are secret. */
    public SettingsException(List<String> problems) {
        super(String.join(System.lineSeparator(), problems));
        this.problems = List.copyOf(problems);
    }

    /** The problems, each naming its setting. */
    public List<String> problems() {
        return problems;
    }
}
