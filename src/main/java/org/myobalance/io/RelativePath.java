package org.myobalance.io;

import java.nio.file.Path;
import java.util.Objects;

/** Paths in files, relative to the folder of the file, so that a project can be moved as a whole. */
public final class RelativePath {
    private RelativePath() {}

    /**
     * The path that a file names another one by.
     *
     * @param from the file that names it
     * @param to the file that is named
     * @return with slashes; absolute where the two have no root in common
     */
    public static String of(Path from, Path to) {
        Path folder = from.toAbsolutePath().normalize().getParent();
        Path target = to.toAbsolutePath().normalize();
        return folder != null && Objects.equals(folder.getRoot(), target.getRoot())
                ? folder.relativize(target).toString().replace('\\', '/')
                : target.toString();
    }
}
