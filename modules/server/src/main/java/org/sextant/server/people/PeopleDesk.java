package org.sextant.server.people;

import java.time.Clock;
import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.sextant.model.CaseId;
import org.sextant.server.rooms.Rooms;
import org.sextant.server.rooms.Viewer;
import org.sextant.store.Account;
import org.sextant.store.Accounts;
import org.sextant.store.AuditEntry;
import org.sextant.store.CaseAccess;
import org.sextant.store.Invitation;
import org.sextant.store.Relation;
import org.sextant.store.Role;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;

/**
 * What pages do with accounts, invitations and the audit trail. Who may see a case is decided by the patient whose it is;
 * an administrator makes accounts and sees no case for that.
 */
public final class PeopleDesk {

    private static final int SHORTEST_NAME = 3;
    private static final int LONGEST_NAME = 100;
    private static final int SHORTEST_PASSWORD = 12;
    private static final int LONGEST_PASSWORD = 200;
    private static final int FEWEST_LETTERS = 5;
    private static final Duration GOOD_FOR = Duration.ofDays(7);
    private static final int MOST_ENTRIES = 200;

    private final Rooms rooms;
    private final Clock clock;
    private final boolean open;
    private final PasswordEncoder passwords = Argon2PasswordEncoder.defaultsForSpringSecurity_v5_8();
    private final String nobodysPassword = hash("nobody has this password");
    private final SecondFactor secondFactor = new SecondFactor();
    private final WrongAttempts wrong;
    private final Codes codes = new Codes();

    /**
     * @param open whether anybody may make an account for themselves
     */
    public PeopleDesk(Rooms rooms, Clock clock, boolean open) {
        this.rooms = rooms;
        this.clock = clock;
        this.open = open;
        this.wrong = new WrongAttempts(clock);
    }

    /** What came of an attempt to sign in. */
    public enum Outcome {
        ACCEPTED,
        WRONG,
        /** Too many wrong ones lately; not even looked at. */
        TOO_MANY
    }

    /**
     * An attempt to sign in.
     *
     * @param outcome what came of it
     * @param account the account, where it was accepted
     */
    public record Attempt(Outcome outcome, @Nullable Account account) {

        /** The account, where it was accepted. */
        public Optional<Account> findAccount() {
            return Optional.ofNullable(account);
        }
    }

    /**
     * Tries a name with its password and, where the account uses them, a one-time password. Names that there are and names
     * that there are not take the same time and get the same answer.
     */
    public Attempt signIn(String name, String password, String oneTimePassword) {
        String key = Accounts.key(name);
        if (wrong.isLocked(key)) {
            return new Attempt(Outcome.TOO_MANY, null);
        }
        Optional<Account> account = rooms.store().accounts().findByName(name).filter(Account::enabled);
        boolean right =
                passwords.matches(password, account.map(Account::passwordHash).orElse(nobodysPassword))
                        && account.filter(found -> hasSecondFactor(found, oneTimePassword))
                                .isPresent();
        if (!right) {
            wrong.add(key);
            return new Attempt(Outcome.WRONG, null);
        }
        wrong.clear(key);
        rooms.store().audit().add(account.orElseThrow().id(), "SIGNED_IN", "");
        return new Attempt(Outcome.ACCEPTED, account.get());
    }

    private boolean hasSecondFactor(Account account, String oneTimePassword) {
        return account.findSecondFactor().isEmpty()
                || secondFactor
                        .findStep(account.findSecondFactor().get(), oneTimePassword, clock.instant())
                        .filter(step -> rooms.store().accounts().useStep(account.id(), step))
                        .isPresent();
    }

    /** Whether anybody may make an account for themselves. */
    public boolean isOpen() {
        return open;
    }

    /**
     * Makes an account. With a code it is for what the code says, and sees the case that the code is for.
     *
     * @throws RefusedException if it was not made
     */
    public Account signUp(String name, String password, String code) {
        checkName(name);
        checkPassword(name, password);
        boolean invited = !Codes.plain(code).isEmpty();
        if (!invited && !open) {
            throw new RefusedException(Refusal.CLOSED);
        }
        Set<Role> roles = EnumSet.of(Role.PATIENT);
        if (invited) {
            roles = findInvitation(code).roles();
        }
        Account account = rooms.store()
                .accounts()
                .add(name, hash(password), roles)
                .orElseThrow(() -> new RefusedException(Refusal.NAME_TAKEN));
        rooms.store().audit().add(account.id(), "ACCOUNT_MADE", "");
        if (invited) {
            redeem(account.id(), code);
        }
        return account;
    }

    private String hash(String password) {
        return Objects.requireNonNull(passwords.encode(password));
    }

    private Invitation findInvitation(String code) {
        return rooms.store()
                .invitations()
                .find(Codes.plain(code))
                .orElseThrow(() -> new RefusedException(Refusal.CODE));
    }

    private static void checkName(String name) {
        int length = name.strip().length();
        if (length < SHORTEST_NAME || length > LONGEST_NAME) {
            throw new RefusedException(Refusal.NAME);
        }
    }

    private static void checkPassword(String name, String password) {
        boolean good = password.length() >= SHORTEST_PASSWORD
                && password.length() <= LONGEST_PASSWORD
                && !password.equalsIgnoreCase(name.strip())
                && password.chars().distinct().count() >= FEWEST_LETTERS;
        if (!good) {
            throw new RefusedException(Refusal.PASSWORD);
        }
    }

    /** The account of this id, if it can be used. */
    public Optional<Account> findAccount(String id) {
        return rooms.store().accounts().find(id).filter(Account::enabled);
    }

