package org.sextant.cli;

import org.sextant.server.SextantVersion;
import picocli.CommandLine.IVersionProvider;

/** What {@code --version} prints. */
final class BuildVersion implements IVersionProvider {

    @Override
    public String[] getVersion() {
        return new String[] {"sextant " + SextantVersion.current()};
    }
}
