package org.myobalance.benchmarks;

/**
 * The equations of {@code proxy25/model.json} as a careful programmer writes them: states in local variables, named
 * quantities computed once, squares by multiplication, and {@code hill} 0 at and below 0, as the model file defines it.
 */
final class HandWritten {
    private HandWritten() {}

    private static double hill1(double x, double k) {
        return x <= 0 ? 0 : x / (k + x);
    }

    private static double hill2(double x, double k) {
        return x <= 0 ? 0 : x * x / (k * k + x * x);
    }

    /** f(y, p, u), arrays in the order of the model file. */
    static void rhs(double[] y, double[] p, double[] u, double[] yDot) {
        double cat = y[0];
        double amp = y[1];
        double lac = y[2];
        double epo = y[3];
        double xp = y[4];
        double xe = y[5];
        double xi = y[6];
        double xu = y[7];
        double mir = y[8];
        double ampk = y[9];
        double p38 = y[10];
        double il6 = y[11];
        double il10 = y[12];
        double pgm = y[13];
        double pgp = y[14];
        double mtor = y[15];
        double gly = y[16];
        double hsp = y[17];
        double mit = y[18];
        double cap = y[19];
        double sat = y[20];
        double inf = y[21];
        double capx = y[22];
        double mus = y[23];
        double dam = y[24];
        double exercise = u[0];

        double mitDeficit = (1 + p[5]) / (mit + p[5]);
        double uptake = p[23] * hill1(xi, p[24]);
        yDot[0] = p[0] * (p[1] + p[2] * exercise - cat);
        yDot[1] = p[3] * (0.02 + p[4] * exercise * mitDeficit - amp);
        yDot[2] = p[6]
                + p[7] * exercise * hill2(amp, p[8]) * hill1(gly, 0.2)
                - p[9] * (0.5 + 0.5 * cap) * hill1(lac, p[10]);
        yDot[3] = p[11] * (exercise + 0.05 - epo);
        yDot[4] = mus * capx * (p[12] + p[13] * hill2(amp, p[14]) + p[15] * epo)
                - (0.6 * p[16] * xp + p[17] * hill1(xp, p[18]) + 0.4 * p[16] * (xp - 0.3 * xi));
        yDot[5] = p[19] + p[20] * cap * hill2(cat, 0.5) - p[21] * xe;
        yDot[6] = p[22] * (0.4 * xp + 0.2 * xe - 0.5 * xi) - uptake;
        yDot[7] = uptake - p[25] * xu;
        yDot[8] = p[26] * xu * xu / (0.3 + xu) - p[27] * mir;
        yDot[9] = p[28] * (0.05 + hill2(amp, p[29])) * (1 - ampk) / (1 + 0.5 * gly) - p[30] * ampk;
        yDot[10] = p[31] * (0.04 + hill2(epo, 0.4) + 0.3 * hill1(cat, 1)) * (1 - p38) - p[32] * p38;
        yDot[11] = p[33] * hill2(epo, 0.5) * (1 + p[34] * (1 - gly)) * mus + p[35] * inf - p[36] * il6;
        yDot[12] = p[37] * hill1(il6, 0.6) + p[38] * cat - p[39] * il10;
        yDot[13] = (p[40] + p[41] * hill2(ampk, p[42]) * (0.3 + hill1(p38, 0.4))) / (1 + 0.4 * mir) - p[43] * pgm;
        yDot[14] = p[44] * (pgm - pgp);
        yDot[15] = p[45] * (0.1 + 0.4 * hill1(epo, 0.3) + 0.15 * hsp) * (1 - mtor) / (1 + 3 * ampk + 0.3 * il6)
                - p[46] * mtor;
        yDot[16] = p[47] * (1 - gly) - p[48] * exercise * hill1(gly, 0.35) * mitDeficit;
        yDot[17] = p[49] * (0.4 + 1.2 * hill1(il6, 1) + 0.3 * p38 - hsp);
        yDot[18] = p[50] * (0.45 + 1.1 * hill2(pgp, 0.6) - mit * (0.8 + 0.2 * inf) - 0.15 * dam * mit);
        yDot[19] = p[51] * (0.5 + 0.45 * hill1(pgp, 0.5) + 0.25 * hill1(xu, 0.5) - cap * (0.75 + 0.25 * dam));
        yDot[20] = p[52] * ((0.3 + 0.8 * hill1(il6, 0.8) + 0.3 * hsp) / (1 + 0.5 * inf + dam) - sat);
        yDot[21] = p[53] * (0.2 + 0.8 * dam + 0.4 * hill2(il6, 1.5) - inf * (0.4 + hill1(il10, 0.4)));
        yDot[22] = p[54] * (0.5 + 0.7 * hill1(pgp, 0.4) - capx * (0.8 + 0.1 * mir));
        yDot[23] = p[55]
                * (0.35
                        + 1.3 * mtor * (0.5 + sat) / (1 + 0.3 * inf)
                        + 0.15 * mit
                        - mus * (0.6 + 0.25 * inf + 0.35 * dam));
        yDot[24] =
                p[56] * (0.25 + 0.5 * hill2(inf, 0.6) - 0.35 * dam * hill1(pgp, 0.5) + 0.12 * dam - 0.02 * dam * dam);
    }
}
