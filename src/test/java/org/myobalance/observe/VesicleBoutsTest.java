package org.myobalance.observe;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.myobalance.inference.StudyData;
import org.myobalance.observe.VesicleBouts.Quantity;
import org.myobalance.study.Measurement;

/** Which reports of shipped studies stand in the figure of EXO after bouts. */
class VesicleBoutsTest {
    private static List<VesicleBouts> kinds;

    @BeforeAll
    static void read() {
        StudyData data = StudyData.read(
                Path.of("models/sarcopenia/model.json"),
                Stream.of(
                                "brahmer-2019",
                                "castano-2020",
                                "fruehbeis-2015",
                                "helmig-2015",
                                "jan-2021",
                                "kyriakidou-2021",
                                "lovett-2018",
                                "nair-2020")
                        .map(id -> Path.of("models/studies/" + id + ".json"))
                        .toArray(Path[]::new));
        kinds = VesicleBouts.of(data.studies(), data.laboratory());
    }

    private static List<String> shown(VesicleBouts kind, Quantity quantity) {
        return kind.points().stream()
                .filter(point -> point.isShown() && point.quantity() == quantity)
                .map(point -> point.study().id() + "/" + point.observation().id())
                .toList();
    }

    @Test
    void aStudyThatCountedVesiclesStandsForEachKindOfBout() {
        assertEquals(
                List.of("Endurance", "Loaded or eccentric"),
                kinds.stream().map(VesicleBouts::kind).toList());
        assertEquals("fruehbeis-2015", kinds.get(0).study().id(), "not the screen of miRNA, which has more rows");
        assertEquals("cycling", kinds.get(0).arm().id());
        assertEquals("lovett-2018", kinds.get(1).study().id());
    }

    @Test
    void reportsStandInTheFigureIfTheirBoutIsNearAndTheirQuantityIsDrawn() {
        VesicleBouts endurance = kinds.get(0);
        assertEquals(
                List.of(
                        "brahmer-2019/count-0h",
                        "fruehbeis-2015/count-cycling-0h",
                        "fruehbeis-2015/count-cycling-90min",
                        "fruehbeis-2015/count-cycling-during",
                        "fruehbeis-2015/count-running-0h",
                        "fruehbeis-2015/count-running-90min"),
                shown(endurance, Quantity.COUNT),
                "without the marathon, which is thirteen times as long");
        assertEquals("exo_marker.flotillin", endurance.observables().get(Quantity.MARKER));
        assertEquals(
                List.of(
                        "fruehbeis-2015/flot1-cycling-0h",
                        "fruehbeis-2015/flot1-running-0h",
                        "helmig-2015/flot1-0h",
                        "helmig-2015/flot1-90min"),
                shown(endurance, Quantity.MARKER),
                "four reports, where there are three of CD41");
        assertTrue(shown(endurance, Quantity.LOAD).isEmpty(), "nobody measured it");
        assertEquals("mirna_load", endurance.observables().get(Quantity.LOAD));
        assertEquals(
                List.of("lovett-2018/count-2h", "lovett-2018/count-24h"),
                shown(kinds.get(1), Quantity.COUNT),
                "without the bout of a fifteenth of the body's muscle");
        assertEquals("exo_mirna.mir_1", kinds.get(1).observables().get(Quantity.CARGO));
    }

    @Test
    void onlyWhatIsUsedForFittingAndHeldAgainstTheTimeBeforeIsTaken() {
        for (VesicleBouts kind : kinds) {
            for (VesicleBouts.Point point : kind.points()) {
                assertTrue(point.observation().isFitted(), point::toString);
                Measurement.Reference reference =
                        point.observation().reference().orElseThrow();
                assertEquals(point.observation().arm(), reference.arm());
            }
        }
    }

    @Test
    void hoursCountFromTheEndOfTheBoutAndAWindowStandsAtItsMiddle() {
        assertEquals(1.5, hours("count-running-90min"), 1e-12);
        assertEquals(-0.25 * 17 / 60, hours("count-cycling-during"), 1e-12, "the second half of 17 minutes");
        assertEquals(13, hours("exo-mir-133a-2-24h"), 1e-12);
        assertEquals(6, kinds.get(0).hours(), 1e-12);
        assertEquals(25, kinds.get(1).hours(), 1e-12, "an hour past the last report");
    }

    private static double hours(String id) {
        return kinds.stream()
                .flatMap(kind -> kind.points().stream())
                .filter(point -> point.observation().id().equals(id))
                .findFirst()
                .orElseThrow()
                .hours();
    }
}
