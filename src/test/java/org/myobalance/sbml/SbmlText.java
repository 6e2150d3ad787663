package org.myobalance.sbml;

import java.nio.charset.StandardCharsets;
import org.myobalance.io.XmlReader;

/** Small SBML models as text, for tests. */
public final class SbmlText {
    private static final String MATH = "<math xmlns='http://www.w3.org/1998/Math/MathML'>";

    private SbmlText() {}

    /** A Level 3 Version 2 model around lists; its first line is the declaration, its second the model. */
    public static String model(String... lists) {
        return "<sbml xmlns='http://www.sbml.org/sbml/level3/version2/core' level='3' version='2'>\n<model id='m'>\n"
                + String.join("\n", lists) + "\n</model></sbml>";
    }

    /** The model that a text states. */
    public static SbmlModel read(String text) {
        return SbmlReader.of(XmlReader.of("m.xml", text.getBytes(StandardCharsets.UTF_8)));
    }

    public static String list(String name, String... items) {
        return "<listOf" + name + ">" + String.join("\n", items) + "</listOf" + name + ">";
    }

    public static String parameter(String id, double value) {
        return "<parameter id='" + id + "' value='" + value + "' constant='false'/>";
    }

    public static String math(String body) {
        return MATH + body + "</math>";
    }

    public static String apply(String operator, String... arguments) {
        return "<apply><" + operator + "/>" + String.join("", arguments) + "</apply>";
    }

    public static String ci(String name) {
        return "<ci>" + name + "</ci>";
    }

    public static String cn(double value) {
        return "<cn>" + value + "</cn>";
    }

    public static String time() {
        return "<csymbol encoding='text' definitionURL='http://www.sbml.org/sbml/symbols/time'>t</csymbol>";
    }

    public static String rateRule(String variable, String body) {
        return "<rateRule variable='" + variable + "'>" + math(body) + "</rateRule>";
    }

    public static String assignmentRule(String variable, String body) {
        return "<assignmentRule variable='" + variable + "'>" + math(body) + "</assignmentRule>";
    }

    /** An event; {@code more} is what stands between trigger and assignments. */
    public static String event(String id, String trigger, String more, String... assignments) {
        return "<event id='" + id + "' useValuesFromTriggerTime='true'><trigger initialValue='false' persistent='true'>"
                + math(trigger) + "</trigger>" + more + list("EventAssignments", assignments) + "</event>";
    }

    public static String assign(String variable, String body) {
        return "<eventAssignment variable='" + variable + "'>" + math(body) + "</eventAssignment>";
    }
}
