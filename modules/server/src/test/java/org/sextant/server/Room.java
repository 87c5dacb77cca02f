package org.sextant.server;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;

import com.tngtech.archunit.core.domain.JavaClasses;
import java.util.ArrayList;
import java.util.List;

/** Packages that belong together, and the rule that they depend on nothing but what is allowed. */
record Room(String name, List<String> packages, List<Room> allowed) {

    static Room of(String name, String... packages) {
        return new Room(name, List.of(packages), List.of());
    }

    Room dependsOn(Room... rooms) {
        List<Room> all = new ArrayList<>(allowed);
        all.addAll(List.of(rooms));
        return new Room(name, packages, List.copyOf(all));
    }

    void verify(JavaClasses house) {
        List<String> reachable = new ArrayList<>(packages);
        allowed.forEach(room -> reachable.addAll(room.packages()));
        classes()
                .that()
                .resideInAnyPackage(packages.toArray(String[]::new))
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage(reachable.toArray(String[]::new))
                .because(name + " depends on nothing else; see ARCHITECTURE.md")
                .check(house);
    }
}
