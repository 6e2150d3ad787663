package org.myobalance.compile;

import org.myobalance.system.SparsePattern;

/** The sizes and patterns of compiled second derivatives. */
record SensitivityShape(
        int parameters,
        int workLength,
        SparsePattern slotJacobian,
        SparsePattern curvature,
        SparsePattern mixedCurvature,
        SparsePattern outputJacobian) {}
