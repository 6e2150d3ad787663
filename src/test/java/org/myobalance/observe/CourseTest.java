package org.myobalance.observe;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.myobalance.io.ModelReader;
import org.myobalance.model.Model;
import org.myobalance.study.LaboratoryReader;
import org.myobalance.study.Measurement;
import org.myobalance.study.Study;
import org.myobalance.study.StudyReader;

/** Time courses in shipped studies: of one's own sample before, and beside a control arm. */
class CourseTest {
    private static final Path MODELS = Path.of("models");

    static List<Course> of(String... studies) {
        Model model = ModelReader.read(MODELS.resolve("sarcopenia/model.json"));
        List<Study> read = new StudyReader(
                        model, LaboratoryReader.read(MODELS.resolve("sarcopenia/laboratory.json"), model))
                .readAll(List.of(studies).stream()
                        .map(id -> MODELS.resolve("studies/" + id + ".json"))
                        .toList());
        return Course.of(read);
    }

    private static Measurement last(Course course) {
        List<Measurement> along = course.along().measurements();
        return along.get(along.size() - 1);
    }

    @Test
    void samplesOfOneArmAreACourseForEachObservable() {
        List<Course> courses = of("moore-2011");
        assertEquals(2, courses.size());
        Course course = courses.get(0);
        assertEquals(
                List.of(1.0, 3.0, 5.0),
                course.observations().stream().map(course::time).toList());
        assertEquals(0, course.time(course.along().measurements().get(0)), 0);
        assertTrue(course.time(last(course)) > 5 && course.time(last(course)) < 6);
        assertEquals(course.observations().get(0).reference(), last(course).reference(), "one sample before them all");
        assertTrue(course.along().measurements().stream().allMatch(Measurement::isFitted));
    }

    @Test
    void aControlArmIsMeasuredBesideEachSample() {
        List<Course> courses = of("phillips-1997");
        assertEquals(2, courses.size(), "synthesis and breakdown");
        Course course = courses.get(0);
        assertEquals(3, course.observations().size());
        Measurement first = course.observations().get(0);
        double apart =
                first.reference().orElseThrow().when().from() - first.when().from();
        Measurement end = last(course);
        assertEquals(
                end.when().from() + apart, end.reference().orElseThrow().when().from(), 1e-9);
    }

    @Test
    void oneMomentIsNoCourse() {
        assertTrue(of("donges-2012").isEmpty());
    }

    @Test
    void weeksOfTrainingCountFromTheFirstBout() {
        Course young = of("brook-2016").get(0);
        assertEquals(
                List.of("thickness-young-3wk", "thickness-young-6wk"),
                young.observations().stream().map(Measurement::id).toList());
        assertTrue(young.time(young.observations().get(0)) > 20 * 24, "three weeks");
    }
}
