package org.myobalance.io;

import java.util.Map;
import java.util.Optional;
import org.myobalance.model.Source;
import org.myobalance.model.Status;

/** Reads evidence.json: where the numbers of a model come from. */
final class EvidenceReader {
    static final String FORMAT = "myobalance-evidence/1";
    static final Map<String, Status> STATUSES = EnumNames.of(Status.values());

    private EvidenceReader() {}

    static void read(JsonDocument document, ModelDraft draft) {
        document.root()
                .object()
                .filter(root -> FileFormat.isReadable(root, FORMAT))
                .ifPresent(root -> {
                    root.find("$schema");
                    root.object("sources")
                            .ifPresent(sources -> sources.entries()
                                    .forEach((id, value) ->
                                            value.object().ifPresent(source -> source(id, source, draft))));
                    root.refuseOthers();
                    draft.sourcesRead = true;
                });
    }

    private static void source(String id, JsonObject at, ModelDraft draft) {
        Optional<String> citation = at.text("citation");
        Optional<Status> status = at.choice("status", STATUSES);
        Optional<String> species = at.findText("species");
        Optional<String> doi = Doi.find(at);
        Optional<String> note = at.findText("note");
        at.refuseOthers();
        draft.sourcePlaces.put(id, at);
        // A faulty source still counts as known, so that its users are not blamed
        draft.sources.put(id, new Source(id, citation.orElse("?"), status.orElse(Status.MEMORY), species, doi, note));
    }
}
