package org.sextant.server.people;

import org.sextant.server.words.Wording;

/** Why something about an account was not done, with a sentence that says what to do. */
public enum Refusal {
    NAME("Choose a name of 3 to 100 characters."),
    NAME_TAKEN("That name is taken. Choose another, or sign in if it is yours."),
    PASSWORD("Choose a password of 12 to 200 characters that is not your name and not one letter over and over."),
    PASSWORD_WRONG("That is not your password now. Type it again."),
    CODE("That code is not good, or it was used already. Ask whoever gave it to you for a new one."),
    CLOSED(
            "Accounts are made by invitation here. Enter the code that you were given, or ask the administrator for one."),
    ONE_TIME_PASSWORD("Those six digits are not right now. Wait for the next ones in your app and type them."),
    YOURSELF("You cannot shut out yourself. Another administrator can.");

    private final String sentence;

    Refusal(String sentence) {
        this.sentence = sentence;
    }

    /** What is wrong and what to do. */
    public String sentence(Wording wording) {
        return wording.sentence("account", this, sentence);
    }
}
