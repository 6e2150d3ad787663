package org.myobalance.io;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.ServiceLoader;
import java.util.Set;
import java.util.TreeSet;
import org.myobalance.units.Names;

/** The kinds of tables that can be written: CSV, and what modules on the class path add. */
public final class TableFormats {
    /** Name of the format that is built in. */
    public static final String CSV = "csv";

    private static final String PARQUET = "parquet";

    private TableFormats() {}

    /**
     * The format of a name, which can be written on this machine.
     *
     * @param name {@code csv} or {@code parquet}
     * @return the format
     * @throws FaultyInputException if there is none, with what to build if it is a module that was not built, or it cannot
     *     be written here
     */
    public static TableFormat named(String name) {
        Map<String, TableFormat> known = known();
        TableFormat format = Optional.ofNullable(known.get(name)).orElseThrow(() -> unknown(name, known.keySet()));
        format.requireUsable();
        return format;
    }

    private static Map<String, TableFormat> known() {
        Map<String, TableFormat> formats = new LinkedHashMap<>();
        CsvFormat csv = new CsvFormat();
        formats.put(csv.name(), csv);
        ServiceLoader.load(TableFormat.class, TableFormats.class.getClassLoader())
                .forEach(format -> formats.putIfAbsent(format.name(), format));
        return formats;
    }

    private static FaultyInputException unknown(String name, Set<String> known) {
        String place = "format \"" + name + "\"";
        if (name.equals(PARQUET)) {
            return new FaultyInputException(
                    place,
                    "Parquet is written by a module that is not on the class path",
                    "Build it once: mvn -q -f reactor.xml -Pparquet -pl parquet -am -Dmaven.test.skip=true package");
        }
        Set<String> names = new TreeSet<>(known);
        names.add(PARQUET);
        return new FaultyInputException(place, "no such format of tables", Names.hint(name, names));
    }
}
