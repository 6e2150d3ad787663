package org.myobalance.compile;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.myobalance.model.ExprParser;
import org.myobalance.model.Model;
import org.myobalance.system.SensitivitySystem;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;

/** What HotSpot and many threads ask of the generated class. */
class CompiledCodeTest {
    /** HotSpot's HugeMethodLimit: above it a method is interpreted for ever. */
    private static final int HUGE = 8000;

    @ParameterizedTest(name = "{0} states")
    @ValueSource(ints = {1, 25, 70, 300})
    void noMethodIsTooLongForHotSpot(int states) {
        Map<String, Integer> sizes = sizes(ModelCompiler.assemble(model(states)).bytes());
        sizes.forEach((method, size) -> assertTrue(size < HUGE, method + " has " + size + " bytes"));
        int largest = sizes.values().stream().mapToInt(Integer::intValue).max().orElse(0);
        assertTrue(states < 300 || largest > 3000, "methods are not cut too small: " + sizes);
    }

    @Test
    void oneEndlessLawIsSplitToo() {
        StringBuilder law = new StringBuilder("0");
        for (int i = 0; i < 350; i++) {
            law.append("+(x+")
                    .append(i)
                    .append(")*(x+p0*")
                    .append(i)
                    .append(")/(1+exp(x*")
                    .append(i)
                    .append("))");
        }
        Model model = Laws.single(ExprParser.parse(law.toString()));
        Map<String, Integer> sizes = sizes(ModelCompiler.assemble(model).bytes());
        sizes.forEach((method, size) -> assertTrue(size < HUGE, method + " has " + size + " bytes"));
        assertTrue(sizes.containsKey("preparedRhs1"), sizes.toString());
        Sample sample = Sample.of(model, 1);
        double[] expected = new Interpreted(model).rhs(sample.y(), sample.p(), sample.u());
        assertEquals(expected[0], sample.rhs()[0], 1e-13 * Math.abs(expected[0]));
    }

    private static Model model(int states) {
        return RandomModel.of(states, states, 3 * states, 4);
    }

    /** Length of each method's code [bytes]. */
    private static Map<String, Integer> sizes(byte[] bytes) {
        Map<String, Integer> sizes = new TreeMap<>();
        String[] current = {""};
        new ClassReader(bytes) {
            @Override
            protected void readBytecodeInstructionOffset(int offset) {
                sizes.put(current[0], offset + 1); // the last instruction is RETURN, one byte
            }
        }.accept(
                new ClassVisitor(Opcodes.ASM9) {
                    @Override
                    public MethodVisitor visitMethod(
                            int access, String name, String descriptor, String signature, String[] exceptions) {
                        current[0] = name;
                        return new MethodVisitor(Opcodes.ASM9) {};
                    }
                },
                0);
        return sizes;
    }

    @ParameterizedTest(name = "{0} states")
    @ValueSource(ints = {5, 70})
    void callsAllocateNothing(int states) {
        Sample sample = Sample.of(model(states), 3);
        double[] yDot = sample.rhs();
        double[] jacobian = sample.jacobian();
        SensitivitySystem sensitivities = sample.sensitivities();
        double[] scratch = new double[sensitivities.workLength()];
        double[] slotJacobian = sample.slotJacobian(sensitivities);
        double[] outputs = sample.outputs();
        ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
        long thread = Thread.currentThread().getId();
        long least = Long.MAX_VALUE;
        for (int round = 0; round < 20; round++) { // asking may itself allocate, at first
            long before = threads.getThreadAllocatedBytes(thread);
            for (int i = 0; i < 50; i++) {
                sample.system().rhs(sample.y(), sample.p(), sample.u(), sample.work(), yDot);
                sample.system().jacobian(sample.y(), sample.p(), sample.u(), sample.work(), jacobian);
                sensitivities.slotJacobian(sample.y(), sample.p(), sample.u(), scratch, slotJacobian);
                sample.system().outputs(sample.y(), sample.p(), sample.u(), sample.work(), outputs);
            }
            least = Math.min(least, threads.getThreadAllocatedBytes(thread) - before);
        }
        assertEquals(0, least, "bytes in 200 calls");
    }

    @Test
    void twoThreadsShareOneSystem() throws Exception {
        Model model = model(300);
        Sample one = Sample.of(model, 3);
        Sample other = new Sample(
                model,
                one.system(),
                one.y().clone(),
                one.p().clone(),
                one.u().clone(),
                one.work().clone());
        other.y()[0] += 1;
        double[] oneAlone = one.jacobian();
        double[] otherAlone = other.jacobian();
        ExecutorService threads = Executors.newFixedThreadPool(2);
        try {
            Future<Void> first = threads.submit(repeated(one, oneAlone));
            Future<Void> second = threads.submit(repeated(other, otherAlone));
            first.get();
            second.get();
        } finally {
            threads.shutdownNow();
        }
    }

    private static Callable<Void> repeated(Sample sample, double[] expected) {
        return () -> {
            for (int i = 0; i < 500; i++) {
                assertArrayEquals(expected, sample.jacobian(), 0);
            }
            return null;
        };
    }

    @Test
    void compilingTwiceGivesTheSameBytes() {
        Model model = model(25);
        assertArrayEquals(
                ModelCompiler.assemble(model).bytes(),
                ModelCompiler.assemble(model).bytes());
    }
}
