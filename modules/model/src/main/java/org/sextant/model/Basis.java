package org.sextant.model;

/** Where a fact comes from. */
public sealed interface Basis {

    /** The basis of everything that a document says itself. */
    Basis STATED = new Stated();

    /** The fact was worked out by this rule from others, which gave it their evidence. */
    static Basis derivedBy(String rule) {
        return new Derived(rule);
    }

    /** {@code STATED} or {@code DERIVED}, as outputs print it. */
    String code();

    /** The text says it. */
    record Stated() implements Basis {
        @Override
        public String code() {
            return "STATED";
        }
    }

    /**
     * A named rule worked it out.
     *
     * @param rule the rule's id, of casefile or of a pack
     */
    record Derived(String rule) implements Basis {
        public Derived {
            Require.text(rule, "deriving rule");
        }

        @Override
        public String code() {
            return "DERIVED";
        }
    }
}
