package org.sextant.server.settings;

import java.util.ArrayList;
import java.util.List;

/** What a settings record finds wrong with itself, gathered so that a person sees all of it at once. */
final class Problems {

    private final List<String> found = new ArrayList<>();

    Problems unless(boolean condition, String problem) {
        if (!condition) {
            found.add(problem);
        }
        return this;
    }

    void refuse() {
        if (!found.isEmpty()) {
            throw new SettingsException(found);
        }
    }
}
