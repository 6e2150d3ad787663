package org.myobalance.whatif;

import java.util.List;

/**
 * A quantity that is shown around one bout, in figures and on the page.
 *
 * @param id of an observable of the model
 * @param title what it is, such as {@code Plasma EXO count}
 * @param name short name, such as {@code EXO}
 */
public record BoutQuantity(String id, String title, String name) {
    /** In causal order: vesicles, their marker and cargo, signalling, synthesis and breakdown. */
    public static final List<BoutQuantity> SHOWN = List.of(
            new BoutQuantity("exo_plasma_count", "Plasma EXO count", "EXO"),
            new BoutQuantity("exo_marker.flotillin", "Flot-1 of plasma EXO", "Marker"),
            new BoutQuantity("mirna_load", "Delivered miRNA load", "Load"),
            new BoutQuantity("akt_activity", "Akt", "Akt"),
            new BoutQuantity("mtorc1_activity", "mTORC1", "mTORC1"),
            new BoutQuantity("foxo3a_nuclear", "FoxO3a, nuclear", "FoxO3a"),
            new BoutQuantity("fractional_synthetic_rate", "Synthesis (MPS)", "FSR"),
            new BoutQuantity("fractional_breakdown_rate", "Breakdown (MPB)", "FBR"));
}
