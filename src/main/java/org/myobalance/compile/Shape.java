package org.myobalance.compile;

import org.myobalance.system.SparsePattern;

/** The sizes and patterns of a compiled model. */
record Shape(
        int states,
        int parameters,
        int inputs,
        int outputs,
        int workLength,
        SparsePattern jacobian,
        SparsePattern parameterJacobian) {}
