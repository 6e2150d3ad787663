package org.myobalance.sample;

import java.util.ArrayList;
import java.util.List;

/**
 * How far chains of {@link DelayedAcceptance} have come: all that is needed to go on, for random numbers follow from the
 * seed, the number of the chain and the number of its proposal. Immutable.
 *
 * @param chains at least two
 */
public record DelayedAcceptanceState(List<Chain> chains) {
    /** Copies the list. {@inheritDoc} */
    public DelayedAcceptanceState {
        chains = List.copyOf(chains);
        if (chains.size() < 2) {
            throw new IllegalArgumentException("one chain cannot be compared with itself: start two or more");
        }
    }

    /**
     * One chain.
     *
     * @param now where it stands, with the density of the model; minus infinity before the model was asked
     * @param surrogate log density of the surrogate there
     * @param proposals how many it has made, its start among them
     * @param accepted how many of them were taken
     * @param failed how many had no predictions; rejected
     * @param draws where it stood after each proposal, once the model gave a density
     */
    public record Chain(State now, double surrogate, int proposals, int accepted, int failed, List<State> draws) {
        /** Copies the list. {@inheritDoc} */
        public Chain {
            draws = List.copyOf(draws);
        }

        /** After a proposal whose density in the model is known, or that had no predictions. */
        Chain after(State proposed, double proposedSurrogate, boolean isTaken) {
            State next = isTaken ? proposed : now;
            List<State> more = new ArrayList<>(draws);
            if (Double.isFinite(next.log())) {
                more.add(next);
            }
            return new Chain(
                    next,
                    isTaken ? proposedSurrogate : surrogate,
                    proposals + 1,
                    accepted + (isTaken ? 1 : 0),
                    failed + (Double.isFinite(proposed.log()) ? 0 : 1),
                    more);
        }
    }

    /**
     * How often the model was asked: proposals of all chains.
     *
     * @return evaluations so far
     */
    public int evaluations() {
        return chains.stream().mapToInt(Chain::proposals).sum();
    }

    /**
     * How many proposals had no predictions.
     *
     * @return of all chains
     */
    public int failed() {
        return chains.stream().mapToInt(Chain::failed).sum();
    }

    /**
     * How often proposals were taken, starts left out.
     *
     * @return the share, in [0, 1]; 0 before there are any
     */
    public double accepted() {
        int beyondStarts =
                chains.stream().mapToInt(c -> Math.max(0, c.proposals() - 1)).sum();
        int taken = chains.stream().mapToInt(c -> Math.max(0, c.accepted() - 1)).sum();
        return beyondStarts == 0 ? 0 : (double) taken / beyondStarts;
    }

    /**
     * Draws from the posterior of the model itself, of chains cut to one length; possibly none.
     *
     * @param warmUp draws of each chain left out at its beginning
     * @return the draws that remain
     */
    public Draws draws(int warmUp) {
        List<List<State>> kept = chains.stream()
                .map(c -> c.draws()
                        .subList(Math.min(warmUp, c.draws().size()), c.draws().size()))
                .toList();
        List<Double> shares = chains.stream()
                .map(c -> c.proposals() < 2 ? 0.0 : Math.max(0, c.accepted() - 1) / (c.proposals() - 1.0))
                .toList();
        return Draws.of(kept, shares, warmUp, 1);
    }

    /** With another chain in place of one. */
    DelayedAcceptanceState with(int index, Chain chain) {
        List<Chain> changed = new ArrayList<>(chains);
        changed.set(index, chain);
        return new DelayedAcceptanceState(changed);
    }
}