    /**
     * Gives an account another password.
     *
     * @throws RefusedException if the password it has was not given
     */
    public void changePassword(Viewer viewer, String now, String next) {
        Account account = checkedAccount(viewer, now);
        checkPassword(account.name(), next);
        rooms.store().accounts().setPassword(account.id(), hash(next));
        rooms.store().audit().add(account.id(), "PASSWORD_CHANGED", "");
    }

    private Account checkedAccount(Viewer viewer, String password) {
        Account account =
                findAccount(viewer.id()).orElseThrow(() -> new NoSuchElementException("the owner has no account"));
        String key = Accounts.key(account.name());
        if (wrong.isLocked(key) || !passwords.matches(password, account.passwordHash())) {
            wrong.add(key);
            throw new RefusedException(Refusal.PASSWORD_WRONG);
        }
        return account;
    }

    /** A secret for one-time passwords that no account has yet. */
    public String drawSecondFactor() {
        return secondFactor.draw();
    }

    /**
     * Makes an account ask for one-time passwords, once one was given that shows that the app has the secret.
     *
     * @throws RefusedException if the password or the one-time password is wrong
     */
    public void useSecondFactor(Viewer viewer, String password, String secret, String oneTimePassword) {
        Account account = checkedAccount(viewer, password);
        if (secondFactor.findStep(secret, oneTimePassword, clock.instant()).isEmpty()) {
            throw new RefusedException(Refusal.ONE_TIME_PASSWORD);
        }
        rooms.store().accounts().setSecondFactor(account.id(), secret);
        rooms.store().audit().add(account.id(), "SECOND_FACTOR_ON", "");
    }

    /**
     * Makes an account ask for no one-time passwords.
     *
     * @throws RefusedException if the password is wrong
     */
    public void dropSecondFactor(Viewer viewer, String password) {
        Account account = checkedAccount(viewer, password);
        rooms.store().accounts().setSecondFactor(account.id(), null);
        rooms.store().audit().add(account.id(), "SECOND_FACTOR_OFF", "");
    }

    /** A code that lets one person see a case, good for a week. */
    public String invite(Viewer viewer, CaseId ownCase) {
        String code = invite(new Invitation(ownCase, Set.of(Role.CARE_TEAM), viewer.id()));
        rooms.store().audit().add(viewer.id(), "INVITED", ownCase, "");
        return code;
    }

    /** A code with which one person makes an account for these roles, good for a week. */
    public String invite(Viewer administrator, Set<Role> roles) {
        String code = invite(new Invitation(null, roles, administrator.id()));
        rooms.store().audit().add(administrator.id(), "ACCOUNT_OFFERED", roles.toString());
        return code;
    }

    private String invite(Invitation invitation) {
        String code = codes.draw();
        rooms.store().invitations().add(Codes.plain(code), invitation, GOOD_FOR);
        return code;
    }

    /**
     * Uses a code up for somebody who has an account: they may see the case that it is for.
     *
     * @throws RefusedException if the code is good for no case
     */
    public CaseId redeem(Viewer viewer, String code) {
        if (findInvitation(code).findCase().isEmpty()) {
            throw new RefusedException(Refusal.CODE);
        }
        return redeem(viewer.id(), code).orElseThrow(() -> new RefusedException(Refusal.CODE));
    }

    private Optional<CaseId> redeem(String account, String code) {
        Invitation used = rooms.store()
                .invitations()
                .redeem(Codes.plain(code))
                .orElseThrow(() -> new RefusedException(Refusal.CODE));
        used.findCase().ifPresent(caseId -> {
            rooms.store().access().grant(caseId, account, Relation.CARE_TEAM, used.madeBy());
            rooms.store().audit().add(account, "JOINED", caseId, "");
        });
        return used.findCase();
    }

    /**
     * Somebody who may see a case.
     *
     * @param id their account
     * @param name what they are called
     * @param relation what they are to the case
     */
    public record Member(String id, String name, Relation relation) {}

    /** Everybody who may see a case. */
    public List<Member> listMembers(CaseId caseId) {
        return rooms.store().access().list(caseId).stream().map(this::named).toList();
    }

    private Member named(CaseAccess.Member member) {
        String name = rooms.store()
                .accounts()
                .find(member.accountId())
                .map(Account::name)
                .orElse(Viewer.HOUSE.name());
        return new Member(member.accountId(), name, member.relation());
    }

    /** Lets somebody who was invited see a case no more. */
    public void shutOut(Viewer viewer, CaseId ownCase, String account) {
        rooms.store().access().revoke(ownCase, account);
        rooms.store().audit().add(viewer.id(), "SHUT_OUT", ownCase, account);
    }

    /** Every account, by name. */
    public List<Account> listAccounts() {
        return rooms.store().accounts().list();
    }

    /**
     * Lets an account be used, or no more; who is signed in with it is out at once.
     *
     * @throws RefusedException if it is the administrator's own
     */
    public void enable(Viewer administrator, String account, boolean enabled) {
        if (administrator.id().equals(account)) {
            throw new RefusedException(Refusal.YOURSELF);
        }
        rooms.store().accounts().enable(account, enabled);
        rooms.store().audit().add(administrator.id(), enabled ? "ACCOUNT_ENABLED" : "ACCOUNT_DISABLED", account);
    }

    /** The latest entries of the audit trail with this actor, action, case or subject; all where the word is empty. */
    public List<AuditEntry> searchAudit(String word) {
        return rooms.store().audit().search(word.strip(), MOST_ENTRIES);
    }

    /** The number of the first entry of the audit trail that was tampered with; empty if it is whole. */
    public OptionalLong findBreakOfAudit() {
        return rooms.store().audit().findBreak();
    }
}
