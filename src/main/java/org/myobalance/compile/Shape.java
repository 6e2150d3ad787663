package org.myobalance.compile;

import org.myobalance.linear.LuLayout;
import org.myobalance.system.SparsePattern;

/** The sizes, patterns and LU layout of a compiled model. */
record Shape(
        int states,
        int parameters,
        int inputs,
        int outputs,
        int chosenOutputs,
        int workLength,
        SparsePattern jacobian,
        LuLayout lu) {}
