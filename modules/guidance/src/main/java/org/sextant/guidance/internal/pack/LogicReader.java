package org.sextant.guidance.internal.pack;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.sextant.guidance.internal.pack.Derivation.Given;
import org.sextant.guidance.internal.pack.LogicToken.Kind;
import org.sextant.guidance.rules.AsOf;
import org.sextant.guidance.rules.Lab;
import org.sextant.guidance.rules.Value;

/**
 * Reads the rules of a pack by the little grammar that they are allowed, and by nothing else: what it does not know it refuses with file
 * and line. Nothing that a pack says is ever compiled: what was read here is what runs.
 */
final class LogicReader {

    private static final int MOST_RULES = 1_000;
    private static final int MOST_STEPS = 50;
    private static final String FORMS = "Value( name == \"...\" ), Lab( analyte == \"...\" ) or AsOf()";

    private final String file;
    private final Problems problems;
    private final LogicTokens tokens;

    private LogicReader(String file, String rules, Problems problems) {
        this.file = file;
        this.problems = problems;
        this.tokens = new LogicTokens(LogicLexer.read(file, rules, problems));
    }

    /** The rules of a file, as far as they are allowed; what is not is added to {@code problems}. */
    static List<Derivation> read(String file, String rules, Problems problems) {
        return new LogicReader(file, rules, problems).readFile();
    }

    private List<Derivation> readFile() {
        if (tokens.skip("package") && tokens.skip("logic")) {
            tokens.skip(";");
        } else {
            problems.add(file, 1, "must begin with 'package logic;'");
            tokens.skipTo("import", "rule");
        }
        while (tokens.isAt("import")) {
            readImport();
        }
        List<Derivation> rules = new ArrayList<>();
        while (!tokens.isAtEnd()) {
            if (tokens.isAt("rule")) {
                readRule().ifPresent(rules::add);
            } else if (tokens.isAt("import")) {
                readImport();
            } else {
                refuse(tokens.peek() + " is not for packs: after the imports there are rules and nothing else");
                tokens.take();
                tokens.skipTo("rule", "import");
            }
        }
        if (rules.size() > MOST_RULES) {
            problems.add(file, 1, "has more than " + MOST_RULES + " rules");
        }
        return rules;
    }

    private void readImport() {
        int line = tokens.take().line();
        StringBuilder name = new StringBuilder();
        while (!tokens.isAt(";") && tokens.peek().line() == line && !tokens.isAtEnd()) {
            name.append(tokens.take().text());
        }
        tokens.skip(";");
        if (!name.toString().matches("org\\.sextant\\.(model|guidance\\.rules)\\.(\\*|\\w+)")) {
            problems.add(file, line, "may import only org.sextant.model and org.sextant.guidance.rules");
        }
    }

    private Optional<Derivation> readRule() {
        int before = problems.list().size();
        int line = tokens.take().line();
        String name = tokens.peek().kind() == Kind.TEXT ? tokens.take().text() : "";
        if (name.isBlank()) {
            problems.add(file, line, "a rule has a title between quotation marks");
        }
        if (!tokens.isAt("when")) {
            refuse(tokens.peek() + " is not for packs: after its title a rule goes on with 'when'");
            tokens.skipTo("when", "end");
        }
        tokens.skip("when");
        LogicNames names = new LogicNames();
        List<Given> givens = new ArrayList<>();
        while (!tokens.isAt("then") && !tokens.isAt("end") && !tokens.isAtEnd()) {
            readGiven(names).ifPresent(givens::add);
        }
        tokens.skip("then");
        Optional<Derivation> rule = readSteps(line, name, givens, names);
        return problems.list().size() > before ? Optional.empty() : rule;
    }

