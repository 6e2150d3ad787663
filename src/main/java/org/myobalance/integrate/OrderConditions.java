package org.myobalance.integrate;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * The order conditions of Rosenbrock methods, one per rooted tree.
 *
 * <p>For every tree t of order up to p: Σ bᵢ Φᵢ(t) = θ^ρ(t) / γ(t). A node with one child carries β = α + Γ, a node
 * with several carries α. θ = 1 is the step itself, θ below 1 the dense output.
 *
 * @see "Hairer, Wanner: Solving Ordinary Differential Equations II, 2nd ed., section IV.7, theorem 7.4"
 */
final class OrderConditions {
    /** A rooted tree without labels; {@code density} is its γ. */
    private record Tree(List<Tree> children, int order, double density) {
        static Tree of(List<Tree> children) {
            int order = 1;
            double product = 1;
            for (Tree child : children) {
                order += child.order;
                product *= child.density;
            }
            return new Tree(children, order, order * product);
        }
    }

    private final double[][] alpha;
    private final double[][] beta;
    private final List<List<Tree>> treesOfOrder = new ArrayList<>();

    /**
     * @param alpha s × s, strictly lower triangular; read only
     * @param beta α + Γ, s × s, lower triangular; read only
     * @param order highest order that will be asked for
     */
    OrderConditions(double[][] alpha, double[][] beta, int order) {
        this.alpha = alpha;
        this.beta = beta;
        for (int k = 1; k <= order; k++) {
            List<Tree> trees = new ArrayList<>();
            grow(k - 1, k - 1, Integer.MAX_VALUE, new ArrayList<>(), trees);
            treesOfOrder.add(trees);
        }
    }

    /** Number of conditions of exactly this order: 1, 1, 2, 4, 9 for orders 1 to 5. */
    int count(int order) {
        return treesOfOrder.get(order - 1).size();
    }

    /** Largest residual over all trees of orders 1 to {@code order}, for weights {@code b} at position θ. */
    double residual(double[] b, double theta, int order) {
        double worst = 0;
        for (int k = 1; k <= order; k++) {
            for (Tree tree : treesOfOrder.get(k - 1)) {
                double sum = 0;
                double[] phi = elementaryWeights(tree);
                for (int i = 0; i < b.length; i++) {
                    sum += b[i] * phi[i];
                }
                worst = Math.max(worst, Math.abs(sum - Math.pow(theta, k) / tree.density));
            }
        }
        return worst;
    }

    private double[] elementaryWeights(Tree tree) {
        int s = alpha.length;
        double[][] matrix = tree.children.size() == 1 ? beta : alpha;
        double[] phi = new double[s];
        Arrays.fill(phi, 1);
        for (Tree child : tree.children) {
            double[] inner = elementaryWeights(child);
            for (int i = 0; i < s; i++) {
                double sum = 0;
                for (int j = 0; j <= i; j++) {
                    sum += matrix[i][j] * inner[j];
                }
                phi[i] *= sum;
            }
        }
        return phi;
    }

    /** Multisets of smaller trees, each once: children are taken in descending (order, position). */
    private void grow(int left, int largest, int position, List<Tree> children, List<Tree> found) {
        if (left == 0) {
            found.add(Tree.of(List.copyOf(children)));
            return;
        }
        for (int k = Math.min(left, largest); k >= 1; k--) {
            List<Tree> candidates = treesOfOrder.get(k - 1);
            int last = k == largest ? Math.min(position, candidates.size() - 1) : candidates.size() - 1;
            for (int c = last; c >= 0; c--) {
                children.add(candidates.get(c));
                grow(left - k, k, c, children, found);
                children.remove(children.size() - 1);
            }
        }
    }
}
