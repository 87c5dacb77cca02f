package org.sextant.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;

/** The people who can sign in. Two names that differ in case or outer blanks are one. */
public final class Accounts {

    private final Database database;

    Accounts(Database database) {
        this.database = database;
    }

    /** Makes an account; empty if the name is taken. */
    public Optional<Account> add(String name, String passwordHash, Set<Role> roles) {
        String id = UUID.randomUUID().toString();
        try {
            database.sql("insert into accounts (account_id, name, name_key, password_hash, roles)"
                            + " values (:id, :name, :key, :password, :roles)")
                    .param("id", id)
                    .param("name", name.strip())
                    .param("key", key(name))
                    .param("password", passwordHash)
                    .param("roles", write(roles))
                    .update();
        } catch (DuplicateKeyException e) {
            return Optional.empty();
        }
        return find(id);
    }

    /** The account of this id. */
    public Optional<Account> find(String id) {
        return database.sql("select * from accounts where account_id = :id")
                .param("id", id)
                .query((row, number) -> read(row))
                .optional();
    }

    /** The account of this name. */
    public Optional<Account> findByName(String name) {
        return database.sql("select * from accounts where name_key = :key")
                .param("key", key(name))
                .query((row, number) -> read(row))
                .optional();
    }

    /** Every account, by name. */
    public List<Account> list() {
        return database.sql("select * from accounts order by name_key")
                .query((row, number) -> read(row))
                .list();
    }

    /** Lets an account be used, or no more. */
    public void enable(String id, boolean enabled) {
        database.sql("update accounts set enabled = :enabled where account_id = :id")
                .param("enabled", enabled)
                .param("id", id)
                .update();
    }

    /** Gives an account another password. */
    public void setPassword(String id, String passwordHash) {
        database.sql("update accounts set password_hash = :password where account_id = :id")
                .param("password", passwordHash)
                .param("id", id)
                .update();
    }

    /** Gives an account the secret of its one-time passwords, or takes it away. */
    public void setSecondFactor(String id, @Nullable String secret) {
        database.sql("update accounts set second_factor = :secret, second_factor_step = 0 where account_id = :id")
                .param("secret", secret)
                .param("id", id)
                .update();
    }

    /** Uses up the one-time password of a time step; false if that step or a later one was used before. */
    public boolean useStep(String id, long step) {
        return database.sql("update accounts set second_factor_step = :step"
                                + " where account_id = :id and second_factor_step < :step")
                        .param("step", step)
                        .param("id", id)
                        .update()
                == 1;
    }

    /** What a name is known by: two that differ in case or outer blanks are one. */
    public static String key(String name) {
        return name.strip().toLowerCase(Locale.ROOT);
    }

    static String write(Set<Role> roles) {
        return roles.stream().sorted().map(Role::name).collect(Collectors.joining(","));
    }

    static Set<Role> readRoles(String written) {
        return Stream.of(Role.values())
                .filter(role -> ("," + written + ",").contains("," + role + ","))
                .collect(Collectors.toSet());
    }

    private static Account read(ResultSet row) throws SQLException {
        return new Account(
                row.getString("account_id"),
                row.getString("name"),
                row.getString("password_hash"),
                readRoles(row.getString("roles")),
                row.getString("second_factor"),
                row.getBoolean("enabled"));
    }
}