    /** {@code $kps : Value( name == "kps" )}. */
    private Optional<Given> readGiven(LogicNames names) {
        LogicToken variable = tokens.take();
        if (variable.kind() == Kind.WORD && variable.text().startsWith("$") && tokens.skip(":")) {
            LogicToken kind = tokens.take();
            Optional<Given> given = Optional.empty();
            Class<?> type = AsOf.class;
            if (kind.is("AsOf") && tokens.skip("(")) {
                given = Optional.of(new Given(variable.text(), Derivation.Kind.AS_OF, ""));
            } else if (kind.is("Value")
                    && tokens.skip("(")
                    && tokens.skip("name")
                    && tokens.skip("==")
                    && tokens.peek().kind() == Kind.TEXT) {
                given = Optional.of(new Given(
                        variable.text(), Derivation.Kind.VALUE, tokens.take().text()));
                type = Value.class;
            } else if (kind.is("Lab")
                    && tokens.skip("(")
                    && tokens.skip("analyte")
                    && tokens.skip("==")
                    && tokens.peek().kind() == Kind.TEXT) {
                given = Optional.of(new Given(
                        variable.text(), Derivation.Kind.LAB, tokens.take().text()));
                type = Lab.class;
            }
            if (given.isPresent() && tokens.skip(")") && names.add(variable.text(), type)) {
                return given;
            }
        }
        problems.add(
                file,
                variable.line(),
                "a rule is given something by '$name : ' and " + FORMS + ", each under a name of its own; '"
                        + variable.text() + "' begins something else");
        while (tokens.peek().line() == variable.line() && !tokens.isAt("then") && !tokens.isAtEnd()) {
            tokens.take();
        }
        return Optional.empty();
    }

    /** Steps {@code Value x = ...;}, then the one {@code insert( ... .named("input", "RULE") );}. */
    private Optional<Derivation> readSteps(int line, String name, List<Given> givens, LogicNames names) {
        List<String> code = new ArrayList<>();
        List<Expression> steps = new ArrayList<>();
        Optional<LogicTerm> added = Optional.empty();
        while (!tokens.isAt("end") && !tokens.isAt("rule") && !tokens.isAtEnd()) {
            int at = tokens.peek().line();
            try {
                if (added.isPresent()) {
                    throw new LogicRefusal(at, "a rule ends with the one value it adds");
                }
                if (tokens.isAt("insert")) {
                    added = Optional.of(readInsert(names));
                } else {
                    steps.add(readStep(names, code));
                }
            } catch (LogicRefusal refusal) {
                problems.add(file, refusal.line(), refusal.sentence());
                tokens.skipTo(";", "end");
                tokens.skip(";");
            }
        }
        if (!tokens.skip("end")) {
            problems.add(file, line, "the rule has no 'end'");
        }
        if (added.isEmpty()) {
            problems.add(file, line, "the rule adds nothing: it ends with insert( ... .named(\"input\", \"RULE\") );");
        }
        if (steps.size() > MOST_STEPS) {
            problems.add(file, line, "the rule has more than " + MOST_STEPS + " steps");
        }
        return added.map(term -> {
            code.add(term.code());
            return new Derivation(file + ":" + line, name, givens, steps, term.made(), code, term.input(), term.rule());
        });
    }

    private LogicTerm readInsert(LogicNames names) {
        LogicToken insert = tokens.take();
        LogicTerms terms = new LogicTerms(tokens, names);
        tokens.expect("(");
        LogicTerm added = terms.read();
        tokens.expect(")");
        tokens.skip(";");
        if (added.input().isEmpty()) {
            throw new LogicRefusal(insert.line(), "what a rule adds ends with .named(\"input\", \"RULE\")");
        }
        return added;
    }

    private Expression readStep(LogicNames names, List<String> code) {
        LogicToken type = tokens.take();
        Class<?> declared = LogicCalls.findType(type.text())
                .filter(known -> type.kind() == Kind.WORD)
                .orElseThrow(() -> new LogicRefusal(
                        type.line(),
                        type + " is not for packs: rules only add, with steps 'Value x = ...;' and one insert( ... )"));
        LogicToken name = tokens.take();
        LogicTerms terms = new LogicTerms(tokens, names);
        tokens.expect("=");
        LogicTerm value = terms.read();
        tokens.expect(";");
        if (declared != value.type()) {
            throw new LogicRefusal(name.line(), "the step " + name + " is no " + type.text());
        }
        if (name.kind() != Kind.WORD || name.text().startsWith("$") || !names.add(name.text(), declared)) {
            throw new LogicRefusal(name.line(), name + " cannot be the name of a step");
        }
        code.add(type.text() + " " + name.text() + " = " + value.code() + ";");
        return value.made();
    }

    private void refuse(String sentence) {
        problems.add(file, tokens.peek().line(), sentence);
    }
}
