package org.myobalance.cohort;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Of lives that failed, the first ten are told, in whatever order and parts persons came. */
class CohortCountTest {
    @TempDir
    private Path folder = Path.of("");

    private CohortQuestion question;

    @BeforeEach
    void read() throws IOException {
        question = SmallCohort.question(SmallCohort.files(folder));
    }

    /** Two lives, of which the second fails for every third person. */
    private static PersonLives person(int number) {
        LivedArm whole =
                new LivedArm(0, 0, new double[] {8, 35, 1, 8, 35, 1, 8, 35, 1}, 1, List.of(), Optional.empty());
        LivedArm other = number % 3 == 0
                ? new LivedArm(0, 1, new double[0], 1, List.of(), Optional.of("step " + number))
                : new LivedArm(0, 1, whole.values(), 1, List.of(), Optional.empty());
        return new PersonLives(number, false, List.of(whole, other));
    }

    private CohortCount of(List<Integer> persons) {
        CohortCount count = new CohortCount(question);
        persons.forEach(number -> count.add(person(number)));
        return count;
    }

    @Test
    void theFirstTroublesAreToldInAnyOrder() {
        List<Integer> persons = new ArrayList<>(IntStream.range(0, 60).boxed().toList());
        List<String> troubles = of(persons).result().troubles();
        assertEquals(10, troubles.size());
        assertEquals("person 0, arm lifts: step 0", troubles.get(0));
        assertEquals("person 27, arm lifts: step 27", troubles.get(9));
        Random random = new Random(11);
        for (int i = 0; i < 20; i++) {
            Collections.shuffle(persons, random);
            int cut = random.nextInt(60);
            LocalCohort.Result result = of(persons.subList(cut, 60))
                    .add(of(persons.subList(0, cut)))
                    .result();
            assertEquals(troubles, result.troubles());
            assertEquals(60, result.summary().persons());
            assertEquals(20, result.summary().failed());
        }
    }

    @Test
    void whatWasSentIsTheSame() throws IOException, ClassNotFoundException {
        CohortCount count = of(List.of(5, 3, 9));
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ObjectOutputStream out = new ObjectOutputStream(bytes)) {
            out.writeObject(count);
        }
        try (ObjectInputStream in = new ObjectInputStream(new ByteArrayInputStream(bytes.toByteArray()))) {
            LocalCohort.Result sent = ((CohortCount) in.readObject()).result();
            assertEquals(count.result().troubles(), sent.troubles());
            assertEquals(count.result().summary().rows(question), sent.summary().rows(question));
        }
    }
}
