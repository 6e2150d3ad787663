package org.myobalance.cohort;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * All lives of one person: every draw in every arm. As bytes it can be kept and sent; numbers keep every bit.
 *
 * @param person number
 * @param female whether it is a woman
 * @param lives by draw, and within a draw by arm
 */
public record PersonLives(int person, boolean female, List<LivedArm> lives) {
    /** Copies the list. {@inheritDoc} */
    public PersonLives {
        lives = List.copyOf(lives);
    }

    /**
     * The bytes.
     *
     * @return what {@link #of} reads
     */
    public byte[] bytes() {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (DataOutputStream out = new DataOutputStream(bytes)) {
            out.writeInt(person);
            out.writeBoolean(female);
            out.writeInt(lives.size());
            for (LivedArm life : lives) {
                out.writeInt(life.draw());
                out.writeInt(life.arm());
                out.writeInt(life.values().length);
                for (double value : life.values()) {
                    out.writeDouble(value);
                }
                out.writeDouble(life.attended());
                out.writeInt(life.events().size());
                for (LifeEvent event : life.events()) {
                    out.writeUTF(event.kind().name());
                    out.writeUTF(event.word());
                    out.writeDouble(event.age());
                    out.writeDouble(event.since());
                    out.writeDouble(event.lasts());
                }
                out.writeUTF(life.trouble().orElse(""));
            }
        } catch (IOException e) {
            throw new UncheckedIOException("memory takes no bytes", e);
        }
        return bytes.toByteArray();
    }

    /**
     * A person from its bytes.
     *
     * @param bytes that {@link #bytes} gave
     * @return the person
     * @throws UncheckedIOException if they are cut short
     */
    public static PersonLives of(byte[] bytes) {
        try (DataInputStream in = new DataInputStream(new ByteArrayInputStream(bytes))) {
            int person = in.readInt();
            boolean female = in.readBoolean();
            int count = in.readInt();
            List<LivedArm> lives = new ArrayList<>(count);
            for (int i = 0; i < count; i++) {
                int draw = in.readInt();
                int arm = in.readInt();
                double[] values = new double[in.readInt()];
                for (int k = 0; k < values.length; k++) {
                    values[k] = in.readDouble();
                }
                double attended = in.readDouble();
                List<LifeEvent> events = events(in);
                String trouble = in.readUTF();
                lives.add(new LivedArm(
                        draw,
                        arm,
                        values,
                        attended,
                        events,
                        trouble.isEmpty() ? Optional.empty() : Optional.of(trouble)));
            }
            return new PersonLives(person, female, lives);
        } catch (IOException e) {
            throw new UncheckedIOException("the bytes of a person are cut short", e);
        }
    }

    private static List<LifeEvent> events(DataInputStream in) throws IOException {
        int count = in.readInt();
        List<LifeEvent> events = new ArrayList<>(count);
        for (int i = 0; i < count; i++) {
            LifeEvent.Kind kind = LifeEvent.Kind.valueOf(in.readUTF());
            events.add(new LifeEvent(kind, in.readUTF(), in.readDouble(), in.readDouble(), in.readDouble()));
        }
        return events;
    }
}
