package org.myobalance.archive;

import java.util.List;

/**
 * What an archive says of itself: title, creator, program and the publications that it rests on. It states no date, so that one
 * content has one sequence of bytes.
 *
 * @param title one phrase
 * @param description whole sentences
 * @param creator person or group
 * @param license short name of the license of what the program wrote
 * @param dois of the publications, without an address
 */
public record Metadata(String title, String description, String creator, String license, List<String> dois) {
    /** Where it lies in an archive. */
    public static final String LOCATION = "metadata.rdf";

    /** Copies the list. {@inheritDoc} */
    public Metadata {
        dois = List.copyOf(dois);
    }

    /**
     * The file.
     *
     * @return metadata as RDF/XML, with terms of Dublin Core, vCard and BioModels.net
     */
    public ArchivedFile file() {
        StringBuilder text = new StringBuilder("""
                <?xml version="1.0" encoding="UTF-8"?>
                <rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"
                    xmlns:dcterms="http://purl.org/dc/terms/"
                    xmlns:vCard="http://www.w3.org/2006/vcard/ns#"
                    xmlns:bqmodel="http://biomodels.net/model-qualifiers/">
                  <rdf:Description rdf:about=".">
                """);
        text.append("    <dcterms:title>" + CombineArchive.escaped(title) + "</dcterms:title>\n");
        text.append("    <dcterms:description>" + CombineArchive.escaped(description) + "</dcterms:description>\n");
        text.append("    <dcterms:license>" + CombineArchive.escaped(license) + "</dcterms:license>\n");
        text.append("    <dcterms:creator rdf:parseType=\"Resource\">\n      <vCard:organization-name>"
                + CombineArchive.escaped(creator) + "</vCard:organization-name>\n    </dcterms:creator>\n");
        dois.forEach(doi -> text.append("    <bqmodel:isDerivedFrom rdf:resource=\"https://identifiers.org/doi/"
                + CombineArchive.escaped(doi) + "\"/>\n"));
        text.append("  </rdf:Description>\n</rdf:RDF>\n");
        return ArchivedFile.of(LOCATION, Formats.METADATA, text.toString());
    }
}
