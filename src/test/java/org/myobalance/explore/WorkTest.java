package org.myobalance.explore;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;

/** What is done first, what is dropped, and when a question is over. */
class WorkTest {
    private static Map<String, ?> next(Question question) throws InterruptedException {
        return question.next(20).orElseThrow();
    }

    @Test
    void theMostUrgentComesFirstWhateverCameEarlier() throws InterruptedException {
        try (WorkQueue work = new WorkQueue(2)) {
            CountDownLatch gate = new CountDownLatch(1);
            Question question = new Question();
            CountDownLatch end = new CountDownLatch(1);
            // of two threads one is held to the end, so that the other does one thing after the other
            work.add(question, 0, () -> await(end));
            for (int i = 1; i < 2; i++) {
                work.add(question, 0, () -> await(gate));
            }
            List<Integer> done = Collections.synchronizedList(new ArrayList<>());
            CountDownLatch three = new CountDownLatch(3);
            for (int urgency : new int[] {4, 0, 2}) {
                work.add(question, urgency, () -> {
                    done.add(urgency);
                    three.countDown();
                });
            }
            gate.countDown();
            three.await();
            assertEquals(List.of(0, 2, 4), done);
            end.countDown();
            assertEquals(Map.of("event", "done"), next(question));
        }
    }

    @Test
    void workOfACancelledQuestionIsDroppedAndEndsIt() throws InterruptedException {
        try (WorkQueue work = new WorkQueue(2)) {
            Question question = new Question();
            question.cancel();
            List<String> done = Collections.synchronizedList(new ArrayList<>());
            work.add(question, 0, () -> done.add("never"));
            assertTrue(Question.isLast(next(question)));
            assertEquals(List.of(), done);
        }
    }

    @Test
    void aDefectIsToldAndEndsNothingElse() throws InterruptedException {
        try (WorkQueue work = new WorkQueue(2)) {
            Question question = new Question();
            question.begin();
            work.add(question, 0, () -> {
                throw new IllegalStateException("broken");
            });
            assertEquals(
                    "This is a defect of myobalance, not of your input: java.lang.IllegalStateException: broken."
                            + " Please report it with the exported scenario.",
                    next(question).get("what"));
            work.add(question, 0, () -> question.say("after", Map.of()));
            assertEquals("after", next(question).get("event"));
            question.end();
            assertEquals("done", next(question).get("event"));
        }
    }

    @Test
    void aTabHasOneQuestionAndThereAreAHundred() {
        Questions questions = new Questions();
        Question first = questions.open("a").orElseThrow();
        Question second = questions.open("a").orElseThrow();
        assertTrue(first.isCancelled());
        assertFalse(second.isCancelled());
        for (int i = 1; i < Questions.MOST; i++) {
            assertTrue(questions.open("tab-" + i).isPresent());
        }
        assertEquals(Optional.empty(), questions.open("one more"));
        // a question that was superseded does not close its successor
        questions.close("a", first);
        assertEquals(Questions.MOST, questions.count());
        questions.close("a", second);
        assertTrue(questions.open("one more").isPresent());
        questions.closeAll();
        assertTrue(second.isCancelled());
    }

    @Test
    void onlyWhatWasUsedLastIsKept() {
        Recent<String, Integer> recent = new Recent<>(2);
        recent.put("a", 1);
        recent.put("b", 2);
        assertEquals(Optional.of(1), recent.get("a"));
        recent.put("c", 3);
        assertEquals(Optional.empty(), recent.get("b"));
        assertEquals(Optional.of(1), recent.get("a"));
        recent.remove("a");
        assertEquals(Optional.empty(), recent.get("a"));
    }

    private static void await(CountDownLatch gate) {
        try {
            gate.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
