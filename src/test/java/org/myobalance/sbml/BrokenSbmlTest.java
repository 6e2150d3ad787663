package org.myobalance.sbml;

import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.params.provider.Arguments.arguments;
import static org.myobalance.sbml.SbmlText.apply;
import static org.myobalance.sbml.SbmlText.assign;
import static org.myobalance.sbml.SbmlText.assignmentRule;
import static org.myobalance.sbml.SbmlText.ci;
import static org.myobalance.sbml.SbmlText.cn;
import static org.myobalance.sbml.SbmlText.event;
import static org.myobalance.sbml.SbmlText.list;
import static org.myobalance.sbml.SbmlText.math;
import static org.myobalance.sbml.SbmlText.model;
import static org.myobalance.sbml.SbmlText.parameter;
import static org.myobalance.sbml.SbmlText.rateRule;

import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.myobalance.io.FaultyInputException;

/** What is wrong or not supported is refused by name, at its line. */
class BrokenSbmlTest {
    private static final String A = list("Parameters", parameter("a", 1), parameter("b", 2));

    static Stream<Arguments> broken() {
        String delay = "<apply><csymbol definitionURL='http://www.sbml.org/sbml/symbols/delay'>d</csymbol>" + ci("a")
                + cn(1) + "</apply>";
        return Stream.of(
                arguments("<svg/>", "m.xml:1:7, /svg: the root element is <svg>, not <sbml>"),
                arguments("<sbml level='1' version='2'/>", "SBML Level 1 is not read"),
                arguments("<sbml level='3' version='2'/>", "there is no model in it"),
                arguments(
                        "<sbml level='3' version='2' xmlns:comp='urn:c' comp:required='true'><model/></sbml>",
                        "the package \"comp\" of SBML Level 3 changes what the model means and is not supported"),
                arguments(
                        model(A, list("Rules", "<algebraicRule>" + math(ci("a")) + "</algebraicRule>")),
                        "algebraic rules make a differential-algebraic equation, which is not supported"),
                arguments(
                        model(A, list("Rules", rateRule("a", delay))),
                        "delay() makes a delay differential equation, which is not supported"),
                arguments(
                        model(A, list("Reactions", "<reaction id='r' fast='true'/>")),
                        "fast reactions are not supported"),
                arguments(model(A, list("Rules", rateRule("a", ci("aa")))), "unknown name \"aa\""),
                arguments(model(A, list("Rules", rateRule("z", cn(1)))), "there is no symbol \"z\""),
                arguments(
                        model(A, list("Rules", assignmentRule("a", ci("b")), assignmentRule("b", ci("a")))),
                        "rules need each other's value: a → b → a"),
                arguments(
                        model(A, list("Rules", rateRule("a", cn(1)), assignmentRule("a", cn(2)))),
                        "\"a\" has two rules"),
                arguments(
                        model(list("Parameters", parameter("a", 1), parameter("a", 2))), "the id \"a\" is used twice"),
                arguments(
                        model("<listOfParameters><parameter id='a' value='1,5'/></listOfParameters>"),
                        "value=\"1,5\" is no number"),
                arguments(
                        model("<listOfParameters><parameter id='1a'/></listOfParameters>"), "\"1a\" is no identifier"),
                arguments(model("<listOfParameters><parameter/></listOfParameters>"), "<parameter> has no id"),
                arguments(
                        model("<listOfSpecies><species id='s' compartment='c'/></listOfSpecies>"),
                        "species \"s\" is in the compartment \"c\", which there is not"),
                arguments(
                        model(A, list("Rules", rateRule("a", "<apply><ci>f</ci></apply>"))), "unknown function \"f\""),
                arguments(
                        model(
                                list(
                                        "FunctionDefinitions",
                                        "<functionDefinition id='f'>"
                                                + math(
                                                        "<lambda><bvar><ci>x</ci></bvar><apply><ci>f</ci><ci>x</ci></apply></lambda>")
                                                + "</functionDefinition>"),
                                A,
                                list("Rules", rateRule("a", "<apply><ci>f</ci><cn>1</cn></apply>"))),
                        "function \"f\" calls itself"),
                arguments(
                        model(A, list("Rules", rateRule("a", apply("divide", cn(1))))),
                        "<divide> with 1 argument is no operation"),
                arguments(model(A, list("Rules", rateRule("a", "<cn>1o</cn>"))), "\"1o\" is no number"),
                arguments(model(A, list("Rules", rateRule("a", "<apply/>"))), "an empty <apply>"),
                arguments(
                        model(A, list("Events", event("e", "<true/>", "", assign("q", cn(1))))),
                        "there is no variable \"q\""),
                arguments(
                        model(
                                A,
                                list("Rules", assignmentRule("a", cn(1))),
                                list("Events", event("e", "<true/>", "", assign("a", cn(1))))),
                        "an event sets \"a\", which an assignment rule sets at all times"),
                arguments(
                        model(
                                "<listOfCompartments><compartment id='c' size='1'/></listOfCompartments>",
                                "<listOfReactions><reaction id='r'><listOfReactants><speciesReference species='x'"
                                        + " stoichiometry='1'/></listOfReactants></reaction></listOfReactions>"),
                        "there is no species \"x\""));
    }

    @ParameterizedTest
    @MethodSource("broken")
    void isRefusedWithItsPlace(String text, String message) {
        String told =
                String.valueOf(assertThrows(FaultyInputException.class, () -> SbmlTranslation.of(SbmlText.read(text)))
                        .getMessage());
        assertTrue(told.contains(message), told);
        assertTrue(told.matches("(?s).*m\\.xml:[1-9][0-9]*:[1-9].*"), told);
    }
}
