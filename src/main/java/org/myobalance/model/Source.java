package org.myobalance.model;

import java.util.Optional;

/**
 * Where numbers come from.
 *
 * @param id word that parameters refer to
 * @param citation author, year, journal; or what the assumption is
 * @param status how well it is known, unless a parameter says otherwise
 * @param species human, mouse, …; empty when it does not apply
 * @param doi without the address part
 * @param note caveats, number of subjects
 */
public record Source(
        String id,
        String citation,
        Status status,
        Optional<String> species,
        Optional<String> doi,
        Optional<String> note) {}
