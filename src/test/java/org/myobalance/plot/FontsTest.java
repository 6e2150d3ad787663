package org.myobalance.plot;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class FontsTest {
    static Stream<Throwable> whatTheJdkThrows() {
        return Stream.of(
                new Error("Probable fatal error: No physical fonts found."),
                new InternalError("java.lang.reflect.InvocationTargetException"),
                new UnsatisfiedLinkError("libfreetype.so.6: cannot open shared object file"),
                new NoClassDefFoundError("Could not initialize class sun.font.SunFontManager"),
                new ExceptionInInitializerError("sun.awt.X11FontManager"),
                new RuntimeException("Fontconfig head is null, check your fonts or fonts configuration"));
    }

    @ParameterizedTest
    @MethodSource("whatTheJdkThrows")
    void saysWhatToInstall(Throwable thrown) {
        PlotFailure failure = assertThrows(PlotFailure.class, () -> Fonts.check(() -> sneak(thrown)));
        assertEquals(
                "Plots need fonts, and this machine has none that Java can use. Debian, Ubuntu: apt-get install"
                        + " fontconfig libfreetype6 fonts-dejavu-core. Runs without plots are not affected. ("
                        + thrown + ")",
                failure.getMessage());
        assertSame(thrown, failure.getCause());
    }

    @Test
    void otherFaultsPass() {
        assertThrows(IllegalStateException.class, () -> Fonts.check(() -> sneak(new IllegalStateException("other"))));
        assertThrows(OutOfMemoryError.class, () -> Fonts.check(() -> sneak(new OutOfMemoryError("heap"))));
    }

    @Test
    void hereFontsAreThere() {
        assertDoesNotThrow(() -> Fonts.check());
    }

    private static void sneak(Throwable thrown) {
        if (thrown instanceof Error error) {
            throw error;
        }
        throw (RuntimeException) thrown;
    }
}
