package org.myobalance.exchange;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.myobalance.model.Hypothesis;
import org.myobalance.model.Input;
import org.myobalance.model.Model;
import org.myobalance.model.Parameter;
import org.myobalance.model.Source;
import org.myobalance.model.State;
import org.myobalance.simulate.ParameterSet;

/** What people read of each part of a file, and what programs read of it: publications, terms of ontologies, hypotheses. */
final class SbmlNotes {
    private static final String XHTML = "http://www.w3.org/1999/xhtml";
    private static final String HYPOTHESES = "urn:myobalance:hypotheses:1";
    private static final String DOI = "https://identifiers.org/doi/";

    private final Model model;
    private final ParameterSet values;
    private final SbmlIds ids;
    private final String context;
    private final Terms terms = Terms.shipped();

    SbmlNotes(Model model, ParameterSet values, SbmlIds ids, String context) {
        this.model = model;
        this.values = values;
        this.ids = ids;
        this.context = context;
    }

    static String of(State state) {
        return "State: " + state.meaning() + ". File unit " + state.unit() + ", typical size "
                + state.unit().fromBase(state.scale()) + ".";
    }

    static String of(Input input) {
        return "Input level, which only a regimen sets: " + input.meaning() + ". File unit " + input.unit() + ".";
    }

    String of(Parameter parameter) {
        double value = values.value(parameter.id());
        String status = parameter.status().name().toLowerCase(Locale.ROOT).replace('_', ' ');
        String citation = Optional.ofNullable(model.sources().get(parameter.source()))
                .map(source -> ": " + source.citation())
                .orElse("");
        String reason = parameter.reason().map(text -> " Reason: " + text + ".").orElse("");
        String changed = value == parameter.value()
                ? ""
                : " The model file has " + parameter.unit().fromBase(parameter.value()) + ".";
        return "Parameter: " + parameter.meaning() + ". " + parameter.unit().fromBase(value) + " " + parameter.unit()
                + ", " + status + " (" + parameter.source() + citation + ")." + changed + reason;
    }

    /**
     * An element with notes and annotations.
     *
     * @param text to write to
     * @param element its name
     * @param id of the model
     * @param note whole sentences
     * @param sources ids of what it is described by
     * @param attributes name and value of each besides id, by turns
     */
    void described(XmlText text, String element, String id, String note, Set<String> sources, String... attributes) {
        String sid = ids.of(id);
        List<String> all = new ArrayList<>();
        XmlText annotation = XmlText.at(4);
        List<String> papers =
                sources.stream().flatMap(source -> doi(source).stream()).toList();
        annotation(annotation, "meta_" + sid, terms.of(id), papers);
        if (!annotation.isEmpty()) {
            all.addAll(List.of("metaid", "meta_" + sid));
        }
        all.addAll(
                List.of("sboTerm", element.equals("species") ? "SBO:0000240" : "SBO:0000002", "id", sid, "name", id));
        all.addAll(List.of(attributes));
        text.open(element, all.toArray(String[]::new));
        text.open("notes").words("p", note, "xmlns", XHTML).close();
        text.lines(annotation).close();
    }

    private Optional<String> doi(String source) {
        return Optional.ofNullable(model.sources().get(source))
                .flatMap(Source::doi)
                .map(doi -> DOI + doi);
    }

    private static void annotation(XmlText text, String about, List<Terms.Term> terms, List<String> papers) {
        if (terms.isEmpty() && papers.isEmpty()) {
            return;
        }
        text.open("annotation");
        rdf(text, about, terms, papers);
        text.close();
    }

    private static void rdf(XmlText text, String about, List<Terms.Term> terms, List<String> papers) {
        text.open(
                "rdf:RDF",
                "xmlns:rdf",
                "http://www.w3.org/1999/02/22-rdf-syntax-ns#",
                "xmlns:bqbiol",
                "http://biomodels.net/biology-qualifiers/");
        text.open("rdf:Description", "rdf:about", "#" + about);
        Map<String, List<String>> byQualifier = new TreeMap<>();
        terms.forEach(term -> byQualifier
                .computeIfAbsent(term.qualifier(), key -> new ArrayList<>())
                .add(term.uri()));
        if (!papers.isEmpty()) {
            byQualifier.put("isDescribedBy", papers);
        }
        byQualifier.forEach((qualifier, uris) -> {
            text.open("bqbiol:" + qualifier).open("rdf:Bag");
            uris.forEach(uri -> text.empty("rdf:li", "rdf:resource", uri));
            text.close().close();
        });
        text.close().close();
    }

    /** Notes and annotation of the whole: context, sources, and hypotheses as sets of parameter values. */
    void ofModel(XmlText text, int events) {
        text.open("notes").open("body", "xmlns", XHTML);
        text.words("p", context);
        text.words(
                "p",
                "Values are in base units (h, g, L, umol, kJ, m; relative quantities are dimensionless), time is in hours."
                        + (events == 0
                                ? " No bout, meal or dose: input levels are at rest."
                                : " Bouts, meals and doses are " + events + " events; a programme that repeats is"
                                        + " written once."));
        text.words("p", "Not a medical device.");
        if (!model.hypotheses().isEmpty()) {
            text.words("p", "Hypotheses are sets of parameter values, listed in the annotation:");
            text.open("ul");
            model.hypotheses().forEach(each -> text.words("li", each.id() + ": " + each.meaning()));
            text.close();
        }
        text.close().close();
        text.open("annotation");
        rdf(text, "meta_model", terms.ofModel(), dois());
        if (!model.hypotheses().isEmpty()) {
            text.open("myo:hypotheses", "xmlns:myo", HYPOTHESES);
            model.hypotheses().forEach(each -> hypothesis(text, each));
            text.close();
        }
        text.close();
    }

    private List<String> dois() {
        return model.sources().values().stream()
                .flatMap(source -> source.doi().stream())
                .map(doi -> DOI + doi)
                .distinct()
                .sorted()
                .toList();
    }

    private void hypothesis(XmlText text, Hypothesis hypothesis) {
        text.open("myo:hypothesis", "id", hypothesis.id());
        new TreeMap<>(hypothesis.values())
                .forEach(
                        (id, value) -> text.empty("myo:set", "parameter", ids.of(id), "value", Double.toString(value)));
        text.close();
    }
}
